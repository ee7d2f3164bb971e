"""Rules on expressions: groupings that differ from the usual reading."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from nmlbridge.engine.lint.grouping import UsualReader, has_unmatched_bracket, meaning
from nmlbridge.engine.lint.subject import Finding, Subject
from nmlbridge.lems.expressions import ExpressionError, Node, format_expression, parse_expression
from nmlbridge.lems.xml import is_element, local_name

__all__ = ["find"]

_PLACES = {
    "DerivedVariable": ("value",),
    "Case": ("condition", "value"),
    "TimeDerivative": ("value",),
    "StateAssignment": ("value",),
    "OnCondition": ("test",),
    "DerivedParameter": ("value",),
    "Assign": ("value",),
}

_USUAL = UsualReader()
_JLEMS_WAY = {
    "power-order": UsualReader(power_from_right=False),
    "minus-before-power": UsualReader(power_before_minus=False),
    "logic-order": UsualReader(and_before_or=False),
}


def find(subject: Subject) -> Iterator[Finding]:
    """Look at every expression of the user's own types."""
    for kind in subject.types:
        for element in kind.element.iter():
            for attribute in _PLACES.get(local_name(element), ()) if is_element(element) else ():
                text = element.get(attribute)
                if text is not None:
                    yield from _expression(text, element, attribute)


def _expression(text: str, element: etree._Element, attribute: str) -> Iterator[Finding]:
    try:
        node = parse_expression(text)
    except ExpressionError:
        return  # an error, reported as such
    shown = f"{attribute}='{text}' is read as {_bare(node)}"
    if has_unmatched_bracket(text):
        yield Finding("unmatched-bracket", f"a ')' was never opened; {shown}", element, attribute)
    try:
        usual = _USUAL.read(text)
    except ExpressionError:
        yield Finding("missing-operand", f"an operator has nothing to its left; {shown}", element, attribute)
        return
    if meaning(usual) == meaning(node):
        if usual != node:
            message = f"{shown}, usually as {_bare(usual)}: the last digit may differ"
            yield Finding("rounding-order", message, element, attribute)
        return
    for code, reader in _JLEMS_WAY.items():
        if meaning(reader.read(text)) != meaning(usual):
            yield Finding(code, f"{shown}, usually as {_bare(usual)}", element, attribute)


def _bare(node: Node) -> str:
    text = format_expression(node)
    return text[1:-1] if node[0] not in ("num", "var", "fn") else text
