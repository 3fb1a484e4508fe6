"""Other right ways to write k09; see __init__.py."""

ROWS = "np.concatenate([x.reshape(-1, d), weights])"

span_basis = {
    "pivoted Gram-Schmidt, every direction orthogonalized twice": """
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
return basis""",
    "rotated": """
_, s, v = np.linalg.svd(vectors, full_matrices=False)
v = v[:sum(s > 1e-10 * s[0])]
return np.linalg.qr(np.random.default_rng(0).standard_normal((len(v), len(v))))[0] @ v""",
    "QR first, then the small square": """
q, r = np.linalg.qr(vectors.T)
u, s, _ = np.linalg.svd(r)
return (q @ u[:, :len(s)][:, s > 1e-10 * s[0]]).T""",
}

train_denoiser_exact = {
    "no basis: coefficients of the rows, and their Gram matrix": """
n, _, d = x.shape
m, p = len(weights), 2 * n
rows = np.vstack([x.reshape(-1, d), weights])
gram, A = rows @ rows.T, np.eye(m, len(rows), p)
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
return A @ rows""",
    "QR, with directions that nobody needs": (f"span_basis({ROWS})", f"np.linalg.qr({ROWS}.T)[0].T"),
    "only what leaves the start": ("return w @ basis", "return weights + (w - weights @ basis.T) @ basis"),
    "coordinates padded with zeros": (f"span_basis({ROWS})", f"np.pad(span_basis({ROWS}), ((0, 3), (0, 0)))"),
}
