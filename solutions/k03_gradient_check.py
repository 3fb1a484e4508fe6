"""Solution of katas/k03_gradient_check.py."""

import numpy as np


def numerical_gradient(f, w, step=1e-5):
    gradient = np.empty(w.shape)
    for index in np.ndindex(w.shape):
        # The even terms of the Taylor series cancel in f(w + h) - f(w - h): the error is O(step^2), not O(step).
        h = np.zeros(w.shape)
        h[index] = step
        gradient[index] = (f(w + h) - f(w - h)) / (2 * step)
    return gradient


def relative_error(a, b):
    scale = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.linalg.norm(a - b) / scale if scale > 0 else 0.0
