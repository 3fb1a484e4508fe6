"""Mistakes in k05; see tests/mistakes/__init__.py."""

EACH = "for eps in epsilon"
E = "e = denoiser(weights, u) - eps.reshape(-1, d)"
INNER = "(2 * h * (e @ weights.T)).T @ u"
RESIDUAL = "denoiser(weights, add_noise(x, eps, t)) - eps"
LOSS = f"({RESIDUAL}) ** 2"
FACTOR = "return 2 / np.sqrt(m) * gradient / epsilon.size"

noise_schedule = {
    "the order is alpha, beta": "return np.sqrt(1 - np.exp(-2 * t)), np.exp(-t)",
    "the square root in beta is missing": ("np.sqrt(-np.expm1(-2 * t))", "-np.expm1(-2 * t)"),
    "t/2 in place of t": "return np.exp(-t / 2), np.sqrt(1 - np.exp(-t))",
    "beta = sqrt(1 - exp(-t)): the 2 is missing": ("-2 * t", "-t"),
    "beta = 1 - alpha": "return np.exp(-t), 1 - np.exp(-t)",
    "alpha = exp(-2t): that is alpha squared": ("np.exp(-t)", "np.exp(-2 * t)"),
    "alpha = exp(t): the sign of t": ("np.exp(-t)", "np.exp(t)"),
    "alpha = exp(-t/2)": ("np.exp(-t)", "np.exp(-t / 2)"),
    "beta is the positive root": ("np.sqrt(", "-np.sqrt("),
}

add_noise = {
    "alpha is missing": ("alpha * x", "x"),
    "beta is missing": ("beta * epsilon", "epsilon"),
    "alpha and beta are missing": ("alpha * x + beta * epsilon", "x + epsilon"),
    "alpha and beta have changed places": ("alpha * x + beta * epsilon", "beta * x + alpha * epsilon"),
    "beta is squared": ("beta *", "beta**2 *"),
    "the noise is subtracted": ("+ beta", "- beta"),
    "x is missing": ("alpha * x + beta", "beta"),
    "alpha and beta are the factors themselves, there is no root of them": [
        ("alpha * x + beta * epsilon", "np.sqrt(alpha) * x + np.sqrt(beta) * epsilon"),
        ("alpha * x + beta * epsilon", "np.sqrt(alpha) * x + np.sqrt(1 - alpha) * epsilon")],
    "all draws are the first one": ("beta * epsilon", "beta * np.broadcast_to(epsilon[0], epsilon.shape)"),
}

ddpm_loss = {
    "the target is x, it should be epsilon": (" - eps)", " - x)"),
    "the denoiser sees the clean x instead of x_t": ("add_noise(x, eps, t)", "x"),
    "the target is x_t, it should be epsilon": (" - eps)", " - add_noise(x, eps, t))"),
    "f + epsilon: the sign of the target": (" - eps)", " + eps)"),
    "the target is beta epsilon, it should be epsilon": (" - eps)", " - noise_schedule(t)[1] * eps)"),
    "epsilon is not subtracted": (" - eps)", ")"),
    "only the signal patch counts": (LOSS, f"({LOSS})[:, 0]"),
    "only the noise patch counts": (LOSS, f"({LOSS})[:, 1]"),
    "only the first draw counts": (EACH, f"{EACH}[:1]"),
    "the square is missing": (" ** 2", ""),
    "the mean is squared, the residual should be": (f"np.mean({LOSS})", f"np.mean({RESIDUAL}) ** 2"),
    "the absolute value stands in place of the square": (LOSS, f"abs({RESIDUAL})"),
    "the draws are averaged before the square is taken":
        "return np.mean(np.mean(denoiser(weights, add_noise(x, epsilon, t)) - epsilon, axis=0) ** 2)",
    "the root of the mean square":
        "return np.mean((denoiser(weights, add_noise(x, epsilon, t)) - epsilon) ** 2) ** 0.5",
}

ddpm_gradient = {
    "the term through the outer w_r, h_r^2 e, is missing": ("(h**2).T @ e + ", ""),
    "the term through the inner w_r, 2 h_r <w_r, e> u, is missing": (f" + {INNER}", ""),
    "h_r e in place of h_r^2 e": ("(h**2).T", "h.T"),
    "h_r is missing in 2 h_r <w_r, e> u": ("2 * h * (e", "2 * (e"),
    "2 h_r^2 <w_r, e> u in place of 2 h_r <w_r, e> u": ("2 * h * (e", "2 * h**2 * (e"),
    "x stands in place of x_t in the inner term": (".T @ u\n", ".T @ x.reshape(-1, d)\n"),
    "<u, e> in place of <w_r, e>": ("(e @ weights.T)", "(e * u).sum(axis=1, keepdims=True)"),
    "the inner term points along w_r: in <w_r, e> <delta, u> it is u that meets delta": [
        (INNER, "(2 * h * (e @ weights.T)).sum(axis=0)[:, None] * weights"),
        (INNER, "(2 * h * (e * u).sum(axis=1, keepdims=True)).sum(axis=0)[:, None] * weights")],
    "* in place of @: <w_r, e> is one number": (INNER, "2 * weights * (h.T @ (e * u))"),
    "f lacks 1 / sqrt(m) in the residual": (E, E.replace("weights, u)", "weights, u) * np.sqrt(m)")),
    "1 / sqrt(m) stands before one of the two terms only": [
        ("(h**2).T @ e", "np.sqrt(m) * (h**2).T @ e"), (INNER, f"np.sqrt(m) * {INNER}")],
    "f is missing: the residual is f - epsilon": [(E, "e = eps.reshape(-1, d)"), (E, "e = -eps.reshape(-1, d)")],
    "x stands in place of x_t in the overlaps": ("h = u @", "h = x.reshape(-1, d) @"),
    "epsilon in place of x_t in the inner term": (".T @ u\n", ".T @ eps.reshape(-1, d)\n"),
    "a factor alpha too many: the gradient is with respect to W, not to x": (FACTOR, f"{FACTOR} * np.exp(-t)"),
    "the target is x, it should be epsilon": (E, "e = denoiser(weights, u) - x.reshape(-1, d)"),
    "the target is x_t, it should be epsilon": (E, "e = denoiser(weights, u) - u"),
    "the target is beta epsilon, it should be epsilon": (E, E.replace("- eps", "- noise_schedule(t)[1] * eps")),
    "epsilon is not subtracted": (E, "e = denoiser(weights, u)"),
    "the denoiser sees the clean x instead of x_t": ("u = add_noise(x, eps, t).reshape(-1, d)", "u = x.reshape(-1, d)"),
    "only the signal patch counts": (EACH, "for x, eps in zip([x[:, :1]] * len(epsilon), epsilon[:, :, :1])"),
    "only the noise patch counts": (EACH, "for x, eps in zip([x[:, 1:]] * len(epsilon), epsilon[:, :, 1:])"),
    "only the first draw counts": (EACH, f"{EACH}[:1]"),
    "only the last draw counts": ("gradient +=", "gradient ="),
    "the division by the number of draws is missing": ("epsilon.size", "x.size"),
}
