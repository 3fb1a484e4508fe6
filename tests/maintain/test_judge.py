"""The judge on whole trees: a verdict depends on the code alone, whatever the code does."""

import json
import subprocess
import sys
from functools import partial

import pytest

from tests.judge.course import NAMES, functions
from tests.judge.load import clean

from .trees import POSIX, Tree, replace_body, solution, tree

K05 = solution("k05_ddpm")
posix = partial(pytest.param, marks=POSIX)


def files(tree):
    return {path: path.read_bytes() for path in tree.path.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts}


def test_fresh_tree(tree):
    before = files(tree)
    process = tree.run("test", "JSON=results.json")
    results = json.loads((tree.path / "results.json").read_text(encoding="utf-8"))
    (tree.path / "results.json").unlink()
    assert process.returncode == 0 and results["score"] == 0, process.stdout + process.stderr
    assert {test["output"] for test in results["tests"]} == {"not started"} and "tests pass" in process.stdout
    assert files(tree) == before


def test_solutions_score_100(tree):
    tree.solve()
    process = tree.run("test", "JSON=results.json")
    assert process.returncode == 0 and "100/100 points · black belt" in process.stdout, process.stdout
    assert json.loads((tree.path / "results.json").read_text(encoding="utf-8"))["score"] == 100


def test_a_mistake_costs_its_function_only(tree):
    tree.solve("k05_ddpm")
    tree.write("k02_networks", solution("k02_networks").replace("h**2 @ weights", "h @ weights"))
    process = tree.run("test", "KATA=2,5")
    assert process.returncode == 1 and "14/18" in process.stdout and "k02_networks.denoiser(" in process.stdout


@pytest.mark.parametrize("words, code", [
    (["KATA=11x"], 2), (["KATA="], 2), (["nothing"], 2), (["JSON=no/such/folder/results.json"], 2), (["KATA=1,2,5"], 0),
])
def test_usage(tree, words, code):
    process = tree.run("test", *words)
    assert process.returncode == code and len(process.stderr.splitlines()) == (code > 0), process.stderr


ENDINGS = {  # what a function may do: what is said of it
    "while True: pass": "stopped after 2 seconds in katas/k",
    "while True:\n    try:\n        while True: pass\n    except: pass": "stopped after 2 seconds in katas/k",
    "import os; os._exit(0)": "Python itself was ended",
    "import itertools; sum(itertools.repeat(0))": "has not answered for 4 seconds",
    "import time; time.sleep(1000)": "has not answered for 4 seconds",
    "raise SystemExit": "raises: katas/k",
}
if sys.platform != "win32":
    ENDINGS |= {
        "import ctypes; ctypes.string_at(0)": "Python itself was ended",
        "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)": "has not answered for 4 seconds",
        "import os; os.fork() or None; return None": "returns None",
    }


def test_what_ends_python_costs_its_function(tree):
    katas = "k01_data_model", "k02_networks", "k04_logistic", "k05_ddpm", "k10_theory"
    names = [(kata, name) for kata in katas for name in functions(kata)]
    wrong = dict(zip(names[::2], ENDINGS))
    for kata in katas:
        text = solution(kata)
        for name in functions(kata):
            if (kata, name) in wrong:
                text = replace_body(text, name, wrong[kata, name])
        tree.write(kata, text)
    verdicts = tree.judge(*katas)
    for (kata, name), body in wrong.items():
        state, message = verdicts.pop(name)
        assert state == "wrong" and ENDINGS[body] in message, (body, message)
    assert len(wrong) == len(ENDINGS) and {state for state, _ in verdicts.values()} == {"passed"}, verdicts


