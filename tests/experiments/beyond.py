"""Goes beyond the paper: six questions, each with a small experiment and a table: SEEDS=10, FROM=katas, ANYWAY=1.

The experiments are the functions of ``questions``: change one, and run this again.
"""

import time

import numpy as np

from ..commands import source, switch, whole
from . import clock, experiments, questions, runs, spread

N_SNR2 = (0.1, 0.25, 0.75, 1.5, 3, 6.75, 15, 50)
QUIET = 0.03  # the scale of data so quiet that the theorem shows
COST = 30, 8_000, 230_000  # data sets, classifier steps and denoiser steps, a seed


def pair(scale=1, **numbers):
    """The paper's two n SNR^2, at another scale or with other numbers."""
    return [runs.setting_at(n_snr2, scale, **numbers) for n_snr2 in (0.75, 6.75)]


LOUD_SIDES = [runs.setting_at(n_snr2) for n_snr2 in N_SNR2]
QUIET_SIDES = [runs.setting_at(n_snr2, QUIET) for n_snr2 in N_SNR2]
TARGETS = questions.classifier, questions.classifier_on_noised_inputs, questions.denoiser, questions.target_x
ENDS = {"the paper's": pair(), "t = 0.05": pair(t=0.05), "t = 1": pair(t=1.0), "m = 5": pair(m=5), "m = 40": pair(m=40),
        "n = 90": pair(n=90), "d = 4000": pair(d=4000), "scale 0.1": pair(0.1), "scale 3": pair(3)}
USES = (questions.use, questions.use_with_unequal_signals)
SURVIVAL = questions.noise_not_projected, questions.two_thirds_of_one_label, questions.a_louder_start
SIDES = [(experiment, s) for s in LOUD_SIDES for experiment in (questions.classifier, questions.denoiser)]
SIDES += [(questions.denoiser, s) for s in QUIET_SIDES]

QUESTIONS = {  # [(experiment, setting)]
    1: SIDES,
    2: [(experiment, s) for experiment in TARGETS for s in pair()],
    3: [(questions.denoiser, s) for settings in ENDS.values() for s in settings],
    4: [(experiment, s) for experiment in USES for s in pair()],
    5: [(questions.rescue, pair()[0])],
    6: [(experiment, s) for experiment in (questions.classifier, questions.denoiser, *SURVIVAL) for s in pair()],
}


# ``found`` holds an array for each (experiment, setting): a row a seed.


def classifiers(found, setting):
    return questions.Known(*found[questions.classifier, setting].T)


def denoisers(found, setting):
    return questions.Denoiser(*found[questions.denoiser, setting].T)


def sides(found):
    """1. Where do the models change sides, and what does the theorem say?"""
    yield "n SNR^2", "classifier S/N", "early", "settled", "k11", "S/N settled", "odd", f"scale {QUIET}: settled", "k11"
    for loud, quiet in zip(LOUD_SIDES, QUIET_SIDES):
        classifier, denoiser, still = classifiers(found, loud), denoisers(found, loud), denoisers(found, quiet)
        yield (f"{loud.n_snr2:.3g}", spread(classifier.ratio, ".2g"), spread(denoiser.early, ".3g"),
               spread(denoiser.settled, ".3g"), f"{denoiser.k11[0]:.3g}", spread(denoiser.ratio, ".2g"),
               f"{np.median(denoiser.odd):g}", spread(still.settled, ".3g"), f"{still.k11[0]:.3g}")


def targets(found):
    """2. Is it denoising, or what is predicted?"""
    yield "n SNR^2", "network", "S", "N", "S/N", "noise patches known", "signals known", "loss"
    names = "classifier", "classifier on x_t", "target epsilon", "target x"
    for setting in pair():
        rows = {name: found[experiment, setting][..., -6:] for name, experiment in zip(names, TARGETS)}
        both = rows.pop("target x")
        for name, figures in (rows | {"target x": both[:, 0], "then epsilon": both[:, 1]}).items():
            signal, noise, ratio, patches, signals, loss = figures.T
            yield (f"{setting.n_snr2:g}", name, spread(signal, ".2g"), spread(noise, ".3g"), spread(ratio, ".2g"),
                   spread(patches, "g"), spread(signals, "g"), "-" if np.isnan(loss).any() else spread(loss, ".4f"))


