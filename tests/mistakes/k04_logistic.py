"""Mistakes in k04; see tests/mistakes/__init__.py."""

CLIPS = (1, 10, 15, 20, 30)  # where a clip shows on both sides
FAR = (35, 50, 100, 500, 700)
SMALL = (1e-6, 1e-7, 1e-8, 1e-10, 1e-12, 1e-15)
TINY = (2.2e-16, 1e-20, 1e-300)
RATES = (1e-4, 1e-3, 0.01, 0.1, 1)  # of a penalty

LOSS = "np.logaddexp(0, -margin)"
CHANCE = "p = np.exp(-np.logaddexp(0, -margin))"  # of the right label


def clips(formula):
    """The formula with z clipped on one side or on both."""
    return [formula.replace("margin", z) for c in CLIPS
            for z in (f"np.clip(margin, -{c}, {c})", f"np.maximum(margin, -{c})", f"np.minimum(margin, {c})")]


def thresholds(formula, beyond):
    """The formula up to a threshold on one side or on both, something else beyond."""
    return [(formula, f"np.where({where}, {beyond}, {formula})") for c in CLIPS[1:4]
            for where in (f"abs(margin) > {c}", f"margin < -{c}", f"margin > {c}")]


logistic_loss = {
    "the sign of z: log(1 + exp(z))": (LOSS, "np.logaddexp(0, margin)"),
    "the logarithm is missing": (LOSS, "1 + np.exp(-np.maximum(margin, -700))"),
    "the 1 is missing: log(exp(-z)) = -z": (LOSS, "-margin"),
    "log(1 + exp(-z)) - log(2): it is 0 for z = 0, log(2) is due": (LOSS, f"{LOSS} - np.log(2)"),
    "max(0, -z) is the hinge at 0, not the logistic loss": (LOSS, "np.maximum(0, -margin)"),
    "max(0, 1 - z) is the hinge loss of the support vector machine": (LOSS, "np.maximum(0, 1 - margin)"),
    "exp(-z) is the exponential loss of boosting": (LOSS, "np.exp(-np.maximum(margin, -700))"),
    "(1 - z)^2 is the squared loss": [(LOSS, "(1 - margin) ** 2"), (LOSS, "0.5 * (1 - margin) ** 2")],
    "logarithm to base 2": (LOSS, f"{LOSS} / np.log(2)"),
    "logarithm to base 10": (LOSS, f"{LOSS} / np.log(10)"),
    "a right answer has a loss, too": (LOSS, f"np.where(margin > 0, 0.0, {LOSS})"),
    "exp(-2z) in place of exp(-z)": (LOSS, "np.logaddexp(0, -2 * margin)"),
    "exp(-z/2) in place of exp(-z)": (LOSS, "np.logaddexp(0, -margin / 2)"),
    "exp(-|z|): the sign of z is lost": (LOSS, "np.logaddexp(0, -abs(margin))"),
    "this is the derivative": (LOSS, "-np.exp(-np.logaddexp(0, margin))"),
    "this is the probability 1 / (1 + exp(-z)): its negative logarithm is due": (LOSS, f"np.exp(-{LOSS})"),
    "1 - p, with the probability p of the right label: -log(p) is due": (LOSS, "np.exp(-np.logaddexp(0, margin))"),
    "the focal loss: (1 - p)^2 too many": (LOSS, f"np.exp(-2 * np.logaddexp(0, margin)) * {LOSS}"),
    "the mean is taken already: one loss a margin is due": (LOSS, f"np.full(len(margin), np.mean({LOSS}))"),
    "the sum is taken already: one loss a margin is due": (LOSS, f"np.full(len(margin), np.sum({LOSS}))"),
    "z is clipped: the loss goes on growing": [
        *((LOSS, clipped) for clipped in clips(LOSS)),
        *((LOSS, f"np.logaddexp(0, -np.maximum(margin, -{c}))") for c in FAR)],
    "the probability is clipped, or a small number is added to it: the loss has no largest value": [
        *(f"{CHANCE}\nreturn -np.log(np.clip(p, {c}, 1 - {c}))" for c in SMALL),
        *(f"{CHANCE}\nreturn -np.log(p + {c})" for c in SMALL + TINY)],
    "a threshold, beyond which the loss is -z or 0: log(1 + exp(-z)) is more than that":
        thresholds(LOSS, "np.maximum(0, -margin)"),
}

