"""All katas together: what must hold between them, and the paper's result."""

import numpy as np
import pytest
from hypothesis import given

from tests.judge.load import load
from tests.judge.paths import learned_ratio, small_setting
from tests.judge.sizes import DRAWN, grid, signs

SEEDS = range(1, 6)


@pytest.fixture(scope="module")
def katas():
    return load({})


# ------------------------------------------------------------------------------------------------------- gradients


@given(**{name: DRAWN[name] for name in ("n", "m", "d", "t", "seed")})
def test_gradients_are_those_of_the_losses(katas, n, m, d, t, seed):
    rng = np.random.default_rng(seed)
    x, y, epsilon = grid(rng, n, 2, d), signs(rng, n), grid(rng, 3, n, 2, d)
    check, logistic = katas["k03_gradient_check"], katas["k04_logistic"]
    ddpm, exact = katas["k05_ddpm"], katas["k08_exact_ddpm"]
    for loss, gradient, shape, rest in (
        (logistic.classification_loss, logistic.classification_gradient, (2, m, d), (x, y)),
        (ddpm.ddpm_loss, ddpm.ddpm_gradient, (m, d), (x, epsilon, t)),
        (exact.expected_ddpm_loss, exact.expected_ddpm_gradient, (m, d), (x, t)),
    ):
        weights = grid(rng, *shape) / 2
        numerical = check.numerical_gradient(lambda w: loss(w, *rest), weights)
        difference = np.linalg.norm(numerical - gradient(weights, *rest))
        assert difference <= 1e-7 * (np.linalg.norm(numerical) + loss(weights, *rest))


def test_exact_loss_and_gradient_are_the_mean_of_monte_carlo(katas):
    rng = np.random.default_rng(0)
    weights, x, t = grid(rng, 4, 6) / 3, grid(rng, 3, 2, 6), 0.3
    ddpm, exact = katas["k05_ddpm"], katas["k08_exact_ddpm"]
    draws = rng.standard_normal((4000, 1, *x.shape))
    losses = np.array([ddpm.ddpm_loss(weights, x, epsilon, t) for epsilon in draws])
    gradients = np.array([ddpm.ddpm_gradient(weights, x, epsilon, t) for epsilon in draws])
    for estimates, truth in ((losses, exact.expected_ddpm_loss(weights, x, t)),
                             (gradients, exact.expected_ddpm_gradient(weights, x, t))):
        standard_error = estimates.std(axis=0) / np.sqrt(len(draws))
        assert np.all(np.abs(estimates.mean(axis=0) - truth) < 5 * standard_error)
        assert np.all(standard_error < 0.1 * np.abs(truth).max())  # the comparison means something


def test_span_follows_full_d(katas):
    """Through the takeoff and beyond, in two legs."""
    signals, x, _, rng = small_setting(3, seed=0)
    weights, t, rate = 0.01 * rng.standard_normal((8, 200)), 0.2, 2.0
    expected_gradient = katas["k08_exact_ddpm"].expected_ddpm_gradient
    full = katas["k07_training"].gradient_descent(weights, lambda w: expected_gradient(w, x, t), rate, 1000)
    train = katas["k09_span"].train_denoiser_exact
    np.testing.assert_allclose(train(train(weights, x, t, rate, 400), x, t, rate, 600), full, atol=1e-9)
    assert np.linalg.norm(full) > 5 * np.linalg.norm(weights)


# ---------------------------------------------------------------------------------------------- the paper's result


def test_classifier_fits_one(katas):
    networks, features = katas["k02_networks"], katas["k06_feature_learning"]
    for norm, (low, high), (worst, best) in ((3, (0.009, 0.05), (0.44, 0.61)), (12, (2.5, 11), (1, 1))):
        for seed in SEEDS:
            signals, x, y, rng = small_setting(norm, seed)
            initial = networks.init_weights((2, 8, 200), 0.01, rng)
            weights = katas["k07_training"].train_classifier(initial, x, y, 0.1, 200)
            assert low <= learned_ratio(weights, signals, x) <= high
            assert features.accuracy(weights, x, y) == 1
            y_test = katas["k01_data_model"].sample_labels(2000, rng)
            x_test = katas["k01_data_model"].sample_two_patch(y_test, signals, 1.0, rng)
            assert worst <= features.accuracy(weights, x_test, y_test) <= best


