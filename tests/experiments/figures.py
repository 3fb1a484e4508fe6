"""Draws the pictures of the README: SEEDS=10, FROM=katas, ANYWAY=1. Installs matplotlib, the extra ``figures``.

Colours are of Okabe and Ito, for every kind of eye; every line is named beside it, not in a legend.
"""

import sys
import time
from importlib.util import find_spec

import numpy as np

from data_gen import SETTINGS

from .. import environment
from ..commands import source, switch, whole
from . import ROOT, clock, experiments, initial_weights, learned, questions, runs
from .beyond import LOUD_SIDES, QUIET, QUIET_SIDES, SIDES, classifiers, denoisers

BLUE, VERMILLION, GREEN, GREY = "#0072B2", "#D55E00", "#009E73", "#666666"
COST = 30, 1_500, 180_000  # as in ``reproduce``, a seed
LEGS = 120
STYLE = {"font.size": 12, "axes.spines.top": False, "axes.spines.right": False, "axes.titlelocation": "left"}
RANGE = np.geomspace(LOUD_SIDES[0].n_snr2, LOUD_SIDES[-1].n_snr2, 60)
SYNTHETIC, DIGITS = ("low-snr", "high-snr"), ("noisy-mnist-low", "noisy-mnist-high")


def classifier_curve(setting, data, rng, katas):
    """Steps, S and N of one training."""
    history = []
    initial, train = initial_weights("classifier", setting, rng, katas), katas["k07_training"].train_classifier
    train(initial, data.x, data.y, setting.classifier_rate, setting.classifier_steps,
          lambda step, weights: history.append((step, *learned(weights, data, katas))))
    return np.array(history).T


def denoiser_curve(setting, data, rng, katas):
    """Steps and mean overlaps with signals and noise patches, at the paper's rate, to 2.5 takeoff times."""
    steps = np.linspace(0, 2.5 * runs.takeoff(setting, data, katas), LEGS + 1).round()
    path = runs.denoiser_path(initial_weights("denoiser", setting, rng, katas), setting, data, katas, steps)
    return np.array([steps, *np.transpose([runs.mean_overlaps(weights, data) for weights in path])])


def foretold(setting, data, rng, katas):
    """k11's final overlaps, and the predicted takeoff."""
    return *runs.final_overlaps(setting, katas), runs.half_time(setting, katas)


def ends_foretold(setting, data, rng, katas):
    """k11's ratios of the means over the whole range, for data of this scale."""
    return [runs.final_ratio(runs.setting_at(n_snr2, setting.sigma), katas) for n_snr2 in RANGE]


def taken_apart(neuron, data):
    """Its parts in the span of the images and in that of the noise patches, by least squares: (2, d)."""
    rows = data.x.swapaxes(0, 1)  # images, then noise patches
    shares = np.linalg.lstsq(np.concatenate(rows).T, neuron, rcond=None)[0]
    return np.array([share @ patches for share, patches in zip(np.split(shares, 2), rows)])


def digits_seen(setting, data, rng, katas):
    """A sample; parts of the classifier's neuron with the largest overlap, for each class; of the denoiser's mean."""
    neurons = []
    for layer in runs.trained_classifier(setting, data, rng, katas):
        overlaps = layer @ np.concatenate(data.x.swapaxes(0, 1)).T
        best, patch = np.unravel_index(np.abs(overlaps).argmax(), overlaps.shape)
        neurons.append(layer[best] * np.sign(overlaps[best, patch]))  # a neuron and its negative do the same
    mean = runs.settled(runs.quick(setting), data, rng, katas).mean(axis=0)
    return np.array([data.x[0], *(taken_apart(neuron, data) for neuron in (*neurons, mean))])


def odd_from_to(settings, odd):
    """Between which n SNR^2 no seed has an odd neuron."""
    free = [s.n_snr2 for s, seeds in zip(settings, odd) if not seeds.any()]
    return min(free, default=np.inf), max(free, default=0)


def draw_cover(plt, found):
    figure, panel = plt.subplots(figsize=(10, 6.2), layout="constrained")
    x = np.array([s.n_snr2 for s in LOUD_SIDES])

    def points(values, color, marker):
        middle = np.median(values, axis=1)
        bars = middle - values.min(axis=1), values.max(axis=1) - middle
        panel.errorbar(x, middle, bars, color=color, marker=marker, ms=8, lw=0, elinewidth=2, capsize=3, zorder=3)
        return middle

    classifier = points(np.array([classifiers(found, s).ratio for s in LOUD_SIDES]), VERMILLION, "o")
    panel.plot(x, classifier, color=VERMILLION, lw=2)
    for settings, color, marker in ((LOUD_SIDES, BLUE, "s"), (QUIET_SIDES, GREEN, "D")):
        measured = [denoisers(found, s) for s in settings]
        points(np.array([m.settled for m in measured]), color, marker)
        low, high = odd_from_to(settings, np.array([m.odd for m in measured]))
        k11, known = found[ends_foretold, settings[0]][0], (RANGE >= low) & (RANGE <= high)
        panel.plot(RANGE, k11, color=color, lw=2, ls=(0, (4, 3)))
        panel.plot(RANGE[known], k11[known], color=color, lw=2)
    panel.plot(RANGE, RANGE / 2, color="black", ls=":", lw=1.5, zorder=1)
    panel.axhline(1, color="lightgrey", lw=1, zorder=0)
    panel.set(xscale="log", yscale="log", xlim=(0.085, 60), xlabel="n SNR²: how loud the signal is",
              ylabel="signal learned / noise learned")
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter(lambda value, _: f"{value:g}")
    for x, y, color, words, side in (
        (7.2, 32, VERMILLION, "classifier", "right"),
        (57, 0.62, BLUE, "denoiser, the paper's data", "right"),
        (0.1, 0.0105, GREEN, f"denoiser,\nthe same data times {QUIET}", "left"),
    ):
        panel.text(x, y, words, color=color, ha=side, weight="bold")
    panel.text(0.09, 1.15, "as much of both", color=GREY, fontsize=11)
    panel.text(1.9, 0.0007, "points: measured, median and range of the seeds\n"
               "lines through squares and diamonds: k11, nothing fitted\n"
               "dashed: where some neuron goes its own way\n"
               "dotted: n SNR² / 2, the start of training (k10)", color=GREY, fontsize=11, linespacing=1.5)
    return figure


