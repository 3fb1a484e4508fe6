"""Solution of katas/k12_properties.py."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .k03_gradient_check import numerical_gradient, relative_error

small, seeds = st.integers(1, 4), st.integers(0, 1000)


def _arrays(seed, *shapes):
    # Around 1 and away from 0, so that every term of a formula counts.
    rng = np.random.default_rng(seed)
    return [rng.uniform(0.3, 1.3, shape) * rng.choice([-1.0, 1.0], shape) for shape in shapes]


def _labels(seed, n):
    return np.where(np.arange(seed, seed + n) % 2, 1, -1)  # ints: whatever is made like y holds ints, too


def _assert_close(got, want, error=1e-10):
    # Shape and type first: numpy would broadcast a wrong shape to a right value.
    assert np.shape(got) == np.shape(want) and np.asarray(got).dtype == np.float64
    assert np.isfinite(got).all() and relative_error(np.asarray(got), np.asarray(want)) <= error


def check_denoiser(denoiser):
    @given(m=small, n=small, d=small, seed=seeds)
    def neurons_add_up(m, n, d, seed):
        # One neuron is pinned by hand, w <w, x>^2; m of them are the sum of their answers, divided by sqrt(m).
        weights, x = _arrays(seed, (m, d), (n, 2, d))
        one = [denoiser(w[None], x) for w in weights]
        _assert_close(one[0], (x * weights[0]).sum(axis=-1, keepdims=True) ** 2 * weights[0])
        _assert_close(denoiser(weights, x), sum(one) / m**0.5)
        _assert_close(denoiser(weights, x[0, 0]), (sum(one) / m**0.5)[0, 0])

    neurons_add_up()


def check_classification_gradient(loss, gradient):
    @given(m=small, n=small, d=small, seed=seeds)
    def gradient_is_that_of_the_loss(m, n, d, seed):
        weights, x = _arrays(seed, (2, m, d), (n, 2, d))
        y = _labels(seed, n)
        numerical = numerical_gradient(lambda w: loss(w, x, y), weights)
        slope = gradient(weights, x, y)
        _assert_close(slope, numerical, 1e-6)
        _assert_close(gradient(weights, np.tile(x, (2, 1, 1)), np.tile(y, 2)), slope)  # a mean of twice the samples
        _assert_close(loss(weights[::-1], x, -y), loss(weights, x, y))  # the classes are alike

    def loss_by_hand():
        # One neuron a class, one coordinate: f = 2 a^2 - 2 b^2 for patches of 1.
        weights, x = np.array([[[0.9]], [[0.4]]]), np.ones((1, 2, 1))
        margin = 2 * (0.9**2 - 0.4**2)
        _assert_close(loss(weights, x, np.array([1.0])), np.log(1 + np.exp(-margin)))
        _assert_close(loss(np.repeat(weights, 3, axis=1), x, np.array([-1.0])), np.log(1 + np.exp(margin)))

    def loud_samples_are_finite():
        weights, x, y = np.array([[[60.0]], [[1.0]]]), np.ones((2, 2, 1)), np.array([1.0, -1.0])
        _assert_close(loss(weights, x, y), (60.0**2 - 1))
        _assert_close(gradient(weights, x, y), np.array([[[120.0]], [[-2.0]]]))

    loss_by_hand()
    loud_samples_are_finite()
    gradient_is_that_of_the_loss()


def check_ddpm_gradient(loss, gradient):
    @given(k=small, m=small, n=small, d=small, seed=seeds, t=st.sampled_from([0.01, 0.3, 1.7]))
    def gradient_is_that_of_the_loss(k, m, n, d, seed, t):
        weights, x, epsilon = _arrays(seed, (m, d), (n, 2, d), (k, n, 2, d))
        numerical = numerical_gradient(lambda w: loss(w, x, epsilon, t), weights)
        slope = gradient(weights, x, epsilon, t)
        _assert_close(slope, numerical, 1e-6)
        _assert_close(gradient(weights, x, np.tile(epsilon, (2, 1, 1, 1)), t), slope)  # a mean over draws, too

    @given(seed=seeds, t=st.sampled_from([0.01, 0.3, 1.7]))
    def loss_by_hand(seed, t):
        # One neuron, one coordinate: f = w^3 x_t^2. Without weights only epsilon is left.
        (w,), x, epsilon = _arrays(seed, (1,), (3, 2, 1), (2, 3, 2, 1))
        x_t = np.exp(-t) * x + np.sqrt(-np.expm1(-2 * t)) * epsilon
        _assert_close(loss(np.array([[w]]), x, epsilon, t), np.mean((w**3 * x_t**2 - epsilon) ** 2))
        _assert_close(loss(np.zeros((2, 1)), x, epsilon, t), np.mean(epsilon**2))

    loss_by_hand()
    gradient_is_that_of_the_loss()
