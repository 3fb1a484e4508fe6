"""Imports katas as one package: each from a learner's text or from ``solutions/``."""

import functools
import importlib.abc
import importlib.util
import re
import sys
import traceback
import types
from pathlib import Path

import numpy as np

from .course import NAMES, ROOT, functions


class Unreadable(Exception):
    """A kata that is no Python text; says so in one line."""


def kata_text(kata):
    """The learner's file, as bytes."""
    path = ROOT / "katas" / f"{kata}.py"
    if not path.is_file():
        raise Unreadable(f"katas/{kata}.py is missing: make again KATA={int(kata[1:3])} brings the stub back")
    text = path.read_bytes()
    if b"\0" in text:
        raise Unreadable(f"katas/{kata}.py is no UTF-8 text (UTF-16, or damaged): save it as UTF-8")
    return text


@functools.cache
def compiled(text, path):
    return compile(text, str(path), "exec", dont_inherit=True, optimize=0)


class Katas(importlib.abc.Loader):
    """Finds and executes the modules ``katas.kXX``: those of ``texts`` {name: source}, others from solutions/.

    What a reference module does not have comes from the learner's file of that name if ``helpers`` is true, so that
    ``from .k02_networks import overlaps`` finds a helper of the learner's own.
    """

    def __init__(self, texts, helpers):
        self.texts, self.helpers = texts, helpers

    def find_spec(self, name, path=None, target=None):
        package, _, kata = name.partition(".")
        if package == "katas" and kata in NAMES:
            folder = "katas" if kata in self.texts else "solutions"
            origin = ROOT / folder / f"{kata}.py"
            return importlib.util.spec_from_file_location(name, origin, loader=self)

    def exec_module(self, module):
        kata, path = module.__name__.partition(".")[2], module.__spec__.origin
        text = self.texts[kata] if kata in self.texts else Path(path).read_bytes()
        exec(compiled(text, path), module.__dict__)
        if self.helpers and kata not in self.texts:
            module.__getattr__ = functools.partial(own_helper, kata)


def own_helper(kata, name):
    """A name that only the learner's file of that kata defines."""
    if name.startswith("__"):
        raise AttributeError(name)
    module = types.ModuleType(f"katas.{kata}")
    module.__package__ = "katas"
    exec(compiled(kata_text(kata), ROOT / "katas" / f"{kata}.py"), module.__dict__)
    return getattr(module, name)


def assemble(texts, helpers=False):
    """Makes the package ``katas`` anew. Its modules are executed when imported, beside other files in katas/."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if not isinstance(finder, Katas)]
    for name in [name for name in sys.modules if name.partition(".")[0] == "katas"]:
        del sys.modules[name]
    sys.meta_path.insert(0, Katas(texts, helpers))
    package = sys.modules["katas"] = types.ModuleType("katas")
    package.__path__ = [str(ROOT / "katas")]


def imported(kata):
    with np.errstate():  # what a kata sets stays in the kata
        return importlib.import_module(f"katas.{kata}")


def load(texts):
    """{kata: module} of the whole course."""
    assemble(texts, helpers=True)
    return {kata: imported(kata) for kata in NAMES}


def load_function(kata, name, text=None, helpers=False):
    """The module of a kata in which only the function ``name`` is the learner's, and that function in solutions/.

    The kata's other functions are the reference's, so that no mistake costs points twice.
    """
    reference = importlib.import_module(f"solutions.{kata}")
    assemble({} if text is None else {kata: text}, helpers)
    module = imported(kata)
    for other in public_functions(reference):
        if other != name:
            setattr(module, other, getattr(reference, other))
    return module, getattr(reference, name)


def load_own(kata, name):
    """The same with nothing taken from solutions/: the learner's files as they stand."""
    assemble({each: kata_text(each) for each in NAMES if (ROOT / "katas" / f"{each}.py").is_file()})
    return imported(kata), getattr(importlib.import_module(f"solutions.{kata}"), name)


def what_is_missing(kata):
    """Why a learner's kata cannot stand in for the reference, in one line, or None if it can."""
    try:
        text = kata_text(kata)
        if b"is yours to write" in text:
            return "yours is not finished"
        assemble({kata: text}, helpers=True)
        module = imported(kata)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        return f"yours cannot be imported: {in_one_line(error)}"
    missing = [name for name in functions(kata) if not hasattr(module, name)]
    return f"yours has no {', '.join(missing)}" if missing else None


def public_functions(module):
    """Names of the functions that a module defines itself, in the order of the file."""
    return [name for name, value in vars(module).items()
            if isinstance(value, types.FunctionType) and value.__module__ == module.__name__ and name[0] != "_"]


def clean(text, longest=300):
    """A learner's text as it may be shown: one line, of printable characters, not too long."""
    line = next(iter(str(text).strip().splitlines()), "")
    line = re.sub(r"[^\x20-\x7e\xa0-\ud7ff\uf900-\U0010ffff]", "?", line)
    return line if len(line) <= longest else f"{line[:longest]} ..."


def own_line(stack):
    """Where the innermost frame in a file in katas/ is, or None."""
    for frame in reversed(stack):
        if Path(frame.filename).parent == ROOT / "katas":
            return f"katas/{Path(frame.filename).name}, line {frame.lineno}"


def in_one_line(error):
    """An exception from a learner's code as 'katas/k05_ddpm.py, line 12: TypeError: ...'."""
    if isinstance(error, Unreadable):
        return str(error)
    try:
        words = clean(error.msg if isinstance(error, SyntaxError) else error)
    except Exception:
        words = "(its text cannot be shown)"
    what = clean(f"{type(error).__name__}: {words}")
    if isinstance(error, SyntaxError) and error.filename:
        return f"katas/{Path(error.filename).name}, line {error.lineno}: {what}"
    where = own_line(traceback.extract_tb(error.__traceback__))
    return f"{where}: {what}" if where else what
