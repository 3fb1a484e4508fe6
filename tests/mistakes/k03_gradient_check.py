"""Mistakes in k03; see tests/mistakes/__init__.py."""

ABOVE = "(f(w + h) - f(w - h))"
QUOTIENT = f"{ABOVE} / (2 * step)"
LOOP = "for index in np.ndindex(w.shape):"
FRESH = "h = np.zeros(w.shape)"
MOVE = "h[index] = step"


def points(pairs):
    """The sum of c (f(w + s h) - f(w - s h)) / step, for pairs {s: c}."""
    return (QUOTIENT, " + ".join(f"{c} * (f(w + {s} * h) - f(w - {s} * h)) / step" for s, c in pairs.items()))


def scaled(size):
    """The quotient with ``size`` times the step."""
    return (QUOTIENT, f"(f(w + {size} * h) - f(w - {size} * h)) / (2 * step * {size})")


def only(indices):
    """The loop over some of the entries."""
    return (LOOP, f"gradient[...] = 0\n    for index in {indices}:")


numerical_gradient = {
    "f(w + step) - f(w): a one-sided difference": (QUOTIENT, "(f(w + h) - f(w)) / step"),
    "f(w) - f(w - step): a one-sided difference": (QUOTIENT, "(f(w) - f(w - h)) / step"),
    "one of the two points stays at w": [(ABOVE, "(f(w + h) - f(w))"), (ABOVE, "(f(w) - f(w - h))")],
    "divided by step: the two points are 2 step apart": (QUOTIENT, f"{ABOVE} / step"),
    "not divided by 2 step": (QUOTIENT, ABOVE),
    "divided by 2 but not by step": (QUOTIENT, f"{ABOVE} / 2"),
    "/ 2 * step multiplies by step, brackets are missing": (QUOTIENT, f"{ABOVE} / 2 * step"),
    "brackets are missing: only f(w - step) is divided": (QUOTIENT, "f(w + h) - f(w - h) / (2 * step)"),
    "f(w + step) + f(w - step): their difference is due": (ABOVE, "(f(w + h) + f(w - h))"),
    "the sign of the difference is lost": (ABOVE, f"abs{ABOVE}"),
    "f(w + step) - 2 f(w) + f(w - step): that is the second derivative": [
        (QUOTIENT, f"(f(w + h) - 2 * f(w) + f(w - h)) / {below}") for below in ("step**2", "step", "(2 * step)")],
    "the points are half a step away": [points({0.5: 1}), points({0.5: 0.5})],
    "the points are two steps away": [points({2: 0.25}), points({2: 0.5})],
    "more exact than asked: the two-point formula with this step is due": [
        points({1: 2 / 3, 2: -1 / 12}), points({0.5: 4 / 3, 1: -1 / 6}), points({1: 3 / 4, 2: -3 / 20, 3: 1 / 60})],
    "step is not used, the default 1e-5 is": (MOVE, "step = h[index] = 1e-5"),
    "the default step is 1e-5": [("step=1e-5", f"step={step}") for step in (1e-3, 1e-4, 1e-6, 1e-7, 1e-8)],
    "the step is bounded": [(MOVE, f"step = h[index] = min(step, {most})") for most in (0.1, 0.01, 1e-3, 1e-4)],
    "the step is scaled with w": [
        scaled(w) for w in ("max(1, abs(w[index]))", "(1 + abs(w[index]))", "w[index]", "abs(w).max()")],
    "a whole row is moved at once, not one entry": (LOOP, "for index in range(len(w)):"),
    "a whole column is moved at once, not one entry": (LOOP, "for index in [(..., i) for i in range(w.shape[-1])]:"),
    "all entries are moved at once": (MOVE, "h[...] = step"),
    "the first entry is left out": only("list(np.ndindex(w.shape))[1:]"),
    "the last entry is left out": only("list(np.ndindex(w.shape))[:-1]"),
    "entries that are 0 are left out": only("zip(*np.nonzero(w))"),
    "every quotient is 0: f is the same at both points, or the quotient is not kept": (ABOVE, "(f(w) - f(w))"),
    "ravel copies a transposed array: what is changed in the copy is lost": f"""
gradient = np.zeros_like(w)
for i, h in enumerate(step * np.eye(w.size)):
    h = h.reshape(w.shape)
    gradient.ravel()[i] = {QUOTIENT}
return gradient""",
    "the entries before this one are still moved up: start from w every time": (QUOTIENT, f"{QUOTIENT}; w = w + h"),
    "the entries before this one are still moved down: start from w every time": (QUOTIENT, f"{QUOTIENT}; w = w - h"),
    "the entries before this one still move, too: start from w every time":
        (FRESH, "h = h if any(index) else np.zeros(w.shape)"),
    "the entries are filled in by columns, w runs by rows":
        ("return gradient", "return gradient.ravel().reshape(w.shape, order='F')"),
    "the quotient is rounded": [(QUOTIENT, f"np.round({QUOTIENT}, {digits})") for digits in (3, 6, 8, 10, 12)],
    "small quotients are not 0": [
        (QUOTIENT, f"{QUOTIENT}; gradient[abs(gradient) < {small}] = 0") for small in (1e-6, 1e-8, 1e-10, 1e-12)],
    "the quotient is clipped": [(QUOTIENT, f"np.clip({QUOTIENT}, -{c}, {c})") for c in (1, 5, 10, 100)],
    "the gradient is scaled to length 1": ("return gradient", "return gradient / np.linalg.norm(gradient)"),
    "single precision on the way": (ABOVE, "(f((w + h).astype(np.float32)) - f((w - h).astype(np.float32)))"),
}

