"""What rules look at: the user's own types and components, the simulation, and the instances built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from lxml import etree

from nmlbridge.engine.run import Compiled
from nmlbridge.errors import FormatError, ModelError, NotExpressibleError
from nmlbridge.lems import jar
from nmlbridge.lems.model import Component, Model
from nmlbridge.lems.simulation import Simulation
from nmlbridge.lems.types import ComponentType, Dynamics

__all__ = ["Finding", "Subject", "start_runs"]


class Finding(NamedTuple):
    """One thing found: its code, what to say, and the element (and attribute) it is about."""

    code: str
    message: str
    element: etree._Element
    attribute: str | None = None


class Subject:
    """A document under inspection.

    Parameters
    ----------
    model : Model
        Resolved, as far as its errors allow.
    simulation : Simulation or None
        What is run; None if that cannot be told.
    compiled : Compiled or None
        The instances built; None if the document cannot be built.
    """

    def __init__(
        self, model: Model, simulation: Simulation | None = None, compiled: Compiled | None = None
    ) -> None:
        self.model = model
        self.simulation = simulation
        self.compiled = compiled
        self._core = {
            id(source.root) for source in model.document.sources if source.from_jar and _is_core(source.name)
        }
        self.types = list(self._own_types())
        self.components: list[Component] = [c for c in model.components() if self.is_own(c.element)]

    def is_own(self, element: etree._Element) -> bool:
        """Tell whether an element stands in a file that is not among NeuroML's core types."""
        return id(element.getroottree().getroot()) not in self._core

    def roots(self) -> Iterator[etree._Element]:
        """Yield the root of every file that is not among NeuroML's core types."""
        for source in self.model.document.sources:
            if id(source.root) not in self._core:
                yield source.root

    def _own_types(self) -> Iterator[ComponentType]:
        for name in self.model.type_names():
            if self.is_own(self.model.type_element(name)):
                try:
                    kind = self.model.type(name)
                    kind.dynamics  # noqa: B018 (a type that cannot be read is an error reported elsewhere)
                except (ModelError, FormatError, NotExpressibleError):
                    continue
                yield kind

    def dynamics(self) -> Iterator[tuple[ComponentType, Dynamics]]:
        """Yield the user's own types that have a Dynamics of their own."""
        for kind in self.types:
            found = kind.dynamics
            if found is not None and kind.own.get("Dynamics"):
                yield kind, found


def _is_core(name: str) -> bool:
    return jar.read_entry(f"NeuroML2CoreTypes/{PurePosixPath(name).name}") is not None


def start_runs(depth: int, *, copied: bool) -> int:
    """Return how often OnStart runs for an instance that deep below the network (0); twice as often for a copied type.

    Examples
    --------
    >>> start_runs(1, copied=True), start_runs(2, copied=True), start_runs(1, copied=False)
    (12, 24, 6)
    """
    return (1 << depth) * 3 * (2 if copied else 1)
