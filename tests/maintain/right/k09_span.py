"""Other right ways to write k09."""

RIGHT = {
    "span_basis": {
        "pivoted Gram-Schmidt, every direction orthogonalized twice": """
def span_basis(vectors):
    rest, basis, size = vectors.copy(), np.zeros((0, vectors.shape[1])), np.linalg.norm(vectors, 2)
    while len(basis) < min(vectors.shape):
        lengths = np.linalg.norm(rest, axis=1)
        if lengths.max() <= 1e-10 * size:
            break
        v = rest[np.argmax(lengths)] / lengths.max()
        for _ in range(2):
            v = v - (v @ basis.T) @ basis
            v = v / np.linalg.norm(v)
        basis = np.vstack([basis, v])
        rest = rest - np.outer(rest @ v, v)
    return basis
""",
        "the transpose, left singular vectors": """
def span_basis(vectors):
    u, s, _ = np.linalg.svd(vectors.T)
    return u[:, :np.count_nonzero(s > 1e-10 * s.max())].T
""",
        "signs flipped, order reversed": """
def span_basis(vectors):
    _, s, v = np.linalg.svd(vectors, full_matrices=True)
    k = int((s / s[0] > 1e-10).sum())
    return -v[:k][::-1].copy()
""",
        "rotated": """
def span_basis(vectors):
    _, s, v = np.linalg.svd(vectors, full_matrices=False)
    v = v[:sum(s > 1e-10 * s[0])]
    turn = np.linalg.qr(np.random.default_rng(0).standard_normal((len(v), len(v))))[0]
    return turn @ v
""",
        "QR first, then the small square": """
def span_basis(vectors):
    q, r = np.linalg.qr(vectors.T)
    u, s, _ = np.linalg.svd(r)
    return (q @ u[:, :len(s)][:, s > 1e-10 * s[0]]).T
""",
    },
    "train_denoiser_exact": {
        "no basis: coefficients of the rows, and their Gram matrix": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    n, _, d = x.shape
    m, p = len(weights), 2 * n
    rows = np.vstack([x.reshape(-1, d), weights])
    gram = rows @ rows.T
    A = np.zeros((m, len(rows)))
    A[:, p:] = np.eye(m)
    alpha, beta = np.exp(-t), np.sqrt(-np.expm1(-2 * t))
    for _ in range(steps):
        a, G = alpha * gram[:p] @ A.T, A @ gram @ A.T
        C = beta**2 * G
        s = a**2 + np.diag(C)
        da = 4 / m * (a * (s @ G) + 2 * a @ (G * C)) - 4 * beta / np.sqrt(m) * np.diag(G)
        dG = (s.T @ s + 6 * p * C**2 + 8 * (a.T @ a) * C) / m
        dG += np.diag((2 / m * beta**2 * (s @ G) - 4 * beta / np.sqrt(m) * a).sum(axis=0))
        gradient = 2 * dG @ A
        gradient[:, :p] += alpha * da.T
        A = A - learning_rate / (2 * n * d) * gradient
    return A @ rows
""",
        "QR, with directions that nobody needs": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    q = np.linalg.qr(np.vstack([x.reshape(-1, d), weights]).T)[0]
    w, z = weights @ q, x @ q
    for _ in range(steps):
        w -= learning_rate * q.shape[1] / d * expected_ddpm_gradient(w, z, t)
    return w @ q.T
""",
        "the gradient adapted, not the rate": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    n, _, d = x.shape
    basis = span_basis(np.vstack([weights, x[:, 0], x[:, 1]]))
    z, w = np.einsum("npd,kd->npk", x, basis), np.einsum("md,kd->mk", weights, basis)
    for _ in range(steps):
        w = w - learning_rate * (expected_ddpm_gradient(w, z, t) * len(basis) / d)
    return np.einsum("mk,kd->md", w, basis)
""",
        "its own gradient in coordinates": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    n, _, d = x.shape
    m = len(weights)
    patches = x.reshape(-1, d)
    basis = span_basis(np.concatenate([patches, weights]))
    alpha, b2 = np.exp(-t), -np.expm1(-2 * t)
    z, w = patches @ basis.T, weights @ basis.T
    for _ in range(steps):
        da, dG = np.zeros((2 * n, m)), np.zeros((m, m))
        G = w @ w.T
        C = b2 * G
        for p in range(2 * n):
            a = alpha * (w @ z[p])
            s = a**2 + np.diag(C)
            aa = np.outer(a, a)
            da[p] = 4 / m * (a * (G @ s) + 2 * (G * C) @ a) - 4 * np.sqrt(b2 / m) * np.diag(G)
            dG += (np.outer(s, s) + 6 * C**2 + 8 * aa * C) / m + np.diag(2 * b2 / m * (G @ s) - 4 * np.sqrt(b2 / m) * a)
        w = w - learning_rate / (2 * n * d) * (alpha * da.T @ z + 2 * dG @ w)
    return w @ basis
""",
        "only what leaves the start": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    basis = span_basis(np.concatenate([x.reshape(-1, d), weights]))
    start = weights @ basis.T
    rate = learning_rate * len(basis) / d
    w = gradient_descent(start, lambda w: expected_ddpm_gradient(w, x @ basis.T, t), rate, steps)
    return weights + (w - start) @ basis
""",
        "coordinates padded with zeros": """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    basis = span_basis(np.concatenate([weights, x.reshape(-1, d)]))
    z, w = (np.concatenate([v @ basis.T, np.zeros((*v.shape[:-1], 3))], axis=-1) for v in (x, weights))
    rate = learning_rate * (len(basis) + 3) / d
    return gradient_descent(w, lambda w: expected_ddpm_gradient(w, z, t), rate, steps)[:, :-3] @ basis
""",
    },
}
