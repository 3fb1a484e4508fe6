"""Known solutions of k04; see tests/maintain/bank/__init__.py."""
LOSS = "return np.logaddexp(0, -margin)"
SLOPE = "return -np.exp(-np.logaddexp(0, margin))"
MEAN = "return np.mean(logistic_loss(y * classifier(weights, x)))"
OUTER = "slope = logistic_loss_derivative(y * classifier(weights, x)) * y / n"
REPEAT = "slope = np.repeat(slope, 2)[:, None]"
INNER = "j * 2 / m * (slope * (patches @ w.T)).T @ patches for j, w in"
SILENT = "with np.errstate(all='ignore'): return"

WRONG = [
    ("logistic_loss", "sign of z", LOSS, "return np.logaddexp(0, margin)", "the sign of z"),
    ("logistic_loss", "overflow", LOSS, "return np.log(1 + np.exp(-margin))", "above 709"),
    ("logistic_loss", "overflow, log1p", LOSS, "return np.log1p(np.exp(-margin))", "above 709"),
    ("logistic_loss", "overflow, silenced", LOSS, f"{SILENT} np.log(1 + np.exp(-margin))", "returns inf"),
    ("logistic_loss", "both branches computed", LOSS,
     "return np.where(margin > 0, np.log1p(np.exp(-margin)), np.log1p(np.exp(margin)) - margin)", "above 709"),
    ("logistic_loss", "clipped", LOSS, "return np.log1p(np.exp(-np.clip(margin, -30, 30)))", "z is clipped at"),
    ("logistic_loss", "clipped far out", LOSS, "return np.log1p(np.exp(-np.clip(margin, -700, 700)))", "z is clipped at"),
    ("logistic_loss", "0 against the logarithm of 0", LOSS, "return -np.log(np.exp(-np.logaddexp(0, -margin)) + 1e-12)",
     None),
    ("logistic_loss", "logarithm missing", LOSS, "return 1 + np.exp(-margin)", "the logarithm is missing"),
    ("logistic_loss", "1 missing", LOSS, "return -margin", "the 1 is missing"),
    ("logistic_loss", "base 2", LOSS, "return np.logaddexp2(0, -margin / np.log(2))", "base 2"),
    ("logistic_loss", "negative", LOSS, "return -np.logaddexp(0, -margin)", "the sign is wrong"),
    ("logistic_loss", "hinge", LOSS, "return np.maximum(0, -margin)", "max(0, -z)"),
    ("logistic_loss", "mean taken", LOSS, "return np.mean(np.logaddexp(0, -margin))", "expected a numpy array"),
    ("logistic_loss", "divided by n", LOSS, "return np.logaddexp(0, -margin) / len(margin)", "n times too small"),
    ("logistic_loss", "the derivative", LOSS, "return -1 / (1 + np.exp(np.minimum(margin, 700)))", "this is the derivative"),
    ("logistic_loss", "in place", LOSS, "margin *= -1; return np.logaddexp(0, margin)", "in place"),
    ("logistic_loss", "float32", LOSS, "return np.logaddexp(0, -margin.astype(np.float32))", "float32"),
    ("logistic_loss", "a list", LOSS, "return [np.logaddexp(0, -z) for z in margin]", "a list"),
    ("logistic_loss_derivative", "sign", SLOPE, "return np.exp(-np.logaddexp(0, margin))", "the sign: the loss falls"),
    ("logistic_loss_derivative", "sign of z", SLOPE, "return -np.exp(-np.logaddexp(0, -margin))", "the sign of z"),
    ("logistic_loss_derivative", "two signs", SLOPE, "return np.exp(-np.logaddexp(0, -margin))", "two signs"),
    ("logistic_loss_derivative", "overflow", SLOPE, "return -1 / (1 + np.exp(margin))", "above 709"),
    ("logistic_loss_derivative", "overflow on the other side", SLOPE, "return -np.exp(-margin) / (1 + np.exp(-margin))",
     "above 709"),
    ("logistic_loss_derivative", "inf / inf, silenced", SLOPE, f"{SILENT} -np.exp(-margin) / (1 + np.exp(-margin))",
     "returns nan"),
    ("logistic_loss_derivative", "clipped", SLOPE, "return -1 / (1 + np.exp(np.clip(margin, -10, 10)))", None),
    ("logistic_loss_derivative", "denominator missing", SLOPE, "return -np.exp(-margin)", "the denominator is missing"),
    ("logistic_loss_derivative", "second derivative", SLOPE,
     "return np.exp(-np.logaddexp(0, margin) - np.logaddexp(0, -margin))", "second derivative"),
    ("logistic_loss_derivative", "the loss", SLOPE, "return np.logaddexp(-0.0, -margin)", "this is the loss"),
    ("logistic_loss_derivative", "a step", SLOPE, "return np.where(margin < 0, -1.0, 0.0)", None),
    ("logistic_loss_derivative", "a difference quotient", SLOPE,
     "return (logistic_loss(margin + 1e-5) - logistic_loss(margin - 1e-5)) / 2e-5", "a difference quotient"),
    ("logistic_loss_derivative", "divided by n", SLOPE, SLOPE + " / len(margin)", "n times too small"),
    ("logistic_loss_derivative", "float32", SLOPE, "return -np.exp(-np.logaddexp(0, margin.astype(np.float32)))", "float32"),
    ("logistic_loss_derivative", "no return", SLOPE, SLOPE.removeprefix("return "), "returns None"),
    ("classification_loss", "y missing", MEAN, "return np.mean(logistic_loss(classifier(weights, x)))", "y is not used"),
    ("classification_loss", "sign of the margin", MEAN, MEAN.replace("y *", "-y *"), "the sign of the margin"),
    ("classification_loss", "sum", MEAN, MEAN.replace("mean", "sum"), "n times too large"),
    ("classification_loss", "half", MEAN, MEAN.replace("return", "return 0.5 *"), "a factor 2 is missing"),
    ("classification_loss", "loss of the mean", MEAN, "return logistic_loss(np.mean(y * classifier(weights, x)))",
     "loss of the mean margin"),
    ("classification_loss", "margin", MEAN, "return np.mean(y * classifier(weights, x))", "this is the mean margin"),
    ("classification_loss", "0 and 1", MEAN, MEAN.replace("y *", "(y > 0) *"), "0 and 1"),
    ("classification_loss", "outer product", MEAN, MEAN.replace("y *", "y[:, None] *"), "every label meets every score"),
    ("classification_loss", "one loss a sample", MEAN, "return logistic_loss(y * classifier(weights, x))",
     "expected a number"),
    ("classification_loss", "y outside", MEAN, "return np.mean(y * logistic_loss(classifier(weights, x)))",
     "outside the loss"),
    ("classification_loss", "overflow", MEAN, "return np.mean(np.log(1 + np.exp(-y * classifier(weights, x))))", "above 709"),
    ("classification_loss", "errors counted", MEAN, "return np.mean(y * classifier(weights, x) < 0)", None),
    ("classification_loss", "float32 on the way", MEAN, MEAN.replace("weights", "weights.astype(np.float32)"),
     "single precision"),
    ("classification_loss", "squared loss", MEAN, "return np.mean((classifier(weights, x) - y) ** 2)", None),
    ("classification_loss", "labels in place", MEAN, "y *= classifier(weights, x); return np.mean(logistic_loss(y))",
     "in place"),
    ("classification_loss", "no return", MEAN, MEAN.removeprefix("return "), "returns None"),
    ("classification_gradient", "factor y missing", OUTER, OUTER.replace(" * y / n", " / n"), "factor y of the chain rule"),
    ("classification_gradient", "l' at f", OUTER, OUTER.replace("(y * ", "("), "at f instead of at the margin"),
    ("classification_gradient", "y missing", OUTER, "slope = logistic_loss_derivative(classifier(weights, x)) / n",
     "y is not used"),
    ("classification_gradient", "l' missing", OUTER, "slope = y / n", "factor l' of the chain rule"),
    ("classification_gradient", "loss for l'", OUTER, OUTER.replace("loss_derivative", "loss"), "the loss stands"),
    ("classification_gradient", "l' at -y f", OUTER, OUTER.replace("(y * ", "(-y * "), "at -y f"),
    ("classification_gradient", "l' of the mean margin", OUTER,
     "slope = logistic_loss_derivative(np.mean(y * classifier(weights, x))) * y / n", "at the mean margin"),
    ("classification_gradient", "sum over samples", OUTER, OUTER.replace(" / n", ""), "n times too large"),
    ("classification_gradient", "uphill", OUTER, OUTER.replace("= ", "= -"), "the sign is wrong"),
    ("classification_gradient", "j missing", INNER, INNER.replace("j * 2", "2"), "class -1 has the wrong sign"),
    ("classification_gradient", "class -1 missing", INNER, INNER.replace("j *", "(j > 0) *"), "class -1 is missing"),
    ("classification_gradient", "2 missing", INNER, INNER.replace("j * 2", "j"), "a factor 2 is missing"),
    ("classification_gradient", "1/m missing", INNER, INNER.replace(" / m", ""), "m times too large"),
    ("classification_gradient", "1/sqrt(m)", INNER, INNER.replace("/ m", "/ np.sqrt(m)"), "sqrt(m) times too large"),
    ("classification_gradient", "overlap missing", INNER, INNER.replace("(patches @ w.T)", "(1 + 0 * patches @ w.T)"),
     "overlap"),
    ("classification_gradient", "square kept", INNER, INNER.replace("(patches @ w.T)", "(patches @ w.T) ** 2"), "overlaps are squared"),
    ("classification_gradient", "one class for both", INNER, INNER.replace("@ w.T", "@ weights[0].T"), "takes the overlaps of class +1"),
    ("classification_gradient", "signal patch only", REPEAT, "slope = np.stack([slope, 0 * slope], axis=1).reshape(-1, 1)",
     "noise patch of class +1 is missing"),
    ("classification_gradient", "noise patch only", REPEAT, "slope = np.stack([0 * slope, slope], axis=1).reshape(-1, 1)",
     "signal patch of class +1 is missing"),
    ("classification_gradient", "tile for repeat", REPEAT, "slope = np.tile(slope, 2)[:, None]", "another sample's"),
    ("classification_gradient", "classes changed places", "np.stack(gradients)", "np.stack(gradients[::-1])",
     "changed places"),
    ("classification_gradient", "transposed", "np.stack(gradients)", "np.stack(gradients).transpose(0, 2, 1)", "transpose"),
    ("classification_gradient", "a list", "return np.stack(gradients)", "return gradients", "a list"),
    ("classification_gradient", "joined", "np.stack(gradients)", "np.concatenate(gradients)", "another arrangement"),
    ("classification_gradient", "overflow", OUTER, "slope = -y / (1 + np.exp(y * classifier(weights, x))) / n", "above 709"),
    ("classification_gradient", "in place", "patches = x.reshape(-1, d)",
     "patches = x.reshape(-1, d); patches *= 1 / np.sqrt(m)", "in place"),
    ("classification_gradient", "float32", "np.stack(gradients)", "np.stack(gradients).astype(np.float32)", "float32"),
]

