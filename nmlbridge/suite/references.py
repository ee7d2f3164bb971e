"""What a case is compared with: recorded files with their hashes, expected spike times."""

from __future__ import annotations

import hashlib
import lzma
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.errors import FormatError, Location, MalformedFileError, RecordedReferenceError
from nmlbridge.lems.simulation import simulation_of
from nmlbridge.recording.columns import ColumnNames, columns_path, parse_columns, read_columns
from nmlbridge.recording.reading import open_recording
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.spikes import read_spikes
from nmlbridge.recording.trace_file import TraceFile
from nmlbridge.units import NEUROML, NONE, parse_quantity

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.suite.case import Case
    from nmlbridge.suite.schema import RecordedFileModel, SpikeTimesModel

__all__ = ["ReferenceData", "expected_spikes", "read_recorded", "sha256_of", "uncompressed"]

_LARGEST = 8 << 30
"""Bytes that a compressed reference may unpack to: more is an accident or an attack."""


@dataclass(frozen=True)
class ReferenceData:
    """A reference ready for comparison.

    Parameters
    ----------
    traces : Recording or TraceFile
        Its quantities and spikes.
    name : str
        What to call it in a table.
    inputs : mapping of str to str
        SHA-256 of every file, by path.
    provenance : mapping of str to str
        Where it came from.
    """

    traces: Recording | TraceFile
    name: str
    inputs: Mapping[str, str] = field(default_factory=dict)
    provenance: Mapping[str, str] = field(default_factory=dict)


def read_recorded(case: Case, document: Document, scratch: Path) -> ReferenceData:
    """Open the recorded files of a case, once every hash is as stated.

    Parameters
    ----------
    case : Case
        Whose reference names files.
    document : Document
        The model, whose output files say what the columns of a ``.dat`` of the same name are.
    scratch : Path
        Folder to unpack compressed files in.

    Raises
    ------
    RecordedReferenceError
        If a file is missing, has another hash than stated, or none is stated.
    FormatError
        If nothing says what its columns are, or the files do not belong together.
    """
    assert case.reference is not None
    assert case.reference.files is not None
    opened: list[Recording | TraceFile] = []
    inputs: dict[str, str] = {}
    for stated in case.reference.files:
        path = case.folder / stated.path
        plain = uncompressed(path, scratch) if path.is_file() else path
        _require_hash(stated, path, plain)
        beside = columns_path(path.with_suffix("") if path.suffix == ".xz" else path)
        opened.append(_open(stated, path, plain, beside, document))
        inputs |= {os.path.relpath(file): sha256_of(file) for file in (path, beside) if file.is_file()}
    name = case.reference.producer or "recorded files"
    listed = ", ".join(stated.path for stated in case.reference.files)
    return ReferenceData(_joined(opened, case), name, inputs, {"Reference": listed})


def expected_spikes(
    expected: Mapping[str, SpikeTimesModel], test: Recording | TraceFile
) -> tuple[Recording, Recording]:
    """Return the spikes expected, and the same trains as the test has them.

    Parameters
    ----------
    expected : mapping of str to SpikeTimesModel
        By path of what spikes, or with a threshold by path of the quantity that rises above it.
    test : Recording or TraceFile
        The run.

    Returns
    -------
    (Recording, Recording)
        Trains only. What the test did not record is not in the second one, and so not comparable.

    Raises
    ------
    FormatError
        If a threshold is not in the quantity's dimension.
    """
    reference, found = {}, {}
    for path, spikes in expected.items():
        reference[path] = np.array([parse_quantity(f"{time!r} {spikes.unit}").si for time in spikes.times])
        if spikes.threshold is None:
            if path in test.spikes:
                found[path] = test.spikes[path]
        elif path in test.units:
            found[path] = _crossings(test, path, spikes.threshold)
    return Recording((), spikes=reference, name="expected spikes"), Recording(
        (), spikes=found, name=test.name
    )


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file.

    Parameters
    ----------
    path : Path
        The file.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def uncompressed(path: Path, scratch: Path) -> Path:
    """Return the file, or if its name ends in ``.xz`` a copy unpacked into a folder, apart from every other copy.

    Parameters
    ----------
    path : Path
        The file.
    scratch : Path
        Folder for the copy.

    Raises
    ------
    MalformedFileError
        If it is not an xz file, or unpacks to an unreasonable size.
    """
    if path.suffix != ".xz":
        return path
    plain = Path(tempfile.mkdtemp(dir=scratch), path.stem)
    try:
        with lzma.open(path) as source, plain.open("wb") as target:
            while data := source.read(1 << 20):
                target.write(data)
                if target.tell() > _LARGEST:
                    raise MalformedFileError(
                        f"unpacks to more than {_LARGEST >> 30} GB", location=Location(str(path))
                    )
    except (lzma.LZMAError, EOFError) as error:
        raise MalformedFileError(f"not a whole xz file: {error}", location=Location(str(path))) from error
    return plain


