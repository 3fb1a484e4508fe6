"""Beyond the paper: four questions, each with a small experiment: ``python -m tests.beyond [--seeds 5] [--from katas]``.

Every experiment is one short function below: change it, and run this file again.
"""

import math
import sys
import time
from dataclasses import replace

import numpy as np

from data_gen import SETTINGS, Parser, make_data, number

from .experiments import choose_katas, initial_weights, learned, run_all

N_SNR2 = (0.1, 0.25, 0.75, 1.5, 3, 6.75, 15, 50)
LOW, HIGH = 0.75, 6.75  # n SNR^2 of the paper's two settings
TIMES = (0.05, 0.2, 0.5, 1.0)
SCALES = (1, 0.3, 0.1, 0.03)


def setting_at(n_snr2, t=0.2, scale=1):
    """The paper's setting for another n SNR^2, t, or scale of the data; a louder signal needs a smaller step."""
    paper = SETTINGS["low-snr"]
    norm = math.sqrt(n_snr2 * paper.d / paper.n)
    rate = 0.02 * paper.d / max(1, n_snr2 / 2.5) / max(1, scale) ** 2
    return replace(paper, norm=scale * norm, sigma=scale * paper.sigma, t=t, denoiser_rate=rate)


def takeoff(setting, katas):
    s = setting
    return katas["k10_theory"].takeoff_step(s.norm, s.sigma, s.d, s.n, s.m, s.sigma_0, s.t, s.denoiser_rate)


def learned_ratio(weights, data, katas):
    """S / N"""
    signal, noise = learned(weights, data, katas)
    return signal / noise


def mean_ratio(weights, data):
    """The mean overlap with the signals over the mean overlap with the noise patches."""
    return (weights @ data.signals.T).mean() / (weights @ data.x[:, 1].T).mean()


def train_classifier(setting, data, rng, katas):
    weights = initial_weights("classifier", setting, rng, katas)
    return katas["k07_training"].train_classifier(weights, data.x, data.y, setting.classifier_rate, setting.classifier_steps)


def denoiser_path(setting, data, rng, katas, stops):
    """The initial weights, and those at the given multiples of the takeoff step."""
    path, steps = [initial_weights("denoiser", setting, rng, katas)], 0
    for stop in stops:
        more = round(stop * takeoff(setting, katas)) - steps
        path.append(katas["k09_span"].train_denoiser_exact(path[-1], data.x, setting.t, setting.denoiser_rate, more))
        steps += more
    return path


# ------------------------------------------------------------------------------------------------- the experiments


def phase_point(setting, data, rng, katas):
    """S / N of the classifier; the denoiser's mean ratio early, on the displacement; its S / N at the end."""
    classifier = train_classifier(setting, data, rng, katas)
    start, early, end = denoiser_path(setting, data, rng, katas, stops=(0.1, 2.5))
    return learned_ratio(classifier, data, katas), mean_ratio(early - start, data), learned_ratio(end, data, katas)


def noised_classifier(setting, data, rng, katas):
    """S / N of a classifier that sees x_t, with fresh noise at every step, as the denoiser does."""
    gradient = katas["k04_logistic"].classification_gradient

    def noised_gradient(weights):
        x_t = katas["k05_ddpm"].add_noise(data.x, rng.standard_normal((1, *data.x.shape)), setting.t)
        return gradient(weights, x_t[0], data.y)

    initial = initial_weights("classifier", setting, rng, katas)
    descend = katas["k07_training"].gradient_descent
    final = descend(initial, noised_gradient, setting.classifier_rate, setting.classifier_steps)
    return (learned_ratio(final, data, katas),)


def other_time(setting, data, rng, katas):
    """The takeoff step t*, the half time, and the early ratio, on the displacement, over n SNR^2 / 2.

    Half time: the step at which the mean overlap with the signals has half of what it has in the end.
    """
    stops = (0.1, *np.arange(0.7, 1.4, 0.05), 2.5)
    start, early, *later = denoiser_path(setting, data, rng, katas, stops)
    overlaps = np.array([(weights @ data.signals.T).mean() for weights in later])
    seen = stops[1 + np.argmax(overlaps > overlaps[-1] / 2)] * takeoff(setting, katas)
    predicted = katas["k10_theory"].early_ratio(setting.n, setting.snr)
    return takeoff(setting, katas), seen, mean_ratio(early - start, data) / predicted


