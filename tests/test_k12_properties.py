"""What is true of k12: its checks let right implementations pass, and few mistakes."""

import pytest
from hypothesis import settings

from .judge.suspects import tried


@pytest.fixture(autouse=True)
def quickly():
    """A mistake is to be caught, not to be shrunk."""
    settings.register_profile("before", settings.default)
    settings.load_profile("unshrunk")
    yield
    settings.load_profile("before")


def test_check_denoiser(function):
    """k02's denoiser, whoever has written it."""
    tried(function, "k02_networks", "denoiser")


def test_check_classification_gradient(function):
    """k04's loss and gradient, one of which may be wrong."""
    tried(function, "k04_logistic", "classification_loss", "classification_gradient")


def test_check_ddpm_gradient(function):
    """k05's loss and gradient, one of which may be wrong."""
    tried(function, "k05_ddpm", "ddpm_loss", "ddpm_gradient")
