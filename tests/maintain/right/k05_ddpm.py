"""Other right ways to write k05; see __init__.py."""

noise_schedule = {
    "Python floats": "return float(np.exp(-t)), (1 - float(np.exp(-t)) ** 2) ** 0.5",
    "a list": "return [np.exp(-t), (1 - np.exp(-2 * t)) ** 0.5]",
}

add_noise = {
    "a loop over the draws": """
alpha, beta = noise_schedule(t)
return np.array([beta * eps + alpha * x for eps in epsilon])""",
}

ddpm_loss = {
    "loops and Python floats": """
alpha, beta = noise_schedule(t)
total, count = 0.0, 0
for eps in epsilon:
    for index in np.ndindex(x.shape[:2]):
        u = alpha * x[index] + beta * eps[index]
        f = sum((w @ u) ** 2 * w for w in weights) / len(weights) ** 0.5
        for a, b in zip(f, eps[index]):
            total, count = total + float((a - b) ** 2), count + 1
return total / count""",
    "a square expanded": """
f = denoiser(weights, add_noise(x, epsilon, t))
return ((f * f).sum() - 2 * (f * epsilon).sum() + (epsilon * epsilon).sum()) / epsilon.size""",
}

ddpm_gradient = {
    "plain loops": """
alpha, beta = noise_schedule(t)
out, root = np.zeros(weights.shape), len(weights) ** 0.5
for eps in epsilon:
    for index in np.ndindex(x.shape[:2]):
        u = alpha * x[index] + beta * eps[index]
        e = sum((w @ u) ** 2 * w for w in weights) / root - eps[index]
        for r, w in enumerate(weights):
            out[r] += (w @ u) ** 2 * e + 2 * (w @ u) * (w @ e) * u
return out * 2 / (root * epsilon.size)""",
    "without d-sized residuals": """
m, d = weights.shape
alpha, beta = noise_schedule(t)
k = len(epsilon)
E, X, G = epsilon.reshape(-1, d), x.reshape(-1, d), weights @ weights.T
noise = E @ weights.T
h = alpha * np.tile(X @ weights.T, (k, 1)) + beta * noise
A = h**2
B = 2 * h * (A @ G / np.sqrt(m) - noise)
g = A.T @ A @ weights / np.sqrt(m) + (beta * B - A).T @ E + alpha * B.reshape(k, -1, m).sum(axis=0).T @ X
return 2 / np.sqrt(m) * g / epsilon.size""",
}
