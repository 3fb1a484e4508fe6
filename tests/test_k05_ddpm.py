"""Grades k05: the DDPM loss and its gradient."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge import oracle
from .judge.oracle import SIZES, grid, seeds, small, times

SIZES = {**SIZES, "k": 11}


# ------------------------------------------------------------------------------------- noise_schedule and add_noise


def schedule_scale(t):
    return np.array([1.0, 1.0 + 1 / (4 * t)])  # 1 - exp(-2t) loses digits when t is small, and may


def test_noise_schedule(function):
    t = 0.5
    alpha, beta = oracle.schedule(t)
    function.check((t,), (alpha, beta), schedule_scale(t), mistakes={
        "the order is alpha, beta": (beta, alpha),
        "the square root in beta is missing": (alpha, beta**2),
        "t/2 in place of t": (np.exp(-t / 2), np.sqrt(1 - np.exp(-t))),
        "beta = sqrt(1 - exp(-t)): the 2 is missing": (alpha, np.sqrt(1 - alpha)),
        "beta = 1 - alpha": (alpha, 1 - alpha),
        "alpha = exp(-2t): that is alpha squared": (alpha**2, beta),
        "alpha = exp(t): the sign of t": (1 / alpha, beta),
        "alpha = exp(-t/2)": (np.exp(-t / 2), beta),
        "beta is the positive root": (alpha, -beta),
    })


@given(t=st.integers(1, 2000).map(lambda t: t / 1000))
def test_noise_schedule__any(function, t):
    function.check((t,), oracle.schedule(t), schedule_scale(t))


def draws_case(k, n, d, seed):
    rng = np.random.default_rng(seed)
    return grid(rng, n, 2, d), grid(rng, k, n, 2, d)


def test_add_noise(function):
    x, epsilon = draws_case(5, 3, 7, seed=0)
    t = 0.5
    alpha, beta = oracle.schedule(t)
    function.check((x, epsilon, t), alpha * x + beta * epsilon, 4, {"d": 7}, mistakes={
        "alpha is missing": x + beta * epsilon,
        "beta is missing": alpha * x + epsilon,
        "alpha and beta are missing": x + epsilon,
        "alpha and beta have changed places": beta * x + alpha * epsilon,
        "beta is squared": alpha * x + beta**2 * epsilon,
        "the noise is subtracted": alpha * x - beta * epsilon,
        "x is missing": beta * epsilon,
    })


@given(k=small, n=small, d=small, t=times, seed=seeds)
def test_add_noise__sizes(function, k, n, d, t, seed):
    x, epsilon = draws_case(k, n, d, seed)
    alpha, beta = oracle.schedule(t)
    function.check((x, epsilon, t), alpha * x + beta * epsilon, 4 + 1 / t)


# ---------------------------------------------------------------------------------------- ddpm_loss, ddpm_gradient


def case(k, n, m, d, t, seed):
    """Arguments, and the rounding scales of the loss and of the gradient."""
    rng = np.random.default_rng(seed)
    weights = grid(rng, m, d)
    x, epsilon = draws_case(k, n, d, seed)
    bound = lambda w: oracle.ddpm_bound(w, x, epsilon, t) * (1 + 1 / (4 * t))
    return (weights, x, epsilon, t), bound(abs(weights)), oracle.complex_step(bound, abs(weights)).max()


def test_ddpm_loss(function):
    args, scale, _ = case(**SIZES, t=0.5, seed=0)
    weights, x, epsilon, t = args
    alpha, beta = oracle.schedule(t)
    u = alpha * x + beta * epsilon
    residual = oracle.denoiser(weights, u) - epsilon
    mean = lambda values: np.mean(values**2)
    function.check(args, oracle.ddpm_loss(*args), scale, SIZES, mistakes={
        "the target is x, it should be epsilon": mean(oracle.denoiser(weights, u) - x),
        "the denoiser sees the clean x instead of x_t": mean(oracle.denoiser(weights, x) - epsilon),
        "the target is x_t, it should be epsilon": mean(oracle.denoiser(weights, u) - u),
        "f + epsilon: the sign of the target": mean(oracle.denoiser(weights, u) + epsilon),
        "the target is beta epsilon, it should be epsilon": mean(oracle.denoiser(weights, u) - beta * epsilon),
        "only the signal patch counts": mean(residual[:, :, 0]),
        "only the noise patch counts": mean(residual[:, :, 1]),
        "only the first draw counts": mean(residual[0]),
        "alpha is missing in x_t": mean(oracle.denoiser(weights, x + beta * epsilon) - epsilon),
        "the square is missing": residual.mean(),
        "the mean is squared, the residual should be": residual.mean() ** 2,
        "the absolute value stands in place of the square": abs(residual).mean(),
        "epsilon is not subtracted": mean(oracle.denoiser(weights, u)),
        "the draws are averaged before the square is taken": mean(residual.mean(axis=0)),
        "the root of the mean square": np.sqrt(mean(residual)),
    })


@given(k=small, n=small, m=small, d=small, t=times, seed=seeds)
def test_ddpm_loss__sizes(function, k, n, m, d, t, seed):
    args, scale, _ = case(k, n, m, d, t, seed)
    function.check(args, oracle.ddpm_loss(*args), scale)


def gradient_terms(weights, u, target, size):
    """The four terms of the gradient for patches u (P, d): h^2 e and 2 h <w, e> u, with e = f - target taken apart."""
    m, d = weights.shape
    u, target = u.reshape(-1, d), target.reshape(-1, d)
    h, f = oracle.overlaps(weights, u), oracle.denoiser(weights, u)
    factor = 2 / np.sqrt(m) / size
    outer = [factor * np.einsum("pm,pd->md", h**2, e) for e in (f, -target)]
    inner = [factor * np.einsum("pm,pm,pd->md", 2 * h, oracle.overlaps(weights, e), u) for e in (f, -target)]
    return outer, inner


def test_ddpm_gradient(function):
    args, _, scale = case(**SIZES, t=0.5, seed=0)
    weights, x, epsilon, t = args
    alpha, beta = oracle.schedule(t)
    u = alpha * x + beta * epsilon
    outer, inner = gradient_terms(weights, u, epsilon, epsilon.size)

    def whole(u, target):
        return np.sum(gradient_terms(weights, u, target, epsilon.size), axis=(0, 1))

    terms = {"the term through the outer w_r, h_r^2 e,": sum(outer),
             "the term through the inner w_r, 2 h_r <w_r, e> u,": sum(inner)}
    finer = {"h_r^2 f (outer w_r)": outer[0], "-h_r^2 epsilon (outer w_r)": outer[1],
             "2 h_r <w_r, f> u (inner w_r)": inner[0], "-2 h_r <w_r, epsilon> u (inner w_r)": inner[1]}
    x_all = np.broadcast_to(x, epsilon.shape)
    h, e, factor = oracle.overlaps(weights, u), oracle.denoiser(weights, u) - epsilon, 2 / np.sqrt(SIZES["m"]) / epsilon.size
    w_e = oracle.overlaps(weights, e)
    signal, noise = (np.sum(gradient_terms(weights, u[:, :, p], epsilon[:, :, p], epsilon.size), axis=(0, 1)) for p in (0, 1))
    function.check(args, oracle.ddpm_gradient(*args), scale, SIZES, terms=[terms, finer], mistakes={
        "the target is x, it should be epsilon": whole(u, x_all),
        "the denoiser sees the clean x instead of x_t": whole(x_all, epsilon),
        "the target is beta epsilon, it should be epsilon": whole(u, beta * epsilon),
        "the target is x_t, it should be epsilon": whole(u, u),
        "only the signal patch counts": signal,
        "only the noise patch counts": noise,
        "only the first draw counts": np.sum(gradient_terms(weights, u[0], epsilon[0], epsilon.size), axis=(0, 1)),
        "x stands in place of x_t in the inner term": sum(outer) + factor * np.einsum("knpm,knpd->md", 2 * h * w_e, x_all),
        "alpha is missing in x_t": whole(x + beta * epsilon, epsilon),
        "h_r e in place of h_r^2 e": factor * np.einsum("knpm,knpd->md", h, e) + sum(inner),
        "<u, e> in place of <w_r, e>": sum(outer) + factor * np.einsum("knpm,knp,knpd->md", 2 * h, (u * e).sum(axis=-1), u),
        "h_r is missing in 2 h_r <w_r, e> u": sum(outer) + factor * np.einsum("knpm,knpd->md", 2 * w_e, u),
        "2 h_r^2 <w_r, e> u in place of 2 h_r <w_r, e> u": sum(outer) + factor * np.einsum("knpm,knpd->md", 2 * h**2 * w_e, u),
        "a factor alpha too many: the gradient is with respect to W, not to x": alpha * np.sum([outer, inner], axis=(0, 1)),
        "only the last draw counts": np.sum(gradient_terms(weights, u[-1], epsilon[-1], epsilon.size), axis=(0, 1)),
    })


@given(k=small, n=small, m=small, d=small, t=times, seed=seeds)
def test_ddpm_gradient__sizes(function, k, n, m, d, t, seed):
    args, _, scale = case(k, n, m, d, t, seed)
    function.check(args, oracle.ddpm_gradient(*args), scale)
