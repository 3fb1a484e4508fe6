"""Other right ways to write k06."""

RIGHT = {
    "signal_learning": {
        "plain loops, a Python float": """
def signal_learning(weights, signals):
    best = 0.0
    for w in weights.reshape(-1, weights.shape[-1]):
        for mu in signals:
            best = max(best, abs(float(w @ mu)))
    return best
""",
        "einsum, maximum and minimum": """
def signal_learning(weights, signals):
    overlaps = np.einsum("...md,kd->...mk", weights, signals)
    return max(overlaps.max(), -overlaps.min())
""",
    },
    "noise_learning": {
        "class by class": """
def noise_learning(weights, noise):
    if weights.ndim == 3:
        return max(noise_learning(w, noise) for w in weights)
    return np.max(np.abs(noise @ weights.T))
""",
        "root of the largest square": """
def noise_learning(weights, noise):
    return np.sqrt(np.max(np.tensordot(weights, noise, axes=(-1, -1)) ** 2))
""",
    },
    "accuracy": {
        "signs compared": """
def accuracy(weights, x, y):
    return (np.sign(classifier(weights, x)) == y).mean()
""",
        "counted in a loop": """
def accuracy(weights, x, y):
    right = 0
    for i in range(len(x)):
        f = classifier(weights, x[i:i + 1])[0]
        right += y[i] * f > 0
    return int(right) / len(x)
""",
        "an array without axes": """
def accuracy(weights, x, y):
    return np.array(1 - np.count_nonzero(y * classifier(weights, x) <= 0) / len(y))
""",
    },
}
