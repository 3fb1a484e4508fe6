"""Reruns the paper's experiments at full size: ``python -m tests.reproduce [--seeds 5] [--from katas]``.

For every setting of ``data_gen.py`` it trains the classifier and the denoiser, measures what they have learned and compares
it with what the paper claims. Exits 1 when a claim was not seen.
"""

import argparse
import math
import sys
import time
from statistics import median
from typing import NamedTuple

import numpy as np

from data_gen import SETTINGS, Parser, make_data, number

from .experiments import choose_katas, initial_weights, learned, run_all

NOISE, SIGNAL, BOTH, UNCLEAR = "fits the noise only", "learns the signal only", "learns both", "unclear"

CLAIMS = {  # what the paper's experiments show
    ("low-snr", "classifier"): NOISE,
    ("low-snr", "denoiser"): BOTH,
    ("high-snr", "classifier"): SIGNAL,
    ("high-snr", "denoiser"): BOTH,
    ("noisy-mnist-low", "classifier"): NOISE,
    ("noisy-mnist-low", "denoiser"): BOTH,
    ("noisy-mnist-high", "classifier"): SIGNAL,
    ("noisy-mnist-high", "denoiser"): BOTH,
}

RULE = """\
S: signal learned, N: noise learned, the largest |<w, row>| over neurons and rows; train, test: accuracy.
The verdict is computed from these figures; the thresholds are ours:
  fits the noise only      S/N < 1/2, train accuracy 1, test accuracy < 0.6
  learns the signal only   S/N > 2, train accuracy 1, test accuracy > 0.95
  learns both              1/2 <= S/N <= 2, and both at least 5 times what they were at initialization
  unclear                  anything else"""


class Result(NamedTuple):
    signal: float
    noise: float
    growth: float  # the smaller of signal and noise learned, each over its value at initialization
    train_accuracy: float
    test_accuracy: float
    seconds: float

    @property
    def ratio(self):
        return self.signal / self.noise

    @property
    def verdict(self):
        if self.ratio < 1 / 2 and self.train_accuracy == 1 and self.test_accuracy < 0.6:
            return NOISE
        if self.ratio > 2 and self.train_accuracy == 1 and self.test_accuracy > 0.95:
            return SIGNAL
        if 1 / 2 <= self.ratio <= 2 and self.growth >= 5:
            return BOTH
        return UNCLEAR


def train_and_measure(name, model, seed, katas):
    setting, rng = SETTINGS[name], np.random.default_rng(seed)
    data = make_data(setting, rng, katas["k01_data_model"])
    initial = initial_weights(model, setting, rng, katas)
    start = time.perf_counter()
    if model == "classifier":
        train = katas["k07_training"].train_classifier
        final = train(initial, data.x, data.y, setting.classifier_rate, setting.classifier_steps)
        accuracy = katas["k06_feature_learning"].accuracy
        accuracies = [accuracy(final, data.x, data.y), accuracy(final, data.x_test, data.y_test)]
    else:
        train = katas["k09_span"].train_denoiser_exact
        final = train(initial, data.x, setting.t, setting.denoiser_rate, setting.denoiser_steps)
        accuracies = [np.nan, np.nan]  # a denoiser has no labels to get right
    seconds = time.perf_counter() - start
    signal_and_noise = learned(final, data, katas)
    growth = np.min(np.divide(signal_and_noise, learned(initial, data, katas)))
    return Result(*(float(value) for value in (*signal_and_noise, growth, *accuracies, seconds)))


def describe(name, model, seed, result):
    return f"{SETTINGS[name].title:20} {model:10} seed {seed}  {result.seconds:4.1f} s  S/N = {result.ratio:#.3g}"


def print_table(results):
    row = "{:20} {:10} {:>7} {:>7} {:>7} {:>7} {:>5} {:>5} {:>7}  {}".format
    print("\n" + row("setting", "model", "n SNR^2", "S", "N", "S/N", "train", "test", "seconds", "the paper's claim"))
    for (name, model), runs in results.items():
        setting, claim = SETTINGS[name], CLAIMS[name, model]
        others = {result.verdict for result in runs} - {claim}
        verdict = f"{claim}: " + (f"NOT SEEN, but {', '.join(sorted(others))}" if others else "seen")
        lines = {median: verdict}
        if len(runs) > 1:
            seen = sum(result.verdict == claim for result in runs)
            lines = {min: f"min     {verdict} ({seen} of {len(runs)} seeds)", median: "median", max: "max"}
        for statistic, words in lines.items():
            figures = [(r.signal, r.noise, r.ratio, r.train_accuracy, r.test_accuracy, r.seconds) for r in runs]
            signal, noise, ratio, train, test, seconds = (statistic(values) for values in zip(*figures))
            accuracies = ("-" if math.isnan(share) else f"{share:.3f}" for share in (train, test))
            print(row(setting.title, model, f"{setting.n_snr2:.2f}", f"{signal:#.3g}", f"{noise:#.3g}", f"{ratio:#.3g}",
                      *accuracies, f"{seconds:.1f}", words))
    print("\n" + RULE)


def main():
    parser = Parser(prog="python -m tests.reproduce", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seeds", type=number(int, 1, 1000), default=1, help="how many seeds, from 0 on")
    options, yours = choose_katas(parser)
    start = time.perf_counter()
    jobs = [(name, model, seed) for name, model in CLAIMS for seed in range(options.seeds)]
    runs = run_all(train_and_measure, jobs, yours, describe)
    results = {claim: [runs[*claim, seed] for seed in range(options.seeds)] for claim in CLAIMS}
    print_table(results)
    all_seen = all(result.verdict == CLAIMS[key] for key, runs in results.items() for result in runs)
    print(f"{'Every' if all_seen else 'Not every'} claim was seen, in {time.perf_counter() - start:.1f} s.")
    return 0 if all_seen else 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped")
