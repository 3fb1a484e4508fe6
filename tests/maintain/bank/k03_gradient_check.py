"""Known solutions of k03; see tests/maintain/bank/__init__.py."""
DEFAULT = "step=1e-5"
EMPTY = "gradient = np.empty(w.shape)"
LOOP = "for index in np.ndindex(w.shape):"
MOVE = "h[index] = step"
QUOTIENT = "gradient[index] = (f(w + h) - f(w - h)) / (2 * step)"
SCALE = "scale = max(np.linalg.norm(a), np.linalg.norm(b))"
ERROR = "return np.linalg.norm(a - b) / scale if scale > 0 else 0.0"
WHOLE = f"{SCALE}\n    {ERROR}"

WRONG = [
    ("numerical_gradient", "forward difference", QUOTIENT, "gradient[index] = (f(w + h) - f(w)) / step",
     "f(w + step) - f(w): a one-sided"),
    ("numerical_gradient", "backward difference", QUOTIENT, "gradient[index] = (f(w) - f(w - h)) / step",
     "f(w) - f(w - step): a one-sided"),
    ("numerical_gradient", "divided by step", QUOTIENT, "gradient[index] = (f(w + h) - f(w - h)) / step", "divided by step"),
    ("numerical_gradient", "not divided", QUOTIENT, "gradient[index] = f(w + h) - f(w - h)", "not divided by 2 step"),
    ("numerical_gradient", "not divided by step", QUOTIENT, "gradient[index] = (f(w + h) - f(w - h)) / 2",
     "divided by 2 but not by step"),
    ("numerical_gradient", "brackets missing below", QUOTIENT, "gradient[index] = (f(w + h) - f(w - h)) / 2 * step",
     "brackets"),
    ("numerical_gradient", "brackets missing above", QUOTIENT, "gradient[index] = f(w + h) - f(w - h) / (2 * step)", "only f(w - step) is divided"),
    ("numerical_gradient", "plus for minus", QUOTIENT, "gradient[index] = (f(w + h) + f(w - h)) / (2 * step)", "their difference is due"),
    ("numerical_gradient", "uphill and downhill exchanged", QUOTIENT, "gradient[index] = (f(w - h) - f(w + h)) / (2 * step)",
     "the sign is wrong"),
    ("numerical_gradient", "half a step", QUOTIENT, "gradient[index] = (f(w + h / 2) - f(w - h / 2)) / step",
     "half a step away"),
    ("numerical_gradient", "step not used", MOVE, "step = h[index] = 1e-5", "step is not used"),
    ("numerical_gradient", "another default", DEFAULT, "step=1e-3", "default step"),
    ("numerical_gradient", "too small a default", DEFAULT, "step=1e-8", "default step"),
    ("numerical_gradient", "a whole row at once", LOOP, "for index in range(len(w)):", "a whole row"),
    ("numerical_gradient", "all entries at once", MOVE, "h[...] = step", "all entries are moved"),
    ("numerical_gradient", "two axes only", LOOP,
     "for index in [(i, j) for i in range(w.shape[0]) for j in range(w.shape[1])]:", "raises"),
    ("numerical_gradient", "one copy for all entries", QUOTIENT,
     "w = w if w.flags.owndata and any(index) else w.copy(); w[index] += step; up = f(w); w[index] -= 2 * step\n        "
     "gradient[index] = (up - f(w)) / (2 * step)", "still moved down"),
    ("numerical_gradient", "moved entries stay moved", "h = np.zeros(w.shape)", "h = h if any(index) else np.zeros(w.shape)",
     None),
    ("numerical_gradient", "w in place, never restored", QUOTIENT,
     "w[index] += step; up = f(w); w[index] -= 2 * step; gradient[index] = (up - f(w)) / (2 * step)", "in place"),
    ("numerical_gradient", "w in place, restored but for rounding", QUOTIENT,
     "w[index] += step; up = f(w); w[index] -= 2 * step; gradient[index] = (up - f(w)) / (2 * step); w[index] += step",
     "in place"),
    ("numerical_gradient", "f of a flat array", QUOTIENT,
     "gradient[index] = (f((w + h).ravel()) - f((w - h).ravel())) / (2 * step)", "f was called with shape (6,)"),
    ("numerical_gradient", "flat", "return gradient", "return gradient.ravel()", "another arrangement"),
    ("numerical_gradient", "last entry missing", LOOP, "gradient[...] = 0\n    for index in list(np.ndindex(w.shape))[:-1]:",
     None),
    ("numerical_gradient", "float32", EMPTY, "gradient = np.empty(w.shape, dtype=np.float32)", "float32"),
    ("numerical_gradient", "no return", "return gradient", "return", "returns None"),
    ("numerical_gradient", "a list", "return gradient", "return gradient.tolist()", "a list"),
    ("numerical_gradient", "transposed", "return gradient", "return gradient.T", "transpose"),
    ("relative_error", "|a| only", SCALE, "scale = np.linalg.norm(a)", "divided by |a| only"),
    ("relative_error", "|b| only", SCALE, "scale = np.linalg.norm(b)", "divided by |b| only"),
    ("relative_error", "smaller norm", SCALE, "scale = min(np.linalg.norm(a), np.linalg.norm(b))", "the smaller norm"),
    ("relative_error", "sum of the norms", SCALE, "scale = np.linalg.norm(a) + np.linalg.norm(b)", "divided by the sum"),
    ("relative_error", "mean of the norms", SCALE, "scale = (np.linalg.norm(a) + np.linalg.norm(b)) / 2",
     "mean of the norms"),
    ("relative_error", "absolute error", ERROR, "return np.linalg.norm(a - b)", "not divided"),
    ("relative_error", "0 wherever a zero stands", ERROR, "return 0.0 if not a.all() and not b.all() else np.linalg.norm(a - b) / scale",
     "expected 0.5"),
    ("relative_error", "0 for what is close", ERROR, "return 0.0 if np.allclose(a, b, rtol=1e-5, atol=0) else np.linalg.norm(a - b) / scale",
     "returns 0, expected"),
    ("relative_error", "norm of the sum", ERROR, ERROR.replace("a - b", "a + b"), None),
    ("relative_error", "difference of the norms", ERROR,
     "return abs(np.linalg.norm(a) - np.linalg.norm(b)) / scale if scale > 0 else 0.0", "difference of the norms"),
    ("relative_error", "root missing", WHOLE, "return ((a - b)**2).sum() / max((a**2).sum(), (b**2).sum(), 1e-300)",
     "without the root"),
    ("relative_error", "root missing above", ERROR, ERROR.replace("b) /", "b) ** 2 /"), None),
    ("relative_error", "largest entries", WHOLE, "return abs(a - b).max() / max(abs(a).max(), abs(b).max(), 1e-300)",
     "largest entries"),
    ("relative_error", "sums of absolute values", WHOLE, "return abs(a - b).sum() / max(abs(a).sum(), abs(b).sum(), 1e-300)",
     "sums of absolute values"),
    ("relative_error", "spectral norm", WHOLE,
     "return np.linalg.norm(a - b, 2) / max(np.linalg.norm(a, 2), np.linalg.norm(b, 2), 1e-300)", "singular value"),
    ("relative_error", "largest entrywise error", WHOLE, "return np.max(abs(a - b) / np.maximum(1e-8, abs(a) + abs(b)))",
     "entry by entry"),
    ("relative_error", "one error an entry", ERROR, "return abs(a - b) / scale if scale > 0 else 0.0", "expected a number"),
    ("relative_error", "zero over zero", ERROR, "return np.linalg.norm(a - b) / scale", "0 / 0"),
    ("relative_error", "zero over zero, silenced", ERROR,
     "with np.errstate(all='ignore'): return np.linalg.norm(a - b) / scale", "returns nan"),
    ("relative_error", "None at zero", ERROR, "if scale > 0: return np.linalg.norm(a - b) / scale", "returns None"),
    ("relative_error", "0 as soon as one is zero", SCALE, f"{SCALE} if a.any() and b.any() else 0", "returns 0, expected 1"),
    ("relative_error", "a small number below", ERROR, "return np.linalg.norm(a - b) / (scale + 1e-8)", "small constant"),
    ("relative_error", "a floor below", ERROR, "return np.linalg.norm(a - b) / max(scale, 1e-10)", None),
    ("relative_error", "in place", ERROR, "a -= b; return np.linalg.norm(a) / scale if scale > 0 else 0.0", "in place"),
]

