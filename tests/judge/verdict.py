"""From a test that fails to what the learner reads."""

from . import doctor


def message(function, test, wrong):
    """The call, the problem, the likely cause, and the very call for a Python prompt."""
    if wrong.cause is None and function.judgements:
        try:
            wrong.cause = doctor.likely_cause(function, test, wrong)
        except Exception:  # a verdict does not need its cause
            wrong.cause = None
    called = function.judgements and "(" in wrong.call  # there is no call without a function
    return str(wrong) + (the_call(function, test) if called else "")


def the_call(function, test):
    sizes = "".join(f", {name}={value}" for name, value in function.sizes.items())
    call = f", call={len(function.judgements) - 1}" if len(function.judgements) > 1 else ""
    return (f"\n  the call, at a prompt of Python in .venv:\n    from tests.judge.record import arguments\n"
            f"    from katas.{function.kata} import {function.name}\n"
            f'    {function.name}(*arguments("{function.kata}", "{test.__name__}"{call}{sizes}))')
