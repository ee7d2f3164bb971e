"""Every exception of the package, grouped by who must act.

Facts are fields; the message says what, where, what was expected, what was found and what to do.
A difference between two runs is a `Verdict`, never an exception.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

__all__ = [
    "FormatError",
    "IncludeNotFoundError",
    "IntegrationError",
    "Location",
    "MalformedFileError",
    "ModelError",
    "NmlBridgeError",
    "NotComparableError",
    "NotExpressibleError",
    "Problem",
    "RecordedReferenceError",
    "RunnerError",
    "RunnerFailedError",
    "RunnerNotInstalledError",
    "RunnerOutputError",
    "RunnerTimeoutError",
    "SchemaError",
    "UnitError",
]


class Location(NamedTuple):
    """Where in a file something stands.

    Parameters
    ----------
    file : str
        The file as the user named it (or the include that led to it).
    line, column : int
        Counted from 1; 0 means not known.
    element : str
        Path of the XML element or YAML key, for example ``Lems/Component[@id='iz']``.
    """

    file: str
    line: int = 0
    column: int = 0
    element: str = ""

    def __str__(self) -> str:
        """Return ``file:line:column``, leaving out what is not known."""
        text = self.file
        if self.line:
            text += f":{self.line}"
            if self.column:
                text += f":{self.column}"
        return text


class Problem(NamedTuple):
    """One thing wrong with a model or file, with its place and a stable code.

    Parameters
    ----------
    code : str
        Stable identifier, for example ``unknown-attribute``; see ``nmlbridge check --explain``.
    message : str
        What was found, what was expected, and what to do.
    location : Location
        Where it stands.
    severity : {"error", "warning"}
        ``warning`` is what jNeuroML runs with a warning only, and what runs but means otherwise than written.
    """

    code: str
    message: str
    location: Location
    severity: str = "error"

    def __str__(self) -> str:
        """Return ``file:line:column: severity: message [code]``."""
        return f"{self.location}: {self.severity}: {self.message} [{self.code}]"


class NmlBridgeError(Exception):
    """Base of every error of this package; never raised itself.

    Parameters
    ----------
    message : str
        What happened.
    location : Location, optional
        Where.
    hint : str, optional
        What to do about it.
    """

    exit_code = 3

    def __init__(self, message: str, *, location: Location | None = None, hint: str = "") -> None:
        if type(self) is NmlBridgeError:
            raise TypeError("raise one of the classes below NmlBridgeError, not NmlBridgeError itself")
        self.message = message
        self.location = location
        self.hint = hint
        super().__init__(message)

    def __str__(self) -> str:
        """Return the message with its place in front and the hint behind."""
        text = f"{self.location}: {self.message}" if self.location else self.message
        return f"{text} ({self.hint})" if self.hint else text

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it travel to another process, with its facts."""
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[NmlBridgeError], args: tuple[Any, ...], facts: dict[str, Any]) -> NmlBridgeError:
    """Make an error anew of what it knew."""
    error = kind.__new__(kind, *args)
    error.__dict__.update(facts)
    return error


class ModelError(NmlBridgeError, ValueError):
    """The model is wrong: its author must act. ``problems`` holds every problem found, not only the first."""

    def __init__(
        self,
        message: str,
        *,
        location: Location | None = None,
        hint: str = "",
        problems: Sequence[Problem] = (),
    ) -> None:
        super().__init__(message, location=location, hint=hint)
        self.problems = tuple(problems)

    @classmethod
    def from_problems(cls, problems: Sequence[Problem]) -> ModelError:
        """Make one error of many problems.

        Parameters
        ----------
        problems : sequence of Problem
            At least one.
        """
        first = problems[0]
        more = "".join(f"\n{problem}" for problem in problems[1:])
        return cls(f"{first.message} [{first.code}]{more}", location=first.location, problems=problems)


