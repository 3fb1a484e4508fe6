"""Mistakes in k01; see tests/mistakes/__init__.py."""

SHAPE = "(n, signals.shape[1])"
Z = f"rng.standard_normal({SHAPE})"
DRAW = f"z = sigma * {Z}"
LENGTH = "np.linalg.norm(signals, axis=1, keepdims=True)"
UNITS = f"units = signals / {LENGTH}"
XI = "z - (z @ units.T) @ units"
PROJECT = f"return {XI}"
WHERE = "np.where(y[:, None] > 0, signals[0], signals[1])"
NOISE = "sample_noise(len(y), signals, sigma, rng)"
STACK = f"return np.stack([signal, {NOISE}], axis=1)"
ROWS = "np.linalg.norm(z, axis=1, keepdims=True)"
UNFAIR = (0.55, 0.6, 0.75, 0.9)


def gaussian(text):
    """Another draw of ``z``."""
    return (DRAW, f"z = {text}")


def drawn(text):
    """``z``, changed after it was drawn."""
    return (DRAW, f"{DRAW}; z {text}")


def final(text):
    """What becomes of the projected ``z`` in the end."""
    return (PROJECT, f"z = {XI}; return {text}")


signal_vectors = {
    "mu_{+1} and mu_{-1} have changed places": ("np.eye(2, d)", "np.eye(2, d)[::-1]"),
    "norm is not used: the signals have length 1": ("norm * ", ""),
    "norm is squared": ("norm *", "norm**2 *"),
    "the length is sqrt(norm), it should be norm": ("norm *", "norm**0.5 *"),
    "mu_{-1} is not -mu_{+1}, it has a direction of its own": ("np.eye(2, d)", "np.outer([1, -1], np.eye(d)[0])"),
    "mu_{-1} = (0, norm, 0, ...): the -1 is its label, not its sign": ("np.eye", "np.diag([1, -1]) @ np.eye"),
    "both signals are the same": ("np.eye(2, d)", "np.eye(d)[[0, 0]]"),
    "the length is spread over all coordinates, each signal has one that is not 0":
        ("np.eye(2, d)", "np.ones((2, d)) / d**0.5"),
    "every coordinate is norm, each signal has one that is not 0": ("np.eye(2, d)", "np.ones((2, d))"),
    "the coordinates are counted from 0: mu_{+1} has norm in the first": ("np.eye(2, d)", "np.eye(2, d, 1)"),
    "mu_{-1} has norm in the second coordinate, not in the last": ("np.eye(2, d)", "np.eye(d)[[0, -1]]"),
    "d signals: there are two": ("np.eye(2, d)", "np.eye(d)"),
}

snr = {
    "divided by d instead of sqrt(d)": ("np.sqrt(d)", "d"),
    "the square root of d is missing under the division": (" * np.sqrt(d)", ""),
    "sigma is squared: it is a standard deviation already": ("sigma *", "sigma**2 *"),
    "sigma is missing": ("sigma * ", ""),
    "norm is missing: it is 1 only for signals of length 1": ("norm /", "1 /"),
    "multiplied by sqrt(d): a bracket is missing": ("(sigma * np.sqrt(d))", "sigma * np.sqrt(d)"),
    "multiplied by sigma: a bracket is missing": ("(sigma * np.sqrt(d))", "np.sqrt(d) * sigma"),
    "norm is squared, sigma sqrt(d) is not": ("norm /", "norm**2 /"),
    "the ratio is squared: n SNR^2 squares it later": "return norm**2 / (sigma**2 * d)",
    "sigma is under the square root, it is a standard deviation already": ("sigma * np.sqrt(d)", "np.sqrt(sigma * d)"),
    "upside down": "return sigma * np.sqrt(d) / norm",
    "the definition has d, not d - 2": ("np.sqrt(d)", "np.sqrt(max(d - 2, 1))"),
    "there are two patches, but the length of one is compared: sqrt(d), not sqrt(2d)": ("np.sqrt(d)", "np.sqrt(2 * d)"),
    "// rounds down to a whole number, / divides": ("norm /", "norm //"),
    "decibels: the logarithm is not asked for": "return 20 * np.log10(norm / (sigma * np.sqrt(d)))",
    "a small constant in the division": ("np.sqrt(d)", "np.sqrt(d) + 1e-8"),
}