def ends(found):
    """3. What moves the end? The settled ratio of the means, beside k11"""
    yield "", "n SNR^2 = 0.75", "k11", "over k11's own", "6.75", "k11", "over k11's own"
    for name, settings in ENDS.items():
        cells = [name]
        for end in (denoisers(found, setting) for setting in settings):
            cells += [spread(end.settled, ".3f") + (" odd" if end.odd.any() else ""), f"{end.k11[0]:.3f}",
                      spread(end.settled / end.own, ".3f")]
        yield cells


def uses(found):
    """4. Is what was learned useful?"""
    yield "n SNR^2", "signals", "weights", "class told from h", "overlaps' difference", "trained patch told from fresh"
    for number, n_snr2 in enumerate((0.75, 6.75)):
        for experiment, signals in zip(USES, ("equal", "10 % apart")):
            for name, figures in zip(("random", "at 0.9 t*", "at 1.15 t*", "settled", "classifier"),
                                     np.moveaxis(found[experiment, pair()[number]], 0, -1)):
                cells = (spread(values, form) for values, form in zip(figures, (".2f", ".2g", ".2f")))
                yield f"{n_snr2}", signals, name, *cells


def rescues(found):
    """5. Can the classifier be saved at low SNR?"""
    yield "n SNR^2 = 0.75", "test accuracy at 500", "1000", "2000", "best", "S/N"
    for name, figures in zip(questions.RESCUES, np.moveaxis(found[questions.rescue, pair()[0]], 0, -1)):
        yield name, *(spread(share, ".2f") for share in figures[:4]), spread(figures[4], ".2g")


def survival(found):
    """6. Does the result survive? S/N"""
    yield "", "classifier, 0.75", "denoiser, 0.75", "classifier, 6.75", "denoiser, 6.75"
    as_defined = [ratios for s in pair() for ratios in (classifiers(found, s).ratio, denoisers(found, s).ratio)]
    yield "as defined", *(spread(ratios, ".2g") for ratios in as_defined)
    for experiment in SURVIVAL:
        yield (experiment.__name__.replace("_", " "),
               *(spread(values, ".2g") for setting in pair() for values in found[experiment, setting].T))


TABLES = dict(enumerate((sides, targets, ends, uses, rescues, survival), start=1))


def print_table(title, rows):
    rows = list(rows)
    widths = [max(map(len, column)) for column in zip(*rows)]
    print(f"\n{title}\n")
    for row in rows:
        print("  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths)).rstrip())


def main(seeds: whole(1, 1000) = 3, question: whole(0, 6) = 0, from_: source = "solutions", anyway: switch = False):
    start, asked = time.monotonic(), [question] if question else list(QUESTIONS)
    pairs = dict.fromkeys(pair for number in asked for pair in QUESTIONS[number])
    pairs = sorted(pairs, key=lambda pair: pair[1].title)  # data are drawn once for jobs in a row
    jobs = [(experiment, setting, seed) for seed in range(seeds) for experiment, setting in pairs]

    def report(results):
        found = {pair: np.array([results[*pair, seed] for seed in range(seeds)]) for pair in pairs}
        print(f"\n{'median [min, max] over ' if seeds > 1 else ''}{seeds} seed{'s' if seeds > 1 else ''}")
        for number in asked:
            print_table(TABLES[number].__doc__, TABLES[number](found))
        print(f"\n{clock(time.monotonic() - start)}")
        return 0

    return experiments(report, jobs, np.multiply(COST, seeds * len(asked) / len(QUESTIONS)), from_, anyway)
