"""Mistakes in k08; see tests/mistakes/__init__.py."""

_moments = {
    "a = W x: alpha is missing": ("a = alpha * (patches", "a = (patches"),
    "beta stands in place of alpha in a = alpha W x": ("a = alpha", "a = beta"),
    "C = beta G: beta is not squared": [("beta**2 * G", "beta * G"), ("return a, G, C", "return a, G, beta * G")],
    "s_r = a_r^2 + beta G_rr: beta is not squared": ("np.diag(C)", "beta * np.diag(G)"),
    "C = G: beta^2 is missing": [("beta**2 * G", "G"), ("return a, G, C", "return a, G, G")],
    "C = alpha^2 G: alpha belongs to x, beta to the noise": ("beta**2 * G", "alpha**2 * G"),
    "C = 0: h_r varies with the noise": ("beta**2 * G", "0 * G"),
    "C is diagonal: h_r and h_s are correlated": ("beta**2 * G", "beta**2 * np.diag(np.diag(G))"),
    "C = beta^2 I: the weights are missing": ("beta**2 * G", "beta**2 * np.eye(len(G))"),
    "s_r = a_r^2: C_rr is missing": ("a**2 + np.diag(C)", "a**2"),
    "s_r = C_rr: a_r^2 is missing": ("a**2 + np.diag(C)", "0 * a + np.diag(C)"),
    "a_r is not squared in s_r": ("a**2 + np", "a + np"),
    "s_r = a_r^2 - C_rr: the sign": ("+ np.diag", "- np.diag"),
    "G_rr stands in place of C_rr in s_r": ("np.diag(C)", "np.diag(G)"),
    "s_r = (a_r + sqrt(C_rr))^2: E (a + z)^2 = a^2 + E z^2": ("a**2 + np.diag(C)", "(a + np.sqrt(np.diag(C))) ** 2"),
}

expected_ddpm_loss = {
    "the term of a_r G_rr is missing": ("- cross ", ""),
    "the term of s_r s_s is missing": ("s.T @ s + ", ""),
    "the term of 2 C_rs^2 is missing": (" + 2 * len(a) * C**2", ""),
    "the term of 4 a_r a_s C_rs is missing": (" + 4 * (a.T @ a) * C", ""),
    "the term of a_r G_rr has the wrong sign": ("- cross", "+ cross"),
    "2 in place of 4 before a_r G_rr: one 2 is the square's, one is of E h_r^2 eps": ("cross = 4", "cross = 2"),
    "C_rs^2 in place of 2 C_rs^2": ("2 * len(a) * C", "len(a) * C"),
    "2 a_r a_s C_rs in place of 4 a_r a_s C_rs": ("4 * (a.T", "2 * (a.T"),
    "2 C_rs^2 counts once, not for every patch": ("2 * len(a) * C", "2 * C"),
    "2 C_rs in place of 2 C_rs^2": ("C**2", "C"),
    "C @ C in place of C_rs^2, entry by entry": ("C**2", "C @ C"),
    "4 a_r a_s without C_rs": ("(a.T @ a) * C", "(a.T @ a)"),
    "only s_r s_s counts: h_r and h_s are correlated": (" + 2 * len(a) * C**2 + 4 * (a.T @ a) * C", ""),
    "E|f|^2 is missing": (" + (G * fourth).sum() / m", ""),
    "the constant d is missing": ("2 * n * d - cross", "-cross"),
    "the constant d counts for one of the two patches": ("(2 * n * d - cross", "(n * d - cross"),
    "the constant d counts once, not for every patch": ("(2 * n * d - cross", "(d - cross"),
    "1 in place of the constant d: epsilon has d coordinates": ("(2 * n * d - cross", "(2 * n - cross"),
    "the term of a_r G_rr is divided by m instead of sqrt(m)": ("np.sqrt(m) *", "m *"),
    "the term of a_r G_rr is not divided by sqrt(m)": (" / np.sqrt(m)", ""),
    "E|f|^2 is divided by sqrt(m) instead of m": ("fourth).sum() / m", "fourth).sum() / np.sqrt(m)"),
    "E|f|^2 is divided by m^2 instead of m": ("fourth).sum() / m", "fourth).sum() / m**2"),
    "E|f|^2 is not divided by m": ("fourth).sum() / m", "fourth).sum()"),
    "beta is missing before a_r G_rr": ("4 * beta", "4"),
    "beta is squared before a_r G_rr": ("4 * beta", "4 * beta**2"),
    "G_rr is missing in the term of a_r G_rr": ("(a @ np.diag(G)).sum()", "a.sum()"),
    "C_rr in place of G_rr in the term of a_r G_rr": ("np.diag(G)", "np.diag(C)"),
    "s_r in place of a_r in the term of a_r G_rr": ("(a @", "(s @"),
    "sum_rs a_r G_rs in place of sum_r a_r G_rr": ("np.diag(G)", "G"),
    "the factor G_rs is missing": ("(G * fourth)", "fourth"),
    "C_rs stands in place of the factor G_rs": ("(G * fourth)", "(C * fourth)"),
    "only r = s counts: the sum goes over all pairs of neurons": ("(G * fourth).sum()", "np.diag(G * fourth).sum()"),
    "only pairs r != s count: r = s belongs to the sum": ("(G * fourth)", "((G - np.diag(np.diag(G))) * fourth)"),
    "only pairs r != s count: r = s belongs to the sum": ("(G * fourth)", "((G - np.diag(np.diag(G))) * fourth)"),
    "only pairs r < s count: every pair counts twice, and r = s once": ("(G * fourth)", "np.triu(G * fourth, 1)"),
    "only pairs r <= s count: every pair r != s counts twice": ("(G * fourth)", "np.triu(G * fourth)"),
    "the patches are added before they are used": ("x.reshape(-1, d)", "x.sum(axis=1).repeat(2, axis=0)"),
    "the patches are averaged before they are used": ("x.reshape(-1, d)", "x.mean(axis=1).repeat(2, axis=0)"),
    "the samples are averaged before they are used": ("x.reshape(-1, d)", "np.tile(x.mean(axis=0), (n, 1))"),
    "without noise: the denoiser sees x_t = alpha x + beta epsilon":
        "f = (x @ weights.T) ** 2 @ weights / np.sqrt(len(weights))\nreturn 1 + (f**2).mean()",
    "the target is x, it should be epsilon":
        ("(2 * n * d - cross", "((x**2).sum() - 2 / np.sqrt(m) * (s * (x.reshape(-1, d) @ weights.T)).sum()"),
    "a Monte Carlo estimate: the noise is to be integrated out":
        "from .k05_ddpm import ddpm_loss\n"
        "return ddpm_loss(weights, x, np.random.default_rng(0).standard_normal((100, *x.shape)), t)",
}

