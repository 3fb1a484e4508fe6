"""Solution of katas/k08_exact_ddpm.py."""

import numpy as np

from .k05_ddpm import noise_schedule


def _moments(weights, patches, t):
    # h_r = <w_r, x_t> is Gaussian: mean a_r, covariances C_rs. s_r = E h_r^2.
    alpha, beta = noise_schedule(t)
    a = alpha * (patches @ weights.T)
    G = weights @ weights.T
    C = beta**2 * G
    return a, G, C, a**2 + np.diag(C)


def expected_ddpm_loss(weights, x, t):
    n, _, d = x.shape
    m = len(weights)
    beta = noise_schedule(t)[1]
    a, G, C, s = _moments(weights, x.reshape(-1, d), t)
    # E h_r^2 <w_r, eps> = 2 beta a_r G_rr (Stein: E eps g(eps) = E grad g), with the factor 2 of -2 <f, eps> in front.
    cross = 4 * beta / np.sqrt(m) * (a @ np.diag(G)).sum()
    # E h_r^2 h_s^2 = s_r s_s + 2 C_rs^2 + 4 a_r a_s C_rs (Isserlis), summed over all 2n patches.
    fourth = s.T @ s + 2 * len(a) * C**2 + 4 * (a.T @ a) * C
    return (2 * n * d - cross + (G * fourth).sum() / m) / (2 * n * d)


def expected_ddpm_gradient(weights, x, t):
    n, _, d = x.shape
    m = len(weights)
    alpha, beta = noise_schedule(t)
    patches = x.reshape(-1, d)
    a, G, C, s = _moments(weights, patches, t)
    Gs = s @ G
    # dE/da_r, where a_r also moves s_r by ds_r = 2 a_r da_r.
    da = 4 / m * (a * Gs + 2 * a @ (G * C)) - 4 * beta / np.sqrt(m) * np.diag(G)
    # dE/dG_rs with C = beta^2 G along: 2 G C^2 gives 2 C^2 + 4 C^2, and 4 a_r a_s G C gives twice 4 a_r a_s C.
    dG = (s.T @ s + 6 * len(a) * C**2 + 8 * (a.T @ a) * C) / m
    # On the diagonal G_rr stands in the cross term too, and in s_r by ds_r = beta^2 dG_rr.
    dG[np.diag_indices(m)] += (2 / m * beta**2 * Gs - 4 * beta / np.sqrt(m) * a).sum(axis=0)
    # a = alpha W x and G = W W^T, G symmetric: dE/dW = alpha da^T x + 2 dG W.
    return (alpha * da.T @ patches + 2 * dG @ weights) / (2 * n * d)
