"""Find suites and OMV tests, and make of them the list of what is to be run."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from nmlbridge import runners
from nmlbridge.errors import FormatError, Location, SchemaError
from nmlbridge.suite.case import Case, cases_of, require_engines
from nmlbridge.suite.omv_execute import OmvCase
from nmlbridge.suite.positions import did_you_mean
from nmlbridge.suite.reader import read_suite

__all__ = ["OMV_SUFFIX", "SUITE_SUFFIX", "collect", "find_files"]

SUITE_SUFFIX = ".nmlb.yaml"
OMV_SUFFIX = ".omt"

_NOT_ENTERED = frozenset({"node_modules", "__pycache__", "build", "dist", "venv"})


def collect(
    paths: Sequence[str | os.PathLike[str]],
    engines: Sequence[str] | None = None,
    names: Sequence[str] | None = None,
) -> list[Case | OmvCase]:
    """Return every case of every suite and OMV test, in order of path.

    Parameters
    ----------
    paths : sequence of path
        Files, and folders to look through.
    engines : sequence of str, optional
        Run on these in place of what the files say.
    names : sequence of str, optional
        Only the cases of these names (for an OMV test, its file name).

    Raises
    ------
    FormatError
        If a path does not exist, or is neither a suite nor an OMV test.
    SchemaError
        If a suite is wrong, an engine unknown, or no case has a name asked for.
    """
    if engines is not None:
        require_engines(engines, runners.names())
    items: list[Case | OmvCase] = []
    for path in find_files(paths):
        items += _items(path, engines)
    if names is None:
        return items
    known = [item.path.name if isinstance(item, OmvCase) else item.name for item in items]
    for name in names:
        if name not in known:
            raise SchemaError(f"there is no case '{name}'", hint=did_you_mean(name, known))
    return [item for item, name in zip(items, known, strict=True) if name in names]


def find_files(paths: Sequence[str | os.PathLike[str]]) -> list[Path]:
    """Return the suites and OMV tests among some files and below some folders, each once.

    Parameters
    ----------
    paths : sequence of path
        Files and folders; hidden folders are not looked through, hidden files are (OMV's are hidden by
        habit).

    Raises
    ------
    FormatError
        If a path does not exist, or a file is neither.
    """
    found: dict[Path, Path] = {}
    for given in map(Path, paths):
        if given.is_dir():
            for path in _below(given):
                found.setdefault(path.resolve(), path)
        elif not given.exists():
            raise FormatError("no such file or folder", location=Location(str(given)))
        elif not is_suite(given):
            raise FormatError(
                "neither a suite nor an OMV test",
                location=Location(str(given)),
                hint=f"suites end in {SUITE_SUFFIX}, OMV tests in {OMV_SUFFIX}",
            )
        else:
            found.setdefault(given.resolve(), given)
    return list(found.values())


def is_suite(path: Path) -> bool:
    """Tell by its name whether a file is a suite or an OMV test."""
    return path.name.endswith((SUITE_SUFFIX, OMV_SUFFIX))


def _below(folder: Path) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _NOT_ENTERED and not name.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if is_suite(path):
                yield path


def _items(path: Path, engines: Sequence[str] | None) -> Iterator[Case | OmvCase]:
    if path.name.endswith(OMV_SUFFIX):
        yield OmvCase(path, path.as_posix(), None if engines is None else tuple(engines))
        return
    for case in cases_of(read_suite(path), runners.names()):
        # a case that expects an engine to fail says so of that engine, not of another
        replaced = engines is not None and case.expect is None
        yield dataclasses.replace(case, engines=tuple(engines or ())) if replaced else case
