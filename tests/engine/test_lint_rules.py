"""The table of codes and the page written from it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nmlbridge.engine.lint.page import rules_page
from nmlbridge.engine.lint.rules import RULES, chosen, explained

ROOT = Path(__file__).parents[2]


def test_the_page_on_linting_is_what_the_table_gives():
    page = (ROOT / "docs" / "linting.md").read_text(encoding="utf-8")
    assert page == rules_page(), "run nmlbridge.engine.lint.page.write_rules_page(Path('docs/linting.md'))"


def test_the_page_has_every_code_once():
    headings = re.findall(r"^### (\S+)", rules_page(), re.MULTILINE)
    assert sorted(headings) == sorted(RULES)


def test_every_code_that_the_language_reports_is_in_the_table():
    used = set()
    for name in ("check.py", "model.py"):
        text = (ROOT / "nmlbridge" / "lems" / name).read_text(encoding="utf-8")
        used.update(re.findall(r'(?:_add|_error|Problem)\(\s*"([a-z]+(?:-[a-z]+)*)"', text))
    assert len(used) > 10
    assert used <= set(RULES)


def test_every_code_that_a_rule_reports_is_in_the_table_and_every_rule_is_looked_for():
    used = set()
    for path in (ROOT / "nmlbridge" / "engine" / "lint").glob("*.py"):
        text = path.read_text(encoding="utf-8")
        used.update(re.findall(r'Finding\(\s*"([a-z0-9]+(?:-[a-z0-9]+)*)"', text))
    from nmlbridge.engine.lint.expressions import _JLEMS_WAY

    used.update(_JLEMS_WAY)
    assert used == {code for code, rule in RULES.items() if rule.family != "errors"}


@pytest.mark.parametrize("code", RULES)
def test_every_code_says_what_jneuroml_does_and_what_to_write(code):
    text = explained(code)
    assert text.startswith(f"{code} ({RULES[code].severity})")
    assert "jNeuroML: " in text
    assert "Instead: " in text
    assert RULES[code].does.endswith(".")
    assert RULES[code].instead.endswith(".")


def test_without_a_choice_it_is_errors_and_rules_that_are_on():
    assert chosen([], []) == {code for code, rule in RULES.items() if rule.default}
    assert "rounding-order" not in chosen([], [])


def test_all_is_every_code_and_ignore_takes_from_it():
    assert chosen(["all"], []) == set(RULES)
    assert chosen(["all"], ["errors"]) == {code for code, rule in RULES.items() if rule.family != "errors"}


def test_an_unknown_code_is_named():
    with pytest.raises(KeyError, match="nonsense"):
        chosen(["all"], ["nonsense"])
