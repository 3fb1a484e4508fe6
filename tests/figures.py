"""Draws the pictures of the README: ``python -m tests.figures [--from katas]``. Needs the extra ``figures``."""

import sys
import time
from dataclasses import replace

import numpy as np

from data_gen import SETTINGS, Parser, make_data

from .beyond import denoiser_path, phase_diagram, train_classifier
from .experiments import choose_katas, initial_weights, learned, run_all
from .judge.course import ROOT

BLUE, VERMILLION, GREEN = "#0072B2", "#D55E00", "#009E73"  # of Okabe and Ito, for every kind of eye
SEEDS = 10
LEGS = 100


# ----------------------------------------------------------------------------------------------------- the numbers


def learning_curve(name, model, katas):
    """Steps, signal learning and noise learning of one run of the paper's setting."""
    setting, rng = SETTINGS[name], np.random.default_rng(0)
    data = make_data(setting, rng, katas["k01_data_model"])
    history = []

    def record(step, weights):
        history.append((step, *learned(weights, data, katas)))

    weights = initial_weights(model, setting, rng, katas)
    if model == "classifier":
        train = katas["k07_training"].train_classifier
        train(weights, data.x, data.y, setting.classifier_rate, setting.classifier_steps, record)
    else:
        record(0, weights)
        for leg in range(1, LEGS + 1):
            weights = katas["k09_span"].train_denoiser_exact(weights, data.x, setting.t, setting.denoiser_rate,
                                                             setting.denoiser_steps // LEGS)
            record(leg * setting.denoiser_steps // LEGS, weights)
    return np.array(history).T


def sample_and_neurons(name, model, katas):
    """Both patches of a sample, and the two neurons (one a class) with the largest overlap with an image: (4, 784)."""
    setting, rng = SETTINGS[name], np.random.default_rng(0)
    data = make_data(setting, rng, katas["k01_data_model"])
    if model == "classifier":
        weights = train_classifier(setting, data, rng, katas)
        neurons = [layer[np.abs(layer @ data.signals.T).max(axis=1).argmax()] for layer in weights]
        return np.array([*data.x[0], *neurons])
    # k10 knows the signals by the length of their mean, norm / sqrt(2) for two orthogonal ones; images have another.
    effective = replace(setting, norm=np.sqrt(2) * np.linalg.norm(data.signals.mean(axis=0)))
    weights = denoiser_path(effective, data, rng, katas, stops=(0.9,))[-1]
    return np.array([*data.x[0], *weights[np.argsort(np.abs(weights @ data.signals.T).max(axis=1))[-2:]]])


def job(task, name, model, katas):
    return task(name, model, katas)


# ---------------------------------------------------------------------------------------------------- the pictures


def draw_learning_curves(plt, curves):
    figure, axes = plt.subplots(2, 2, figsize=(9, 6), sharey="row", layout="constrained")
    for (name, model), (steps, signal, noise) in curves.items():
        row, column = ("classifier", "denoiser").index(model), ("low-snr", "high-snr").index(name)
        panel = axes[row, column]
        panel.plot(steps, signal, color=BLUE, lw=2.5, label="signal learned, max |⟨w, μ⟩|")
        panel.plot(steps, noise, color=VERMILLION, lw=2.5, ls="--", label="noise learned, max |⟨w, ξ⟩|")
        panel.set_yscale("log")
        panel.set_title(f"{model}, n SNR² = {SETTINGS[name].n_snr2:g}")
        panel.set_xlabel("step of gradient descent")
        panel.grid(alpha=0.3)
    for panel in axes[:, 0]:
        panel.set_ylabel("largest overlap")
    axes[1, 1].legend(loc="lower right")
    return figure


def draw_phase_diagram(plt, phase):
    figure, panel = plt.subplots(figsize=(9, 5.5), layout="constrained")
    x = np.array([setting.n_snr2 for setting in phase])
    results = np.array(list(phase.values()))  # (settings, seeds, 3)
    labels = ("classifier, at the end", "denoiser, early", "denoiser, at the end")
    for column, (label, color, marker) in enumerate(zip(labels, (VERMILLION, GREEN, BLUE), "os^")):
        values = results[:, :, column]
        panel.fill_between(x, values.min(axis=1), values.max(axis=1), color=color, alpha=0.25, lw=0)
        panel.plot(x, np.median(values, axis=1), color=color, marker=marker, lw=2.5, ms=8, label=label)
    panel.plot(x, x / 2, color="black", ls=":", lw=2, label="n SNR² / 2")
    panel.axhline(1, color="gray", lw=1)
    panel.set_xscale("log")
    panel.set_yscale("log")
    panel.set_xlabel("n SNR²")
    panel.set_ylabel("signal learned / noise learned")
    panel.grid(alpha=0.3)
    panel.legend()
    return figure


def draw_digits(plt, seen):
    rows = ("noisy-mnist-low", "noisy-mnist-high")
    titles = ("a sample of 0:\nsignal patch", "its\nnoise patch", "classifier:\na neuron for 0", "classifier:\na neuron for 1",
              "denoiser:\na neuron", "denoiser:\nanother")
    figure, axes = plt.subplots(2, 6, figsize=(10, 4), layout="constrained")
    for row, name in enumerate(rows):
        pictures = [*seen[sample_and_neurons, name, "classifier"], *seen[sample_and_neurons, name, "denoiser"][2:]]
        limits = [np.abs(pictures[:2]).max()] * 2 + [np.abs(picture).max() for picture in pictures[2:]]
        for panel, picture, limit, title in zip(axes[row], pictures, limits, titles):
            panel.imshow(picture.reshape(28, 28), cmap="RdBu_r", vmin=-limit, vmax=limit)
            panel.set(xticks=[], yticks=[])
            if row == 0:
                panel.set_title(title, fontsize=12)
        axes[row, 0].set_ylabel(f"SNR {SETTINGS[name].snr:g}", fontsize=13)
    return figure


def main():
    parser = Parser(prog="python -m tests.figures", description=__doc__.split(":")[0])
    options, yours = choose_katas(parser)
    try:
        import matplotlib
    except ImportError:
        sys.exit('pictures need matplotlib: python -m pip install -e ".[figures]"')
    matplotlib.use("agg")
    import matplotlib.pyplot as plt

    plt.rcParams["font.size"] = 13
    start = time.perf_counter()
    models = ("classifier", "denoiser")
    jobs = [(learning_curve, name, model) for name in ("low-snr", "high-snr") for model in models]
    jobs += [(sample_and_neurons, name, model) for name in ("noisy-mnist-low", "noisy-mnist-high") for model in models]
    found = run_all(job, jobs, yours, lambda task, name, model, _: f"{task.__name__:15} {name:17} {model}")
    phase = phase_diagram(SEEDS, yours)
    pictures = {
        "learning_curves": draw_learning_curves(plt, {key[1:]: found[key] for key in jobs if key[0] is learning_curve}),
        "phase_diagram": draw_phase_diagram(plt, phase),
        "digits": draw_digits(plt, found),
    }
    for name, figure in pictures.items():
        path = ROOT / "assets" / f"{'yours_' if options.source == 'katas' else ''}{name}.png"
        figure.savefig(path, dpi=100)
        print(f"wrote {path.relative_to(ROOT)}, {path.stat().st_size // 1024} KB")
    print(f"{time.perf_counter() - start:.0f} s")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("stopped")