def test_denoiser_learns_both(katas):
    for norm, (low, high) in ((3, (0.63, 0.75)), (12, (1.0, 1.2))):  # over 100 seeds: .66 to .72 and 1.05 to 1.16
        for seed in SEEDS:
            signals, x, _, rng = small_setting(norm, seed)
            initial = katas["k02_networks"].init_weights((8, 200), 0.01, rng)
            weights = katas["k09_span"].train_denoiser_exact(initial, x, 0.2, 2.0, 1000)
            assert low <= learned_ratio(weights, signals, x) <= high
            assert np.linalg.norm(weights) > 5 * np.linalg.norm(initial)


# -------------------------------------------------------------------------------------------- theory and experiment


def paper_setting(katas, norm, seed):
    """d = 1000, n = 30, as in the paper's experiments."""
    rng = np.random.default_rng(seed)
    signals = katas["k01_data_model"].signal_vectors(1000, norm)
    y = signs(rng, 30)
    return signals, katas["k01_data_model"].sample_two_patch(y, signals, 1.0, rng), y, rng


@pytest.mark.parametrize("norm", [5.0, 15.0])
def test_classifier_grows_as_predicted(katas, norm):
    signals, x, y, rng = paper_setting(katas, norm, seed=0)
    initial = katas["k02_networks"].init_weights((2, 20, 1000), 1e-5, rng)
    after = katas["k07_training"].train_classifier(initial, x, y, 0.1, 1)
    signal_factor, noise_factor = katas["k10_theory"].classifier_growth(norm, 1.0, 1000, 30, 20, 0.1)
    own = [(after[j] @ signals[j]) / (initial[j] @ signals[j]) for j in (0, 1)]
    other = [(after[j] @ signals[1 - j]) / (initial[j] @ signals[1 - j]) for j in (0, 1)]
    assert np.allclose(own, signal_factor, rtol=1e-3)
    assert np.allclose(other, 2 - signal_factor, rtol=1e-3)
    j = np.where(y > 0, 0, 1)  # every noise patch, seen by the neurons of its own sample's class
    overlaps = [np.einsum("nmd,nd->nm", weights[j], x[:, 1]) for weights in (initial, after)]
    growth = np.linalg.norm(overlaps[1]) / np.linalg.norm(overlaps[0])
    assert abs(growth - noise_factor) < 0.01


@pytest.mark.parametrize("norm", [5.0, 15.0])
def test_denoiser_drifts_as_predicted(katas, norm):
    """The displacement W_t - W_0 long before takeoff: rates within 15 %, their ratio n SNR^2 / 2 within 15 %."""
    signals, x, _, rng = paper_setting(katas, norm, seed=0)
    initial = katas["k02_networks"].init_weights((20, 1000), 0.001, rng)
    steps = 500
    displacement = katas["k09_span"].train_denoiser_exact(initial, x, 0.2, 0.5, steps) - initial
    measured = [np.mean(displacement @ rows.T) / steps for rows in (signals, x[:, 1])]
    predicted = katas["k10_theory"].denoiser_drift(norm, 1.0, 1000, 30, 20, 0.001, 0.2, 0.5)
    assert np.allclose(measured, predicted, rtol=0.15)
    snr = katas["k01_data_model"].snr(norm, 1.0, 1000)
    assert abs(measured[0] / measured[1] / katas["k10_theory"].early_ratio(30, snr) - 1) < 0.15


def test_denoiser_takes_off_as_predicted(katas):
    """The mean overlap with xbar is below a fifth of its final value at 0.8 t*, and above a half at 1.2 t*."""
    _, x, _, rng = small_setting(12, seed=0)
    initial = katas["k02_networks"].init_weights((8, 200), 0.001, rng)
    takeoff = katas["k10_theory"].takeoff_step(12.0, 1.0, 200, 10, 8, 0.001, 0.2, 2.0)
    xbar = x.sum(axis=1).mean(axis=0)
    before, after, final = (
        np.mean(katas["k09_span"].train_denoiser_exact(initial, x, 0.2, 2.0, round(share * takeoff)) @ xbar)
        for share in (0.8, 1.2, 2)
    )
    assert before < final / 5 and after > final / 2
