"""Spike files: one event a line, time and id in either order, as jNeuroML's EventOutputFile writes them."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nmlbridge.errors import Location, MalformedFileError
from nmlbridge.native import _core
from nmlbridge.recording.atomic import replacing

__all__ = ["EVENT_FORMATS", "read_spikes", "write_spikes"]

EVENT_FORMATS = ("TIME_ID", "ID_TIME")


def read_spikes(
    path: str | os.PathLike[str], event_format: str = "TIME_ID", trains: Mapping[str, str] | None = None
) -> dict[str, NDArray[np.float64]]:
    """Read a spike file.

    Parameters
    ----------
    path : path
        The file; fields are separated by tabs or blanks. An empty file is a run without spikes.
    event_format : {"TIME_ID", "ID_TIME"}
        Order of the two fields.
    trains : mapping of str to str, optional
        Path of the train for each id that was selected, silent ones too. Without it a train goes by its id,
        and silent ones are not known.

    Returns
    -------
    dict of str to ndarray, shape (number of spikes,), float64
        Ascending spike times by train, s.

    Raises
    ------
    MalformedFileError
        If a line has not two fields, a time is no finite number, or an id was not selected.
    """
    if event_format not in EVENT_FORMATS:
        raise ValueError(f"event_format is one of {', '.join(EVENT_FORMATS)}, not {event_format!r}")
    time_first = event_format == "TIME_ID"
    times: dict[str, list[float]] = {path: [] for path in (trains or {}).values()}
    with Path(path).open(encoding="utf-8") as file:
        for number, line in enumerate(file, start=1):
            fields = line.split()
            if not fields or fields[0].startswith("#"):
                continue
            if len(fields) != 2:
                raise _error(path, number, f"{len(fields)} fields where {event_format} has two")
            text, event_id = fields if time_first else reversed(fields)
            time = _time(text, path, number, event_format)
            if trains is not None and event_id not in trains:
                raise _error(path, number, f"id {event_id!r} is none of those selected: {', '.join(trains)}")
            train = event_id if trains is None else trains[event_id]
            times.setdefault(train, []).append(time)
    return {train: np.sort(np.array(values, dtype=np.float64)) for train, values in times.items()}


def write_spikes(path: str | os.PathLike[str], spikes: Mapping[str, ArrayLike]) -> Path:
    """Write a spike file as jNeuroML does: events in order of time, times as float32 text, then the train.

    Parameters
    ----------
    path : path
        The file; its folder must exist.
    spikes : mapping of str to array, shape (number of spikes,)
        Spike times by train, s. Its place here, from 0, is a train's id. Of spikes at the same time, trains
        keep their order here.
    """
    arrays = [np.asarray(times, dtype=np.float64) for times in spikes.values()]
    all_times = np.concatenate([*arrays, np.empty(0)])
    all_ids = [place for place, times in enumerate(arrays) for _ in range(times.size)]
    order = np.argsort(all_times, kind="stable")
    texts = bytes(_core.format_rows(all_times[order], 1)).decode("ascii").split()
    fields = [(text, all_ids[place]) for text, place in zip(texts, order, strict=True)]
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        for time, event_id in fields:
            file.write(f"{time}\t{event_id}\n")
    return Path(path)


def _time(text: str, path: str | os.PathLike[str], line: int, event_format: str) -> float:
    """Return the time of an event, s."""
    try:
        time = float(text)
    except ValueError as error:
        what = f"the time {text!r} of the event is no number; the file is read as {event_format}"
        raise _error(
            path, line, what, "write 0.001, not 0,001" if "," in text else "is it the other?"
        ) from error
    if not math.isfinite(time):
        raise _error(path, line, f"the time {text!r} of the event is not finite")
    return time


def _error(path: str | os.PathLike[str], line: int, message: str, hint: str = "") -> MalformedFileError:
    """Return an error at a line of a spike file."""
    return MalformedFileError(message, location=Location(str(path), line), hint=hint)
