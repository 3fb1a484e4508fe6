"""The formulas of k10 and k11, and of what lies beyond; see test_formulas.py."""

import numpy as np

from solutions.k01_data_model import snr
from solutions.k02_networks import denoiser
from solutions.k04_logistic import classification_gradient
from solutions.k08_exact_ddpm import expected_ddpm_loss
from solutions.k10_theory import classifier_growth, denoiser_drift, early_ratio, takeoff_step
from solutions.k11_stationary_point import reduced_loss
from tests.judge.oracle import complex_step, expected_terms, quadrature, simplex, stationary_logs

from .test_formulas import M, RNG, T, W, X, alpha, assert_equal, beta


norm, sigma, sigma_0, rate, n, d = 3.0, 0.5, 0.01, 0.7, 4, 9
# Balanced labels, and noise patches of length sigma sqrt(d) orthogonal to each other and to the signals.
y = np.array([1.0, -1.0, 1.0, -1.0])
x = np.stack([norm * np.eye(d)[[0, 1, 0, 1]], sigma * d**0.5 * np.eye(d)[2:2 + n]], axis=1)
xbar, eta = x.sum(axis=1).mean(axis=0), rate / d
c = 2 * eta * alpha * beta / M**0.5


def test_classifier_growth():
    r"""\langle w,\mu_j\rangle:\;1+\frac{\lambda\lVert\mu\rVert^2}{2m}, \qquad \langle w,\xi_i\rangle:\;1+\frac{\lambda \sigma^2 d}{n m}"""
    signal, noise = classifier_growth(norm, sigma, d, n, M, rate)
    assert_equal((signal, noise), (1 + rate * norm**2 / (2 * M), 1 + rate * sigma**2 * d / (n * M)))
    w = 1e-9 * RNG.standard_normal((2, M, d))
    after = w - rate * classification_gradient(w, x, y)
    for j, row, factor in ((0, x[0, 0], signal), (0, x[1, 0], 2 - signal), (1, x[1, 1], noise)):
        assert_equal(after[j] @ row / 1e-9, factor * (w[j] @ row) / 1e-9)


def drift(w):
    return c * ((w @ w) * xbar + 2 * (w @ xbar) * w)


def test_drift():
    r"""c\left(\lVert w\rVert^2\,\bar{x}+2\langle w,\bar{x}\rangle\,w\right), \qquad c = \frac{2\eta \alpha \beta}{\sqrt{m}}, \qquad \eta = \frac{\lambda}{d}"""
    weights = RNG.standard_normal((M, d))
    terms = expected_terms(weights, x, T)
    step = -rate * complex_step(lambda w: terms(w, w, w)["cross"], weights)
    assert_equal(step, [drift(w) for w in weights])


def test_early_rates():
    r"""\langle w,\mu_j\rangle:\;c\,\sigma_0^2 d\,\frac{\lVert\mu\rVert^2}{2}, \qquad \langle w,\xi_i\rangle:\;c\,\sigma_0^2 d\,\frac{\sigma^2 d}{n}"""
    rates = denoiser_drift(norm, sigma, d, n, M, sigma_0, T, rate)
    assert_equal(rates, (c * sigma_0**2 * d * norm**2 / 2, c * sigma_0**2 * d * sigma**2 * d / n))
    assert_equal(rates, [c * sigma_0**2 * d * (xbar @ row) for row in (x[0, 0], x[0, 1])])
    assert_equal(early_ratio(n, snr(norm, sigma, d)), (norm**2 / 2) / (sigma**2 * d / n))


def test_takeoff():
    r"""
    \dot{u} = c X (\rho^2+3u^2), \qquad \dot{\rho} = 2c X u \rho
    \dot{v} = c X \rho_0 (1+v^2)^2, \qquad t^* = \frac{1}{c X \rho_0}\int_0^\infty \frac{dv}{(1+v^2)^2} = \frac{\pi}{4c X \rho_0}
    t^* = \frac{\pi \sqrt{m}}{8\,\eta \alpha \beta\,\sigma_0 \sqrt{d}\,X}, \qquad X = \sqrt{\frac{\lVert\mu\rVert^2}{2}+\frac{\sigma^2 d}{n}}
    """
    X, rho_0 = (norm**2 / 2 + sigma**2 * d / n) ** 0.5, sigma_0 * d**0.5
    assert_equal(np.linalg.norm(xbar), X)
    w = RNG.standard_normal(d)
    u, dw = w @ xbar / X, drift(w)
    rest = w - u * xbar / X
    rho = np.linalg.norm(rest)
    du, drho = dw @ xbar / X, dw @ rest / rho
    assert_equal((du, drho), (c * X * (rho**2 + 3 * u**2), 2 * c * X * u * rho))
    v, dv = u / rho, (du - u / rho * drho) / rho
    assert_equal(dv, c * X * rho * (1 + v**2))
    assert_equal(drho / dv, 2 * v * rho / (1 + v**2))
    angle = np.linspace(0, np.pi / 2, 1001)  # v = tan(angle), dv = (1 + v^2) d angle
    assert_equal(np.mean(np.cos(angle[:-1]) ** 2 + np.cos(angle[1:]) ** 2) / 2 * np.pi / 2, np.pi / 4)
    assert_equal(takeoff_step(norm, sigma, d, n, M, sigma_0, T, rate), np.pi / (4 * c * X * rho_0))
    assert_equal(np.pi / (4 * c * X * rho_0), np.pi * M**0.5 / (8 * eta * alpha * beta * sigma_0 * d**0.5 * X))


