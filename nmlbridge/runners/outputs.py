"""The files of a simulation: where they lie, and how they are read back into one `Recording`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import RunnerOutputError

if TYPE_CHECKING:
    from nmlbridge.lems.simulation import Simulation
    from nmlbridge.recording.recording import Recording

__all__ = ["load_outputs", "names_of_recorded", "output_paths"]


def output_paths(simulation: Simulation) -> list[Path]:
    """Return where the simulation's files lie: the OutputFiles, then the EventOutputFiles.

    Parameters
    ----------
    simulation : Simulation
        Whose.
    """
    traces = [Path(file.file_name) for file in simulation.output_files]
    return traces + [Path(file.file_name) for file in simulation.event_output_files]


def names_of_recorded(simulation: Simulation) -> tuple[Path, str] | None:
    """Return the ``.columns.json`` that names what was added to a document by ``record``: its place and text.

    Parameters
    ----------
    simulation : Simulation
        Of the document with its added outputs; None is returned if it has none.
    """
    from nmlbridge.engine.outputs import RECORD_ID
    from nmlbridge.recording.columns import TIME, Column, ColumnNames, columns_json, columns_path

    columns: tuple[Column, ...] = ()
    trains: dict[str, str] = {}
    place: Path | None = None
    for file in simulation.output_files:
        if file.id == RECORD_ID:
            columns = (TIME, *(Column(column.quantity, column.unit) for column in file.columns))
            place = columns_path(file.file_name)
    for events in simulation.event_output_files:
        if events.id == f"{RECORD_ID}_events":
            trains = {selection.id: selection.select for selection in events.selections}
            place = place or columns_path(events.file_name)
    return None if place is None else (place, columns_json(ColumnNames(columns, trains)))


def load_outputs(simulation: Simulation, paths: Sequence[Path]) -> Recording:
    """Read the files of a simulation into one recording.

    Parameters
    ----------
    simulation : Simulation
        Says what the columns and ids are.
    paths : sequence of Path
        Where the files lie, in the order of `output_paths`.

    Raises
    ------
    RunnerOutputError
        If the files do not have the same time axis.
    MalformedFileError
        If one cannot be read.
    """
    import numpy as np

    from nmlbridge.recording.dat import read_dat
    from nmlbridge.recording.recording import Recording
    from nmlbridge.recording.spikes import read_spikes

    time: np.typing.NDArray[np.floating[Any]] = np.empty(0)
    columns: dict[str, tuple[str, np.typing.ArrayLike]] = {}
    spikes: dict[str, np.typing.ArrayLike] = {}
    traces = len(simulation.output_files)
    for file, path in zip(simulation.output_files, paths[:traces], strict=True):
        part = read_dat(path, [(column.quantity, column.unit) for column in file.columns])
        if columns and not np.array_equal(time, part.time):
            raise RunnerOutputError(f"{path.name} has another time axis than the output files before it")
        time = part.time
        for quantity in part:
            columns.setdefault(quantity, (part.units[quantity], part.samples(quantity)))
    for events, path in zip(simulation.event_output_files, paths[traces:], strict=True):
        trains = {selection.id: selection.select for selection in events.selections}
        spikes.update(read_spikes(path, events.format, trains))
    return Recording(time, columns, spikes, name=simulation.id)
