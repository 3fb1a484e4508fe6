SIGNAL = "1 + learning_rate * norm**2 / (2 * m)"
NOISE = "1 + learning_rate * sigma**2 * d / (n * m)"
GROWTH = f"return {SIGNAL}, {NOISE}"
C = "c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)"
DRIFT = "return c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * d * sigma**2 * d / n"
RATIO = "return n * snr**2 / 2"
ETA = "eta = learning_rate / d\n"
X = "X = np.sqrt(norm**2 / 2 + sigma**2 * d / n)"
STEP = "return np.pi * np.sqrt(m) / (8 * eta * alpha * beta * sigma_0 * np.sqrt(d) * X)"

WRONG = [
    ("classifier_growth", "noise, signal", GROWTH, f"return {NOISE}, {SIGNAL}", "the order is"),
    ("classifier_growth", "gains, not factors", GROWTH, GROWTH.replace("1 + ", ""), "the 1 is missing"),
    ("classifier_growth", "every sample carries mu_j", GROWTH, GROWTH.replace("(2 * m)", "m"), "lacks the 1/2"),
    ("classifier_growth", "half in the noise", GROWTH, GROWTH.replace("(n * m)", "(2 * n * m)"), "1/2 too many"),
    ("classifier_growth", "noise in every sample", GROWTH, GROWTH.replace("(n * m)", "m"), "lacks the 1/n"),
    ("classifier_growth", "1/m missing", GROWTH, GROWTH.replace("(2 * m)", "2").replace("(n * m)", "n"),
     "the 1/m is missing"),
    ("classifier_growth", "other class", GROWTH, GROWTH.replace("return 1 +", "return 1 -"), "the other class"),
    ("classifier_growth", "norm for norm^2", GROWTH, GROWTH.replace("norm**2", "norm"), "norm is not squared"),
    ("classifier_growth", "sigma for sigma^2", GROWTH, GROWTH.replace("sigma**2", "sigma"), "sigma is not squared"),
    ("classifier_growth", "|xi|^2 = sigma^2", GROWTH, GROWTH.replace(" * d", ""), "the d is missing"),
    ("classifier_growth", "1/sqrt(m)", GROWTH, GROWTH.replace("* m)", "* np.sqrt(m))"), "1/sqrt(m) in place"),
    ("classifier_growth", "signal only", GROWTH, f"return {SIGNAL}", "tuple"),
    ("denoiser_drift", "noise, signal", DRIFT, "return c * (sigma_0 * sigma * d) ** 2 / n, c * sigma_0**2 * d * norm**2 / 2",
     "the order is"),
    ("denoiser_drift", "eta = lr", C, C.replace(" / d", ""), "the division by d is missing"),
    ("denoiser_drift", "2 in c missing", C, C.replace("2 * ", ""), "the 2 in c is missing"),
    ("denoiser_drift", "alpha missing in c", C, C.replace(" * alpha", ""), "c lacks alpha"),
    ("denoiser_drift", "beta missing in c", C, C.replace(" * beta", ""), "c lacks beta"),
    ("denoiser_drift", "beta^2 in c", C, C.replace("beta", "beta**2"), "beta is squared"),
    ("denoiser_drift", "1/m in c", C, C.replace("np.sqrt(m)", "m"), "1/m in place of 1/sqrt(m)"),
    ("denoiser_drift", "1/sqrt(m) missing", C, C.replace(" / np.sqrt(m)", ""), "1/sqrt(m) is missing"),
    ("denoiser_drift", "half missing", DRIFT, DRIFT.replace(" / 2", ""), "lacks the 1/2"),
    ("denoiser_drift", "1/n missing", DRIFT, DRIFT.replace(" / n", ""), "lacks the 1/n"),
    ("denoiser_drift", "sigma_0 for sigma_0^2", DRIFT, DRIFT.replace("sigma_0**2", "sigma_0"), "sigma_0 is not squared"),
    ("denoiser_drift", "|w|^2 = sigma_0^2", DRIFT, DRIFT.replace("sigma_0**2 * d", "sigma_0**2"), "|w|^2"),
    ("denoiser_drift", "sigma for sigma^2", DRIFT, DRIFT.replace("sigma**2", "sigma"), "sigma is not squared"),
    ("denoiser_drift", "norm for norm^2", DRIFT, DRIFT.replace("norm**2", "norm"), "norm is not squared"),
    ("denoiser_drift", "|xi|^2 = sigma^2", DRIFT, DRIFT.replace(" * d / n", " / n"), "d is not squared"),
    ("denoiser_drift", "factors", DRIFT, DRIFT.replace("c *", "1 + c *"), "gains, not factors"),
    ("early_ratio", "half missing", RATIO, "return n * snr**2", "the 1/2 is missing"),
    ("early_ratio", "SNR for SNR^2", RATIO, "return n * snr / 2", "SNR is not squared"),
    ("early_ratio", "n missing", RATIO, "return snr**2 / 2", "n is missing"),
    ("early_ratio", "noise over signal", RATIO, "return 2 / (n * snr**2)", "upside down"),
    ("early_ratio", "2 n SNR^2", RATIO, "return 2 * n * snr**2", "the 2 belongs below"),
    ("early_ratio", "n squared", RATIO, "return (n * snr) ** 2 / 2", "n is squared"),
    ("early_ratio", "half of n rounded down", RATIO, "return n // 2 * snr**2", None),
    ("early_ratio", "1/4", RATIO, "return n * snr**2 / 4", "1/2 counts twice"),
    ("takeoff_step", "eta = lr", ETA, "eta = learning_rate\n", "the division by d is missing"),
    ("takeoff_step", "sqrt(m) missing", STEP, STEP.replace(" * np.sqrt(m)", ""), "sqrt(m) is missing"),
    ("takeoff_step", "m", STEP, STEP.replace("np.sqrt(m)", "m"), "m instead of sqrt(m)"),
    ("takeoff_step", "4", STEP, STEP.replace("8", "4"), "4 instead of 8"),
    ("takeoff_step", "pi missing", STEP, STEP.replace("np.pi * ", ""), "pi is missing"),
    ("takeoff_step", "beta missing", STEP, STEP.replace(" * beta", ""), "beta is missing"),
    ("takeoff_step", "alpha missing", STEP, STEP.replace(" * alpha", ""), "alpha is missing"),
    ("takeoff_step", "sigma_0 missing", STEP, STEP.replace(" * sigma_0", ""), "sigma_0 is missing"),
    ("takeoff_step", "sqrt(d) missing", STEP, STEP.replace(" * np.sqrt(d)", ""), "sqrt(d) is missing"),
    ("takeoff_step", "d", STEP, STEP.replace("np.sqrt(d)", "d"), "d instead of sqrt(d)"),
    ("takeoff_step", "X missing", STEP, STEP.replace(" * X", ""), "X is missing"),
    ("takeoff_step", "X multiplies", STEP, STEP + " * X**2", "X stands above"),
    ("takeoff_step", "X^2", X, "X = norm**2 / 2 + sigma**2 * d / n", "X^2 in place of X"),
    ("takeoff_step", "norm^2 in X", X, X.replace(" / 2", ""), "X has norm^2 in place"),
    ("takeoff_step", "1/n missing in X", X, X.replace(" / n", ""), "X has sigma^2 d in place"),
    ("takeoff_step", "signal only in X", X, "X = norm / np.sqrt(2)", "X has the signal only"),
    ("takeoff_step", "noise only in X", X, "X = sigma * np.sqrt(d / n)", "X has the noise only"),
    ("takeoff_step", "whole steps", STEP, STEP.replace("return ", "return int(") + ")",
     "rounded to a whole step"),
]

