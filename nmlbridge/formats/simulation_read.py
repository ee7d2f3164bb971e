"""The ``Simulation`` of a LEMS document: times, seed and what is recorded."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from lxml import etree

from nmlbridge.formats.attributes import quantity, whole
from nmlbridge.formats.network_read import Names, read_path
from nmlbridge.lems.xml import local_name
from nmlbridge.model.network import Population
from nmlbridge.model.record import Record
from nmlbridge.model.shorten import joined_records
from nmlbridge.units import Quantity

__all__ = ["SimulationReader", "Timed"]

Lose = Callable[[etree._Element, str], None]


@dataclass(frozen=True)
class Timed:
    """A simulation as parts of a description."""

    id: str = ""
    duration: Quantity | None = None
    step: Quantity | None = None
    seed: int | None = None
    record: tuple[Record, ...] = ()


class SimulationReader:
    """Reads one ``Simulation`` element.

    What displays show is recorded only where the document has no output file; else displays are for the eye.

    Parameters
    ----------
    names : Names
        What names mean.
    populations : sequence of Population
        Those of the network.
    sources : collection of str
        Identifiers of what is a source of spikes, and has nothing else to record.
    lose : callable
        Told an element and what of it cannot be said.
    """

    def __init__(
        self, names: Names, populations: Sequence[Population], sources: Collection[str], lose: Lose
    ) -> None:
        self.names = names
        self.sources = sources
        self.cells = {p.id: p.cell for p in populations}
        self.lose = lose

    def read(self, simulation: etree._Element | None) -> Timed:
        """Read it; None gives none."""
        if simulation is None:
            return Timed()
        ident = simulation.get("id", "")
        files = [e for e in simulation if isinstance(e.tag, str)]
        outputs = [e for e in files if local_name(e) in ("OutputFile", "EventOutputFile")]
        if not any(local_name(e) == "OutputFile" for e in outputs):
            outputs = [e for e in files if local_name(e) == "Display"] + outputs
        records: list[Record] = []
        for element in outputs:
            for record in self._records(element, ident):
                shown = local_name(element) == "Display"
                if not shown or record not in records:
                    records.append(record)
        sizes = self.names.sizes
        return Timed(
            ident,
            quantity(simulation, "length"),
            quantity(simulation, "step"),
            whole(simulation, "seed", "") if "seed" in simulation.attrib else None,
            joined_records(records, sizes),
        )

    def _records(self, element: etree._Element, ident: str) -> list[Record]:
        tag = local_name(element)
        spikes = tag == "EventOutputFile"
        usual = f"{ident}.{'spikes' if spikes else 'dat'}"
        name = element.get("fileName") or usual
        folder = element.get("path")
        if folder:
            name = f"{folder.rstrip('/')}/{name}"
        if spikes and element.get("format", "TIME_ID") != "TIME_ID":
            self.lose(element, f"spikes in the form {element.get('format')}")
        file = None if name == usual or tag == "Display" else name
        found = []
        for item in element:
            if isinstance(item.tag, str):
                record = self._record(item, item.get("select" if spikes else "quantity", ""), spikes=spikes)
                if record is not None:
                    found.append(record.changed(file=file))
        return found

    def _record(self, element: etree._Element, path: str, *, spikes: bool) -> Record | None:
        if read_path(path) is None:
            self.lose(element, f"a record of '{path}'")
            return None
        population, place, rest = self.names.cell(path, element)
        if spikes:
            return Record(population, "spikes", (place,))
        exposed = self.names.exposed.get(self.cells[population])
        if exposed is None and self.cells[population] not in self.sources:
            return None  # what the cell is has been lost already
        exposed = exposed or {}
        if rest in exposed:
            return Record(population, exposed[rest], (place,))
        stimulus, _, variable = rest.partition("/")
        if variable in ("i", "I"):
            return Record(population, "i", (place,), stimulus)
        self.lose(element, f"a record of '{path}'")
        return None
