"""Runs many experiments at once, on the reference's katas or on a learner's.

A job is (experiment, setting, seed): ``experiment(setting, data, rng, katas)`` with data and generator of that seed.
"""

import copy
import multiprocessing
import os
import signal
import sys
import time
from functools import lru_cache, partial

import numpy as np

from data_gen import SETTINGS, make_data

from ..judge.course import NAMES, ROOT
from ..judge.load import in_one_line, kata_text, load, what_is_missing

CORES = os.cpu_count() or 1


class Stop(Exception):
    """Why the experiments cannot go on, in one line."""


def chosen(source):
    """The katas to take from katas/ instead of from solutions/; says which."""
    if source == "solutions":
        return []
    with multiprocessing.Pool(1) as pool:
        try:
            missing = dict(zip(NAMES, pool.map_async(what_is_missing, NAMES).get(timeout=60)))
        except multiprocessing.TimeoutError:
            raise Stop("your katas could not be imported in a minute: a loop without end?") from None
    yours = [name for name in NAMES if not missing[name]]
    print("with your own code:", ", ".join(yours) or "none yet")
    for name, reason in missing.items():
        if reason:
            print(f"  {name} from solutions/: {reason}")
    return yours


def katas_of(yours):
    """{name: module}: these katas from katas/, the others from solutions/."""
    return load({kata: kata_text(kata) for kata in yours})


def pace(train):
    """Seconds of a step of ``train(steps)``, from so many steps that they take a while."""
    steps, seconds = 1, 0
    while seconds < 0.2:
        start = time.perf_counter()
        train(steps)
        seconds = time.perf_counter() - start
        steps *= 2
    return 2 * seconds / steps


def step_times(setting, data, rng, katas):
    """Seconds of drawing the data, of a step of the classifier, and of a step of the denoiser."""
    s, start = setting, time.perf_counter()
    make_data(s, rng, katas["k01_data_model"])
    drawn = time.perf_counter() - start
    classifier, denoiser = (initial_weights(model, s, rng, katas) for model in ("classifier", "denoiser"))
    train, exact = katas["k07_training"].train_classifier, katas["k09_span"].train_denoiser_exact
    return (drawn, pace(lambda steps: train(classifier, data.x, data.y, s.classifier_rate, steps)),
            pace(lambda steps: exact(denoiser, data.x, s.t, s.denoiser_rate, steps)))


def initial_weights(model, setting, rng, katas):
    shape = (2, setting.m, setting.d) if model == "classifier" else (setting.m, setting.d)
    return katas["k02_networks"].init_weights(shape, setting.sigma_0, rng)


def learned(weights, data, katas):
    """Signal learning and noise learning, S and N."""
    features = katas["k06_feature_learning"]
    return features.signal_learning(weights, data.signals), features.noise_learning(weights, data.x[:, 1])


def name_of(job):
    experiment, setting, seed = job
    return f"{experiment.__name__.replace('_', ' ')}, {setting.title}, seed {seed}"


@lru_cache(maxsize=1)
def drawn(setting, seed, yours):
    """The katas, the data, and the generator as it is then: drawn once for jobs in a row."""
    katas, rng = katas_of(yours), np.random.default_rng(seed)
    return katas, make_data(setting, rng, katas["k01_data_model"]), rng


def run(job, yours):
    """The job and its result, in a process of its own; Stop if anything goes wrong."""
    experiment, setting, seed = job
    try:
        katas, data, rng = drawn(setting, seed, tuple(yours))
        return job, experiment(setting, data, copy.deepcopy(rng), katas)
    except Exception as error:
        raise Stop(f"{name_of(job)}: {in_one_line(error)}") from None


def run_all(jobs, yours, limit=None):
    """{job: result}, the jobs shared among the cores; Stop if one raises, or if for ``limit`` seconds none ends."""
    results, start = {}, time.monotonic()
    quiet = (signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process, which ends the others
    with multiprocessing.Pool(min(len(jobs), CORES), signal.signal, quiet) as pool:
        finished = pool.imap_unordered(partial(run, yours=yours), jobs)
        while len(results) < len(jobs):
            try:
                job, result = finished.next(timeout=limit)
            except multiprocessing.TimeoutError:
                running = [name_of(job) for job in jobs if job not in results][:CORES]
                raise Stop(f"no result for {clock(limit)}, a loop without end? in {' or '.join(running)}") from None
            results[job] = result
            progress(len(results), len(jobs), time.monotonic() - start)
    return {job: results[job] for job in jobs}


def experiments(pairs, seeds, cost, source, anyway, once=()):
    """{(experiment, setting): [result of every seed]}, of seed 0 for the pairs in ``once``; exits if something stops.

    ``cost`` is how many data sets, classifier steps and denoiser steps a seed takes.
    """
    jobs = [(*pair, 0) for pair in once] + [(*pair, seed) for seed in range(seeds) for pair in pairs]
    try:
        yours, limit = chosen(source), None
        if yours:
            timing = (step_times, SETTINGS["low-snr"], 0)
            seconds = seeds * np.dot(cost, run_all([timing], yours, limit=60)[timing]) / CORES
            print(f"with your katas this takes about {clock(seconds)}", flush=True)
            if seconds > 600 and not anyway:
                raise Stop("more than ten minutes: draw or multiply all at once in place of loops, or say ANYWAY=1")
            limit = max(60, 10 * seconds)
        results = run_all(jobs, yours, limit)
    except Stop as reason:
        print(reason)
        sys.exit(2)
    found = {}
    for (experiment, setting, _), result in results.items():
        found.setdefault((experiment, setting), []).append(result)
    return found


def clock(seconds):
    """'45 s', '12 min' or '48 h'"""
    unit, name = (1, "s") if seconds < 120 else (60, "min") if seconds < 7200 else (3600, "h")
    return f"{seconds / unit:.0f} {name}"


def progress(done, total, seconds):
    """A bar that grows in place, where somebody looks on."""
    if total > 1 and (sys.stdout.isatty() or done == total):
        bar = f"[{'#' * (40 * done // total):40}] {done}/{total}, {clock(seconds)} "
        print(f"\r{bar}", end="\n" if done == total else "", flush=True)


def spread(values, form="#.3g"):
    """'median [min, max]'"""
    middle, low, high = (format(float(part(values)), form) for part in (np.median, np.min, np.max))
    return f"{middle} [{low}, {high}]" if len(values) > 1 else middle
