"""Solution of katas/k07_training.py."""

from .k04_logistic import classification_gradient
from .k05_ddpm import ddpm_gradient


def gradient_descent(weights, gradient, learning_rate, steps, callback=None):
    weights = weights.copy()
    for step in range(steps):
        if callback:
            callback(step, weights)
        # A new array every step (not -=), so that one the callback has kept stays as it was.
        weights = weights - learning_rate * gradient(weights)
    if callback:
        callback(steps, weights)
    return weights


def train_classifier(weights, x, y, learning_rate, steps, callback=None):
    return gradient_descent(weights, lambda w: classification_gradient(w, x, y), learning_rate, steps, callback)


def train_denoiser(weights, x, t, learning_rate, steps, n_epsilon, rng, callback=None):
    def gradient(w):
        # Fresh draws at every step make the gradient unbiased for the expected loss; a fixed set would be overfitted.
        return ddpm_gradient(w, x, rng.standard_normal((n_epsilon, *x.shape)), t)

    return gradient_descent(weights, gradient, learning_rate, steps, callback)
