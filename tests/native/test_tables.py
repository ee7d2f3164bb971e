"""The committed tables are what their definitions give."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

SOURCES = Path(__file__).parent.parent.parent / "nmlbridge" / "native"


@pytest.fixture(scope="module")
def tables() -> ModuleType:
    pytest.importorskip("mpmath")
    spec = importlib.util.spec_from_file_location("nmlbridge_native_tables", SOURCES / "tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["mathfn_tables.h", "floattext_tables.h", "decimal_tables.h"])
def test_a_committed_header_is_what_the_script_makes(tables: ModuleType, name: str) -> None:
    assert (SOURCES / name).read_text(encoding="utf-8") == tables.header(name)


def test_every_generated_header_is_checked(tables: ModuleType) -> None:
    assert set(tables.HEADERS) == {"mathfn_tables.h", "floattext_tables.h", "decimal_tables.h"}
