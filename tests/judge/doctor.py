"""The likely cause of a wrong answer: named only if one alone fits all that was seen, and what another case shows.

First the list of known mistakes, tests/mistakes/: one is the cause if it gives the learner's outcome in every case.
Then what needs no list: a constant factor, terms that count otherwise, arguments that are returned or ignored.
"""

import importlib
import math
import re
import time
import types
from itertools import combinations

import numpy as np

from .course import judged
from .function import Function
from .mistakes import variants
from .record import judgements
from .sizes import GENERIC, OTHER
from .wrong import NotStarted, Wrong, alike, close


@np.errstate(all="ignore")  # wrong answers may be as large as they like
def likely_cause(function, test, wrong):
    """The cause of a verdict on ``function`` by ``test``, or None."""
    index, seen = len(function.judgements) - 1, function.judgements[-1]
    try:
        cases = other_cases(function, test, index)
        outcomes = [wrong if case is seen else outcome(function, case) for case in cases]
        near = known_mistakes(function, cases, outcomes, far=False)
        cause = the_only(near)
        plain = seen[0] == "check" and wrong.got is not None and "of" not in seen[2]
        if cause is None and plain:
            wrongs = [(case, o) for case, o in zip(cases, outcomes) if o and o.got is not None and case[0] == "check"]
            cause = near_miss(wrong) or factor(function, wrongs) or terms(function, wrongs)
        cause = cause or the_only(near or known_mistakes(function, cases, outcomes, far=True))
        return cause or (ignored(function, test, seen, index) if plain else None)
    except (NotStarted, Wrong, TimeoutError):  # called again, it behaves otherwise; or it is slow
        return None
    finally:
        del function.judgements[index + 1 :]


def other_cases(function, test, index):
    """The last judgement among others, those first that cost little and rule out most mistakes."""
    def at(sizes, name=test.__name__):
        return judgements(tests[name], function.kata, function.name, sizes)

    tests = vars(importlib.import_module(f"tests.test_{function.kata}"))
    first = next(key for key in tests if key.startswith("test_") and judged(key) == function.name)
    here, seen = at(function.sizes), function.judgements[-1]
    others = [sizes for sizes in (GENERIC, OTHER, OTHER | {"seed": 5, "t": 0.7})
              if any(sizes[k] != v for k, v in function.sizes.items())]
    elsewhere = at(GENERIC, first)[:1] + at(OTHER, first)[:2] if first != test.__name__ else []
    return [*elsewhere, *here[:index], seen, *(at(sizes)[index] for sizes in others), *here[index + 1 :][:9]]


def outcome(function, case):
    """The verdict of one judgement: None, or what is wrong."""
    method, args, more = case
    try:
        getattr(function, method)(*args, **more)
    except Wrong as wrong:
        return wrong


def mutant_of(kata, name, wrong):
    """A known mistake in place of the function under test."""
    mutant = Function(types.SimpleNamespace(__name__=kata, **{name: wrong}), wrong)
    mutant.started = True
    return mutant


def cost(experiment):
    """What orders experiments by the time they take: calls, steps, numbers."""
    (_, (args, *_), more), _ = experiment
    return more.get("calls", 1) * (more.get("path") or 1), sum(map(np.size, args))


def known_mistakes(function, cases, outcomes, far):
    """The mistakes with these outcomes: of the function, or, ``far``, of those that only the solution calls."""
    found, deadline = {}, time.process_time() + 5  # a safety net
    experiments = sorted(zip(cases, outcomes), key=cost)
    for cause, wrong_function, distance in variants(function.kata, function.name, 2 * far, names(function)):
        if time.process_time() > deadline:
            raise TimeoutError
        if bool(distance) != far:
            continue
        mutant = mutant_of(function.kata, function.name, wrong_function)
        likeness = 2
        for case, seen in experiments:
            likeness = min(likeness, alike(seen, outcome(mutant, case)))
            if not likeness:
                break
        else:
            found.setdefault((distance, -likeness), set()).add(cause)
    return found[min(found)] if found else ()