@pytest.mark.parametrize("body, words", [
    ("import atexit, time; atexit.register(time.sleep, 1000)", "does not let Python end"),
    ("import threading, time; threading.Thread(target=time.sleep, args=(1000,)).start()", "does not let Python end"),
    posix("import os, time\nif not os.fork():\n    time.sleep(1000)\n    os._exit(0)", "leaves a process running"),
])
def test_what_never_leaves_costs_its_file(tree, body, words):
    tree.solve("k01_data_model")
    tree.write("k05_ddpm", replace_body(K05, "add_noise", body))
    verdicts = tree.judge("k01_data_model", "k05_ddpm")
    assert all(verdicts[name][0] == "passed" for name in functions("k01_data_model"))
    assert all(words in verdicts[name][1] for name in functions("k05_ddpm")), verdicts


BROKEN = {  # what a file may hold: what is said of each of its functions
    b"def classifier(weights, x)\n    return 1\n": "line 1: SyntaxError",
    b"import torch_of_nobody\n": "ModuleNotFoundError",
    b"import sys\nsys.exit()\n": "SystemExit",
    b"x = 1 / 0\n": "{}, line 1: ZeroDivisionError",
    b"": "",
    "x = 1\n".encode("utf-16"): "save it as UTF-8",
    b"x = '\xff'\n": "SyntaxError",
    b"while True:\n    pass\n": "cannot be imported: stopped after 2 seconds in {}, line",
    b"import os\nos._exit(1)\n": "cannot be imported: Python itself was ended",
    None: "{} is missing",
}


def test_broken_files(tree):
    tree.solve("k01_data_model")
    katas = dict(zip(NAMES[1:], BROKEN))
    for kata, source in katas.items():
        tree.write(kata, source or b"")
        if source is None:
            (tree.path / "katas" / f"{kata}.py").unlink()
    verdicts = tree.judge("k01_data_model", *katas)
    assert {verdicts.pop(name)[0] for name in functions("k01_data_model")} == {"passed"}
    for kata, source in katas.items():
        for name in functions(kata):
            state, message = verdicts[name]
            words = BROKEN[source].format(f"katas/{kata}.py") or f"has no function {name}"
            assert state == "wrong" and words in message and len(message.splitlines()) <= 2, message


def test_settings_stay_in_the_kata(tree):
    """np.seterr, the folder, a byte order mark: right code is right."""
    tree.write("k02_networks", b"\xef\xbb\xbf" + solution("k02_networks").encode())
    source = "import os\nnp.seterr(all='raise')\nos.chdir('/')\n"
    tree.write("k04_logistic", solution("k04_logistic").replace("from .k02", source + "from .k02"))
    tree.solve("k05_ddpm")
    assert {state for state, _ in tree.judge("k02_networks", "k04_logistic", "k05_ddpm").values()} == {"passed"}


def test_helpers_of_ones_own(tree):
    """In the file, in an earlier kata, in a file beside the katas; and contract functions with more arguments."""
    tree.write("k02_networks", solution("k02_networks") + "\n\ndef overlaps(weights, x):\n    return x @ weights.T\n")
    (tree.path / "katas" / "helpers.py").write_text("def root(m):\n    return m**0.5\n", encoding="utf-8")
    text = K05.replace("from .k02_networks import denoiser",
                       "from .helpers import root\nfrom .k02_networks import denoiser, overlaps\n"
                       "assert __file__.endswith('k05_ddpm.py')")
    text = text.replace("h = u @ weights.T", "h = overlaps(weights, u)").replace("np.sqrt(m)", "root(m)")
    tree.write("k05_ddpm", text)
    text = solution("k04_logistic").replace("def logistic_loss(margin):", "def logistic_loss(margin, reduction=None):")
    text = text.replace("    return np.logaddexp(0, -margin)",
                        "    loss = np.logaddexp(0, -margin)\n    return loss.mean() if reduction else loss")
    text = text.replace("np.mean(logistic_loss(y * classifier(weights, x)))",
                        "logistic_loss(y * classifier(weights, x), reduction=True)")
    tree.write("k04_logistic", text)
    verdicts = tree.judge("k02_networks", "k04_logistic", "k05_ddpm")
    assert {state for state, _ in verdicts.values()} == {"passed"}, verdicts