sample_labels = {
    "labels are +1 and -1, not 0 and 1": "return rng.integers(2, size=n)",
    "labels are +1 and -1, never 0": "return rng.integers(-1, 2, size=n)",
    "rng.integers leaves its upper end out": "return rng.integers(-1, 1, size=n)",
    "labels are +1 and -1, not numbers between them": "return rng.uniform(-1, 1, n)",
    "labels are +1 and -1, not Gaussian numbers": "return rng.standard_normal(n)",
    "labels that are balanced on purpose are not independent coins":
        "return rng.permutation(np.resize([1.0, -1.0], n))",
    "half of the labels first, then the other half: nothing is shuffled, and nothing independent":
        "return rng.choice([-1.0, 1.0]) * np.where(np.arange(n) < n // 2, 1.0, -1.0)",
    "labels that alternate are not independent coins": "return np.resize([1.0, -1.0], n) * rng.choice([-1.0, 1.0])",
    "one coin for all samples": "return np.full(n, rng.choice([-1.0, 1.0]))",
    "the labels are sorted: each should not depend on its place": "return np.sort(rng.choice([-1.0, 1.0], size=n))",
    "the second half repeats the first": "return np.resize(rng.choice([-1.0, 1.0], size=(n + 1) // 2), n)",
    "the second half is the first with the other sign":
        "y = rng.choice([-1.0, 1.0], size=(n + 1) // 2); return np.concatenate([y, -y])[:n]",
    "rng.random is never negative: its sign is +1, always": "return np.sign(rng.random(n))",
    "the coins are not fair: +1 is more likely than -1": [
        f"return np.where(rng.random(n) < {p}, 1.0, -1.0)" for p in UNFAIR],
    "the coins are not fair: -1 is more likely than +1": [
        f"return np.where(rng.random(n) > {p}, 1.0, -1.0)" for p in UNFAIR],
    "both labels are forced to occur": "y = rng.choice([-1.0, 1.0], size=n); y[0], y[-1] = 1, -1; return y",
}

sample_noise = {
    "nothing is taken away along the signals: project it out": (PROJECT, "return z"),
    "only mu_{+1} is projected out": (XI, "z - (z @ units[:1].T) @ units[:1]"),
    "only mu_{-1} is projected out": (XI, "z - (z @ units[1:].T) @ units[1:]"),
    "mu_{+1} + mu_{-1} is projected out, both signals should be":
        (PROJECT, "u = units.sum(axis=0) / 2**0.5; return z - np.outer(z @ u, u)"),
    "the signals are not divided by their length: <z, mu> mu / |mu|^2 is due": (UNITS, "units = signals"),
    "divided by the length once, <z, mu> mu / |mu|^2 divides twice":
        [(XI, "z - (z @ signals.T) @ units"), (XI, "z - (z @ units.T) @ signals")],
    "divided by |mu|^4: <z, mu> mu / |mu|^2 is due": (LENGTH, "np.sum(signals**2, axis=1, keepdims=True)"),
    "half of it is taken away: each signal is divided by its own length (axis=1), not by that of both":
        (UNITS, "units = signals / np.linalg.norm(signals)"),
    "what points along the signals is taken away twice": (XI, "z - 2 * (z @ units.T) @ units"),
    "what points along the signals is added, it should be taken away": (XI, "z + (z @ units.T) @ units"),
    "what points along the signals is kept, it should be taken away": (XI, "(z @ units.T) @ units"),
    "the overlap with one signal is taken away along the other": (XI, "z - (z @ units.T) @ units[::-1]"),
    "the signals themselves are subtracted": (PROJECT, "return z - signals.sum(axis=0)"),
    "the signal is in the noise patch": (PROJECT, "return z - (z @ units.T) @ units + signals[0]"),
    "the first two coordinates are set to 0, but the signals need not be along the axes":
        (PROJECT, "z[:, :2] = 0; return z"),
    "the coordinates in which a signal is not 0 are set to 0": (PROJECT, "z[:, signals.any(axis=0)] = 0; return z"),
    "a small constant in the length: nothing may be left along the signals":
        [(UNITS, f"units = signals / ({LENGTH} + {eps})") for eps in (1e-3, 1e-5, 1e-8)],
    "a small constant in |mu|^2: nothing may be left along the signals":
        [(PROJECT, f"return z - (z @ signals.T / (np.sum(signals**2, axis=1) + {eps})) @ signals")
         for eps in (1e-6, 1e-8, 1e-10)],
    "computed in single precision": [
        (PROJECT, f"z, units = z.astype(np.float32), units.astype(np.float32); return ({XI}).astype(float)"),
        (PROJECT, f"return ({XI}).astype(np.float32).astype(float)")],
    "sqrt(sigma), but sigma is the standard deviation already": (DRAW, DRAW.replace("sigma", "np.sqrt(sigma)")),
    "sigma is squared: it is a standard deviation already": (DRAW, DRAW.replace("sigma", "sigma**2")),
    "sigma is not used": (DRAW, DRAW.replace("sigma * ", "")),
    "divided by sigma, it should be multiplied": (DRAW, DRAW.replace("sigma *", "1 / sigma *")),
    "sigma is the mean here, it should be the standard deviation": gaussian(f"sigma + {Z}"),
    "divided by sqrt(d): every coordinate has the variance sigma^2": (DRAW, f"{DRAW} / np.sqrt(signals.shape[1])"),
    "uniform in +-sigma, not Gaussian": gaussian(f"rng.uniform(-sigma, sigma, {SHAPE})"),
    "uniform in [0, sigma), not Gaussian": gaussian(f"sigma * rng.random({SHAPE})"),
    "uniform, not Gaussian": gaussian(f"sigma * rng.uniform(-(3**0.5), 3**0.5, {SHAPE})"),
    "+-sigma by coins, not Gaussian": gaussian(f"rng.choice([-sigma, sigma], {SHAPE})"),
    "Laplace, not Gaussian": gaussian(f"rng.laplace(0, sigma, {SHAPE})"),
    "a t distribution, not Gaussian": gaussian(f"sigma * rng.standard_t(5, {SHAPE})"),
    "clipped at 2 sigma": gaussian(f"sigma * {Z}.clip(-2, 2)"),
    "clipped at 3 sigma": gaussian(f"sigma * {Z}.clip(-3, 3)"),
    "what is beyond 2 sigma is drawn again":
        gaussian(f"{Z}\n    while (abs(z) > 2).any():\n        z = np.where(abs(z) > 2, {Z}, z)\n    z = sigma * z"),
    "the absolute value of a Gaussian": gaussian(f"abs(sigma * {Z})"),
    "rescaled to make up for the two lost directions: the others keep variance sigma^2":
        (XI, f"({XI}) * np.sqrt(z.shape[1] / (z.shape[1] - 2))"),
    "every row has the same length": final(f"z * sigma * np.sqrt(z.shape[1] - 2) / {ROWS}"),
    "rows are normalized to length sigma": final(f"sigma * z / {ROWS}"),
    "rows are normalized to length 1": final(f"z / {ROWS}"),
    "the mean of the batch is subtracted": drawn("-= z.mean(axis=0)"),
    "the mean of every row is subtracted": drawn(f"-= z.mean(axis=1, keepdims=True)"),
    "the spread of the batch is set to sigma":
        [drawn("*= sigma / np.sqrt((z**2).mean())"), drawn("*= sigma / z.std()")],
    "one draw for all rows": gaussian("np.tile(sigma * rng.standard_normal(signals.shape[1]), (n, 1))"),
    "the second half of the rows repeats the first": gaussian(f"np.resize((sigma * {Z})[:(n + 1) // 2], {SHAPE})"),
    "one number a row, every coordinate is due a draw of its own":
        gaussian("sigma * rng.standard_normal((n, 1)) * np.ones(signals.shape[1])"),
    "the rows are taken from a fixed number of draws": drawn("= z[np.arange(n) % 100]"),
}

