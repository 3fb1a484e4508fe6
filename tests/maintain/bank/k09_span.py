CUT = "return directions[singular_values > 1e-10 * singular_values[0]]"
SVD = "_, singular_values, directions = np.linalg.svd(vectors, full_matrices=False)"
ROWS = "basis = span_basis(np.concatenate([x.reshape(-1, d), weights]))"
RATE = "rate = learning_rate * len(basis) / d"
TRAIN = "w = gradient_descent(weights @ basis.T, lambda w: expected_ddpm_gradient(w, z, t), rate, steps)"
BACK = "return w @ basis"

WRONG = [
    ("span_basis", "min(shape), no rank cut", CUT, "return directions", "without a singular value are kept"),
    ("span_basis", "QR, no rank cut", CUT, "return np.linalg.qr(vectors.T)[0].T", "without a singular value are kept"),
    ("span_basis", "cut above 0", CUT, "return directions[singular_values > 0]", "without a singular value are kept"),
    ("span_basis", "absolute cut", CUT, "return directions[singular_values > 1e-10]", "the rank is"),
    ("span_basis", "cut relative to the sum of squares", CUT,
     "return directions[singular_values**2 > 1e-10 * singular_values[0]**2]", "directions are lost"),
    ("span_basis", "numpy's rank", CUT, "return directions[:np.linalg.matrix_rank(vectors)]",
     "without a singular value are kept"),
    ("span_basis", "the last directions", CUT,
     "return directions[-sum(singular_values > 1e-10 * singular_values[0]):]", "not in the span"),
    ("span_basis", "one direction lost", CUT, f"{CUT}[1:]", "directions are lost"),
    ("span_basis", "basis of the columns", SVD,
     "columns, singular_values, _ = np.linalg.svd(vectors, full_matrices=False); directions = columns.T", "not its columns"),
    ("span_basis", "transposed", CUT, f"{CUT}.T", "transpose"),
    ("span_basis", "scaled by the singular values", CUT,
     CUT.replace("directions[", "(singular_values[:, None] * directions)["), "not orthonormal"),
    ("span_basis", "rows scaled to length 1", CUT, "rank = sum(singular_values > 1e-10 * singular_values[0])\n    "
     "return vectors[:rank] / np.linalg.norm(vectors[:rank], axis=1, keepdims=True)", "not orthonormal"),
    ("span_basis", "coordinate axes", CUT,
     "return np.eye(vectors.shape[1])[:sum(singular_values > 1e-10 * singular_values[0])]",
     "not in the span"),
    ("span_basis", "None", CUT, CUT.replace("return", "basis ="), "returns None"),
    ("train_denoiser_exact", "rate not adapted", RATE, "rate = learning_rate", "learning rate is not adapted"),
    ("train_denoiser_exact", "rate divided by d", RATE, "rate = learning_rate * len(basis) / d**2", "divided by d"),
    ("train_denoiser_exact", "rate times d/k", RATE, "rate = learning_rate * d / len(basis)", "multiplied by d/k"),
    ("train_denoiser_exact", "rate times m/d", RATE, "rate = learning_rate * len(weights) / d", "not m"),
    ("train_denoiser_exact", "weights not in the basis", ROWS, "basis = span_basis(x.reshape(-1, d))",
     "does not hold the initial weights"),
    ("train_denoiser_exact", "patches not in the basis", ROWS, "basis = span_basis(weights)", "does not hold the patches"),
    ("train_denoiser_exact", "signal patches not in the basis", ROWS,
     "basis = span_basis(np.concatenate([x[:, 1], weights]))", "does not hold the signal patches"),
    ("train_denoiser_exact", "rows instead of a basis", ROWS,
     "basis = np.unique(np.concatenate([x.reshape(-1, d), weights]), axis=0)", None),
    ("train_denoiser_exact", "repeated patches once", "z = x @ basis.T",
     "z = np.unique(x.reshape(-1, d), axis=0)[:, None] @ basis.T; learning_rate = learning_rate * len(z) / len(x)",
     "repeated patches are counted once"),
    ("train_denoiser_exact", "coordinates returned", BACK, "return w", "expected (2, 12)"),
    ("train_denoiser_exact", "only the change returned", BACK, "return w @ basis - weights", "the change of the weights"),
    ("train_denoiser_exact", "change added twice", BACK, "return weights + w @ basis", "added twice"),
    ("train_denoiser_exact", "start returned", BACK, "return weights.copy()", "weights at the start"),
    ("train_denoiser_exact", "one step too many", TRAIN, TRAIN.replace("steps", "steps + 1"), "one step too many"),
    ("train_denoiser_exact", "one step too few", TRAIN, TRAIN.replace("steps", "max(steps - 1, 0)"), "one step too few"),
    ("train_denoiser_exact", "uphill", TRAIN, TRAIN.replace("rate,", "-rate,"), "uphill"),
    ("train_denoiser_exact", "gradient at the start", TRAIN, "start = weights @ basis.T\n    "
     + TRAIN.replace("gradient(w, z", "gradient(start, z"), "gradient at the start"),
    ("train_denoiser_exact", "None", BACK, "w @ basis", "returns None"),
]

