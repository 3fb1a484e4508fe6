"""Mistakes in k07; see tests/mistakes/__init__.py."""

STEP = "w = w - learning_rate * g"


def loop(gradient, update=STEP, start="w = weights.copy()", call="callback(step, w)", after="pass", steps="steps",
         last=None, end="return w"):
    """A loop of one's own; ``g`` is the gradient."""
    return f"""
import numpy as np
callback = callback or (lambda step, w: None)
{start}
for step in range({steps}):
    {call}
    g = {gradient}
    {update}
    {after}
{last or f"callback({steps}, w)"}
{end}
"""


def loops(gradient):
    """What can go wrong in any loop: {cause: bodies}."""
    def each(*updates, **more):
        return [loop(gradient, update, **more) for update in updates]

    def down(*moves, **more):
        return each(*(f"w = w - learning_rate * {move}" for move in moves), **more)

    def seen(after="pass", call="callback(step, w)", last="callback(steps, w)", start="w = weights.copy()"):
        return each(STEP, after=after, call=call, last=last, start=start)

    zero, old, total = (f"w = weights.copy(); {name}" for name in ("v = 0 * w", "old = w", "total = 0 * w"))
    late = f"g = {gradient}; callback(steps, w - learning_rate * g)"
    return {
        "w + learning_rate * gradient: uphill": down("-g"),
        "one step too many": each(STEP, steps="steps + 1"),
        "what is returned has had steps - 1 updates: one too few": each(STEP, steps="max(steps - 1, 0)"),
        "only one step is done": each(STEP, steps="min(steps, 1)"),
        "the weights at the start are returned": each(STEP, end="return weights.copy()") + each("pass"),
        "the mean of the weights on the way is returned":
            each(f"{STEP}; total = total + w", start=total, end="return (weights + total) / (steps + 1)"),
        "the learning rate is not used": each("w = w - g"),
        "the learning rate is squared": down("learning_rate * g"),
        "half the learning rate": down("0.5 * g"),
        "twice the learning rate": down("2 * g"),
        "divided by the learning rate": each("w = w - g / learning_rate"),
        "the learning rate falls from step to step": down("g / (1 + step)", "0.99**step * g"),
        "the learning rate rises in the first steps: a warm-up": down("min(1, (step + 1) / 10) * g"),
        "the gradient is divided by the number of its entries": down("g / g.size"),
        "the gradient is divided by its length": down("g / max(np.linalg.norm(g), 1e-300)"),
        "only the sign of the gradient counts": down("np.sign(g)"),
        "the gradient is clipped": down(*(f"np.clip(g, -{c}, {c})" for c in (1, 10)),
                                        *(f"min(1, {c} / max(np.linalg.norm(g), 1e-300)) * g" for c in (1, 10))),
        "the update is clipped": each(*(f"w = w - np.clip(learning_rate * g, -{c}, {c})" for c in (0.1, 1))),
        "the weights are clipped": each(*(f"w = np.clip(w - learning_rate * g, -{c}, {c})" for c in (1, 10))),
        "weight decay: a penalty on |w|^2 that is not in the loss":
            down(*(f"(g + {c} * w)" for c in (0.1, 0.01, 1e-4))) + each("w = 0.99 * w - learning_rate * g"),
        "momentum: earlier gradients count, too":
            down("(v := 0.5 * v + g)", "(v := 0.9 * v + g)", "(v := 0.9 * v + 0.1 * g)", start=zero),
        "every step starts from the weights at the start": each("w = weights - learning_rate * g"),
        "-= changes the arrays that callback keeps: give it copies, or make a new array every step":
            each("w -= learning_rate * g", "w[...] = w - learning_rate * g"),
        "callback is given the weights at the start every time": seen(call="callback(step, weights)"),
        "callback is given the weights one update too late":
            seen("callback(step, w)", "pass", late) + seen("callback(step, w)", "pass") + seen(last=late),
        "callback is given the weights one update too early":
            seen(call="callback(step, old); old = w", last="callback(steps, old)", start=old),
        "callback is given the gradient": seen(call="callback(step, g if step else 0 * w)", last="callback(steps, g)"),
        "single precision": each("w = (w - learning_rate * g).astype('f4')", end="return w.astype(float)"),
    }


def stops(gradient):
    """And what can be told where the gradient is known."""
    def stop(condition):
        return [loop(gradient, f"if {condition}: break\n    {STEP}"), loop(gradient, after=f"if {condition}: break")]

    return {
        "stops when the gradient is small: exactly steps updates are due":
            stop("np.linalg.norm(g) < 1e-6") + stop("abs(g).max() < 1e-12"),
        "stops when the weights hardly move: exactly steps updates are due":
            stop("abs(learning_rate * g).max() < 1e-8") + stop("np.allclose(w, w - learning_rate * g)"),
        "every step takes the gradient at the start": f"G = {gradient.replace('(w', '(weights')}\n" + loop("G"),
    }


def first(causes):
    """The first body of each: gradient_descent has the others."""
    return {cause: bodies[:1] for cause, bodies in causes.items()}


gradient_descent = loops("gradient(w)") | stops("gradient(w)")

