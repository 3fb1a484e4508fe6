"""k03 (yellow belt): how do you know that a gradient is right?

Push one weight a little up and a little down, and see how the loss answers. How far is that from your gradient?

The lesson is the README's chapter k03.
"""

import numpy as np


def numerical_gradient(f, w, step=1e-5):
    """Central differences of ``f`` at ``w``, entry by entry: (f(w + step e_i) - f(w - step e_i)) / (2 step).

    Parameters
    ----------
    f : callable
        Takes an array like ``w`` and returns a number.
    w : float64 array of any shape
        Untouched after the call.
    step : float, optional

    Returns
    -------
    gradient : float64 array with the shape of ``w``
    """
    raise NotImplementedError("k03: numerical_gradient is yours to write")


def relative_error(a, b):
    """How far apart two arrays are: |a - b| / max(|a|, |b|), Euclidean norms over all entries.

    Parameters
    ----------
    a, b : arrays of the same shape, with any number of axes

    Returns
    -------
    error : float
        0.0 when both are zero everywhere.
    """
    raise NotImplementedError("k03: relative_error is yours to write")
