"""Mistakes in k02; see tests/mistakes/__init__.py."""

INIT = "sigma_0 * rng.standard_normal(shape)"
DRAW = "rng.standard_normal(shape)"
BOTH = "h_positive, h_negative = x @ weights[0].T, x @ weights[1].T"
SQUARES = "h_positive**2 - h_negative**2"
SUM = "(h_positive**2 - h_negative**2).sum(axis=(1, 2))"
M = "weights.shape[1]"
UNIT_X = "x = x / np.linalg.norm(x, axis=-1, keepdims=True)"
UNIT_W = "weights = weights / np.linalg.norm(weights, axis=-1, keepdims=True)"
READ = "h = x @ weights.T"
WRITE = "h**2 @ weights"

init_weights = {
    "sqrt(sigma_0), but sigma_0 is the standard deviation already": (INIT, INIT.replace("sigma_0", "np.sqrt(sigma_0)")),
    "sigma_0 is squared: it is a standard deviation already": (INIT, INIT.replace("sigma_0", "sigma_0**2")),
    "sigma_0 is not used": (INIT, DRAW),
    "divided by sigma_0, it should be multiplied": (INIT, f"{DRAW} / sigma_0"),
    "sigma_0 is the mean here, it should be the standard deviation": (INIT, f"sigma_0 + {DRAW}"),
    "sigma_0 is added, the mean should be 0": (INIT, f"sigma_0 + {INIT}"),
    "all weights are sigma_0, they should be random": (INIT, "np.full(shape, float(sigma_0))"),
    "all weights are zero": (INIT, "np.zeros(shape)"),
    "uniform in +-sigma_0, not Gaussian": (INIT, "rng.uniform(-sigma_0, sigma_0, shape)"),
    "uniform in [0, sigma_0), not Gaussian": (INIT, "sigma_0 * rng.random(shape)"),
    "uniform, not Gaussian": (INIT, "sigma_0 * rng.uniform(-(3**0.5), 3**0.5, shape)"),
    "+-sigma_0 by coins, not Gaussian": (INIT, "rng.choice([-sigma_0, sigma_0], shape)"),
    "Laplace, not Gaussian": (INIT, "rng.laplace(0, sigma_0, shape)"),
    "Laplace of variance sigma_0^2, not Gaussian": (INIT, "rng.laplace(0, sigma_0 / 2**0.5, shape)"),
    "a t distribution, not Gaussian": (INIT, "sigma_0 * rng.standard_t(5, shape)"),
    "a Gaussian stands below the division": (INIT, f"sigma_0 / {DRAW}"),
    "clipped at 2 sigma_0": (INIT, f"sigma_0 * {DRAW}.clip(-2, 2)"),
    "clipped at 3 sigma_0": (INIT, f"sigma_0 * {DRAW}.clip(-3, 3)"),
    "what is beyond 2 sigma_0 is drawn again": f"z = {DRAW}\nwhile (abs(z) > 2).any():\n"
                                               f"    z = np.where(abs(z) > 2, {DRAW}, z)\nreturn sigma_0 * z",
    "the absolute value of a Gaussian": (INIT, f"abs({INIT})"),
    "divided by sqrt(d): sigma_0 is the standard deviation, whatever the sizes are":
        (INIT, f"{INIT} / np.sqrt(shape[-1])"),
    "divided by sqrt(m): sigma_0 is the standard deviation, whatever the sizes are":
        (INIT, f"{INIT} / np.sqrt(shape[-2] if len(shape) > 1 else 1)"),
    "sqrt(2/d), as for ReLU: sigma_0 is the standard deviation, whatever the sizes are":
        (INIT, f"{INIT} * np.sqrt(2 / shape[-1])"),
    "sqrt(2/(m + d)), as Glorot: sigma_0 is the standard deviation, whatever the sizes are":
        (INIT, f"{INIT} * np.sqrt(2 / sum(shape[-2:]))"),
    "one neuron for all":
        [(INIT, "np.broadcast_to(sigma_0 * rng.standard_normal(shape[-1:]), shape).copy()"),
         (INIT, "np.tile(sigma_0 * rng.standard_normal(shape[1:]), (shape[0], 1))")],
    "all weights of a classifier are 1, they should be random":
        (INIT, f"np.ones(shape) if len(shape) == 3 else {INIT}"),
    "only (m, d) is drawn, any shape is due":
        [(DRAW, "rng.standard_normal(shape[:2])"), (DRAW, "rng.standard_normal(shape[-2:])")],
    "one number a neuron, every coordinate is due its own":
        (INIT, "np.ones(shape) * sigma_0 * rng.standard_normal((*shape[:-1], 1))"),
    "both classes have the same weights":
        (INIT, "np.broadcast_to(sigma_0 * rng.standard_normal(shape[-2:]), shape).copy()"),
    "class -1 has the weights of class +1 with the other sign":
        f"w = {INIT}\nif len(shape) == 3:\n    w[1:] = -w[:1]\nreturn w",
    "every neuron stands twice":
        [(INIT, f"np.repeat({INIT}, 2, axis=-2)[..., :shape[-2], :]"),
         (INIT, f"np.repeat({INIT}, 2, axis=0)[:shape[0]]")],
    "the second half of the neurons is the first with the other sign":
        f"w = {INIT}\nhalf = shape[-2] // 2\nw[..., half:2 * half, :] = -w[..., :half, :]\nreturn w",
    "the mean of all weights is subtracted": f"w = {INIT}\nreturn w - w.mean()",
    "the mean of every neuron is subtracted": f"w = {INIT}\nreturn w - w.mean(axis=-1, keepdims=True)",
    "the spread of the weights is set to sigma_0":
        [f"w = {DRAW}\nreturn sigma_0 * w / np.sqrt((w**2).mean())", f"w = {DRAW}\nreturn sigma_0 * w / w.std()"],
    "every neuron is normalized to length sigma_0":
        f"w = {DRAW}\nreturn sigma_0 * w / np.linalg.norm(w, axis=-1, keepdims=True)",
    "every neuron has the same length":
        f"w = {DRAW}\nreturn sigma_0 * np.sqrt(shape[-1]) * w / np.linalg.norm(w, axis=-1, keepdims=True)",
}

