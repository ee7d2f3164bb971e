"""The page on the rules, docs/linting.md, written from the table of codes; a test holds the file to it."""

from __future__ import annotations

from pathlib import Path

from nmlbridge.engine.lint.rules import RULES, Rule

__all__ = ["rules_page", "write_rules_page"]

_HEAD = """# What `nmlbridge check` finds

<!-- Written from nmlbridge/engine/lint by nmlbridge.engine.lint.page.write_rules_page; change the tables there. -->

```
nmlbridge check LEMS_x.xml                                        # errors, and rules that are on by default
nmlbridge check LEMS_x.xml --select default rounding-order        # and a rule that is off by default
nmlbridge check LEMS_x.xml --select errors                        # what is wrong, nothing else
nmlbridge check LEMS_x.xml --ignore delay-on-grid --strict        # warnings count for the exit code
nmlbridge check LEMS_x.xml --json -                               # machine-readable
nmlbridge check --explain power-order
nmlbridge check --list-rules
```

Every finding has its file, line and column, a severity and a code that stays as it is:

```
LEMS_x.xml:17:42: warning: value='2^3^2 / tau' is read as ((2 ^ 3) ^ 2) / tau, usually as (2 ^ (3 ^ 2)) / tau [power-order]
```

An **error** is what jNeuroML refuses, and what it runs with a warning only. A **warning** is what jNeuroML runs without a
word but means otherwise than written; it leaves the exit code at 0 unless `--strict` is given. The exit code is 3 if there
is any error. `--select` and `--ignore` take codes, and the words `all`, `default` and `errors`.

A document is checked in three steps: the language (types, references, parameters, the dimensions of every expression);
then its network is built as for a run, which finds paths to cells that are not there; then the rules below look at the
document and at the instances built. [How jNeuroML computes](jlems-semantics.md) has what is behind them.
"""

_FAMILIES = {
    "expressions": "Expressions",
    "variables": "Variables",
    "start": "The start of a run",
    "events": "Events",
    "outputs": "Outputs",
    "components": "Components and types",
    "errors": "Errors",
}


def rules_page() -> str:
    """Return the page's text.

    Examples
    --------
    >>> rules_page().splitlines()[0]
    '# What `nmlbridge check` finds'
    """
    parts = [_HEAD]
    for family, title in _FAMILIES.items():
        parts.append(f"## {title}\n")
        parts += [_section(rule) for rule in RULES.values() if rule.family == family]
    return "\n".join(parts)


def _section(rule: Rule) -> str:
    off = "" if rule.default else " (off by default)"
    return (
        f"### {rule.code}{off}\n\n{_escaped(rule.summary)}.\n\n"
        f"- jNeuroML: {_escaped(rule.does)}\n- Instead: {_escaped(rule.instead)}\n"
    )


def _escaped(text: str) -> str:
    for character in "<*_":
        text = text.replace(character, "\\" + character)
    return text


def write_rules_page(path: Path) -> None:
    """Write the page to a file."""
    path.write_text(rules_page(), encoding="utf-8")
