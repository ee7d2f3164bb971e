"""Whether output files can be written where they belong: said before hours are spent on computing them."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

__all__ = ["made_folders", "require_folders"]


def require_folders(targets: Iterable[Path], *, make: bool) -> None:
    """Make sure that every file can be written.

    Parameters
    ----------
    targets : iterable of Path
        Where files will go.
    make : bool
        Whether missing folders will be made (as under ``--out``); otherwise a missing folder is an error, as
        it is to jNeuroML.

    Raises
    ------
    OSError
        If a folder is missing, is no folder, or may not be written to. Nothing is made yet.
    """
    for folder in dict.fromkeys(target.parent for target in targets):
        if make:
            while not folder.exists() and folder != folder.parent:
                folder = folder.parent
        if not folder.exists():
            reason = "the folder for output files does not exist; make it, or use --out DIR"
            raise FileNotFoundError(errno.ENOENT, reason, str(folder))
        if not folder.is_dir():
            reason = "output files cannot go there: it is no folder"
            raise NotADirectoryError(errno.ENOTDIR, reason, str(folder))
        if not os.access(folder, os.W_OK | os.X_OK):
            reason = "the folder may not be written to; choose another with --out DIR"
            raise PermissionError(errno.EACCES, reason, str(folder))


@contextlib.contextmanager
def made_folders(targets: Iterable[Path]) -> Iterator[None]:
    """Make the folders of these files, and remove again those that were made if the block fails.

    Parameters
    ----------
    targets : iterable of Path
        Where files will go.
    """
    made: list[Path] = []
    try:
        for folder in dict.fromkeys(target.parent for target in targets):
            missing = [place for place in (folder, *folder.parents) if not place.exists()]
            for place in reversed(missing):
                place.mkdir(exist_ok=True)
                made.append(place)
        yield
    except BaseException:
        for place in reversed(made):
            with contextlib.suppress(OSError):  # somebody else has put something there
                place.rmdir()
        raise