class UnitError(ModelError):
    """A quantity has the wrong dimension, an unknown unit, or none where one is due."""

    def __init__(
        self,
        message: str,
        *,
        location: Location | None = None,
        hint: str = "",
        expected: str = "",
        got: str = "",
    ) -> None:
        super().__init__(message, location=location, hint=hint)
        self.expected = expected
        self.got = got


class FormatError(NmlBridgeError, ValueError):
    """A file cannot be read as what it should be: the author of the file must act."""


class MalformedFileError(FormatError):
    """Not well-formed: not XML, truncated, with entities or a DTD, not YAML, a ragged table."""


class SchemaError(FormatError):
    """Well-formed, but not what the format allows: an unknown element or key, a missing one, a wrong type."""


class IncludeNotFoundError(FormatError):
    """A file named by an include is missing, is a URL, or includes itself."""


class NotExpressibleError(NmlBridgeError):
    """The target format or engine cannot say this. ``features`` lists everything it cannot say.

    Parameters
    ----------
    target : str
        The format or engine that cannot say it.
    features : sequence of str
        Every such feature, each with its place in the model.
    """

    exit_code = 4

    def __init__(self, target: str, features: Sequence[str], *, hint: str = "") -> None:
        self.target = target
        self.features = tuple(features)
        listed = "".join(f"\n  - {feature}" for feature in self.features)
        super().__init__(f"{target} cannot express:{listed}", hint=hint)


class IntegrationError(NmlBridgeError, ArithmeticError):
    """The integration stopped: a value is no longer finite, or a delivery cannot be made.

    Parameters
    ----------
    message : str
        What happened.
    step : int
        The step during which it happened, counted from 1; 0 is initialisation.
    time_s : float
        Its time, s.
    quantity : str
        Path of the quantity concerned.
    """

    exit_code = 5

    def __init__(self, message: str, *, step: int, time_s: float, quantity: str, hint: str = "") -> None:
        super().__init__(f"{message} (step {step}, t = {time_s:.9g} s, quantity {quantity})", hint=hint)
        self.step = step
        self.time_s = time_s
        self.quantity = quantity


class RunnerError(NmlBridgeError, RuntimeError):
    """Another engine is missing or failed: the owner of the machine must act.

    Parameters
    ----------
    message : str
        What happened.
    argv : sequence of str
        The command that was run, empty if none was.
    returncode : int, optional
        Its exit status.
    log_tail : str
        The last lines it printed.
    """

    exit_code = 6

    def __init__(
        self,
        message: str,
        *,
        argv: Sequence[str] = (),
        returncode: int | None = None,
        log_tail: str = "",
        hint: str = "",
    ) -> None:
        super().__init__(message, hint=hint)
        self.argv = tuple(argv)
        self.returncode = returncode
        self.log_tail = log_tail


class RunnerNotInstalledError(RunnerError):
    """The engine, or something it needs (Java), is not installed; ``hint`` says how to install it."""


class RunnerFailedError(RunnerError):
    """The engine ran and reported failure."""


class RunnerTimeoutError(RunnerError):
    """The engine did not finish in the time allowed."""


class RunnerOutputError(RunnerError):
    """The engine reported success but did not write what it should have."""


class RecordedReferenceError(NmlBridgeError):
    """A recorded reference is missing or is not the file that was recorded: a maintainer must act.

    Parameters
    ----------
    message : str
        What happened.
    path : str
        The reference file.
    expected_sha256, got : str
        The recorded hash, and the one found (empty if the file is missing).
    """

    exit_code = 7

    def __init__(
        self, message: str, *, path: str, expected_sha256: str = "", got: str = "", hint: str = ""
    ) -> None:
        super().__init__(message, hint=hint)
        self.path = path
        self.expected_sha256 = expected_sha256
        self.got = got


class NotComparableError(NmlBridgeError):
    """Two quantities cannot be compared. Never reaches the user: `compare` turns it into a verdict."""

    exit_code = 1

    def __init__(self, quantity: str, reason: str) -> None:
        super().__init__(f"{quantity}: {reason}")
        self.quantity = quantity
        self.reason = reason
