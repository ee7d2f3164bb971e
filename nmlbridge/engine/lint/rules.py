"""The table of codes: what each means, what jNeuroML does, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

from nmlbridge.engine.lint import errors_table, lint_table

__all__ = ["RULES", "Rule", "chosen", "explained"]


@dataclass(frozen=True)
class Rule:
    """One code.

    Parameters
    ----------
    code : str
        Stable; what ``--select``, ``--ignore`` and ``--explain`` take.
    family : str
        ``errors`` for what is wrong with a document; else the family of lint rules.
    summary : str
        One line.
    does : str
        What jNeuroML does with it.
    instead : str
        What to write instead.
    default : bool
        Whether it is looked for without being asked for.
    """

    code: str
    family: str
    summary: str
    does: str
    instead: str
    default: bool = True

    @property
    def severity(self) -> str:
        """``error`` or ``warning``."""
        return "error" if self.family == "errors" else "warning"


RULES: dict[str, Rule] = {
    code: Rule(code, family, summary, does, instead, default)
    for family, code, default, summary, does, instead in (*errors_table.ERRORS, *lint_table.LINT)
}
"""Every code, errors first."""


def chosen(select: list[str], ignore: list[str]) -> frozenset[str]:
    """Return the codes to report.

    Parameters
    ----------
    select, ignore : list of str
        Codes, or ``all``, ``default``, ``errors``; without any `select` it is ``default``.

    Raises
    ------
    KeyError
        With the first word that is neither.

    Examples
    --------
    >>> "rounding-order" in chosen([], []), "rounding-order" in chosen(["default", "rounding-order"], [])
    (False, True)
    """
    return frozenset(_codes(select or ["default"])) - _codes(ignore)


def _codes(words: list[str]) -> set[str]:
    found: set[str] = set()
    for word in words:
        if word == "all":
            found.update(RULES)
        elif word == "default":
            found.update(rule.code for rule in RULES.values() if rule.default)
        elif word == "errors":
            found.update(rule.code for rule in RULES.values() if rule.family == "errors")
        elif word in RULES:
            found.add(word)
        else:
            raise KeyError(word)
    return found


def explained(code: str) -> str:
    """Return what there is to say about a code, as plain text.

    Raises
    ------
    KeyError
        If there is no such code.
    """
    rule = RULES[code]
    off = "" if rule.default else "\nNot looked for by default: --select default " + code
    return (
        f"{code} ({rule.severity})\n{rule.summary}.\n\njNeuroML: {rule.does}\n\nInstead: {rule.instead}{off}"
    )
