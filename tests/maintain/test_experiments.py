"""The README's tables are what the experiments give: a few seeds lie in their ranges, theory has their digits."""

import re

import numpy as np
import pytest

from data_gen import SETTINGS
from tests.experiments import katas_of, questions, run_all, runs
from tests.experiments.beyond import LOUD_SIDES, QUIET_SIDES
from tests.experiments.reproduce import BOTH, CLAIMS, classifier, denoiser
from tests.judge.course import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
ROWS = {"low-snr": "low SNR", "high-snr": "high SNR"}


def cells(start, which=0):
    """The cells of a row of a table, without its head."""
    rows = re.findall(rf"^\| {re.escape(start)} \|(.*)\|$", README, re.M)
    return [cell.strip() for cell in rows[which].split("|")]


def bounds(cell):
    """The two numbers, of two digits, of '0.88 [0.85, 0.90], both'."""
    return [float(number) for number in re.search(r"\[([\d.]+), ([\d.]+)\]", cell).groups()]


def within(cell, value):
    low, high = bounds(cell)
    assert low * 0.98 <= value <= high * 1.02, (cell, value)


@pytest.mark.parametrize("name", ROWS)
def test_results(name):
    """Seeds 0 and 1 of the table at the top, what they say of the paper's claims, and k11's digits."""
    _, claimed, _, after, k11, measured = cells(ROWS[name])
    jobs = [(experiment, SETTINGS[name], seed) for experiment in (classifier, denoiser) for seed in (0, 1)]
    results = run_all(jobs, [])
    for (experiment, *_), (result, stages) in results.items():
        within(claimed if experiment is classifier else after, result.ratio)
        assert result.verdict == (CLAIMS[name] if experiment is classifier else BOTH), result
        if stages:
            within(measured, stages.settled)
            assert abs(stages.own - 1) < 0.01 and stages.odd == 0
    assert f"{runs.final_ratio(SETTINGS[name], katas_of([])):.3f}" == k11


def test_sides():
    """k11's two rows in the first table of "Beyond", and two of the measured columns, to what seeds differ by."""
    katas = katas_of([])
    for which, settings in enumerate((LOUD_SIDES, QUIET_SIDES)):
        told = [float(cell) for cell in cells("k11", which)]
        np.testing.assert_allclose([runs.final_ratio(setting, katas) for setting in settings], told, rtol=0.006)
    measured = [float(cell) for cell in cells("at rest, means")]
    results = run_all([(questions.denoiser, LOUD_SIDES[i], 0) for i in (0, 4)], [])
    np.testing.assert_allclose([figures.settled for figures in results.values()], [measured[0], measured[4]], rtol=0.03)