def draw_learning_curves(plt, found):
    figure, axes = plt.subplots(2, 2, figsize=(10, 6.6), sharey="row", layout="constrained")
    for column, name in enumerate(SYNTHETIC):
        setting, above, below = SETTINGS[name], *axes[:, column]
        for panel, experiment, scale in ((above, classifier_curve, 1), (below, denoiser_curve, 1000)):
            steps, signal, noise = found[experiment, setting][0]
            lines = (signal, BLUE, "-", "signal"), (noise, VERMILLION, (0, (5, 1.5)), "noise")
            for values, color, style, words in lines:
                panel.plot(steps / scale, values, color=color, ls=style, lw=2.5)
                panel.annotate(words, (steps[-1] / scale, values[-1]), (0, -5), textcoords="offset points", color=color,
                               ha="right", va="top", weight="bold")
        above.set(yscale="log", title=f"classifier, n SNR² = {setting.n_snr2:g}", xlabel="step")
        *levels, takeoff = found[foretold, setting][0]
        for level, color in zip(levels, (BLUE, VERMILLION)):
            below.axhline(level, color=color, ls=":", lw=1.8)
        marks = {"predicted takeoff": takeoff, "the paper's end": setting.denoiser_steps}
        for words, step in marks.items():
            side = "left" if words == "the paper's end" and column == 0 else "right"
            below.axvline(step / 1000, color=GREY, lw=1, zorder=0)
            below.annotate(words, (step / 1000, 1.34), (5 if side == "left" else -5, 0), textcoords="offset points",
                           color=GREY, fontsize=11, ha=side)
        below.set(title=f"denoiser, n SNR² = {setting.n_snr2:g}", xlabel="step, in thousands", ylim=(-0.04, 1.4))
    axes[0, 0].set_ylabel("largest overlap")
    axes[1, 0].set_ylabel("mean overlap (dotted: k11)")
    return figure


def draw_digits(plt, found):
    figure = plt.figure(figsize=(12, 3.7), layout="constrained")
    titles = "a sample", "classifier: a neuron for 0", "classifier: a neuron for 1", "denoiser: the mean neuron"
    blocks = figure.subfigures(1, 4, wspace=0.05, width_ratios=(1.09, 1, 1, 1))
    for number, (title, block) in enumerate(zip(titles, blocks)):
        axes = block.subplots(2, 2)
        block.suptitle(title, fontsize=12)
        for row, name in zip(axes, DIGITS):
            parts = found[digits_seen, SETTINGS[name]][0][number]
            limit = np.abs(parts).max()
            for panel, part in zip(row, parts):
                panel.imshow(part.reshape(28, 28), cmap="RdBu_r", vmin=-limit, vmax=limit)
                panel.set(xticks=[], yticks=[])
                panel.spines[:].set(visible=True, color="lightgrey")
            if number == 0:
                row[0].set_ylabel(f"SNR {SETTINGS[name].snr:g}")
        for panel, words in zip(axes[1], ("image", "noise patch") if number == 0 else ("of images", "of noise")):
            panel.set_xlabel(words, fontsize=11, color=GREY)
    return figure


PICTURES = {"phase_diagram": draw_cover, "learning_curves": draw_learning_curves, "digits": draw_digits}


def main(seeds: whole(1, 100) = 10, from_: source = "solutions", anyway: switch = False):
    if find_spec("matplotlib") is None:
        print("installing matplotlib, once", flush=True)
        environment.install(sys.executable, "figures")
    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt

    plt.rcParams.update(STYLE)
    start = time.monotonic()
    of_curves = denoiser_curve, classifier_curve, foretold
    once = [(experiment, SETTINGS[name]) for name in SYNTHETIC for experiment in of_curves]
    once += [(digits_seen, SETTINGS[name]) for name in DIGITS]
    once += [(ends_foretold, settings[0]) for settings in (LOUD_SIDES, QUIET_SIDES)]
    jobs = [(*pair, 0) for pair in once] + [(*pair, seed) for pair in SIDES for seed in range(seeds)]

    def report(results):
        found = {pair: np.array([results[*pair, 0]]) for pair in once}
        found |= {pair: np.array([results[*pair, seed] for seed in range(seeds)]) for pair in SIDES}
        for name, draw in PICTURES.items():
            path = ROOT / "assets" / f"{'yours_' if from_ == 'katas' else ''}{name}.png"
            draw(plt, found).savefig(path, dpi=100)
            print(f"wrote {path.relative_to(ROOT)}, {path.stat().st_size // 1024} KB")
        print(clock(time.monotonic() - start))
        return 0

    return experiments(report, jobs, np.multiply(COST, seeds), from_, anyway)
