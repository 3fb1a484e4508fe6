"""Tests the tests once more: every small change to a solution that changes what it does is rejected."""

import ast
import importlib

import pytest

from tests.judge.course import NAMES
from tests.judge.load import public_functions

from .judge import judge
from .trees import solution

OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult,
             ast.Gt: ast.LtE, ast.Lt: ast.GtE}

ANY_SIZE = "numpy takes any negative size for the one that is left over"
EVEN = "the sign goes away in a square, a norm or a distribution"
FREE = {"stationary_overlaps": "a descent that starts elsewhere, or steps otherwise, reaches the same minimum"}
EQUIVALENT = {  # {kata: {mutated line: why it may pass}}
    "k01_data_model": {"return z @ units.T @ units - z": EVEN},
    "k02_networks": {
        "return (h_positive ** 2 - h_negative ** 2).sum(axis=(2, 1)) / weights.shape[1]":
            "a sum over both axes, in any order",
    },
    "k03_gradient_check": {
        "scale = max(np.linalg.norm(b), np.linalg.norm(a))": "max is symmetric",
        "return np.linalg.norm(b - a) / scale if scale > 0 else 0.0": EVEN,
    },
    "k04_logistic": {
        "return np.logaddexp(-margin, 0)": "logaddexp is symmetric",
        "return -np.exp(-np.logaddexp(margin, 0))": "logaddexp is symmetric",
        "slope = logistic_loss_derivative(y * classifier(weights, x)) / y / n": "y = 1 / y for y = +1 and -1",
        "patches = x.reshape(-2, d)": ANY_SIZE,
        "gradients = [j * 2 / m * (slope * (patches @ w.T)).T @ patches for j, w in zip((1, -1), weights)]": "+1 is 1",
    },
    "k05_ddpm": {
        "return np.mean([(denoiser(weights, add_noise(x, eps, t)) - eps) ** 2 for eps in epsilon])": "a mean of means",
        "return np.mean([np.mean((eps - denoiser(weights, add_noise(x, eps, t))) ** 2) for eps in epsilon])": EVEN,
        "u = add_noise(x, eps, t).reshape(-2, d)": ANY_SIZE,
        "e = denoiser(weights, u) - eps.reshape(-2, d)": ANY_SIZE,
    },
    "k06_feature_learning": {"return np.mean(y / classifier(weights, x) > 0)": "the same sign"},
    "k08_exact_ddpm": {
        "a, G, C, s = _moments(weights, x.reshape(-2, d), t)": ANY_SIZE,
        "patches = x.reshape(-2, d)": ANY_SIZE,
    },
    "k09_span": {"basis = span_basis(np.concatenate([x.reshape(-2, d), weights]))": ANY_SIZE},
}


def mutations(node):
    """What may stand in place of one node of the syntax tree."""
    if isinstance(node, (ast.Expr, ast.AugAssign, ast.If)):
        yield ast.Pass()
    if isinstance(node, ast.BinOp):
        yield node.left
        yield node.right
        if type(node.op) in OPERATORS:
            yield ast.BinOp(node.left, OPERATORS[type(node.op)](), node.right)
        if not isinstance(node.op, (ast.Add, ast.Mult)):
            yield ast.BinOp(node.right, node.op, node.left)
    elif isinstance(node, ast.AugAssign):
        yield ast.Assign([node.target], node.value)
        yield ast.AugAssign(node.target, OPERATORS[type(node.op)](), node.value)
    elif isinstance(node, ast.UnaryOp):
        yield node.operand
    elif isinstance(node, ast.Compare):
        yield ast.Compare(node.left, [OPERATORS[type(node.ops[0])]()], node.comparators)
    elif isinstance(node, ast.IfExp):
        yield node.body
        yield node.orelse
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        yield ast.Constant(not node.value)
    elif isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        yield ast.Constant(node.value + 1)
    elif isinstance(node, ast.Call) and node.args:
        yield node.args[0]
        if len(node.args) > 1:
            yield ast.Call(node.func, [node.args[1], node.args[0], *node.args[2:]], node.keywords)
    elif isinstance(node, ast.Attribute) and node.attr == "T":
        yield node.value
    elif isinstance(node, ast.Tuple) and len(node.elts) == 2 and isinstance(node.ctx, ast.Load):
        yield ast.Tuple(node.elts[::-1], node.ctx)


def variants(tree, node):
    """The text of ``tree`` with one of the nodes below ``node`` mutated, for every way to do so."""
    for parent in ast.walk(node):
        for field, value in ast.iter_fields(parent):
            for i, child in enumerate(value if isinstance(value, list) else [value]):
                for new in mutations(child):
                    setattr(parent, field, [*value[:i], new, *value[i + 1:]] if isinstance(value, list) else new)
                    yield ast.unparse(ast.fix_missing_locations(tree))
                    setattr(parent, field, value)


def mutants(kata):
    """(names of the functions to judge, mutated line, mutated text)"""
    tree = ast.parse(solution(kata))
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            node.value.value = ""  # docstrings
    original = ast.unparse(tree)
    names = public_functions(importlib.import_module(f"solutions.{kata}"))
    for definition in tree.body:
        if isinstance(definition, ast.FunctionDef) and definition.name not in FREE:
            for text in variants(tree, definition):
                old, new = next(pair for pair in zip(original.splitlines(), text.splitlines()) if pair[0] != pair[1])
                line = f"pass  # was: {old.strip()}" if new.strip() == "pass" else new.strip()
                yield [definition.name] if definition.name in names else names, line, text


@pytest.mark.parametrize("kata", NAMES[:-1])  # k12 is judged by mistakes already
def test_mutants_are_killed(kata):
    survivors, tried = set(), set()
    for names, line, text in mutants(kata):
        tried.add(line)
        try:
            killed = any(judge(kata, name, text, cause=False) for name in names)
        except Exception:  # it cannot even be imported
            killed = True
        if not killed:
            survivors.add(line)
    equivalent = set(EQUIVALENT.get(kata, {}))
    assert not survivors - equivalent, "accepted, though they differ from the solution"
    assert not equivalent - tried, "listed, but no longer among the mutants"