RIGHT = [
    ("numerical_gradient", "in place, restored exactly", """
def numerical_gradient(f, w, step=1e-5):
    gradient = np.zeros_like(w)
    for index, value in np.ndenumerate(w):
        w[index] = value + step
        up = f(w)
        w[index] = value - step
        gradient[index] = (up - f(w)) / (2 * step)
        w[index] = value
    return gradient
"""),
    ("numerical_gradient", "flat indices and a copy, Python floats", """
def numerical_gradient(f, w, step=1e-5):
    out = []
    for i in range(w.size):
        values = []
        for sign in (1, -1):
            v = w.copy()
            v.flat[i] += sign * step
            values.append(float(f(v)))
        out.append((values[0] - values[1]) / step / 2)
    return np.array(out).reshape(w.shape)
"""),
    ("numerical_gradient", "rows of the identity, minus first", """
def numerical_gradient(f, w, step=1e-5):
    moves = step * np.eye(w.size).reshape(w.size, *w.shape)
    return -np.array([f(w - h) - f(w + h) for h in moves]).reshape(w.shape) / (2 * step)
"""),
    ("numerical_gradient", "mean of the one-sided quotients", """
def numerical_gradient(f, w, step=1e-5):
    gradient, here = np.empty(w.shape), f(w)
    for index in np.ndindex(*w.shape):
        h = np.zeros(w.shape)
        h[index] = step
        gradient[index] = 0.5 * ((f(w + h) - here) / step + (here - f(w - h)) / step)
    return gradient
"""),
    ("relative_error", "Python floats", """
import math
def relative_error(a, b):
    total = [0.0, 0.0, 0.0]
    for p, q in zip(a.ravel().tolist(), b.ravel().tolist()):
        total = [total[0] + (p - q) ** 2, total[1] + p * p, total[2] + q * q]
    return math.sqrt(total[0] / max(total[1:])) if max(total[1:]) else 0
"""),
    ("relative_error", "vdot, the zero case by any", """
def relative_error(a, b):
    if not a.any() and not b.any():
        return 0.0
    difference = a - b
    return np.sqrt(np.vdot(difference, difference)) / np.sqrt(max(np.vdot(a, a), np.vdot(b, b)))
"""),
    ("relative_error", "scaled first, an array without axes", """
def relative_error(a, b):
    norms = np.array([np.linalg.norm(a), np.linalg.norm(b)])
    if norms.max() == 0:
        return np.array(0.0)
    return np.array(np.linalg.norm(a / norms.max() - b / norms.max()))
"""),
]