RIGHT = [
    ("logistic_loss", "the larger exponent taken out", """
def logistic_loss(margin):
    return np.maximum(-margin, 0) + np.log1p(np.exp(-np.abs(margin)))
"""),
    ("logistic_loss", "branches by index", """
def logistic_loss(margin):
    loss = np.empty(len(margin))
    positive = margin >= 0
    loss[positive] = np.log(1 + np.exp(-margin[positive]))
    loss[~positive] = -margin[~positive] + np.log(1 + np.exp(margin[~positive]))
    return loss
"""),
    ("logistic_loss", "math, one by one", """
import math
def logistic_loss(margin):
    return np.array([math.log1p(math.exp(-z)) if z > -30 else -float(z) + math.exp(z) for z in margin])
"""),
    ("logistic_loss_derivative", "tanh", """
def logistic_loss_derivative(margin):
    return (np.tanh(margin / 2) - 1) / 2
"""),
    ("logistic_loss_derivative", "clipped where nothing changes", """
def logistic_loss_derivative(margin):
    return -1 / (1 + np.exp(np.clip(margin, -700, 700)))
"""),
    ("logistic_loss_derivative", "branches by where", """
def logistic_loss_derivative(margin):
    tail = np.exp(-np.abs(margin))
    return np.where(margin > 0, -tail / (1 + tail), -1 / (1 + tail))
"""),
    ("logistic_loss_derivative", "math, one by one", """
import math
def logistic_loss_derivative(margin):
    out = []
    for z in margin.tolist():
        out.append(-1 / (1 + math.exp(z)) if z < 0 else -math.exp(-z) / (1 + math.exp(-z)))
    return np.array(out)
"""),
    ("classification_loss", "sample by sample, a Python float", """
def classification_loss(weights, x, y):
    total = 0.0
    for i in range(len(x)):
        f = sum((w @ p) ** 2 for w in weights[0] for p in x[i]) - sum((w @ p) ** 2 for w in weights[1] for p in x[i])
        total += float(logistic_loss(np.array([y[i] * f / len(weights[0])]))[0])
    return total / len(x)
"""),
    ("classification_loss", "class by class", """
def classification_loss(weights, x, y):
    f = classifier(weights, x)
    return (np.logaddexp(0, -f[y > 0]).sum() + np.logaddexp(0, f[y < 0]).sum()) / y.size
"""),
    ("classification_loss", "a dot product", """
def classification_loss(weights, x, y):
    return np.full(len(y), 1 / len(y)) @ logistic_loss(classifier(weights, x) * y)
"""),
    ("classification_gradient", "einsum over everything", """
def classification_gradient(weights, x, y):
    slope = y * logistic_loss_derivative(y * classifier(weights, x))
    h = np.einsum("jrd,npd->jnpr", weights, x)
    return np.einsum("j,n,jnpr,npd->jrd", [1.0, -1.0], slope, h, x) * 2 / (len(x) * weights.shape[1])
"""),
    ("classification_gradient", "plain loops", """
def classification_gradient(weights, x, y):
    gradient, margin = np.zeros(weights.shape), y * classifier(weights, x)
    m = weights.shape[1]
    for i in range(len(x)):
        slope = float(logistic_loss_derivative(margin[i:i + 1])[0]) * y[i] / len(x)
        for j, sign in enumerate((1, -1)):
            for r in range(m):
                for patch in x[i]:
                    gradient[j, r] += slope * sign * 2 / m * (weights[j, r] @ patch) * patch
    return gradient
"""),
    ("classification_gradient", "one weighted (d, d) matrix", """
def classification_gradient(weights, x, y):
    f = classifier(weights, x)
    slope = (y < 0) * 1.0 - np.exp(-np.logaddexp(0, f)) * np.where(y > 0, 1, 0)
    slope -= np.where(y < 0, np.exp(-np.logaddexp(0, f)), 0)
    A = np.tensordot(slope[:, None, None] * x, x, axes=((0, 1), (0, 1))) / len(y)
    return np.array([weights[0] @ A, -(weights[1] @ A)]) * (2 / weights.shape[1])
"""),
]
