"""Every problem of a document, as far as it can be found without running it, and what it means otherwise than written."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from nmlbridge.engine.lint.apply import lint
from nmlbridge.engine.lint.rules import chosen
from nmlbridge.engine.run import Compiled, compile_document
from nmlbridge.errors import FormatError, Location, ModelError, NotExpressibleError, Problem
from nmlbridge.lems import check
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import Model
from nmlbridge.lems.simulation import Simulation, read_simulation
from nmlbridge.lems.xml import local_name, location_of

__all__ = ["check_document", "check_neuroml", "in_order"]

_WRAPPER = "(core types)"


def check_document(document: Document, codes: Collection[str] | None = None) -> list[Problem]:
    """Return every problem of a document; what jNeuroML warns about is an error, what it does not mention a warning.

    A document in which nothing is wrong by itself is also compiled as for a run, since only that finds a path
    to a cell that is not there, or an index past a population.

    Parameters
    ----------
    document : Document
        What to check.
    codes : collection of str, optional
        What to look for; by default all errors, and the rules that are on by default.

    Returns
    -------
    list of Problem
        In order of file and place.

    Examples
    --------
    >>> check_document(Document.read("example:LEMS_NML2_Ex2_Izh.xml"))
    []
    """
    wanted = chosen([], []) if codes is None else codes
    if local_name(document.root) == "neuroml" and document.path is not None:
        return in_order(p for p in check_neuroml(document.path, wanted) if p.code in wanted)
    problems = check.check_document(document)
    runs = not any(problem.severity == "error" for problem in problems)
    problems = [problem._replace(severity="error") for problem in problems]
    model = document.model if isinstance(document.model, Model) else None
    simulation: Simulation | None = None
    compiled: Compiled | None = None
    if runs:
        try:
            compiled = compile_document(document)
        except (ModelError, FormatError, NotExpressibleError) as error:
            carried = error.problems if isinstance(error, ModelError) else ()
            problems += carried or [_problem(error, document)]
    if model is not None and not model.errors:
        simulation = compiled.simulation if compiled is not None else _simulation(model)
    if model is not None:
        problems += lint(model, wanted, simulation=simulation, compiled=compiled)
    return in_order(p for p in problems if p.code in wanted)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems each once, by file, line, column and code."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda p: (p.location.file, p.location.line, p.location.column, p.code))


def _simulation(model: Model) -> Simulation | None:
    try:
        return read_simulation(model)
    except (ModelError, FormatError):
        return None  # said already


def check_neuroml(path: Path, codes: Collection[str] | None = None) -> list[Problem]:
    """Return every problem of a NeuroML file, which is not run by itself: by its schema, and as LEMS.

    Parameters
    ----------
    path : Path
        The file. Its schema is looked at only where libNeuroML, which brings it, is installed.
    codes : collection of str, optional
        What to look for; see `check_document`.
    """
    from nmlbridge.formats.neuroml2 import schema_path, validate

    try:
        schema_path()
        problems = validate(path)
    except FileNotFoundError:
        problems = []
    includes = "".join(
        f'<Include file="{name}"/>' for name in ("Cells.xml", "Networks.xml", "Simulation.xml", path.name)
    )
    wrapped = Document.parse(f"<Lems>{includes}</Lems>", _WRAPPER, path.resolve().parent)
    problems += check.check_document(wrapped)
    if isinstance(wrapped.model, Model):
        problems += lint(wrapped.model, chosen([], []) if codes is None else codes)
    # what is said of the wrapper itself is that it has nothing to run, as is right
    return in_order(found for found in problems if found.location.file != _WRAPPER)


def _problem(error: ModelError | FormatError | NotExpressibleError, document: Document) -> Problem:
    """Return an error that carries no problems of its own as one."""
    code = "not-supported" if isinstance(error, NotExpressibleError) else "build"
    hint = f" ({error.hint})" if error.hint else ""
    where = error.location
    if where is None:
        model = document.model
        simulation = _simulation(model) if isinstance(model, Model) else None
        where = (
            location_of(simulation.component.element) if simulation is not None else Location(document.name)
        )
    return Problem(code, error.message + hint, where)
