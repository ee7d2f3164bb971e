"""The one place where another program is started.

Argument lists only (no shell), no standard input, a time limit, the end of what it printed kept in memory,
and the whole process group ended when the time is up or the user presses Ctrl-C.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from nmlbridge.errors import RunnerNotInstalledError, RunnerTimeoutError

__all__ = ["LOG_LIMIT", "Finished", "last_lines", "run_process"]

LOG_LIMIT = 1 << 18
"""Bytes of output kept, the last ones: an engine that prints without end must not fill the memory."""

_GRACE_S = 2.0
"""How long a program may take to end by itself once told to, s."""


@dataclass(frozen=True)
class Finished:
    """A program that has ended.

    Parameters
    ----------
    argv : tuple of str
        What was run.
    returncode : int
        Its exit status; negative if a signal ended it.
    log : str
        The end of what it printed, both streams together.
    seconds : float
        Wall time, s.
    """

    argv: tuple[str, ...]
    returncode: int
    log: str
    seconds: float


def run_process(
    argv: Sequence[str | Path],
    *,
    cwd: Path,
    timeout_s: float | None = None,
    env: Mapping[str, str] | None = None,
    label: str = "",
    install_hint: str = "",
) -> Finished:
    r"""Run a program to its end.

    Parameters
    ----------
    argv : sequence of str or Path
        The program and its arguments.
    cwd : Path
        Folder to run it in.
    timeout_s : float, optional
        Wall time allowed, s.
    env : mapping, optional
        Variables to add to the environment.
    label : str
        What to call the program in messages; its file name by default.
    install_hint : str
        What to tell a user on whose machine the program is not there.

    Raises
    ------
    RunnerNotInstalledError
        If the program cannot be started.
    RunnerTimeoutError
        If it did not end in time; it and everything it started has been ended.

    Examples
    --------
    >>> import sys
    >>> run_process([sys.executable, "-c", "print(6 * 7)"], cwd=Path(".")).log
    '42\n'
    """
    command = tuple(str(part) for part in argv)
    started = time.perf_counter()
    try:
        process = subprocess.Popen(
            command,
            cwd=cwd,
            env={**os.environ, **env} if env else None,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # a group of its own, so that whatever it starts can be ended with it
        )
    except OSError as error:
        raise RunnerNotInstalledError(
            f"{command[0]} could not be started: {error.strerror or error}", argv=command, hint=install_hint
        ) from error
    tail = _Tail()
    reader = threading.Thread(target=tail.drain, args=(process.stdout,), daemon=True)
    reader.start()
    with _ended_with_its_group(process):
        try:
            returncode = process.wait(timeout_s)
        except subprocess.TimeoutExpired as error:
            _end_group(process)
            reader.join(_GRACE_S)
            raise RunnerTimeoutError(
                f"{label or Path(command[0]).name} was still running after {timeout_s:g} s and was ended",
                argv=command,
                log_tail=last_lines(tail.text()),
                hint="allow more time with --timeout",
            ) from error
    reader.join(_GRACE_S)
    return Finished(command, returncode, tail.text(), time.perf_counter() - started)


def last_lines(log: str, count: int = 12) -> str:
    r"""Return the last lines of a log that say something.

    Examples
    --------
    >>> last_lines("one\n\ntwo\nthree\n", 2)
    'two\nthree'
    """
    return "\n".join([line for line in log.splitlines() if line.strip()][-count:])


@contextlib.contextmanager
def _ended_with_its_group(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the whole group if the block is left while the program still runs (Ctrl-C)."""
    try:
        yield
    finally:
        if process.poll() is None:
            _end_group(process)


def _end_group(process: subprocess.Popen[bytes]) -> None:
    """Ask the group to end, then make it."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE_S)
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE_S)


class _Tail:
    """The last `LOG_LIMIT` bytes of a stream."""

    def __init__(self) -> None:
        self._kept = bytearray()
        self._lock = threading.Lock()

    def drain(self, stream: IO[bytes]) -> None:
        """Read the stream to its end."""
        with stream:
            while chunk := os.read(stream.fileno(), 1 << 16):
                with self._lock:
                    self._kept += chunk
                    del self._kept[:-LOG_LIMIT]

    def text(self) -> str:
        """Return what is kept, as text."""
        with self._lock:
            return self._kept.decode("utf-8", "replace")
