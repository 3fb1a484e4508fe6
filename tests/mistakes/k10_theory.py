"""Mistakes in k10; see tests/mistakes/__init__.py."""

SIGNAL, NOISE = "1 + learning_rate * norm**2 / (2 * m)", "1 + learning_rate * sigma**2 * d / (n * m)"
BOTH = f"return {SIGNAL}, {NOISE}"

classifier_growth = {
    "the order is signal, noise": f"return {NOISE}, {SIGNAL}",
    "the 1 is missing: these are factors, not gains": BOTH.replace("1 + ", ""),
    "the 1 is missing in the signal factor": f"return {SIGNAL[4:]}, {NOISE}",
    "the 1 is missing in the noise factor": f"return {SIGNAL}, {NOISE[4:]}",
    "the signal lacks the 1/2: half of the samples carry it": ("(2 * m)", "m"),
    "the signal has the 1/2 twice: l' is -1/2, but the square gives a 2": ("(2 * m)", "(4 * m)"),
    "the noise has a 1/2 too many: l' is -1/2, but the square gives a 2": ("(n * m)", "(2 * n * m)"),
    "the signal is divided by n, it should be by 2": ("(2 * m)", "(n * m)"),
    "the noise lacks the 1/n: one sample carries it": ("(n * m)", "m"),
    "the noise is divided by 2, it should be by n": ("(n * m)", "(2 * m)"),
    "l' = -1/2, and the square gives a 2: both factors have a 2 too many":
        BOTH.replace("(2 * m)", "m").replace("(n * m)", "(n * m) * 2"),
    "both factors have a 1/2 too many": BOTH.replace("(2 * m)", "(4 * m)").replace("(n * m)", "(2 * n * m)"),
    "the 1/m is missing": BOTH.replace("(2 * m)", "2").replace("(n * m)", "n"),
    "the signal lacks the 1/m": ("(2 * m)", "2"),
    "the noise lacks the 1/m": ("(n * m)", "n"),
    "1/sqrt(m) in place of 1/m": BOTH.replace("* m)", "* np.sqrt(m))"),
    "/ 2 * m multiplies by m, brackets are missing": ("(2 * m)", "2 * m"),
    "/ n * m multiplies by m, brackets are missing": ("(n * m)", "n * m"),
    "the classifier's learning rate is not divided by d": BOTH.replace("learning_rate", "learning_rate / d"),
    "the classifier's loss is not divided by 2d": BOTH.replace("learning_rate", "learning_rate / (2 * d)"),
    "the learning rate is missing": BOTH.replace("learning_rate * ", ""),
    "the signal factor is that of the other class": ("return 1 +", "return 1 -"),
    "1 - lr ...: gradient descent goes downhill, and both overlaps grow": BOTH.replace("1 +", "1 -"),
    "norm is not squared": ("norm**2", "norm"),
    "sigma is not squared": ("sigma**2", "sigma"),
    "norm and sigma are not squared": BOTH.replace("norm**2", "norm").replace("sigma**2", "sigma"),
    "the d is missing in |xi|^2 = sigma^2 d": (" * d /", " /"),
    "|xi| in place of |xi|^2 = sigma^2 d": ("sigma**2 * d", "sigma * np.sqrt(d)"),
    "the noise has sqrt(d) in place of d": (" * d /", " * np.sqrt(d) /"),
    "the noise has (d - 2) in place of d: |xi|^2 is about sigma^2 d": (" * d /", " * (d - 2) /"),
    "1 + z is only the beginning of exp(z): one step multiplies by 1 + z":
        f"return np.exp({SIGNAL[4:]}), np.exp({NOISE[4:]})",
    "mu and xi have changed places: norm^2 is the signal's, sigma^2 d the noise's":
        "return 1 + learning_rate * sigma**2 * d / (2 * m), 1 + learning_rate * norm**2 / (n * m)",
}

C = "c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)"
RATES = "return c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * d * sigma**2 * d / n"

