"""What ``import nmlbridge`` offers, and that it costs nothing until used."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import nmlbridge

NAMES = [
    "Document",
    "Experiment",
    "NmlBridgeError",
    "Recording",
    "Tolerance",
    "Verdict",
    "__version__",
    "compare",
    "convert",
    "engines",
    "firing_pattern",
    "load_document",
    "plot_sweep",
    "read",
    "read_recording",
    "run",
    "sweep",
    "write",
]


def test_the_public_names_are_these():
    assert sorted(nmlbridge.__all__) == NAMES
    assert dir(nmlbridge) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_public_name_is_there_and_documented(name):
    value = getattr(nmlbridge, name)
    assert value is getattr(nmlbridge, name)
    if name != "__version__":
        assert value.__doc__


def test_a_name_that_is_not_there_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'runn'"):
        nmlbridge.runn  # noqa: B018


def test_compare_can_be_called_although_it_is_also_a_package():
    recording = nmlbridge.Recording([0.0, 1.0], {"p/v": ("V", [0.0, 1.0])})
    verdict = nmlbridge.compare(recording, recording)
    assert verdict.passed


def test_engines_lists_the_native_one_first():
    assert nmlbridge.engines()[0] == "native"


def test_type_checkers_see_what_is_loaded_at_run_time():
    """The names under TYPE_CHECKING are those that `__getattr__` loads, from the same modules."""
    tree = ast.parse(Path(nmlbridge.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    imported = {
        (node.module, alias.asname or alias.name)
        for node in guarded.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    loaded = {(module, name) for name, (module, _) in nmlbridge._HOMES.items()}
    assert imported == loaded | {("nmlbridge.compare.comparison", "compare")}
