"""Running a document natively: compile it, step it, hand out rows as they come."""

from __future__ import annotations

import gc
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager

from nmlbridge.engine.building import build
from nmlbridge.engine.instances import PathError
from nmlbridge.engine.machine import Machine, Outcome
from nmlbridge.engine.program import Program, compile_program
from nmlbridge.engine.statetype import state_type_of
from nmlbridge.engine.support import require_supported
from nmlbridge.engine.wiring import Source, Wiring
from nmlbridge.errors import IntegrationError, ModelError, Problem
from nmlbridge.lems.check import check_types
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import Model, model_of
from nmlbridge.lems.simulation import EventOutputFile, OutputFile, Simulation, read_simulation
from nmlbridge.lems.xml import location_of

__all__ = ["Chunk", "Compiled", "compile_document"]

_CHUNK_BYTES = 1 << 18
"""Rows of a chunk stay in the cache until they are written as text."""
_FIRST_STEPS = 1 << 24
"""Steps of single instances in the first chunk."""
_LONG_S = 0.2
"""Chunks grow fourfold until they take this long: each goes through all memory, but a run can be interrupted between them."""


class Compiled:
    """A document ready to run.

    ``files`` are the output files in the order of `Chunk.rows`; ``warnings`` what jNeuroML would have warned about.
    """

    def __init__(self, document: Document, model: Model, simulation: Simulation, wiring: Wiring) -> None:
        self.document = document
        self.model = model
        self.simulation = simulation
        self.wiring = wiring
        self.files: list[OutputFile] = simulation.output_files
        self.event_files: list[EventOutputFile] = simulation.event_output_files
        self.recorders: list[tuple[EventOutputFile, str]] = []
        self.program: Program
        self.addresses: list[int] = []
        self.sources: list[Source] = []
        self.loop_s = 0.0

    @property
    def warnings(self) -> list[Problem]:
        """Things jNeuroML runs with a warning only."""
        return self.model.warnings

    def quantity_at(self, address: int) -> str:
        """Return the path of what is kept at an address of the program's memory."""
        for start, members, name in self.program.labels:
            if start <= address < start + len(members):
                return f"{self.wiring.nodes[members[address - start]].path()}/{name.removeprefix('exp:')}".lstrip("/")
        return f"memory cell {address}"

    def run(self, seed: int | None = None, *, threads: int = 1) -> Iterator[Chunk]:
        """Step from the start to the end, yielding rows and events as they come.

        Parameters
        ----------
        seed : int, optional
            In place of the document's.
        threads : int
            How many may work on parts that have nothing to do with each other; never changes a result.

        Raises
        ------
        IntegrationError
            If a value that something reads is no longer finite, or a delivery cannot be made.
        """
        simulation = self.simulation
        addresses = iter(self.addresses)
        files = [[next(addresses) for _ in file.columns] for file in self.files]
        width = sum(len(columns) + 1 for columns in files)
        machine = Machine(
            self.program, files, simulation.step_s, simulation.seed if seed is None else seed, threads
        )
        started = time.perf_counter()
        self.require_ok(machine.initialise())
        self.loop_s = time.perf_counter() - started
        total = simulation.steps + 1
        most = max(16, min(total, _CHUNK_BYTES // (8 * max(width, 1)), 65536))
        chunk_rows = max(16, min(most, _FIRST_STEPS // len(self.wiring.nodes)))
        buffer = array("d", bytes(8 * max(width, 1) * most))
        done = 0
        while done < total:
            started = time.perf_counter()
            outcome = machine.step(min(chunk_rows, total - done), buffer)
            taken_s = time.perf_counter() - started
            self.loop_s += taken_s
            self.require_ok(outcome)
            done += outcome.rows
            if taken_s < _LONG_S:
                chunk_rows = min(4 * chunk_rows, most)
            yield Chunk(self, buffer, outcome.rows, done, total, machine.events())

    def require_ok(self, outcome: Outcome) -> None:
        """Raise what ended a run early, if anything did."""
        _, status, trouble, step, t = outcome
        if status == 0:
            return
        if status == 1:
            quantity = self.quantity_at(trouble)
            raise IntegrationError(
                f"{quantity} is no longer a finite number", step=step, time_s=t, quantity=quantity,
                hint="is the step too long for this model? try a shorter step=",
            )  # fmt: skip
        if status == 2:
            raise IntegrationError(
                "an event delivered after a delay sends another with a delay, which stops jNeuroML",
                step=step, time_s=t, quantity="(events)",
                hint="let the relay send its event from an OnCondition, in its own step",
            )  # fmt: skip
        messages = {
            3: (
                "events without delay send each other in a circle",
                "give one connection of the circle a delay",
            ),
            4: ("there is not enough memory", ""),
            5: ("the rates of a kinetic scheme are too large", "try a shorter step="),
        }
        message, hint = messages[status]
        quantity = self.quantity_at(trouble) if status == 5 else "(events)"
        raise IntegrationError(message, step=step, time_s=t, quantity=quantity, hint=hint)


class Chunk:
    """Some rows of a run, and the recorders and times, s, of its events.

    ``done`` and ``total`` count rows, the first included.
    """

    __slots__ = ("buffer", "compiled", "done", "recorders", "row_count", "times", "total")

    def __init__(
        self,
        compiled: Compiled,
        buffer: array[float],
        rows: int,
        done: int,
        total: int,
        events: tuple[array[int], array[float]],
    ) -> None:
        self.compiled = compiled
        self.buffer = buffer
        self.row_count = rows
        self.done = done
        self.total = total
        self.recorders, self.times = events

    @property
    def events(self) -> list[tuple[int, float]]:
        """The events of these rows in order: recorder and time, s."""
        return list(zip(self.recorders, self.times, strict=True))

    def rows(self, number: int) -> memoryview:
        """Return the rows of a file, time first: a flat view of doubles, valid until the next chunk."""
        files = self.compiled.files
        start = sum(len(f.columns) + 1 for f in files[:number]) * self.row_count
        length = (len(files[number].columns) + 1) * self.row_count
        view = memoryview(self.buffer)[start : start + length]
        for index, column in enumerate(files[number].columns):
            if column.scale != 1.0:
                width = len(files[number].columns) + 1
                for at in range(start + index + 1, start + length, width):
                    self.buffer[at] /= column.scale
        return view


@contextmanager
def _collecting_nothing() -> Iterator[None]:
    """Let the garbage collector rest: it would go through millions of objects, over and over, that all stay."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_collecting_nothing()
def compile_document(document: Document) -> Compiled:
    """Compile a document.

    Parameters
    ----------
    document : Document
        With a simulation.

    Raises
    ------
    ModelError, FormatError, NotExpressibleError
        If it cannot be run: every problem with its place.
    """
    model = model_of(document)
    model.resolve_all()
    problems = check_types(model)
    errors = [p for p in problems if p.severity == "error"]
    if errors:
        raise ModelError.from_problems(errors)
    model.warnings += [p for p in problems if p not in model.warnings]
    simulation = read_simulation(model)
    require_supported(simulation.target)
    top = build(state_type_of(simulation.target, model))
    recorders: list[tuple[EventOutputFile, str]] = []
    for file in simulation.event_output_files:
        for selection in file.selections:
            try:
                port = top.follow(selection.select).out_port(selection.event_port)
            except PathError as err:
                raise ModelError(
                    f"select='{selection.select}': {err}",
                    location=location_of(selection.component.element, "select"),
                ) from err
            port.record(len(recorders))
            recorders.append((file, selection.id))
    wiring = Wiring(top)
    sources: list[Source] = []
    for output in simulation.output_files:
        for column in output.columns:
            try:
                sources.append(wiring.recorded(column.quantity))
            except PathError as err:
                raise ModelError(
                    f"quantity='{column.quantity}': {err}",
                    location=location_of(column.component.element, "quantity"),
                ) from err
    wiring.lower_all()
    compiled = Compiled(document, model, simulation, wiring)
    compiled.recorders = recorders
    compiled.sources = sources
    compiled.program, compiled.addresses = compile_program(wiring, sources)
    return compiled
