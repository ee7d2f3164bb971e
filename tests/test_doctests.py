"""The examples in docstrings run, and show what they claim."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import nmlbridge

NAMES = (info.name for info in pkgutil.walk_packages(nmlbridge.__path__, "nmlbridge."))
MODULES = sorted(name for name in NAMES if name != "nmlbridge.__main__")
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS


def test_there_are_modules_with_examples() -> None:
    finder = doctest.DocTestFinder()
    examples = sum(len(test.examples) for test in finder.find(importlib.import_module("nmlbridge.units")))
    assert len(MODULES) > 50
    assert examples > 0


@pytest.mark.parametrize("name", MODULES)
def test_its_examples_run(name: str, tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    module = importlib.import_module(name)
    outcome = doctest.testmod(module, optionflags=FLAGS)
    assert outcome.failed == 0


def test_a_wrong_example_is_found(capsys) -> None:
    wrong = doctest.DocTestParser().get_doctest(">>> 1 + 1\n3\n", {}, "wrong", None, 0)
    assert doctest.DocTestRunner(optionflags=FLAGS).run(wrong).failed == 1
    assert "Expected:" in capsys.readouterr().out
