"""Mistakes in k09; see tests/mistakes/__init__.py."""

SVD = "_, singular_values, directions = np.linalg.svd(vectors, full_matrices=False)"
KEEP = "singular_values > 1e-10 * singular_values[0]"
CUT = f"return directions[{KEEP}]"
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
        (CUT, "return directions"), (CUT, "return directions[singular_values > 0]"),
        (CUT, CUT.replace("1e-10", "1e-12")), (CUT, "return directions[:np.linalg.matrix_rank(vectors)]")],
    "directions are dropped whose singular value is above 1e-10 of the largest": [
        (CUT, CUT.replace("1e-10", "1e-8")), (CUT, CUT.replace("1e-10", "1e-6")),
        (CUT, "return directions[singular_values > 1e-10 * singular_values.sum()]"),
        "squares, v = np.linalg.eigh(vectors.T @ vectors)\nreturn v[:, squares > 1e-10 * squares[-1]].T"],
    "the cut is at 1e-10, not at 1e-10 of the largest singular value": (CUT, CUT.replace(" * singular_values[0]", "")),
    "directions without a singular value are returned, those with one are due":
        (CUT, f"return directions[-sum({KEEP}):]"),
    "the null space is returned": (CUT, f"return np.linalg.svd(vectors)[2][sum({KEEP}):]"),
    "one direction is lost": [(CUT, f"{CUT}[1:]"), (CUT, f"{CUT}[:-1]")],
    "the basis must span the rows of vectors, not its columns":
        "u, s, _ = np.linalg.svd(vectors)\nreturn u[:, :sum(s > 1e-10 * s[0])]",
    "the directions are multiplied by their singular values":
        (CUT, CUT.replace("directions[", "(singular_values[:, None] * directions)[")),
    "rows of length 1 need not be orthogonal":
        (CUT, f"v = vectors[:sum({KEEP})]; return v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-300)"),
    "rows of vectors are no orthonormal basis": (CUT, f"return vectors[:sum({KEEP})].copy()"),
    "QR in the order of the rows: the first columns of Q do not span them":
        (CUT, f"return np.linalg.qr(vectors.T)[0].T[:sum({KEEP})]"),
    "QR in the order of the rows: where the diagonal of R is small, other entries of its row are not":
        "q, r = np.linalg.qr(vectors.T)\ndiagonal = np.abs(np.diag(r))\nreturn q.T[diagonal > 1e-10 * diagonal.max()]",
    "Gram-Schmidt in the order of the rows: what is left of a row is no singular value": [
        GRAM_SCHMIDT.format(f"{size} * np.linalg.norm(vectors, 2)") for size in (1e-10, 1e-6)],
    "every row is measured by its own length: small rows have small singular values":
        ("svd(vectors,", "svd(vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-300),"),
    "the Gram matrix has the squares of the singular values: below 1e-8 of the largest they drown in rounding":
        "squares, v = np.linalg.eigh(vectors.T @ vectors)\nreturn v[:, squares > 1e-20 * squares[-1]].T",
    "the rows are centred: the span goes through 0": ("svd(vectors,", "svd(vectors - vectors.mean(axis=0),"),
}

ROWS = "np.concatenate([x.reshape(-1, d), weights])"
RATE = "rate = learning_rate * len(basis) / d"
G = "expected_ddpm_gradient(w, z, t)"
GRADIENT = f"lambda w: {G}"
DESCENT = f"w = gradient_descent(weights @ basis.T, {GRADIENT}, rate, steps)"
ANSWER = "return w @ basis"


def loop(*lines, start="w = weights @ basis.T"):
    """Descent by a loop of one's own with these lines."""
    return (DESCENT, "\n    ".join((start, "for step in range(steps):", *(f"    {line}" for line in lines))))


def gradient(text):
    return (GRADIENT, f"lambda w: {text}")


