"""Every problem of a document, as far as it can be found without running it."""

from __future__ import annotations

from nmlbridge.engine.run import compile_document
from nmlbridge.errors import FormatError, Location, ModelError, NotExpressibleError, Problem
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import model_of

__all__ = ["check_document"]


def check_document(document: Document) -> list[Problem]:
    """Return every problem of a document, in order of place; what jNeuroML only warns about among them.

    Parameters
    ----------
    document : Document
        What to check; it is compiled as for a run, but not run.

    Examples
    --------
    >>> check_document(Document.read("example:LEMS_NML2_Ex2_Izh.xml"))
    []
    """
    problems: list[Problem] = []
    try:
        compile_document(document)
    except ModelError as error:
        problems += error.problems or [_problem(error, "model")]
    except FormatError as error:
        return [_problem(error, "format")]
    except NotExpressibleError as error:
        problems += [_problem(error, "not-supported")]
    problems += model_of(document).warnings
    return sorted(dict.fromkeys(problems), key=_place)


def _problem(error: ModelError | FormatError | NotExpressibleError, code: str) -> Problem:
    """Return an error that carries no problems of its own as one."""
    hint = f" ({error.hint})" if error.hint else ""
    return Problem(code, error.message + hint, error.location or Location(""))


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.location.file, problem.location.line, problem.location.column