SLOPE = "-np.exp(-np.logaddexp(0, margin))"

logistic_loss_derivative = {
    "the sign: the loss falls as the margin grows": (SLOPE, SLOPE[1:]),
    "-1 / (1 + exp(-z)): the sign of z": (SLOPE, f"-np.exp(-{LOSS})"),
    "1 / (1 + exp(-z)): two signs": (SLOPE, f"np.exp(-{LOSS})"),
    "this is the loss": (SLOPE, LOSS),
    "this is minus the loss": (SLOPE, f"-{LOSS}"),
    "-exp(-z): the denominator is missing": (SLOPE, "-np.exp(-np.maximum(margin, -700))"),
    "this is the second derivative": (SLOPE, f"np.exp(-np.logaddexp(0, margin) - {LOSS})"),
    "this is minus the second derivative": (SLOPE, f"-np.exp(-np.logaddexp(0, margin) - {LOSS})"),
    "a step at 0: that is the hinge's derivative": (SLOPE, "-1.0 * (margin < 0)"),
    "a step at 1: that is the derivative of the support vector machine's hinge": (SLOPE, "-1.0 * (margin < 1)"),
    "z - 1 is the derivative of the squared loss": [(SLOPE, "margin - 1"), (SLOPE, "2 * (margin - 1)")],
    "exp(2z) in place of exp(z)": (SLOPE, "-np.exp(-np.logaddexp(0, 2 * margin))"),
    "exp(z/2) in place of exp(z)": (SLOPE, "-np.exp(-np.logaddexp(0, margin / 2))"),
    "tanh(z) - 1 in place of (tanh(z/2) - 1) / 2": (SLOPE, "np.tanh(margin) - 1"),
    "exp(|z|): the sign of z is lost": (SLOPE, "-np.exp(-np.logaddexp(0, abs(margin)))"),
    "the derivative of the loss to base 2": (SLOPE, f"{SLOPE} / np.log(2)"),
    "a factor z too many": (SLOPE, f"{SLOPE} * margin"),
    "-1/2 is due at z = 0": [(SLOPE, f"np.where(margin == 0, {value}, {SLOPE})") for value in ("0.0", "-1.0")],
    "the mean is taken already: one slope a margin is due": (SLOPE, f"np.full(len(margin), np.mean({SLOPE}))"),
    "a difference quotient: nearly right, the formula is exact": [
        (SLOPE, f"(np.logaddexp(0, -margin - {step}) - np.logaddexp(0, -margin + {step})) / (2 * {step})")
        for step in (1e-3, 1e-4, 1e-5, 1e-6)],
    "z is clipped: far out the slope is 0 and -1 to the last digit": [(SLOPE, clipped) for clipped in clips(SLOPE)],
    "the slope is clipped: far out it is 0 and -1 to the last digit": [
        (SLOPE, f"np.clip({SLOPE}, {c} - 1, -{c})") for c in SMALL],
    "a threshold, beyond which the slope is 0 or -1: it is not yet": thresholds(SLOPE, "-1.0 * (margin < 0)"),
    "inf / inf is nan, and nan_to_num makes it 0: far out the slope is -1":
        (SLOPE, f"np.where(margin < -709.7, 0.0, {SLOPE})"),
    "a small number beside 1 + exp(z)": [
        (SLOPE, f"-1 / (np.exp(np.logaddexp(0, np.minimum(margin, 700))) + {c})") for c in SMALL[:-1]],
}

SCORE = "classifier(weights, x)"
MARGIN = f"y * {SCORE}"
MEAN = f"np.mean(logistic_loss({MARGIN}))"
HALF = "classifier(weights.astype(np.float32), x.astype(np.float32))"


def mean(text):
    return (MEAN, f"np.mean({text})")


