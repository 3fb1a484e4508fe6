"""Other right ways to write k05."""

RIGHT = {
    "noise_schedule": {
        "math, Python floats": """
import math
def noise_schedule(t):
    alpha = math.exp(-t)
    return alpha, math.sqrt(1 - alpha * alpha)
""",
        "a list": """
def noise_schedule(t):
    return [np.exp(-t), (1 - np.exp(-2 * t)) ** 0.5]
""",
    },
    "add_noise": {
        "a loop over the draws": """
def add_noise(x, epsilon, t):
    alpha, beta = noise_schedule(t)
    return np.array([beta * eps + alpha * x for eps in epsilon])
""",
    },
    "ddpm_loss": {
        "loops and Python floats": """
def ddpm_loss(weights, x, epsilon, t):
    alpha, beta = noise_schedule(t)
    total, count = 0.0, 0
    for eps in epsilon:
        for i in range(len(x)):
            for p in range(2):
                u = alpha * x[i, p] + beta * eps[i, p]
                f = sum((w @ u) ** 2 * w for w in weights) / len(weights) ** 0.5
                for a, b in zip(f, eps[i, p]):
                    total += float((a - b) ** 2)
                    count += 1
    return total / count
""",
        "a square expanded": """
def ddpm_loss(weights, x, epsilon, t):
    f = denoiser(weights, add_noise(x, epsilon, t))
    return ((f * f).sum() - 2 * (f * epsilon).sum() + (epsilon * epsilon).sum()) / epsilon.size
""",
    },
    "ddpm_gradient": {
        "einsum over everything": """
def ddpm_gradient(weights, x, epsilon, t):
    u = add_noise(x, epsilon, t)
    h = np.einsum("knpd,md->knpm", u, weights)
    e = np.einsum("knpm,md->knpd", h**2, weights) / len(weights) ** 0.5 - epsilon
    outer = np.einsum("knpm,knpd->md", h**2, e)
    inner = 2 * np.einsum("knpm,knpm,knpd->md", h, np.einsum("knpd,md->knpm", e, weights), u)
    return 2 * (inner + outer) / (len(weights) ** 0.5 * epsilon.size)
""",
        "plain loops": """
def ddpm_gradient(weights, x, epsilon, t):
    m, d = weights.shape
    alpha, beta = noise_schedule(t)
    out = np.zeros((m, d))
    for eps in epsilon:
        for i in range(len(x)):
            for p in range(2):
                u = alpha * x[i, p] + beta * eps[i, p]
                e = sum((w @ u) ** 2 * w for w in weights) / np.sqrt(m) - eps[i, p]
                for r in range(m):
                    h = weights[r] @ u
                    out[r] += h * h * e + 2 * h * (weights[r] @ e) * u
    return out * 2 / (np.sqrt(m) * len(epsilon) * len(x) * 2 * d)
""",
        "without d-sized residuals": """
def ddpm_gradient(weights, x, epsilon, t):
    m, d = weights.shape
    alpha, beta = noise_schedule(t)
    k = len(epsilon)
    E, X, G = epsilon.reshape(-1, d), x.reshape(-1, d), weights @ weights.T
    noise = E @ weights.T
    h = alpha * np.tile(X @ weights.T, (k, 1)) + beta * noise
    A = h**2
    B = 2 * h * (A @ G / np.sqrt(m) - noise)
    g = A.T @ A @ weights / np.sqrt(m) + (beta * B - A).T @ E + alpha * B.reshape(k, -1, m).sum(axis=0).T @ X
    return 2 / np.sqrt(m) * g / epsilon.size
""",
    },
}
