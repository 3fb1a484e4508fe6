"""Other right ways to write k04; see __init__.py."""

logistic_loss = {
    "the larger exponent taken out": "return np.maximum(-margin, 0) + np.log1p(np.exp(-np.abs(margin)))",
    "branches by index": """
loss, positive = np.empty(len(margin)), margin >= 0
loss[positive] = np.log(1 + np.exp(-margin[positive]))
loss[~positive] = -margin[~positive] + np.log(1 + np.exp(margin[~positive]))
return loss""",
    "math, one by one": """
import math
return np.array([math.log1p(math.exp(-z)) if z > -30 else -float(z) + math.exp(z) for z in margin])""",
}

logistic_loss_derivative = {
    "tanh": "return (np.tanh(margin / 2) - 1) / 2",
    "clipped where nothing changes": "return -1 / (1 + np.exp(np.clip(margin, -700, 700)))",
    "math, one by one": """
from math import exp
return np.array([-1 / (1 + exp(z)) if z < 0 else -exp(-z) / (1 + exp(-z)) for z in margin.tolist()])""",
}

classification_loss = {
    "sample by sample, a Python float": """
total = 0.0
for sample, label in zip(x, y):
    F = [sum((w @ patch) ** 2 for w in neurons for patch in sample) for neurons in weights]
    total += float(logistic_loss(np.array([label * (F[0] - F[1]) / len(weights[0])]))[0])
return total / len(x)""",
    "class by class": """
f = classifier(weights, x)
return (np.logaddexp(0, -f[y > 0]).sum() + np.logaddexp(0, f[y < 0]).sum()) / y.size""",
}

classification_gradient = {
    "plain loops": """
gradient, margin = np.zeros(weights.shape), y * classifier(weights, x)
m = weights.shape[1]
for i in range(len(x)):
    slope = float(logistic_loss_derivative(margin[i:i + 1])[0]) * y[i] / len(x)
    for j, sign in enumerate((1, -1)):
        for r in range(m):
            for patch in x[i]:
                gradient[j, r] += slope * sign * 2 / m * (weights[j, r] @ patch) * patch
return gradient""",
    "a probability less 0 or 1, one weighted (d, d) matrix": """
slope = (y < 0) - np.exp(-np.logaddexp(0, classifier(weights, x)))
A = np.tensordot(slope[:, None, None] * x, x, axes=((0, 1), (0, 1))) / len(y)
return np.array([weights[0] @ A, -(weights[1] @ A)]) * (2 / weights.shape[1])""",
}
