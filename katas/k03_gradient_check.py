"""k03 (yellow belt): how do you know that a gradient is right?

You are about to derive gradients by hand, and by hand means with mistakes. The remedy is older than autodiff: push one
weight a little up and a little down, and look at how the loss answers:

    df/dw_i  is about  ( f(w + step e_i) - f(w - step e_i) ) / (2 step)

Both sides matter: the one-sided quotient is off by O(step), this one by O(step^2). Slow, approximate, and simple,
which is all that a second opinion has to be.

From now on check every gradient you write with these two functions before you ask the tests.
"""

import numpy as np


def numerical_gradient(f, w, step=1e-5):
    """Central differences of ``f`` at ``w``, entry by entry.

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

    For two gradients of one loss 1e-7 or less is a match and 1e-2 a mistake.

    Parameters
    ----------
    a, b : arrays of the same shape, with any number of axes

    Returns
    -------
    error : float
        0.0 when both are zero everywhere.
    """
    raise NotImplementedError("k03: relative_error is yours to write")