classification_loss = {
    "y is not used": (MARGIN, SCORE),
    "the sign of the margin": (MARGIN, f"-{MARGIN}"),
    "the loss of the mean margin instead of the mean loss": (MEAN, f"logistic_loss(np.mean({MARGIN}))"),
    "this is the mean margin": mean(MARGIN),
    "this is minus the mean margin": mean(f"-{MARGIN}"),
    "this is the mean derivative": mean(f"logistic_loss_derivative({MARGIN})"),
    "the labels are taken as 0 and 1: y = -1 gives the margin 0": (MARGIN, f"(y > 0) * {SCORE}"),
    "log(1 + exp(f)) - y f, or y log(p) + (1 - y) log(1 - p), takes labels 0 and 1":
        mean(f"np.logaddexp(0, {SCORE}) - {MARGIN}"),
    "only the samples of class +1 count": mean(f"(y > 0) * logistic_loss({SCORE})"),
    "only the samples of class -1 count": mean(f"(y < 0) * logistic_loss(-{SCORE})"),
    "the mean of the two classes' means: every sample counts the same":
        mean(f"[np.mean(logistic_loss({MARGIN})[y == j]) for j in set(y)]"),
    "every label meets every score, not only its own": (MARGIN, f"y[:, None] * {SCORE}"),
    "y - f in place of y f": mean(f"logistic_loss(y - {SCORE})"),
    "divided by m, it should be n": (MEAN, f"np.sum(logistic_loss({MARGIN})) / weights.shape[1]"),
    "y stands outside the loss": mean(f"y * logistic_loss({SCORE})"),
    "this is the share of errors": mean(f"{MARGIN} < 0"),
    "this is the share of right answers": mean(f"{MARGIN} > 0"),
    "(f - y)^2 is the squared loss": [mean(f"({SCORE} - y) ** 2"), mean(f"({SCORE} - y) ** 2 / 2")],
    "max(0, 1 - y f) is the hinge loss": mean(f"np.maximum(0, 1 - {MARGIN})"),
    "divided by n - 1": (MEAN, f"np.sum(logistic_loss({MARGIN})) / max(1, len(y) - 1)"),
    "a penalty on the weights, which the loss does not have": [
        (MEAN, f"{MEAN} + {rate} * np.sum({size})") for rate in RATES for size in ("weights**2", "abs(weights)")],
    "the score is made +1 or -1 first": (SCORE, f"np.sign({SCORE})"),
    "the labels are smoothed": [
        mean(f"(1 - {s}) * logistic_loss({MARGIN}) + {s} * logistic_loss(-{MARGIN})") for s in (0.01, 0.05, 0.1)],
    "the margins are cut to ints, which y holds: np.zeros_like(y) holds ints, too":
        (MARGIN, f"({MARGIN}).astype(y.dtype)"),
    "single precision on the way": (SCORE, HALF),
}

OUTER = f"slope = logistic_loss_derivative({MARGIN}) * y / n"
REPEAT = "slope = np.repeat(slope, 2)[:, None]"
OVERLAP = "(patches @ w.T)"
LIST = f"[j * 2 / m * (slope * {OVERLAP}).T @ patches for j, w in zip((+1, -1), weights)]"
STACK = "np.stack(gradients)"


def slope(text):
    return (OUTER, f"slope = {text} / n")


def patch(signal, noise):
    return (REPEAT, f"slope = np.stack([{signal} * slope, {noise} * slope], axis=1).reshape(-1, 1)")


def part(old, new):
    """The gradient of a class, changed."""
    return (LIST, LIST.replace(old, new))


