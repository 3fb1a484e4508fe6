"""Mistakes in k02; see tests/mistakes/__init__.py."""

DRAW = "rng.standard_normal(shape)"
W = f"sigma_0 * {DRAW}"
SAME = "np.broadcast_to(sigma_0 * rng.standard_normal(shape[{}:]), shape).copy()"
NORM = "np.linalg.norm(w, axis=-1, keepdims=True)"
PATCH_LENGTHS = "np.linalg.norm(x, axis=-1, keepdims=True)"
LENGTHS = "np.linalg.norm(weights, axis=-1, keepdims=True)"
UNIT_X = f"x = x / {PATCH_LENGTHS}"
UNIT_W = f"weights = weights / {LENGTHS}"

BOTH = "h_positive, h_negative = x @ weights[0].T, x @ weights[1].T"
SQUARES = "h_positive**2 - h_negative**2"
NEURONS = "(h_positive.{0} ** 2 - h_negative.{0} ** 2)"  # the squares of a sum or mean
SUM = f"({SQUARES}).sum(axis=(1, 2))"
M = "weights.shape[1]"
F = f"{SUM} / {M}"

READ = "h = x @ weights.T"
WRITE = "h**2 @ weights"
SUM_R = "sum(axis=-1, keepdims=True)"  # over the neurons
ROOT = "np.sqrt(len(weights))"

init_weights = {
    "sqrt(sigma_0), but sigma_0 is the standard deviation already": (W, W.replace("sigma_0", "np.sqrt(sigma_0)")),
    "sigma_0 is squared: it is a standard deviation already": (W, W.replace("sigma_0", "sigma_0**2")),
    "sigma_0 is not used": (W, DRAW),
    "divided by sigma_0, it should be multiplied": (W, f"{DRAW} / sigma_0"),
    "sigma_0 is the mean here, it should be the standard deviation": (W, f"sigma_0 + {DRAW}"),
    "sigma_0 is added, the mean should be 0": (W, f"sigma_0 + {W}"),
    "all weights are sigma_0, they should be random": (W, "np.full(shape, float(sigma_0))"),
    "all weights are zero": (W, "np.zeros(shape)"),
    "uniform in +-sigma_0, not Gaussian": (W, "rng.uniform(-sigma_0, sigma_0, shape)"),
    "uniform in [0, sigma_0), not Gaussian": (W, "sigma_0 * rng.random(shape)"),
    "uniform, not Gaussian": (W, "sigma_0 * rng.uniform(-(3**0.5), 3**0.5, shape)"),
    "+-sigma_0 by coins, not Gaussian": (W, "rng.choice([-sigma_0, sigma_0], shape)"),
    "Laplace, not Gaussian": (W, "rng.laplace(0, sigma_0, shape)"),
    "a t distribution, not Gaussian": (W, "sigma_0 * rng.standard_t(5, shape)"),
    "clipped at 2 sigma_0": (W, f"sigma_0 * {DRAW}.clip(-2, 2)"),
    "clipped at 3 sigma_0": (W, f"sigma_0 * {DRAW}.clip(-3, 3)"),
    "what is beyond 2 sigma_0 is drawn again":
        f"z = {DRAW}\nwhile (abs(z) > 2).any():\n    z = np.where(abs(z) > 2, {DRAW}, z)\nreturn sigma_0 * z",
    "the absolute value of a Gaussian": (W, f"abs({W})"),
    "divided by sqrt(d): sigma_0 is the standard deviation, whatever the sizes are": (W, f"{W} / np.sqrt(shape[-1])"),
    "divided by sqrt(m): sigma_0 is the standard deviation, whatever the sizes are":
        (W, f"{W} / np.sqrt(shape[-2] if len(shape) > 1 else 1)"),
    "sqrt(2/d), as for ReLU: sigma_0 is the standard deviation, whatever the sizes are":
        (W, f"{W} * np.sqrt(2 / shape[-1])"),
    "sqrt(2/(m + d)), as Glorot: sigma_0 is the standard deviation, whatever the sizes are":
        (W, f"{W} * np.sqrt(2 / sum(shape[-2:]))"),
    "one neuron for all": (W, SAME.format(-1)),
    "only (m, d) is drawn, any shape is due": (DRAW, "rng.standard_normal(shape[-2:])"),
    "one number a neuron, every coordinate is due its own":
        (W, "np.ones(shape) * sigma_0 * rng.standard_normal((*shape[:-1], 1))"),
    "both classes have the same weights": (W, SAME.format(-2)),
    "the mean of all weights is subtracted": f"w = {W}\nreturn w - w.mean()",
    "the mean of every neuron is subtracted": f"w = {W}\nreturn w - w.mean(axis=-1, keepdims=True)",
    "the spread of the weights is set to sigma_0": f"w = {DRAW}\nreturn sigma_0 * w / w.std()",
    "every neuron is normalized to length sigma_0": f"w = {DRAW}\nreturn sigma_0 * w / {NORM}",
    "every neuron has the same length": f"w = {DRAW}\nreturn sigma_0 * np.sqrt(shape[-1]) * w / {NORM}",
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
    "the patches are added before the square is taken": (BOTH, f"x = x.sum(axis=1, keepdims=True); {BOTH}"),
    "the patches are averaged before the square is taken": (BOTH, f"x = x.mean(axis=1, keepdims=True); {BOTH}"),
    "the neurons are added before the square is taken": (SUM, f"{NEURONS.format('sum(axis=2)')}.sum(axis=1)"),
    "the neurons are averaged before the square is taken": (F, f"{NEURONS.format('mean(axis=2)')}.sum(axis=1)"),
    "patches and neurons are added before the square is taken": (SUM, NEURONS.format("sum(axis=(1, 2))")),
    "the square of a difference in place of a difference of squares": (SQUARES, "(h_positive - h_negative) ** 2"),
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
    "the cosine in place of the overlap: nothing is divided by lengths": (BOTH, f"{UNIT_X}; {UNIT_W}; {BOTH}"),
    "the patches are normalized, the overlap is <w, x>": (BOTH, f"{UNIT_X}; {BOTH}"),
    "the neurons are normalized, the overlap is <w, x>": (BOTH, f"{UNIT_W}; {BOTH}"),
    "the sign of the score is returned, the score itself is due": (F, f"np.sign({SUM})"),
    "a sigmoid of the score is returned, the score itself is due": (F, f"1 / (1 + np.exp(-{F}))"),
    "tanh of the score is returned, the score itself is due": (F, f"np.tanh({F})"),
    "one score for all samples: the sum is over patches and neurons only": (SUM, f"({SQUARES}).sum()"),
    "one score a patch: the patches are added up, too": (SUM, f"({SQUARES}).sum(axis=2)"),
    "one score a neuron: the neurons are added up, too": (SUM, f"({SQUARES}).sum(axis=1)"),
    "the scores of both classes: f is their difference":
        "return np.stack([((x @ w.T) ** 2).mean(axis=2).sum(axis=1) for w in weights])",
}

