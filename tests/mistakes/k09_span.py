"""Mistakes in k09; see tests/mistakes/__init__.py."""

SVD = "_, singular_values, directions = np.linalg.svd(vectors, full_matrices=False)"
CUT = "return directions[singular_values > 1e-10 * singular_values[0]]"
GRAM_SCHMIDT = """
basis = []
for v in vectors:
    v = v - sum((v @ u) * u for u in basis)
    v = v - sum((v @ u) * u for u in basis)
    length = np.linalg.norm(v)
    if length > {}:
        basis.append(v / length)
return np.array(basis)
"""

span_basis = {
    "directions are kept whose singular value is not above 1e-10 of the largest": [
        (CUT, "return directions"),
        (CUT, "return directions[singular_values > 0]"),
        (CUT, "return directions[:np.linalg.matrix_rank(vectors)]"),
        (CUT, CUT.replace("1e-10", "1e-12")),
        (CUT, CUT.replace("[0]", "[-1]")),
        "return np.linalg.qr(vectors.T)[0].T",
    ],
    "directions are dropped whose singular value is above 1e-10 of the largest": [
        (CUT, CUT.replace("1e-10", "1e-8")),
        (CUT, CUT.replace("1e-10", "1e-6")),
        (CUT, "return directions[singular_values**2 > 1e-10 * singular_values[0]**2]"),
        (CUT, "return directions[singular_values > 1e-10 * singular_values.sum()]"),
        (CUT, "return directions[singular_values > 1e-10 * np.linalg.norm(vectors)]"),
        """
squares, v = np.linalg.eigh(vectors.T @ vectors)
return v[:, squares > 1e-10 * squares[-1]].T
""",
    ],
    "the cut is at 1e-10, not at 1e-10 of the largest singular value":
        (CUT, "return directions[singular_values > 1e-10]"),
    "directions without a singular value are returned, those with one are due": [
        (CUT, "return directions[-sum(singular_values > 1e-10 * singular_values[0]):]"),
        (CUT, "return np.linalg.svd(vectors)[2][-sum(singular_values > 1e-10 * singular_values[0]):]"),
    ],
    "the null space is returned":
        (CUT, "return np.linalg.svd(vectors)[2][sum(singular_values > 1e-10 * singular_values[0]):]"),
    "one direction is lost": [(CUT, f"{CUT}[1:]"), (CUT, f"{CUT}[:-1]")],
    "the basis must span the rows of vectors, not its columns": [
        (SVD, "columns, singular_values, _ = np.linalg.svd(vectors, full_matrices=False); directions = columns.T"),
        "u, s, _ = np.linalg.svd(vectors)\nreturn u[:, :sum(s > 1e-10 * s[0])]",
    ],
    "the directions are multiplied by their singular values":
        (CUT, CUT.replace("directions[", "(singular_values[:, None] * directions)[")),
    "the directions are divided by their singular values":
        "_, s, v = np.linalg.svd(vectors, full_matrices=False)\nk = sum(s > 1e-10 * s[0])\nreturn v[:k] / s[:k, None]",
    "rows of length 1 need not be orthogonal":
        (CUT, "rank = sum(singular_values > 1e-10 * singular_values[0])\n"
              "    return vectors[:rank] / np.maximum(np.linalg.norm(vectors[:rank], axis=1, keepdims=True), 1e-300)"),
    "rows of vectors are no orthonormal basis":
        (CUT, "return vectors[:sum(singular_values > 1e-10 * singular_values[0])].copy()"),
    "the coordinate axes are taken for the basis":
        (CUT, "return np.eye(vectors.shape[1])[:sum(singular_values > 1e-10 * singular_values[0])]"),
    "the k longest rows need not span the others": """
k = np.linalg.matrix_rank(vectors, tol=1e-10 * np.linalg.norm(vectors, 2))
longest = np.argsort(-np.linalg.norm(vectors, axis=1))[:k]
return np.linalg.qr(vectors[longest].T)[0].T
""",
    "QR in the order of the rows: the first columns of Q do not span them":
        (CUT, "return np.linalg.qr(vectors.T)[0].T[:sum(singular_values > 1e-10 * singular_values[0])]"),
    "QR in the order of the rows: where the diagonal of R is small, other entries of its row are not": """
q, r = np.linalg.qr(vectors.T)
diagonal = np.abs(np.diag(r))
return q.T[diagonal > 1e-10 * diagonal.max()]
""",
    "Gram-Schmidt in the order of the rows: what is left of a row is no singular value": [
        GRAM_SCHMIDT.format("1e-10 * np.linalg.norm(vectors, 2)"),
        GRAM_SCHMIDT.format("1e-6 * np.linalg.norm(vectors, 2)"),
        GRAM_SCHMIDT.format("1e-10 * max(np.linalg.norm(row) for row in vectors)"),
    ],
    "every row is measured by its own length: small rows have small singular values": [
        ("svd(vectors,", "svd(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-300),"),
        GRAM_SCHMIDT.replace("v in vectors:", "row in vectors:\n    v = row").format("1e-10 * np.linalg.norm(row)"),
    ],
    "Gram-Schmidt in one pass: of a row that nearly depends on others, what is left is not orthogonal to them": """
rest, basis, size = vectors.copy(), [], np.linalg.norm(vectors, 2)
while np.linalg.norm(rest, axis=1).max() > 1e-10 * size:
    v = rest[np.argmax(np.linalg.norm(rest, axis=1))]
    basis.append(v / np.linalg.norm(v))
    rest = rest - np.outer(rest @ basis[-1], basis[-1])
return np.array(basis)
""",
    "the Gram matrix has the squares of the singular values: below 1e-8 of the largest they drown in rounding": [
        """
squares, u = np.linalg.eigh(vectors @ vectors.T)
keep = squares > 1e-20 * squares[-1]
return (u[:, keep] / np.sqrt(squares[keep])).T @ vectors
""",
        """
squares, v = np.linalg.eigh(vectors.T @ vectors)
return v[:, squares > 1e-20 * squares[-1]].T
""",
    ],
    "the rows are centred: the span goes through 0": ("svd(vectors,", "svd(vectors - vectors.mean(axis=0),"),
    "the coordinates are centred: every row keeps its mean":
        ("svd(vectors,", "svd(vectors - vectors.mean(axis=1, keepdims=True),"),
}