classification_gradient = {
    "the factor y of the chain rule is missing": slope(f"logistic_loss_derivative({MARGIN})"),
    "l' is taken at f instead of at the margin y f": slope(f"logistic_loss_derivative({SCORE}) * y"),
    "y is not used": slope(f"logistic_loss_derivative({SCORE})"),
    "the factor l' of the chain rule is missing": [slope("y"), slope("-y")],
    "the loss stands where its derivative belongs": slope(f"logistic_loss({MARGIN}) * y"),
    "l' is taken at -y f: the sign of the margin": slope(f"logistic_loss_derivative(-{MARGIN}) * y"),
    "the gradient of log(1 + exp(y f)): the sign of the margin": slope(f"-logistic_loss_derivative(-{MARGIN}) * y"),
    "l' is taken at the mean margin": slope(f"logistic_loss_derivative(np.mean({MARGIN})) * y"),
    "the second derivative stands in place of l'": [
        slope(f"{sign}np.exp(-np.logaddexp(0, {MARGIN}) - np.logaddexp(0, -{MARGIN})) * y") for sign in ("", "-")],
    "1 / (1 + exp(-f)) - y takes labels 0 and 1": slope(f"(np.exp(-np.logaddexp(0, -{SCORE})) - y)"),
    "only the samples of class +1 count": slope(f"logistic_loss_derivative({MARGIN}) * (y > 0)"),
    "only the samples of class -1 count": slope(f"logistic_loss_derivative({MARGIN}) * -(y < 0)"),
    "(f - y)^2: the gradient of the squared loss": [slope(f"2 * ({SCORE} - y)"), slope(f"({SCORE} - y)")],
    "-y where y f < 1: the gradient of the hinge": [slope(f"-y * ({MARGIN} < 1)"), slope(f"-y * ({MARGIN} < 0)")],
    "the slopes are cut to ints, which y holds: np.zeros_like(y) holds ints, too": [
        (OUTER, f"{OUTER}\n    slope = slope.astype(y.dtype)"),
        slope(f"(logistic_loss_derivative({MARGIN}) * y).astype(y.dtype)")],
    "the margins are cut to ints, which y holds: np.zeros_like(y) holds ints, too":
        slope(f"logistic_loss_derivative(({MARGIN}).astype(y.dtype)) * y"),
    "divided by n - 1": (OUTER, OUTER.replace("/ n", "/ max(1, n - 1)")),
    "l' is clipped: a fitted sample counts for next to nothing": [
        *(slope(f"np.clip(logistic_loss_derivative({MARGIN}), {c} - 1, -{c}) * y") for c in SMALL),
        *(slope(f"logistic_loss_derivative(np.clip({MARGIN}, -{c}, {c})) * y") for c in CLIPS)],
    "patches get another sample's slope: np.repeat goes with x.reshape(-1, d), np.tile does not":
        (REPEAT, REPEAT.replace("repeat", "tile")),
    "the term of class +1 is missing": part("j *", "(j < 0) * j *"),
    "the term of class -1 is missing": part("j *", "(j > 0) * j *"),
    "class +1 and class -1 have changed places": (STACK, "np.stack(gradients[::-1])"),
    "class -1 takes the overlaps of class +1": part("w.T", "weights[0].T"),
    "class +1 takes the overlaps of class -1": part("w.T", "weights[1].T"),
    "a class learns from its own samples only: both classes see every sample":
        part("(slope", "(np.repeat(y == j, 2)[:, None] * slope"),
    "* in place of @: <w, x> is one number":
        part(f"(slope * {OVERLAP}).T @ patches", "w * (slope * patches**2).sum(axis=0)"),
    "only the signal patch counts": patch(1, 0),
    "only the noise patch counts": patch(0, 1),
    "the signal patch counts twice": patch(2, 1),
    "the noise patch counts twice": patch(1, 2),
    "the noise patch has the wrong sign": patch(1, -1),
    "the overlap <w, x> is missing: the square was not differentiated": [
        part(f"2 / m * (slope * {OVERLAP})", f"{factor} / m * (slope * (1 + 0 * patches @ w.T))") for factor in (1, 2)],
    "the overlaps are squared: that is f, its derivative has 2 <w, x>": [
        part(f"2 / m * (slope * {OVERLAP})", f"{factor} / m * (slope * {OVERLAP}**2)") for factor in (1, 2)],
    "the sign of <w, x> is lost": part(OVERLAP, f"abs{OVERLAP}"),
    "w stands in place of x: that is the derivative by x": part(".T @ patches", ".sum(axis=0)[:, None] * w"),
    "the patches are added before the overlap is taken":
        part(f"(slope * {OVERLAP}).T @ patches", "(slope[::2] * (x.sum(axis=1) @ w.T)).T @ x.sum(axis=1)"),
    "the overlap of one patch meets the other patch": part(".T @ patches", ".T @ x[:, ::-1].reshape(-1, d)"),
    "every neuron gets the mean of all": (STACK, f"{STACK}.mean(axis=1, keepdims=True) * np.ones((m, 1))"),
    "divided by 2, the number of classes, instead of m": part("/ m", "/ 2"),
    "a penalty on the weights, which the loss does not have": [
        (STACK, f"{STACK} + {factor * rate} * weights") for rate in RATES for factor in (1, 2)],
    "the gradient is scaled to length 1": (STACK, f"{STACK} / np.linalg.norm(gradients)"),
    "the gradient is clipped": [(STACK, f"np.clip(gradients, -{c}, {c})") for c in (0.1, 0.5, 1, 5, 10, 100)],
    "a difference quotient: nearly right, the formula is exact": [
        "from .k03_gradient_check import numerical_gradient\n"
        f"return numerical_gradient(lambda w: classification_loss(w, x, y), weights, {step})"
        for step in (1e-4, 1e-5, 1e-6)],
    "single precision on the way": (SCORE, HALF),
}
