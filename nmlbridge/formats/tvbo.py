"""TVBO SimulationExperiment, YAML: the format's `read` and `write`, and the same steps one by one.

`read_experiment` (text to description), `to_lems` (description to LEMS, with notes) and, back, `from_lems`.
"""

from __future__ import annotations

from nmlbridge.formats.registry import Source
from nmlbridge.formats.tvbo_lems import Conversion, to_lems
from nmlbridge.formats.tvbo_notes import ConversionNote
from nmlbridge.formats.tvbo_read import read_experiment
from nmlbridge.lems.document import Document

__all__ = ["Conversion", "ConversionNote", "convert_text", "read", "read_experiment", "to_lems"]


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
