"""Other right ways to write k10; see __init__.py."""

classifier_growth = {
    "a list, another order": """
step = learning_rate / m
return [step * norm * norm / 2 + 1, step / n * d * sigma * sigma + 1]""",
    "an array": "return 1 + learning_rate / m * np.array([norm**2 / 2, (sigma * np.sqrt(d)) ** 2 / n])",
}

denoiser_drift = {
    "alpha beta by sinh, an array": """
rate = 2 * learning_rate * np.exp(-1.5 * t) * np.sqrt(2 * np.sinh(t)) / m**0.5 * sigma_0**2
return np.array([rate * norm**2 / 2, rate * sigma**2 * d / n])""",
    "math, Python floats": """
import math
alpha = math.exp(-t)
rate = learning_rate * alpha * math.sqrt(1 - alpha * alpha) * sigma_0 * sigma_0 / math.sqrt(m)
return rate * norm * norm, 2 * rate * sigma * sigma * d / n""",
}

early_ratio = {
    "products": "return 0.5 * snr * snr * n",
    "the two rates divided": "return np.divide(*denoiser_drift(snr, 0.1, 100, n, 1, 1.0, 1.0, 1.0))",
}

takeoff_step = {
    "by logarithms": """
alpha, beta = noise_schedule(t)
X = np.hypot(norm / np.sqrt(2), sigma * np.sqrt(d / n))
above = np.log(np.pi) + np.log(m) / 2
return np.exp(above - sum(map(np.log, (8 * learning_rate / d, alpha * beta, sigma_0, d**0.5, X))))""",
    "math, Python floats": """
import math
alpha = math.exp(-t)
X = math.hypot(norm / math.sqrt(2), sigma * math.sqrt(d / n))
return math.pi / 8 * math.sqrt(m * d) / learning_rate / alpha / math.sqrt(1 - alpha**2) / sigma_0 / X""",
}
