"""Other right ways to write k07."""

RIGHT = {
    "gradient_descent": {
        "in place, copies for the callback": """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    w = weights.copy()
    if callback is not None:
        callback(0, w.copy())
    for step in range(1, steps + 1):
        w -= learning_rate * gradient(w)
        if callback is not None:
            callback(int(step), w.copy())
    return w
""",
        "steps counted by numpy": """
import numpy as np
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    w = np.array(weights, dtype=float)
    for step in np.arange(steps + 1):
        if step > 0:
            w = w - np.multiply(gradient(w), learning_rate)
        if callback:
            callback(step, w)
    return w
""",
        "the sum of all moves": """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    w, moves = weights + 0.0, 0 * weights
    for step in range(steps):
        if callback:
            callback(step, w)
        moves = moves + learning_rate * gradient(w)
        w = weights - moves
    if callback:
        callback(steps, w)
    return w
""",
        "the callback at the end": """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    path = [weights.copy()]
    while len(path) <= steps:
        path.append(path[-1] - learning_rate * gradient(path[-1].copy()))
    for step, w in enumerate(path if callback else ()):
        callback(int(step), w)
    return path[-1]
""",
        "recursion": """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    def descend(w, step):
        if callback:
            callback(step, w)
        return w if step == steps else descend(w - learning_rate * gradient(w), step + 1)

    return descend(weights + 0.0, 0)
""",
    },
    "train_classifier": {
        "a loop of its own, int(step)": """
def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    w = weights.astype(float)
    for step in range(steps + 1):
        if callback:
            callback(int(step), w.copy())
        if step < steps:
            w = w - learning_rate * classification_gradient(w, x, y)
    return w
""",
        "functools.partial": """
import functools
def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    gradient = functools.partial(classification_gradient, x=x, y=y)
    return gradient_descent(weights, gradient, learning_rate=learning_rate, steps=steps, callback=callback)
""",
    },
    "train_denoiser": {
        "draws sample by sample": """
import numpy as np
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    w = weights.copy()
    if callback:
        callback(0, w)
    for step in range(steps):
        draws = [[rng.normal(size=x.shape[1:]) for _ in x] for _ in range(n_epsilon)]
        w = w - learning_rate * ddpm_gradient(w, x, np.array(draws), t)
        if callback:
            callback(step + 1, w)
    return w
""",
        "draws one at a time, gradients averaged": """
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    def gradient(w):
        return sum(ddpm_gradient(w, x, rng.standard_normal(x.shape)[None], t) for _ in range(n_epsilon)) / n_epsilon

    return gradient_descent(weights, gradient, learning_rate, steps, callback)
""",
        "all draws at the start": """
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    draws = iter(rng.normal(0, 1, (steps, n_epsilon, *x.shape)))
    return gradient_descent(weights, lambda w: ddpm_gradient(w, x, next(draws), t), learning_rate, steps, callback)
""",
        "one child generator": """
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    (child,) = rng.spawn(1)
    draw = lambda: child.standard_normal((n_epsilon, *x.shape))
    return gradient_descent(weights, lambda w: ddpm_gradient(w, x, draw(), t), learning_rate, steps, callback)
""",
        "a generator for every step": """
import numpy as np
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    seeds = iter(rng.integers(2**63, size=steps))
    draw = lambda: np.random.default_rng(next(seeds)).standard_normal((n_epsilon, *x.shape))
    return gradient_descent(weights, lambda w: ddpm_gradient(w, x, draw(), t), learning_rate, steps, callback)
""",
        "axes in another order": """
import numpy as np
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    def gradient(w):
        return ddpm_gradient(w, x, np.moveaxis(rng.standard_normal((*x.shape, n_epsilon)), -1, 0), t)

    return gradient_descent(weights, gradient, learning_rate, steps, callback)
""",
    },
}