def test_text_of_a_learner(tree):
    """Control characters, lone surrogates and a megabyte leave terminal and results.json whole."""
    body = "print('x' * 10**6)\nraise ValueError('\\x1b[2J\\ud800 \\x07' + 'y' * 10**6)"
    tree.write("k05_ddpm", replace_body(K05, "add_noise", body))
    process = tree.run("test", "KATA=5", "JSON=results.json")
    text = (tree.path / "results.json").read_text(encoding="utf-8")
    assert process.returncode == 1 and json.loads(text)["score"] == 9
    assert "\x1b" not in process.stdout and len(text) < 3000 and len(process.stdout) < 3000
    assert clean("a\x1b[2J\ud800\nb") == "a?[2J?"


def test_the_environment_has_no_say(tree):
    tree.solve("k05_ddpm")
    for name in ("copy.py", "random.py"):
        (tree.path / name).write_text("raise SystemExit('this is not the standard library')\n", encoding="utf-8")
    for name in ("katas/k05_ddpm copy.py", "solutions/k05_ddpm copy.py", "tests/test_k05_ddpm copy.py",
                 "tests/test_mine.py"):
        (tree.path / name).write_text("def test(): assert False\n", encoding="utf-8")
    process = tree.run("test", "KATA=5", PYTEST_ADDOPTS="-k nothing", PYTEST_PLUGINS="no_such_plugin", PYTHONOPTIMIZE=2,
                       PYTHONWARNINGS="error", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8=0,
                       HYPOTHESIS_PROFILE="ci")
    assert process.returncode == 0 and "10/10 points" in process.stdout, process.stdout + process.stderr


def test_our_own_fault_is_ours(tree):
    tree.solve("k05_ddpm")
    path = tree.path / "tests" / "judge" / "oracle.py"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("def schedule(t):\n", "def schedule(t):\n    1 / 0\n"), encoding="utf-8")
    process = tree.run("test", "KATA=5")
    assert process.returncode == 3 and "this is no verdict" in process.stdout, process.stdout
    assert "wrong" not in process.stdout, process.stdout


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """k05 with one function wrong, one not started, two right."""
    tree = Tree(tmp_path_factory.mktemp("mixed"))
    text = K05.replace("gradient += (h**2).T", "gradient += h.T")
    stub = "raise NotImplementedError('k05: noise_schedule is yours to write')"
    tree.write("k05_ddpm", replace_body(text, "noise_schedule", stub))
    return tree


@pytest.mark.parametrize("words, states", [
    (["tests/test_k05_ddpm.py", "-x"], "stopping after 1"),
    (["-k", "ddpm_gradient"], "yours: 0/28"),
    (["tests/test_k05_ddpm.py::test_ddpm_gradient"], "belts are given by a run of all"),
    (["--junitxml=junit.xml"], "yours: 4/100"), (["--lf"], "yours: 0/10 "),  # only what failed before
])
def test_pytest_is_the_runner(mixed, words, states):
    process = mixed.run("-q", *words, module="pytest")
    assert process.returncode == 1 and "yours:" in process.stdout and states in process.stdout, process.stdout
    assert "k05_ddpm.ddpm_gradient(" in process.stdout
    assert "Traceback" not in process.stdout and "def test" not in process.stdout


def test_pytest_from_tests(mixed):
    process = subprocess.run([sys.executable, "-m", "pytest", "-q"], cwd=mixed.path / "tests", capture_output=True,
                             encoding="utf-8")
    assert process.returncode == 1 and "1 failed" in process.stdout.splitlines()[-1]


def test_pytest_collects_and_judges_solutions(mixed):
    process = mixed.run("--collect-only", "-q", module="pytest")
    assert process.returncode == 0 and "maintain" not in process.stdout
    assert "test_k05_ddpm.py::test_ddpm_gradient" in process.stdout
    process = mixed.run("-q", "--solutions", "tests/test_k05_ddpm.py", module="pytest")
    assert process.returncode == 0 and "solutions/: 10/10" in process.stdout
