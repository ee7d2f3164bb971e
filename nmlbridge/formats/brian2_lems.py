"""A network of arrays as a LEMS document that jNeuroML runs: for up to some ten thousand synapses.

Every value is a plain number, as in Brian2's own arithmetic; only delays and the step are times. A cell is a
discrete map in OnConditions, a synapse holds its weight for a step, and recorded noise is played back by one
small child a cell and step. A larger network stays in arrays (see `brian2_running`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from lxml import etree

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_lems_cells import (
    CellType,
    Column,
    cell_types,
    input_name,
)
from nmlbridge.formats.brian2_lems_code import TARGET, lems_name
from nmlbridge.formats.brian2_lems_halves import halves_of, one_step_variables
from nmlbridge.formats.brian2_lems_types import add_cell_type, add_played_type, add_shared_types, sub
from nmlbridge.formats.brian2_network import (
    Floats,
    Group,
    NetworkArrays,
    SpikeTable,
    StepTable,
    recorded_paths,
)
from nmlbridge.formats.brian2_noise import given_rows
from nmlbridge.lems.document import Document
from nmlbridge.recording.recording import Recording

__all__ = ["LemsForm", "to_lems"]

_MOST_ELEMENTS = 200_000
_BYTES_EACH = 130
_JAVA_BYTES_EACH = 3_000


@dataclass(frozen=True, eq=False)
class LemsForm:
    """A network written as LEMS, and how its output relates to Brian2's monitors.

    Parameters
    ----------
    document : Document
        The LEMS document.
    columns : mapping of str to (str, str, int, int)
        For each recorded quantity, by the path that `run_arrays` gives it: its LEMS path, its unit, by how
        many rows it lags, and the monitor's interval in steps.
    trains : mapping of str to str
        LEMS path of each recorded cell, by the path that `run_arrays` gives it.
    dt_s : float
        The step, s.
    steps : int
        Steps of the run.
    remarks : tuple of str
        What is equal within rounding only, and why.
    """

    document: Document
    columns: Mapping[str, tuple[str, str, int, int]]
    trains: Mapping[str, str]
    dt_s: float
    steps: int
    remarks: tuple[str, ...]

    def as_brian2(self, recording: Recording) -> Recording:
        """Return what an engine recorded from the document with Brian2's names, units and times.

        Parameters
        ----------
        recording : Recording
            Of a run of `document`, with its quantities under their LEMS paths.

        Returns
        -------
        Recording
            Rows at the monitors' times; a quantity whose last rows lie beyond the run loses them for all.
        """
        lag = max((lag for _, _, lag, _ in self.columns.values()), default=0)
        every = max((every for *_, every in self.columns.values()), default=1)
        rows = np.arange(0, min(self.steps, self.steps + 1 - lag), every)
        columns = {
            name: (unit, recording.samples(path)[rows + late])
            for name, (path, unit, late, _) in self.columns.items()
        }
        spikes = {
            name: np.round(recording.spikes[path] / self.dt_s - 1.0) * self.dt_s
            for name, path in self.trains.items()
        }
        return Recording(
            rows * self.dt_s if columns else [], columns, spikes, recording.name, recording.source
        )


def to_lems(network: NetworkArrays, *, most_elements: int = _MOST_ELEMENTS) -> LemsForm:
    """Write a network as a LEMS document.

    Parameters
    ----------
    network : NetworkArrays
        The network. Random numbers become LEMS ``random``; write them down first
        (`brian2_noise.with_recorded_noise`) for the same ones everywhere.
    most_elements : int
        Refuse if more elements than this would be needed for synapses and played-back values.

    Raises
    ------
    NotExpressibleError
        Listing what LEMS cannot say, or the size that was refused.
    """
    _require_small(network, most_elements)
    writer = _Writer(network)
    writer.write()
    document = Document.from_root(writer.root, None, f"LEMS_{network.name}.xml")
    return LemsForm(
        document,
        writer.columns,
        writer.trains,
        network.dt_s,
        network.steps,
        tuple(dict.fromkeys(writer.remarks)),
    )


def _require_small(network: NetworkArrays, most: int) -> None:
    """Refuse before anything is allocated."""
    synapses = sum(p.count * len(p.effects) for p in network.projections)
    samples = sum(
        made.column_of_cell.size * network.steps if isinstance(made, StepTable) else 0
        for made in network.inputs.values()
    )
    if synapses + samples <= most:
        return
    xml, java = (((synapses + samples) * each) / 1e6 for each in (_BYTES_EACH, _JAVA_BYTES_EACH))
    raise NotExpressibleError(
        TARGET,
        [f"{synapses:,} synapses and {samples:,} played-back values one by one: about {xml:,.0f} MB of XML, "
         f"and {java:,.0f} MB in jNeuroML"],
        hint="run the arrays themselves, or a smaller network",
    )  # fmt: skip


class _Writer:
    """Builds the tree."""

    def __init__(self, network: NetworkArrays) -> None:
        self.network = network
        self.root = etree.Element("Lems")
        self.columns: dict[str, tuple[str, str, int, int]] = {}
        self.paths = recorded_paths(network)
        self.trains: dict[str, str] = {}
        self.remarks: list[str] = []
        self.where: dict[str, list[str]] = {}
        self.types: dict[str, list[CellType]] = {}
        self.once: dict[str, frozenset[str]] = {}

    def write(self) -> None:
        refused: list[str] = []
        for group in self.network.groups:
            try:
                self.types[group.name] = cell_types(self.network, group)
                self.once[group.name] = one_step_variables(
                    self.network, group, halves_of(self.network, group)
                )
            except NotExpressibleError as error:
                refused.extend(error.features)
        if refused:
            raise NotExpressibleError(TARGET, refused)
        sub(self.root, "Target", component="sim1")
        for name in ("Cells", "Networks", "Simulation"):
            sub(self.root, "Include", file=f"{name}.xml")
        add_shared_types(self.root)
        for key in dict.fromkeys(k for types in self.types.values() for made in types for k in made.played):
            add_played_type(self.root, input_name(self.network, key), key)
        network = etree.Element("network", id="net1")
        for group in self.network.groups:
            for made in self.types[group.name]:
                self.remarks += [*made.remarks, *made.code.inexact]
                add_cell_type(self.root, self.network, made)
            self._population(group, network)
        self._connections(network)
        self.root.append(network)
        self._simulation()
        etree.indent(self.root)

    def _population(self, group: Group, network: etree._Element) -> None:
        """Make one component and population for all cells if they are alike, else one of each a cell."""
        where: list[str] = []
        for made in self.types[group.name]:
            rows = [self._attributes(group, made, cell) for cell in range(made.start, made.stop)]
            stem = group.name if len(self.types[group.name]) == 1 else f"{group.name}_{made.start}"
            if not made.played and all(row == rows[0] for row in rows):
                sub(self.root, made.name, id=f"{stem}_cell", **rows[0])
                sub(network, "population", id=stem, component=f"{stem}_cell", size=str(len(rows)))
                where += [f"{stem}[{i}]" for i in range(len(rows))]
                continue
            tables = {key: self._played(key) for key in made.played}
            for cell, row in zip(range(made.start, made.stop), rows, strict=True):
                component = sub(self.root, made.name, id=f"{group.name}_{cell}_cell", **row)
                for number, (key, table) in enumerate(tables.items()):
                    column = (
                        table[:, 0]
                        if table.shape[1] == 1
                        else table[:, cell - _first_cell(self.network, key)]
                    )
                    self._samples(
                        component, column, (input_name(self.network, key), number), late=made.played[key]
                    )
                sub(
                    network,
                    "population",
                    id=f"{group.name}_{cell}",
                    component=f"{group.name}_{cell}_cell",
                    size="1",
                )
                where.append(f"{group.name}_{cell}[0]")
        self.where[group.name] = where
        for made in self.types[group.name]:
            for recorded in made.columns:
                self._column(group, recorded)

    def _attributes(self, group: Group, made: CellType, cell: int) -> dict[str, str]:
        def value(name: str) -> str:
            variable = group.variables[name]
            return repr(float(variable.values[0 if variable.shared else cell]))

        own = {lems_name(name): value(name) for name in made.parameters}
        return own | {f"{state}_at_start": value(name) for name, state in made.initial.items()}

    def _played(self, key: str) -> Floats:
        made = self.network.inputs[key]
        assert isinstance(made, StepTable | SpikeTable)
        return given_rows(made, 0, self.network.steps)

    def _samples(
        self, component: etree._Element, column: Floats, what: tuple[str, int], *, late: bool
    ) -> None:
        """Play a cell's values back: value k in the LEMS step at (k + 1) dt, or one later."""
        dt = self.network.dt_s
        shift = 1 if late else 0
        for k in np.flatnonzero(column).tolist():
            sub(
                component, what[0], id=f"x{what[1]}_{k}", value=repr(float(column[k])),
                **{"from": f"{(k + shift + 0.5) * dt!r}s", "until": f"{(k + shift + 1.5) * dt!r}s"},
            )  # fmt: skip

    def _connections(self, network: etree._Element) -> None:
        for projection in self.network.projections:
            once = self.once[projection.target]
            late = projection.delay_steps.tolist()
            sources, targets = self.where[projection.source], self.where[projection.target]
            for effect in projection.effects:
                if effect.target in once and effect.sign == "-":
                    continue
                sign = -1.0 if effect.sign == "-" else 1.0
                values = (effect.values * sign).tolist()
                for n, (pre, post) in enumerate(
                    zip(projection.pre.tolist(), projection.post.tolist(), strict=True)
                ):
                    steps = late[n if len(late) > 1 else 0]
                    etree.SubElement(
                        network, "brianConnection",
                        {"from": sources[pre], "to": targets[post], "synapse": "oneStep",
                         "destination": f"jumps_{effect.target}",
                         "weight": repr(values[n if len(values) > 1 else 0]),
                         "delay": f"{(steps + 0.5) * self.network.dt_s!r}s"},
                    )  # fmt: skip

    def _column(self, group: Group, column: Column) -> None:
        for cell in column.cells:
            path = self.paths[column.record, column.quantity, cell]
            place = f"{self.where[group.name][cell]}/{column.variable}"
            self.columns[path] = (place, column.unit, column.lag, column.every)

    def _simulation(self) -> None:
        network = self.network
        simulation = sub(
            self.root, "Simulation", id="sim1", length=f"{network.steps * network.dt_s!r}s",
            step=f"{network.dt_s!r}s", target="net1",
        )  # fmt: skip
        if self.columns:
            output = sub(simulation, "OutputFile", id="of1", fileName=f"{network.name}.dat")
            paths = dict.fromkeys(place for place, *_ in self.columns.values())
            for number, place in enumerate(paths):
                sub(output, "OutputColumn", id=f"c{number}", quantity=place)
        if network.spikes_of:
            events = sub(
                simulation, "EventOutputFile", id="ef1", fileName=f"{network.name}.spikes", format="TIME_ID"
            )
            for number, (name, cell) in enumerate(_recorded(network.spikes_of)):
                place = self.where[name][cell]
                self.trains[f"{name}[{cell}]"] = place
                sub(events, "EventSelection", id=str(number), select=place, eventPort="spike")


def _recorded(spikes_of: Iterable[tuple[str, int, int]]) -> list[tuple[str, int]]:
    return list(dict.fromkeys((name, cell) for name, start, stop in spikes_of for cell in range(start, stop)))


def _first_cell(network: NetworkArrays, key: str) -> int:
    """Return the first cell that the entry reading an input is for."""
    from nmlbridge.formats.brian2_network import Block, inputs_read

    return next(
        e.start for e in network.schedule if isinstance(e, Block) and key in inputs_read(e, network.inputs)
    )
