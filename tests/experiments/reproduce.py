"""Reruns the paper at its full size, beside what theory predicts: SEEDS=10, FROM=katas, ANYWAY=1.

For every setting of ``data_gen.py`` it trains the classifier and the denoiser, measures what they have learned and
compares it with what the paper claims, and with k10 and k11. Exits 1 when a claim was not seen.
"""

import math
import time
from typing import NamedTuple

import numpy as np

from data_gen import SETTINGS

from ..commands import source, switch, whole
from . import clock, experiments, initial_weights, learned, runs, spread

NOISE, SIGNAL, BOTH, UNCLEAR = "fits the noise only", "learns the signal only", "learns both", "unclear"
# What the paper shows of the classifier; of the denoiser it is always BOTH.
CLAIMS = {"low-snr": NOISE, "high-snr": SIGNAL, "noisy-mnist-low": NOISE, "noisy-mnist-high": SIGNAL}
COST = 10, 2_000, 120_000  # data sets, classifier steps and denoiser steps, a seed

RULE = """\
S: signal learned, N: noise learned, the largest |<w, row>| over neurons and rows, after the paper's number of steps.
train, test: accuracy. The verdict is computed from the medians:
  fits the noise only      S/N < 1/2, train accuracy 1, test accuracy < 0.6
  learns the signal only   S/N > 2, train accuracy 1, test accuracy > 0.95
  learns both              1/2 <= S/N <= 2, and both at least 5 times what they were at initialization
  unclear                  anything else"""

READING = """\
early    the mean overlap with the signals over that with the noise patches, of W_t - W_0 at t*/10, by k10
takeoff  the step at which the first of the two mean overlaps has half of its final value, by k10 and k11
settled  the ratio of the two when neither moves by more than 0.1 % in t*/2 steps, if need be at another rate; by k11
own      the settled ratio over k11's for these very data: |sum_i xi_i|^2 / n in place of sigma^2 d
loss     the exact loss there, by k11
odd      neurons whose overlaps with signals and with noise patches differ in sign: k11 knows none
k11 speaks of two signals, hence not of digits."""


class Result(NamedTuple):
    signal: float
    noise: float
    ratio: float
    growth: float  # the smaller of signal and noise learned, each over its value at initialization
    train_accuracy: float = math.nan
    test_accuracy: float = math.nan

    @property
    def verdict(self):
        if self.ratio < 1 / 2 and self.train_accuracy == 1 and self.test_accuracy < 0.6:
            return NOISE
        if self.ratio > 2 and self.train_accuracy == 1 and self.test_accuracy > 0.95:
            return SIGNAL
        if 1 / 2 <= self.ratio <= 2 and self.growth >= 5:
            return BOTH
        return UNCLEAR


class Stages(NamedTuple):
    """The denoiser's figures that theory speaks of."""

    early: float
    takeoff: float
    settled: float
    own: float
    loss: float
    odd: int


def result(initial, final, data, katas, *accuracies):
    signal, noise = learned(final, data, katas)
    growth = np.min(np.divide((signal, noise), learned(initial, data, katas)))
    return Result(*(float(value) for value in (signal, noise, signal / noise, growth, *accuracies)))


def classifier(setting, data, rng, katas):
    initial = initial_weights("classifier", setting, rng, katas)
    final, accuracy = runs.train_classifier(initial, setting, data, katas), katas["k06_feature_learning"].accuracy
    accuracies = accuracy(final, data.x, data.y), accuracy(final, data.x_test, data.y_test)
    return result(initial, final, data, katas, *accuracies), None


def denoiser(setting, data, rng, katas):
    initial = initial_weights("denoiser", setting, rng, katas)
    t_star = runs.takeoff(setting, data, katas)
    last = setting.denoiser_steps
    tenth, late = min(0.1 * t_star, last), max(0, last - t_star / 2)
    stops = np.unique([tenth, *np.minimum(t_star * np.arange(0.7, 1.05, 0.05), last), late, last])
    path = dict(zip(stops, runs.denoiser_path(initial, setting, data, katas, stops)))
    early, final = path[tenth], path[last]
    rests = runs.rests(path[late], final, data)
    end = final if rests else runs.settle(final, runs.quick(setting), data, katas)
    # Half of the end lies between two stops, for the signal or for the noise patches, whichever is first there.
    share = [np.max(runs.mean_overlaps(w, data) / runs.mean_overlaps(end, data)) for w in path.values()]
    after = max(1, np.argmax(np.array(share) > 0.5))
    half = np.interp(0.5, share[after - 1 : after + 1], stops[after - 1 : after + 1])
    ratio = runs.mean_ratio(end, data)
    own = math.nan if setting.n_test is None else ratio / runs.final_ratio(runs.of_data(setting, data), katas)
    loss = katas["k08_exact_ddpm"].expected_ddpm_loss(end, data.x, setting.t)
    stages = Stages(runs.mean_ratio(early - initial, data), half, ratio, own, loss, runs.odd_neurons(end, data))
    return result(initial, final, data, katas), Stages(*(float(value) for value in stages))


