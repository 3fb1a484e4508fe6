"""Known solutions of k02; see tests/maintain/bank/__init__.py."""
INIT = "return sigma_0 * rng.standard_normal(shape)"
BOTH = "h_positive, h_negative = x @ weights[0].T, x @ weights[1].T"
SCORE = "return (h_positive**2 - h_negative**2).sum(axis=(1, 2)) / weights.shape[1]"
READ = "h = x @ weights.T"
WRITE = "return h**2 @ weights / np.sqrt(len(weights))"

WRONG = [
    ("init_weights", "sigma_0 as a variance", INIT, "return np.sqrt(sigma_0) * rng.standard_normal(shape)", "sqrt(sigma_0)"),
    ("init_weights", "sigma_0 squared", INIT, "return rng.normal(0, sigma_0**2, shape)", "sigma_0 is squared"),
    ("init_weights", "sigma_0 missing", INIT, "return rng.standard_normal(shape)", "sigma_0 is not used"),
    ("init_weights", "sigma_0 as the mean", INIT, "return rng.normal(sigma_0, size=shape)", "mean of a coordinate"),
    ("init_weights", "uniform in +-sigma_0", INIT, "return rng.uniform(-sigma_0, sigma_0, shape)",
     "variance of a coordinate"),
    ("init_weights", "uniform of the right variance", INIT, "return sigma_0 * rng.uniform(-(3**0.5), 3**0.5, shape)",
     "not a Gaussian"),
    ("init_weights", "divided by the root of the inputs", INIT,
     "return sigma_0 / np.sqrt(shape[-1]) * rng.standard_normal(shape)", "variance of a coordinate"),
    ("init_weights", "positive", INIT, "return abs(sigma_0 * rng.standard_normal(shape))", "mean of a coordinate"),
    ("init_weights", "clipped", INIT, "return sigma_0 * rng.standard_normal(shape).clip(-2, 2)", "variance of a coordinate"),
    ("init_weights", "one neuron for all", INIT, "return np.tile(sigma_0 * rng.standard_normal(shape[1:]), (shape[0], 1))",
     "rows are the same"),
    ("init_weights", "ones for a classifier", INIT,
     "return np.ones(shape) if len(shape) == 3 else sigma_0 * rng.standard_normal(shape)", "rows are the same"),
    ("init_weights", "both classes alike", INIT,
     "w = sigma_0 * rng.standard_normal(shape)\n    if len(shape) == 3:\n        w[1:] = w[0]\n    return w", "rows are the same"),
    ("init_weights", "divided by a Gaussian", INIT, "return sigma_0 / rng.standard_normal(shape)", "one standard deviation"),
    ("init_weights", "every neuron twice", INIT,
     "return np.repeat(sigma_0 * rng.standard_normal(shape), 2, axis=0)[:shape[0]]", "rows are not independent"),
    ("init_weights", "centred", INIT, "w = sigma_0 * rng.standard_normal(shape); return w - w.mean()", "small layer"),
    ("init_weights", "spread of the layer set to sigma_0", INIT,
     "w = rng.standard_normal(shape); return sigma_0 * w / np.sqrt((w**2).mean())", "spread set to sigma_0"),
    ("init_weights", "global state", INIT, "return sigma_0 * np.random.randn(*shape)", "global random state"),
    ("init_weights", "a fixed generator", INIT, "return sigma_0 * np.random.default_rng(0).standard_normal(shape)",
     "made anew"),
    ("init_weights", "a generator of its own", INIT, "return sigma_0 * np.random.default_rng().standard_normal(shape)",
     "not from rng"),
    ("init_weights", "float32", INIT, "return sigma_0 * rng.standard_normal(shape, dtype=np.float32)", "float32"),
    ("init_weights", "shape unpacked", INIT, "return sigma_0 * rng.standard_normal(*shape)", "TypeError"),
    ("init_weights", "two axes only", INIT, "return sigma_0 * rng.standard_normal((shape[0], shape[1]))", None),
    ("init_weights", "shape reversed", INIT, "return sigma_0 * rng.standard_normal(shape[::-1])", "transpose"),
    ("init_weights", "no return", INIT, "sigma_0 * rng.standard_normal(shape)", "returns None"),
    ("classifier", "classes changed places", BOTH, "h_negative, h_positive = x @ weights[0].T, x @ weights[1].T",
     "classes have changed places"),
    ("classifier", "classes added", SCORE, SCORE.replace("**2 -", "**2 +"), "classes are added"),
    ("classifier", "class +1 only", SCORE, SCORE.replace(" - h_negative**2", ""), "only class +1"),
    ("classifier", "signal patch only", SCORE, SCORE.replace("2).sum(axis=(1, 2))", "2)[:, 0].sum(axis=1)"),
     "only the signal patch"),
    ("classifier", "noise patch only", SCORE, SCORE.replace("2).sum(axis=(1, 2))", "2)[:, 1].sum(axis=1)"),
     "only the noise patch"),
    ("classifier", "patches added first", BOTH, BOTH.replace("x @", "x.sum(axis=1, keepdims=True) @"),
     "patches are added before"),
    ("classifier", "neurons added first", SCORE,
     "return (h_positive.sum(axis=2) ** 2 - h_negative.sum(axis=2) ** 2).sum(axis=1) / weights.shape[1]",
     "neurons are added before"),
    ("classifier", "square of the difference", SCORE,
     SCORE.replace("(h_positive**2 - h_negative**2)", "((h_positive - h_negative)**2)"), "square of a difference"),
    ("classifier", "square missing", SCORE, SCORE.replace("**2", ""), "the square is missing"),
    ("classifier", "mean over patches", SCORE, SCORE.replace("/ weights", "/ 2 / weights"), "a factor 2 is missing"),
    ("classifier", "1/m missing", SCORE, SCORE.replace(" / weights.shape[1]", ""), "m times too large"),
    ("classifier", "1/sqrt(m)", SCORE, SCORE.replace("weights.shape[1]", "np.sqrt(weights.shape[1])"),
     "sqrt(m) times too large"),
    ("classifier", "classes for neurons", SCORE, SCORE.replace("weights.shape[1]", "len(weights)"), "number of classes"),
    ("classifier", "1/(md)", SCORE, SCORE + " / x.shape[2]", "d times too small"),
    ("classifier", "one number for all samples", SCORE, SCORE.replace("axis=(1, 2)", ""), "expected a numpy array"),
    ("classifier", "a column", SCORE, SCORE.replace("axis=(1, 2)", "axis=(1, 2), keepdims=True"), "another arrangement"),
    ("classifier", "one score a patch", SCORE, SCORE.replace("axis=(1, 2)", "axis=2"), "shape (3, 2)"),
    ("classifier", "the label in place of the score", SCORE, SCORE.replace("return ", "return np.sign(") + ")", None),
    ("classifier", "float32 on the way", BOTH, "weights = weights.astype(np.float32); " + BOTH,
     "single precision"),
    ("classifier", "in place", BOTH, "weights /= weights.shape[1]**0.5; " + BOTH, "in place"),
    ("classifier", "float32", SCORE, f"{SCORE.replace('return ', 'return (')}).astype(np.float32)", "float32"),
    ("denoiser", "1/sqrt(m) missing", WRITE, "return h**2 @ weights", "sqrt(m) times too large"),
    ("denoiser", "1/m", WRITE, "return h**2 @ weights / len(weights)", "divided by m instead of sqrt(m)"),
    ("denoiser", "1/sqrt(d)", WRITE, "return h**2 @ weights / np.sqrt(weights.shape[1])", "sqrt(d), it should be sqrt(m)"),
    ("denoiser", "square missing", WRITE, WRITE.replace("h**2", "h"), "the square is missing"),
    ("denoiser", "cube", WRITE, WRITE.replace("h**2", "h**3"), "z^3"),
    ("denoiser", "ReLU", WRITE, WRITE.replace("h**2", "np.maximum(h, 0)"), "max(z, 0)"),
    ("denoiser", "absolute value", WRITE, WRITE.replace("h**2", "abs(h)"), "|z|"),
    ("denoiser", "overlaps added first", WRITE,
     "return h.sum(axis=-1, keepdims=True) ** 2 * weights.sum(axis=0) / np.sqrt(len(weights))", "added up before"),
    ("denoiser", "only reads", WRITE, "return h**2 / np.sqrt(len(weights))", "shape (3, 2, 5)"),
    ("denoiser", "minus the input", WRITE, WRITE + " - x", "input is subtracted"),
    ("denoiser", "patches added up", WRITE, "return (h**2 @ weights / np.sqrt(len(weights))).sum(axis=-2)", "shape (3, 7)"),
    ("denoiser", "flattened", READ, "h = x.reshape(-1, x.shape[-1]) @ weights.T", "another arrangement"),
    ("denoiser", "three axes only", READ, "n, _, d = x.shape; h = x @ weights.T", "ValueError"),
    ("denoiser", "nothing for a single patch", WRITE, WRITE.replace("return", "if x.ndim > 1: return"), "returns None"),
    ("denoiser", "float32", WRITE, WRITE.replace("return ", "return (") + ").astype(np.float32)", "float32"),
    ("denoiser", "float32 on the way", READ, "h = x.astype(np.float32) @ weights.T.astype(np.float32)",
     "single precision"),
    ("denoiser", "in place", READ, "h = x @ weights.T; weights /= len(weights) ** 0.25", "in place"),
]

