"""Recorded files named on the command line, and what names their columns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.cli.usage import UsageError

if TYPE_CHECKING:
    from nmlbridge.recording import Recording, TraceFile

__all__ = ["COLUMNS_HELP", "open_input", "read_input"]

COLUMNS_HELP = (
    "what stands in the columns of a .dat or the ids of a .spikes: the LEMS file that wrote it, a"
    " .columns.json, or names with units such as 'time (s), pop[0]/v (V)'"
)


def open_input(file: str, columns: str | None = None, *, with_spikes: bool = False) -> TraceFile | Recording:
    """Open a recorded file without reading its samples.

    Parameters
    ----------
    file : str
        ``.dat``, ``.spikes``, ``.csv`` or NetCDF.
    columns : str, optional
        See `COLUMNS_HELP`; by default the ``.columns.json`` beside the file.
    with_spikes : bool
        Take the spike file of the same stem as belonging to it.

    Raises
    ------
    FormatError
        If nothing names the columns.
    UsageError
        If there is no such spike file.
    """
    from nmlbridge.recording.reading import open_recording
    from nmlbridge.recording.trace_file import TraceFile

    opened = open_recording(file, **_named(file, columns))
    if not with_spikes or opened.spikes:
        return opened
    events = Path(file).with_suffix(".spikes")
    if not isinstance(opened, TraceFile) or not events.is_file():
        raise UsageError(f"--spikes: {file} holds no spikes, and there is no {events}")
    spikes = open_recording(events, **_named(str(events), columns)).spikes
    return TraceFile(file, opened.columns, spikes)


def read_input(file: str, columns: str | None = None) -> Recording:
    """Read a recorded file into memory; see `open_input`."""
    from nmlbridge.recording.reading import read_recording

    return read_recording(file, **_named(file, columns))


def _named(file: str, columns: str | None) -> dict[str, Any]:
    """Return what `open_recording` wants to know about the file."""
    if columns is None or Path(file).suffix.lower() in (".csv", ".nc", ".nc4", ".netcdf"):
        return {}
    if columns.endswith(".json"):
        from nmlbridge.recording.columns import read_columns

        names = read_columns(columns)
        return {"columns": names.columns, "trains": names.trains, "event_format": names.event_format}
    if columns.endswith((".xml", ".nml")) or columns.startswith("example:"):
        return _named_by_document(file, columns)
    if Path(file).suffix.lower() == ".spikes":
        return {}
    from nmlbridge.recording.columns import parse_columns

    return {"columns": parse_columns(columns)}


def _named_by_document(file: str, source: str) -> dict[str, Any]:
    """Find the file among the outputs of a LEMS document."""
    from nmlbridge.lems.document import Document
    from nmlbridge.lems.simulation import simulation_of
    from nmlbridge.runners.outputs import output_paths

    simulation = simulation_of(Document.read(source))
    name = Path(file).name
    for output in simulation.output_files:
        if Path(output.file_name).name == name:
            return {"columns": [(column.quantity, column.unit) for column in output.columns]}
    for events in simulation.event_output_files:
        if Path(events.file_name).name == name:
            trains = {selection.id: selection.select for selection in events.selections}
            return {"trains": trains, "event_format": events.format}
    written = ", ".join(path.name for path in output_paths(simulation))
    raise UsageError(f"{source} writes no file called {name}; it writes {written or 'none'}")