RIGHT = [
    ("span_basis", "the transpose, left singular vectors", """
def span_basis(vectors):
    u, s, _ = np.linalg.svd(vectors.T)
    return u[:, :np.count_nonzero(s > 1e-10 * s.max())].T
"""),
    ("span_basis", "signs flipped, order reversed", """
def span_basis(vectors):
    _, s, v = np.linalg.svd(vectors, full_matrices=True)
    k = int((s / s[0] > 1e-10).sum())
    return -v[:k][::-1].copy()
"""),
    ("span_basis", "rotated", """
def span_basis(vectors):
    _, s, v = np.linalg.svd(vectors, full_matrices=False)
    v = v[:sum(s > 1e-10 * s[0])]
    turn = np.linalg.qr(np.random.default_rng(0).standard_normal((len(v), len(v))))[0]
    return turn @ v
"""),
    ("span_basis", "QR first, then the small square", """
def span_basis(vectors):
    q, r = np.linalg.qr(vectors.T)
    u, s, _ = np.linalg.svd(r)
    return (q @ u[:, :len(s)][:, s > 1e-10 * s[0]]).T
"""),
    ("train_denoiser_exact", "the gradient adapted, not the rate", """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    n, _, d = x.shape
    basis = span_basis(np.vstack([weights, x[:, 0], x[:, 1]]))
    z, w = np.einsum("npd,kd->npk", x, basis), np.einsum("md,kd->mk", weights, basis)
    for _ in range(steps):
        w = w - learning_rate * (expected_ddpm_gradient(w, z, t) * len(basis) / d)
    return np.einsum("mk,kd->md", w, basis)
"""),
    ("train_denoiser_exact", "its own gradient in coordinates", """
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
"""),
    ("train_denoiser_exact", "only what leaves the start", """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    basis = span_basis(np.concatenate([x.reshape(-1, d), weights]))
    start = weights @ basis.T
    w = gradient_descent(start, lambda w: expected_ddpm_gradient(w, x @ basis.T, t), learning_rate * len(basis) / d, steps)
    return weights + (w - start) @ basis
"""),
    ("train_denoiser_exact", "coordinates padded with zeros", """
def train_denoiser_exact(weights, x, t, learning_rate, steps):
    d = x.shape[-1]
    basis = span_basis(np.concatenate([weights, x.reshape(-1, d)]))
    z, w = (np.concatenate([v @ basis.T, np.zeros((*v.shape[:-1], 3))], axis=-1) for v in (x, weights))
    rate = learning_rate * (len(basis) + 3) / d
    return gradient_descent(w, lambda w: expected_ddpm_gradient(w, z, t), rate, steps)[:, :-3] @ basis
"""),
]
