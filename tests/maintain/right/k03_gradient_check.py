"""Other right ways to write k03; see __init__.py."""

numerical_gradient = {
    "in place, restored exactly": """
gradient = np.zeros_like(w)
for index, value in np.ndenumerate(w):
    w[index] = value + step
    up = f(w)
    w[index] = value - step
    gradient[index] = (up - f(w)) / (2 * step)
    w[index] = value
return gradient""",
    "flat indices and copies, Python floats": """
out = []
for i in range(w.size):
    up, down = w.copy(), w.copy()
    up.flat[i] += step
    down.flat[i] -= step
    out.append((float(f(up)) - float(f(down))) / step / 2)
return np.array(out).reshape(w.shape)""",
    "mean of the one-sided quotients": (
        "(f(w + h) - f(w - h)) / (2 * step)",
        "0.5 * ((f(w + h) - f(w)) / step + (f(w) - f(w - h)) / step)"),
}

relative_error = {
    "Python floats": """
total = [0.0, 0.0, 0.0]
for p, q in zip(a.ravel().tolist(), b.ravel().tolist()):
    total = [total[0] + (p - q) ** 2, total[1] + p * p, total[2] + q * q]
return (total[0] / max(total[1:])) ** 0.5 if max(total[1:]) else 0""",
    "scaled first, an array without axes": """
size = max(np.linalg.norm(a), np.linalg.norm(b)) or 1.0
return np.array(np.linalg.norm(a / size - b / size))""",
}