train_denoiser_exact = {
    "the learning rate is not adapted: 1/(2d) has become 1/(2k) in coordinates": (RATE, "rate = learning_rate"),
    "the learning rate is multiplied by d/k, it should be by k/d": (RATE, "rate = learning_rate * d / len(basis)"),
    "the learning rate is divided by d: k/d is due": (RATE, "rate = learning_rate / d"),
    "the learning rate is multiplied by k: k/d is due": (RATE, "rate = learning_rate * len(basis)"),
    "sqrt(k/d) in place of k/d": (RATE, "rate = learning_rate * (len(basis) / d) ** 0.5"),
    "k is the number of basis rows, not m": (RATE, "rate = learning_rate * len(weights) / d"),
    "k is the number of basis rows, not that of patches and neurons":
        (RATE, "rate = learning_rate * (2 * len(x) + len(weights)) / d"),
    "the basis does not hold the initial weights": (ROWS, "x.reshape(-1, d)"),
    "the basis does not hold the patches": (ROWS, "weights"),
    "the basis does not hold the signal patches": (ROWS, "np.concatenate([x[:, 1], weights])"),
    "the basis does not hold the noise patches": (ROWS, "np.concatenate([x[:, 0], weights])"),
    "the basis holds the signal patch of the first sample only": (ROWS, "np.concatenate([x[:1, 0], x[:, 1], weights])"),
    "the basis holds the patches of the first sample only": (ROWS, "np.concatenate([x[0], weights])"),
    "the basis holds the means of the patches only": (ROWS, "np.concatenate([x.mean(axis=0), weights])"),
    "the basis holds the sums of the two patches of a sample only": (ROWS, "np.concatenate([x.sum(axis=1), weights])"),
    "the rows that span are taken for an orthonormal basis": ("span_basis(np", "(np"),
    "the rows are scaled to length 1, but not orthogonal": (
        f"basis = span_basis({ROWS})",
        f"basis = {ROWS}; basis = basis / np.maximum(np.linalg.norm(basis, axis=1, keepdims=True), 1e-300)"),
    "the coordinates are returned, not the weights": (ANSWER, "return w"),
    "the change of the weights is returned, not the weights": (ANSWER, "return w @ basis - weights"),
    "the weights at the start are added twice: they are in the basis": (ANSWER, "return weights + w @ basis"),
    "the weights at the start are returned": (ANSWER, "return weights.copy()"),
    "one step too many": (", rate, steps)", ", rate, steps + 1)"),
    "one step too few": (", rate, steps)", ", rate, max(steps - 1, 0))"),
    "only one step is done": (", rate, steps)", ", rate, min(steps, 1))"),
    "uphill: the sign of the update": (", rate, steps)", ", -rate, steps)"),
    "every step takes the gradient at the start": gradient("expected_ddpm_gradient(weights @ basis.T, z, t)"),
    "the weights start at 0": (DESCENT, DESCENT.replace("weights", "0 * weights")),
    "the gradient of the mean of the patches": gradient("expected_ddpm_gradient(w, z.mean(axis=0, keepdims=True), t)"),
    "only the signal patches are trained on": gradient("expected_ddpm_gradient(w, z[:, [0, 0]], t)"),
    "only the noise patches are trained on": gradient("expected_ddpm_gradient(w, z[:, [1, 1]], t)"),
    "one sample a step: the gradient is that of all":
        loop("w = w - rate * expected_ddpm_gradient(w, z[step % len(z)][None], t)"),
    "it stops when the gradient is small: steps updates are due, however small":
        loop(f"g = {G}", "if np.linalg.norm(g) < 1e-8: break", "w = w - rate * g"),
    "the gradient is clipped": gradient(f"np.clip({G}, -0.01, 0.01)"),
    "the gradient is scaled to length 1": gradient(f"(g := {G}) / max(np.linalg.norm(g), 1e-300)"),
    "momentum: the update is the gradient alone":
        loop(f"v = 0.9 * v + {G}", "w = w - rate * v", start="w = weights @ basis.T; v = 0 * w"),
    "the learning rate decays": loop(f"w = w - rate / (1 + step) * {G}"),
    "the neurons are updated one after the other: all move at once":
        loop(f"for r in range(len(w)): w[r] = w[r] - rate * {G}[r]"),
}
