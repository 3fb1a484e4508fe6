"""What is true of k05: the DDPM loss and its gradient."""

from .judge import oracle
from .judge.sizes import any_sizes, grids


@any_sizes
def test_noise_schedule(function, t):
    """alpha = exp(-t) and the positive beta with alpha^2 + beta^2 = 1."""
    function.check((t,), oracle.schedule(t), oracle.small_time(t))


@any_sizes
def test_add_noise(function, k, n, d, t, seed):
    """alpha x + beta epsilon, for every draw of epsilon."""
    x, epsilon = grids(seed, (n, 2, d), (k, n, 2, d))
    bound = oracle.small_time(t) * oracle.add_noise(abs(x), abs(epsilon), t)
    function.check((x, epsilon, t), oracle.add_noise(x, epsilon, t), bound)


@any_sizes
def test_ddpm_loss(function, k, n, m, d, t, seed):
    """The mean of (f(x_t) - epsilon)^2 over draws, samples, patches and coordinates."""
    weights, x, epsilon = grids(seed, (m, d), (n, 2, d), (k, n, 2, d))
    bound = oracle.ddpm_bound(abs(weights), x, epsilon, t)
    function.check((weights, x, epsilon, t), oracle.ddpm_loss(weights, x, epsilon, t), bound)


@any_sizes
def test_ddpm_gradient(function, k, n, m, d, t, seed):
    """The derivative of the loss by every weight."""
    weights, x, epsilon = grids(seed, (m, d), (n, 2, d), (k, n, 2, d))
    bound = oracle.complex_step(lambda w: oracle.ddpm_bound(w, x, epsilon, t), abs(weights))
    function.check((weights, x, epsilon, t), oracle.ddpm_gradient(weights, x, epsilon, t), bound)
