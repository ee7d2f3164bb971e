"""Components: what the elements of a document say, resolved."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from sys import intern
from types import MappingProxyType

from lxml import etree

from nmlbridge.lems.types import ComponentType
from nmlbridge.lems.xml import local_name

__all__ = ["Component"]

Element = etree._Element
_NO_COMPONENTS: Mapping[str, Component] = MappingProxyType({})
_NO_TEXTS: Mapping[str, str] = MappingProxyType({})


class Component:
    """A component: its type, its parameter values (SI), its children and what it refers to.

    ``slots`` are the components in Child slots, by slot name; ``listed`` the other children, as (list name, component)
    in file order; ``references`` the components its ComponentReferences name.
    """

    __slots__ = (
        "attributes",
        "element",
        "evaluated",
        "extends",
        "id",
        "listed",
        "parameters",
        "parent",
        "references",
        "slots",
        "state_type",
        "tag",
        "texts",
        "type",
    )  # fmt: skip

    def __init__(self, element: Element, parent: Component | None) -> None:
        self.element = element
        self.parent = parent
        self.tag = intern(
            f"{element.prefix}_{local_name(element)}" if element.prefix else local_name(element)
        )  # rdf:RDF is rdf_RDF
        self.attributes: dict[str, str] = {intern(str(name)): str(x) for name, x in element.attrib.items()}
        self.id: str | None = self.attributes.get("id")
        self.extends: Component | None = None
        self.parameters: dict[str, float] = {}
        self.references = _NO_COMPONENTS  # which most have none of
        self.texts = _NO_TEXTS
        self.slots = _NO_COMPONENTS
        self.listed: list[tuple[str, Component]] = []
        self.type: ComponentType
        self.evaluated = False
        self.state_type: object = None

    @property
    def name(self) -> str:
        """Its id if it has one, else its element's name."""
        return self.id or self.tag

    def children(self) -> Iterator[Component]:
        """Every child, slots first."""
        yield from self.slots.values()
        for _, child in self.listed:
            yield child

    def in_list(self, name: str) -> list[Component]:
        """Return the children in the list of that name."""
        return [child for list_name, child in self.listed if list_name == name]

    def find(self, name: str) -> Component | None:
        """Return the child in the slot of that name, or what the reference of that name refers to."""
        return self.slots.get(name) or self.references.get(name)

    def relative(self, name: str) -> Component | None:
        """Return the child or reference at a path such as ``../synapse``."""
        if name.startswith("../"):
            return self.parent.relative(name[3:]) if self.parent else None
        return self.find(name)

    def text_of(self, name: str) -> str | None:
        """Return what a path or text parameter of that name says: a reference's id, or the attribute."""
        if name in ("this", "parent"):
            return name
        if name in self.references:
            return self.references[name].id
        if name in self.slots:
            return self.slots[name].id
        return self.attributes.get(name)

    def __repr__(self) -> str:
        """Return type and name."""
        return f"<{self.type.name} {self.name}>"