RIGHT = [
    ("classifier_growth", "a list, another order", """
def classifier_growth(norm, sigma, d, n, m, learning_rate):
    step = learning_rate / m
    return [step * norm * norm / 2 + 1, step / n * d * sigma * sigma + 1]
"""),
    ("classifier_growth", "an array", """
def classifier_growth(norm, sigma, d, n, m, learning_rate):
    return 1 + learning_rate / m * np.array([norm**2 / 2, (sigma * np.sqrt(d)) ** 2 / n])
"""),
    ("denoiser_drift", "math, Python floats", """
import math
def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha = math.exp(-t)
    rate = learning_rate * alpha * math.sqrt(1 - alpha * alpha) * sigma_0 * sigma_0 / math.sqrt(m)
    return rate * norm * norm, 2 * rate * sigma * sigma * d / n
"""),
    ("denoiser_drift", "a list, alpha beta from exp(2t)", """
def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    product = np.sqrt(np.exp(2 * t) - 1) * np.exp(-2 * t)
    c = 2 * (learning_rate / d) * product * m**-0.5
    w = (sigma_0 * np.sqrt(d)) ** 2
    return [0.5 * norm**2 * w * c, sigma**2 * d / n * w * c]
"""),
    ("early_ratio", "products", """
def early_ratio(n, snr):
    return 0.5 * snr * snr * n
"""),
    ("early_ratio", "the two rates divided", """
def early_ratio(n, snr):
    signal, noise = denoiser_drift(snr, 0.1, 100, n, 1, 1.0, 1.0, 1.0)
    return signal / noise
"""),
    ("takeoff_step", "math, Python floats", """
import math
def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha = math.exp(-t)
    beta = math.sqrt(1 - alpha**2)
    X = math.hypot(norm / math.sqrt(2), sigma * math.sqrt(d / n))
    return math.pi / 8 * math.sqrt(m * d) / learning_rate / alpha / beta / sigma_0 / X
"""),
    ("takeoff_step", "from c and the initial length", """
def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = noise_schedule(t)
    c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)
    return np.pi / (4 * c * (norm**2 / 2 + sigma**2 * d / n) ** 0.5 * sigma_0 * d**0.5)
"""),
]