CROSS, ALL_S = "4 * beta / np.sqrt(m)", "s.sum(axis=1, keepdims=True)"
PATCHES = "patches = x.reshape(-1, d)"


def back(da="da", dG="dG", diagonal="0 * a"):
    """Another dE/da and dE/dG, and what its diagonal has besides."""
    new = f"da, dG = {da}, {dG}; dG[np.diag_indices(m)] += ({diagonal}).sum(axis=0)"
    return ("return (alpha", f"{new}\n    return (alpha")


def less(c, scale="1"):
    """The factor of a_r G_rr smaller by c, when all the rest is scaled."""
    return back(f"{scale} * da + {c} * np.diag(G)", f"{scale} * dG", f"{c} * a")


def chain_rule(a="alpha", C="beta**2", s="beta**2"):
    """The chain rule of a wrong loss, done right: a, C and s have these factors."""
    return f"""
n, _, d = x.shape
m = len(weights)
alpha, beta = noise_schedule(t)
patches = x.reshape(-1, d)
a, G = {a} * (patches @ weights.T), weights @ weights.T
C = {C} * G
s = a**2 + {s} * np.diag(G)
da = 4 / m * (a * (s @ G) + 2 * a @ (G * C)) - 4 * beta / np.sqrt(m) * np.diag(G)
dG = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / m
dG[np.diag_indices(m)] += (2 / m * {s} * (s @ G) - 4 * beta / np.sqrt(m) * a).sum(axis=0)
return ({a} * da.T @ patches + 2 * dG @ weights) / (2 * n * d)
"""


