"""What commands share about speaking: tables, JSON, report files, warnings and progress.

rich is loaded only where a bar or a suite's report is drawn: it takes longer to load than most runs take.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import Problem

if TYPE_CHECKING:
    from rich.console import Console

__all__ = [
    "add_json_argument",
    "console",
    "print_table",
    "progress_bar",
    "warn",
    "write_json",
    "write_text",
]

_PIPE_WIDTH = 240


def add_json_argument(parser: argparse.ArgumentParser) -> None:
    """Declare ``--json``."""
    parser.add_argument("--json", metavar="F", help="write the result as JSON to F; - for standard output")


def write_json(target: str, payload: object) -> None:
    """Write `payload` as JSON to a file, or to standard output for ``-``.

    Numbers that JSON does not know (NaN, infinity) become null.
    """
    import json

    text = json.dumps(_plain(payload), indent=2, allow_nan=False) + "\n"
    if target == "-":
        sys.stdout.write(text)
    else:
        write_text(Path(target), text)


def write_text(path: Path, text: str) -> None:
    """Write a whole file or nothing; folders are made."""
    from nmlbridge.recording.atomic import replacing

    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path) as temporary:
        temporary.write_text(text, encoding="utf-8")


def console() -> Console:
    """Return a rich console for standard output; wide enough to cut nothing short if that is no terminal."""
    from rich.console import Console

    return Console() if sys.stdout.isatty() else Console(width=_PIPE_WIDTH)


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """Print an aligned table; numbers stand to the right.

    Parameters
    ----------
    columns : sequence of str
        Headings.
    rows : iterable of sequences
        Cells.
    title : str
        Above it.
    """
    cells = [list(row) for row in rows]
    texts = [[_cell(value) for value in row] for row in cells]
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    numeric = [
        bool(column) and all(isinstance(v, int | float) for v in column)
        for column in zip(*cells, strict=True)
    ]
    numeric = numeric or [False] * len(columns)

    def line(texts: Sequence[str]) -> str:
        padded = [
            text.rjust(width) if right else text.ljust(width)
            for text, width, right in zip(texts, widths, numeric, strict=True)
        ]
        return "  ".join(padded).rstrip()

    if title:
        print(f"\n{title}")
    print(line(columns))
    print("-" * (sum(widths) + 2 * (len(widths) - 1)))
    for row in texts:
        print(line(row))


def warn(problems: Iterable[Problem]) -> None:
    """Print warnings on standard error, one a line."""
    for problem in problems:
        print(problem, file=sys.stderr)


@contextlib.contextmanager
def progress_bar(label: str, *, quiet: bool = False) -> Iterator[Callable[[int, int], None] | None]:
    """Give a function to report progress with, or None where nobody watches.

    The bar appears on standard error, only on a terminal, and only once a run has lasted for a while: rich
    takes longer to load than most runs take.
    """
    if quiet or not sys.stderr.isatty():
        yield None
        return
    bar = _LateBar(label)
    try:
        yield bar.report
    finally:
        bar.close()


class _LateBar:
    """A progress bar that comes into being after `delay_s`."""

    delay_s = 0.7

    def __init__(self, label: str) -> None:
        import time

        self._clock = time.monotonic
        self._since = self._clock()
        self._label = label
        self._bar: Any = None
        self._task: Any = None

    def report(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are made."""
        if self._bar is None:
            if self._clock() - self._since < self.delay_s:
                return
            self._open(total)
        self._bar.update(self._task, completed=done)

    def _open(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._bar.start()
        self._task = self._bar.add_task(self._label, total=total)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _cell(value: object) -> str:
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _plain(value: Any) -> Any:
    """Return `value` made of what JSON knows."""
    import math

    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    if isinstance(value, bool | int | str) or value is None:
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if hasattr(value, "tolist"):  # numpy scalars and arrays
        return _plain(value.tolist())
    return str(value)