def scaled_down(setting, data, rng, katas):
    """The mean ratio at the end, 2.5 t*."""
    return (mean_ratio(denoiser_path(setting, data, rng, katas, stops=(2.5,))[-1], data),)


def on_new_data(experiment, setting, seed, katas):
    rng = np.random.default_rng(seed)
    return experiment(setting, make_data(setting, rng, katas["k01_data_model"]), rng, katas)


# ------------------------------------------------------------------------------------------------------ the tables


def describe(experiment, setting, seed, result):
    return f"{experiment.__name__:17} n SNR^2 {setting.n_snr2:<4.3g}  t {setting.t:<4g}  sigma {setting.sigma:<4g}  seed {seed}"


def over_seeds(experiment, settings, seeds, yours):
    """{setting: an array of results, a row a seed}"""
    jobs = [(experiment, setting, seed) for setting in settings for seed in range(seeds)]
    results = run_all(on_new_data, jobs, yours, describe)
    return {setting: np.array([results[experiment, setting, seed] for seed in range(seeds)]) for setting in settings}


def phase_diagram(seeds, yours):
    return over_seeds(phase_point, [setting_at(value) for value in N_SNR2], seeds, yours)


def spread(values):
    """'median [min, max]'"""
    figures = [f"{value:.0f}" if value > 100 else f"{value:.2g}" for value in (np.median(values), values.min(), values.max())]
    return "{} [{}, {}]".format(*figures) if len(values) > 1 else figures[0]


def print_table(title, head, rows):
    print(f"\n{title}\n")
    for row in (head, *rows):
        print("  " + "".join(f"{cell:<28}" for cell in row).rstrip())


def main():
    parser = Parser(prog="python -m tests.beyond", description=__doc__.split("\n")[0])
    parser.add_argument("--seeds", type=number(int, 1, 1000), default=3, help="how many seeds, from 0 on")
    options, yours = choose_katas(parser)
    start = time.perf_counter()

    phase = phase_diagram(options.seeds, yours)
    at_times = [setting_at(n_snr2, t) for n_snr2 in (LOW, HIGH) for t in TIMES]
    noised = over_seeds(noised_classifier, at_times, options.seeds, yours)
    times = over_seeds(other_time, at_times, options.seeds, yours)
    at_scales = [setting_at(n_snr2, scale=scale) for n_snr2 in (LOW, HIGH) for scale in SCALES]
    scaled = over_seeds(scaled_down, at_scales, options.seeds, yours)

    print(f"\nmedian [min, max] over {options.seeds} seeds")
    print_table("1. Where does the classifier change sides, and does the denoiser? S / N, and its early ratio",
                ("n SNR^2", "classifier", "denoiser early", "n SNR^2 / 2", "denoiser at the end"),
                [(f"{s.n_snr2:.3g}", spread(r[:, 0]), spread(r[:, 1]), f"{s.n_snr2 / 2:.4g}", spread(r[:, 2]))
                 for s, r in phase.items()])
    print_table("2. Is it the noise on the input that balances? A classifier that sees x_t",
                ("n SNR^2", "t", "S / N"), [(f"{s.n_snr2:.3g}", f"{s.t:g}", spread(r)) for s, r in noised.items()])
    print_table("3. Does t matter? The denoiser's takeoff step, and its early ratio over n SNR^2 / 2",
                ("n SNR^2", "t", "t*, to infinity", "half of the end, seen", "early ratio"),
                [(f"{s.n_snr2:.3g}", f"{s.t:g}", f"{r[0, 0]:.0f}", spread(r[:, 1]), spread(r[:, 2])) for s, r in times.items()])
    print_table("4. Is a ratio near 1 a law? The mean ratio at the end, for data scaled down",
                ("n SNR^2", "scale", "mean ratio", "n SNR^2 / 2"),
                [(f"{s.n_snr2:.3g}", f"{s.sigma:g}", spread(r), f"{s.n_snr2 / 2:.4g}") for s, r in scaled.items()])
    print(f"\n{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped")