def _require_hash(stated: RecordedFileModel, path: Path, plain: Path) -> None:
    """Refuse a recorded file that does not have the hash stated."""
    if not plain.is_file():
        raise RecordedReferenceError(
            f"the recorded reference {stated.path} is missing",
            path=str(path),
            expected_sha256=stated.sha256 or "",
            hint="restore it, or run `nmlbridge validate --accept` to record it anew and see what changes",
        )
    found = sha256_of(plain)
    if stated.sha256 is None:
        raise RecordedReferenceError(
            f"the suite states no SHA-256 of the recorded reference {stated.path}",
            path=str(path),
            got=found,
            hint="`nmlbridge validate --accept` writes it into the suite",
        )
    if found != stated.sha256:
        raise RecordedReferenceError(
            f"the recorded reference {stated.path} is not the one that was recorded: "
            f"SHA-256 {found[:12]}..., stated is {stated.sha256[:12]}...",
            path=str(path),
            expected_sha256=stated.sha256,
            got=found,
            hint="restore it; if it was recorded anew on purpose, `nmlbridge validate --accept`",
        )


def _open(
    stated: RecordedFileModel, path: Path, plain: Path, beside: Path, document: Document
) -> Recording | TraceFile:
    """Open one recorded file, whose columns the file ``beside`` it may name."""
    names = read_columns(beside) if beside.is_file() else ColumnNames()
    simulation = simulation_of(document)
    if plain.suffix == ".spikes":
        trains = stated.trains or dict(names.trains)
        event_format = stated.format or names.event_format
        for file in simulation.event_output_files:
            if not trains and Path(file.file_name).name == plain.name:
                trains = {selection.id: selection.select for selection in file.selections}
                event_format = stated.format or file.format
        if not trains:
            raise FormatError(
                "nothing says which event id is which spike train",
                location=Location(str(path)),
                hint=f"give `trains: {{id: path}}`, or a {beside.name}",
            )
        return Recording((), spikes=read_spikes(plain, event_format, trains), name=plain.stem)
    columns: list[tuple[str, str]] | None = None
    if stated.columns is not None:
        columns = [(c.quantity, c.unit) for c in parse_columns(", ".join(stated.columns))]
    elif names.columns:
        columns = [(c.quantity, c.unit) for c in names.columns]
    else:
        for output in simulation.output_files:
            if Path(output.file_name).name == plain.name:
                columns = [(column.quantity, column.unit) for column in output.columns]
    if plain.suffix in (".dat", ".txt") and columns is not None:
        return TraceFile(plain, columns)
    return open_recording(plain, columns)


def _joined(parts: list[Recording | TraceFile], case: Case) -> Recording | TraceFile:
    """Make one reference of several files: on one time axis, each quantity once."""
    if len(parts) == 1:
        return parts[0]
    spikes = {train: times for part in parts for train, times in part.spikes.items()}
    tables = [part for part in parts if part.units]
    if len(tables) == 1 and isinstance(tables[0], TraceFile):
        return TraceFile(tables[0].path, tables[0].columns, spikes)
    loaded = [part.load() if isinstance(part, TraceFile) else part for part in tables]
    columns: dict[str, tuple[str, np.typing.ArrayLike]] = {}
    for part in loaded:
        if not np.array_equal(part.time, loaded[0].time):
            raise FormatError(
                f"the recorded files of case '{case.name}' are on different times", location=case.location
            )
        for path, column in part.columns.items():
            if path in columns:
                raise FormatError(
                    f"the quantity {path} is in two recorded files of case '{case.name}'",
                    location=case.location,
                )
            columns[path] = column
    return Recording(loaded[0].time if loaded else (), columns, spikes, name=case.name)


def _crossings(test: Recording | TraceFile, path: str, threshold: str) -> np.typing.NDArray[np.float64]:
    """Return the times of the first rows above a threshold."""
    stated = parse_quantity(threshold)
    unit = test.units[path]
    dimension = NEUROML.unit(unit).dimension if unit in NEUROML.units else NONE
    if not dimension.matches(stated.dimension):
        raise FormatError(f"the threshold {threshold} is a {stated.dimension}, {path} is recorded in {unit}")
    level = NEUROML.unit(unit).from_si(stated.si) if unit in NEUROML.units else stated.si
    times, values = [], []
    for block in test.blocks([path]):
        times.append(block.time.astype(np.float64))
        values.append(block.columns[0].astype(np.float64))
    time, samples = np.concatenate(times), np.concatenate(values)
    risen = 1 + np.flatnonzero((samples[:-1] <= level) & (samples[1:] > level))
    return np.asarray(time[risen])
