"""Other right ways to write k11; see __init__.py."""

reduced_loss = {
    "k08 itself, on weights and patches": """
from .k08_exact_ddpm import expected_ddpm_loss
axes = np.eye(n + 2 + m)
patches = np.concatenate([norm * axes[:2], sigma * np.sqrt(d) * axes[2 : n + 2]])
u = signal * patches[:2].sum(axis=0) / norm**2 + noise * patches[2:].sum(axis=0) / (sigma**2 * d)
weights = u + np.sqrt(kappa) * (np.eye(m) - 1 / m) @ axes[n + 2 :]
x = np.stack([patches[np.arange(n) % 2], patches[2:]], axis=1)
return (expected_ddpm_loss(weights, x, t) - 1) * 2 * len(axes)""",
    "loops over pairs of neurons": """
alpha, beta = noise_schedule(t)
g = signal**2 * 2 / norm**2 + noise**2 * n / sigma**2 / d
G = [[g + kappa * ((r == s) - 1 / m) for s in range(m)] for r in range(m)]
total = 0.0
for a in (alpha * signal, alpha * noise):
    for r in range(m):
        total -= 4 * beta / m**0.5 * a * G[r][r]
        for s in range(m):
            C = beta**2 * G[r][s]
            square = (a * a + beta**2 * G[r][r]) * (a * a + beta**2 * G[s][s])
            total += G[r][s] * (square + 2 * C * C + 4 * a * a * C) / m
return total""",
}

START = """
loss = lambda logs: reduced_loss(*np.exp(logs), norm, sigma, d, n, m, t)
logs = np.log([norm / 6, sigma * (d / n) ** 0.5 / 5, 0.1])"""

stationary_overlaps = {
    "plain descent with one rate": f"""{START}
for _ in range(4000):
    logs = logs - 0.01 * numerical_gradient(loss, logs)
return tuple(np.exp(logs[:2]))""",
    "no gradient: the lowest neighbour, in smaller and smaller steps": f"""{START}
step, moves = 0.3, np.indices((3, 3, 3)).reshape(3, -1).T - 1
while step > 1e-6:
    best = min((logs + step * move for move in moves), key=loss)
    logs, step = (best, step) if loss(best) < loss(logs) else (logs, step / 2)
return [float(value) for value in np.exp(logs[:2])]""",
}
