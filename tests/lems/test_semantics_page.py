"""The page on how jNeuroML computes: what it says of expressions, and that it points at modules that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nmlbridge.lems.expressions import parse_expression

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "jlems-semantics.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^`]+)` \| `([^`]+)`", PAGE, re.MULTILINE)


def as_written(text):
    return re.sub(r"\b([pqr])\b", r"(\1 .gt. 0)", text)


@pytest.mark.parametrize(("written", "read"), [row for row in ROWS if "late" not in row[0]])
def test_an_expression_is_read_as_the_page_says(written, read):
    assert parse_expression(as_written(written)) == parse_expression(as_written(read))


def test_the_page_has_rows_to_hold_it_to():
    assert len(ROWS) >= 8


def test_every_module_the_page_points_at_is_there():
    pointers = [
        p for line in re.findall(r"^\*In .*", PAGE, re.MULTILINE) for p in re.findall(r"`([\w/*.]+)`", line)
    ]
    assert len(pointers) > 20
    for pointer in pointers:
        found = [base for base in (ROOT, ROOT / "nmlbridge") if list(base.glob(pointer))]
        assert found, pointer


def test_every_entry_of_the_contents_leads_to_a_heading():
    headings = {
        re.sub(r"[^\w -]", "", h).lower().replace(" ", "-")
        for h in re.findall(r"^## (.+)", PAGE, re.MULTILINE)
    }
    linked = set(re.findall(r"\(#([\w-]+)\)", PAGE))
    assert linked <= headings
    assert headings <= linked
