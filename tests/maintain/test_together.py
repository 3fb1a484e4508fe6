"""Long runs: training in the span follows that in full d, and the denoiser starts as k10 foretells."""

import numpy as np
import pytest

from solutions.k01_data_model import sample_two_patch, signal_vectors, snr
from solutions.k02_networks import init_weights
from solutions.k07_training import gradient_descent
from solutions.k08_exact_ddpm import expected_ddpm_gradient
from solutions.k09_span import train_denoiser_exact
from solutions.k10_theory import denoiser_drift, early_ratio, takeoff_step
from tests.judge.paths import small_setting
from tests.judge.sizes import signs


def test_span_follows_full_d():
    """Through the takeoff and beyond, in two legs."""
    _, x, _, rng = small_setting(3, seed=0)
    weights, t, rate = 0.01 * rng.standard_normal((8, 200)), 0.2, 2.0
    full = gradient_descent(weights, lambda w: expected_ddpm_gradient(w, x, t), rate, 1000)
    half_way = train_denoiser_exact(weights, x, t, rate, 400)
    np.testing.assert_allclose(train_denoiser_exact(half_way, x, t, rate, 600), full, atol=1e-9)
    assert np.linalg.norm(full) > 5 * np.linalg.norm(weights)


@pytest.mark.parametrize("norm", [5.0, 15.0])
def test_denoiser_drifts_as_predicted(norm):
    """W_t - W_0 long before takeoff, d = 1000 and n = 30 as in the paper: rates and their ratio within 15 %."""
    rng, steps = np.random.default_rng(0), 500
    signals, y = signal_vectors(1000, norm), signs(rng, 30)
    x, initial = sample_two_patch(y, signals, 1.0, rng), init_weights((20, 1000), 0.001, rng)
    displacement = train_denoiser_exact(initial, x, 0.2, 0.5, steps) - initial
    measured = [np.mean(displacement @ rows.T) / steps for rows in (signals, x[:, 1])]
    assert np.allclose(measured, denoiser_drift(norm, 1.0, 1000, 30, 20, 0.001, 0.2, 0.5), rtol=0.15)
    assert abs(measured[0] / measured[1] / early_ratio(30, snr(norm, 1.0, 1000)) - 1) < 0.15


def test_denoiser_takes_off_as_predicted():
    """The mean overlap with xbar is below a fifth of its final value at 0.8 t*, and above a half at 1.2 t*."""
    _, x, _, rng = small_setting(12, seed=0)
    initial, xbar = init_weights((8, 200), 0.001, rng), x.sum(axis=1).mean(axis=0)
    takeoff = takeoff_step(12.0, 1.0, 200, 10, 8, 0.001, 0.2, 2.0)
    before, after, final = (np.mean(train_denoiser_exact(initial, x, 0.2, 2.0, round(share * takeoff)) @ xbar)
                            for share in (0.8, 1.2, 2))
    assert before < final / 5 and after > final / 2