def the_only(causes):
    return next(iter(causes)) if len(causes) == 1 else None


def names(function):
    """All names in the code of the function under test: what it calls comes from solutions/, where it is right."""
    codes, found = [getattr(getattr(function.module, function.name), "__code__", None)], set()
    for code in filter(None, codes):
        found |= set(code.co_names)
        codes += [constant for constant in code.co_consts if hasattr(constant, "co_names")]
    return found


def near_miss(wrong):
    if close(wrong.got, wrong.want):
        return "nearly right, but not to the last digits: single precision, a difference quotient, or a small constant"


def scalars(function, case):
    """{name: value} of sizes and scalar arguments: what a factor may be made of."""
    args, values = case[1][0], {}
    for name, value in zip(function.parameters, args):
        axes = {"weights": ("m", "d"), "x": ("n", "", "d"), "epsilon": ("k", "n", "", "d"),
                "y": ("n",), "margin": ("n",)}.get(name, ())
        if isinstance(value, np.ndarray):
            values |= {axis: size for axis, size in zip(axes[::-1], value.shape[::-1]) if axis}
        elif isinstance(value, (int, float)):
            values[name] = float(value)
    return values


def expressions(values):
    """{(what, sense): its value}: factors by which an answer may be off."""
    t, sizes = values.get("t"), {name: v for name, v in values.items() if name in ("k", "n", "m", "d")}
    alpha = {"alpha": math.exp(-t), "beta": math.sqrt(-math.expm1(-2 * t))} if t else {}
    atoms = {"2": 2.0, "4": 4.0}
    for count in range(1, len(sizes) + 1):
        for names in combinations(sizes, count):
            product = math.prod(sizes[name] for name in names)
            atoms |= {" ".join(names): product, "2 " + " ".join(names): 2 * product}
    others = {name: v for name, v in (values | alpha).items() if v > 0 and (name in alpha or name not in sizes)}
    atoms |= {f"sqrt({name})": math.sqrt(v) for name, v in (sizes | others).items()}
    atoms |= others | {f"{name}^2": v**2 for name, v in others.items()}
    return {(name, sense): v**sense for name, v in atoms.items() for sense in (1, -1)}


def factor(function, wrongs):
    """Says so if every answer is a multiple of the right one, and which multiple."""
    found, factors = None, []
    for case, wrong in wrongs:
        norm = np.vdot(wrong.want, wrong.want)
        value = float(np.vdot(wrong.want, wrong.got) / norm) if norm else 0.0
        if abs(value) < 1e-9 or not close(wrong.got, value * wrong.want):
            return None
        factors.append(value)
        names = {name for name, v in expressions(scalars(function, case)).items()
                 if math.isclose(abs(value), v, rel_tol=1e-6)}
        found = names if found is None else found & names
    sign = "; the sign is wrong, too" if all(value < 0 for value in factors) else ""
    if all(math.isclose(value, -1, rel_tol=1e-6) for value in factors):
        return "the sign is wrong"
    if len(found) == 1:
        (what, sense), = found
        if not set(what.replace("sqrt(", "").rstrip(")").split()) & set("knmd"):
            return f"a factor {what} {'too many' if sense > 0 else 'is missing'}{sign}"
        return (f"{what} times too large: a division by {what} is missing" if sense > 0 else
                f"{what} times too small: divided by {what} once too often") + sign
    if len(wrongs) > 1 and np.ptp(factors) <= 1e-6 * abs(factors[0]):
        return f"every value is {factors[0]:.4g} times the expected one"