classifier = {
    "F_{-1} - F_{+1}: the classes have changed places": (SQUARES, "h_negative**2 - h_positive**2"),
    "the classes are added: f is F_{+1} - F_{-1}": (SQUARES, "h_positive**2 + h_negative**2"),
    "only class +1 counts": (SQUARES, "h_positive**2"),
    "only class -1 counts": (SQUARES, "-(h_negative**2)"),
    "the score of class -1 is returned, f is F_{+1} - F_{-1}": (SQUARES, "h_negative**2"),
    "only the signal patch counts": (BOTH, BOTH.replace("x @", "x[:, :1] @")),
    "only the noise patch counts": (BOTH, BOTH.replace("x @", "x[:, 1:] @")),
    "the noise patch is subtracted from the signal patch": (SUM, f"(({SQUARES}) * [[[1], [-1]]]).sum(axis=(1, 2))"),
    "class +1 sees the signal patch, class -1 the noise patch: both see both":
        (BOTH, "h_positive, h_negative = x[:, :1] @ weights[0].T, x[:, 1:] @ weights[1].T"),
    "the patches are multiplied: <w, x^(1)> <w, x^(2)> in place of the sum of squares":
        (SQUARES, "h_positive * h_positive[:, ::-1] - h_negative * h_negative[:, ::-1]"),
    "the patches are added before the square is taken": (BOTH, BOTH.replace("x @", "x.sum(axis=1, keepdims=True) @")),
    "the patches are averaged before the square is taken":
        (BOTH, BOTH.replace("x @", "x.mean(axis=1, keepdims=True) @")),
    "the neurons are added before the square is taken":
        (SUM, "(h_positive.sum(axis=2) ** 2 - h_negative.sum(axis=2) ** 2).sum(axis=1)"),
    "the neurons are averaged before the square is taken":
        f"{BOTH}\nreturn (h_positive.mean(axis=2) ** 2 - h_negative.mean(axis=2) ** 2).sum(axis=1)",
    "patches and neurons are added before the square is taken":
        (SUM, "(h_positive.sum(axis=(1, 2)) ** 2 - h_negative.sum(axis=(1, 2)) ** 2)"),
    "the square of a difference in place of a difference of squares":
        [(SQUARES, "(h_positive - h_negative) ** 2"), (SQUARES, "((x @ (weights[0] - weights[1]).T) ** 2)")],
    "the square is missing": (SQUARES, "h_positive - h_negative"),
    "2 z, the derivative of the activation, in place of z^2": (SQUARES, "2 * h_positive - 2 * h_negative"),
    "the activation is |z| in place of z^2": (SQUARES, "abs(h_positive) - abs(h_negative)"),
    "the activation is max(z, 0) in place of z^2": (SQUARES, "np.maximum(h_positive, 0) - np.maximum(h_negative, 0)"),
    "the activation is max(z, 0)^2 in place of z^2":
        (SQUARES, "np.maximum(h_positive, 0) ** 2 - np.maximum(h_negative, 0) ** 2"),
    "the activation is z^3 in place of z^2": (SQUARES, "h_positive**3 - h_negative**3"),
    "the activation is z^4 in place of z^2": (SQUARES, "h_positive**4 - h_negative**4"),
    "the activation is tanh in place of z^2": (SQUARES, "np.tanh(h_positive) - np.tanh(h_negative)"),
    "the mean over the two patches in place of their sum, or z^2/2 in place of z^2": (M, f"{M} / 2"),
    "divided by 2, the number of classes, instead of m": (M, "len(weights)"),
    "divided by d, it should be m": (M, "weights.shape[2]"),
    "divided by the number of samples instead of m": (M, "len(x)"),
    "divided by sqrt(m), as in the denoiser, it should be m": (M, f"np.sqrt({M})"),
    "the cosine in place of the overlap: nothing is divided by lengths":
        (BOTH, f"{UNIT_X}; {UNIT_W}; {BOTH}"),
    "the patches are normalized, the overlap is <w, x>": (BOTH, f"{UNIT_X}; {BOTH}"),
    "the neurons are normalized, the overlap is <w, x>": (BOTH, f"{UNIT_W}; {BOTH}"),
    "the sign of the score is returned, the score itself is due": (f"{SUM} / {M}", f"np.sign({SUM})"),
    "a sigmoid of the score is returned, the score itself is due": (f"{SUM} / {M}", f"1 / (1 + np.exp(-{SUM} / {M}))"),
    "tanh of the score is returned, the score itself is due": (f"{SUM} / {M}", f"np.tanh({SUM} / {M})"),
    "the ratio of the scores, their difference is due":
        (SUM, "(h_positive**2).sum(axis=(1, 2)) / (h_negative**2).sum(axis=(1, 2))"),
    "the largest neuron of each class, their mean is due":
        f"{BOTH}\nreturn (h_positive**2).sum(axis=1).max(axis=1) - (h_negative**2).sum(axis=1).max(axis=1)",
    "the score is divided by F_{+1} + F_{-1}":
        (f"{SUM} / {M}", f"{SUM} / (h_positive**2 + h_negative**2).sum(axis=(1, 2))"),
    "one score for all samples: the sum is over patches and neurons only": (SUM, f"({SQUARES}).sum()"),
    "one score a patch: the patches are added up, too": (SUM, f"({SQUARES}).sum(axis=2)"),
    "one score a neuron: the neurons are added up, too": (SUM, f"({SQUARES}).sum(axis=1)"),
    "the scores of both classes: f is their difference":
        f"return np.stack([((x @ w.T) ** 2).mean(axis=2).sum(axis=1) for w in weights])",
    "the mean of all samples is subtracted": (SUM, f"({SUM} - {SUM}.mean())"),
}

