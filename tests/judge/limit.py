"""A pytest plugin for ``make test``: notes every step in a file, and ends Python when a test has used up its time."""

import json
import os
import sys
import threading
import time
import traceback

from . import table
from .course import judged
from .load import own_line


def pytest_addoption(parser):
    parser.addoption("--notes", help="the file to note every step in")
    parser.addoption("--seconds", type=float, help="processor time that a test may take")
    parser.addoption("--only", help="kata.function, separated by commas")


def pytest_configure(config):
    config.pluginmanager.register(Notes(config.option.notes, config.option.seconds))


def pytest_collection_modifyitems(config, items):
    wanted = config.option.only.split(",")
    items[:] = [item for item in items if f"{item.path.stem[5:]}.{judged(item.name)}" in wanted]


class Notes:
    """Lines of JSON: running, loading, a report, alive, stopped, finished."""

    def __init__(self, path, seconds):
        self.file, self.seconds = open(path, "a", encoding="utf-8"), seconds
        self.deadline = None
        threading.Thread(target=self.watch, daemon=True).start()

    def note(self, **entry):
        self.file.write(json.dumps(entry) + "\n")
        self.file.flush()

    def watch(self):
        """Processor time counts: nobody is wrong because others compute. One that uses it is alive."""
        used = time.process_time()
        while True:
            time.sleep(0.1)
            before, used = used, time.process_time()
            if self.deadline and used > self.deadline:
                frame = sys._current_frames()[threading.main_thread().ident]
                self.note(stopped=own_line(traceback.extract_stack(frame)))
                os._exit(3)
            if used - before > 0.01:
                self.note(alive=used)

    def pytest_runtest_logstart(self, nodeid):
        self.deadline = time.process_time() + self.seconds
        self.note(running=nodeid, loading=False)

    def pytest_fixture_setup(self, fixturedef, request):
        if fixturedef.argname == "function":
            self.note(loading=True)

    def pytest_runtest_call(self, item):
        self.note(loading=False)

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or not report.passed:
            self.note(report=(report.nodeid, report.outcome, table.reason(report)))

    def pytest_sessionfinish(self):
        self.deadline = None
        self.note(finished=True)
