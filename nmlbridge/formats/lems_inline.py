"""The definitions a LEMS document needs, taken from the installed core types, for one that includes nothing.

Only what is used is taken: a type with what it extends, attaches or refers to. Where a type could hold
elements of a type not used here, that possibility is left out, so that little is taken; nothing that runs
changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from nmlbridge.formats.lems_write import CORE_FILES
from nmlbridge.lems import jar
from nmlbridge.lems.document import Document
from nmlbridge.lems.xml import local_name, parse_bytes
from nmlbridge.model.experiment import Experiment

__all__ = ["core_document", "core_elements", "inline_definitions", "inline_document"]

_NEEDS = {"Attachments": "type", "ComponentReference": "type"}
_MAY_HOLD = ("Child", "Children")
_IN_POPULATION = ("instance", "location")
_OUTPUTS = ("OutputFile", "OutputColumn", "EventOutputFile", "EventSelection")
"""Kept with every simulation, so that more can be recorded than the document says."""
_LANGUAGE = ("ComponentType", "Dimension", "Unit", "Constant", "Target", "Assertion")


def inline_definitions(
    experiment: Experiment, components: Sequence[etree._Element], own: Sequence[str]
) -> Iterator[str]:
    """Yield dimensions, units and component types, as lines of a LEMS document.

    Parameters
    ----------
    experiment : Experiment
        What is written, for the types of its network.
    components : sequence of lxml element
        Its components and its ``Simulation``.
    own : sequence of str
        Our own component types.
    """
    core = core_elements()
    types = {e.get("name", ""): e for e in core if local_name(e) == "ComponentType"}
    defined = [parse_bytes(text.encode(), "our own types") for text in own]
    types |= {e.get("name", ""): e for e in defined}
    wanted = {tag for element in components for tag in _tags(element)} | _network_tags(experiment)
    yield from _definitions(core, types, wanted)


def inline_document(document: Document) -> Iterator[str]:
    """Yield the text of any LEMS document as one that includes nothing, in pieces.

    Parameters
    ----------
    document : Document
        LEMS or NeuroML.
    """
    elements = document.elements()
    if local_name(document.root) == "neuroml":
        elements = [*core_elements(), *elements]
    types = {e.get("name", ""): e for e in elements if local_name(e) == "ComponentType"}
    core_names = {name.rpartition("/")[2] for name in jar.entries("NeuroML2CoreTypes/")}
    sources = [s for s in document.sources if s.from_jar and s.root is not document.root]
    core = [s.root for s in sources if s.name.rpartition("/")[2] in core_names]
    core += [s.root for s in core_document().sources if s.from_jar]
    own = [e for e in elements if not any(e.getroottree().getroot() is root for root in core)]
    components = [e for e in own if local_name(e) not in _LANGUAGE]
    wanted = {e.get("name", "") for e in own if local_name(e) == "ComponentType"}
    for component in components:
        for item in component.iter():
            if isinstance(item.tag, str):
                wanted |= {local_name(item), item.get("type", "")}
    slots = {c.get("name"): c.get("type", "") for t in types.values() for c in t if isinstance(c.tag, str)}
    wanted |= {slots[name] for name in wanted if name not in types and name in slots}
    yield "<Lems>\n"
    for element in own:
        if local_name(element) == "Target":
            yield _line(element)
    units = {e.get("dimension", "") for e in own if local_name(e) == "Unit"}
    units |= {e.get("name", "") for e in own if local_name(e) == "Dimension"}
    yield from _definitions(elements, types, wanted, units)
    for element in own:
        if local_name(element) == "Constant":
            yield _line(element)
    for component in components:
        yield f"  {etree.tostring(_copied(component), encoding='unicode').strip()}\n"
    yield "</Lems>\n"


def _definitions(
    elements: Sequence[etree._Element],
    types: dict[str, etree._Element],
    wanted: Iterable[str],
    dimensions: Iterable[str] = (),
) -> Iterator[str]:
    """Yield the dimensions, units and types in use."""
    named = set(wanted)
    closure = _closure(named | set(_OUTPUTS if "Simulation" in named else ()), types)
    lean = [_lean(types[name], closure) for name in types if name in closure]
    used = {e.get("dimension") for kind in lean for e in kind.iter()} | set(dimensions)
    for tag, key in (("Dimension", "name"), ("Unit", "dimension")):
        for element in elements:
            if local_name(element) == tag and element.get(key) in used:
                yield _line(element)
    for kind in lean:
        etree.indent(kind, space="  ", level=1)
        yield f"  {etree.tostring(kind, encoding='unicode').strip()}\n"


def core_document() -> Document:
    """Return a document that holds the installed core types."""
    includes = "".join(f'<Include file="{name}"/>' for name in CORE_FILES)
    return Document.parse(f"<Lems>{includes}</Lems>", "core types")


def core_elements() -> list[etree._Element]:
    """Return the top-level elements of the installed core types."""
    return core_document().elements()


def _tags(element: etree._Element) -> Iterator[str]:
    for item in element.iter():
        if isinstance(item.tag, str):
            yield local_name(item)


def _network_tags(experiment: Experiment) -> set[str]:
    """Return the element names that the network of an experiment is written with."""
    from nmlbridge.formats.network_text import NetworkText

    found = {"network", "population"}
    if any(p.positions is not None for p in experiment.populations):
        found |= {"populationList", *_IN_POPULATION}
    if experiment.projections:
        found |= {"projection", "connection", "connectionWD"}
    text = NetworkText(experiment.changed(projections=()))
    for piece in text.pieces():
        found |= {tag for tag in ("explicitInput", "inputList", "input", "inputW") if f"<{tag} " in piece}
    return found | ({"input"} if "inputW" in found else set())


def _closure(wanted: Iterable[str], types: dict[str, etree._Element]) -> set[str]:
    closure: set[str] = set()
    waiting = [name for name in wanted if name in types]
    while waiting:
        name = waiting.pop()
        if name in closure:
            continue
        closure.add(name)
        kind = types[name]
        needs = [kind.get("extends", "")]
        needs += [e.get(_NEEDS[local_name(e)], "") for e in _children(kind) if local_name(e) in _NEEDS]
        needs += [e.get("componentType", "") for e in kind.iter() if isinstance(e.tag, str)]
        waiting += [n for n in needs if n in types]
    return closure


def _children(element: etree._Element) -> list[etree._Element]:
    return [e for e in element if isinstance(e.tag, str)]


def _lean(element: etree._Element, closure: set[str]) -> etree._Element:
    """Copy an element without namespace, comments, descriptions, and lists of what is not used."""
    attributes = {k: v for k, v in element.attrib.items() if k != "description"}
    copy = etree.Element(local_name(element), {str(k): str(v) for k, v in attributes.items()})
    for child in _children(element):
        if local_name(child) in _MAY_HOLD and child.get("type") not in closure:
            continue
        copy.append(_lean(child, closure))
    return copy


def _copied(element: etree._Element) -> etree._Element:
    """Copy an element without its namespace."""
    copy = etree.Element(local_name(element), {str(k): str(v) for k, v in element.attrib.items()})
    copy.text, copy.tail = element.text, element.tail
    for child in _children(element):
        copy.append(_copied(child))
    return copy


def _line(element: etree._Element) -> str:
    return f"  {etree.tostring(_lean(element, set()), encoding='unicode')}\n"
