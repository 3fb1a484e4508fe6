"""What one training step of the denoiser costs.

Compares the Monte Carlo gradient (k05), the exact one at full d (k08) and the exact one in the span (k09) in one run,
and shows how the step time grows with d, n and m. The ratios matter; the times are this machine's.
"""

import timeit
from dataclasses import replace

import numpy as np

from data_gen import SETTINGS, make_data
from solutions import k01_data_model
from solutions.k02_networks import init_weights
from solutions.k05_ddpm import ddpm_gradient
from solutions.k08_exact_ddpm import expected_ddpm_gradient
from solutions.k09_span import train_denoiser_exact

PAPER = replace(SETTINGS["low-snr"], n_test=1)
N_EPSILON = 2000


def best_time(function, repeats):
    """Seconds of the fastest of several calls: the one that was disturbed least."""
    return min(timeit.repeat(function, number=1, repeat=repeats))


def drawn(setting):
    rng = np.random.default_rng(0)
    x = make_data(setting, rng, k01_data_model).x
    return rng, x, init_weights((setting.m, setting.d), setting.sigma_0, rng)


def step_times(setting):
    """Seconds of a step at full d, of a step in the span, and of the one-off reduction to the span."""
    _, x, weights = drawn(setting)
    full = best_time(lambda: expected_ddpm_gradient(weights, x, setting.t), 20)
    reduction, short, long = (
        best_time(lambda: train_denoiser_exact(weights, x, setting.t, setting.denoiser_rate, steps), 3)
        for steps in (0, 100, 2100))
    return full, (long - short) / 2000, reduction  # in a long training less a short one the reduction cancels


def main():
    print(f"One step at the paper's size (d = {PAPER.d}, n = {PAPER.n}, m = {PAPER.m}):", flush=True)
    paper, (rng, x, weights) = step_times(PAPER), drawn(PAPER)
    full, span, _ = paper
    monte_carlo = best_time(lambda: ddpm_gradient(weights, x, rng.standard_normal((N_EPSILON, *x.shape)), PAPER.t), 1)
    names = f"k05 Monte Carlo, n_epsilon = {N_EPSILON}", "k08 exact, at full d", "k09 exact, in the span"
    for name, seconds in zip(names, (monte_carlo, full, span)):
        print(f"  {name:34} {seconds * 1e3:10.3f} ms {seconds / span:10.1f} x the step in the span")
    print("\nThe same, larger in one number at a time; x is relative to the first row:")
    print(f"  {'':12} {'k08, full d':>20} {'k09, span':>20} {'reduction to the span, once':>30}")
    for size in ({}, {"d": 10_000}, {"d": 100_000}, {"n": 60}, {"n": 120}, {"m": 40}, {"m": 80}):
        times = step_times(replace(PAPER, **size))
        label = ", ".join(f"{name} = {value}" for name, value in size.items()) or "the paper's"
        cells = [f"{t * 1e3:8.3f} ms {t / first:5.1f} x" for t, first in zip(times, paper)]
        print(f"  {label:12} {cells[0]:>20} {cells[1]:>20} {cells[2]:>30}", flush=True)
    return 0
