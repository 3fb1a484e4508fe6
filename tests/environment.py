"""Makes .venv, the project's environment, and starts commands in it. Runs on any Python 3, to say what is missing."""

import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
PYTHON = os.path.join(VENV, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
STAMP, PROJECT = os.path.join(VENV, "installed"), os.path.join(ROOT, "pyproject.toml")


def is_complete():
    """Whether .venv has a Python, and all that pyproject.toml asks for."""
    return os.path.exists(PYTHON) and os.path.exists(STAMP) and os.path.getmtime(STAMP) >= os.path.getmtime(PROJECT)


def is_own():
    """Whether this Python belongs to another environment that has the packages: then it is the one to use."""
    from importlib.util import find_spec

    return sys.prefix not in (sys.base_prefix, VENV) and all(map(find_spec, ("numpy", "pytest", "hypothesis")))


def pip(python, *arguments):
    """Runs pip in an environment; returns None, or the last line of what it says when it fails."""
    environment = dict(os.environ, PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
    process = subprocess.run([python, "-m", "pip", "install", "--quiet"] + list(arguments), env=environment,
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)
    return None if process.returncode == 0 else (process.stdout.strip() or "pip failed").splitlines()[-1]


def give_up(words):
    """One line, and the exit code of a command that makes no sense."""
    sys.stderr.write(words + "\n")
    sys.exit(2)


def install(python, extra=None):
    """The packages that pyproject.toml names, unless they are there; exits with one line if that cannot be done."""
    import tomllib

    with open(PROJECT, "rb") as file:
        project = tomllib.load(file)["project"]
    packages = project["optional-dependencies"][extra] if extra else project["dependencies"]
    failure = pip(python, "--no-index", *packages) and pip(python, *packages)  # what is there already needs no net
    if failure:
        give_up("cannot install {}: {}".format(", ".join(packages), failure))


def make():
    if not os.path.exists(PYTHON):
        print("Making the environment in .venv: once, about a minute.", flush=True)
        process = subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], stdout=subprocess.PIPE,
                                 stderr=subprocess.STDOUT, universal_newlines=True)
        if process.returncode:
            give_up("Python's venv does not work here (on Debian and Ubuntu: apt install python3-venv): "
                     + (process.stdout.strip() or "no reason given").splitlines()[-1])
    install(PYTHON)
    open(STAMP, "w").close()


def enter():
    """Continues this command in the environment, which is made first if need be."""
    if sys.version_info < (3, 11):
        give_up("Python 3.11 or newer is needed, this is {}.{}: get one from python.org, and name it with "
                 "make PYTHON=python3.12".format(*sys.version_info[:2]))
    if is_own():
        return
    if not is_complete():
        make()
    if os.path.abspath(sys.prefix) == VENV:
        return
    command = [PYTHON, "-m", "tests"] + sys.argv[1:]
    if os.name == "nt":  # where exec does not wait
        sys.exit(subprocess.call(command, cwd=ROOT))
    os.chdir(ROOT)
    os.execv(PYTHON, command)
