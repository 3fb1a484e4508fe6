"""Grades k06: signal learning, noise learning, accuracy."""

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from .judge import oracle
from .judge.oracle import grid, seeds, signs, small


def check_largest_overlap(function, shape, rows, seed, generic, row=-1):
    """The seeds of the generic cases are ones for which the mistakes differ from each other and from the truth."""
    rng = np.random.default_rng(seed)
    weights, vectors = grid(rng, *shape), grid(rng, rows, shape[-1])
    flat = weights.reshape(-1, shape[-1])  # neurons of all classes
    if generic:  # make the largest overlap a negative one, of the last class and neuron
        flat[-1] *= -4 * np.sign(flat[-1] @ vectors[row])
        vectors[row] *= 2
    overlaps = np.einsum("rd,kd->rk", vectors, flat)
    lengths = np.linalg.norm(vectors, axis=1)[:, None]
    mistakes = {
        "the absolute value is missing": overlaps.max(),
        "the mean over the neurons instead of the maximum": abs(overlaps).mean(axis=1).max(),
        "the mean over the rows instead of the maximum": abs(overlaps).mean(axis=0).max(),
        "the mean of all overlaps instead of the maximum": abs(overlaps).mean(),
        "the smallest instead of the largest": abs(overlaps).min(),
        "the sum of all overlaps instead of the maximum": abs(overlaps).sum(),
        "the overlaps are divided by the length of the vector": (abs(overlaps) / lengths).max(),
        "only the first row counts": abs(overlaps[0]).max(),
        "the overlaps are added up before the absolute value": abs(overlaps.sum(axis=1)).max(),
        "the overlaps are squared": (overlaps**2).max(),
        "the norm of the whole table instead of its largest entry": np.linalg.norm(overlaps),
        "norm(a, 2) of a matrix is its largest singular value, not its largest entry": np.linalg.norm(overlaps, 2),
    }
    if len(shape) == 2:
        mistakes["only the first neuron counts: weights of a denoiser have two axes, (m, d)"] = abs(overlaps[:, 0]).max()
    if len(shape) == 3:
        mistakes["only the neurons of class +1 count"] = abs(overlaps[:, : shape[1]]).max()
        own = [abs(overlaps[j % 2, j * shape[1]:(j + 1) * shape[1]]).max() for j in (0, 1)] if rows == 2 else [0]
        mistakes["every class is held against its own signal only"] = max(own)
    scale = (abs(weights).max() * abs(vectors).max()) * shape[-1]
    function.check((weights, vectors), abs(overlaps).max(), scale, mistakes=mistakes if generic else None)


def test_signal_learning(function):
    check_largest_overlap(function, (5, 7), 2, 53, generic=True)
    check_largest_overlap(function, (2, 5, 7), 2, 53, generic=True)
    check_largest_overlap(function, (2, 5, 7), 2, 53, generic=True, row=0)  # class -1 and the signal of class +1


@given(classes=st.booleans(), m=small, d=small, rows=small, seed=seeds)
def test_signal_learning__sizes(function, classes, m, d, rows, seed):
    check_largest_overlap(function, (2, m, d) if classes else (m, d), rows, seed, generic=False)


def test_noise_learning(function):
    check_largest_overlap(function, (5, 7), 3, 9, generic=True)
    check_largest_overlap(function, (2, 5, 7), 3, 9, generic=True)


@given(classes=st.booleans(), m=small, d=small, rows=small, seed=seeds)
def test_noise_learning__sizes(function, classes, m, d, rows, seed):
    check_largest_overlap(function, (2, m, d) if classes else (m, d), rows, seed, generic=False)


def test_accuracy(function):
    rng = np.random.default_rng(2)
    weights, x = grid(rng, 2, 5, 7), grid(rng, 9, 2, 7)
    f = oracle.classifier(weights, x)
    y = np.where(np.arange(9) % 5 == 1, -1.0, 1.0) * np.sign(f)  # 7 of 9 are right, with labels of both signs
    right = y * f > 0
    function.check((weights, x, y), right.mean(), 1, {"n": 9}, mistakes={
        "this is the share of mistakes": 1 - right.mean(),
        "this is a percentage": 100 * right.mean(),
        "y is not used: the share of f > 0": (f > 0).mean(),
        "only the samples with y = +1 count": ((y > 0) & (f > 0)).mean(),
        "this is the number of correct samples, not their share": right.sum(),
        "y is compared with f itself, not with its sign (or // in place of /)": (y == f).mean(),
        "every label meets every score, not only its own": (np.outer(y, f) > 0).mean(),
        "this is the mean margin": (y * f).mean(),
        "this is the mean of the signs, from -1 to 1": np.sign(y * f).mean(),
    })


@given(n=small, m=small, d=small, seed=seeds)
def test_accuracy__sizes(function, n, m, d, seed):
    rng = np.random.default_rng(seed)
    weights, x, y = grid(rng, 2, m, d), grid(rng, n, 2, d), signs(rng, n)
    f = oracle.classifier(weights, x)
    assume(np.abs(f).min() > 1e-6)  # ties are not graded
    function.check((weights, x, y), np.mean(y * f > 0), 1)
    function.check((weights, x, y.astype(int)), np.mean(y * f > 0), 1)