denoiser = {
    "the square is missing: h_r w_r in place of h_r^2 w_r": (WRITE, "h @ weights"),
    "the overlaps are added up before they are squared":
        (WRITE, "(h.sum(axis=-1, keepdims=True) ** 2 * weights.sum(axis=0))"),
    "the squares are added up before they meet the neurons":
        [(WRITE, f"((h**2).{one}(axis=-1, keepdims=True) * weights.{two}(axis=0))")
         for one, two in (("sum", "sum"), ("sum", "mean"), ("mean", "mean"))],
    "all neurons write what the first one reads": (WRITE, "(h[..., :1] ** 2 * weights.sum(axis=0))"),
    "the sum is squared: (sum_r h_r w_r)^2 in place of sum_r h_r^2 w_r": (WRITE, "(h @ weights) ** 2"),
    "h_r w_r^2 in place of h_r^2 w_r": (WRITE, "h @ weights**2"),
    "h_r^2 w_r^2 in place of h_r^2 w_r": (WRITE, "h**2 @ weights**2"),
    "the activation is max(z, 0) in place of z^2": (WRITE, "np.maximum(h, 0) @ weights"),
    "the activation is max(z, 0)^2 in place of z^2": (WRITE, "np.maximum(h, 0) ** 2 @ weights"),
    "the activation is z^3 in place of z^2": (WRITE, "h**3 @ weights"),
    "the activation is |z| in place of z^2": (WRITE, "abs(h) @ weights"),
    "2 z, the derivative of the activation, in place of z^2": (WRITE, "2 * h @ weights"),
    "the activation is z |z| in place of z^2": (WRITE, "(h * abs(h)) @ weights"),
    "the activation is tanh in place of z^2": (WRITE, "np.tanh(h) @ weights"),
    "divided by m, as in the classifier, it should be sqrt(m)": ("np.sqrt(len(weights))", "len(weights)"),
    "divided by sqrt(d), it should be sqrt(m)": ("np.sqrt(len(weights))", "np.sqrt(weights.shape[1])"),
    "divided by d, it should be sqrt(m)": ("np.sqrt(len(weights))", "weights.shape[1]"),
    "divided by the number of samples instead of sqrt(m)": ("np.sqrt(len(weights))", "len(x)"),
    "multiplied by sqrt(m), it should be divided": ("/ np.sqrt", "* np.sqrt"),
    "the input is subtracted": ("np.sqrt(len(weights))", "np.sqrt(len(weights)) - x"),
    "the answer is subtracted from the input: the patch f(x) itself is due": ("return h", "return x - h"),
    "the input is added: there is no skip connection": ("np.sqrt(len(weights))", "np.sqrt(len(weights)) + x"),
    "multiplied by the input, the neurons write the answer": (WRITE, "(h**2).sum(axis=-1, keepdims=True) * x"),
    "the cosine in place of the overlap: nothing is divided by lengths":
        (READ, "h = x @ weights.T / np.linalg.norm(x, axis=-1, keepdims=True) / np.linalg.norm(weights, axis=1)"),
    "the patches are normalized, the overlap is <w, x>": (READ, f"{READ} / np.linalg.norm(x, axis=-1, keepdims=True)"),
    "the neurons are normalized, the overlap is <w, x>": (READ, f"{READ} / np.linalg.norm(weights, axis=1)"),
    "the neurons are normalized where they write":
        (WRITE, "h**2 @ (weights / np.linalg.norm(weights, axis=1, keepdims=True))"),
    "the neurons are normalized, to read and to write": (READ, f"{UNIT_W}; {READ}"),
    "a softmax over the overlaps in place of their squares":
        (WRITE, "np.exp(h) / np.exp(h).sum(axis=-1, keepdims=True) @ weights"),
    "the answer is normalized": f"h = x @ weights.T\nf = {WRITE}\nreturn f / np.linalg.norm(f, axis=-1, keepdims=True)",
    "only reads: the squares h_r^2 meet the neurons w_r once more":
        (f"{WRITE} / np.sqrt(len(weights))", "h**2 / np.sqrt(len(weights))"),
    "the answers to the patches are added up, each patch has its own":
        f"{READ}\nreturn ({WRITE}).sum(axis=-2) / np.sqrt(len(weights))",
    "all patches are added up before they are read":
        (READ, "h = (0 * x + x.sum(axis=tuple(range(x.ndim - 1)))) @ weights.T"),
}
