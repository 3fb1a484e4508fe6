"""Known solutions of k01; see tests/maintain/bank/__init__.py."""
SIGNALS = "return norm * np.eye(2, d)"
SNR = "return norm / (sigma * np.sqrt(d))"
COINS = "return rng.choice([-1.0, 1.0], size=n)"
DRAW = "z = sigma * rng.standard_normal((n, signals.shape[1]))"
UNITS = "units = signals / np.linalg.norm(signals, axis=1, keepdims=True)"
PROJECT = "return z - (z @ units.T) @ units"
CHOOSE = "signal = np.where(y[:, None] > 0, signals[0], signals[1])"
NOISE = "sample_noise(len(y), signals, sigma, rng)"
STACK = f"return np.stack([signal, {NOISE}], axis=1)"

WRONG = [
    ("signal_vectors", "changed places", SIGNALS, "return norm * np.eye(2, d)[::-1]", "changed places"),
    ("signal_vectors", "norm missing", SIGNALS, "return np.eye(2, d)", "norm is not used"),
    ("signal_vectors", "norm squared", SIGNALS, "return norm**2 * np.eye(2, d)", "3.5 times the expected"),
    ("signal_vectors", "opposite signals", SIGNALS, "return norm * np.outer([1, -1], np.eye(d)[0])",
     "mu_{-1} is not -mu_{+1}"),
    ("signal_vectors", "transposed", SIGNALS, "return norm * np.eye(d, 2)", "transpose"),
    ("signal_vectors", "counted from 1", SIGNALS, "return norm * np.eye(2, d, 1)", None),
    ("signal_vectors", "d signals", SIGNALS, "return norm * np.eye(d)", "shape (5, 5)"),
    ("signal_vectors", "float32", SIGNALS, "return (norm * np.eye(2, d)).astype(np.float32)", "float32"),
    ("signal_vectors", "ints", SIGNALS, "return np.array(norm * np.eye(2, d), dtype=int)", "dtype int"),
    ("signal_vectors", "nested lists", SIGNALS, "return (norm * np.eye(2, d)).tolist()", "a list"),
    ("signal_vectors", "no return", SIGNALS, "norm * np.eye(2, d)", "returns None"),
    ("snr", "d for its root", SNR, "return norm / (sigma * d)", "divided by d instead of sqrt(d)"),
    ("snr", "d missing", SNR, "return norm / sigma", "square root of d is missing"),
    ("snr", "sigma squared", SNR, "return norm / (sigma**2 * np.sqrt(d))", "sigma is squared"),
    ("snr", "brackets missing", SNR, "return norm / sigma * np.sqrt(d)", "multiplied by sqrt(d)"),
    ("snr", "SNR squared", SNR, "return norm**2 / (sigma**2 * d)", "the ratio is squared"),
    ("snr", "sigma under the root", SNR, "return norm / np.sqrt(sigma * d)", "sigma is under the square root"),
    ("snr", "upside down", SNR, "return sigma * np.sqrt(d) / norm", "upside down"),
    ("snr", "free coordinates only", SNR, "return norm / (sigma * np.sqrt(max(d - 2, 1)))", "d - 2"),
    ("snr", "whole division", SNR, "return norm // (sigma * np.sqrt(d))", None),
    ("snr", "an array", SNR, "return np.array([norm / (sigma * np.sqrt(d))])", "expected a number"),
    ("sample_labels", "0 and 1", COINS, "return rng.integers(2, size=n)", "expected -1 and +1 only"),
    ("sample_labels", "-1, 0 and 1", COINS, "return rng.integers(-1, 2, size=n)", "expected -1 and +1 only"),
    ("sample_labels", "truth values", COINS, "return rng.random(n) < 0.5", "dtype bool"),
    ("sample_labels", "balanced", COINS, "return rng.permutation(np.resize([1.0, -1.0], n))", "balanced on purpose"),
    ("sample_labels", "alternating", COINS, "return np.resize([1.0, -1.0], n) * rng.choice([-1.0, 1.0])", "not independent"),
    ("sample_labels", "one coin for all", COINS, "return np.full(n, rng.choice([-1.0, 1.0]))", "mean label"),
    ("sample_labels", "unfair", COINS, "return rng.choice([-1.0, 1.0], size=n, p=[0.45, 0.55])", "mean label"),
    ("sample_labels", "sign of a positive number", COINS, "return np.sign(rng.random(n))", "mean label"),
    ("sample_labels", "global state", COINS, "return np.random.choice([-1.0, 1.0], size=n)", "global random state"),
    ("sample_labels", "global seed", COINS, "np.random.seed(0); return rng.choice([-1.0, 1.0], size=n)",
     "global random state"),
    ("sample_labels", "a fixed generator", COINS, "return np.random.default_rng(0).choice([-1.0, 1.0], size=n)",
     "made anew"),
    ("sample_labels", "a generator of its own", COINS, "return np.random.default_rng().choice([-1.0, 1.0], size=n)",
     "not from rng"),
    ("sample_labels", "a column", COINS, "return rng.choice([-1.0, 1.0], size=(n, 1))", "shape (20000, 1)"),
    ("sample_labels", "a list", COINS, "return [rng.choice([-1.0, 1.0]) for _ in range(n)]", "a list"),
    ("sample_noise", "not projected", PROJECT, "return z", "project it out"),
    ("sample_noise", "first signal only", PROJECT, "return z - (z @ units[:1].T) @ units[:1]", "only one of the two"),
    ("sample_noise", "second signal only", PROJECT, "return z - (z @ units[1:].T) @ units[1:]", "only one of the two"),
    ("sample_noise", "not divided by the length", UNITS, "units = signals", "divided by their length"),
    ("sample_noise", "divided once", PROJECT, "return z - (z @ signals.T) @ units", "divided by their length"),
    ("sample_noise", "one length for both", UNITS, "units = signals / np.linalg.norm(signals)", "not orthogonal"),
    ("sample_noise", "reflected", PROJECT, "return z - 2 * (z @ units.T) @ units", "not orthogonal"),
    ("sample_noise", "the part along the signals", PROJECT, "return (z @ units.T) @ units", "not orthogonal"),
    ("sample_noise", "first coordinates set to 0", PROJECT, "z[:, :2] = 0; return z", "along the axes"),
    ("sample_noise", "sigma as a variance", DRAW, DRAW.replace("sigma", "np.sqrt(sigma)"), "sqrt(sigma)"),
    ("sample_noise", "sigma squared", DRAW, DRAW.replace("sigma", "sigma**2"), "sigma is squared"),
    ("sample_noise", "sigma missing", DRAW, DRAW.replace("sigma * ", ""), "sigma is not used"),
    ("sample_noise", "uniform", DRAW, "z = sigma * rng.uniform(-(3**0.5), 3**0.5, (n, signals.shape[1]))", "not a Gaussian"),
    ("sample_noise", "coins", DRAW, "z = rng.choice([-sigma, sigma], (n, signals.shape[1]))", "not a Gaussian"),
    ("sample_noise", "absolute values", DRAW, DRAW.replace("rng", "abs(rng", 1) + ")", "mean of a coordinate"),
    ("sample_noise", "rescaled to the full variance", PROJECT,
     "return (z - (z @ units.T) @ units) * np.sqrt(z.shape[1] / (z.shape[1] - 2))", "variance of a coordinate"),
    ("sample_noise", "every row of one length", PROJECT,
     "z -= (z @ units.T) @ units; return z * sigma * np.sqrt(z.shape[1] - 2) / np.linalg.norm(z, axis=1, keepdims=True)",
     "not a Gaussian"),
    ("sample_noise", "centred on the batch", PROJECT, "z -= z.mean(axis=0); return z - (z @ units.T) @ units",
     "small batch"),
    ("sample_noise", "spread of the batch set to sigma", DRAW, DRAW + "; z *= sigma / np.sqrt((z**2).mean())",
     "spread set to sigma"),
    ("sample_noise", "one row for all", DRAW, "z = np.tile(sigma * rng.standard_normal(signals.shape[1]), (n, 1))", "rows are the same"),
    ("sample_noise", "lengths without axis", UNITS, "units = signals / np.linalg.norm(signals)", "half of it is taken away"),
    ("sample_noise", "a matrix with both lengths", "return z - (z @ units.T) @ units",
     "return z @ (np.eye(signals.shape[1]) - signals.T @ signals / np.linalg.norm(signals) ** 2)", "half of it is taken away"),
    ("sample_noise", "added", "return z - (z", "return z + (z", "is added, it should be taken away"),
    ("sample_noise", "every row twice", DRAW,
     "z = np.repeat(sigma * rng.standard_normal((n, signals.shape[1])), 2, axis=0)[:n]", "rows are not independent"),
    ("sample_noise", "one number a row", DRAW, "z = sigma * rng.standard_normal((n, 1)) * np.ones(signals.shape[1])", None),
    ("sample_noise", "global state", DRAW, "z = sigma * np.random.standard_normal((n, signals.shape[1]))",
     "global random state"),
    ("sample_noise", "a fixed generator", DRAW, DRAW.replace("rng", "np.random.default_rng(0)"), "made anew"),
    ("sample_noise", "signals in place", UNITS, UNITS.replace("units = signals /", "units = signals; units /="), "in place"),
    ("sample_noise", "float32", DRAW,
     DRAW.replace("sigma * ", "").replace("))", "), dtype=np.float32) * np.float32(sigma)")
     + "; signals = signals.astype(np.float32)",
     "float32"),
    ("sample_two_patch", "signals changed places", CHOOSE, CHOOSE.replace("> 0", "< 0"), "mu_{+1} is signals[0]"),
    ("sample_two_patch", "y as an index", CHOOSE, "signal = signals[y.astype(int)]", "signals[y]"),
    ("sample_two_patch", "ints only", CHOOSE, "signal = signals[(1 - y) // 2]", "IndexError"),
    ("sample_two_patch", "-mu_{+1} for class -1", CHOOSE, "signal = y[:, None] * signals[0]", "y mu_{+1}"),
    ("sample_two_patch", "patches changed places", STACK, f"return np.stack([{NOISE}, signal], axis=1)",
     "patches have changed places"),
    ("sample_two_patch", "patches first", STACK, STACK.replace("axis=1", "axis=0"), "transpose"),
    ("sample_two_patch", "patches last", STACK, STACK.replace("axis=1", "axis=-1"), "transpose"),
    ("sample_two_patch", "side by side", STACK, STACK.replace("stack", "concatenate"), "another arrangement"),
    ("sample_two_patch", "noise on the signal", STACK, f"return np.stack([signal + {NOISE}] * 2, axis=1)",
     "x[:, 0] is not mu_y"),
    ("sample_two_patch", "signal in the noise", STACK, f"return np.stack([signal, signal + {NOISE}], axis=1)",
     "not orthogonal"),
    ("sample_two_patch", "noise not projected", STACK, STACK.replace(NOISE, "sigma * rng.standard_normal(signal.shape)"),
     "project it out"),
    ("sample_two_patch", "sigma missing", STACK, STACK.replace("sigma, rng", "1.0, rng"), "sigma is not used"),
    ("sample_two_patch", "centred on the batch", STACK, f"xi = {NOISE}; return np.stack([signal, xi - xi.mean(axis=0)], axis=1)",
     "small batch"),
    ("sample_two_patch", "every noise twice", STACK,
     f"xi = {NOISE}; return np.stack([signal, np.concatenate([xi[:(len(y) + 1) // 2]] * 2)[:len(y)]], axis=1)", "small batch"),
    ("sample_two_patch", "one noise for all", STACK,
     STACK.replace(NOISE, NOISE.replace("len(y)", "1").join(("0 * signal + ", ""))), "rows are the same"),
    ("sample_two_patch", "noise of the label's sign", STACK,
     f"xi = {NOISE}; return np.stack([signal, xi * np.sign(xi[:, 2:3] * y[:, None])], axis=1)", "depends on the label"),
    ("sample_two_patch", "louder in one class", STACK,
     f"return np.stack([signal, {NOISE} * (1 + (y[:, None] > 0))], axis=1)", None),
    ("sample_two_patch", "a fixed generator", STACK, STACK.replace("rng", "np.random.default_rng(0)"), "made anew"),
    ("sample_two_patch", "labels in place", CHOOSE, "y[y < 0] = 0; " + CHOOSE, "in place"),
    ("sample_two_patch", "no return", STACK, STACK.removeprefix("return "), "returns None"),
]

