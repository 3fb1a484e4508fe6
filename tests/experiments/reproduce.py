"""Reruns the paper at its full size, beside what theory predicts: SEEDS=10, FROM=katas, ANYWAY=1.

For every setting of ``data_gen.py`` it trains the classifier and the denoiser, measures what they have learned and
compares it with what the paper claims, and with k10 and k11. Exits 1 when a claim was not seen.
"""

import itertools
import math
import time
from collections import namedtuple

import numpy as np

from data_gen import SETTINGS

from ..commands import source, switch, whole
from . import clock, experiments, initial_weights, learned, runs, spread

NOISE, SIGNAL, BOTH, UNCLEAR = "fits the noise only", "learns the signal only", "learns both", "unclear"
# What the paper shows of the classifier; of the denoiser it is always BOTH.
CLAIMS = {"low-snr": NOISE, "high-snr": SIGNAL, "noisy-mnist-low": NOISE, "noisy-mnist-high": SIGNAL}
COST = 10, 2_000, 120_000  # of a seed

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


# ``growth`` is the smaller of signal and noise learned, each over its value at initialization.
class Result(namedtuple("Result", "signal noise ratio growth train test", defaults=(math.nan, math.nan))):
    @property
    def verdict(self):
        if self.ratio < 1 / 2 and self.train == 1 and self.test < 0.6:
            return NOISE
        if self.ratio > 2 and self.train == 1 and self.test > 0.95:
            return SIGNAL
        if 1 / 2 <= self.ratio <= 2 and self.growth >= 5:
            return BOTH
        return UNCLEAR


# The denoiser's figures that theory speaks of, and how they are printed.
Stages = namedtuple("Stages", "early takeoff settled own loss odd")
FORMS = Stages("#.3g", ".0f", ".3f", ".3f", ".4f", "g")


def result(initial, final, data, katas, *accuracies):
    signal, noise = learned(final, data, katas)
    growth = np.min(np.divide((signal, noise), learned(initial, data, katas)))
    return Result(*map(float, (signal, noise, signal / noise, growth, *accuracies)))


def classifier(setting, data, rng, katas):
    initial = initial_weights("classifier", setting, rng, katas)
    final, accuracy = runs.train_classifier(initial, setting, data, katas), katas["k06_feature_learning"].accuracy
    accuracies = accuracy(final, data.x, data.y), accuracy(final, data.x_test, data.y_test)
    return result(initial, final, data, katas, *accuracies), None


def denoiser(setting, data, rng, katas):
    initial = initial_weights("denoiser", setting, rng, katas)
    t_star, last = runs.takeoff(setting, data, katas), setting.denoiser_steps
    tenth, late = min(0.1 * t_star, last), max(0, last - t_star / 2)
    stops = np.unique([tenth, *np.minimum(t_star * np.arange(0.7, 1.05, 0.05), last), late, last])
    path = dict(zip(stops, runs.denoiser_path(initial, setting, data, katas, stops)))
    final = end = path[last]
    if not runs.rests(path[late], final, data):
        end = runs.settle(final, runs.quick(setting), data, katas)
    # Half of the end lies between two stops, for the signal or for the noise patches, whichever is first there.
    share = [np.max(runs.mean_overlaps(w, data) / runs.mean_overlaps(end, data)) for w in path.values()]
    half = np.interp(0.5, np.maximum.accumulate(share), stops)
    early, ratio = (np.divide(*runs.mean_overlaps(weights, data)) for weights in (path[tenth] - initial, end))
    own = math.nan if setting.n_test is None else ratio / runs.final_ratio(runs.of_data(setting, data), katas)
    loss = katas["k08_exact_ddpm"].expected_ddpm_loss(end, data.x, setting.t)
    stages = Stages(*map(float, (early, half, ratio, own, loss, runs.odd_neurons(end, data))))
    return result(initial, final, data, katas), stages


def theory(setting, data, rng, katas):
    """What k10 and k11 say of the denoiser, without any training."""
    early = katas["k10_theory"].early_ratio(setting.n, setting.snr)
    settled, loss = runs.final_ratio(setting, katas), runs.final_loss(setting, katas)
    return Stages(early, runs.half_time(setting, katas), settled, 1, loss, 0)


def print_claims(found):
    """Compares the median of the seeds with the paper; returns whether every claim was seen."""
    row = "{:20} {:10} {:>7} {:>7} {:>7}  {:24} {:>5} {:>5}  {}".format
    print("\n" + row("setting", "model", "n SNR^2", "S", "N", "S/N", "train", "test", "the paper's claim"))
    all_seen = True
    for name, experiment in itertools.product(CLAIMS, (classifier, denoiser)):
        setting, claim = SETTINGS[name], CLAIMS[name] if experiment is classifier else BOTH
        results = [each for each, _ in found[experiment, setting]]
        middle = Result(*np.median(results, axis=0))
        seen = middle.verdict == claim
        all_seen &= seen
        words = f"{claim}: " + ("seen" if seen else f"NOT SEEN, but {middle.verdict}")
        if len(results) > 1:
            words += f" ({sum(each.verdict == claim for each in results)} of {len(results)})"
        accuracies = ["-" if math.isnan(share) else f"{share:.3f}" for share in middle[4:]]
        print(row(setting.title, experiment.__name__, f"{setting.n_snr2:.2f}", f"{middle.signal:#.3g}",
                  f"{middle.noise:#.3g}", spread([each.ratio for each in results]), *accuracies, words))
    print("\n" + RULE)
    return all_seen


def print_theory(found):
    row = ("{:20} {:9}" + 5 * " {:>9}" + " {:>5}").format
    print("\n" + row("denoiser", "", *Stages._fields))
    for setting in (SETTINGS[name] for name in CLAIMS):
        measured = [stages for _, stages in found[denoiser, setting]]
        lines = [("theory", stages) for stages in found.get((theory, setting), [])]
        parts = {"median": np.median, "min": np.min, "max": np.max} if len(measured) > 1 else {"measured": np.median}
        lines += [(word, part(measured, axis=0)) for word, part in parts.items()]
        for number, (word, stages) in enumerate(lines):
            cells = ["-" if math.isnan(value) else format(value, form) for value, form in zip(stages, FORMS)]
            print(row("" if number else setting.title, word, *cells))
    print("\n" + READING)


def main(seeds: whole(1, 1000) = 1, from_: source = "solutions", anyway: switch = False):
    start = time.monotonic()
    pairs = [(experiment, SETTINGS[name]) for name in CLAIMS for experiment in (classifier, denoiser)]
    once = [(theory, SETTINGS[name]) for name in ("low-snr", "high-snr")]
    found = experiments(pairs, seeds, COST, from_, anyway, once)
    all_seen = print_claims(found)
    print_theory(found)
    over = f", by the median of {seeds} seeds" if seeds > 1 else ""
    print(f"{'Every' if all_seen else 'Not every'} claim was seen{over}, in {clock(time.monotonic() - start)}.")
    return 0 if all_seen else 1
