"""Other right ways to write k08; see __init__.py."""

expected_ddpm_loss = {
    "loops over patches and neurons, all pairings, Python floats": """
import math
alpha, beta = math.exp(-t), math.sqrt(1 - math.exp(-2 * t))
m, d = weights.shape
G = [[float(v @ w) for w in weights] for v in weights]
total = 0.0
for patch in x.reshape(-1, d):
    a = [alpha * float(w @ patch) for w in weights]
    total += d
    for r in range(m):
        total -= 4 * beta / math.sqrt(m) * a[r] * G[r][r]
        for s in range(m):
            rr, ss, rs = beta**2 * G[r][r], beta**2 * G[s][s], beta**2 * G[r][s]
            fourth = a[r] ** 2 * a[s] ** 2 + a[r] ** 2 * ss + a[s] ** 2 * rr + 4 * a[r] * a[s] * rs
            total += G[r][s] * (fourth + rr * ss + 2 * rs**2) / m
return total / (2 * d * len(x))""",
    "units V = beta W and Z = (alpha / beta) X": """
alpha, beta = noise_schedule(t)
m, d = weights.shape
V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
a, C = Z @ V.T, V @ V.T
s = a**2 + (V**2).sum(axis=1)
square = ((s @ C) * s).sum(axis=1) + 2 * (C**3).sum() + 4 * ((a @ C**2) * a).sum(axis=1)
return 1 + np.mean(square / (m * beta**2) - 4 / (beta * np.sqrt(m)) * (a @ np.diag(C))) / d""",
}

expected_ddpm_gradient = {
    "the complex step through the closed form": """
gradient = np.zeros(weights.shape)
for index in np.ndindex(*weights.shape):
    w = weights.astype(complex)
    w[index] += 1e-40j
    gradient[index] = expected_ddpm_loss(w, x, t).imag / 1e-40
return gradient""",
    "loops over patches and neurons": """
alpha, beta = noise_schedule(t)
m, d = weights.shape
G = weights @ weights.T
out = np.zeros((m, d))
for patch in x.reshape(-1, d):
    a = [alpha * (w @ patch) for w in weights]
    s = [a[r] ** 2 + beta**2 * G[r, r] for r in range(m)]
    for r in range(m):
        out[r] -= 4 * beta / np.sqrt(m) * (G[r, r] * alpha * patch + 2 * a[r] * weights[r])
        for q in range(m):
            C = beta**2 * G[r, q]
            out[r] += 2 / m * (s[r] * s[q] + 2 * C**2 + 4 * a[r] * a[q] * C) * weights[q]
            out[r] += 2 / m * G[r, q] * s[q] * (2 * a[r] * alpha * patch + 2 * beta**2 * weights[r])
            out[r] += 2 / m * G[r, q] * (4 * C + 4 * a[r] * a[q]) * beta**2 * weights[q]
            out[r] += 8 / m * G[r, q] * a[q] * C * alpha * patch
return out / (2 * len(x) * d)""",
    "units V = beta W and Z = (alpha / beta) X": """
alpha, beta = noise_schedule(t)
m, d = weights.shape
V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
a, C, root = Z @ V.T, V @ V.T, beta * np.sqrt(m)
s = a**2 + np.diag(C)
da = 4 / root**2 * (a * (s @ C) + 2 * a @ C**2) - 4 / root * np.diag(C)
dC = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / root**2
dC = dC + np.diag((2 / root**2 * (s @ C) - 4 / root * a).sum(axis=0))
return beta * (da.T @ Z + (dC + dC.T) @ V) / x.size""",
}
