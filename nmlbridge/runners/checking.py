"""Every problem of a document, as far as it can be found without running it."""

from __future__ import annotations

from pathlib import Path

from nmlbridge.engine.run import compile_document
from nmlbridge.errors import FormatError, Location, ModelError, NotExpressibleError, Problem
from nmlbridge.lems import check
from nmlbridge.lems.document import Document
from nmlbridge.lems.xml import local_name

__all__ = ["check_document", "check_neuroml"]

_WRAPPER = "(core types)"


def check_document(document: Document) -> list[Problem]:
    """Return every problem of a document; what jNeuroML only warns about among them.

    A document in which nothing is wrong by itself is also compiled as for a run, since only that finds a path
    to a cell that is not there, or an index past a population.

    Parameters
    ----------
    document : Document
        What to check.

    Examples
    --------
    >>> check_document(Document.read("example:LEMS_NML2_Ex2_Izh.xml"))
    []
    """
    if local_name(document.root) == "neuroml" and document.path is not None:
        return check_neuroml(document.path)
    problems = check.check_document(document)
    if any(problem.severity == "error" for problem in problems):
        return problems
    try:
        compile_document(document)
    except (ModelError, FormatError, NotExpressibleError) as error:
        carried = error.problems if isinstance(error, ModelError) else ()
        problems += carried or [_problem(error)]
    return list(dict.fromkeys(problems))


def check_neuroml(path: Path) -> list[Problem]:
    """Return every problem of a NeuroML file, which is not run by itself: by its schema, and as LEMS.

    Parameters
    ----------
    path : Path
        The file. Its schema is looked at only where libNeuroML, which brings it, is installed.
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
    # what is said of the wrapper itself is that it has nothing to run, as is right
    problems += [found for found in check.check_document(wrapped) if found.location.file != _WRAPPER]
    return list(dict.fromkeys(problems))


def _problem(error: ModelError | FormatError | NotExpressibleError) -> Problem:
    """Return an error that carries no problems of its own as one."""
    code = "not-supported" if isinstance(error, NotExpressibleError) else "build"
    hint = f" ({error.hint})" if error.hint else ""
    return Problem(code, error.message + hint, error.location or Location(""))