CLASSIFY = "classification_gradient(w, x, y)"
MARGIN = "y * classifier(w, x)"
SCORES = "from solutions.k02_networks import classifier\nw = weights.copy()"
STOPS = stops(CLASSIFY)
train_classifier = first(loops(CLASSIFY)) | {
    "every step takes the gradient at the start": STOPS.pop("every step takes the gradient at the start"),
    "stops when the gradient or the move is small: exactly steps updates are due": sum(first(STOPS).values(), []),
    "y is not used": loop("classification_gradient(w, x, abs(y))"),
    "the labels are exchanged": loop("classification_gradient(w, x, -y)"),
    "the labels are 0 and 1, they should be -1 and +1": loop("classification_gradient(w, x, (y + 1) // 2)"),
    "a sum over the samples where the mean belongs": loop(f"len(x) * {CLASSIFY}"),
    "divided by the number of samples once too often": loop(f"{CLASSIFY} / len(x)"),
    "one sample a step, in turn": loop("classification_gradient(w, x[[step % len(x)]], y[[step % len(x)]])"),
    "one update for every sample in each step": loop(
        "0", "for i in range(len(x)):\n        w = w - learning_rate * classification_gradient(w, x[[i]], y[[i]])"),
    "only the signal patch is trained on": loop("classification_gradient(w, x * [[1], [0]], y)"),
    "only the noise patch is trained on": loop("classification_gradient(w, x * [[0], [1]], y)"),
    "only the weights of class +1 are trained": loop(f"{CLASSIFY} * np.array([1, 0])[:, None, None]"),
    "only the weights of class -1 are trained": loop(f"{CLASSIFY} * np.array([0, 1])[:, None, None]"),
    "stops when all samples are right: exactly steps updates are due": [
        loop(CLASSIFY, f"if np.all({MARGIN} > 0): break\n    {STEP}", start=SCORES),
        loop(CLASSIFY, after=f"if np.all({MARGIN} > 0): break", start=SCORES)],
    "stops when the loss is small: exactly steps updates are due":
        loop(CLASSIFY, f"if np.mean(np.logaddexp(0, -{MARGIN})) < 0.5: break\n    {STEP}", start=SCORES),
}

SHAPE = "(n_epsilon, *x.shape)"
DRAW = f"rng.standard_normal({SHAPE})"
NOISED = f"ddpm_gradient(w, x, {DRAW}, t)"


def noise(draw, start="pass"):
    return loop(f"ddpm_gradient(w, x, {draw}, t)", start=f"{start}\nw = weights.copy()")


LOOPS = first(loops(NOISED))
STILL = ("the weights at the start are returned", "the learning rate is squared", "the gradient is clipped",
         "only the sign of the gradient counts", "the gradient is divided by its length")
train_denoiser = {cause: texts for cause, texts in LOOPS.items() if cause not in STILL} | {
    "the weights stay at the start, or do so if gradients are huge: is the gradient clipped or normalized?":
        [text for cause in STILL for text in LOOPS[cause]],
    "every step takes the gradient at the start": loop(f"ddpm_gradient(weights, x, {DRAW}, t)"),
    "the same epsilon at every step": noise("epsilon", f"epsilon = {DRAW}"),
    "draws that come again: every step needs its own": [
        *(noise(f"bank[step % {size}]", f"bank = rng.standard_normal(({size}, *{SHAPE}))") for size in (2, 50, 500)),
        noise("bank[rng.integers(500)]", f"bank = rng.standard_normal((500, *{SHAPE}))")],
    "samples or patches share a draw: each needs its own": [
        noise(f"{DRAW}[:, :1].repeat(len(x), axis=1)"), noise(f"{DRAW}[:, :, :1].repeat(2, axis=2)"),
        noise("rng.standard_normal((n_epsilon, 1, 1, x.shape[-1]))")],
    "one draw in place of n_epsilon": noise("rng.standard_normal((1, *x.shape))"),
    "one number for all coordinates": noise(f"{DRAW}[..., :1].repeat(x.shape[-1], axis=-1)"),
    "epsilon in pairs of opposite sign": noise(f"np.concatenate([e := {DRAW}, -e])"),
    "uniform draws, not Gaussian": [
        noise(f"rng.uniform({low}, {high}, {SHAPE})") for low, high in ((-1, 1), (0, 1), (-(3**0.5), 3**0.5))],
    "signs, not Gaussian draws": noise(f"rng.choice([-1.0, 1.0], {SHAPE})"),
    "Laplace draws, not Gaussian": noise(f"rng.laplace(size={SHAPE})"),
    "the draws are clipped": [noise(f"np.clip({DRAW}, -{c}, {c})") for c in (1, 2, 3)],
    "epsilon is doubled": noise(f"2 * {DRAW}"),
    "epsilon is times beta already": noise(f"np.sqrt(1 - np.exp(-2 * t)) * {DRAW}"),
    "epsilon is times t": noise(f"t * {DRAW}"),
    "epsilon is divided by sqrt(n_epsilon)": noise(f"{DRAW} / np.sqrt(n_epsilon)"),
    "the absolute values of the draws": noise(f"abs({DRAW})"),
    "the mean of epsilon is no draw: the mean over draws belongs to the gradient":
        noise(f"{DRAW}.mean(axis=0, keepdims=True)"),
    "a sum over the n_epsilon draws where the mean belongs": loop(f"n_epsilon * {NOISED}"),
    "n_epsilon updates in every step, one for each draw": loop(
        "0", "for e in " + DRAW + ":\n        w = w - learning_rate * ddpm_gradient(w, x, e[None], t)"),
    "only the signal patch is trained on": noise(f"{DRAW}[:, :, :1]").replace("(w, x,", "(w, x[:, :1],"),
    "only the noise patch is trained on": noise(f"{DRAW}[:, :, 1:]").replace("(w, x,", "(w, x[:, 1:],"),
    "one sample a step, in turn": loop(
        "ddpm_gradient(w, x[[step % len(x)]], rng.standard_normal((n_epsilon, 1, *x.shape[1:])), t)"),
}
