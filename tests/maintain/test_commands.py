"""The commands that stand beside test: again, class, watch."""

import json
import os
import signal
import subprocess
import sys

from tests.judge.course import NAMES, functions

from .trees import POSIX, solution, tree


def test_again_restores_the_stub(tree):
    git = lambda *arguments: subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments],
                                            cwd=tree.path, capture_output=True, check=True)
    path = tree.path / "katas" / "k02_networks.py"
    original = path.read_bytes()
    versions = lambda: [p.read_bytes() for p in path.parent.glob("k02_networks.*.py")]
    assert tree.run("again", "KATA=2").returncode == 2 and path.read_bytes() == original  # no history
    git("init")
    git("add", "-A")
    git("commit", "-m", "stubs")
    path.write_bytes(original.replace(b"\n", b"\r\n"))
    assert tree.run("again", "KATA=2").returncode == 0 and not versions()
    for version in (b"one", b"two", b"three"):
        path.write_bytes(version)
        assert tree.run("again", "KATA=2").returncode == 0 and path.read_bytes() == original
    assert sorted(versions()) == [b"one", b"three", b"two"]


def test_class(tree):
    """A line a person; a damaged or foreign file is one line; what most have wrong."""
    results = {"tests": [{"name": f"{kata}.{name}", "status": "failed", "output": "not started"}
                         for kata in NAMES for name in functions(kata)]}
    results["tests"][0] |= {"status": "passed", "output": "passed"}
    results["tests"][2] |= {"output": "returns None"}
    texts = {"ada": json.dumps(results), "broken": "{", "foreign": '{"a": 1}', "other": '{"tests": []}'}
    for name, text in texts.items():
        (tree.path / f"{name}.json").write_text(text, encoding="utf-8")
    process = tree.run("class", "DIR=.")
    lines = process.stdout.splitlines()
    assert process.returncode == 0 and len(lines) == 8, process.stdout + process.stderr
    assert lines[1].split()[:3] == ["ada", "1", "+.x.."] and lines[2:5] == [
        f"{name}.json: {why}" for name, why in (("broken", "no results of make test JSON=..."),
                                                ("foreign", "no results of make test JSON=..."),
                                                ("other", "results of another course"))]
    assert lines[-1] == "most often wrong: k01_data_model.sample_labels (1)"
    assert tree.run("class", "DIR=nowhere").returncode == 2


@POSIX
def test_watch(tree):
    """A kata is judged when it is saved, however an editor does that; Ctrl-C ends it quietly."""
    path, beside = tree.path / "katas" / "k02_networks.py", tree.path / "katas" / "k02.new"
    process = subprocess.Popen([sys.executable, "-m", "tests", "watch"], cwd=tree.path, encoding="utf-8",
                               stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               env={**os.environ, "PYTHONUNBUFFERED": "1"},
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))  # if it is ignored here

    def verdict():
        return next(line for line in process.stdout if line.startswith("yours:"))

    try:
        assert "watching" in process.stdout.readline()
        path.write_text(solution("k02_networks"), encoding="utf-8")
        assert "8/8" in verdict()
        path.unlink()
        beside.write_text(solution("k02_networks").replace("h**2 @", "h @"), encoding="utf-8")
        beside.rename(path)
        path.touch()
        assert "4/8" in verdict()
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0 and not process.stderr.read()
    finally:
        process.kill()
