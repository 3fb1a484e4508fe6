"""Other right ways to write k10."""

RIGHT = {
    "classifier_growth": {
        "a list, another order": """
def classifier_growth(norm, sigma, d, n, m, learning_rate):
    step = learning_rate / m
    return [step * norm * norm / 2 + 1, step / n * d * sigma * sigma + 1]
""",
        "an array": """
def classifier_growth(norm, sigma, d, n, m, learning_rate):
    return 1 + learning_rate / m * np.array([norm**2 / 2, (sigma * np.sqrt(d)) ** 2 / n])
""",
    },
    "denoiser_drift": {
        "alpha beta by sinh": """
def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    rate = 2 * learning_rate * np.exp(-1.5 * t) * np.sqrt(2 * np.sinh(t)) / m**0.5 * sigma_0**2
    return np.array([rate * norm**2 / 2, rate * sigma**2 * d / n])
""",
        "math, Python floats": """
import math
def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha = math.exp(-t)
    rate = learning_rate * alpha * math.sqrt(1 - alpha * alpha) * sigma_0 * sigma_0 / math.sqrt(m)
    return rate * norm * norm, 2 * rate * sigma * sigma * d / n
""",
        "a list, alpha beta from exp(2t)": """
def denoiser_drift(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    product = np.sqrt(np.exp(2 * t) - 1) * np.exp(-2 * t)
    c = 2 * (learning_rate / d) * product * m**-0.5
    w = (sigma_0 * np.sqrt(d)) ** 2
    return [0.5 * norm**2 * w * c, sigma**2 * d / n * w * c]
""",
    },
    "early_ratio": {
        "products": """
def early_ratio(n, snr):
    return 0.5 * snr * snr * n
""",
        "the two rates divided": """
def early_ratio(n, snr):
    signal, noise = denoiser_drift(snr, 0.1, 100, n, 1, 1.0, 1.0, 1.0)
    return signal / noise
""",
    },
    "takeoff_step": {
        "by logarithms": """
def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = noise_schedule(t)
    X = np.hypot(norm / np.sqrt(2), sigma * np.sqrt(d / n))
    above = np.log(np.pi) + np.log(m) / 2
    return np.exp(above - sum(map(np.log, (8 * learning_rate / d, alpha * beta, sigma_0, d**0.5, X))))
""",
        "math, Python floats": """
import math
def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha = math.exp(-t)
    beta = math.sqrt(1 - alpha**2)
    X = math.hypot(norm / math.sqrt(2), sigma * math.sqrt(d / n))
    return math.pi / 8 * math.sqrt(m * d) / learning_rate / alpha / beta / sigma_0 / X
""",
        "from c and the initial length": """
def takeoff_step(norm, sigma, d, n, m, sigma_0, t, learning_rate):
    alpha, beta = noise_schedule(t)
    c = 2 * learning_rate / d * alpha * beta / np.sqrt(m)
    return np.pi / (4 * c * (norm**2 / 2 + sigma**2 * d / n) ** 0.5 * sigma_0 * d**0.5)
""",
    },
}
