"""Grades k08: the DDPM loss with the noise integrated out."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from .judge import oracle
from .judge.oracle import grid, seeds, small, times


def case(n, m, d, t, seed):
    """Arguments, and the rounding scales of the loss and of the gradient."""
    rng = np.random.default_rng(seed)
    weights, x = grid(rng, m, d) / 2, grid(rng, n, 2, d)

    def bound(w):
        """The loss with every term by its absolute value (-v for abs(v), so that w may be complex)."""
        terms = oracle.expected_terms(w, abs(x), t)(w, w, w).values()
        return 1 + sum(-v if np.real(v) < 0 else v for v in terms)

    factor = 1 + 1 / (4 * t)
    return (weights, x, t), factor * bound(abs(weights)), factor * oracle.complex_step(bound, abs(weights)).max()


def mistaken_losses(x, t):
    """{cause: the closed form as a function of the weights, with that mistake in it}"""
    alpha, beta = oracle.schedule(t)
    n, _, d = x.shape

    def closed_form(second, factor_a=alpha, factor_C=beta**2, pairs=lambda G: G, square=lambda C: C**2, patches=x.reshape(-1, d)):
        def loss(w):
            a, G = factor_a * oracle.overlaps(w, patches), w @ w.T
            C, m = factor_C * G, len(w)
            s = second(a, C)
            fourth = np.einsum("pr,ps->prs", s, s) + 2 * square(C) + 4 * np.einsum("pr,ps,rs->prs", a, a, C)
            rest = -4 * beta / np.sqrt(m) * (a @ np.diag(G)).sum() + (pairs(G) * fourth).sum() / m
            return 1 + rest / (2 * d * n)

        return loss

    def s(a, C):
        return a**2 + np.diag(C)

    return {
        "s_r = a_r^2: C_rr is missing": closed_form(lambda a, C: a**2),
        "s_r = a_r^2 + C_rr: C_rr is squared": closed_form(lambda a, C: a**2 + np.diag(C) ** 2),
        "a = W x: alpha is missing": closed_form(s, factor_a=1),
        "C = beta G: beta is not squared": closed_form(s, factor_C=beta),
        "C = G: beta^2 is missing": closed_form(s, factor_C=1),
        "C @ C in place of C_rs^2, entry by entry": closed_form(s, square=lambda C: C @ C),
        "the patches are added before they are used": closed_form(s, patches=x.sum(axis=1)),
        "the factor G_rs is missing": closed_form(s, pairs=lambda G: 1),
        "only r = s counts: the sum goes over all pairs of neurons": closed_form(s, pairs=lambda G: G * np.eye(len(G))),
        "only the signal patch counts": lambda w: oracle.expected_ddpm_loss(w, x[:, [0, 0]], t),
        "only the noise patch counts": lambda w: oracle.expected_ddpm_loss(w, x[:, [1, 1]], t),
    }


def test_expected_ddpm_loss(function):
    args, scale, _ = case(3, 5, 4, 0.5, seed=0)
    weights, x, t = args
    want = oracle.expected_ddpm_loss(*args)
    terms = oracle.expected_terms(*args)(weights, weights, weights)
    mistakes = {"the constant d is missing": want - 1}
    for name, value in terms.items():
        mistakes[f"the {name} term is missing"] = want - value
        mistakes[f"the {name} term has the wrong sign"] = want - 2 * value
        mistakes[f"the {name} term counts twice"] = want + value
        mistakes[f"the {name} term counts half"] = want - value / 2
    n, square = len(x), want - 1 - terms["cross"]
    mistakes |= {cause: loss(weights) for cause, loss in mistaken_losses(x, t).items()} | {
        "only s_r s_s counts: h_r and h_s are correlated": want - terms["2 C_rs^2"] - terms["4 a_r a_s C_rs"],
        "the mean over the patches where their sum belongs (or 4d for 2d)": want / 2,
        "the sum over the patches is divided by d instead of 2d": want * 2,
        "the constant d is counted once for two patches": want - 0.5,
        "the 2 C_rs^2 term is counted once, not for every patch": want + terms["2 C_rs^2"] * (1 / (2 * n) - 1),
        "the cross term is divided by m instead of sqrt(m)": want + terms["cross"] * (1 / np.sqrt(5) - 1),
        "E|f|^2 is divided by sqrt(m) instead of m": want + square * (np.sqrt(5) - 1),
    }
    function.check(args, want, scale, {"n": 3, "m": 5, "d": 4}, mistakes=mistakes)


@given(n=small, m=small, d=st.integers(1, 3), t=times, seed=seeds)
def test_expected_ddpm_loss__sizes(function, n, m, d, t, seed):
    args, scale, _ = case(n, m, d, t, seed)
    function.check(args, oracle.expected_ddpm_loss(*args), scale)


def test_expected_ddpm_gradient(function):
    args, _, scale = case(3, 5, 4, 0.5, seed=0)
    weights, x, t = args
    terms = oracle.expected_terms(*args)

    def gradient(name, path):
        """The gradient of one term (or all) along some of the paths a, G, C."""
        def value(w):
            values = terms(*(w if p in path else weights for p in "aGC"))
            return sum(values.values()) if name == "all" else values[name]
        return oracle.complex_step(value, weights)

    by_path = {f"what comes through {p}": gradient("all", p) for p in "aGC"}
    by_term = {f"the {name} term": gradient(name, "aGC") for name in terms(weights, weights, weights)}
    fine = {
        "cross term through a": gradient("cross", "a"), "cross term through G": gradient("cross", "G"),
        "s_r s_s through a": gradient("s_r s_s", "a"), "s_r s_s through G": gradient("s_r s_s", "G"),
        "s_r s_s through C_rr in s_r": gradient("s_r s_s", "C"), "2 C_rs^2": gradient("2 C_rs^2", "GC"),
        "4 a_r a_s C_rs through a": gradient("4 a_r a_s C_rs", "a"),
        "4 a_r a_s C_rs through G and C": gradient("4 a_r a_s C_rs", "GC"),
    }
    want = oracle.expected_ddpm_gradient(*args)
    alpha, _ = oracle.schedule(t)
    mistakes = {cause: oracle.complex_step(loss, weights) for cause, loss in mistaken_losses(x, t).items()} | {
        "what comes through a lacks the factor alpha": want + (1 / alpha - 1) * gradient("all", "a"),
        "what comes through G lacks the factor 2: W stands twice in W W^T": want - gradient("all", "GC") / 2,
        # d = 4 cannot tell a factor 2 from sqrt(d), and a larger d makes the quadrature slow
        "every value is half the expected one: divided by 4nd instead of 2nd": want / 2,
        "every value is twice the expected one: divided by nd instead of 2nd": want * 2,
    }
    sizes = {"n": 3, "m": 5, "d": 4}
    function.check(args, want, scale, sizes, terms=[by_path, by_term, fine], mistakes=mistakes)


@given(n=small, m=small, d=st.integers(1, 3), t=times, seed=seeds)
def test_expected_ddpm_gradient__sizes(function, n, m, d, t, seed):
    args, _, scale = case(n, m, d, t, seed)
    function.check(args, oracle.expected_ddpm_gradient(*args), scale)
