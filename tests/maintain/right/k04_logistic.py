"""Other right ways to write k04."""

RIGHT = {
    "logistic_loss": {
        "the larger exponent taken out": """
def logistic_loss(margin):
    return np.maximum(-margin, 0) + np.log1p(np.exp(-np.abs(margin)))
""",
        "branches by index": """
def logistic_loss(margin):
    loss = np.empty(len(margin))
    positive = margin >= 0
    loss[positive] = np.log(1 + np.exp(-margin[positive]))
    loss[~positive] = -margin[~positive] + np.log(1 + np.exp(margin[~positive]))
    return loss
""",
        "math, one by one": """
import math
def logistic_loss(margin):
    return np.array([math.log1p(math.exp(-z)) if z > -30 else -float(z) + math.exp(z) for z in margin])
""",
    },
    "logistic_loss_derivative": {
        "tanh": """
def logistic_loss_derivative(margin):
    return (np.tanh(margin / 2) - 1) / 2
""",
        "clipped where nothing changes": """
def logistic_loss_derivative(margin):
    return -1 / (1 + np.exp(np.clip(margin, -700, 700)))
""",
        "branches by where": """
def logistic_loss_derivative(margin):
    tail = np.exp(-np.abs(margin))
    return np.where(margin > 0, -tail / (1 + tail), -1 / (1 + tail))
""",
        "math, one by one": """
import math
def logistic_loss_derivative(margin):
    out = []
    for z in margin.tolist():
        out.append(-1 / (1 + math.exp(z)) if z < 0 else -math.exp(-z) / (1 + math.exp(-z)))
    return np.array(out)
""",
    },
    "classification_loss": {
        "sample by sample, a Python float": """
def classification_loss(weights, x, y):
    total = 0.0
    for i in range(len(x)):
        f = sum((w @ p) ** 2 for w in weights[0] for p in x[i]) - sum((w @ p) ** 2 for w in weights[1] for p in x[i])
        total += float(logistic_loss(np.array([y[i] * f / len(weights[0])]))[0])
    return total / len(x)
""",
        "class by class": """
def classification_loss(weights, x, y):
    f = classifier(weights, x)
    return (np.logaddexp(0, -f[y > 0]).sum() + np.logaddexp(0, f[y < 0]).sum()) / y.size
""",
        "a dot product": """
def classification_loss(weights, x, y):
    return np.full(len(y), 1 / len(y)) @ logistic_loss(classifier(weights, x) * y)
""",
    },
    "classification_gradient": {
        "einsum over everything": """
def classification_gradient(weights, x, y):
    slope = y * logistic_loss_derivative(y * classifier(weights, x))
    h = np.einsum("jrd,npd->jnpr", weights, x)
    return np.einsum("j,n,jnpr,npd->jrd", [1.0, -1.0], slope, h, x) * 2 / (len(x) * weights.shape[1])
""",
        "plain loops": """
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
""",
        "one weighted (d, d) matrix": """
def classification_gradient(weights, x, y):
    f = classifier(weights, x)
    slope = (y < 0) * 1.0 - np.exp(-np.logaddexp(0, f)) * np.where(y > 0, 1, 0)
    slope -= np.where(y < 0, np.exp(-np.logaddexp(0, f)), 0)
    A = np.tensordot(slope[:, None, None] * x, x, axes=((0, 1), (0, 1))) / len(y)
    return np.array([weights[0] @ A, -(weights[1] @ A)]) * (2 / weights.shape[1])
""",
    },
}
