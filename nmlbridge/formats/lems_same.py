"""Whether a ComponentType in a document is one of the core types, or of ours, written out again."""

from __future__ import annotations

from functools import lru_cache

from lxml import etree

from nmlbridge.formats.lems_inline import core_elements
from nmlbridge.formats.lems_synapse_types import own_types
from nmlbridge.lems.xml import local_name, parse_bytes

__all__ = ["is_core", "is_ours"]

_SAYS_NOTHING = ("Child", "Children")
"""What a type may hold changes nothing for a component that does not hold it."""


def is_core(element: etree._Element) -> bool:
    """Tell whether a ``ComponentType`` is the core type of its name, but for what it may hold."""
    return _forms().get(element.get("name", "")) == _form(element)


def is_ours(element: etree._Element) -> bool:
    """Tell whether a ``ComponentType`` is one that this package writes."""
    return _own_forms().get(element.get("name", "")) == _form(element)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    return {e.get("name", ""): _form(e) for e in core_elements() if local_name(e) == "ComponentType"}


@lru_cache(maxsize=1)
def _own_forms() -> dict[str, str]:
    return {name: _form(parse_bytes(text.encode(), name)) for name, text in own_types().items()}


def _form(element: etree._Element) -> str:
    """Return what an element says, without namespace, comments, descriptions and order of attributes."""
    given = {str(k): " ".join(str(v).split()) for k, v in element.attrib.items()}
    attributes = sorted((k, v) for k, v in given.items() if k != "description")
    children = [
        _form(child)
        for child in element
        if isinstance(child.tag, str) and local_name(child) not in _SAYS_NOTHING
    ]
    return f"{local_name(element)}{attributes}({','.join(children)})"
