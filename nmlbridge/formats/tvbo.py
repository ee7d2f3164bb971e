"""TVBO SimulationExperiment, YAML: the format's `read` and `write`, and the same steps one by one.

`read_experiment` (text to description), `to_lems` (description to LEMS, with notes) and, back, `from_lems`.
"""

from __future__ import annotations

from pathlib import Path

from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.output import write_files
from nmlbridge.formats.registry import Source
from nmlbridge.formats.tvbo_from_lems import from_lems
from nmlbridge.formats.tvbo_lems import Conversion, to_lems
from nmlbridge.formats.tvbo_notes import ConversionNote
from nmlbridge.formats.tvbo_read import read_experiment
from nmlbridge.formats.tvbo_yaml import dump_yaml
from nmlbridge.lems.document import Document

__all__ = [
    "Conversion",
    "ConversionNote",
    "convert_text",
    "from_lems",
    "read",
    "read_experiment",
    "to_lems",
    "to_text",
    "write",
]


def read(source: Source) -> Document:
    """Read a TVBO file as a LEMS document; what was assumed is logged.

    Parameters
    ----------
    source : Source
        YAML.

    Returns
    -------
    nmlbridge.lems.document.Document

    Raises
    ------
    MalformedFileError, ModelError, NotExpressibleError
        See `convert_text`.
    """
    return convert_text(source.text, source.name).document


def convert_text(text: str, name: str = "<text>") -> Conversion:
    """Convert TVBO YAML text to LEMS, with the notes of what was assumed.

    Parameters
    ----------
    text : str
        YAML.
    name : str
        What to call it in messages.

    Raises
    ------
    MalformedFileError
        If it is not YAML, or not safe.
    ModelError
        With every problem, each with its line.
    NotExpressibleError
        With everything that has no place in LEMS.
    """
    return to_lems(read_experiment(text, name))


def write(document: Document, path: Path, losses: LossLog) -> None:
    """Write a LEMS document as a TVBO file.

    Parameters
    ----------
    document : nmlbridge.lems.document.Document
    path : Path
        The file; nothing is left behind if writing fails.
    losses : LossLog
        What TVBO's form cannot say is noted here, and stands in the file's first lines if it was allowed.

    Raises
    ------
    NotExpressibleError
        Listing everything TVBO's form cannot say.
    """
    write_files({path: to_text(document, losses)})


def to_text(document: Document, losses: LossLog | None = None) -> str:
    """Return a LEMS document as TVBO YAML text.

    Parameters
    ----------
    document : nmlbridge.lems.document.Document
    losses : LossLog, optional
        By default nothing may be lost.

    Raises
    ------
    NotExpressibleError
        Listing everything TVBO's form cannot say.
    """
    losses = LossLog("tvbo") if losses is None else losses
    entries = from_lems(document, losses)
    losses.settle()
    header = "".join(f"# {line}\n" for line in losses.header_lines())
    return header + dump_yaml(entries)