NORM = "np.linalg.norm"
SCALE = f"scale = max({NORM}(a), {NORM}(b))"
RATIO = f"{NORM}(a - b) / scale"
ERROR = f"{RATIO} if scale > 0 else 0.0"


def scale(text):
    return (SCALE, f"scale = {text}")


def ratio(text):
    return (RATIO, text)


def norms(norm):
    """The body with another norm."""
    return f"scale = max({norm('a')}, {norm('b')})\nreturn {norm('(a - b)')} / scale if scale > 0 else 0.0"


def entries(mean):
    """A mean or largest value of the errors of single entries."""
    return [f"with np.errstate(all='ignore'): return {mean}(abs(a - b) / {below})"
            for below in ("(abs(a) + abs(b))", "np.maximum(abs(a), abs(b))", "abs(a)", "abs(b)")]


relative_error = {
    "divided by |a| only": scale(f"{NORM}(a)"),
    "divided by |b| only": scale(f"{NORM}(b)"),
    "divided by the smaller norm": scale(f"min({NORM}(a), {NORM}(b))"),
    "divided by the sum of the norms": scale(f"{NORM}(a) + {NORM}(b)"),
    "divided by the mean of the norms": scale(f"({NORM}(a) + {NORM}(b)) / 2"),
    "divided by sqrt(|a| |b|): the larger of the two is due": scale(f"({NORM}(a) * {NORM}(b)) ** 0.5"),
    "divided by sqrt(|a|^2 + |b|^2): the larger of the two is due": scale(f"np.hypot({NORM}(a), {NORM}(b))"),
    "divided by |a + b|": scale(f"{NORM}(a + b)"),
    "not divided by the larger norm": ratio(f"{NORM}(a - b)"),
    "|a + b| stands above": ratio(f"{NORM}(a + b) / scale"),
    "difference of the norms instead of norm of the difference": ratio(f"abs({NORM}(a) - {NORM}(b)) / scale"),
    "|a - b| is its largest entry, its Euclidean norm is due": ratio("abs(a - b).max() / scale"),
    "|a - b| is a sum of absolute values, its Euclidean norm is due": ratio("abs(a - b).sum() / scale"),
    "the largest error of a row, one norm over all entries is due": ratio(f"{NORM}(a - b, axis=-1).max() / scale"),
    "squares without the root": ratio(f"({RATIO}) ** 2"),
    "|a - b| is squared": ratio(f"{NORM}(a - b) ** 2 / scale"),
    "the norms below are squared": ratio(f"{RATIO}**2"),
    "the norms are largest entries, not Euclidean": norms("abs({}).max()".format),
    "the norms are sums of absolute values, not Euclidean": norms("abs({}).sum()".format),
    "norm(a, 2) of a matrix is its largest singular value": norms("np.linalg.norm({}, 2)".format),
    "the largest error entry by entry, one norm over all entries is due": entries("np.nanmax"),
    "the mean error entry by entry, one norm over all entries is due": entries("np.nanmean"),
    "one minus the cosine of the angle": ratio(f"1 - (a * b).sum() / {NORM}(a) / {NORM}(b)"),
    "divided by the number of entries": ratio(f"{RATIO} / a.size"),
    "what is close is not equal": [
        ratio(f"(0.0 if np.allclose(a, b{how}) else {RATIO})") for how in ("", ", rtol=1e-9", ", rtol=0")],
    "0 as soon as one of the two is zero": [
        (ERROR, ERROR.replace("scale > 0", some)) for some in ("a.any() and b.any()", "a.any()", "b.any()")],
    "entries that add up to 0 are not zero": [
        (ERROR, f"0.0 if {zero} else {RATIO}") for zero in ("a.sum() == 0 == b.sum()", "a.sum() == b.sum()")],
    "a small number beside the norms (added, a floor, a threshold): only two zero arrays are special": [
        *(ratio(f"{NORM}(a - b) / (scale + {c})") for c in (1e-6, 1e-8, 1e-12)),
        *(ratio(f"{NORM}(a - b) / max(scale, {c})") for c in (1.0, 1e-6, 1e-8, 1e-12)),
        *((ERROR, ERROR.replace("> 0", f"> {c}")) for c in (1e-8, 1e-10))],
    "the error is cut off at 1: it may be up to 2": ratio(f"min({RATIO}, 1)"),
    "the error is rounded": [ratio(f"round({RATIO}, {digits})") for digits in (3, 4, 6, 8, 10)],
    "single precision on the way": ratio(f"{NORM}((a - b).astype(np.float32)) / scale"),
}
