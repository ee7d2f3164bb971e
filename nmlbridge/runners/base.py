"""What every engine answers to: the `Runner` protocol and the plain objects that cross it.

A runner takes a LEMS document and gives back a `Recording` and the files it wrote. Nothing here starts a
process, reads a model or knows one engine from another; nothing heavy is imported, since every command line
passes here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

if TYPE_CHECKING:
    from nmlbridge.errors import Problem
    from nmlbridge.lems.document import Document
    from nmlbridge.recording import Recording

__all__ = ["Availability", "Progress", "RunOptions", "RunResult", "Runner"]

Progress = Callable[[int, int], None]
"""Called now and then with (steps done, steps in all)."""


class Availability(NamedTuple):
    """Whether an engine can be used here, and how to get it if not.

    Parameters
    ----------
    installed : bool
        Whether everything the engine needs was found.
    version : str
        Its version; for jNeuroML with that of its Java. Empty if not installed.
    hint : str
        One line saying how to install what is missing; empty if nothing is.
    """

    installed: bool
    version: str = ""
    hint: str = ""


class RunOptions(NamedTuple):
    """How to run a document; the same for every engine.

    Parameters
    ----------
    out : Path, optional
        Folder for every output file, and nothing is written elsewhere. None: where the document itself says,
        as jNeuroML resolves it (relative to the folder the command runs in, not to the document's).
    record : sequence of str
        Outputs added to the document: quantity paths or globs, ``displays``, ``spikes``.
    seed : int, optional
        In place of the document's own seed.
    strict : bool
        Treat what jNeuroML only warns about as an error.
    threads : int
        Threads the engine may use. Never changes a result.
    timeout_s : float, optional
        Give up after this many seconds of wall time.
    write : bool
        False: leave no file behind; the recording alone is wanted (``out`` is then not used).
    memory_mb : int
        Memory limit for engines that must be told one (Java), MB.
    progress : callable, optional
        Told the steps done and the steps in all, by engines that can say.
    """

    out: Path | None = None
    record: Sequence[str] = ()
    seed: int | None = None
    strict: bool = False
    threads: int = 1
    timeout_s: float | None = None
    write: bool = True
    memory_mb: int = 400
    progress: Progress | None = None


@dataclass
class RunResult:
    """What a run gave.

    Parameters
    ----------
    load : callable
        Makes the `Recording`; called once, when `recording` is first read, so that a run whose files are all
        that is wanted pays for nothing more.
    files : list of Path
        Every file written, in the order of the document.
    steps : int
        Integration steps made.
    loop_s : float
        Wall time of the integration loop, s, as the engine itself measures it (for jNeuroML the figure of its
        own "Finished N steps in" line, which contains its writing).
    total_s : float
        Wall time of the whole run, s: reading, building, running, writing, and starting the engine.
    log : str
        What the engine printed.
    problems : sequence of Problem
        Warnings met on the way.
    """

    load: Callable[[], Recording]
    files: list[Path] = field(default_factory=list)
    steps: int = 0
    loop_s: float = 0.0
    total_s: float = 0.0
    log: str = ""
    problems: Sequence[Problem] = ()
    _recording: Recording | None = field(default=None, init=False, repr=False)

    @property
    def recording(self) -> Recording:
        """The recorded quantities and spikes."""
        if self._recording is None:
            self._recording = self.load()
        return self._recording


@runtime_checkable
class Runner(Protocol):
    """An engine that can run a LEMS document."""

    @property
    def name(self) -> str:
        """The name it goes by in ``--engine``."""
        ...

    def availability(self) -> Availability:
        """Say whether it can be used here. Cheap: nothing is imported or started."""
        ...

    def run(self, document: Document, options: RunOptions) -> RunResult:
        """Run the document.

        Parameters
        ----------
        document : Document
            The LEMS document; left as it is.
        options : RunOptions
            How.

        Raises
        ------
        RunnerNotInstalledError
            If the engine, or something it needs, is missing.
        RunnerFailedError, RunnerTimeoutError, RunnerOutputError
            If it failed, took too long, or did not write what it should have.
        ModelError, FormatError
            If the document is wrong.
        IntegrationError
            If a value stopped being finite.
        """
        ...
