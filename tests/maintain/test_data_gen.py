"""The data command: what it writes, and one clear line for everything that can be wrong."""

import subprocess
import sys

import numpy as np
import pytest

import data_gen
from solutions import k01_data_model
from tests.judge.course import ROOT


def run(*arguments, cwd=ROOT):
    return subprocess.run([sys.executable, ROOT / "data_gen.py", *arguments], cwd=cwd, capture_output=True, text=True)


def test_writes_what_it_says(tmp_path):
    process = run("high-snr", "--out", "high.npz", "--seed", "3", "--n", "7", "--d", "40", "--norm", "2",
                  "--sigma", "0.5", cwd=tmp_path)
    assert process.returncode == 0 and "high.npz" in process.stdout
    data = np.load(tmp_path / "high.npz")
    assert data["x"].shape == (7, 2, 40) and abs(data["y"].sum()) == 1
    assert np.linalg.norm(data["signals"][0]) == 2
    assert abs(data["x_test"][:, 1, 2:].std() - 0.5) < 0.01


@pytest.mark.parametrize("arguments", [
    [], ["nonsense"], ["low-snr", "--n", "many"], ["low-snr", "--n", "1"], ["low-snr", "--d", "2"],
    ["low-snr", "--norm", "nan"], ["low-snr", "--sigma", "0"], ["low-snr", "--norm", "1e300"],
    ["low-snr", "--d", "99999999"], ["low-snr", "--seed", "-1"], ["low-snr", "--out", "missing/a.npz"],
    ["low-snr", "--out", "a.txt"], ["noisy-mnist", "--snr", "-1"], ["noisy-mnist", "--n", "3"],
])
def test_bad_input_is_one_line(tmp_path, arguments):
    process = run(*arguments, cwd=tmp_path)
    assert process.returncode == 2 and process.stdout == ""
    assert len(process.stderr.splitlines()) == 1 and "Traceback" not in process.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", [lambda b: None, lambda b: b[:1000], lambda b: b"", lambda b: b"no archive",
                                    lambda b: b[:5000] + b"?" * 99 + b[5099:]])
def test_bad_mnist_file_is_one_line(tmp_path, monkeypatch, capsys, damage):
    path = tmp_path / "mnist01.npz"
    content = damage(data_gen.MNIST_FILE.read_bytes())
    if content is not None:
        path.write_bytes(content)
    monkeypatch.setattr(data_gen.load_mnist, "__defaults__", (path,))
    with pytest.raises(SystemExit) as stop:
        data_gen.main(["noisy-mnist", "--out", str(tmp_path / "out.npz")])
    assert stop.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not (tmp_path / "out.npz").exists() and not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize("name", data_gen.SETTINGS)
def test_no_test_sample_is_a_training_sample(name):
    setting = data_gen.SETTINGS[name]
    data = data_gen.make_data(setting, np.random.default_rng(0), k01_data_model)
    assert data.y.sum() == 0 and len(data.y) == setting.n
    patch = 0 if setting.n_test is None else 1  # on Noisy-MNIST the image, else the noise patch
    train, test = ({row.tobytes() for row in x[:, patch]} for x in (data.x, data.x_test))
    assert not train & test
    assert np.allclose(np.linalg.norm(data.x[:, 0], axis=1), setting.norm)
