SIGNAL = "return np.abs(weights @ signals.T).max()"
NOISE = "return np.abs(weights @ noise.T).max()"
SHARE = "return np.mean(y * classifier(weights, x) > 0)"

WRONG = [
    ("signal_learning", "no absolute value", SIGNAL, "return (weights @ signals.T).max()", "the absolute value is missing"),
    ("signal_learning", "absolute value too late", SIGNAL, "return abs((weights @ signals.T).max())",
     "the absolute value is missing"),
    ("signal_learning", "mean over neurons", SIGNAL,
     "return np.abs(weights @ signals.T).reshape(-1, len(signals)).mean(axis=0).max()", "mean over the neurons"),
    ("signal_learning", "mean of all", SIGNAL, "return np.abs(weights @ signals.T).mean()", "the mean of all overlaps"),
    ("signal_learning", "smallest", SIGNAL, "return np.abs(weights @ signals.T).min()", "the smallest instead"),
    ("signal_learning", "cosine", SIGNAL, "return np.abs(weights @ (signals.T / np.linalg.norm(signals, axis=1))).max()",
     "divided by the length"),
    ("signal_learning", "first signal only", SIGNAL, "return np.abs(weights @ signals[0]).max()", "only the first row"),
    ("signal_learning", "class +1 only", SIGNAL,
     "return np.abs((weights[0] if weights.ndim == 3 else weights) @ signals.T).max()", "only the neurons of class +1"),
    ("signal_learning", "each class its own signal", SIGNAL, "return np.abs(np.einsum('jmd,jd->jm', weights, signals)).max()"
     " if weights.ndim == 3 and len(signals) == 2 else np.abs(weights @ signals.T).max()", "its own signal only"),
    ("signal_learning", "one value a neuron", SIGNAL, "return np.abs(weights @ signals.T).max(axis=-1)",
     "expected a number"),
    ("noise_learning", "no absolute value", NOISE, "return (weights @ noise.T).max()", "the absolute value is missing"),
    ("noise_learning", "mean over neurons", NOISE,
     "return np.abs(weights @ noise.T).reshape(-1, len(noise)).mean(axis=0).max()", "mean over the neurons"),
    ("noise_learning", "mean of all", NOISE, "return np.abs(weights @ noise.T).mean()", "the mean of all overlaps"),
    ("noise_learning", "sum of neurons", NOISE,
     "return np.abs((weights @ noise.T).reshape(-1, len(noise)).sum(axis=0)).max()", "added up before"),
    ("noise_learning", "mean over rows", NOISE, "return np.abs(weights @ noise.T).mean(axis=-1).max()", "mean over the rows"),
    ("noise_learning", "squared overlaps", NOISE, "return ((weights @ noise.T) ** 2).max()", "are squared"),
    ("noise_learning", "cosine", NOISE, "return np.abs(weights @ (noise / np.linalg.norm(noise, axis=1)[:, None]).T).max()",
     "divided by the length"),
    ("noise_learning", "class +1 only", NOISE, "return np.abs(weights.reshape(-1, *weights.shape[-2:])[0] @ noise.T).max()",
     "only the neurons of class +1"),
    ("noise_learning", "spectral norm", NOISE,
     "return np.linalg.norm(weights.reshape(-1, weights.shape[-1]) @ noise.T, 2)", "largest singular value"),
    ("accuracy", "share of mistakes", SHARE, "return np.mean(y * classifier(weights, x) < 0)", "share of mistakes"),
    ("accuracy", "percent", SHARE, "return 100 * np.mean(y * classifier(weights, x) > 0)", "percentage"),
    ("accuracy", "labels ignored", SHARE, "return np.mean(classifier(weights, x) > 0)", "y is not used"),
    ("accuracy", "number of samples", SHARE, "return np.sum(y * classifier(weights, x) > 0)", "not their share"),
    ("accuracy", "f equals y", SHARE, "return np.mean(y == classifier(weights, x))", "not with its sign"),
    ("accuracy", "margin", SHARE, "return np.mean(y * classifier(weights, x))", "mean margin"),
    ("accuracy", "one answer a sample", SHARE, "return y * classifier(weights, x) > 0", "expected a number"),
    ("accuracy", "mean of signs", SHARE, "return np.mean(np.sign(y * classifier(weights, x)))", "mean of the signs"),
    ("accuracy", "positive samples only", SHARE, "return np.mean((y > 0) & (classifier(weights, x) > 0))", "only the samples with y = +1"),
]

RIGHT = [
    ("signal_learning", "plain loops, a Python float", """
def signal_learning(weights, signals):
    best = 0.0
    for w in weights.reshape(-1, weights.shape[-1]):
        for mu in signals:
            best = max(best, abs(float(w @ mu)))
    return best
"""),
    ("signal_learning", "einsum, maximum and minimum", """
def signal_learning(weights, signals):
    overlaps = np.einsum("...md,kd->...mk", weights, signals)
    return max(overlaps.max(), -overlaps.min())
"""),
    ("noise_learning", "class by class", """
def noise_learning(weights, noise):
    if weights.ndim == 3:
        return max(noise_learning(w, noise) for w in weights)
    return np.max(np.abs(noise @ weights.T))
"""),
    ("noise_learning", "root of the largest square", """
def noise_learning(weights, noise):
    return np.sqrt(np.max(np.tensordot(weights, noise, axes=(-1, -1)) ** 2))
"""),
    ("accuracy", "signs compared", """
def accuracy(weights, x, y):
    return (np.sign(classifier(weights, x)) == y).mean()
"""),
    ("accuracy", "counted in a loop", """
def accuracy(weights, x, y):
    right = 0
    for i in range(len(x)):
        f = classifier(weights, x[i:i + 1])[0]
        right += (f > 0) == (y[i] > 0)
    return int(right) / len(x)
"""),
    ("accuracy", "an array without axes", """
def accuracy(weights, x, y):
    return np.array(1 - np.count_nonzero(y * classifier(weights, x) <= 0) / len(y))
"""),
]
