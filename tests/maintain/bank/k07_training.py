START = "weights = weights.copy()"
STEP = "weights = weights - learning_rate * gradient(weights)"
FIRST = "if callback:\n            callback(step, weights)"
LAST = "if callback:\n        callback(steps, weights)"
CLASSIFY = "return gradient_descent(weights, lambda w: classification_gradient(w, x, y), learning_rate, steps, callback)"
DRAW = "rng.standard_normal((n_epsilon, *x.shape))"
GRADIENT = f"ddpm_gradient(w, x, {DRAW}, t)"
DENOISE = "return gradient_descent(weights, gradient, learning_rate, steps, callback)"


def own_loop(gradient, before="callback(step, w)", update="w = w - learning_rate", after="callback(steps, w)"):
    """A loop of its own in place of gradient_descent."""
    return f"""w = weights.copy()
    callback = callback or (lambda step, w: None)
    for step in range(steps):
        {before}
        {update} * {gradient}
    {after}
    return w"""


WRONG = [
    ("gradient_descent", "uphill", STEP, "weights = weights + learning_rate * gradient(weights)", "uphill"),
    ("gradient_descent", "in place, with a copy", STEP, "weights -= learning_rate * gradient(weights)", "in place (-=)"),
    ("gradient_descent", "in place, without a copy", START, "for step in range(steps):\n        weights -= learning_rate *"
     " gradient(weights)\n    return weights", "work on a copy"),
    ("gradient_descent", "in place, out=", STEP, "import numpy as np\n        "
     "np.subtract(weights, learning_rate * gradient(weights), out=weights)", "in place (-=)"),
    ("gradient_descent", "callback(weights, step)", FIRST, FIRST.replace("step, weights", "weights, step"), "in this order"),
    ("train_classifier", "callback not passed on", CLASSIFY, CLASSIFY.replace(", callback)", ")"), "passed on"),
    ("train_denoiser", "callback not passed on", DENOISE, DENOISE.replace(", callback)", ")"), "passed on"),
    ("train_classifier", "a gradient, not a function", CLASSIFY,
     CLASSIFY.replace("lambda w: classification_gradient(w,", "classification_gradient(weights,"), "a function is due"),
    ("gradient_descent", "callback taken for granted", FIRST, "callback(step, weights)", "callback is optional"),
    ("gradient_descent", "no callback at step 0", FIRST, "if callback and step:\n            callback(step, weights)",
     "steps [1, 2, 3, 4, 5], expected [0, 1, 2, 3, 4, 5]"),
    ("gradient_descent", "no callback at the end", LAST, "", "steps [0, 1, 2, 3, 4], expected [0, 1, 2, 3, 4, 5]"),
    ("gradient_descent", "callback ignored", START, "callback = None", "called at the steps []"),
    ("gradient_descent", "callback sees the start", f"{START}\n    for step in range(steps):\n        {FIRST}",
     "start = weights\n    for step in range(steps):\n        if callback:\n            callback(step, start)",
     "callback at step 1 is not w_1"),
    ("gradient_descent", "callback a step late", f"{STEP}\n    {LAST}", f"{STEP}\n        if callback:\n"
     "            callback(step + 1, weights)", "expected [0, 1, 2, 3, 4, 5]"),
    ("gradient_descent", "callback too late", LAST, "if callback:\n        callback(steps, weights - learning_rate * "
     "gradient(weights))", "too early or too late"),
    ("gradient_descent", "one step too many", "range(steps)", "range(steps + 1)", "one step too many"),
    ("gradient_descent", "one step too few", "range(steps)", "range(1, steps)", "one step too few"),
    ("gradient_descent", "one step only", LAST, "    break", "only one step"),
    ("gradient_descent", "no learning rate", STEP, "weights = weights - gradient(weights)", "learning rate is not used"),
    ("gradient_descent", "gradient at the start", START, "g = gradient(weights); gradient = lambda w: g",
     "gradient at the start"),
    ("gradient_descent", "start returned", STEP, "w = weights - learning_rate * gradient(weights)", "weights at the start"),
    ("gradient_descent", "None", "callback(steps, weights)\n    return weights", "callback(steps, weights)", "returns None"),
    ("train_classifier", "callback not passed on", CLASSIFY, CLASSIFY.replace(", callback", ""), "called at the steps []"),
    ("train_classifier", "no callback at step 0", CLASSIFY,
     own_loop("classification_gradient(w, x, y)", before="if step: callback(step, w)"), "expected [0, 1, 2, 3, 4]"),
    ("train_classifier", "no callback at the end", CLASSIFY, own_loop("classification_gradient(w, x, y)", after=""),
     "expected [0, 1, 2, 3, 4]"),
    ("train_classifier", "in place", CLASSIFY, own_loop("classification_gradient(w, x, y)", update="w -= learning_rate"),
     "in place (-=)"),
    ("train_classifier", "one step too many", CLASSIFY, CLASSIFY.replace("steps", "steps + 1"), "one step too many"),
    ("train_classifier", "one step too few", CLASSIFY, CLASSIFY.replace("steps", "max(steps - 1, 0)"), "one step too few"),
    ("train_classifier", "gradient at the start", CLASSIFY, CLASSIFY.replace("t(w, x", "t(weights, x"),
     "gradient at the start"),
    ("train_classifier", "uphill", CLASSIFY, CLASSIFY.replace("learning_rate", "-learning_rate"), "uphill"),
    ("train_classifier", "no learning rate", CLASSIFY, CLASSIFY.replace("learning_rate", "1.0"),
     "learning rate is not used"),
    ("train_classifier", "gradient at the start", CLASSIFY, CLASSIFY.replace("lambda w: classification_gradient(w,",
     "lambda w: classification_gradient(weights,"), "gradient at the start"),
    ("train_classifier", "labels ignored", CLASSIFY, CLASSIFY.replace("x, y)", "x, abs(y))"), "y is not used"),
    ("train_classifier", "sum over samples", CLASSIFY, CLASSIFY.replace("learning_rate", "learning_rate * len(x)"), "sum over the samples"),
    ("train_classifier", "None", CLASSIFY, CLASSIFY.replace("return ", ""), "returns None"),
    ("train_denoiser", "same epsilon every step", DENOISE, f"epsilon = {DRAW}\n    "
     + DENOISE.replace("gradient,", "lambda w: ddpm_gradient(w, x, epsilon, t),"), "the same epsilon at every step"),
    ("train_denoiser", "generator copied every step", f"return {GRADIENT}",
     f"import copy; return {GRADIENT}".replace("rng.", "copy.deepcopy(rng)."), "made anew"),
    ("train_denoiser", "one draw for all samples", DRAW,
     "rng.standard_normal((n_epsilon, 1, *x.shape[1:])).repeat(len(x), axis=1)", "its own draw for every sample and patch"),
    ("train_denoiser", "one draw for both patches", DRAW,
     "rng.standard_normal((n_epsilon, len(x), 1, x.shape[-1])).repeat(2, axis=2)",
     "its own draw for every sample and patch"),
    ("train_denoiser", "one draw, repeated", DRAW, "rng.standard_normal((1, *x.shape)).repeat(n_epsilon, axis=0)",
     "variance of the update, n_epsilon = 3"),
    ("train_denoiser", "n_epsilon ignored", DRAW, "rng.standard_normal((1, *x.shape))",
     "variance of the update, n_epsilon = 3"),
    ("train_denoiser", "one number for all coordinates", DRAW,
     "rng.standard_normal((n_epsilon, *x.shape[:2], 1)).repeat(x.shape[-1], axis=-1)",
     "its own draw for every sample and patch"),
    ("train_denoiser", "seed fixed, every step", f"return {GRADIENT}",
     f"import numpy as np; return {GRADIENT}".replace("rng.", "np.random.default_rng(0)."), "made anew"),
    ("train_denoiser", "seed fixed, every call", DENOISE,
     f"import numpy as np; rng = np.random.default_rng(0)\n    {DENOISE}", "made anew"),
    ("train_denoiser", "a generator without a seed", DENOISE,
     f"import numpy as np; rng = np.random.default_rng()\n    {DENOISE}", "not from rng"),
    ("train_denoiser", "global generator", DENOISE, f"import numpy as np; rng = np.random\n    {DENOISE}",
     "uses or seeds the global random state"),
    ("train_denoiser", "uniform in [-1, 1]", DRAW, "rng.uniform(-1, 1, (n_epsilon, *x.shape))", "not standard normal"),
    ("train_denoiser", "uniform in [0, 1]", DRAW, "rng.random((n_epsilon, *x.shape))", "not standard normal"),
    ("train_denoiser", "uniform of variance 1", DRAW, "rng.uniform(-(3**0.5), 3**0.5, (n_epsilon, *x.shape))",
     "not standard normal"),
    ("train_denoiser", "signs", DRAW, "rng.choice([-1.0, 1.0], (n_epsilon, *x.shape))", "not standard normal"),
    ("train_denoiser", "epsilon doubled", DRAW, f"2 * {DRAW}", "not standard normal"),
    ("train_denoiser", "epsilon times beta", DRAW, f"(1 - 2.718281828**(-2 * t))**0.5 * {DRAW}", "not standard normal"),
    ("train_denoiser", "a pool of draws", DRAW,
     "__import__('numpy').random.default_rng(int(rng.integers(4))).standard_normal((n_epsilon, *x.shape))", "draws that come again"),
    ("train_denoiser", "averaged over the draws", DRAW, f"{DRAW}.mean(axis=0, keepdims=True)", "mean of epsilon is no draw"),
    ("train_denoiser", "sum over draws", DENOISE, DENOISE.replace("learning_rate", "learning_rate * n_epsilon"),
     "a sum over the n_epsilon draws"),
    ("train_denoiser", "uphill", DENOISE, DENOISE.replace("learning_rate", "-learning_rate"), "uphill"),
    ("train_denoiser", "gradient at the start", GRADIENT, GRADIENT.replace("(w, x", "(weights, x"), "gradient at the start"),
    ("train_denoiser", "callback not passed on", DENOISE, DENOISE.replace(", callback", ""), "called at the steps []"),
    ("train_denoiser", "no callback at step 0", DENOISE, own_loop("gradient(w)", before="if step: callback(step, w)"),
     "called at the steps [1], expected [0, 1]"),
    ("train_denoiser", "no callback at the end", DENOISE, own_loop("gradient(w)", after=""), "called at the steps []"),
    ("train_denoiser", "in place", DENOISE, own_loop("gradient(w)", update="w -= learning_rate"), "in place (-=)"),
    ("train_denoiser", "one step too many", DENOISE, DENOISE.replace("steps", "steps + 1"), "called at the steps [0, 1]"),
    ("train_denoiser", "None", DENOISE, DENOISE.replace("return ", ""), "returns None"),
]

