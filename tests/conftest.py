"""Makes pytest the runner: a test gets the function that its name begins with, the summary is the table of the course.

    pytest                  judges katas/         pytest --solutions      judges solutions/
"""

import os
import traceback

import numpy as np
import pytest
from hypothesis import HealthCheck, settings
from hypothesis.errors import Flaky

from .judge import table
from .judge.course import COURSE, ROOT, judged
from .judge.function import Function
from .judge.load import in_one_line, kata_text, load_function, load_own
from .judge.verdict import message as message_of
from .judge.wrong import NotStarted, Wrong

settings.register_profile("random", max_examples=25, deadline=None, database=None, report_multiple_bugs=False,
                          suppress_health_check=list(HealthCheck), print_blob=False)
settings.register_profile("katas", settings.get_profile("random"), derandomize=True)

FINISHED = {}  # (kata, function): 'not started' or 'wrong'; the rest of its tests is skipped
UNIMPORTABLE = {}  # kata: why
OWN = set()  # (kata, function) that pass only with nothing taken from solutions/


def pytest_addoption(parser):
    parser.addoption("--solutions", action="store_true", help="judge solutions/ instead of katas/")
    parser.addoption("--random", action="store_true", help="let Hypothesis draw other examples every time")


def pytest_configure(config):
    settings.load_profile("random" if config.option.random else "katas")


def pytest_ignore_collect(collection_path):
    """A copy of a test file ('test_k05_ddpm copy.py') is no test."""
    kata = collection_path.stem.removeprefix("test_")
    if collection_path.parent == ROOT / "tests" and kata[:1] == "k" and kata[1:3].isdigit():
        return kata not in COURSE or None


def under_test(item):
    """(kata, function) of a test."""
    return item.path.stem.removeprefix("test_"), judged(item.name)


@pytest.fixture
def function(request):
    """The function under test, in a module that is loaded anew."""
    kata, name = under_test(request.node)
    if (kata, name) in FINISHED:
        pytest.skip(f"{FINISHED[kata, name]}, see above")
    if kata in UNIMPORTABLE:
        pytest.fail(UNIMPORTABLE[kata], pytrace=False)
    if request.config.option.solutions:
        return Function(*load_function(kata, name))
    try:
        if (kata, name) in OWN:
            return Function(*load_own(kata, name))
        return Function(*load_function(kata, name, kata_text(kata), helpers=True))
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        UNIMPORTABLE[kata] = f"cannot be imported: {in_one_line(error)}"
    pytest.fail(UNIMPORTABLE[kata], pytrace=False)


def passes_with_its_own_helpers(item, kata, name):
    """Whether the test passes with nothing taken from solutions/: right code may need the learner's other functions."""
    if (kata, name) in OWN:
        return False
    try:
        item.obj(function=Function(*load_own(kata, name)))
    except KeyboardInterrupt:
        raise
    except BaseException:
        return False
    OWN.add((kata, name))
    return True


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem):
    """A learner's mistake fails the test with its message alone; anything else that fails is the tests' own fault."""
    if "function" not in pyfuncitem.fixturenames:
        return (yield)
    kata, name = under_test(pyfuncitem)
    folder = os.getcwd()
    try:
        with np.errstate():
            return (yield)
    except NotStarted:
        FINISHED[kata, name] = "not started"
        pytest.skip("not started")
    except Wrong as wrong:  # its cause first: what follows loads the katas anew
        message = message_of(pyfuncitem.funcargs["function"], pyfuncitem.obj, wrong)
    except Flaky:
        message = f"{kata}.{name} gives different answers to the same arguments:\n" \
                  "  does it draw random numbers, or remember something between calls?"
    except Exception:
        message = f"{table.OURS}\n{traceback.format_exc()}"
    finally:
        os.chdir(folder)
    if not pyfuncitem.config.option.solutions and passes_with_its_own_helpers(pyfuncitem, kata, name):
        return True
    FINISHED[kata, name] = "wrong"
    pytest.fail(message, pytrace=False)


def pytest_terminal_summary(terminalreporter, config):
    if config.option.collectonly:
        return
    reports = [report for reports in terminalreporter.stats.values() for report in reports
               if isinstance(report, pytest.TestReport) and (report.when == "call" or not report.passed)]
    verdicts = table.verdicts((report.nodeid, report.outcome, table.reason(report)) for report in reports)
    if any(v.state != "not tested" for v in verdicts):
        terminalreporter.section("solutions/" if config.option.solutions else "katas/: yours")
        for line in table.rows(verdicts) + ["", *table.summary(verdicts, config.option.solutions)]:
            terminalreporter.write_line(line)
