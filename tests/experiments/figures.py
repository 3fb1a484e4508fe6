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
COST = 30, 1_500, 180_000  # of a seed
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
    steps = np.linspace(0, 2.5 * runs.takeoff(setting, data, katas), 121).round()
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


def draw_cover(plt, found):
    figure, panel = plt.subplots(figsize=(10, 6.2), layout="constrained")
    for model, settings, color, marker, x, y, words, side in (
        (classifiers, LOUD_SIDES, VERMILLION, "o", 7.2, 32, "classifier", "right"),
        (denoisers, LOUD_SIDES, BLUE, "s", 57, 0.62, "denoiser, the paper's data", "right"),
        (denoisers, QUIET_SIDES, GREEN, "D", 0.1, 0.0105, f"denoiser,\nthe same data times {QUIET}", "left"),
    ):
        measured = [model(found, s) for s in settings]
        values = np.array([each.ratio if model is classifiers else each.settled for each in measured])
        n_snr2, middle = [s.n_snr2 for s in settings], np.median(values, axis=1)
        bars = middle - values.min(axis=1), values.max(axis=1) - middle
        panel.errorbar(n_snr2, middle, bars, color=color, marker=marker, ms=8, lw=0, elinewidth=2, capsize=3, zorder=3)
        panel.text(x, y, words, color=color, ha=side, weight="bold")
        if model is classifiers:
            panel.plot(n_snr2, middle, color=color, lw=2)
        else:  # k11: its line is whole between the n SNR^2 at which no seed has an odd neuron
            even = [x for x, each in zip(n_snr2, measured) if not each.odd.any()]
            known = (RANGE >= min(even, default=np.inf)) & (RANGE <= max(even, default=0))
            k11 = found[ends_foretold, settings[0]][0]
            panel.plot(RANGE, k11, color=color, lw=2, ls=(0, (4, 3)))
            panel.plot(RANGE[known], k11[known], color=color, lw=2)
    panel.plot(RANGE, RANGE / 2, color="black", ls=":", lw=1.5, zorder=1)
    panel.axhline(1, color="lightgrey", lw=1, zorder=0)
    panel.set(xscale="log", yscale="log", xlim=(0.085, 60), xlabel="n SNR²: how loud the signal is",
              ylabel="signal learned / noise learned")
    for axis in (panel.xaxis, panel.yaxis):
        axis.set_major_formatter("{x:g}")
    panel.text(0.09, 1.15, "as much of both", color=GREY, fontsize=11)
    panel.text(1.9, 0.0007, "points: measured, median and range of the seeds\n"
               "lines through squares and diamonds: k11, nothing fitted\n"
               "dashed: where some neuron goes its own way\n"
               "dotted: n SNR² / 2, the start of training (k10)", color=GREY, fontsize=11, linespacing=1.5)
    return figure


def draw_learning_curves(plt, found):
    figure, axes = plt.subplots(2, 2, figsize=(10, 6.6), sharey="row", layout="constrained")
    for (above, below), name, side in zip(axes.T, SYNTHETIC, ("left", "right")):
        setting = SETTINGS[name]
        *levels, takeoff = found[foretold, setting][0]
        lines = ("signal", BLUE, "-"), ("noise", VERMILLION, (0, (5, 1.5)))
        for panel, experiment, scale in ((above, classifier_curve, 1), (below, denoiser_curve, 1000)):
            steps, *curves = found[experiment, setting][0]
            for values, (words, color, style) in zip(curves, lines):
                panel.plot(steps / scale, values, color=color, ls=style, lw=2.5)
                panel.annotate(words, (steps[-1] / scale, values[-1]), (0, -5), textcoords="offset points", color=color,
                               ha="right", va="top", weight="bold")
        for level, (_, color, _) in zip(levels, lines):
            below.axhline(level, color=color, ls=":", lw=1.8)
        marks = ("predicted takeoff", takeoff, "right"), ("the paper's end", setting.denoiser_steps, side)
        for words, step, ha in marks:
            below.axvline(step / 1000, color=GREY, lw=1, zorder=0)
            below.annotate(words, (step / 1000, 1.34), (5 if ha == "left" else -5, 0), textcoords="offset points",
                           color=GREY, fontsize=11, ha=ha)
        above.set(yscale="log", title=f"classifier, n SNR² = {setting.n_snr2:g}", xlabel="step")
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
        for panel, words in zip(axes[1], ("of images", "of noise") if number else ("image", "noise patch")):
            panel.set_xlabel(words, fontsize=11, color=GREY)
    return figure


def main(seeds: whole(1, 100) = 10, from_: source = "solutions", anyway: switch = False):
    if find_spec("matplotlib") is None:
        print("installing matplotlib, once", flush=True)
        environment.install(sys.executable, "figures")
    import matplotlib.pyplot as plt

    plt.switch_backend("agg")
    plt.rcParams.update(STYLE)
    start = time.monotonic()
    once = [(experiment, SETTINGS[name]) for name in SYNTHETIC
            for experiment in (denoiser_curve, classifier_curve, foretold)]
    once += [(digits_seen, SETTINGS[name]) for name in DIGITS]
    once += [(ends_foretold, settings[0]) for settings in (LOUD_SIDES, QUIET_SIDES)]
    results = experiments(SIDES, seeds, COST, from_, anyway, once)
    found = {pair: np.array(of_seeds) for pair, of_seeds in results.items()}
    pictures = {"phase_diagram": draw_cover, "learning_curves": draw_learning_curves, "digits": draw_digits}
    for name, draw in pictures.items():
        path = ROOT / "assets" / f"{'yours_' if from_ == 'katas' else ''}{name}.png"
        draw(plt, found).savefig(path, dpi=100)
        print(f"wrote {path.relative_to(ROOT)}, {path.stat().st_size // 1024} KB")
    print(clock(time.monotonic() - start))
    return 0
