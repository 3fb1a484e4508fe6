CROSS = "cross = 4 * beta / np.sqrt(m) * (a @ np.diag(G)).sum()"
FOURTH = "fourth = s.T @ s + 2 * len(a) * C**2 + 4 * (a.T @ a) * C"
LOSS = "return (2 * n * d - cross + (G * fourth).sum() / m) / (2 * n * d)"
OVERLAP = "a = alpha * (patches @ weights.T)"
COVARIANCE = "C = beta**2 * G\n"
SECOND = "a**2 + np.diag(C)"
DA = "da = 4 / m * (a * Gs + 2 * a @ (G * C)) - 4 * beta / np.sqrt(m) * np.diag(G)"
DG = "dG = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / m"
DIAGONAL = "dG[np.diag_indices(m)] += (2 / m * beta**2 * Gs - 4 * beta / np.sqrt(m) * a).sum(axis=0)"
GRADIENT = "return (alpha * da.T @ patches + 2 * dG @ weights) / (2 * n * d)"
C_PATH = ("dG = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / m\n"
          "    # On the diagonal G_rr stands in the cross term too, and in s_r by ds_r = beta^2 dG_rr.\n"
          "    dG[np.diag_indices(m)] += (2 / m * beta**2 * Gs - 4")
C_FIXED = "dG = (s.T @ s + 2 * len(a) * C**2 + 4 * (a.T @ a) * C) / m; dG[np.diag_indices(m)] += (-4"
G_FIXED = "dG = (4 * len(a) * C**2 + 4 * (a.T @ a) * C) / m; dG[np.diag_indices(m)] += (2 / m * beta**2 * Gs - 0"