denoiser = {
    "the square is missing: h_r w_r in place of h_r^2 w_r": (WRITE, "h @ weights"),
    "the overlaps are added up before they are squared": (WRITE, f"(h.{SUM_R} ** 2 * weights.sum(axis=0))"),
    "the squares are added up before they meet the neurons":
        [(WRITE, f"((h**2).{how}(axis=-1, keepdims=True) * weights.{how}(axis=0))") for how in ("sum", "mean")],
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
    "divided by m, as in the classifier, it should be sqrt(m)": (ROOT, "len(weights)"),
    "divided by sqrt(d), it should be sqrt(m)": (ROOT, "np.sqrt(weights.shape[1])"),
    "divided by d, it should be sqrt(m)": (ROOT, "weights.shape[1]"),
    "divided by the number of samples instead of sqrt(m)": (ROOT, "len(x)"),
    "multiplied by sqrt(m), it should be divided": ("/ np.sqrt", "* np.sqrt"),
    "the input is subtracted": (ROOT, f"{ROOT} - x"),
    "the answer is subtracted from the input: the patch f(x) itself is due": ("return h", "return x - h"),
    "the input is added: there is no skip connection": (ROOT, f"{ROOT} + x"),
    "multiplied by the input, the neurons write the answer": (WRITE, f"(h**2).{SUM_R} * x"),
    "the cosine in place of the overlap: nothing is divided by lengths":
        (READ, f"{READ} / {PATCH_LENGTHS} / np.linalg.norm(weights, axis=1)"),
    "the patches are normalized, the overlap is <w, x>": (READ, f"{READ} / {PATCH_LENGTHS}"),
    "the neurons are normalized, the overlap is <w, x>": (READ, f"{READ} / np.linalg.norm(weights, axis=1)"),
    "the neurons are normalized where they write": (WRITE, f"h**2 @ (weights / {LENGTHS})"),
    "the neurons are normalized, to read and to write": (READ, f"{UNIT_W}; {READ}"),
    "a softmax over the overlaps in place of their squares": (WRITE, f"np.exp(h) / np.exp(h).{SUM_R} @ weights"),
    "only reads: the squares h_r^2 meet the neurons w_r once more": (WRITE, "h**2"),
    "the answers to the patches are added up, each patch has its own":
        f"{READ}\nreturn ({WRITE}).sum(axis=-2) / np.sqrt(len(weights))",
}
