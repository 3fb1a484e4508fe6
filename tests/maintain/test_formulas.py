"""Compares every displayed formula of the README, written down once more as it stands, with the code for it.

The docstring of a test is the formula. A formula that is changed in the README, or added, needs a test here or in
test_formulas_theory.py.
"""

import importlib
import inspect
import re
from pathlib import Path

import numpy as np

from solutions.k01_data_model import sample_noise, snr
from solutions.k02_networks import classifier, denoiser
from solutions.k03_gradient_check import numerical_gradient, relative_error
from solutions.k04_logistic import (classification_gradient, classification_loss, logistic_loss,
                                    logistic_loss_derivative)
from solutions.k05_ddpm import add_noise, ddpm_gradient, ddpm_loss, noise_schedule
from solutions.k06_feature_learning import noise_learning, signal_learning
from solutions.k08_exact_ddpm import expected_ddpm_gradient, expected_ddpm_loss
from solutions.k09_span import span_basis, train_denoiser_exact
from tests.judge.course import ROOT
from tests.judge.sizes import grid, signs

RNG = np.random.default_rng(0)
N, M, D, K, T = 3, 5, 7, 4, 0.3
alpha, beta = np.exp(-T), np.sqrt(1 - np.exp(-2 * T))
W, PAIR = grid(RNG, M, D) / 2, grid(RNG, 2, M, D) / 2
X, Y, EPSILON = grid(RNG, N, 2, D), signs(RNG, N), grid(RNG, K, N, 2, D)


def assert_equal(a, b, error=1e-10):
    np.testing.assert_allclose(a, b, rtol=error, atol=1e-12)


