"""From whatever the user names to a run: `load_document` and `run`."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge import runners
from nmlbridge.errors import Location, ModelError
from nmlbridge.lems.document import EXAMPLE_PREFIX, Document
from nmlbridge.lems.simulation import simulation_of
from nmlbridge.lems.xml import local_name
from nmlbridge.runners.base import RunOptions, RunResult

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nmlbridge.recording.recording import Recording

__all__ = ["load_document", "run", "run_document"]


def load_document(source: str | os.PathLike[str] | Document, file_format: str | None = None) -> Document:
    """Read a model as a LEMS document.

    Parameters
    ----------
    source : path, str or Document
        A LEMS file, ``example:NAME`` for one inside the jNeuroML jar, a file in any other format that can be
        read (YAML, NeuroML), or an object already made of one.
    file_format : str, optional
        Name of its format (see ``nmlbridge convert --list``); found by suffix and content by default.

    Raises
    ------
    FormatError, ModelError
        If it is not what it should be.
    """
    if isinstance(source, Document):
        return source
    if isinstance(source, str | os.PathLike):
        text = os.fspath(source)
        if file_format is None and (text.startswith(EXAMPLE_PREFIX) or text.lower().endswith(".xml")):
            return Document.read(text)
    # Anything else goes through the register of formats, which a plain LEMS run has no need to load.
    from nmlbridge.formats.registry import read_document

    document: Document = read_document(source, file_format)
    return document


def run_document(document: Document, engine: str, options: RunOptions) -> RunResult:
    """Run a document; one that records nothing to a file records what it displays.

    Parameters
    ----------
    document : Document
        What to run.
    engine : str
        One of `nmlbridge.runners.names`.
    options : RunOptions
        How.
    """
    if local_name(document.root) == "neuroml":
        raise ModelError(
            "a NeuroML file says what a model is, not how to run it",
            location=Location(str(document.path or document.name)),
            hint="run a LEMS file that includes it and has a <Simulation>",
        )
    if not options.record and not simulation_of(document).output_files:
        options = options._replace(record=("displays",))
    return runners.get(engine).run(document, options)


def run(
    model: str | os.PathLike[str] | Document,
    *,
    engine: str = "native",
    out: str | os.PathLike[str] | None = None,
    record: Sequence[str] = (),
    seed: int | None = None,
    strict: bool = False,
    threads: int = 1,
    timeout_s: float | None = None,
) -> Recording:
    """Run a model and return what it recorded.

    Parameters
    ----------
    model : path, str or Document
        See `load_document`.
    engine : str
        ``native``, ``jneuroml``, or another of `nmlbridge.runners.names`.
    out : path, optional
        Also write the output files into this folder; by default nothing is written.
    record : sequence of str
        What to record besides the document's own outputs: quantity paths or globs, ``displays``, ``spikes``.
    seed : int, optional
        In place of the document's own.
    strict : bool
        Treat what jNeuroML only warns about as an error.
    threads : int
        Threads the engine may use; never changes a result.
    timeout_s : float, optional
        Wall time allowed, s.

    Returns
    -------
    Recording
        Quantities by path, each with its unit; spikes by cell.

    Raises
    ------
    FormatError, ModelError
        If the model is wrong.
    IntegrationError
        If a value stopped being finite.
    RunnerError
        If the engine is missing or failed.

    Examples
    --------
    >>> recording = run("example:LEMS_NML2_Ex9_FN.xml")
    >>> recording.units["fnPop1[0]/V"]
    '1'
    """
    options = RunOptions(
        out=None if out is None else Path(out),
        record=[record] if isinstance(record, str) else record,
        seed=seed,
        strict=strict,
        threads=threads,
        timeout_s=timeout_s,
        write=out is not None,
    )
    return run_document(load_document(model), engine, options).recording
