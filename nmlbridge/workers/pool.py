"""Worker processes: a crash costs its own task only, and Ctrl-C ends them all.

`concurrent.futures` gives up every task that is left once one worker has crashed, and cannot end a task that
runs.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from types import FrameType, TracebackType
from typing import Any, NoReturn

__all__ = ["Crashed", "Finished", "Started", "run_in_processes"]

_GRACE_S = 5.0
"""How long a worker may take to end what it started (a Java process, say) once told to, s."""


@dataclass(frozen=True)
class Started:
    """A task has been handed to a worker."""

    index: int


@dataclass(frozen=True)
class Finished:
    """A task has given its result."""

    index: int
    value: Any


@dataclass(frozen=True)
class Crashed:
    """A task has ended its worker, or raised what it should not; ``details`` has it in full."""

    index: int
    message: str
    details: str


def run_in_processes(
    function: Callable[[Any], Any], tasks: Sequence[Any], jobs: int
) -> Iterator[Started | Finished | Crashed]:
    """Call a function on every task, in worker processes, and yield what happens as it happens.

    Parameters
    ----------
    function : callable
        Takes one task; importable by name, and its results can be pickled.
    tasks : sequence
        One call each.
    jobs : int
        Workers, at least 1.

    Yields
    ------
    Started, Finished or Crashed
        For each task a Started, then one of the others. Leaving the iterator early (Ctrl-C, `close`) ends
        every worker and what it has started.
    """
    waiting = deque(enumerate(tasks))
    workers: dict[Connection, _Worker] = {}
    try:
        while waiting or workers:
            while waiting and len(workers) < jobs:
                worker = _Worker(function)
                workers[worker.connection] = worker
                index, task = waiting.popleft()
                worker.give(index, task)
                yield Started(index)
            for connection in wait(list(workers)):
                assert isinstance(connection, Connection)
                worker = workers[connection]
                result = worker.result()
                yield result
                if waiting and worker.alive:
                    index, task = waiting.popleft()
                    worker.give(index, task)
                    yield Started(index)
                else:
                    worker.dismiss()
                    del workers[connection]
    finally:
        for worker in workers.values():
            worker.tell_to_end()
        for worker in workers.values():
            worker.end()


class _Worker:
    """One process, and our end of the pipe to it."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        self._process: SpawnProcess = context.Process(target=_work, args=(theirs, function), daemon=True)
        self._process.start()
        theirs.close()
        self._index = -1
        self.alive = True

    def give(self, index: int, task: Any) -> None:
        """Hand it a task."""
        self._index = index
        with contextlib.suppress(BrokenPipeError):  # it has ended, as `result` will say
            self.connection.send(task)

    def result(self) -> Finished | Crashed:
        """Return what came of its task."""
        try:
            kind, value = self.connection.recv()
        except (EOFError, ConnectionResetError):  # it ended after it took the task, or before
            self.alive = False
            self._process.join()
            code = self._process.exitcode or 0
            how = f"signal {signal.Signals(-code).name}" if code < 0 else f"exit status {code}"
            message = f"the process that ran this ended with {how}"
            return Crashed(self._index, message, "its last words, if any, are on the standard error stream")
        if kind == "failed":
            return Crashed(self._index, value.strip().splitlines()[-1], value)
        return Finished(self._index, value)

    def dismiss(self) -> None:
        """Let it go: there is nothing more to do."""
        if self.alive:
            self.connection.send(None)
        self._process.join()
        self.connection.close()

    def tell_to_end(self) -> None:
        """Ask it to drop its task and end."""
        self._process.terminate()

    def end(self) -> None:
        """Wait for its end, and enforce it."""
        self._process.join(_GRACE_S)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self.connection.close()


def _work(connection: Connection, function: Callable[[Any], Any]) -> None:
    """Do tasks until there are no more; what a worker process runs."""
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C reaches the whole group; the parent decides what it means
    signal.signal(signal.SIGTERM, _leave)
    while (task := _next(connection)) is not None:
        with _Telling(connection):
            connection.send(("done", function(task)))


def _next(connection: Connection) -> Any:
    """Return the next task, or None if there is none or nobody left to give one."""
    try:
        return connection.recv()
    except EOFError:
        return None


def _leave(number: int, frame: FrameType | None) -> NoReturn:
    """End by an exception, so that whatever runs gets to clean up."""
    raise SystemExit(128 + number)


class _Telling:
    """Tells the parent of an error that a task did not handle; the worker goes on with the next."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Send the traceback."""
        if not isinstance(error, Exception):
            return False
        self._connection.send(("failed", "".join(traceback.format_exception(error))))
        return True