RIGHT = [
    ("init_weights", "normal", """
def init_weights(shape, sigma_0, rng):
    return rng.normal(0, sigma_0, shape)
"""),
    ("init_weights", "number by number", """
def init_weights(shape, sigma_0, rng):
    weights = np.empty(shape)
    for index in np.ndindex(shape):
        weights[index] = rng.normal() * sigma_0
    return weights
"""),
    ("init_weights", "drawn in reverse, from uniform numbers", """
def init_weights(shape, sigma_0, rng):
    u, v = 1 - rng.random(shape[::-1]), rng.random(shape[::-1])
    return (sigma_0 * np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)).T
"""),
    ("classifier", "plain loops", """
def classifier(weights, x):
    m = weights.shape[1]
    scores = []
    for sample in x:
        F = [0.0, 0.0]
        for j in range(2):
            for w in weights[j]:
                for patch in sample:
                    F[j] += sum(float(a) * float(b) for a, b in zip(w, patch)) ** 2 / m
        scores.append(F[0] - F[1])
    return np.array(scores)
"""),
    ("classifier", "einsum", """
def classifier(weights, x):
    h = np.einsum("jmd,npd->njpm", weights, x)
    return np.einsum("njpm,njpm,j->n", h, h, [1.0, -1.0]) / weights.shape[1]
"""),
    ("classifier", "a difference of squares, factored", """
def classifier(weights, x):
    a, b = (weights[0] - weights[1]) @ x.swapaxes(1, 2), (weights[0] + weights[1]) @ x.swapaxes(1, 2)
    return (a * b).mean(axis=1).sum(axis=1)
"""),
    ("classifier", "a quadratic form", """
def classifier(weights, x):
    A = weights[0].T @ weights[0] - weights[1].T @ weights[1]
    return np.einsum("npd,de,npe->n", x, A, x) / len(weights[0])
"""),
    ("denoiser", "plain loops", """
def denoiser(weights, x):
    out = np.zeros(x.shape)
    for index in np.ndindex(x.shape[:-1]):
        for w in weights:
            out[index] += float(w @ x[index]) ** 2 * w / len(weights) ** 0.5
    return out
"""),
    ("denoiser", "einsum", """
def denoiser(weights, x):
    h = np.einsum("...d,rd->...r", x, weights)
    return np.einsum("...r,...r,rd->...d", h, h, weights) / np.sqrt(len(weights))
"""),
    ("denoiser", "flattened and restored, weights rescaled", """
def denoiser(weights, x):
    d = x.shape[-1]
    w = weights / len(weights) ** (1 / 6)
    return (np.square(w @ x.reshape(-1, d).T).T @ w).reshape(x.shape)
"""),
    ("denoiser", "tensordot", """
def denoiser(weights, x):
    h = np.tensordot(x, weights, axes=(-1, 1))
    return np.tensordot(h * h / np.sqrt(weights.shape[0]), weights, axes=1)
"""),
]
