"""Judges a kata whenever it is saved; Ctrl-C ends it."""

import time

from ..judge.course import NAMES, ROOT
from .test import judge


def stamps():
    """{kata: when and how it was last written, or None while it is not there}"""
    found = {}
    for kata in NAMES:
        try:
            status = (ROOT / "katas" / f"{kata}.py").stat()
            found[kata] = status.st_mtime_ns, status.st_size, status.st_ino
        except OSError:
            found[kata] = None
    return found


def saved(before):
    """Waits until katas are saved, and for the moment that an editor needs; returns them and the new stamps."""
    now = before
    while True:
        earlier, now = now, stamps()
        changed = [kata for kata in NAMES if now[kata] != before[kata] and now[kata]]
        if changed and now == earlier:
            return changed, now
        time.sleep(0.05)


def main():
    print("watching katas/: save one, and it is judged; Ctrl-C ends it", flush=True)
    before = stamps()
    try:
        while True:
            katas, before = saved(before)
            print(f"\n{time.strftime('%H:%M:%S')} {', '.join(katas)}", flush=True)
            judge(katas, in_detail=True)
    except KeyboardInterrupt:
        print()
        return 0
