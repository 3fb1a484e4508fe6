"""Calls a learner's function with care, compares what comes back, and says what is wrong in the subject's words."""

import inspect
import math
import os
import random
import warnings
from itertools import combinations

import numpy as np

from .load import in_one_line

ROUNDING = 200 * np.finfo(float).eps  # times the scale of a value: the worst correct variants stay below a tenth of it
PROCESS = os.getpid()
SAMPLES = 20_000
SIGMAS = 6  # standard errors: no correct sampler fails in a lifetime of workshops


class Wrong(AssertionError):
    """The verdict 'wrong'; its text is what the learner reads."""


class NotStarted(Exception):
    """The function still raises the stub's NotImplementedError."""


def global_state():
    """What numpy's and Python's global generators will draw next."""
    _, key, position, *rest = np.random.get_state()
    return random.getstate(), key.tobytes(), position, rest


class Function:
    """One function of a kata, from whichever folder; calling it checks everything but the values."""

    def __init__(self, module, reference):
        self.module, self.name = module, reference.__name__
        self.parameters = list(inspect.signature(reference).parameters)
        self.started = False

    def describe(self, args):
        shown = []
        for name, value in zip(self.parameters, args):
            if isinstance(value, np.ndarray):
                largest = np.abs(value).max(initial=0)
                size = f"{value.shape}" + (", all zero" if largest == 0 else f", up to {largest:.0e}" if largest > 100 else "")
                shown.append(f"{name}={np.array2string(value)}" if value.size <= 3 else f"{name} {size}")
            elif isinstance(value, (int, float, tuple)):
                shown.append(f"{name}={value:.6g}" if isinstance(value, float) else f"{name}={value}")
            else:
                shown.append(name)
        return f"{self.module.__name__.split('.')[-1]}.{self.name}({', '.join(shown)})".replace("\n", "")

    def fail(self, args, problem, cause=None):
        raise Wrong(f"{self.describe(args)}\n  {problem}" + (f"\n  likely cause: {cause}" if cause else ""))

    def __call__(self, *args, writeable=False):
        """The function's answer, once it has left its arguments, the global random state and the warnings alone."""
        if not hasattr(self.module, self.name):
            raise Wrong(f"{self.module.__name__.split('.')[-1]} has no function {self.name}: was it renamed?")
        copies = [value.copy() if isinstance(value, np.ndarray) else value for value in args]
        given = [value.copy() if isinstance(value, np.ndarray) else value for value in args]
        for value in given:
            if isinstance(value, np.ndarray):
                value.setflags(write=writeable)
        state = global_state()
        with warnings.catch_warnings():
            warnings.simplefilter("error", RuntimeWarning)  # overflow, division by zero, invalid value
            try:
                got = getattr(self.module, self.name)(*given)
            except (KeyboardInterrupt, Wrong):
                raise
            except NotImplementedError as error:
                if not self.started:
                    raise NotStarted from None
                self.started = True
                self.fail(args, f"raises {in_one_line(error)}")
            except RuntimeWarning as error:
                self.started = True
                self.fail(args, f"warns: {in_one_line(error)}", cause_of(error))
            except BaseException as error:
                self.started = True
                if "read-only" in str(error):
                    self.fail(args, f"changes an argument in place: {in_one_line(error)}", "work on a copy")
                self.fail(args, f"raises {in_one_line(error)}", cause_of(error))
        if os.getpid() != PROCESS:  # a fork of the learner's must not come back into the tests
            os._exit(4)
        self.started = True
        for name, value, copy in zip(self.parameters, given, copies):
            if isinstance(value, np.ndarray) and not np.array_equal(value, copy):
                self.fail(args, f"changes its argument {name} in place", "work on a copy")
        if state != global_state():
            self.fail(args, "uses or seeds the global random state", "draw from the argument rng, and from nothing else"
                      if "rng" in self.parameters else "nothing is random here but the arguments")
        if got is None:
            self.fail(args, "returns None", "the return statement is missing")
        return got

    # ------------------------------------------------------------------------------------------- what comes back

    def array(self, args, got, shape):
        """``got`` if it is a finite float64 array of that shape."""
        if not isinstance(got, np.ndarray):
            self.fail(args, f"returns a {type(got).__name__}, expected a numpy array of shape {shape}")
        if got.shape != shape:
            cause = None
            if sorted(got.shape) == sorted(shape):
                cause = "axes in another order, transpose them"
            elif got.size == np.prod(shape):
                cause = "right number of entries, another arrangement"
            self.fail(args, f"returns shape {got.shape}, expected {shape}", cause)
        if got.dtype != np.float64:
            self.fail(args, f"returns dtype {got.dtype}, expected float64")
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
            self.fail(args, f"returns {got!r:.60}, expected a tuple of {count} numbers")
        return np.array([self.number(args, value) for value in got])

    def check(self, args, want, scale, sizes=None, terms=(), mistakes=None, writeable=False):
        """Compares the answer with ``want`` (an array, a number, or a tuple of numbers).

        ``scale`` is what rounding errors are relative to. The rest names the cause, where the case is generic enough:
        ``sizes`` {name: size}, ``terms`` [{name: term of the true value}, ...] and ``mistakes`` {cause: wrong value}.
        """
        answer = self(*args, writeable=writeable)
        if isinstance(want, tuple):
            got, want = self.numbers(args, answer, len(want)), np.array(want)
        elif np.ndim(want) == 0:
            got = self.number(args, answer)
        else:
            got = self.array(args, answer, want.shape)
        with np.errstate(all="ignore"):  # a wrong answer may be as large as it likes
            self.compare(args, answer, got, want, scale, sizes or {}, terms, mistakes or {})

    def compare(self, args, answer, got, want, scale, sizes, terms, mistakes):
        error = np.abs(got - want)
        if np.all(error <= ROUNDING * np.asarray(scale)):
            return
        if np.ndim(want) == 0:
            problem = f"returns {got + 0:.10g}, expected {want + 0:.10g}"  # + 0 makes 0 of -0
        else:
            worst = np.unravel_index(np.argmax(error), want.shape)
            place = ", ".join(str(i) for i in worst)
            size = max(np.linalg.norm(got), np.linalg.norm(want))
            what = "right shape, but the values are not" if isinstance(answer, np.ndarray) else "wrong numbers"
            digits = 13 if close(got, want) else 6
            problem = (f"{what}: relative error {np.linalg.norm(error) / size:.2g}, largest at [{place}]: "
                       f"yours {got[worst] + 0:.{digits}g}, expected {want[worst] + 0:.{digits}g}")
        self.fail(args, problem, diagnose(got, want, sizes, terms, mistakes))


