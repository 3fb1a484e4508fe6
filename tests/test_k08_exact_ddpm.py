"""What is true of k08: the DDPM loss and its gradient, with the noise integrated out."""

from .judge import oracle
from .judge.sizes import any_sizes, grids


@any_sizes
def test_expected_ddpm_loss(function, n, m, d, t, seed):
    """The mean of the DDPM loss over all epsilon."""
    weights, x = grids(seed, (m, d), (n, 2, d))
    bound = oracle.exact_bound(abs(weights), abs(x), t)
    function.check((weights, x, t), oracle.exact_loss(weights, x, t), bound)


def test_expected_ddpm_loss__zeros(function):
    """1 without weights; without x, what the noise alone contributes."""
    weights, x = grids(0, (3, 4), (2, 2, 4))
    function.check((0 * weights, x, 0.37), 1.0, 1)
    function.check((weights, 0 * x, 0.37), oracle.exact_loss(weights, 0 * x, 0.37), 10)


@any_sizes
def test_expected_ddpm_gradient(function, n, m, d, t, seed):
    """The derivative of the expected loss by every weight."""
    weights, x = grids(seed, (m, d), (n, 2, d))
    bound = oracle.gradient_of(oracle.exact_bound, abs(weights), abs(x), t)
    function.check((weights, x, t), oracle.gradient_of(oracle.exact_loss, weights, x, t), bound)


@any_sizes
def test_expected_ddpm_gradient__small_weights(function, n, m, d, t, seed):
    """The same where training starts: at tiny weights."""
    weights, x = grids(seed, (m, d), (n, 2, d))
    weights = 1e-4 * weights
    bound = oracle.gradient_of(oracle.exact_bound, abs(weights), abs(x), t)
    function.check((weights, x, t), oracle.gradient_of(oracle.exact_loss, weights, x, t), bound)


def test_expected_ddpm_gradient__zeros(function):
    """0 without weights; without x, what the noise alone contributes."""
    weights, x = grids(0, (3, 4), (2, 2, 4))
    function.check((0 * weights, x, 0.37), 0 * weights, 1e-30)
    function.check((weights, 0 * x, 0.37), oracle.gradient_of(oracle.exact_loss, weights, 0 * x, 0.37), 10)