def terms(function, wrongs):
    """The coefficients with which the terms of the right answer count, if they explain the learner's."""
    mutants = {cause: f for cause, f, _ in variants(function.kata, function.name, 0)
               if re.fullmatch("the term .* is missing", cause)}
    if not mutants or len(wrongs) < 2:
        return None
    fits = []
    for case, wrong in wrongs:
        columns = np.array([np.ravel(wrong.want - mutant(*case[1][0])) for mutant in mutants.values()]).T
        off, _, rank, _ = np.linalg.lstsq(columns, np.ravel(wrong.got - wrong.want), rcond=None)
        if rank < len(mutants) or not close(columns @ off, np.ravel(wrong.got - wrong.want)):
            return None
        fits.append(off)
    if np.ptp(fits, axis=0).max() > 1e-5 or not np.any(abs(1 + fits[0]) > 1e-5):  # or nothing of it is there
        return None
    words = {0: "is missing", -1: "has the wrong sign", 2: "counts twice", 0.5: "counts half"}
    coefficients = {cause.removesuffix(" is missing"): 1 + c for cause, c in zip(mutants, fits[0])}
    if sum(abs(c - 1) > 1e-5 for c in coefficients.values()) > 2:
        return None
    return "; ".join(f"{name} {next((w for value, w in words.items() if abs(c - value) < 1e-5), 'is off')} "
                     f"(coefficient {c:.2f})" for name, c in coefficients.items() if abs(c - 1) > 1e-5)


AXES = {"weights": ("class", "neuron"), "x": ("sample", "patch"), "epsilon": ("draw", "sample", "patch"),
        "y": ("sample",), "noise": ("row",), "signals": ("row",), "vectors": ("row",)}


def ignored(function, test, case, index):
    """An argument, or a part of one, that changes the right answer and not the learner's; or one that is returned."""
    args = case[1][0]
    answer, right = function(*args), getattr(importlib.import_module(f"solutions.{function.kata}"), function.name)
    for name, value in zip(function.parameters, args):
        if isinstance(value, np.ndarray) and value.size > 1 and np.array_equal(answer, value):
            return f"the argument {name} is returned as it is"
    if "seed" not in function.sizes or any(GENERIC[name] != size for name, size in function.sizes.items()):
        return None  # where sizes are small or numbers extreme, much has no influence
    others = [judgements(test, function.kata, function.name, {**function.sizes, **new})[index][1][0]
              for new in ({"seed": 11, "t": 0.61, "rate": 0.23}, {"seed": 12, "t": 0.83, "rate": 0.07},
                          {"seed": 13, "t": 1.7, "rate": 0.41})]

    def counts(changes):
        """Whether the answer depends on some arguments: None if the right one does not."""
        if all(np.array_equal(right(*new), right(*args)) for new in changes):
            return None
        return not all(np.array_equal(function(*new), answer) for new in changes)

    influence = {name: counts([(*args[:i], other[i], *args[i + 1 :]) for other in others])
                 for i, name in enumerate(function.parameters)}
    if len(influence) > 1 and not any(influence.values()):
        return "the answer is the same whatever the arguments are"
    for name, does in influence.items():
        if does is False:
            return f"{name} has no influence on the answer"
    for i, name in enumerate(function.parameters):
        names = AXES.get(name, ())[3 - np.ndim(args[i]) if name == "weights" else 0 :] if np.ndim(args[i]) else ()
        for axis, words in enumerate(names if len(names) == max(np.ndim(args[i]) - 1, 1) else ()):
            cause = ignored_part(args, i, axis, words, others, counts)
            if cause:
                return cause


def ignored_part(args, i, axis, words, others, counts):
    """'only the first draw counts', 'the last sample is left out'."""
    def exchanged(new, index):
        part = args[i].copy()
        np.moveaxis(part, axis, 0)[index] = np.moveaxis(new[i], axis, 0)[index]
        return (*args[:i], part, *args[i + 1 :])

    size = args[i].shape[axis]
    does = [counts([exchanged(other, index) for other in others]) for index in range(size)]
    if size < 2 or None in does or all(does) or not any(does):
        return None
    names = {0: "first", size - 1: "last"} if words != "patch" else {0: "signal", 1: "noise"}
    if sum(does) == 1 and does.index(True) in names:
        return f"only the {names[does.index(True)]} {words} counts"
    if sum(does) == size - 1 and does.index(False) in names:
        return f"the {names[does.index(False)]} {words} is left out"