def test_overlaps_of_a_simplex():
    r"""
    g = \lVert u\rVert^2 = \frac{2S^2}{\lVert\mu\rVert^2}+\frac{n N^2}{\sigma^2 d}, \qquad G_{rr} = g+\kappa-\frac{\kappa}{m}, \qquad G_{rs} = g-\frac{\kappa}{m}
    E(a) = -4\beta\sqrt{m}\,a\,G_{rr}+T(G_{rr})+(m-1)\,T(G_{rs}), \qquad T(G) = G\left(s^2+2\beta^4 G^2+4a^2\beta^2 G\right)
    """
    S, N, kappa, m = 0.7, 1.1, 0.3, 5
    weights, x = simplex(S, N, kappa, norm, sigma, d, n, m)
    g = 2 * S**2 / norm**2 + n * N**2 / (sigma**2 * d)
    same, other = g + kappa - kappa / m, g - kappa / m
    assert_equal(weights @ weights.T, np.where(np.eye(m, dtype=bool), same, other))
    assert_equal(weights @ x[0].T, [[S, N]] * m)

    def E(a):
        s = a**2 + beta**2 * same
        T = lambda G: G * (s**2 + 2 * beta**4 * G**2 + 4 * a**2 * beta**2 * G)
        return -4 * beta * m**0.5 * a * same + T(same) + (m - 1) * T(other)

    want = reduced_loss(S, N, kappa, norm, sigma, d, n, m, T)
    assert_equal(E(alpha * S) + E(alpha * N), want)
    assert_equal((expected_ddpm_loss(weights, x, T) - 1) * 2 * x.shape[-1], want)


def test_ratio_at_the_end():
    r"""\frac{S}{N} = \frac{K+4mgB^2+2qD}{K+4mgA^2+2pD}"""
    args = norm, sigma, d, n, m, _ = 5.0, 1.0, 1000, 30, 20, T
    logs = stationary_logs(*args)
    A, B, kappa = np.exp(logs)
    p, q, b = 2 / (alpha**2 * norm**2), n / (alpha**2 * sigma**2 * d), beta**2
    g = p * A**2 + q * B**2
    K = 12 * m * b * g**2 + (m - 1) * (4 * b * g * kappa + 8 * b * kappa**2 / m)

    def slope(a):  # of E(a) by g
        cross, common = -4 * beta * m**0.5 * a, m * (a**4 + 12 * b * a**2 * g + 9 * b**2 * g**2)
        return cross + common + (m - 1) * (4 * b**2 * g * kappa + b**2 * kappa**2 * (1 + 5 / m) + 2 * b * a**2 * kappa)

    D = slope(A) + slope(B)
    assert D > 0
    assert_equal(A / B, (K + 4 * m * g * B**2 + 2 * q * D) / (K + 4 * m * g * A**2 + 2 * p * D), 1e-6)


def test_target_x():
    r"""E\langle f,x\rangle = \frac{\beta}{2\alpha}\,E\langle f,\epsilon\rangle+\frac{\alpha^2}{\sqrt{m}}\sum_r\langle w_r,x\rangle^3"""
    weights, x = W[:, :3], X[0, 0, :3]
    epsilon, chances = quadrature(1, 3)
    f = denoiser(weights, alpha * x + beta * epsilon[:, 0, 0])
    of_x, of_epsilon = chances @ (f @ x), chances @ (f * epsilon[:, 0, 0]).sum(axis=1)
    assert_equal(of_x, beta / (2 * alpha) * of_epsilon + alpha**2 / M**0.5 * ((weights @ x) ** 3).sum())
