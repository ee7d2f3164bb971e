"""A LEMS document while it is being made: its elements in the order they will stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

__all__ = ["Case", "Element", "Sketch"]


@dataclass
class Element:
    """One XML element, written on a line of its own: the length of a document says how much is in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)

    def lines(self, depth: int = 0) -> Iterator[str]:
        """Yield the lines of the element, indented."""
        pad = "  " * depth
        head = f"{pad}<{self.tag}" + "".join(f" {k}={quoteattr(v)}" for k, v in self.attributes.items())
        if not self.children:
            yield head + "/>"
            return
        yield head + ">"
        for child in self.children:
            yield from child.lines(depth + 1)
        yield f"{pad}</{self.tag}>"


@dataclass(frozen=True)
class Case:
    """A finished document.

    Parameters
    ----------
    xml : str
        The document.
    functions : frozenset of str
        Functions in it whose last bit a mathematics library is free to choose: exp, ln, sin, pow ...
    tags : frozenset of str
        What is in it, for the tally.
    """

    xml: str
    functions: frozenset[str]
    tags: frozenset[str]

    @property
    def lines(self) -> int:
        """The number of lines of the document."""
        return self.xml.count("\n")


class Sketch:
    """The parts of a document, in the order they will be written.

    Attributes
    ----------
    types, components, network : list of Element
        Component types, components, and what stands inside the network (if there is one).
    columns : list of str
        Quantities that may be recorded.
    selections : list of (str, str)
        Instances whose events may be recorded, with the port.
    functions, tags : set of str
        See `Case`.
    """

    def __init__(self, *, transcendental: bool) -> None:
        self.transcendental = transcendental
        self.includes: list[str] = ["Simulation.xml"]
        self.types: list[Element] = []
        self.components: list[Element] = []
        self.network: list[Element] = []
        self.columns: list[str] = []
        self.selections: list[tuple[str, str]] = []
        self.functions: set[str] = set()
        self.tags: set[str] = set()
        self._counts: dict[str, int] = {}

    def name(self, prefix: str) -> str:
        """Return a name nothing else has. It never ends in e: jLEMS reads ``late+1`` as one word."""
        number = self._counts.get(prefix, 0)
        self._counts[prefix] = number + 1
        return f"{prefix}{number}"

    def uses(self, *functions: str) -> None:
        """Note functions that make the last bit a matter of the mathematics library."""
        self.functions.update(functions)

    def component(self, kind: str, attributes: dict[str, str], *, spelt_out: bool = False) -> Element:
        """Add a component: as an element named after its type, or as a ``Component`` with a type."""
        if spelt_out:
            element = Element("Component", {"id": attributes["id"], "type": kind, **attributes})
        else:
            element = Element(kind, attributes)
        self.components.append(element)
        return element

    def finish(self, simulation: Element, target: Element | None = None) -> Case:
        """Return the document with this simulation and, if there is a network, the element that holds it."""
        root = Element("Lems", children=[Element("Target", {"component": simulation.attributes["id"]})])
        root.children += [Element("Include", {"file": name}) for name in self.includes]
        root.children += self.types + self.components
        if target is not None:
            target.children = self.network
            root.children.append(target)
        root.children.append(simulation)
        return Case("\n".join(root.lines()) + "\n", frozenset(self.functions), frozenset(self.tags))
