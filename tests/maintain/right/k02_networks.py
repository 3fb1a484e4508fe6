"""Other right ways to write k02; see __init__.py."""

init_weights = {
    "number by number": """
weights = np.empty(shape)
for index in np.ndindex(shape):
    weights[index] = rng.normal() * sigma_0
return weights""",
    "drawn in reverse, from uniform numbers": """
u, v = 1 - rng.random(shape[::-1]), rng.random(shape[::-1])
return (sigma_0 * np.sqrt(-2 * np.log(u)) * np.cos(2 * np.pi * v)).T""",
}

classifier = {
    "plain loops": """
scores = []
for sample in x:
    F = [0.0, 0.0]
    for j in range(2):
        for w in weights[j]:
            for patch in sample:
                F[j] += sum(float(a) * float(b) for a, b in zip(w, patch)) ** 2 / weights.shape[1]
    scores.append(F[0] - F[1])
return np.array(scores)""",
    "a difference of squares, factored": """
a, b = (weights[0] - weights[1]) @ x.swapaxes(1, 2), (weights[0] + weights[1]) @ x.swapaxes(1, 2)
return (a * b).mean(axis=1).sum(axis=1)""",
    "a quadratic form": """
A = weights[0].T @ weights[0] - weights[1].T @ weights[1]
return np.einsum("npd,de,npe->n", x, A, x) / len(weights[0])""",
}

denoiser = {
    "plain loops": """
out = np.zeros(x.shape)
for index in np.ndindex(x.shape[:-1]):
    for w in weights:
        out[index] += float(w @ x[index]) ** 2 * w / len(weights) ** 0.5
return out""",
    "einsum": """
h = np.einsum("...d,rd->...r", x, weights)
return np.einsum("...r,...r,rd->...d", h, h, weights) / np.sqrt(len(weights))""",
    "flattened and restored, weights rescaled": """
w = weights / len(weights) ** (1 / 6)
return (np.square(w @ x.reshape(-1, x.shape[-1]).T).T @ w).reshape(x.shape)""",
}
