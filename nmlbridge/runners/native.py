"""The native engine as a runner: compile, step, write text as it comes."""

from __future__ import annotations

import time
from array import array
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING, BinaryIO

from nmlbridge.engine.outputs import with_outputs
from nmlbridge.engine.run import Chunk, Compiled, compile_document
from nmlbridge.errors import ModelError
from nmlbridge.native import _core
from nmlbridge.recording.atomic import StagedFiles
from nmlbridge.runners.base import Availability, RunOptions, RunResult
from nmlbridge.runners.folders import made_folders, require_folders
from nmlbridge.runners.outputs import names_of_recorded, output_paths

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.recording.recording import Recording

__all__ = ["RUNNER", "NativeRunner"]


class NativeRunner:
    """The engine of this package: jNeuroML's results without Java."""

    name = "native"

    def availability(self) -> Availability:
        """Say its version; it is always there."""
        return Availability(True, _core.build_info()["version"])

    def run(self, document: Document, options: RunOptions) -> RunResult:
        """Run the document; see `nmlbridge.runners.base.Runner.run`."""
        started = time.perf_counter()
        final = with_outputs(document, record=options.record, out_dir=options.out, seed=options.seed)
        compiled = compile_document(final)
        problems = list(compiled.warnings)
        if options.strict and problems:
            raise ModelError.from_problems(problems)
        result = _write(compiled, options) if options.write else _keep(compiled, options)
        result.problems = problems
        result.steps = compiled.simulation.steps
        result.loop_s = compiled.loop_s
        result.total_s = time.perf_counter() - started
        return result


def _write(compiled: Compiled, options: RunOptions) -> RunResult:
    """Run, writing each file beside its name; rename them all at the end."""
    simulation = compiled.simulation
    targets = output_paths(simulation)
    require_folders(targets, make=options.out is not None)
    named = names_of_recorded(simulation)
    with ExitStack() as stack:
        stack.enter_context(made_folders(targets))
        staged = stack.enter_context(StagedFiles())
        files = [stack.enter_context(staged.path(target).open("wb")) for target in targets]
        for chunk in compiled.run(threads=options.threads):
            _write_chunk(chunk, files)
            if options.progress is not None:
                options.progress(chunk.done - 1, chunk.total - 1)
        if named is not None:
            place, text = named
            staged.path(place).write_text(text, encoding="utf-8", newline="\n")
            targets = [*targets, place]

    def load() -> Recording:
        from nmlbridge.runners.outputs import load_outputs

        return load_outputs(simulation, output_paths(simulation))

    return RunResult(load, targets)


def _write_chunk(chunk: Chunk, files: Sequence[BinaryIO]) -> None:
    compiled = chunk.compiled
    traces = len(compiled.files)
    for number, output in enumerate(compiled.files):
        files[number].write(_core.format_rows(chunk.rows(number), len(output.columns) + 1))
    for number, file in enumerate(compiled.event_files if chunk.recorders else ()):
        labels = tuple(ident.encode() if each is file else None for each, ident in compiled.recorders)
        lines = _core.format_events(chunk.recorders, chunk.times, labels, file.format == "TIME_ID")
        files[traces + number].write(lines)


def _keep(compiled: Compiled, options: RunOptions) -> RunResult:
    """Run, keeping rows and events in memory."""
    rows: list[list[bytes]] = [[] for _ in compiled.files]
    recorders, times = array("i"), array("d")
    for chunk in compiled.run(threads=options.threads):
        for number in range(len(compiled.files)):
            rows[number].append(bytes(chunk.rows(number)))
        recorders += chunk.recorders
        times += chunk.times
        if options.progress is not None:
            options.progress(chunk.done - 1, chunk.total - 1)

    def load() -> Recording:
        return _recording(compiled, rows, recorders, times)

    return RunResult(load, [])


def _recording(
    compiled: Compiled, rows: list[list[bytes]], recorders: array[int], times: array[float]
) -> Recording:
    """Make a recording of rows kept in memory."""
    import numpy as np

    from nmlbridge.recording.recording import Recording

    time_axis = np.empty(0)
    columns: dict[str, tuple[str, np.typing.ArrayLike]] = {}
    for file, parts in zip(compiled.files, rows, strict=True):
        table = np.frombuffer(b"".join(parts), dtype=np.float64).reshape(-1, len(file.columns) + 1)
        time_axis = table[:, 0]
        for number, column in enumerate(file.columns):
            columns.setdefault(column.quantity, (column.unit, table[:, number + 1].copy()))
    selects = [s.select for f in compiled.event_files for s in f.selections]
    first: dict[str, int] = {}  # a cell selected twice has each spike once
    for number, select in enumerate(selects):
        first.setdefault(select, number)
    order = np.argsort(recorders, kind="stable")
    ends = np.searchsorted(np.asarray(recorders)[order], np.arange(len(selects) + 1))
    ordered = np.asarray(times)[order]
    return Recording(
        time_axis,
        columns,
        {select: ordered[ends[number] : ends[number + 1]] for select, number in first.items()},
        name=compiled.simulation.id,
    )


RUNNER = NativeRunner()
