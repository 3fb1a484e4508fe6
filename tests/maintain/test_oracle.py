"""The tests' own truth, found in two ways."""

import numpy as np
import pytest

from tests.judge import oracle
from tests.judge.sizes import TIMES, grids


@pytest.mark.parametrize("t", TIMES)
@pytest.mark.parametrize("n, m, d", [(1, 1, 1), (2, 3, 4), (3, 5, 2)])
def test_the_closed_form_is_the_quadrature_over_epsilon(n, m, d, t):
    weights, x = grids(0, (m, d), (n, 2, d))
    np.testing.assert_allclose(oracle.exact_loss(weights, x, t), oracle.expected_ddpm_loss(weights, x, t), rtol=1e-13)
    gradient = oracle.gradient_of(oracle.exact_loss, weights, x, t)
    np.testing.assert_allclose(gradient, oracle.expected_ddpm_gradient(weights, x, t), rtol=1e-11, atol=1e-13)
