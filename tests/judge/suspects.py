"""k12, where the sides change: a learner's check is tried on right implementations and on known mistakes."""

import importlib
import itertools
import math
import warnings

import numpy as np
from hypothesis import Phase, settings

from ..maintain.right import ways
from .doctor import mutant_of, outcome
from .function import global_state
from .load import in_one_line
from .mistakes import build, listed
from .record import judgements
from .sizes import GENERIC
from .wrong import NotStarted

settings.register_profile("unshrunk", settings.get_profile("default"), derandomize=True, deadline=None,
                          database=None, max_examples=25, phases=(Phase.explicit, Phase.generate))
SHARE = 0.9  # of the mistakes are to be caught


def rejects(function, implementations):
    """What the learner's check raises for these implementations, or None."""
    state = global_state()
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            got = getattr(function.module, function.name)(*implementations)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # pytest's own are no Exception
        if isinstance(error, NotImplementedError) and not function.started:
            raise NotStarted from None
        function.started = True
        return error
    function.started = True
    if got is not None:
        function.fail((), f"returns a {type(got).__name__}, expected None", "assert what has to hold")
    if state != global_state():
        function.fail((), "uses or seeds the global random state",
                      "let Hypothesis draw a seed, and use default_rng(seed)")
    return None


def tried(function, kata, *names):
    """Judges a check of the functions ``names``: it lets every right way pass, and catches nine mistakes of ten."""
    reference = [getattr(importlib.import_module(f"solutions.{kata}"), name) for name in names]

    def among(i, implementation):
        return [*reference[:i], implementation, *reference[i + 1 :]]

    for i, name in enumerate(names):
        right_ways = {"": reference[i]} | {how: build(kata, name, text) for how, text in ways(kata, name).items()}
        for difference, right in right_ways.items():
            error = rejects(function, among(i, right))
            if error:
                which = f"a right {name} ({difference})" if difference else f"right {' and '.join(names)}"
                function.fail(names, f"rejects {which}: {in_one_line(error)}")
    suspects = [(i, cause, build(kata, name, texts[0])) for i, name in enumerate(names)
                for cause, texts in listed(kata, name).items()]
    free = [(i, cause, wrong) for i, cause, wrong in suspects if rejects(function, among(i, wrong)) is None]
    if len(free) > (1 - SHARE) * len(suspects):
        i, cause, wrong = free[0]
        caught, due = len(suspects) - len(free), math.ceil(SHARE * len(suspects))
        others = "".join(f"\n  another, in {names[i]}: {cause}" for i, cause, _ in free[1:3])
        function.fail(names, f"catches {caught} of {len(suspects)} mistakes, {due} are due; one that gets away, "
                      f"in {names[i]}: {cause}\n  {smallest_difference(kata, names[i], wrong)}{others}")
    double = [lambda *args, f=f: 2 * f(*args) for f in reference]
    if len(names) > 1 and rejects(function, double) is None:
        function.fail(names, "lets twice the loss with twice its gradient pass", "k03 sees only that both agree: what "
                      "is the loss of one neuron and one coordinate, by hand?")


def smallest_difference(kata, name, wrong):
    """The smallest call on which a mistake shows."""
    test, mutant = getattr(importlib.import_module(f"tests.test_{kata}"), f"test_{name}"), mutant_of(kata, name, wrong)
    for sizes in sorted(itertools.product((1, 2, 3), repeat=len(test.sizes)), key=math.prod):
        for case in judgements(test, kata, name, GENERIC | dict(zip(test.sizes, sizes)) | {"t": 0.37, "seed": 0}):
            found = outcome(mutant, case)
            if found and found.got is not None:
                args = ", ".join(f"{p}={np.array2string(np.asarray(a), precision=3)}"
                                 for p, a in zip(mutant.parameters, case[1][0]))
                got, want = (np.array2string(value, precision=4) for value in (found.got, found.want))
                return f"it differs at {name}({args}): {got} in place of {want}".replace("\n", "")
    return "it differs in form, or at large sizes only"