def test_every_formula_has_a_test():
    blocks = re.findall(r"^```math\n(.*?)\n```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.S | re.M)
    modules = [importlib.import_module(f"tests.maintain.{path.stem}")
               for path in Path(__file__).parent.glob("test_formulas*.py")]
    tests = [test for module in modules for name, test in vars(module).items()
             if name.startswith("test_") and test.__doc__]
    assert {line.strip() for test in tests for line in inspect.getdoc(test).splitlines()} == set(blocks)


def test_projection():
    r"""x^{(1)} = \mu_y, \qquad x^{(2)} = \xi\sim N(0,\sigma^2 P), \qquad P = I-\sum_j \frac{\mu_j \mu_j^\top}{\lVert\mu_j\rVert^2}"""
    mu = 3 * np.linalg.qr(RNG.standard_normal((D, 2)))[0].T
    P = np.eye(D) - sum(np.outer(mu_j, mu_j) / (mu_j @ mu_j) for mu_j in mu)
    z = 0.5 * np.random.default_rng(7).standard_normal((N, D))
    assert_equal(sample_noise(N, mu, 0.5, np.random.default_rng(7)), z @ P)
    assert_equal(P @ P.T, P)


def test_snr():
    r"""\mathrm{SNR} = \frac{\lVert\mu\rVert}{\sigma\sqrt{d}}"""
    assert_equal(snr(3.0, 0.5, D), 3.0 / (0.5 * D**0.5))


def test_classifier():
    r"""f(x) = F_{+1}(x)-F_{-1}(x), \qquad F_j(x) = \frac{1}{m}\sum_{r=1}^m\left[\langle w_{j,r},x^{(1)}\rangle^2+\langle w_{j,r},x^{(2)}\rangle^2\right]"""
    F = [[sum((w @ x[0]) ** 2 + (w @ x[1]) ** 2 for w in weights) / M for x in X] for weights in PAIR]
    assert_equal(classifier(PAIR, X), np.subtract(*F))


def test_denoiser():
    r"""f(x) = \frac{1}{\sqrt{m}}\sum_{r=1}^m\langle w_r,x\rangle^2\,w_r"""
    assert_equal(denoiser(W, X[0, 0]), sum((w @ X[0, 0]) ** 2 * w for w in W) / M**0.5)


def test_central_difference():
    r"""\frac{\partial f}{\partial w_i}\approx \frac{f(w+s\,e_i)-f(w-s\,e_i)}{2s}"""
    w, s = X[0, 0], 0.25  # of w^3: f' + s^2 f''' / 6 with f''' = 6, as the chapter says
    assert_equal(numerical_gradient(lambda w: (w**3).sum(), w, s), 3 * w**2 + s**2)


def test_relative_error():
    r"""\frac{\lVert a-b\rVert}{\max(\lVert a\rVert,\lVert b\rVert)}"""
    a, b = PAIR
    norm = lambda v: (v**2).sum() ** 0.5
    assert_equal(relative_error(a, b), norm(a - b) / max(norm(a), norm(b)))


def test_logistic_loss():
    r"""\ell(z) = \log(1+e^{-z}), \qquad \ell'(z) = \frac{-1}{1+e^{z}}, \qquad L(W) = \frac{1}{n}\sum_{i=1}^n \ell(y_i f(x_i))"""
    z = Y * classifier(PAIR, X)
    assert_equal(logistic_loss(z), np.log(1 + np.exp(-z)))
    assert_equal(logistic_loss_derivative(z), -1 / (1 + np.exp(z)))
    assert_equal(classification_loss(PAIR, X, Y), sum(np.log(1 + np.exp(-z_i)) for z_i in z) / N)


def test_classification_gradient():
    r"""
    \frac{\partial f(x)}{\partial w_{j,r}} = j\,\frac{2}{m}\sum_{p=1}^2\langle w_{j,r},x^{(p)}\rangle\,x^{(p)}
    \frac{\partial L}{\partial w_{j,r}} = \frac{1}{n}\sum_{i=1}^n \ell'(y_i f(x_i))\,y_i\,\frac{\partial f(x_i)}{\partial w_{j,r}}
    """
    def df(j, w, x):
        return j * 2 / M * sum((w @ x[p]) * x[p] for p in (0, 1))

    slopes = -1 / (1 + np.exp(Y * classifier(PAIR, X)))
    gradient = [[sum(slope * y * df(j, w, x) for slope, y, x in zip(slopes, Y, X)) / N for w in weights]
                for j, weights in zip((+1, -1), PAIR)]
    assert_equal(classification_gradient(PAIR, X, Y), gradient)


def test_ddpm_loss():
    r"""
    x_t = \alpha x+\beta \epsilon, \qquad \alpha = e^{-t}, \qquad \beta = \sqrt{1-e^{-2t}}, \qquad \epsilon\sim N(0,I)
    L(W) = \frac{1}{k\,n\,2d}\sum_{\text{draws, samples, patches}}\lVert f(x_t)-\epsilon\rVert^2
    """
    assert_equal(noise_schedule(T), (alpha, beta))
    x_t = alpha * X + beta * EPSILON
    assert_equal(add_noise(X, EPSILON, T), x_t)
    patches = zip(x_t.reshape(-1, D), EPSILON.reshape(-1, D))
    total = sum(((denoiser(W, u) - eps) ** 2).sum() for u, eps in patches)
    assert_equal(ddpm_loss(W, X, EPSILON, T), total / (K * N * 2 * D))


def test_ddpm_gradient():
    r"""
    df = \frac{1}{\sqrt{m}}\left[h_r^2\,\delta+2h_r\langle \delta,u\rangle\,w_r\right]
    \frac{\partial\lVert e\rVert^2}{\partial w_r} = \frac{2}{\sqrt{m}}\left[h_r^2\,e+2h_r\langle w_r,e\rangle\,u\right]
    """
    u, delta = X[0, 0], X[1, 1]
    for r, w in enumerate(W):
        moved = W.astype(complex)
        moved[r] += 1e-30j * delta
        assert_equal(denoiser(moved, u).imag / 1e-30, ((w @ u) ** 2 * delta + 2 * (w @ u) * (delta @ u) * w) / M**0.5)
    gradient = np.zeros((M, D))
    for u, eps in zip((alpha * X + beta * EPSILON).reshape(-1, D), EPSILON.reshape(-1, D)):
        e = denoiser(W, u) - eps
        gradient += [2 / M**0.5 * ((w @ u) ** 2 * e + 2 * (w @ u) * (w @ e) * u) for w in W]
    assert_equal(ddpm_gradient(W, X, EPSILON, T), gradient / (K * N * 2 * D))


def test_feature_learning():
    r"""S = \max_{r,j}\,\lvert\langle w_r,\mu_j\rangle\rvert, \qquad N = \max_{r,i}\,\lvert\langle w_r,\xi_i\rangle\rvert"""
    for learning, rows in ((signal_learning, X[0]), (noise_learning, X[:, 1])):
        assert_equal(learning(W, rows), max(abs(w @ row) for w in W for row in rows))


def moments(x):
    a, G = alpha * W @ x, W @ W.T
    C = beta**2 * G
    return a, G, C, a**2 + np.diag(C)


def gaussian_mean(f, covariance):
    """E f(z) for z ~ N(0, covariance), by Gauss-Hermite quadrature: exact for polynomials of degree 7 at most."""
    nodes, weights = np.polynomial.hermite_e.hermegauss(4)
    root = np.linalg.cholesky(covariance)
    points = root @ np.stack(np.meshgrid(*[nodes] * len(root), indexing="ij")).reshape(len(root), -1)
    chances = np.prod(np.meshgrid(*[weights / weights.sum()] * len(root), indexing="ij"), axis=0).ravel()
    return f(points) @ chances


def test_expected_loss():
    r"""
    \mathbb{E}\lVert f-\epsilon\rVert^2 = d-\frac{4\beta}{\sqrt{m}}\sum_r a_r G_{rr}+\frac{1}{m}\sum_{r,s} G_{rs}\left(s_r s_s+2C_{rs}^2+4a_r a_s C_{rs}\right)
    """
    total = 0
    for x in X.reshape(-1, D):
        a, G, C, s = moments(x)
        total += D - 4 * beta / M**0.5 * sum(a[r] * G[r, r] for r in range(M)) + 1 / M * sum(
            G[r, q] * (s[r] * s[q] + 2 * C[r, q] ** 2 + 4 * a[r] * a[q] * C[r, q]) for r in range(M) for q in range(M))
    assert_equal(expected_ddpm_loss(W, X, T), total / N / (2 * D))


def test_moments():
    r"""
    a = \alpha W x, \qquad G = W W^\top = \mathbb{E}\,g g^\top, \qquad C = \beta^2 G
    \mathbb{E}\,h_r^2 g_r = 2\beta a_r G_{rr}
    \mathbb{E}\,h_r^2 h_s^2 = s_r s_s+2C_{rs}^2+4a_r a_s C_{rs}
    """
    a, G, C, s = moments(X[0, 0])
    r, q = 1, 3
    assert_equal(gaussian_mean(lambda epsilon: (W[r] @ epsilon) * (W[q] @ epsilon), np.eye(D)), G[r, q])
    mean = gaussian_mean(lambda g: (a[r] + beta * g[0]) ** 2 * g[0], G[r:r + 1, r:r + 1])
    assert_equal(mean, 2 * beta * a[r] * G[r, r])
    mean = gaussian_mean(lambda z: (a[r] + z[0]) ** 2 * (a[q] + z[1]) ** 2, C[np.ix_([r, q], [r, q])])
    assert_equal(mean, s[r] * s[q] + 2 * C[r, q] ** 2 + 4 * a[r] * a[q] * C[r, q])


def test_expected_gradient():
    r"""
    \frac{\partial E}{\partial a_r} = -\frac{4\beta}{\sqrt{m}} G_{rr}+\frac{4}{m}\left[a_r \sum_s G_{rs} s_s+2\sum_s G_{rs} C_{rs} a_s\right]
    \frac{\partial E}{\partial G_{rs}} = \frac{1}{m}\left(s_r s_s+6C_{rs}^2+8a_r a_s C_{rs}\right)+[r=s]\left(\frac{2\beta^2}{m}\sum_q G_{rq} s_q-\frac{4\beta}{\sqrt{m}} a_r\right)
    \frac{\partial E}{\partial W} = \alpha\,\frac{\partial E}{\partial a}\,x^\top+2\,\frac{\partial E}{\partial G}\,W
    """
    gradient = 0
    for x in X.reshape(-1, D):
        a, G, C, s = moments(x)
        dE_da = -4 * beta / M**0.5 * np.diag(G) + 4 / M * (a * (G @ s) + 2 * (G * C) @ a)
        dE_dG = (np.outer(s, s) + 6 * C**2 + 8 * np.outer(a, a) * C) / M
        dE_dG += np.diag(2 * beta**2 / M * G @ s - 4 * beta / M**0.5 * a)
        gradient += alpha * np.outer(dE_da, x) + 2 * dE_dG @ W
    assert_equal(expected_ddpm_gradient(W, X, T), gradient / (2 * N * D))


def test_span():
    r"""\mathrm{span}\{\mu_{+1},\mu_{-1},\xi_1,\dots,\xi_n,w_1(0),\dots,w_m(0)\}"""
    d = 20
    mu, xi, w = grid(RNG, 2, d) / 2, grid(RNG, N, d) / 2, grid(RNG, M, d) / 4
    x = np.stack([mu[[0, 1, 0]], xi], axis=1)
    basis = span_basis(np.concatenate([mu, xi, w]))
    trained = train_denoiser_exact(w, x, T, 0.1, 10)
    assert len(basis) == 2 + N + M and np.abs(trained - w).max() > 0.01
    assert_equal(trained @ basis.T @ basis, trained)
