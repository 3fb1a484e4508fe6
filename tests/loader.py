"""Imports the ten katas as one package, each from a learner's text or from ``solutions/``."""

import functools
import importlib
import sys
import traceback
import types
from pathlib import Path

ROOT = Path(__file__).parent.parent
NAMES = sorted(path.stem for path in (ROOT / "solutions").glob("k*.py"))


def kata_text(name):
    return (ROOT / "katas" / f"{name}.py").read_bytes()


@functools.cache
def compiled(text, path):
    return compile(text, str(path), "exec")


def load(texts, last=NAMES[-1]):
    """Returns {name: module} up to ``last``: the katas in ``texts`` {name: source} from there, others from solutions/.

    They form one package, so that ``from .k02_networks import denoiser`` (or ``from katas.k02_networks ...``) in one of
    them finds the k02_networks chosen here.
    """
    for name in [name for name in sys.modules if name.partition(".")[0] == "katas"]:
        del sys.modules[name]
    package = sys.modules["katas"] = types.ModuleType("katas")
    package.__path__ = []
    names = NAMES[: NAMES.index(last) + 1]
    for name in names:  # in order: a kata imports earlier ones only
        module = types.ModuleType(f"katas.{name}")
        module.__package__ = "katas"
        sys.modules[module.__name__] = module
        if name in texts:
            code = compiled(texts[name], ROOT / "katas" / f"{name}.py")
        else:
            path = ROOT / "solutions" / f"{name}.py"
            code = compiled(path.read_bytes(), path)
        exec(code, module.__dict__)
        setattr(package, name, module)
    return {name: sys.modules[f"katas.{name}"] for name in names}


def what_is_missing(kata):
    """Why a learner's kata cannot stand in for the reference, in one line, or None if it can."""
    text = kata_text(kata)
    if b"is yours to write" in text:
        return "yours is not finished"
    try:
        module = load({kata: text}, kata)[kata]
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return f"yours cannot be imported: {in_one_line(error)}"
    missing = [name for name in public_functions(importlib.import_module(f"solutions.{kata}")) if not hasattr(module, name)]
    return f"yours has no {', '.join(missing)}" if missing else None


def load_function(kata, name, text=None):
    """The module of a kata in which only the function ``name`` is the learner's, and that function in solutions/.

    The kata's other functions are the reference's, so that no mistake costs points twice.
    """
    reference = importlib.import_module(f"solutions.{kata}")
    module = load({} if text is None else {kata: text}, kata)[kata]
    for other in public_functions(reference):
        if other != name:
            setattr(module, other, getattr(reference, other))
    return module, getattr(reference, name)


def public_functions(module):
    """Names of the functions that a module defines itself, in the order of the file."""
    return [name for name, value in vars(module).items()
            if isinstance(value, types.FunctionType) and value.__module__ == module.__name__ and name[0] != "_"]


def in_one_line(error):
    """An exception from a learner's code as 'katas/k05_ddpm.py, line 12: TypeError: ...'."""
    what = f"{type(error).__name__}: {error}".strip().splitlines()[0]
    if isinstance(error, SyntaxError) and error.filename:
        return f"katas/{Path(error.filename).name}, line {error.lineno}: {type(error).__name__}: {error.msg}"
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).parent == ROOT / "katas":
            return f"katas/{Path(frame.filename).name}, line {frame.lineno}: {what}"
    return what
