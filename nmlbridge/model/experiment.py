"""A whole description: cells, stimuli, synapses, network, and how long it runs and what is recorded."""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError, Problem
from nmlbridge.model.cells import Cell
from nmlbridge.model.connect import connect, expected_count
from nmlbridge.model.fit import CELL_TYPES, CURRENT_TYPES, SOURCE_TYPES, SYNAPTIC_TYPES, Fit
from nmlbridge.model.network import Input, Population, Projection
from nmlbridge.model.parts import Part, identifier, plain, quantity, whole
from nmlbridge.model.record import Record
from nmlbridge.model.shorten import joined_records, named_rule, one_for_all, short_cells
from nmlbridge.model.stimuli import Stimulus
from nmlbridge.model.synapses import Synapse

if TYPE_CHECKING:
    from nmlbridge.model.given import OptionalQuantityField, RecordsField

__all__ = ["Experiment", "Record"]


@dataclass(frozen=True, eq=False)
class Experiment(Part):
    """A description that can be run.

    Parameters
    ----------
    id : str
        Identifier; also the name of the output files.
    cells, stimuli, synapses, populations, projections, inputs, record : sequence of parts
        What there is. Identifiers are unique over all of them.
    duration, step : Quantity, time, optional
        How long it runs, and the step of the integration. A description of cells only has none.
    seed : int, optional
        Of everything drawn, while connecting and while running; 1234 if not given, as in jLEMS.
    network : str
        Identifier of the network.
    notes : str
        For people.

    Raises
    ------
    ModelError
        If parts do not fit together; all such problems at once.

    Examples
    --------
    >>> from nmlbridge.model.cells import Izhikevich2003Cell
    >>> from nmlbridge.model.stimuli import PulseCurrent
    >>> e = Experiment("tonic", cells=[Izhikevich2003Cell("RS", 0.02, 0.2, -65, 6, "-70 mV")],
    ...     stimuli=[PulseCurrent("step", "10 ms", "90 ms", 14)], populations=[Population("pop", "RS")],
    ...     inputs=[Input("step", "pop")], duration="100 ms", step="0.01 ms", record=["pop/v", "pop/spikes"])
    >>> e.steps
    10000
    """

    id: str = identifier("identifier; also the name of the output files")
    cells: tuple[Cell, ...] = plain("the kinds of cell", default=())
    stimuli: tuple[Stimulus, ...] = plain("currents and sources of spikes", default=())
    synapses: tuple[Synapse, ...] = plain("what a spike does to the cell it reaches", default=())
    populations: tuple[Population, ...] = plain("the cells there are", default=())
    projections: tuple[Projection, ...] = plain("the connections between them", default=())
    inputs: tuple[Input, ...] = plain("which stimulus is applied to which cells", default=())
    duration: OptionalQuantityField = quantity("time", doc="how long it runs", default=None, above=0.0)
    step: OptionalQuantityField = quantity("time", doc="step of the integration", default=None, above=0.0)
    record: RecordsField = plain("what to record", default=())
    seed: int | None = whole("of everything drawn", default=None, minimum=0, maximum=2**31 - 1)
    network: str = identifier("identifier of the network", default="net")
    notes: str = plain("for people", default="")

    @property
    def steps(self) -> int:
        """Number of integration steps, as jLEMS counts them.

        Raises
        ------
        ModelError
            If duration or step is not given.
        """
        if self.duration is None or self.step is None:
            raise ModelError(f"{self.label}: duration and step are due to run it")
        return round(self.duration.si / self.step.si)

    def part(self, identifier: str) -> Any:
        """Return the part of that identifier.

        Raises
        ------
        KeyError
            If there is none.
        """
        return self._by_id()[identifier]

    def _by_id(self) -> dict[str, Any]:
        sections = (self.cells, self.stimuli, self.synapses, self.populations, self.projections)
        return {part.id: part for section in sections for part in section}

    def cell_of(self, population: Population) -> Any:
        """Return the cell, or source of spikes, that a population is made of."""
        return self.part(population.cell)

    @property
    def connection_count(self) -> int:
        """How many connections there are; for random rules the number to expect."""
        sizes = {p.id: p.size for p in self.populations}
        return sum(expected_count(p, sizes[p.source], sizes[p.target]) for p in self.projections)

    def connections(self, projection: Projection) -> Any:
        """Return the `Connections` of one of the projections, arrays of shape (n,)."""
        place = next(i for i, p in enumerate(self.projections) if p is projection or p.id == projection.id)
        sizes = {p.id: p.size for p in self.populations}
        return connect(
            projection, sizes[projection.source], sizes[projection.target], seed=self.seed, place=place
        )

    def resolved(self) -> Experiment:
        """Return the same experiment with nothing left to draw, and every list in its shortest form.

        What formats that list every connection give back: random rules, weights and delays are drawn;
        explicit lists that connect all to all or one to one say so; equal weights or delays are one; inputs
        and records of every cell say all.
        """
        sizes = {p.id: p.size for p in self.populations}
        return self.changed(  # type: ignore[no-any-return]
            projections=tuple(self._resolved(p, sizes) for p in self.projections),
            inputs=tuple(i.changed(cells=short_cells(i.cells, sizes[i.population])) for i in self.inputs),
            record=joined_records(self.record, sizes),
        )

    def _resolved(self, projection: Projection, sizes: Mapping[str, int]) -> Projection:
        made = self.connections(projection)
        rule = named_rule(
            made.pre,
            made.post,
            sizes[projection.source],
            sizes[projection.target],
            within=projection.source == projection.target,
        )
        weight, delay = one_for_all(made.weight), one_for_all(made.delay)
        if not len(made):
            weight, delay = 1.0, "0 ms"  # of nothing
        return projection.changed(rule=rule, weight=weight, delay=delay, seed=None)  # type: ignore[no-any-return]

    def check(self) -> list[Problem]:
        """Check that every part is of the right kind, every name known, and everything fits together."""
        problems: list[Problem] = []
        self._read_sections(problems)
        if problems:
            return problems
        self._check_names(problems)
        if problems:
            return problems
        Fit(self, problems).check()
        return problems

    def _read_sections(self, problems: list[Problem]) -> None:
        kinds: dict[str, Any] = {
            "cells": CELL_TYPES,
            "stimuli": (*CURRENT_TYPES, *SOURCE_TYPES, *SYNAPTIC_TYPES),
            "synapses": Synapse.__args__,
            "populations": (Population,),
            "projections": (Projection,),
            "inputs": (Input,),
            "record": (Record,),
        }
        for name, allowed in kinds.items():
            given = getattr(self, name)
            if isinstance(given, Part | str) or not hasattr(given, "__iter__"):
                problems.append(self._problem("wrong-type", name, f"{given!r} is not a list"))
                continue
            read = []
            for place, item in enumerate(given):
                part = item
                if name == "record" and isinstance(item, str):
                    try:
                        part = Record.of(item)
                    except ModelError as error:
                        problems.append(self._problem("wrong-value", f"record/{place}", str(error)))
                        continue
                if not isinstance(part, allowed):
                    problems.append(
                        self._problem("wrong-type", f"{name}/{place}", f"{item!r} does not belong here")
                    )
                    continue
                read.append(part)
            object.__setattr__(self, name, tuple(read))

    def _check_names(self, problems: list[Problem]) -> None:
        seen = {self.id: "the experiment", self.network: "the network"}
        if self.id == self.network:
            problems.append(
                self._problem("duplicate-id", "network", f"'{self.id}' is the experiment's own name")
            )
        for section in ("cells", "stimuli", "synapses", "populations", "projections"):
            for part in getattr(self, section):
                if part.id in seen:
                    message = f"'{part.id}' is already the name of {seen[part.id]}"
                    problems.append(self._problem("duplicate-id", f"{section}/{part.id}", message))
                seen[part.id] = f"one of the {section}"
