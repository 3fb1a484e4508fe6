"""Goes beyond the paper: six questions, each with a small experiment and a table: SEEDS=10, FROM=katas, ANYWAY=1.

The experiments are the functions of ``questions``: change one, and run this again.
"""

import time
from itertools import product

import numpy as np

from ..commands import source, switch, whole
from . import clock, experiments, questions, runs, spread

QUIET = 0.03  # the scale of data so quiet that the theorem shows
COST = 30, 8_000, 230_000  # of all questions, a seed


def pair(scale=1, **numbers):
    """The paper's two n SNR^2, at another scale or with other numbers."""
    return [runs.setting_at(n_snr2, scale, **numbers) for n_snr2 in (0.75, 6.75)]


PAIR = pair()
LOUD_SIDES, QUIET_SIDES = ([runs.setting_at(n_snr2, scale) for n_snr2 in (0.1, 0.25, 0.75, 1.5, 3, 6.75, 15, 50)]
                           for scale in (1, QUIET))
MODELS = questions.classifier, questions.denoiser
SIDES = [(experiment, s) for s in LOUD_SIDES for experiment in MODELS] + [(questions.denoiser, s) for s in QUIET_SIDES]
TARGETS = {"classifier": questions.classifier, "classifier on x_t": questions.classifier_on_noised_inputs,
           "target epsilon": questions.denoiser, "target x": questions.target_x}
ENDS = {"the paper's": PAIR, "t = 0.05": pair(t=0.05), "t = 1": pair(t=1.0), "m = 5": pair(m=5), "m = 40": pair(m=40),
        "n = 90": pair(n=90), "d = 4000": pair(d=4000), "scale 0.1": pair(0.1), "scale 3": pair(3)}
USES = {"equal": questions.use, "10 % apart": questions.use_with_unequal_signals}
SURVIVAL = questions.noise_not_projected, questions.two_thirds_of_one_label, questions.a_louder_start


def classifiers(found, setting):
    """Their figures, by name; ``found`` holds an array for each (experiment, setting), a row a seed."""
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
    forms = ".2g", ".3g", ".2g", "g", "g", ".4f"
    for setting in PAIR:
        rows = {name: found[experiment, setting][..., -6:] for name, experiment in TARGETS.items()}
        rows["target x"], rows["then epsilon"] = rows["target x"].swapaxes(0, 1)
        for name, figures in rows.items():
            yield (f"{setting.n_snr2:g}", name,
                   *("-" if np.isnan(values).any() else spread(values, form) for values, form in zip(figures.T, forms)))


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
    for setting, (signals, experiment) in product(PAIR, USES.items()):
        names = "random", "at 0.9 t*", "at 1.15 t*", "settled", "classifier"
        for name, figures in zip(names, np.moveaxis(found[experiment, setting], 0, -1)):
            cells = (spread(values, form) for values, form in zip(figures, (".2f", ".2g", ".2f")))
            yield f"{setting.n_snr2:g}", signals, name, *cells


def rescues(found):
    """5. Can the classifier be saved at low SNR?"""
    yield "n SNR^2 = 0.75", "test accuracy at 500", "1000", "2000", "best", "S/N"
    for name, figures in zip(questions.RESCUES, np.moveaxis(found[questions.rescue, PAIR[0]], 0, -1)):
        yield name, *(spread(share, ".2f") for share in figures[:4]), spread(figures[4], ".2g")


def survival(found):
    """6. Does the result survive? S/N"""
    yield "", "classifier, 0.75", "denoiser, 0.75", "classifier, 6.75", "denoiser, 6.75"
    as_defined = [ratios for s in PAIR for ratios in (classifiers(found, s).ratio, denoisers(found, s).ratio)]
    yield "as defined", *(spread(ratios, ".2g") for ratios in as_defined)
    for experiment in SURVIVAL:
        yield (experiment.__name__.replace("_", " "),
               *(spread(values, ".2g") for setting in PAIR for values in found[experiment, setting].T))


QUESTIONS = {  # the table, and the (experiment, setting) that it takes
    1: (sides, SIDES),
    2: (targets, list(product(TARGETS.values(), PAIR))),
    3: (ends, list(product([questions.denoiser], sum(ENDS.values(), [])))),
    4: (uses, list(product(USES.values(), PAIR))),
    5: (rescues, [(questions.rescue, PAIR[0])]),
    6: (survival, list(product((*MODELS, *SURVIVAL), PAIR))),
}


def main(seeds: whole(1, 1000) = 3, question: whole(0, 6) = 0, from_: source = "solutions", anyway: switch = False):
    start = time.monotonic()
    asked = [QUESTIONS[question]] if question else list(QUESTIONS.values())
    needed = dict.fromkeys(pair for _, pairs in asked for pair in pairs)
    pairs = sorted(needed, key=lambda pair: pair[1].title)  # data are drawn once for jobs in a row
    results = experiments(pairs, seeds, np.multiply(COST, len(asked) / len(QUESTIONS)), from_, anyway)
    found = {pair: np.array(of_seeds) for pair, of_seeds in results.items()}
    print(f"\n{'median [min, max] over ' if seeds > 1 else ''}{seeds} seed{'s' if seeds > 1 else ''}")
    for table, _ in asked:
        rows = list(table(found))
        widths = [max(map(len, column)) for column in zip(*rows)]
        print(f"\n{table.__doc__}\n")
        for row in rows:
            print("  " + "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths)).rstrip())
    print(f"\n{clock(time.monotonic() - start)}")
    return 0
