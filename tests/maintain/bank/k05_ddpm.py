SCHEDULE = "return np.exp(-t), np.sqrt(-np.expm1(-2 * t))"
NOISED = "return alpha * x + beta * epsilon"
LOSS = "(denoiser(weights, add_noise(x, eps, t)) - eps) ** 2"
SUM = "gradient += (h**2).T @ e + (2 * h * (e @ weights.T)).T @ u"
MEAN = "return 2 / np.sqrt(m) * gradient / epsilon.size"

WRONG = [
    ("noise_schedule", "beta, alpha", SCHEDULE, "return np.sqrt(1 - np.exp(-2 * t)), np.exp(-t)", "the order is"),
    ("noise_schedule", "root of beta missing", SCHEDULE, "return np.exp(-t), 1 - np.exp(-2 * t)", "square root"),
    ("noise_schedule", "exp(-t) in beta", SCHEDULE, "return np.exp(-t), np.sqrt(1 - np.exp(-t))", "the 2 is missing"),
    ("noise_schedule", "alpha squared", SCHEDULE, "return np.exp(-2 * t), np.sqrt(1 - np.exp(-2 * t))", "alpha squared"),
    ("noise_schedule", "only alpha", SCHEDULE, "return np.exp(-t)", "tuple"),
    ("noise_schedule", "negative beta", SCHEDULE, "return np.exp(-t), -np.sqrt(1 - np.exp(-2 * t))", "positive root"),
    ("add_noise", "alpha missing", NOISED, "return x + beta * epsilon", "alpha is missing"),
    ("add_noise", "beta missing", NOISED, "return alpha * x + epsilon", "beta is missing"),
    ("add_noise", "both missing", NOISED, "return x + epsilon", "alpha and beta are missing"),
    ("add_noise", "changed places", NOISED, "return beta * x + alpha * epsilon", "changed places"),
    ("add_noise", "beta squared", NOISED, "return alpha * x + beta**2 * epsilon", "beta is squared"),
    ("add_noise", "noise subtracted", NOISED, "return alpha * x - beta * epsilon", "subtracted"),
    ("add_noise", "one draw only", NOISED, "return alpha * x + beta * epsilon[0]", "shape"),
    ("add_noise", "in place", NOISED, "epsilon *= beta; return alpha * x + epsilon", "in place"),
    ("ddpm_loss", "target x", LOSS, "(denoiser(weights, add_noise(x, eps, t)) - x) ** 2", "target is x"),
    ("ddpm_loss", "clean input", LOSS, "(denoiser(weights, x) - eps) ** 2", "clean x"),
    ("ddpm_loss", "sign of the target", LOSS, "(denoiser(weights, add_noise(x, eps, t)) + eps) ** 2", "sign of the target"),
    ("ddpm_loss", "absolute value", f"np.mean({LOSS})", f"np.mean(abs({LOSS.removesuffix(' ** 2')}))", "the absolute value"),
    ("ddpm_loss", "no target", LOSS, "denoiser(weights, add_noise(x, eps, t)) ** 2", "epsilon is not subtracted"),
    ("ddpm_loss", "sum over coordinates", f"np.mean({LOSS})", f"np.mean(np.sum({LOSS}, axis=-1))", "d times too large"),
    ("ddpm_loss", "sum over draws", "return np.mean([np.mean", "return np.sum([np.mean", "k times too large"),
    ("ddpm_loss", "half", "return np.mean([", "return 0.5 * np.mean([", "a factor 2 is missing"),
    ("ddpm_loss", "first draw only", "for eps in epsilon])", "for eps in epsilon[:1]])", "first draw"),
    ("ddpm_loss", "signal patch only", f"np.mean({LOSS})", f"np.mean(({LOSS})[:, 0])", "only the signal patch"),
    ("ddpm_gradient", "outer w_r held fixed", SUM, "gradient += (2 * h * (e @ weights.T)).T @ u",
     "outer w_r, h_r^2 e, is missing"),
    ("ddpm_gradient", "inner w_r held fixed", SUM, "gradient += (h**2).T @ e", "inner w_r, 2 h_r <w_r, e> u, is missing"),
    ("ddpm_gradient", "2 of the inner square missing", SUM, "gradient += (h**2).T @ e + (h * (e @ weights.T)).T @ u",
     "counts half"),
    ("ddpm_gradient", "sign of the inner term", SUM, "gradient += (h**2).T @ e - (2 * h * (e @ weights.T)).T @ u", "wrong sign"),
    ("ddpm_gradient", "x for x_t in the inner term", SUM,
     "gradient += (h**2).T @ e + (2 * h * (e @ weights.T)).T @ x.reshape(-1, d)", "x stands in place of x_t"),
    ("ddpm_gradient", "h in place of h^2", SUM, "gradient += h.T @ e + (2 * h * (e @ weights.T)).T @ u", "h_r e in place of"),
    ("ddpm_gradient", "h missing in the inner term", SUM, "gradient += (h**2).T @ e + (2 * (e @ weights.T)).T @ u",
     "h_r is missing"),
    ("ddpm_gradient", "not divided", MEAN, "return 2 / np.sqrt(m) * gradient", "2n d k times too large"),
    ("ddpm_gradient", "h^2 in the inner term", SUM, "gradient += (h**2).T @ e + (2 * h**2 * (e @ weights.T)).T @ u",
     "2 h_r^2 <w_r, e> u in place of"),
    ("ddpm_gradient", "alpha too many", MEAN, MEAN + " * np.exp(-t)", "a factor alpha too many"),
    ("ddpm_gradient", "2 missing", MEAN, "return 1 / np.sqrt(m) * gradient / epsilon.size", "a factor 2 is missing"),
    ("ddpm_gradient", "1/m", MEAN, "return 2 / m * gradient / epsilon.size", "sqrt(m) times too small"),
    ("ddpm_gradient", "sum over draws", MEAN, "return 2 / np.sqrt(m) * gradient / x.size", "k times too large"),
    ("ddpm_gradient", "sum over coordinates", MEAN, "return 2 / np.sqrt(m) * gradient / (epsilon.size / d)", "d times too large"),
    ("ddpm_gradient", "uphill", MEAN, "return -2 / np.sqrt(m) * gradient / epsilon.size", "the sign is wrong"),
    ("ddpm_gradient", "transposed", MEAN, "return (2 / np.sqrt(m) * gradient / epsilon.size).T", "transpose"),
    ("ddpm_gradient", "target x", "e = denoiser(weights, u) - eps.reshape(-1, d)", "e = denoiser(weights, u) - x.reshape(-1, d)",
     "target is x"),
    ("ddpm_gradient", "target x_t", "e = denoiser(weights, u) - eps.reshape(-1, d)", "e = denoiser(weights, u) - u", "target is x_t"),
    ("ddpm_gradient", "last draw only", "gradient += (h", "gradient = (h", "last draw"),
]