def theory(setting, data, rng, katas):
    """What k10 and k11 say of the denoiser, without any training."""
    early = katas["k10_theory"].early_ratio(setting.n, setting.snr)
    settled, loss = runs.final_ratio(setting, katas), runs.final_loss(setting, katas)
    return Stages(early, runs.half_time(setting, katas), settled, 1, loss, 0)


def print_claims(results):
    """Compares the median of the seeds with the paper; returns whether every claim was seen."""
    row = "{:20} {:10} {:>7} {:>7} {:>7}  {:24} {:>5} {:>5}  {}".format
    print("\n" + row("setting", "model", "n SNR^2", "S", "N", "S/N", "train", "test", "the paper's claim"))
    all_seen = True
    for (name, experiment), found in results.items():
        claim = CLAIMS[name] if experiment is classifier else BOTH
        middle = Result(*np.median(found, axis=0))
        seen = middle.verdict == claim
        all_seen &= seen
        words = f"{claim}: " + ("seen" if seen else f"NOT SEEN, but {middle.verdict}")
        if len(found) > 1:
            words += f" ({sum(r.verdict == claim for r in found)} of {len(found)})"
        accuracies = ["-" if math.isnan(share) else f"{share:.3f}" for share in middle[4:]]
        print(row(SETTINGS[name].title, experiment.__name__, f"{SETTINGS[name].n_snr2:.2f}", f"{middle.signal:#.3g}",
                  f"{middle.noise:#.3g}", spread([r.ratio for r in found]), *accuracies, words))
    print("\n" + RULE)
    return all_seen


def print_theory(stages, foretold):
    row = "{:20} {:9}" + 5 * " {:>9}" + " {:>5}"
    print("\n" + row.format("denoiser", "", *Stages._fields))
    for name, found in stages.items():
        setting = SETTINGS[name]
        lines = {"theory": foretold[name]} if name in foretold else {}
        statistics = {"median": np.median, "min": np.min, "max": np.max} if len(found) > 1 else {"measured": np.median}
        lines |= {words: Stages(*statistic(found, axis=0)) for words, statistic in statistics.items()}
        for number, (words, s) in enumerate(lines.items()):
            own = "-" if math.isnan(s.own) else f"{s.own:.3f}"
            figures = f"{s.early:#.3g}", f"{s.takeoff:.0f}", f"{s.settled:.3f}", own, f"{s.loss:.4f}", f"{s.odd:g}"
            print(row.format("" if number else setting.title, words, *figures))
    print("\n" + READING)


def main(seeds: whole(1, 1000) = 1, from_: source = "solutions", anyway: switch = False):
    start = time.monotonic()
    pairs = [(name, experiment) for name in CLAIMS for experiment in (classifier, denoiser)]
    jobs = [(experiment, SETTINGS[name], seed) for seed in range(seeds) for name, experiment in pairs]
    predictions = {name: (theory, SETTINGS[name], 0) for name in ("low-snr", "high-snr")}

    def report(found):
        def over_seeds(name, experiment, part):
            return [found[experiment, SETTINGS[name], seed][part] for seed in range(seeds)]

        all_seen = print_claims({pair: over_seeds(*pair, 0) for pair in pairs})
        foretold = {name: found[job] for name, job in predictions.items()}
        print_theory({name: over_seeds(name, denoiser, 1) for name in CLAIMS}, foretold)
        over = f", by the median of {seeds} seeds" if seeds > 1 else ""
        print(f"{'Every' if all_seen else 'Not every'} claim was seen{over}, in {clock(time.monotonic() - start)}.")
        return 0 if all_seen else 1

    return experiments(report, [*jobs, *predictions.values()], np.multiply(COST, seeds), from_, anyway)