denoiser_drift = {
    "the order is signal, noise":
        (RATES, "return c * (sigma_0 * sigma * d) ** 2 / n, c * sigma_0**2 * d * norm**2 / 2"),
    "lr / d stands in c: the division by d is missing": (" / d *", " *"),
    "half of the drift: c = 2 lr / d ..., xbar is the mean over samples of the sum of both patches":
        (" / d *", " / (2 * d) *"),
    "the learning rate is missing": ("learning_rate / d", "1 / d"),
    "the 2 in c counts twice": ("c = 2 *", "c = 4 *"),
    "c lacks alpha": (" * alpha", ""),
    "c lacks beta": (" * beta", ""),
    "c lacks alpha and beta": (" * alpha * beta", ""),
    "alpha is squared in c": ("* alpha", "* alpha**2"),
    "beta is squared in c": ("* beta", "* beta**2"),
    "1/m in place of 1/sqrt(m)": ("np.sqrt(m)", "m"),
    "1/sqrt(m) is missing": (" / np.sqrt(m)", ""),
    "sqrt(m) stands above the line in c": ("/ np.sqrt(m)", "* np.sqrt(m)"),
    "the signal lacks the 1/2: half of the samples carry it": ("norm**2 / 2", "norm**2"),
    "the signal is divided by n, it should be by 2": ("norm**2 / 2", "norm**2 / n"),
    "the noise lacks the 1/n: one sample carries it": (" * d / n", " * d"),
    "the noise has a 1/2 too many": (" * d / n", " * d / n / 2"),
    "the noise is divided by 2, it should be by n": (" * d / n", " * d / 2"),
    "sigma_0 is not squared": (RATES, RATES.replace("sigma_0**2", "sigma_0")),
    "sigma_0 is not squared in the signal": ("sigma_0**2 * d * norm", "sigma_0 * d * norm"),
    "sigma_0 is not squared in the noise": ("sigma_0**2 * d * sigma", "sigma_0 * d * sigma"),
    "|w| in place of |w|^2 = sigma_0^2 d": (RATES, RATES.replace("sigma_0**2 * d", "sigma_0 * np.sqrt(d)")),
    "a d is missing: |w|^2 = sigma_0^2 d, and eta = lr / d": (RATES, RATES.replace("sigma_0**2 * d", "sigma_0**2")),
    "the d is missing in the signal: |w|^2 = sigma_0^2 d": ("sigma_0**2 * d * norm", "sigma_0**2 * norm"),
    "d is not squared in the noise": ("d * sigma**2 * d", "d * sigma**2"),
    "|w|^2 = sigma_0^2 m: a neuron has d weights": (RATES, RATES.replace("sigma_0**2 * d", "sigma_0**2 * m")),
    "norm is not squared": ("norm**2", "norm"),
    "sigma is not squared": ("sigma**2", "sigma"),
    "these are gains, not factors: no 1": (RATES, RATES.replace("c *", "1 + c *")),
    "the drifts of the overlaps are positive: both grow": ("c = 2 *", "c = -2 *"),
    "c itself without |w|^2 = sigma_0^2 d": (RATES, RATES.replace("sigma_0**2 * d * ", "")),
    "mu and xi have changed places: norm^2 is the signal's, sigma^2 d the noise's":
        (RATES, "return c * sigma_0**2 * d * sigma**2 * d / 2, c * sigma_0**2 * d * norm**2 / n"),
}

early_ratio = {
    "n SNR^2: the 1/2 is missing": ("snr**2 / 2", "snr**2"),
    "SNR is not squared": ("snr**2", "snr"),
    "2 SNR in place of SNR^2": ("snr**2", "2 * snr"),
    "n is missing": ("n * ", ""),
    "the 1/2 counts twice": ("snr**2 / 2", "snr**2 / 4"),
    "n is squared": ("n *", "n**2 *"),
    "(n SNR / 2)^2: only SNR is squared": ("n * snr**2 / 2", "(n * snr / 2) ** 2"),
    "SNR^4 in place of SNR^2": ("snr**2", "snr**4"),
    "upside down": "return 2 / (n * snr**2)",
    "2 n SNR^2: the 2 belongs below": ("snr**2 / 2", "snr**2 * 2"),
    "the root of n SNR^2 / 2": ("n * snr**2 / 2", "(n * snr**2 / 2) ** 0.5"),
    "SNR^2 / (2n): n belongs above": ("n * snr**2 / 2", "snr**2 / (2 * n)"),
    "n and SNR have changed places": ("n * snr**2", "snr * n**2"),
    "half of n is rounded down: // in place of /": ("n * snr**2 / 2", "n // 2 * snr**2"),
    "(n - 1) in place of n": ("n *", "(n - 1) *"),
    "the share of the signal, signal / (signal + noise): the ratio is due": "return n * snr**2 / (2 + n * snr**2)",
    "1 + n SNR^2 / 2: a ratio of gains has no 1": "return 1 + n * snr**2 / 2",
}