RIGHT = [
    ("noise_schedule", "math, Python floats", """
import math
def noise_schedule(t):
    alpha = math.exp(-t)
    return alpha, math.sqrt(1 - alpha * alpha)
"""),
    ("noise_schedule", "a list", """
def noise_schedule(t):
    return [np.exp(-t), (1 - np.exp(-2 * t)) ** 0.5]
"""),
    ("add_noise", "a loop over the draws", """
def add_noise(x, epsilon, t):
    alpha, beta = noise_schedule(t)
    return np.array([beta * eps + alpha * x for eps in epsilon])
"""),
    ("ddpm_loss", "loops and Python floats", """
def ddpm_loss(weights, x, epsilon, t):
    alpha, beta = noise_schedule(t)
    total, count = 0.0, 0
    for eps in epsilon:
        for i in range(len(x)):
            for p in range(2):
                u = alpha * x[i, p] + beta * eps[i, p]
                f = sum((w @ u) ** 2 * w for w in weights) / len(weights) ** 0.5
                for a, b in zip(f, eps[i, p]):
                    total += float((a - b) ** 2)
                    count += 1
    return total / count
"""),
    ("ddpm_loss", "a square expanded", """
def ddpm_loss(weights, x, epsilon, t):
    f = denoiser(weights, add_noise(x, epsilon, t))
    return ((f * f).sum() - 2 * (f * epsilon).sum() + (epsilon * epsilon).sum()) / epsilon.size
"""),
    ("ddpm_gradient", "einsum over everything", """
def ddpm_gradient(weights, x, epsilon, t):
    u = add_noise(x, epsilon, t)
    h = np.einsum("knpd,md->knpm", u, weights)
    e = np.einsum("knpm,md->knpd", h**2, weights) / len(weights) ** 0.5 - epsilon
    outer = np.einsum("knpm,knpd->md", h**2, e)
    inner = 2 * np.einsum("knpm,knpm,knpd->md", h, np.einsum("knpd,md->knpm", e, weights), u)
    return 2 * (inner + outer) / (len(weights) ** 0.5 * epsilon.size)
"""),
    ("ddpm_gradient", "plain loops", """
def ddpm_gradient(weights, x, epsilon, t):
    m, d = weights.shape
    alpha, beta = noise_schedule(t)
    out = np.zeros((m, d))
    for eps in epsilon:
        for i in range(len(x)):
            for p in range(2):
                u = alpha * x[i, p] + beta * eps[i, p]
                e = sum((w @ u) ** 2 * w for w in weights) / np.sqrt(m) - eps[i, p]
                for r in range(m):
                    h = weights[r] @ u
                    out[r] += h * h * e + 2 * h * (weights[r] @ e) * u
    return out * 2 / (np.sqrt(m) * len(epsilon) * len(x) * 2 * d)
"""),
    ("ddpm_gradient", "without d-sized residuals", """
def ddpm_gradient(weights, x, epsilon, t):
    m, d = weights.shape
    alpha, beta = noise_schedule(t)
    k = len(epsilon)
    E, X, G = epsilon.reshape(-1, d), x.reshape(-1, d), weights @ weights.T
    noise = E @ weights.T
    h = alpha * np.tile(X @ weights.T, (k, 1)) + beta * noise
    A = h**2
    B = 2 * h * (A @ G / np.sqrt(m) - noise)
    g = A.T @ A @ weights / np.sqrt(m) + (beta * B - A).T @ E + alpha * B.reshape(k, -1, m).sum(axis=0).T @ X
    return 2 / np.sqrt(m) * g / epsilon.size
"""),
]
