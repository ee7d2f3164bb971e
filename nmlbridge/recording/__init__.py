"""What came out of a run: named quantities with units, and spikes.

`Recording` is the object; `open_recording` and `read_recording` make one of files. Names are loaded when
first used, because a run that only writes files needs neither numpy nor xarray.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nmlbridge.recording.columns import Column, ColumnNames
    from nmlbridge.recording.reading import open_recording, read_recording
    from nmlbridge.recording.recording import Recording
    from nmlbridge.recording.trace_file import TraceFile

__all__ = ["Column", "ColumnNames", "Recording", "TraceFile", "open_recording", "read_recording"]

_HOMES = {
    "Column": "columns",
    "ColumnNames": "columns",
    "Recording": "recording",
    "TraceFile": "trace_file",
    "open_recording": "reading",
    "read_recording": "reading",
}


def __getattr__(name: str) -> object:
    """Load a public name from its module when it is first asked for."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
