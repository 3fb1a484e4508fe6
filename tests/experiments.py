"""Runs many experiments at once, on the reference's katas or on a learner's."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor, as_completed

from .judge.load import in_one_line, kata_text, load, what_is_missing
from .judge.course import NAMES


def choose_katas(parser, arguments=None):
    """Adds the option --from; returns all options, and the katas to take from katas/ instead of from solutions/."""
    parser.add_argument("--from", dest="source", choices=("solutions", "katas"), default="solutions", help="whose code")
    options = parser.parse_args(arguments)
    if options.source == "solutions":
        return options, []
    missing = {name: what_is_missing(name) for name in NAMES}
    yours = [name for name in NAMES if not missing[name]]
    print("with your own code:", ", ".join(yours) or "none yet")
    for name, reason in missing.items():
        if reason:
            print(f"  {name} from solutions/: {reason}")
    return options, yours


def initial_weights(model, setting, rng, katas):
    shape = (2, setting.m, setting.d) if model == "classifier" else (setting.m, setting.d)
    return katas["k02_networks"].init_weights(shape, setting.sigma_0, rng)


def learned(weights, data, katas):
    """Signal learning and noise learning, S and N."""
    features = katas["k06_feature_learning"]
    return features.signal_learning(weights, data.signals), features.noise_learning(weights, data.x[:, 1])


def run(experiment, job, yours):
    """``experiment(*job, katas)``, in a process of its own; what went wrong, if anything, as a line of text."""
    try:
        return experiment(*job, load({kata: kata_text(kata) for kata in yours}))
    except Exception as error:
        return in_one_line(error)


def run_all(experiment, jobs, yours, describe):
    """{job: result}, the jobs shared among the cores. Prints ``describe(*job, result)`` as each is done."""
    if yours:
        print(f"{len(jobs)} experiments, seconds each; if one takes minutes, draw or multiply all at once", flush=True)
    results = dict.fromkeys(jobs)
    with ProcessPoolExecutor(min(len(jobs), os.cpu_count() or 1)) as pool:
        futures = {pool.submit(run, experiment, job, yours): job for job in jobs}
        for done, future in enumerate(as_completed(futures), start=1):
            job, result = futures[future], future.result()
            if isinstance(result, str):
                pool.shutdown(cancel_futures=True)
                names = (getattr(part, "__name__", getattr(part, "title", part)) for part in job)
                sys.exit(f"{', '.join(map(str, names))}: {result}")
            print(f"[{done:{len(str(len(jobs)))}}/{len(jobs)}] {describe(*job, result)}", flush=True)
            results[job] = result
    return results