RIGHT = [
    ("gradient_descent", "in place, copies for the callback", """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    w = weights.copy()
    if callback is not None:
        callback(0, w.copy())
    for step in range(1, steps + 1):
        w -= learning_rate * gradient(w)
        if callback is not None:
            callback(int(step), w.copy())
    return w
"""),
    ("gradient_descent", "steps counted by numpy", """
import numpy as np
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    w = np.array(weights, dtype=float)
    for step in np.arange(steps + 1):
        if step > 0:
            w = w - np.multiply(gradient(w), learning_rate)
        if callback:
            callback(step, w)
    return w
"""),
    ("gradient_descent", "recursion", """
def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    def descend(w, step):
        if callback:
            callback(step, w)
        return w if step == steps else descend(w - learning_rate * gradient(w), step + 1)

    return descend(weights + 0.0, 0)
"""),
    ("train_classifier", "a loop of its own, int(step)", """
def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    w = weights.astype(float)
    for step in range(steps + 1):
        if callback:
            callback(int(step), w.copy())
        if step < steps:
            w = w - learning_rate * classification_gradient(w, x, y)
    return w
"""),
    ("train_classifier", "functools.partial", """
import functools
def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    gradient = functools.partial(classification_gradient, x=x, y=y)
    return gradient_descent(weights, gradient, learning_rate=learning_rate, steps=steps, callback=callback)
"""),
    ("train_denoiser", "draws sample by sample", """
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
"""),
    ("train_denoiser", "draws one at a time, gradients averaged", """
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    def gradient(w):
        return sum(ddpm_gradient(w, x, rng.standard_normal(x.shape)[None], t) for _ in range(n_epsilon)) / n_epsilon

    return gradient_descent(weights, gradient, learning_rate, steps, callback)
"""),
    ("train_denoiser", "all draws at the start", """
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    draws = iter(rng.normal(0, 1, (steps, n_epsilon, *x.shape)))
    return gradient_descent(weights, lambda w: ddpm_gradient(w, x, next(draws), t), learning_rate, steps, callback)
"""),
    ("train_denoiser", "axes in another order", """
import numpy as np
def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    def gradient(w):
        return ddpm_gradient(w, x, np.moveaxis(rng.standard_normal((*x.shape, n_epsilon)), -1, 0), t)

    return gradient_descent(weights, gradient, learning_rate, steps, callback)
"""),
]
