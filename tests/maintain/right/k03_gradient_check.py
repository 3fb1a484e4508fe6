"""Other right ways to write k03."""

RIGHT = {
    "numerical_gradient": {
        "in place, restored exactly": """
def numerical_gradient(f, w, step=1e-5):
    gradient = np.zeros_like(w)
    for index, value in np.ndenumerate(w):
        w[index] = value + step
        up = f(w)
        w[index] = value - step
        gradient[index] = (up - f(w)) / (2 * step)
        w[index] = value
    return gradient
""",
        "flat indices and a copy, Python floats": """
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
""",
        "rows of the identity, minus first": """
def numerical_gradient(f, w, step=1e-5):
    moves = step * np.eye(w.size).reshape(w.size, *w.shape)
    return -np.array([f(w - h) - f(w + h) for h in moves]).reshape(w.shape) / (2 * step)
""",
        "mean of the one-sided quotients": """
def numerical_gradient(f, w, step=1e-5):
    gradient, here = np.empty(w.shape), f(w)
    for index in np.ndindex(*w.shape):
        h = np.zeros(w.shape)
        h[index] = step
        gradient[index] = 0.5 * ((f(w + h) - here) / step + (here - f(w - h)) / step)
    return gradient
""",
    },
    "relative_error": {
        "Python floats": """
import math
def relative_error(a, b):
    total = [0.0, 0.0, 0.0]
    for p, q in zip(a.ravel().tolist(), b.ravel().tolist()):
        total = [total[0] + (p - q) ** 2, total[1] + p * p, total[2] + q * q]
    return math.sqrt(total[0] / max(total[1:])) if max(total[1:]) else 0
""",
        "vdot, the zero case by any": """
def relative_error(a, b):
    if not a.any() and not b.any():
        return 0.0
    difference = a - b
    return np.sqrt(np.vdot(difference, difference)) / np.sqrt(max(np.vdot(a, a), np.vdot(b, b)))
""",
        "scaled first, an array without axes": """
def relative_error(a, b):
    norms = np.array([np.linalg.norm(a), np.linalg.norm(b)])
    if norms.max() == 0:
        return np.array(0.0)
    return np.array(np.linalg.norm(a / norms.max() - b / norms.max()))
""",
    },
}
