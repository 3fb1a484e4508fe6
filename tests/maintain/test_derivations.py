"""What a learner derives stands neither in a stub nor in the README's open text, but in a fold below the questions."""

import ast
import re

import numpy as np
import pytest

from solutions.k02_networks import classifier, denoiser
from solutions.k03_gradient_check import numerical_gradient
from solutions.k04_logistic import classification_gradient
from solutions.k05_ddpm import ddpm_gradient
from solutions.k08_exact_ddpm import expected_ddpm_gradient, expected_ddpm_loss
from solutions.k10_theory import classifier_growth, denoiser_drift
from tests.judge.course import NAMES, ROOT, functions

README = (ROOT / "README.md").read_text(encoding="utf-8")
FOLD = re.compile(r"<details>\n<summary>[^\n]*</summary>\n\n.*?\n\n</details>\n\n", re.S)

# Of every result: as the fold has it, and as a stub might.
RESULTS = {
    ("k04_logistic", "classification_gradient"): (
        [r"\frac{2}{m} \sum_{p=1}^2", r"\ell'(y_i f(x_i)) \, y_i"],
        ["2/m", "2 / m", "l'(y_i f_i) y_i", "df/dw_{j,r} ="]),
    ("k05_ddpm", "ddpm_gradient"): (
        [r"h_r^2 \, \delta", r"h_r^2 \, e", r"h_r \langle w_r, e\rangle"],
        ["h_r^2 e", "h_r <w_r, e>", "<w_r, e> u"]),
    ("k08_exact_ddpm", "expected_ddpm_loss"): (
        [r"2 \beta a_r G_{rr}", r"\frac{4\beta}{\sqrt{m}} \sum_r a_r G_{rr}", r"2 C_{rs}^2", r"4 a_r a_s C_{rs}",
         r"a_r^2 + C_{rr}"],
        ["a_r G_rr", "2 C_rs^2", "a_r a_s C_rs", "a_r^2 + C_rr"]),
    ("k08_exact_ddpm", "expected_ddpm_gradient"): (
        [r"\frac{\partial E}{\partial a_r} =", r"6 C_{rs}^2 + 8 a_r a_s C_{rs}",
         r"2 \, \frac{\partial E}{\partial G} \, W"],
        ["6 C_rs^2", "8 a_r a_s", "2 dG"]),
    ("k10_theory", "classifier_growth"): (
        [r"\frac{\lambda \lVert\mu\rVert^2}{2m}", r"\frac{\lambda \sigma^2 d}{n m}"],
        ["norm^2 / (2m)", "norm^2/(2m)", "sigma^2 d / (n m)", "sigma^2 d/(nm)"]),
    ("k10_theory", "denoiser_drift"): (
        [r"c \left( \lVert w\rVert^2 \, \bar{x}", r"\frac{2\eta \alpha \beta}{\sqrt{m}}", r"c \, \sigma_0^2 d",
         r"\lVert\mu\rVert^2/2"],
        ["2 eta alpha beta", "sigma_0^2 d", "norm^2 / 2", "d^2 / n"]),
    ("k10_theory", "takeoff_step"): (
        [r"\dot{u} =", r"(1 + v^2)^2, \qquad t^* =", r"\frac{\pi \sqrt{m}}{8",
         r"\frac{\lVert\mu\rVert^2}{2} + \frac{\sigma^2 d}{n}"],
        ["pi sqrt(m)", "8 eta", "pi / (4", "sqrt(norm^2 / 2"]),
}


def tight(text):
    """The text without spaces, TeX's small ones neither."""
    return re.sub(r"\\[,;!]|\s", "", text)


@pytest.mark.parametrize("kata, name", RESULTS)
def test_results_are_folded(kata, name):
    chapter = re.search(rf"^### {kata[:3]} .*?(?=^##)", README, re.M | re.S)[0]
    folded, opened = tight("".join(FOLD.findall(chapter))), tight(FOLD.sub("", README))
    stub = tight((ROOT / "katas" / f"{kata}.py").read_text(encoding="utf-8"))
    tex, plain = RESULTS[kata, name]
    for result in map(tight, tex + plain):
        assert result not in stub and result not in opened, result
    for result in map(tight, tex):
        assert result in folded, result


def test_folds_render():
    """A fold is set off by blank lines: else GitHub and editors do not render the maths in it."""
    folds = len(FOLD.findall(README))
    assert all(README.count(tag) == folds for tag in ("<details>", "</details>", "<summary>"))


@pytest.mark.parametrize("kata", NAMES)
def test_a_stub_is_a_question(kata):
    """A head of eight lines at most, a docstring for every function, and no body but the raise."""
    head, *nodes = ast.parse((ROOT / "katas" / f"{kata}.py").read_text(encoding="utf-8")).body
    assert isinstance(head.value.value, str) and head.lineno == 1 and head.end_lineno <= 8
    stubs = [node for node in nodes if not isinstance(node, (ast.Import, ast.ImportFrom))]
    assert [node.name for node in stubs] == list(functions(kata))
    for node in stubs:
        assert ast.get_docstring(node)
        words = f"{kata[:3]}: {node.name} is yours to write"
        assert [ast.unparse(line) for line in node.body[1:]] == [f"raise NotImplementedError({words!r})"]


ONE, TWO = np.ones((1, 1)), np.ones((2, 1, 1))
PATCHES, LABEL = np.array([[[2.0], [1.0]]]), np.ones(1)
FAR = np.full((1, 2, 1), np.exp(40.0))  # with t = 40: alpha x = 1 and beta = 1
alpha, beta, T = 0.6, 0.8, -np.log(0.6)
X_LOW, X_HIGH = (np.linalg.norm([norm / 2] * 2 + [1000**0.5 / 30] * 30) for norm in (5, 15))  # |xbar|