expected_ddpm_gradient = {
    "the term of a_r G_rr through a is missing": (" - 4 * beta / np.sqrt(m) * np.diag(G)", ""),
    "the term of a_r G_rr through G is missing": (" - 4 * beta / np.sqrt(m) * a)", ")"),
    "the term of s_r s_s through a is missing": ("a * Gs + ", ""),
    "the term of s_r s_s through G is missing": ("s.T @ s + ", ""),
    "the term of s_r s_s through C_rr is missing": ("(2 / m * beta**2 * Gs - ", "(-"),
    "the term of 2 C_rs^2 through G and C is missing": ("6 * len(a) * C**2 + ", ""),
    "the term of 4 a_r a_s C_rs through a is missing": (" + 2 * a @ (G * C)", ""),
    "the term of 4 a_r a_s C_rs through G and C is missing": (" + 8 * (a.T @ a) * C", ""),
    "a = W x: alpha is missing": chain_rule(a="1"),
    "C = beta G: beta is not squared": chain_rule(C="beta", s="beta"),
    "C = G: beta^2 is missing": chain_rule(C="1", s="1"),
    "C = 0: h_r varies with the noise": chain_rule(C="0", s="0"),
    "s_r = a_r^2: C_rr is missing": chain_rule(s="0"),
    "what comes through a is missing": ("(alpha * da.T @ patches + 2", "(2"),
    "what comes through G and C is missing": (" + 2 * dG @ weights", ""),
    "C is held fixed: it moves with G":
        back(dG="(s.T @ s + 2 * len(a) * C**2 + 4 * (a.T @ a) * C) / m", diagonal=f"-{CROSS} * a"),
    "G is held fixed, only C moves":
        back(dG="(4 * len(a) * C**2 + 4 * (a.T @ a) * C) / m", diagonal="2 / m * beta**2 * Gs"),
    "C and s move with a and G, but s is held fixed":
        back("da - 4 / m * a * Gs", diagonal="-2 / m * beta**2 * Gs"),
    "C and s move with a and G, but s is held fixed":
        back("da - 4 / m * a * Gs", diagonal="-2 / m * beta**2 * Gs"),
    "what comes through G lacks the factor 2: W stands twice in W W^T": ("+ 2 * dG", "+ dG"),
    "what comes through a has a factor 2 too many: W stands once in a": ("(alpha *", "(2 * alpha *"),
    "what comes through a lacks the factor alpha": ("(alpha *", "("),
    "what comes through a has beta in place of alpha": ("(alpha *", "(beta *"),
    "what comes through a has the wrong sign": ("(alpha *", "(-alpha *"),
    "what comes through G has the wrong sign": ("patches + 2", "patches - 2"),
    "dC_rr lacks the factor beta^2 in s_r": ("beta**2 * Gs", "Gs"),
    "dC_rr has beta in place of beta^2 in s_r": ("beta**2 * Gs", "beta * Gs"),
    "4 C_rs^2 in place of 6 C_rs^2: C^2 gives 2 C dC": ("6 * len", "4 * len"),
    "2 C_rs^2 in place of 6 C_rs^2: C moves with G": ("6 * len", "2 * len"),
    "6 C_rs^2 counts once, not for every patch": ("6 * len(a) * C", "6 * C"),
    "6 C_rs in place of 6 C_rs^2": ("C**2", "C"),
    "C @ C in place of C_rs^2, entry by entry": ("C**2", "C @ C"),
    "G C is taken for a matrix product: it is entry by entry": ("(G * C)", "(G @ C)"),
    "a_r is missing before sum_s G_rs s_s: ds_r = 2 a_r da_r": ("(a * Gs", "(Gs"),
    "a_r^2 a_s^2 in place of s_r s_s": ("s.T @ s", "(a**2).T @ a**2"),
    "what is for the diagonal of dG is added everywhere": ("dG[np.diag_indices(m)] +=", "dG +="),
    "only the diagonal of dG counts": back(dG="np.diag(np.diag(dG))"),
    "only r = s counts: the sum goes over all pairs of neurons": back(
        f"4 / m * np.diag(G) * a * (s + 2 * np.diag(C)) - {CROSS} * np.diag(G)", "0 * G",
        f"(s**2 + 6 * np.diag(C) ** 2 + 8 * a**2 * np.diag(C) + 2 * np.diag(C) * s) / m - {CROSS} * a"),
    "the factor G_rs is missing": back(
        f"4 / m * (a * {ALL_S} + 2 * a @ C) - {CROSS} * np.diag(G)", "4 * beta**2 * (len(a) * C + a.T @ a) / m",
        f"2 / m * beta**2 * {ALL_S} - {CROSS} * a"),
    "2 in place of 4 before a_r G_rr: one 2 is the square's, one is of E h_r^2 eps": less("2 * beta / np.sqrt(m)"),
    "the term of a_r G_rr has the wrong sign": less("8 * beta / np.sqrt(m)"),
    "the term of a_r G_rr is missing, through a and through G": less("4 * beta / np.sqrt(m)"),
    "the term of a_r G_rr is divided by m instead of sqrt(m)": less("4 * beta * (m**-0.5 - 1 / m)"),
    "beta is missing before a_r G_rr": less("4 * (beta - 1) / np.sqrt(m)"),
    "beta is squared before a_r G_rr": less("4 * (beta - beta**2) / np.sqrt(m)"),
    "E|f|^2 is divided by sqrt(m) instead of m": less("4 * beta * (1 - m**-0.5)", "m**0.5"),
    "E|f|^2 is not divided by m": less("4 * beta * (m - 1) / np.sqrt(m)", "m"),
    "E|f|^2 is missing": back(f"0 * a - {CROSS} * np.diag(G)", "0 * G", f"-{CROSS} * a"),
    "the patches are added before they are used": (PATCHES, "patches = x.sum(axis=1).repeat(2, axis=0)"),
    "the patches are averaged before they are used": (PATCHES, "patches = x.mean(axis=1).repeat(2, axis=0)"),
    "the samples are averaged before they are used": (PATCHES, "patches = np.tile(x.mean(axis=0), (n, 1))"),
    "a Monte Carlo estimate: the noise is to be integrated out":
        "from .k05_ddpm import ddpm_gradient\n"
        "return ddpm_gradient(weights, x, np.random.default_rng(0).standard_normal((100, *x.shape)), t)",
    "central differences of the loss: the chain rule is asked for, to rounding":
        "from .k03_gradient_check import numerical_gradient\n"
        "return numerical_gradient(lambda w: expected_ddpm_loss(w, x, t), weights)",
}
