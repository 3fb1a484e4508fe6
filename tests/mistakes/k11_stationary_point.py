"""Mistakes in k11; see tests/mistakes/__init__.py."""

GRADIENT = "gradient = numerical_gradient(loss, logs)"
RESTS = "g + kappa * (1 - 1 / m), g - kappa / m"
SUM = "patch(alpha * signal) + patch(alpha * noise)"

reduced_loss = {
    "a = alpha <u, x>: alpha is missing": (SUM, "patch(signal) + patch(noise)"),
    "the rests z_r are forgotten": (RESTS, "g, g"),
    "<z_r, z_s> = -kappa/m for r and s that differ, it is not 0": (RESTS, "g + kappa * (1 - 1 / m), g"),
    "the rests are taken as orthogonal, <z_r, z_r> = kappa": (RESTS, "g + kappa, g"),
    "<z_r, z_r> = kappa (1 - 1/m), it is not kappa": (RESTS, "g + kappa, g - kappa / m"),
    "l is asked for, not the loss 1 + l / (2d)": (f"return {SUM}", f"return 1 + ({SUM}) / (2 * d)"),
    "<z_r, z_s> = -kappa/m: the sign": ("g - kappa", "g + kappa"),
    "only r = s counts: the sum goes over all pairs of neurons": ("terms[0] + (m - 1) * terms[1]", "terms[0]"),
    "each neuron has m - 1 others, not m": ("(m - 1) *", "m *"),
    "only the signal patch counts": (SUM, "patch(alpha * signal)"),
    "only the noise patch counts": (SUM, "patch(alpha * noise)"),
    "g = |u|^2 has two signals in it": ("2 * signal**2", "signal**2"),
    "g = |u|^2 has n noise patches in it": ("n * noise**2", "noise**2"),
    "|xi|^2 = sigma^2 d: d is missing": ("sigma**2 * d", "sigma**2"),
    "|xi|^2 = sigma^2 d: sigma is squared": ("sigma**2 * d", "sigma * d"),
    "g = |u|^2: the overlaps are divided by the squared length": ("norm**2", "norm"),
    "the term 2 C_rs^2 is missing": ("2 * beta**4 * G**2 + ", ""),
    "the term 4 a_r a_s C_rs is missing": (" + 4 * a**2 * beta**2 * G", ""),
    "C = G: beta^2 is missing": ("beta**2 * same", "same"),
    "s = a^2 + C_rr: C_rr is missing": ("a**2 + beta**2 * same", "a**2"),
    "g stands in place of G_rr in the cross term": ("a * same +", "a * g +"),
    "s = a^2 + C_rr has G_rr in it, not g": ("beta**2 * same", "beta**2 * g"),
    "2 C_rs^2 lacks its 2": ("2 * beta**4", "beta**4"),
    "the d of |eps|^2 is in the 1 already": (f"return {SUM}", f"return 2 * d + {SUM}"),
    "the cross term is missing": ("-4 * beta * np.sqrt(m) * a * same + ", ""),
    "the cross term, summed over r, goes with m / sqrt(m)": ("beta * np.sqrt(m)", "beta / np.sqrt(m)"),
    "E|f|^2 is divided by m": ("terms[0] + (m - 1) * terms[1]", "m * (terms[0] + (m - 1) * terms[1])"),
}

stationary_overlaps = {
    "the order is signal, noise": ("return signal, noise", "return noise, signal"),
    "alpha <u, x> is returned: divide by alpha":
        ("return signal, noise", "return [noise_schedule(t)[0] * v for v in (signal, noise)]"),
    "the logarithms are returned": ("signal, noise, _ = np.exp(logs)", "signal, noise, _ = logs"),
    "kappa is held fixed": (GRADIENT, f"{GRADIENT} * [1, 1, 0]"),
    "signal and noise are held equal": (GRADIENT, f"{GRADIENT}; gradient[:2] = gradient[:2].mean(); logs[1] = logs[0]"),
    "the descent stops too early": ("step > 1e-9", "step > 0.01"),
    "the starting point is returned": ("step > 1e-9", "step > 1"),
}