WRONG = [
    ("expected_ddpm_loss", "constant missing", "2 * n * d - cross", "-cross", "the constant d is missing"),
    ("expected_ddpm_loss", "constant of one patch", "2 * n * d - cross", "n * d - cross", "once for two patches"),
    ("expected_ddpm_loss", "cross missing", "d - cross", "d", "the cross term is missing"),
    ("expected_ddpm_loss", "sign of cross", "d - cross", "d + cross", "the cross term has the wrong sign"),
    ("expected_ddpm_loss", "one 2 of cross missing", CROSS, CROSS.replace("4", "2"), "the cross term counts half"),
    ("expected_ddpm_loss", "1/m in cross", CROSS, CROSS.replace("np.sqrt(m)", "m"), "m instead of sqrt(m)"),
    ("expected_ddpm_loss", "Isserlis without 2 C^2", FOURTH, "fourth = s.T @ s + 4 * (a.T @ a) * C",
     "2 C_rs^2 term is missing"),
    ("expected_ddpm_loss", "C^2 in place of 2 C^2", FOURTH, FOURTH.replace("2 * len(a)", "len(a)"),
     "2 C_rs^2 term counts half"),
    ("expected_ddpm_loss", "C^2 of one patch", FOURTH, FOURTH.replace("len(a) * ", ""), "not for every patch"),
    ("expected_ddpm_loss", "2 a a C in place of 4", FOURTH, FOURTH.replace("4", "2"), "4 a_r a_s C_rs term counts half"),
    ("expected_ddpm_loss", "h as if without correlation", FOURTH, "fourth = s.T @ s", "only s_r s_s counts"),
    ("expected_ddpm_loss", "s s missing", FOURTH, FOURTH.replace("s.T @ s + ", ""), "s_r s_s term is missing"),
    ("expected_ddpm_loss", "s = a^2", SECOND, "a**2", "C_rr is missing"),
    ("expected_ddpm_loss", "s with C_rr squared", SECOND, "a**2 + np.diag(C) ** 2", "C_rr is squared"),
    ("expected_ddpm_loss", "a without alpha", OVERLAP, "a = patches @ weights.T", "alpha is missing"),
    ("expected_ddpm_loss", "C = beta G", COVARIANCE, "C = beta * G\n", "beta is not squared"),
    ("expected_ddpm_loss", "C = G", COVARIANCE, "C = G\n", "beta^2 is missing"),
    ("expected_ddpm_loss", "1/sqrt(m) in |f|^2", LOSS, LOSS.replace("/ m)", "/ np.sqrt(m))"), "sqrt(m) instead of m"),
    ("expected_ddpm_loss", "C @ C", FOURTH, FOURTH.replace("C**2", "C @ C"), "C @ C in place of"),
    ("expected_ddpm_loss", "G missing", LOSS, LOSS.replace("(G * fourth)", "fourth"), "factor G_rs is missing"),
    ("expected_ddpm_loss", "r = s only", LOSS, LOSS.replace("(G * fourth)", "np.diag(G * fourth)"), "only r = s"),
    ("expected_ddpm_loss", "mean over patches", LOSS, LOSS.replace("/ (2", "/ (4"), "the mean over the patches"),
    ("expected_ddpm_loss", "divided by d", LOSS, LOSS.replace("/ (2 * n", "/ (n"), "d instead of 2d"),
    ("expected_ddpm_loss", "sum over samples", LOSS, LOSS.replace("/ (2 * n * d)", "/ (2 * d)"), "a sum over the samples"),
    ("expected_ddpm_loss", "sum over coordinates", LOSS, LOSS.replace("/ (2 * n * d)", "/ (2 * n)"),
     "a sum over the coordinates"),
    ("expected_ddpm_loss", "signal patch only", "_moments(weights, x.reshape(-1, d), t)",
     "_moments(weights, np.repeat(x[:, 0], 2, axis=0), t)", "only the signal patch"),
    ("expected_ddpm_loss", "one value a patch", CROSS, CROSS.replace(".sum()", ""), "expected a number"),
    ("expected_ddpm_gradient", "a held fixed", "(alpha * da.T @ patches + 2", "(2", "what comes through a is missing"),
    ("expected_ddpm_gradient", "G and C held fixed", " + 2 * dG @ weights", "", "what comes through G is missing"),
    ("expected_ddpm_gradient", "G held fixed", C_PATH, G_FIXED, "what comes through G is missing"),
    ("expected_ddpm_gradient", "C held fixed", C_PATH, C_FIXED, "what comes through C is missing"),
    ("expected_ddpm_gradient", "2 of W W^T missing", GRADIENT, GRADIENT.replace("+ 2 *", "+"),
     "through G lacks the factor 2"),
    ("expected_ddpm_gradient", "alpha of da missing", GRADIENT, GRADIENT.replace("alpha * ", ""),
     "through a lacks the factor alpha"),
    ("expected_ddpm_gradient", "sign of what comes through a", GRADIENT, GRADIENT.replace("alpha", "-alpha"),
     "through a has the wrong"),
    ("expected_ddpm_gradient", "cross missing in da", DA, DA.split(" - ")[0], "cross term through a is missing"),
    ("expected_ddpm_gradient", "sign of cross in da", DA, DA.replace(" - ", " + "),
     "cross term through a has the wrong sign"),
    ("expected_ddpm_gradient", "s moves with a: 2 missing", DA, DA.replace("(a * Gs", "(a / 2 * Gs"),
     "s_r s_s through a counts half"),
    ("expected_ddpm_gradient", "s s missing in da", DA, DA.replace("a * Gs + ", ""), "s_r s_s through a is missing"),
    ("expected_ddpm_gradient", "a a C missing in da", DA, DA.replace(" + 2 * a @ (G * C)", ""),
     "4 a_r a_s C_rs through a is missing"),
    ("expected_ddpm_gradient", "one a of a a C", DA, DA.replace("2 * a @", "a @"), "4 a_r a_s C_rs through a counts half"),
    ("expected_ddpm_gradient", "s s missing in dG", DG, DG.replace("s.T @ s + ", ""), "s_r s_s through G is missing"),
    ("expected_ddpm_gradient", "2 C^2 in place of 6 C^2", DG, DG.replace("6", "2"), "the 2 C_rs^2 term is off"),
    ("expected_ddpm_gradient", "C^2 missing", DG, DG.replace("6 * len(a) * C**2 + ", ""), "the 2 C_rs^2 term is missing"),
    ("expected_ddpm_gradient", "C^2 of one patch", DG, DG.replace("len(a) * ", ""),
     "the 2 C_rs^2 term is off (coefficient 0.17)"),
    ("expected_ddpm_gradient", "4 a a C in place of 8", DG, DG.replace("8", "4"),
     "4 a_r a_s C_rs through G and C counts half"),
    ("expected_ddpm_gradient", "s held fixed in dC", DIAGONAL, DIAGONAL.replace("2 / m * beta**2 * Gs ", ""),
     "s_r s_s through C_rr in s_r is missing"),
    ("expected_ddpm_gradient", "one s moves with C", DIAGONAL, DIAGONAL.replace("2 / m", "1 / m"),
     "C_rr in s_r counts half"),
    ("expected_ddpm_gradient", "beta^2 of dC missing", DIAGONAL, DIAGONAL.replace("beta**2 * ", ""), "C_rr in s_r is off"),
    ("expected_ddpm_gradient", "cross missing in dG", DIAGONAL, DIAGONAL.replace(" - 4 * beta / np.sqrt(m) * a", ""),
     "cross term through G is missing"),
    ("expected_ddpm_gradient", "everywhere, not on the diagonal", "dG[np.diag_indices(m)] +=", "dG +=", None),
    ("expected_ddpm_gradient", "signal patch only", "patches = x.reshape(-1, d)",
     "patches = np.repeat(x[:, 0], 2, axis=0)", "only the signal patch counts"),
    ("expected_ddpm_gradient", "alpha = 1 throughout", "_moments(weights, patches, t)\n    Gs",
     "_moments(weights, patches / alpha, t)\n    alpha, Gs = 1, s @ G\n    Gs", "alpha is missing"),
    ("expected_ddpm_gradient", "s = a^2", SECOND, "a**2", None),
    ("expected_ddpm_gradient", "a without alpha", OVERLAP, "a = patches @ weights.T", None),
    ("expected_ddpm_gradient", "C = G", COVARIANCE, "C = G\n", None),
    ("expected_ddpm_gradient", "uphill", GRADIENT, GRADIENT.replace("/ (2", "/ (-2"), "the sign is wrong"),
    ("expected_ddpm_gradient", "divided by 4nd", GRADIENT, GRADIENT.replace("/ (2", "/ (4"), "4nd instead of 2nd"),
    ("expected_ddpm_gradient", "divided by nd", GRADIENT, GRADIENT.replace("(2 * n", "(n"), "nd instead of 2nd"),
    ("expected_ddpm_gradient", "sum over samples", GRADIENT, GRADIENT.replace("(2 * n * d)", "(2 * d)"),
     "a sum over the samples"),
    ("expected_ddpm_gradient", "sum over everything", GRADIENT, GRADIENT.replace(" / (2 * n * d)", ""),
     "24 times the expected"),
    ("expected_ddpm_gradient", "transposed", GRADIENT, GRADIENT.replace("return (", "return ((") + ").T", "transpose"),
]

