"""Other right ways to write k12; see __init__.py."""

check_denoiser = {
    "rows and loops, without Hypothesis": """
rng = np.random.default_rng(0)
for m, n, d in ((1, 1, 1), (3, 2, 4), (2, 5, 3)):
    weights, x = rng.normal(size=(m, d)), rng.normal(size=(n, 2, d))
    f = denoiser(weights, x)
    assert isinstance(f, np.ndarray) and f.shape == x.shape and f.dtype == float
    for index in np.ndindex(n, 2):
        want = sum((w @ x[index]) ** 2 * w for w in weights) / np.sqrt(m)
        for got in (f[index], denoiser(weights, x[index])):
            assert np.allclose(got, want, rtol=1e-10, atol=1e-12)""",
}

check_classification_gradient = {
    "the formulas written out": """
rng = np.random.default_rng(0)
for n, m, d, scale in ((1, 1, 1, 1), (3, 2, 4, 1), (4, 3, 2, 30)):
    w, x, y = rng.normal(size=(2, m, d)), rng.normal(size=(n, 2, d)) * scale, rng.choice([-1.0, 1.0], n)
    h = np.einsum("jmd,npd->njmp", w, x)
    z = y * ((h[:, 0] ** 2).sum(axis=(1, 2)) - (h[:, 1] ** 2).sum(axis=(1, 2))) / m
    assert np.isclose(loss(w, x, y), np.logaddexp(0, -z).mean(), rtol=1e-10)
    slope = -np.exp(-np.logaddexp(0, z)) * y / n
    want = np.einsum("n,njmp,npd->jmd", slope, h, x) * 2 / m * np.array([1, -1])[:, None, None]
    got = gradient(w, x, y)
    assert got.shape == w.shape and got.dtype == float and relative_error(got, want) < 1e-9""",
}

check_ddpm_gradient = {
    "differences, and the loss in loops": """
rng = np.random.default_rng(0)
for k, n, m, d, t in ((1, 1, 1, 1, 0.3), (2, 3, 2, 3, 0.05), (3, 1, 3, 2, 1.5)):
    w, x, eps = rng.normal(size=(m, d)), rng.normal(size=(n, 2, d)), rng.normal(size=(k, n, 2, d))
    x_t = np.exp(-t) * x + np.sqrt(1 - np.exp(-2 * t)) * eps
    f = sum((x_t @ row)[..., None] ** 2 * row for row in w) / np.sqrt(m)
    assert np.isclose(loss(w, x, eps, t), ((f - eps) ** 2).mean(), rtol=1e-10)
    got = gradient(w, x, eps, t)
    assert isinstance(got, np.ndarray) and got.shape == (m, d)
    assert relative_error(got, numerical_gradient(lambda v: loss(v, x, eps, t), w)) < 1e-6""",
}