# ------------------------------------------------------------------------------------------------------ the doctor


def cause_of(error):
    """The likely cause of an exception or a warning, or None."""
    causes = {
        "overflow encountered in exp": "exp(z) overflows for z above 709; np.where computes both of its branches",
        "invalid value encountered in scalar divide": "0 / 0",
        "'NoneType' object is not callable": "callback is optional: is it there?",
        "'numpy.ndarray' object is not callable": "a function is due, not its value: lambda w: ...",
    }
    return next((cause for words, cause in causes.items() if words in str(error)), None)


def close(a, b):
    return np.linalg.norm(a - b) <= 1e-6 * max(np.linalg.norm(a), np.linalg.norm(b))


def diagnose(got, want, sizes, terms, mistakes):
    """The likely cause, or None: a known wrong answer, wrong coefficients of the true terms, a constant factor."""
    if close(got, want):
        return "nearly right, but not to the last digits: a difference quotient, single precision, or a small constant added"
    for cause, wrong in mistakes.items():
        if close(got, np.array(wrong)):
            return cause
    for named in terms:
        columns = np.array([term.ravel() for term in named.values()]).T
        coefficients, _, rank, _ = np.linalg.lstsq(columns, np.ravel(got), rcond=None)
        if rank == len(named) < len(columns) and close(columns @ coefficients, np.ravel(got)) and np.ptp(coefficients) > 1e-6:
            off = [name_coefficient(name, c) for name, c in zip(named, coefficients) if abs(c - 1) > 1e-6]
            return "; ".join(off) + ("; the other terms are right" if len(off) < len(named) else "")
    return name_factor(got, want, sizes) if sizes else None


def name_coefficient(name, c):
    words = {0: "is missing", -1: "has the wrong sign", 2: "counts twice", 0.5: "counts half"}
    word = next((word for value, word in words.items() if abs(c - value) < 1e-6), "is off")
    return f"{name} {word} (coefficient {round(c, 2) + 0:.2f})"