XBAR, W = np.array([1.0, 0.0]), np.ones(2)
DRIFT = W @ W * XBAR + 2 * W @ XBAR * W  # u = rho = 1


def slope(f, at=1.0):
    return numerical_gradient(lambda w: f(w[0]), np.array([at]))[0]


def mean(f):
    """E f(epsilon) for one standard normal epsilon, exact for polynomials of degree 7 at most."""
    points, weights = np.polynomial.hermite_e.hermegauss(4)
    return f(points) @ weights / weights.sum()


def expected(a, G):
    """E(a, G) for m = d = beta = 1: f is h^2 w, |w|^2 = G, <w, epsilon> = g."""
    h, g = lambda z: a + G**0.5 * z, lambda z: G**0.5 * z
    return mean(lambda z: G * h(z) ** 4 - 2 * h(z) ** 2 * g(z) + z**2)


def odd_part(w):
    x = np.array([[[1.0], [0.0]]])
    return (expected_ddpm_loss(w * ONE, x, T) - expected_ddpm_loss(-w * ONE, x, T)) / 2


CHECKS = {
    "the gradient of $`h^2`$ is 8": (slope(lambda w: (2 * w) ** 2), 8),
    "is 10 for class $`+1`$ and -10": (numerical_gradient(lambda w: classifier(w, PATCHES)[0], TWO).ravel(), (10, -10)),
    "-5 and 5; with": (classification_gradient(TWO, PATCHES, LABEL).ravel(), (-5, 5)),
    "with $`y=-1`$, 5 and -5": (classification_gradient(TWO, PATCHES, -LABEL).ravel(), (5, -5)),
    "with every sample twice the gradient stays": (
        classification_gradient(TWO, PATCHES[[0, 0]], LABEL[[0, 0]]).ravel(), (-5, 5)),
    "with every neuron twice each gets half": (
        classification_gradient(TWO[:, [0, 0]], PATCHES, LABEL).ravel(), (-2.5, -2.5, 2.5, 2.5)),
    "so $`u=2`$, $`f=4`$, $`e=2`$": (denoiser(ONE, np.array([2.0])), 4),
    r"$`2\delta`$ and $`8\delta`$": ((slope(lambda w: 2 * w), slope(lambda w: (2 * w) ** 2)), (2, 8)),
    r"$`12\delta`$, as here $`f=4w^3`$; one place gives 4 of the 12, another 8": (
        (slope(lambda w: 4 * w**3), slope(lambda w: 4 * w), slope(lambda w: (2 * w) ** 2)), (12, 4, 8)),
    r"$`48\delta`$": (ddpm_gradient(ONE, np.zeros((1, 2, 1)), np.full((1, 1, 2, 1), 2.0), 40.0), 48),
    "$`g=(6,4)`$": (
        numerical_gradient(lambda w: (denoiser(w, np.ones(2)) ** 2).sum(), np.array([[1.0, 0.0]])).ravel(), (6, 4)),
    "part without $`f`$? *Check:* 1.": (mean(np.square), 1),
    r"$`\mathbb{E}\,h_r^2 g_r`$? *Check:* 2.": (mean(lambda eps: (1 + eps) ** 2 * eps), 2),
    "*Check:* 2 and 10, so $`E=7`$": (
        (mean(lambda z: (1 + z) ** 2), mean(lambda z: (1 + z) ** 4), expected_ddpm_loss(ONE, FAR, 40.0)), (2, 10, 7)),
    "*Check:* 12 and 18;": ((slope(lambda a: expected(a, 1.0)), slope(lambda G: expected(1.0, G))), (12, 18)),
    "*Check:* 48, the slope of $`10w^6-4w^3+1`$": (
        (expected_ddpm_gradient(ONE, FAR, 40.0)[0, 0], slope(lambda w: 10 * w**6 - 4 * w**3 + 1)), (48, 48)),
    r"3 and 5 for $`\lVert\mu\rVert=2`$, $`d=8`$, $`n=2`$, $`\sigma=m=\lambda=1`$": (
        classifier_growth(2.0, 1.0, 8, 2, 1, 1.0), (3, 5)),
    r"$`2\alpha\beta`$ along $`\bar{x}`$ and $`4\alpha\beta`$ along": (-slope(odd_part) / (alpha * beta), 2 + 4),
    "185 times as far as the second": (np.round(1000 * 25 / 2 / (2 * X_LOW * 5)), 185),
    "78 times": (np.round(1000 * 1000 / 30 / (2 * X_LOW * 1000**0.5)), 78),
    r"$`16\alpha\beta`$ and $`8\alpha\beta`$": (
        np.divide(denoiser_drift(2.0, 1.0, 4, 4, 1, 1.0, T, 4.0), alpha * beta), (16, 8)),
    "6.77 at low SNR, 12.08 at high SNR": (np.round([X_LOW, X_HIGH], 2), (6.77, 12.08)),
    r"*Check:* 4 and 2 for $`cX=1`$ and $`u=\rho=1`$": (DRIFT, (4, 2)),
    "*Check:* 2 and 1 there": ((DRIFT[0] - DRIFT[1], DRIFT[1] / (DRIFT[0] - DRIFT[1])), (2, 1)),
}


@pytest.mark.parametrize("words", CHECKS)
def test_checks(words):
    got, said = CHECKS[words]
    assert words in re.sub(r"\s+", " ", README)
    np.testing.assert_allclose(np.ravel(got), np.ravel(said), rtol=1e-7)
