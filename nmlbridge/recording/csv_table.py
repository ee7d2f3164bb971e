"""CSV with the header ``quantity (unit),...``: readable anywhere, and with every digit."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.recording.atomic import replacing
from nmlbridge.recording.columns import TIME, Column

if TYPE_CHECKING:
    from nmlbridge.recording.recording import Recording

__all__ = ["write_csv"]


def write_csv(path: str | os.PathLike[str], recording: Recording) -> Path:
    """Write the quantities of a recording; `TraceFile` reads them back unchanged.

    Parameters
    ----------
    path : path
        The file; its folder must exist.
    recording : Recording
        Its quantities; spikes have no place in a CSV file.
    """
    header = [TIME, *(Column(path, unit) for path, unit in recording.units.items())]
    arrays = [recording.time, *(recording.samples(quantity) for quantity in recording)]
    with replacing(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(",".join(map(str, header)) + "\n")
        # repr of a Python float has the fewest digits that read back as the same double
        for row in zip(*(np.asarray(values, dtype=np.float64).tolist() for values in arrays), strict=True):
            file.write(",".join(map(repr, row)) + "\n")
    return Path(path)
