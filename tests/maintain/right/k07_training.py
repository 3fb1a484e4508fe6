"""Other right ways to write k07; see __init__.py."""

gradient_descent = {
    "in place, copies for the callback, steps counted by numpy": """
import numpy as np
w = np.array(weights, dtype=float)
for step in np.arange(steps + 1):
    if step > 0:
        w -= np.multiply(gradient(w), learning_rate)
    if callback is not None:
        callback(step, w.copy())
return w""",
    "the sum of all moves": """
w, moves = weights + 0.0, 0 * weights
for step in range(steps):
    if callback:
        callback(step, w)
    moves = moves + learning_rate * gradient(w)
    w = weights - moves
if callback:
    callback(steps, w)
return w""",
    "the callback at the end": """
path = [weights.copy()]
while len(path) <= steps:
    path.append(path[-1] - learning_rate * gradient(path[-1].copy()))
for step, w in enumerate(path if callback else ()):
    callback(step, w)
return path[-1]""",
    "recursion": """
def descend(w, step):
    if callback:
        callback(step, w)
    return w if step == steps else descend(w - learning_rate * gradient(w), step + 1)
return descend(weights + 0.0, 0)""",
}

train_classifier = {
    "a loop of its own, int(step)": """
w = weights.astype(float)
for step in range(steps + 1):
    if callback:
        callback(int(step), w.copy())
    if step < steps:
        w = w - learning_rate * classification_gradient(w, x, y)
return w""",
    "the classes exchanged": (
        "classification_gradient(w, x, y)", "classification_gradient(w[::-1], x, -y)[::-1]"),
}

train_denoiser = {
    "a loop of its own, draws sample by sample": """
import numpy as np
w = weights.copy()
if callback:
    callback(0, w)
for step in range(steps):
    draws = [[rng.normal(size=x.shape[1:]) for _ in x] for _ in range(n_epsilon)]
    w = w - learning_rate * ddpm_gradient(w, x, np.array(draws), t)
    if callback:
        callback(step + 1, w)
return w""",
    "draws one at a time, gradients averaged": (
        "ddpm_gradient(w, x, rng.standard_normal((n_epsilon, *x.shape)), t)",
        "sum(ddpm_gradient(w, x, rng.standard_normal((1, *x.shape)), t) for _ in range(n_epsilon)) / n_epsilon"),
    "all draws at the start": """
draws = iter(rng.normal(0, 1, (steps, n_epsilon, *x.shape)))
return gradient_descent(weights, lambda w: ddpm_gradient(w, x, next(draws), t), learning_rate, steps, callback)""",
    "a child generator for every step": ("rng.standard_normal", "rng.spawn(1)[0].standard_normal"),
    "a seed for every step": """
import numpy as np
draw = lambda: np.random.default_rng(rng.integers(2**63)).standard_normal((n_epsilon, *x.shape))
return gradient_descent(weights, lambda w: ddpm_gradient(w, x, draw(), t), learning_rate, steps, callback)""",
}