sample_two_patch = {
    "mu_{+1} and mu_{-1} have changed places: mu_{+1} is signals[0]": ("> 0", "< 0"),
    "all signal patches are mu_{-1}: signals[y] does that, signals[-1] is the last row":
        (WHERE, "signals[y.astype(int)]"),
    "y mu_{+1} is not mu_y: mu_{-1} is signals[1]": (WHERE, "y[:, None] * signals[0]"),
    "y mu_y: the label chooses the signal, and does not multiply it": (WHERE, f"y[:, None] * {WHERE}"),
    "all signal patches are mu_{+1}": (WHERE, "np.tile(signals[0], (len(y), 1))"),
    "labels are +1 and -1, not 1 and 0: class -1 has no signal":
        (WHERE, "(y[:, None] == 1) * signals[0] + (y[:, None] == 0) * signals[1]"),
    "the signals alternate, the labels should choose": (WHERE, "signals[np.arange(len(y)) % 2]"),
    "the signals are drawn anew, the labels should choose": (WHERE, "signals[rng.integers(2, size=len(y))]"),
    "the signal patch is the sum of both signals": (WHERE, "np.tile(signals.sum(axis=0), (len(y), 1))"),
    "the signals are normalized: mu_y has the length norm": ("signal =", f"signals = signals / {LENGTH}; signal ="),
    "the patches have changed places: the signal is patch 0": (f"[signal, {NOISE}]", f"[{NOISE}, signal]"),
    "there is noise on the signal patch, too": [
        (STACK, f"return np.stack([signal + {NOISE}] * 2, axis=1)"), ("[signal", f"[signal + {NOISE}")],
    "the signal is in the noise patch, too": (NOISE, f"signal + {NOISE}"),
    "the noise patch is not projected: sample_noise does it": (NOISE, "sigma * rng.standard_normal(signal.shape)"),
    "both patches are the signal": (NOISE, "signal"),
    "the noise patch is zero": (NOISE, "0 * signal"),
    "sigma is not passed on": (NOISE, NOISE.replace("sigma", "1.0")),
    "sigma is multiplied twice": (NOISE, f"sigma * {NOISE}"),
    "the mean of the batch is subtracted":
        (STACK, f"xi = {NOISE}; return np.stack([signal, xi - xi.mean(axis=0)], axis=1)"),
    "every noise patch stands twice":
        (STACK, f"xi = {NOISE}; return np.stack([signal, np.repeat(xi, 2, axis=0)[:len(y)]], axis=1)"),
    "one noise patch for all samples": (NOISE, f"0 * signal + {NOISE.replace('len(y)', '1')}"),
    "one noise patch for each label, every sample is due its own":
        (NOISE, f"{NOISE.replace('len(y)', '2')}[(y < 0).astype(int)]"),
}