ROWS = "np.concatenate([x.reshape(-1, d), weights])"
RATE = "rate = learning_rate * len(basis) / d"
START = "gradient_descent(weights @ basis.T,"
GRADIENT = "lambda w: expected_ddpm_gradient(w, z, t)"

train_denoiser_exact = {
    "the learning rate is not adapted: 1/(2d) has become 1/(2k) in coordinates": (RATE, "rate = learning_rate"),
    "the learning rate is multiplied by d/k, it should be by k/d": (RATE, "rate = learning_rate * d / len(basis)"),
    "the learning rate is divided by d: k/d is due": (RATE, "rate = learning_rate / d"),
    "the learning rate is divided by d^2: the loss has its 1/(2d) already":
        (RATE, "rate = learning_rate * len(basis) / d**2"),
    "the learning rate is multiplied by k: k/d is due": (RATE, "rate = learning_rate * len(basis)"),
    "sqrt(k/d) in place of k/d": (RATE, "rate = learning_rate * (len(basis) / d) ** 0.5"),
    "k is the number of basis rows, not m": (RATE, "rate = learning_rate * len(weights) / d"),
    "k is the number of basis rows, not n + 2 + m": (RATE, "rate = learning_rate * (len(x) + 2 + len(weights)) / d"),
    "k is the number of basis rows, not that of patches and neurons":
        (RATE, "rate = learning_rate * (2 * len(x) + len(weights)) / d"),
    "the basis does not hold the initial weights": (ROWS, "x.reshape(-1, d)"),
    "the basis does not hold the patches": (ROWS, "weights"),
    "the basis does not hold the signal patches": (ROWS, "np.concatenate([x[:, 1], weights])"),
    "the basis does not hold the noise patches": (ROWS, "np.concatenate([x[:, 0], weights])"),
    "the basis holds the signal patch of the first sample only": (ROWS, "np.concatenate([x[:1, 0], x[:, 1], weights])"),
    "the basis holds the signal patches of the first two samples only":
        (ROWS, "np.concatenate([x[:2, 0], x[:, 1], weights])"),
    "the basis holds the patches of the first sample only": (ROWS, "np.concatenate([x[0], weights])"),
    "the basis holds the mean of the signal patches only":
        (ROWS, "np.concatenate([x[:, 0].mean(axis=0)[None], x[:, 1], weights])"),
    "the basis holds the means of the patches only": (ROWS, "np.concatenate([x.mean(axis=0), weights])"),
    "the basis holds the sums of the two patches of a sample only": (ROWS, "np.concatenate([x.sum(axis=1), weights])"),
    "the rows that span are taken for an orthonormal basis": ("span_basis(np", "(np"),
    "the rows are scaled to length 1, but not orthogonal": (
        f"basis = span_basis({ROWS})",
        f"basis = {ROWS}; basis = basis / np.maximum(np.linalg.norm(basis, axis=1, keepdims=True), 1e-300)"),
    "repeated patches are counted once": ("z = x @ basis.T", """
    distinct = np.unique(x.reshape(-1, d), axis=0)
    z = distinct[:, None] @ basis.T
    learning_rate = learning_rate * len(z) / len(x)"""),
    "the coordinates are returned, not the weights": ("return w @ basis", "return w"),
    "the change of the weights is returned, not the weights": ("return w @ basis", "return w @ basis - weights"),
    "the weights at the start are added twice: they are in the basis":
        ("return w @ basis", "return weights + w @ basis"),
    "the weights at the start are returned": ("return w @ basis", "return weights.copy()"),
    "one step too many": (", rate, steps)", ", rate, steps + 1)"),
    "one step too few": (", rate, steps)", ", rate, max(steps - 1, 0))"),
    "only one step is done": (", rate, steps)", ", rate, min(steps, 1))"),
    "uphill: the sign of the update": (", rate, steps)", ", -rate, steps)"),
    "every step takes the gradient at the start": (GRADIENT, GRADIENT.replace("(w, z", "(weights @ basis.T, z")),
    "the weights start at 0": (START, "gradient_descent(0 * weights @ basis.T,"),
    "the weights start as a random draw":
        (START, "gradient_descent(np.random.default_rng(0).standard_normal((len(weights), len(basis))),"),
    "the gradient of the mean of the patches":
        (GRADIENT, GRADIENT.replace("(w, z", "(w, z.mean(axis=0, keepdims=True)")),
    "only the signal patches are trained on": (GRADIENT, GRADIENT.replace("(w, z", "(w, z[:, [0, 0]]")),
    "only the noise patches are trained on": (GRADIENT, GRADIENT.replace("(w, z", "(w, z[:, [1, 1]]")),
    "one sample a step: the gradient is that of all": (
        f"w = {START} {GRADIENT}, rate, steps)",
        "w = weights @ basis.T\n    for step in range(steps):\n"
        "        w = w - rate * expected_ddpm_gradient(w, z[step % len(z)][None], t)"),
    "it stops when the gradient is small: steps updates are due, however small": (
        f"w = {START} {GRADIENT}, rate, steps)",
        "w = weights @ basis.T\n    for _ in range(steps):\n        g = expected_ddpm_gradient(w, z, t)\n"
        "        if np.linalg.norm(g) < 1e-8:\n            break\n        w = w - rate * g"),
    "the gradient is clipped": (GRADIENT, "lambda w: np.clip(expected_ddpm_gradient(w, z, t), -0.01, 0.01)"),
    "the gradient is scaled to length 1": (
        GRADIENT, "lambda w: (g := expected_ddpm_gradient(w, z, t)) / max(np.linalg.norm(g), 1e-300)"),
    "momentum: the update is the gradient alone": (
        f"w = {START} {GRADIENT}, rate, steps)",
        "w = weights @ basis.T\n    v = 0 * w\n    for _ in range(steps):\n"
        "        v = 0.9 * v + expected_ddpm_gradient(w, z, t)\n        w = w - rate * v"),
    "the learning rate decays": (
        f"w = {START} {GRADIENT}, rate, steps)",
        "w = weights @ basis.T\n    for step in range(steps):\n"
        "        w = w - rate / (1 + step) * expected_ddpm_gradient(w, z, t)"),
    "the neurons are updated one after the other: all move at once": (
        f"w = {START} {GRADIENT}, rate, steps)",
        "w = weights @ basis.T\n    for _ in range(steps):\n        for r in range(len(w)):\n"
        "            w[r] = w[r] - rate * expected_ddpm_gradient(w, z, t)[r]"),
}
