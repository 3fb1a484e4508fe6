"""Puts one function of one kata under test, and writes the verdicts down for ``tests/grade.py``."""

import faulthandler
import json

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.errors import Flaky

from .check import Function, NotStarted, Wrong
from .loader import in_one_line, kata_text, load_function

SECONDS_A_TEST = 10

settings.register_profile("random", max_examples=25, deadline=None, database=None, report_multiple_bugs=False,
                          suppress_health_check=list(HealthCheck), print_blob=False)
settings.register_profile("katas", settings.get_profile("random"), derandomize=True)
settings.load_profile("katas")


def pytest_addoption(parser):
    parser.addoption("--source", choices=("solutions", "katas"), default="solutions", help="whose functions to test")
    parser.addoption("--functions", help="test only these, separated by commas")
    parser.addoption("--verdicts", help="write verdicts to this file, and stop a test after 10 s")


def tested_function(item):
    """'ddpm_gradient' for ``test_ddpm_gradient__every_term``."""
    return item.originalname.removeprefix("test_").partition("__")[0]


def pytest_collection_modifyitems(config, items):
    if config.option.functions:
        items[:] = [item for item in items if tested_function(item) in config.option.functions.split(",")]


FUNCTIONS = {}  # (kata, name): Function
FINISHED = set()  # functions whose verdict is 'not started' or 'wrong': the rest of their tests is skipped


@pytest.fixture
def function(request):
    """The function that the test's name begins with."""
    kata, name = request.module.__name__.rpartition("test_")[2], tested_function(request.node)
    if (kata, name) in FINISHED:
        pytest.skip("judged already")
    if (kata, name) not in FUNCTIONS:
        text = kata_text(kata) if request.config.option.source == "katas" else None
        try:
            module, reference = load_function(kata, name, text)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            raise Wrong(f"cannot be imported: {in_one_line(error)}") from None
        FUNCTIONS[kata, name] = Function(module, reference)
    return FUNCTIONS[kata, name]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """A learner's mistake is reported by its message alone, without the tests' own code."""
    report = yield
    error = call.excinfo and call.excinfo.value
    if isinstance(error, NotStarted):
        report.outcome, report.longrepr = "skipped", (str(item.path), None, "not started")
    elif isinstance(error, Wrong):
        report.longrepr = str(error)
    elif isinstance(error, Flaky):
        report.longrepr = f"{tested_function(item)} gives different answers to the same arguments:\n  " \
                          "does it draw random numbers, or remember something between calls?"
    if isinstance(error, (NotStarted, Wrong, Flaky)):
        FINISHED.add((item.module.__name__.rpartition("test_")[2], tested_function(item)))
    if item.config.option.verdicts and (call.when == "call" or error):
        state = "not started" if isinstance(error, NotStarted) else report.outcome
        message = str(report.longrepr) if report.failed else ""
        record(item.config, function=tested_function(item), state=state, message=message, printed=len(report.capstdout))
    return report


# ----------------------------------------------------------------------------------------- the record for grade.py


def record(config, **entry):
    with open(config.option.verdicts, "a", encoding="utf-8") as file:
        file.write(json.dumps(entry) + "\n")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    if not item.config.option.verdicts:
        return (yield)
    record(item.config, function=tested_function(item), state="running", about=item.function.__doc__)
    with open(item.config.option.verdicts + ".stack", "w") as stack:
        faulthandler.dump_traceback_later(SECONDS_A_TEST, exit=True, file=stack)
        try:
            return (yield)
        finally:
            faulthandler.cancel_dump_traceback_later()
