"""Other right ways to write k08."""

RIGHT = {
    "expected_ddpm_loss": {
        "the fourth moment by all pairings": """
def expected_ddpm_loss(weights, x, t):
    alpha, beta = noise_schedule(t)
    m = len(weights)
    a, G = alpha * x.reshape(-1, x.shape[-1]) @ weights.T, weights @ weights.T
    C, total = beta**2 * G, 0.0
    for r in range(m):
        for q in range(m):
            ar, aq = a[:, r], a[:, q]
            fourth = ar**2 * aq**2 + ar**2 * C[q, q] + aq**2 * C[r, r] + 4 * ar * aq * C[r, q]
            fourth = fourth + C[r, r] * C[q, q] + 2 * C[r, q]**2
            total += G[r, q] * fourth.sum() / m
    return 1 + (total - 4 * beta / np.sqrt(m) * (a * np.diag(G)).sum()) / x.size
""",
        "loops over patches and neurons, Python floats": """
import math
def expected_ddpm_loss(weights, x, t):
    alpha, beta = math.exp(-t), math.sqrt(1 - math.exp(-2 * t))
    m, d = weights.shape
    G = [[float(v @ w) for w in weights] for v in weights]
    total = 0.0
    for patch in x.reshape(-1, d):
        a = [alpha * float(w @ patch) for w in weights]
        s = [a[r] ** 2 + beta**2 * G[r][r] for r in range(m)]
        total += d
        for r in range(m):
            total -= 4 * beta / math.sqrt(m) * a[r] * G[r][r]
            for q in range(m):
                C = beta**2 * G[r][q]
                total += G[r][q] * (s[r] * s[q] + 2 * C**2 + 4 * a[r] * a[q] * C) / m
    return total / (2 * d * len(x))
""",
        "einsum, patches kept apart": """
def expected_ddpm_loss(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    a = alpha * np.einsum("npd,md->npm", x, weights)
    G = np.einsum("rd,sd->rs", weights, weights)
    C = beta**2 * G
    s = a**2 + np.einsum("rr->r", C)
    fourth = np.einsum("npr,nps->nprs", s, s) + 2 * C**2 + 4 * np.einsum("npr,nps,rs->nprs", a, a, C)
    patch = d - 4 * beta / m**0.5 * np.einsum("npr,rr->np", a, G) + np.einsum("rs,nprs->np", G, fourth) / m
    return patch.sum(axis=1).mean() / (2 * d)
""",
        "units V = beta W and Z = (alpha / beta) X": """
def expected_ddpm_loss(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
    a, C = Z @ V.T, V @ V.T
    s = a**2 + (V**2).sum(axis=1)
    square = ((s @ C) * s).sum(axis=1) + 2 * (C**3).sum() + 4 * ((a @ C**2) * a).sum(axis=1)
    return 1 + np.mean(square / (m * beta**2) - 4 / (beta * np.sqrt(m)) * (a @ np.diag(C))) / d
""",
    },
    "expected_ddpm_gradient": {
        "the complex step through the closed form": """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape

    def loss(w):
        a, G = alpha * (x.reshape(-1, d) @ w.T), w @ w.T
        C = beta**2 * G
        s = a**2 + np.diag(C)
        square = (G * (s.T @ s + 2 * len(a) * C**2 + 4 * (a.T @ a) * C)).sum() / m
        return (square - 4 * beta / np.sqrt(m) * (a @ np.diag(G)).sum()) / x.size

    gradient = np.zeros(weights.shape)
    for index in np.ndindex(*weights.shape):
        w = weights.astype(complex)
        w[index] += 1e-40j
        gradient[index] = loss(w).imag / 1e-40
    return gradient
""",
        "loops over patches and neurons": """
def expected_ddpm_gradient(weights, x, t):
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
    return out / (2 * len(x) * d)
""",
        "einsum, term by term": """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    n, _, d = x.shape
    m = len(weights)
    X = x.reshape(2 * n, d)
    a, G = alpha * np.einsum("pd,md->pm", X, weights), np.einsum("rd,sd->rs", weights, weights)
    C = beta**2 * G
    s = a**2 + beta**2 * (weights**2).sum(axis=1)
    cross = alpha * np.einsum("r,pd->rd", np.diag(G), X) + 2 * np.einsum("pr,rd->rd", a, weights)
    both = np.einsum("pr,ps,sd->rd", s, s, weights) + 2 * beta**2 * np.einsum("rs,ps,rd->rd", G, s, weights)
    both += 2 * alpha * np.einsum("rs,ps,pr,pd->rd", G, s, a, X)
    cubes = 6 * 2 * n * C**2 @ weights
    mixed = 8 * np.einsum("pr,ps,rs,sd->rd", a, a, C, weights) + 4 * alpha * np.einsum("rs,rs,ps,pd->rd", G, C, a, X)
    return (2 * (both + cubes + mixed) / m - 4 * beta / np.sqrt(m) * cross) / x.size
""",
        "units V = beta W and Z = (alpha / beta) X": """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
    a, C = Z @ V.T, V @ V.T
    s = a**2 + np.diag(C)
    root = beta * np.sqrt(m)
    da = 4 / root**2 * (a * (s @ C) + 2 * a @ C**2) - 4 / root * np.diag(C)
    dC = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / root**2
    dC = dC + np.diag((2 / root**2 * (s @ C) - 4 / root * a).sum(axis=0))
    return beta * (da.T @ Z + (dC + dC.T) @ V) / x.size
""",
    },
}
