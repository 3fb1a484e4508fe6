"""Imports the ten katas as one package, each from ``katas/`` or from ``solutions/``."""

import importlib
import importlib.util
import sys
import traceback
import types
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in (ROOT / "solutions").glob("k*.py"))
NOT_WRITTEN = "is yours to write"


def load(yours=()):
    """Returns {name: module}: the katas in ``yours`` from katas/, the others from solutions/.

    They form one package, so that ``from .k02_networks import denoiser`` (or ``from katas.k02_networks ...``) in one of
    them finds the k02_networks chosen here.
    """
    for name in [name for name in sys.modules if name.partition(".")[0] == "katas"]:
        del sys.modules[name]
    package = sys.modules["katas"] = types.ModuleType("katas")
    package.__path__ = []
    for name in NAMES:  # in order: a kata imports earlier ones only
        folder = "katas" if name in yours else "solutions"
        spec = importlib.util.spec_from_file_location(f"katas.{name}", ROOT / folder / f"{name}.py")
        module = importlib.util.module_from_spec(spec)
        sys.modules[spec.name] = module
        spec.loader.exec_module(module)
        setattr(package, name, module)
    return {name: sys.modules[f"katas.{name}"] for name in NAMES}


def is_written(name):
    """Whether no function of the kata is still the stub's."""
    return NOT_WRITTEN not in (ROOT / "katas" / f"{name}.py").read_text(encoding="utf-8", errors="replace")


def in_one_line(error):
    """An exception from a learner's code as 'katas/k05_ddpm.py, line 12: TypeError: ...'."""
    what = f"{type(error).__name__}: {error}".splitlines()[0]
    if isinstance(error, SyntaxError):
        return f"katas/{Path(error.filename).name}, line {error.lineno}: {type(error).__name__}: {error.msg}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).parent == ROOT / "katas":
            return f"katas/{Path(frame.filename).name}, line {frame.lineno}: {what}"
    return what
