"""Documents with a mistake in them: what jNeuroML runs of them, the native engine must run too."""

from __future__ import annotations

import re

from hypothesis import strategies as st
from lxml import etree

from validation.differential.documents import KINDS, cases
from validation.differential.draws import Draw, pick
from validation.differential.sketch import Case

__all__ = ["mutated_cases"]

_KEPT = {"Lems", "Target", "Include", "Simulation", "OutputFile", "OutputColumn"}
_DIMENSIONS = ["none", "time", "voltage", "current", "per_time", "*", "mass"]
_UNITS = ["mV", "ms", "pA", "", "V", "xx", "per_ms"]
_NUMBER = re.compile(r"^\s*-?[\d.]+(?:[eE][-+]?\d+)?\s*[A-Za-z_]*$")


@st.composite
def mutated_cases(draw: Draw, kinds: tuple[str, ...] = KINDS) -> Case:
    """Draw a document and change one or two things in it."""
    case: Case = draw(cases(kinds=kinds))
    root = etree.fromstring(case.xml)
    done = [_mutate(draw, root) for _ in range(pick(draw, [1, 1, 2]))]
    xml = etree.tostring(root, encoding="unicode") + "\n"
    return Case(xml, case.functions, case.tags | {f"mutation: {name}" for name in done})


def _mutate(draw: Draw, root: etree._Element) -> str:
    elements = [element for element in root.iter() if element.tag not in _KEPT]
    if not elements:
        return "none"
    element = pick(draw, elements)
    name = pick(draw, list(_MUTATIONS))
    return name if _MUTATIONS[name](draw, element) else "none"


def _drop(draw: Draw, element: etree._Element) -> bool:
    parent = element.getparent()
    if parent is None:
        return False
    parent.remove(element)
    return True


def _drop_attribute(draw: Draw, element: etree._Element) -> bool:
    names = [str(name) for name in element.attrib if name not in {"id", "name"}]
    if not names:
        return False
    del element.attrib[pick(draw, names)]
    return True


def _other_dimension(draw: Draw, element: etree._Element) -> bool:
    if element.get("dimension") is None:
        return False
    element.set("dimension", pick(draw, _DIMENSIONS))
    return True


def _other_unit(draw: Draw, element: etree._Element) -> bool:
    names = [str(n) for n, v in element.attrib.items() if _NUMBER.match(str(v)) and n not in {"id", "size"}]
    if not names:
        return False
    name = pick(draw, names)
    number = re.match(r"\s*-?[\d.]+(?:[eE][-+]?\d+)?", str(element.get(name)))
    element.set(name, (number.group() if number else "") + pick(draw, _UNITS))
    return True


def _other_name(draw: Draw, element: etree._Element) -> bool:
    """Put another name for one in an expression or a reference."""
    names = [
        n for n in ("value", "test", "condition", "variable", "select", "exposure", "port") if element.get(n)
    ]
    if not names:
        return False
    name = pick(draw, names)
    words = [
        m for m in re.finditer(r"(?<![\w.])[A-Za-z_]\w*", str(element.get(name))) if m.group() not in {"H"}
    ]
    if not words:
        return False
    at = pick(draw, words)
    text = str(element.get(name))
    other = pick(draw, ["t", "TAU", "s0", "d0", "nothere", "v", "p0", "iSyn"])
    element.set(name, text[: at.start()] + other + text[at.end() :])
    return True


def _twice(draw: Draw, element: etree._Element) -> bool:
    element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
    return True


def _later(draw: Draw, element: etree._Element) -> bool:
    """Move an element behind its siblings."""
    parent = element.getparent()
    if parent is None or element.getnext() is None:
        return False
    parent.append(element)
    return True


def _extra_attribute(draw: Draw, element: etree._Element) -> bool:
    element.set(pick(draw, ["extra", "weight", "p0", "exposure", "delay"]), pick(draw, ["1", "2ms", "s0"]))
    return True


_MUTATIONS = {
    "element left out": _drop,
    "attribute left out": _drop_attribute,
    "other dimension": _other_dimension,
    "other unit": _other_unit,
    "other name": _other_name,
    "element twice": _twice,
    "element later": _later,
    "attribute too many": _extra_attribute,
}