STEP = "return np.pi * np.sqrt(m) / (8 * eta * alpha * beta * sigma_0 * np.sqrt(d) * X)"
WHOLE = STEP.removeprefix("return ")
ROOT = "np.sqrt(norm**2 / 2 + sigma**2 * d / n)"

takeoff_step = {
    "lr / d stands in c: the division by d is missing": ("learning_rate / d", "learning_rate"),
    "sqrt(m) is missing": ("np.sqrt(m) /", "1 /"),
    "m instead of sqrt(m)": ("np.sqrt(m)", "m"),
    "sqrt(m) stands below the line": ("np.pi * np.sqrt(m)", "np.pi / np.sqrt(m)"),
    "twice the time: t* = pi / (4 c X rho_0), with int dv / (1 + v^2)^2 = pi / 4": ("8 *", "4 *"),
    "half the time: t* = pi / (4 c X rho_0)": ("8 *", "16 *"),
    "eight times the time: t* = pi / (4 c X rho_0), and c has a 2": ("8 * eta", "eta"),
    "the integral's pi / 4 is missing": ("np.pi *", "4 *"),
    "X has neither the 1/2 of the signals nor the 1/n of the noise: xbar is a mean":
        ("norm**2 / 2 + sigma**2 * d / n", "norm**2 + sigma**2 * d"),
    "rho_0 = |w| = sigma_0 sqrt(d), it is not squared": ("sigma_0 * np.sqrt(d)", "sigma_0**2 * d"),
    "pi is missing": ("np.pi * ", ""),
    "alpha is missing": (" * alpha", ""),
    "beta is missing": (" * beta", ""),
    "alpha is squared": ("* alpha", "* alpha**2"),
    "beta is squared": ("* beta", "* beta**2"),
    "sigma_0 is missing": (" * sigma_0", ""),
    "sigma_0 is squared": ("* sigma_0", "* sigma_0**2"),
    "sqrt(d) is missing": (" * np.sqrt(d)", ""),
    "d instead of sqrt(d)": ("* np.sqrt(d)", "* d"),
    "sigma stands in place of sigma_0": ("* sigma_0", "* sigma"),
    "X is missing": (" * X", ""),
    "X stands above the line": ("* X", "/ X"),
    "X^2 in place of X: the square root is missing": (ROOT, ROOT.replace("np.sqrt", "")),
    "X has norm^2 in place of norm^2 / 2": ("norm**2 / 2", "norm**2"),
    "X has norm^2 / 4 in place of norm^2 / 2: each class has half of the samples": ("norm**2 / 2", "norm**2 / 4"),
    "X has norm in place of norm^2": ("norm**2", "norm"),
    "X has norm^2 / n in place of norm^2 / 2": ("norm**2 / 2", "norm**2 / n"),
    "X has sigma^2 d in place of sigma^2 d / n": (" * d / n", " * d"),
    "X has sigma^2 / n in place of sigma^2 d / n": (" * d / n", " / n"),
    "X has sigma in place of sigma^2": ("sigma**2", "sigma"),
    "X has |mu| / sqrt(2) + sigma sqrt(d / n): the root of the sum is due":
        (ROOT, "norm / np.sqrt(2) + sigma * np.sqrt(d / n)"),
    "X has the signal only": (ROOT, "norm / np.sqrt(2)"),
    "X has the noise only": (ROOT, "sigma * np.sqrt(d / n)"),
    "brackets are missing: only 8 is below the line": (STEP, STEP.replace("(8", "8")[:-1]),
    "rounded to a whole step": [(STEP, f"return {how}({WHOLE})") for how in ("int", "round", "np.ceil")],
    "this is the time c t*: divided by the learning rate it is steps": ("8 * eta *", "8 / d *"),
}