RIGHT = [
    ("signal_vectors", "entry by entry", """
def signal_vectors(d, norm):
    signals = np.zeros((2, d))
    signals[0, 0] = signals[1, 1] = norm
    return signals
"""),
    ("signal_vectors", "from lists", """
def signal_vectors(d, norm):
    return np.array([[norm] + [0.0] * (d - 1), [0.0, norm] + [0.0] * (d - 2)], dtype=float)
"""),
    ("signal_vectors", "rows of the identity", """
def signal_vectors(d, norm):
    return (np.identity(d) * norm)[:2]
"""),
    ("snr", "math, a Python float", """
import math
def snr(norm, sigma, d):
    return norm / sigma / math.sqrt(d)
"""),
    ("snr", "root of the squares", """
def snr(norm, sigma, d):
    return np.sqrt(norm**2 / (d * sigma**2))
"""),
    ("sample_labels", "ints", """
def sample_labels(n, rng):
    return 2 * rng.integers(2, size=n) - 1
"""),
    ("sample_labels", "uniform numbers", """
def sample_labels(n, rng):
    return np.where(rng.random(n) < 0.5, 1.0, -1.0)
"""),
    ("sample_labels", "sign of a Gaussian, one by one", """
def sample_labels(n, rng):
    return np.array([1 if rng.normal() > 0 else -1 for _ in range(n)])
"""),
    ("sample_labels", "int8", """
def sample_labels(n, rng):
    return (1 - 2 * rng.binomial(1, 0.5, n)).astype(np.int8)
"""),
    ("sample_noise", "the projection matrix", """
def sample_noise(n, signals, sigma, rng):
    d = signals.shape[1]
    P = np.eye(d) - sum(np.outer(mu, mu) / (mu @ mu) for mu in signals)
    return rng.normal(0, sigma, (n, d)) @ P
"""),
    ("sample_noise", "the covariance", """
def sample_noise(n, signals, sigma, rng):
    d = signals.shape[1]
    P = np.eye(d) - sum(np.outer(mu, mu) / (mu @ mu) for mu in signals)
    return rng.multivariate_normal(np.zeros(d), sigma**2 * P, size=n)
"""),
    ("sample_noise", "a basis of the complement", """
def sample_noise(n, signals, sigma, rng):
    basis = np.linalg.svd(signals)[2][2:]
    return sigma * rng.standard_normal((n, len(basis))) @ basis
"""),
    ("sample_noise", "row by row, one signal after the other", """
def sample_noise(n, signals, sigma, rng):
    noise = np.empty((n, signals.shape[1]))
    for i in range(n):
        xi = np.array([rng.normal(0, sigma) for _ in range(signals.shape[1])])
        for mu in signals:
            xi = xi - (xi @ mu) / (mu @ mu) * mu
        noise[i] = xi
    return noise
"""),
    ("sample_noise", "least squares, drawn by columns", """
def sample_noise(n, signals, sigma, rng):
    z = rng.normal(scale=sigma, size=(signals.shape[1], n))
    return (z - signals.T @ np.linalg.lstsq(signals.T, z, rcond=None)[0]).T
"""),
    ("sample_two_patch", "a loop over the samples", """
def sample_two_patch(y, signals, sigma, rng):
    x = np.empty((len(y), 2, signals.shape[1]))
    for i, label in enumerate(y):
        x[i, 0] = signals[0] if label == 1 else signals[1]
        x[i, 1] = sample_noise(1, signals, sigma, rng)[0]
    return x
"""),
    ("sample_two_patch", "labels to indices", """
def sample_two_patch(y, signals, sigma, rng):
    noise = sample_noise(len(y), signals, sigma, rng)
    return np.concatenate([signals[((1 - y) / 2).astype(int)][:, None], noise[:, None]], axis=1)
"""),
    ("sample_two_patch", "noise times the label, which changes nothing", """
def sample_two_patch(y, signals, sigma, rng):
    noise = y[:, None] * sample_noise(len(y), signals, sigma, rng)
    return np.stack([(y[:, None] == 1) * signals[0] + (y[:, None] == -1) * signals[1], noise]).transpose(1, 0, 2)
"""),
    ("sample_two_patch", "mean and half difference of the signals", """
def sample_two_patch(y, signals, sigma, rng):
    signal = signals.mean(axis=0) + y[:, None] * (signals[0] - signals[1]) / 2
    return np.stack([signal, sample_noise(len(y), signals, sigma, rng)], axis=1)
"""),
]