def name_factor(got, want, sizes):
    """Says so if every entry is the same multiple of the expected value, and which multiple."""
    norm = np.vdot(want, want)
    factor = np.vdot(want, got) / norm if norm else np.nan
    if not abs(factor) > 1e-6 or not close(got, factor * np.asarray(want)):
        return None
    known = {-1: "the sign is wrong", 2: "a factor 2 too many", 0.5: "a factor 2 is missing", -2: "a factor -2 too many"}
    plural = {"n": "the samples", "m": "the neurons", "d": "the coordinates", "k": "the draws"}
    for count in range(1, len(sizes) + 1):
        for names in combinations(sizes, count):
            for two, size in (("", 1), ("2", 2)):
                product, size = two + " ".join(names), size * math.prod(sizes[name] for name in names)
                sums = ", ".join(plural[name] for name in names)
                known.setdefault(size, f"{product} times too large, a sum over {sums} where the mean belongs")
                known.setdefault(1 / size, f"{product} times too small: divided by {product} once too often")
    for name, size in sizes.items():
        known.setdefault(np.sqrt(size), f"sqrt({name}) times too large: the division by sqrt({name}) is missing or half done")
        known.setdefault(1 / np.sqrt(size), f"sqrt({name}) times too small: divided by {name} instead of sqrt({name})")
    known = known | {4: known.get(4, "a factor 4 too many"), 0.25: known.get(0.25, "a factor 4 is missing")}
    for value, words in known.items():
        if abs(factor / value - 1) < 1e-6:
            return f"{'every value is ' * (np.ndim(want) > 0)}{factor:.4g} times the expected one: {words}"
    if np.size(want) > 1:
        return f"every value is {factor:.4g} times the expected one"
    return None


# -------------------------------------------------------------------------------------------------------- samplers


def check_sampler(function, args, rng_position, draw):
    """Same seed, same batch; another seed or a second call, another batch. ``draw(answer)`` is the random part."""

    def with_rng(rng):
        return tuple(rng if i == rng_position else arg for i, arg in enumerate(args))

    rng = np.random.default_rng(1)
    first, second = draw(function(*with_rng(rng))), draw(function(*with_rng(rng)))
    again, other = (draw(function(*with_rng(np.random.default_rng(seed)))) for seed in (1, 2))
    if not np.array_equal(first, again):
        function.fail(args, "two generators with the same seed give different draws", "randomness that is not from rng")
    if np.array_equal(first, second):
        function.fail(args, "a second call with the same rng repeats the first", "a generator made anew in each call")
    if np.array_equal(first, other):
        function.fail(args, "another seed gives the same draws", "rng is not used")
    return first


def check_mean(function, args, values, want, what, cause=None):
    """The mean over the first axis must be ``want``, within the standard error of the values themselves."""
    mean, error = values.mean(axis=0), values.std(axis=0) / np.sqrt(len(values))
    off = np.abs(mean - want) / (SIGMAS * error + 1e-12 * (1 + np.abs(want)))
    worst = np.unravel_index(np.argmax(off), np.shape(off))
    if np.asarray(off)[worst] > 1:
        got, wanted = np.asarray(mean)[worst], np.broadcast_to(want, np.shape(mean))[worst]
        function.fail(args, f"{what} over {len(values)} draws: {got:.4g}, expected {wanted:.4g}", cause)


def check_gaussian(function, args, z, sigma, name="sigma"):
    """Rows of ``z`` must be independent draws of N(0, sigma^2 I); ``name`` is what the learner calls sigma."""
    d = z.shape[1]
    if (z == z[0]).all():
        function.fail(args, f"all {len(z)} rows are the same", "one draw for all of them: the size of the draw lacks an axis")
    check_mean(function, args, z, 0, "mean of a coordinate")
    ratio = (z**2).mean() / sigma**2
    causes = {sigma**2: f"{name} is squared: it is a standard deviation already", 1 / sigma**2: f"{name} is not used",
              1 / sigma: f"sqrt({name}), but {name} is the standard deviation already", 1 / 3: "uniform, not Gaussian"}
    cause = next((cause for value, cause in causes.items() if abs(ratio / value - 1) < 0.05), None)
    check_mean(function, args, z**2, sigma**2, "variance of a coordinate", cause)
    if d > 1:
        i, j = np.triu_indices(d, 1)
        check_mean(function, args, z[:, i] * z[:, j], 0, "covariance of two coordinates", "the coordinates are not independent")
    check_mean(function, args, z**4, 3 * sigma**4, "fourth moment of a coordinate", "not a Gaussian distribution")
    check_mean(function, args, abs(z) < sigma, 0.6827, "share within one standard deviation", "not a Gaussian distribution")
    check_mean(function, args, ((z**2).sum(axis=1) - d * sigma**2) ** 2, 2 * d * sigma**4, "variance of the squared length",
               "not independent Gaussian coordinates")
    check_mean(function, args, z[1:] * z[:-1], 0, "covariance of a row with the next", "the rows are not independent")