RIGHT = [
    ("expected_ddpm_loss", "loops over patches and neurons, Python floats", """
import math
def expected_ddpm_loss(weights, x, t):
    alpha, beta = math.exp(-t), math.sqrt(1 - math.exp(-2 * t))
    m, d = weights.shape
    G = [[float(v @ w) for w in weights] for v in weights]
    total = 0.0
    for patch in x.reshape(-1, d):
        a = [alpha * float(w @ patch) for w in weights]
        s = [a[r] ** 2 + beta**2 * G[r][r] for r in range(m)]
        total += d
        for r in range(m):
            total -= 4 * beta / math.sqrt(m) * a[r] * G[r][r]
            for q in range(m):
                C = beta**2 * G[r][q]
                total += G[r][q] * (s[r] * s[q] + 2 * C**2 + 4 * a[r] * a[q] * C) / m
    return total / (2 * d * len(x))
"""),
    ("expected_ddpm_loss", "einsum, patches kept apart", """
def expected_ddpm_loss(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    a = alpha * np.einsum("npd,md->npm", x, weights)
    G = np.einsum("rd,sd->rs", weights, weights)
    C = beta**2 * G
    s = a**2 + np.einsum("rr->r", C)
    fourth = np.einsum("npr,nps->nprs", s, s) + 2 * C**2 + 4 * np.einsum("npr,nps,rs->nprs", a, a, C)
    patch = d - 4 * beta / m**0.5 * np.einsum("npr,rr->np", a, G) + np.einsum("rs,nprs->np", G, fourth) / m
    return patch.sum(axis=1).mean() / (2 * d)
"""),
    ("expected_ddpm_loss", "units V = beta W and Z = (alpha / beta) X", """
def expected_ddpm_loss(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
    a, C = Z @ V.T, V @ V.T
    s = a**2 + (V**2).sum(axis=1)
    square = ((s @ C) * s).sum(axis=1) + 2 * (C**3).sum() + 4 * ((a @ C**2) * a).sum(axis=1)
    return 1 + np.mean(square / (m * beta**2) - 4 / (beta * np.sqrt(m)) * (a @ np.diag(C))) / d
"""),
    ("expected_ddpm_gradient", "loops over patches and neurons", """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    G = weights @ weights.T
    out = np.zeros((m, d))
    for patch in x.reshape(-1, d):
        a = [alpha * (w @ patch) for w in weights]
        s = [a[r] ** 2 + beta**2 * G[r, r] for r in range(m)]
        for r in range(m):
            out[r] -= 4 * beta / np.sqrt(m) * (G[r, r] * alpha * patch + 2 * a[r] * weights[r])
            for q in range(m):
                C = beta**2 * G[r, q]
                out[r] += 2 / m * (s[r] * s[q] + 2 * C**2 + 4 * a[r] * a[q] * C) * weights[q]
                out[r] += 2 / m * G[r, q] * s[q] * (2 * a[r] * alpha * patch + 2 * beta**2 * weights[r])
                out[r] += 2 / m * G[r, q] * (4 * C + 4 * a[r] * a[q]) * beta**2 * weights[q]
                out[r] += 8 / m * G[r, q] * a[q] * C * alpha * patch
    return out / (2 * len(x) * d)
"""),
    ("expected_ddpm_gradient", "einsum, term by term", """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    n, _, d = x.shape
    m = len(weights)
    X = x.reshape(2 * n, d)
    a, G = alpha * np.einsum("pd,md->pm", X, weights), np.einsum("rd,sd->rs", weights, weights)
    C = beta**2 * G
    s = a**2 + beta**2 * (weights**2).sum(axis=1)
    cross = alpha * np.einsum("r,pd->rd", np.diag(G), X) + 2 * np.einsum("pr,rd->rd", a, weights)
    both = np.einsum("pr,ps,sd->rd", s, s, weights) + 2 * beta**2 * np.einsum("rs,ps,rd->rd", G, s, weights)
    both += 2 * alpha * np.einsum("rs,ps,pr,pd->rd", G, s, a, X)
    cubes = 6 * 2 * n * C**2 @ weights
    mixed = 8 * np.einsum("pr,ps,rs,sd->rd", a, a, C, weights) + 4 * alpha * np.einsum("rs,rs,ps,pd->rd", G, C, a, X)
    return (2 * (both + cubes + mixed) / m - 4 * beta / np.sqrt(m) * cross) / x.size
"""),
    ("expected_ddpm_gradient", "units V = beta W and Z = (alpha / beta) X", """
def expected_ddpm_gradient(weights, x, t):
    alpha, beta = noise_schedule(t)
    m, d = weights.shape
    V, Z = beta * weights, alpha / beta * x.reshape(-1, d)
    a, C = Z @ V.T, V @ V.T
    s = a**2 + np.diag(C)
    root = beta * np.sqrt(m)
    da = 4 / root**2 * (a * (s @ C) + 2 * a @ C**2) - 4 / root * np.diag(C)
    dC = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / root**2
    dC = dC + np.diag((2 / root**2 * (s @ C) - 4 / root * a).sum(axis=0))
    return beta * (da.T @ Z + (dC + dC.T) @ V) / x.size
"""),
]
