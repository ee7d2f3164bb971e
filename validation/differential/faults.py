"""Faults planted on purpose, to see that they are caught and shrunk.

One side is given a document that says otherwise. Each fault stands for a mistake an engine could make. The
document is changed, not the engine, so a fault can be planted on either side.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

__all__ = ["FAULTS"]

_TOKEN = re.compile(r"\s*(\.[a-z]+\.|\d*\.?\d+(?:[eE][-+]?\d+)?|\d+\.|\w+|[-+*/^()])")
_LEVELS = (
    {".and.", ".or."},
    {".gt.", ".lt.", ".geq.", ".leq.", ".eq.", ".neq."},
    {"+", "-"},
    {"*", "/"},
    {"^"},
)


def _bind_as_c(xml: str) -> str:
    """Bind operators as C does: ``*`` with ``/``, ``+`` with ``-``, from the left."""
    return _change(xml, ("value", "condition", "test"), _bracket)


def _bracket(text: str) -> str:
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != re.sub(r"\s", "", text):
        return text
    return _level(tokens, 0)


def _level(tokens: list[str], level: int) -> str:
    """Write tokens with brackets that spell C's binding out; a leading minus is left where it stands."""
    if level == len(_LEVELS):
        return _operand(tokens)
    parts: list[list[str]] = [[]]
    signs: list[str] = []
    depth = 0
    for i, token in enumerate(tokens):
        depth += (token == "(") - (token == ")")
        unary = token == "-" and (i == 0 or tokens[i - 1] in {"(", *set().union(*_LEVELS)})
        if depth == 0 and token in _LEVELS[level] and not unary:
            signs.append(token)
            parts.append([])
        else:
            parts[-1].append(token)
    if not signs:
        return _level(tokens, level + 1)
    written = _level(parts[0], level + 1)
    for sign, part in zip(signs, parts[1:], strict=True):
        right = f"{written} {sign} {_level(part, level + 1)}"
        written = right if level < 2 else f"({right})"
    return written


def _operand(tokens: list[str]) -> str:
    if tokens and tokens[0] == "-":
        return f"(0 - {_operand(tokens[1:])})"
    if "(" in tokens:
        start = tokens.index("(")
        return f"{''.join(tokens[:start])}({_level(tokens[start + 1 : -1], 0)})"
    return "".join(tokens)


def _test_loosely(xml: str) -> str:
    """Take ``>`` for ``>=``."""
    return _change(xml, ("condition", "test"), lambda text: text.replace(".gt.", ".geq."))


def _visit_backwards(xml: str) -> str:
    """Visit the members of lists, and so their sums, backwards: children, connections and inputs."""
    root = etree.fromstring(xml)
    for holder in root:
        if holder.tag == "network":
            _turn([e for e in holder if e.tag != "population"])
        elif holder.tag != "ComponentType":
            _turn([e for e in holder if e.tag not in {"Pop", "OutputFile", "EventOutputFile"}])
    return etree.tostring(root, encoding="unicode") + "\n"


def _turn(elements: list[etree._Element]) -> None:
    """Put sibling elements in the opposite order, at the end of their parent."""
    for element in reversed(elements):
        parent = element.getparent()
        if parent is not None:
            parent.append(element)


def _deliver_late(xml: str) -> str:
    """Deliver delayed events a little late."""
    return _change(
        xml, ("delay",), lambda text: re.sub(r"^([\d.]+)(\s*ms)", r"\g<1>1\2", text) if "." in text else text
    )


def _draw_otherwise(xml: str) -> str:
    """Draw other random numbers."""
    root = etree.fromstring(xml)
    for simulation in root.iter("Simulation"):
        simulation.set("seed", str(int(simulation.get("seed", "1234")) ^ 1))
    return etree.tostring(root, encoding="unicode") + "\n"


def _change(xml: str, attributes: tuple[str, ...], change: Callable[[str], str]) -> str:
    root = etree.fromstring(xml)
    for element in root.iter():
        for name in attributes:
            value = element.get(name)
            if value is not None and element.tag not in {"Constant"}:
                element.set(name, change(value))
    return etree.tostring(root, encoding="unicode") + "\n"


FAULTS: dict[str, Callable[[str], str]] = {
    "bind-as-c": _bind_as_c,
    "test-loosely": _test_loosely,
    "visit-backwards": _visit_backwards,
    "deliver-late": _deliver_late,
    "draw-otherwise": _draw_otherwise,
}
"""Faults by name; each takes a document and gives the one that the faulty side reads."""
