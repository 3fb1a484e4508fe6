"""What is true of k11: the loss of k08 in three numbers, and where it is smallest."""

from hypothesis import strategies as st

from .judge import oracle
from .judge.function import ROUNDING
from .judge.sizes import any_sizes, grids


@any_sizes(m=st.integers(2, 5), t=st.sampled_from((0.01, 0.05, 0.2, 0.37, 1.0, 2.0)))
def test_reduced_loss(function, norm, sigma, d, n, m, t, seed):
    """k08's loss less 1, times 2d, at weights u + z_r with a common u and a simplex of rests."""
    signal, noise, kappa = map(float, abs(grids(seed, (3,))[0]))
    weights, x = oracle.simplex(signal, noise, kappa, norm, sigma, d, n, m)
    size = 2 * weights.shape[1]
    want, bound = oracle.exact_loss(weights, x, t) - 1, oracle.exact_bound(abs(weights), abs(x), t)
    function.check((signal, noise, kappa, norm, sigma, d, n, m, t), size * want, size * bound)


def test_stationary_overlaps(function):
    """The overlaps at the minimum, to a thousandth."""
    for args in ((5.0, 1.0, 1000, 30, 20, 0.2), (2.3, 0.8, 300, 14, 7, 1.0), (15.0, 1.1, 700, 40, 12, 0.05)):
        want = oracle.stationary_overlaps(*args)
        function.check(args, want, [1e-3 * overlap / ROUNDING for overlap in want])
