"""One function of a kata under test: calls it with care, and says what is wrong with what comes back."""

import functools
import inspect
import os
import random
import re
import warnings

import numpy as np

from .claim import Claims
from .load import in_one_line
from .wrong import NotStarted, Wrong, shown

ROUNDING = 200 * np.finfo(float).eps  # times the bound of an entry: the worst right ways stay below a tenth of it
PROCESS = os.getpid()
RNG = object()  # stands for the generator in the arguments of a sampler


def global_state():
    """What numpy's and Python's global generators will draw next."""
    _, key, position, *rest = np.random.get_state()
    return random.getstate(), key.tobytes(), position, rest


def copied(value):
    return value.copy(order="K") if isinstance(value, np.ndarray) else value


def judgement(method):
    """A method that judges an answer; a function under test keeps a list of what it has been judged by."""

    @functools.wraps(method)
    def judge(self, *args, **more):
        self.judgements.append((method.__name__, args, more))
        return method(self, *args, **more)

    return judge


class Function:
    """A function, from whichever folder. Its methods are the judgements of which a test consists."""

    def __init__(self, module, reference):
        self.module, self.name, self.started, self.calls = module, reference.__name__, False, 0
        self.answer = self.answer_then = None
        self.begin()
        self.kata = module.__name__.rpartition(".")[2]
        self.parameters = list(inspect.signature(reference).parameters)

    def begin(self, **sizes):
        """Notes the sizes of the case, and that no judgement has been made on it."""
        self.sizes, self.judgements = sizes, []

    def fail(self, args, problem, cause=None, got=None, want=None):
        words = ", ".join(shown(name, value) for name, value in zip(self.parameters, args))
        raise Wrong(f"{self.kata}.{self.name}({words})".replace("\n", ""), problem, cause, got, want)

    def __call__(self, *args, writeable=False):
        """The answer, once the function has left its arguments, the global generators and the warnings alone."""
        if not hasattr(self.module, self.name):
            raise Wrong(self.kata, f"has no function {self.name}: was it renamed?")
        given = [copied(value) for value in args]
        for value in given:
            if isinstance(value, np.ndarray):
                value.setflags(write=writeable)
        self.calls += 1
        state = global_state() if self.calls <= 50 else None  # reading it costs more than most calls
        try:
            with warnings.catch_warnings(), np.errstate(divide="warn", over="warn", invalid="warn", under="ignore"):
                warnings.simplefilter("error", RuntimeWarning)  # overflow, division by zero, invalid value
                got = getattr(self.module, self.name)(*given)
        except (KeyboardInterrupt, Wrong):
            raise
        except NotImplementedError as error:
            if not self.started:
                raise NotStarted from None
            self.fail(args, f"raises {in_one_line(error)}")
        except BaseException as error:
            self.started = True
            self.blame(args, error)
        if os.getpid() != PROCESS:  # a fork of the learner's must not come back into the tests
            os._exit(4)
        self.started = True
        for name, value, before in zip(self.parameters, given, args):
            if isinstance(value, np.ndarray) and not np.array_equal(value, before, equal_nan=True):
                moved = f", by up to {np.abs(value - before).max():.1g}"
                self.fail(args, f"changes its argument {name} in place{moved}", "work on a copy")
        if state and state != global_state():
            self.fail(args, "uses or seeds the global random state", "draw from the argument rng, and from nothing else"
                      if "rng" in self.parameters else "nothing is random here but the arguments")
        if got is None:
            self.fail(args, "returns None", "the return statement is missing")
        if isinstance(self.answer, np.ndarray) and not np.array_equal(self.answer, self.answer_then, equal_nan=True):
            self.fail(args, "changes the array that an earlier call has returned", "make a new array in every call")
        self.answer, self.answer_then = got, copied(got)
        return got

    def blame(self, args, error):
        """An exception or a warning, as a verdict."""
        causes = {
            "must be of integer": "labels may be floats: compare them (y > 0), an index is an int",
            "overflow encountered in exp": "exp overflows above 709 (np.where computes both of its branches)",
            "truth value of an array": "if chooses once for the whole array: np.where chooses entry by entry",
            r"broadcast.* \((?:\d+,)*(\d+),?\) \((?:\d+,)*(?!\1\b)\d+,?\)":
                "numpy matches axes from the right: a number for every vector needs one more axis, [..., None]",
            "Cannot interpret": "a shape is one argument, a tuple",
            "invalid value encountered in scalar divide": "0 / 0",
            "mismatch in its core dimension": "the inner axes differ: x @ weights.T sums over the last axis of both",
            "'NoneType' object is not callable": "callback is optional: is it there?",
            "'numpy.ndarray' object is not callable": "a function is due, not its value: lambda w: ...",
        }
        words = in_one_line(error)
        if "read-only" in words:
            self.fail(args, f"changes an array in place that is not its own: {words}", "work on a copy")
        cause = next((cause for part, cause in causes.items() if re.search(part, words)), None)
        self.fail(args, f"{'warns' if isinstance(error, RuntimeWarning) else 'raises'}: {words}", cause)

    def array(self, args, got, shape, ints=False):
        """``got`` if it is a finite float64 array of that shape; where ``ints`` serve as well, of any real numbers."""
        if type(got) is not np.ndarray:
            self.fail(args, f"returns a {type(got).__name__}, expected a numpy array of shape {shape}")
        if got.shape != shape:
            cause = None
            if sorted(got.shape) == sorted(shape):
                cause = "axes in another order, transpose them"
            elif got.size == np.prod(shape):
                cause = "right number of entries, another arrangement"
            self.fail(args, f"returns shape {got.shape}, expected {shape}", cause)
        if got.dtype.kind not in "if" if ints else got.dtype != np.float64:
            self.fail(args, f"returns dtype {got.dtype}, expected {'ints or floats' if ints else 'float64'}")
        if not np.isfinite(got).all():
            self.fail(args, f"returns {got[~np.isfinite(got)][0]} in {(~np.isfinite(got)).sum()} of {got.size} entries")
        return got

    def number(self, args, got):
        """``got`` as a float if it is one real, finite number: Python's, numpy's, or an array without axes."""
        if isinstance(got, (list, tuple)) or np.ndim(got) > 0 or np.asarray(got).dtype.kind not in "iuf":
            what = f"an array of shape {np.shape(got)}" if isinstance(got, np.ndarray) else f"a {type(got).__name__}"
            self.fail(args, f"returns {what}, expected a number")
        if not np.isfinite(got):
            self.fail(args, f"returns {got}, expected a finite number")
        return float(got)

    def numbers(self, args, got, count):
        """``got`` as an array if it is a tuple of numbers."""
        if not (isinstance(got, (tuple, list)) or np.ndim(got) == 1) or len(got) != count:
            self.fail(args, f"returns {str(got):.60}, expected a tuple of {count} numbers")
        return np.array([self.number(args, value) for value in got])

    @judgement
    def check(self, args, want, bound, of=None, shape=None, writeable=False):
        """The answer is ``want`` (an array, a number, or a tuple of numbers), entry by entry, up to rounding.

        ``bound`` is what rounding errors are relative to: the same formula with the absolute value of every term.
        With ``of`` the answer, an array of ``shape``, is judged by ``of(answer)``.
        """
        answer = self(*args, writeable=writeable)
        if of:
            got = np.asarray(of(self.array(args, answer, shape)))
        elif isinstance(want, tuple):
            got = self.numbers(args, answer, len(want))
        elif np.ndim(want) == 0:
            got = np.array(self.number(args, answer))
        else:
            got = self.array(args, answer, want.shape)
        self.compare(args, got, np.asarray(want), bound, "wrong numbers" if isinstance(want, tuple) else "wrong values")

    def compare(self, args, got, want, bound, what):
        with np.errstate(all="ignore"):  # a wrong answer may be as large as it likes
            error = np.abs(got - want)
            if np.all(error <= ROUNDING * np.asarray(bound)):
                return
            if want.ndim == 0:
                words = f"returns {got + 0:.10g}, expected {want + 0:.10g}"  # + 0 makes 0 of -0
                self.fail(args, words, None, got, want)
            worst = np.unravel_index(np.argmax(error), want.shape)
            off = np.linalg.norm(error) / max(np.linalg.norm(got), np.linalg.norm(want))
            digits = 6 if off > 1e-6 else 13
            self.fail(args, f"{what}: relative error {off:.2g}, largest at [{', '.join(map(str, worst))}]: "
                      f"yours {got[worst] + 0:.{digits}g}, expected {want[worst] + 0:.{digits}g}", None, got, want)

    @judgement
    def follow(self, args, path, bound):
        """The final weights are ``path[-1]``, with a callback and without, and the callback keeps ``path``."""
        Function.check.__wrapped__(self, args, path[-1], bound)
        self.compare(args, self.kept(args, len(path) - 1, path[-1].shape), np.asarray(path), bound,
                     "wrong values in the arrays given to callback, as they are at the end")

    def kept(self, args, steps, shape):
        """What a callback is given, as it is after the call: an array a step."""
        calls = []
        self(*args, lambda step, weights: calls.append((step, weights)))
        seen, cause = [step for step, _ in calls], "callback is due before the first update, and after each"
        if not calls:
            cause = "is callback passed on?"
        elif any(np.ndim(step) for step in seen):
            seen, cause = "that are arrays", "callback(step, weights), in this order"
        if seen != list(range(steps + 1)):
            words = f"{seen[:5]} ... {seen[-1]}" if len(seen) > 12 and isinstance(seen, list) else seen
            self.fail(args, f"callback is called at the steps {words}, expected 0, 1, ... {steps}", cause)
        for step, weights in calls:
            if np.shape(weights) != shape:
                self.fail(args, f"callback is given shape {np.shape(weights)} at step {step}, expected {shape}")
        return np.array([weights for _, weights in calls])

    @judgement
    def draws(self, args, shape, claims, calls=1, path=False, ints=False):
        """All ``claims`` hold for what the sampler draws, from one generator in ``calls`` calls.

        ``claims(z)`` yields (what, values, their mean), or (what, values, 0, bound) for what is exactly 0. ``z`` is the
        answer, or an array of the answers, or what the callback has kept if ``path`` is the number of steps.
        """
        rng = np.random.default_rng(0)
        given = [rng if value is RNG else value for value in args]
        if path:
            answers = [self.kept(given, path, shape) for _ in range(calls)]
        else:
            answers = [self.array(given, self(*given), shape, ints) for _ in range(calls)]
        z = answers[0] if calls == 1 else np.array(answers)
        with np.errstate(all="ignore"):
            found = Claims(claims(z))
            broken = next((claim for claim in found if not claim.holds), None)
        if broken:
            self.fail(given, str(broken), None, z, found)

    @judgement
    def random(self, args, shape, ints=False):
        """Another seed or a second call gives other draws, the same seed the same."""
        def draw(rng):
            given = [rng if value is RNG else value for value in args]
            return self.array(given, self(*given), shape, ints)

        rng = np.random.default_rng(1)
        first, second = draw(rng), draw(rng)
        again, other = (draw(np.random.default_rng(seed)) for seed in (1, 2))
        if not np.array_equal(first, again):
            self.fail(args, "two generators with the same seed give different draws", "randomness that is not from rng")
        if np.array_equal(first, other):
            self.fail(args, "another seed gives the same draws", "rng is not used")
        if np.array_equal(first, second):
            self.fail(args, "a second call with the same rng repeats the first", "a generator made anew in each call")
