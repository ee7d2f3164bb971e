"""Writing beside and renaming, so that a failed command leaves no half-written file behind.

No numpy here: every run that writes a file passes through.
"""

from __future__ import annotations

import contextlib
import itertools
import os
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

__all__ = ["StagedFiles", "replacing"]

_serial = itertools.count()


class StagedFiles:
    r"""Files written under temporary names beside their own, renamed together once all are whole.

    Leaving the ``with`` block by an exception (Ctrl-C too) removes every temporary file and touches nothing
    else. Whatever stands at a final name is replaced; a symbolic link is followed, so the file it points to
    is replaced; something that is no regular file (``/dev/null``, a pipe) is written to directly.

    Examples
    --------
    >>> import tempfile
    >>> folder = Path(tempfile.mkdtemp())
    >>> with StagedFiles() as staged:
    ...     _ = staged.path(folder / "a.dat").write_text("1.0\n")
    >>> (folder / "a.dat").read_text()
    '1.0\n'
    """

    def __init__(self) -> None:
        self._pending: list[tuple[Path, Path]] = []

    def path(self, final: str | os.PathLike[str]) -> Path:
        """Return the temporary path to write what shall stand at ``final``.

        Parameters
        ----------
        final : path
            The name the file shall have; its folder must exist.
        """
        target = Path(os.path.realpath(final))
        if target.exists() and not target.is_file():
            return target
        temporary = target.with_name(f".{target.name}.{os.getpid()}-{next(_serial)}.part")
        self._pending.append((temporary, target))
        return temporary

    def __enter__(self) -> StagedFiles:
        """Begin."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Rename every file into place, or remove them all."""
        try:
            if kind is None:
                for temporary, target in self._pending:
                    os.replace(temporary, target)
        finally:
            for temporary, _ in self._pending:
                with contextlib.suppress(OSError):  # renamed already, or never begun
                    temporary.unlink()
            self._pending.clear()


@contextlib.contextmanager
def replacing(final: str | os.PathLike[str]) -> Iterator[Path]:
    """Give the temporary path of one file, and rename it into place once the block ends well.

    Parameters
    ----------
    final : path
        The name the file shall have; its folder must exist.

    Yields
    ------
    Path
        Where to write.
    """
    with StagedFiles() as staged:
        yield staged.path(final)
