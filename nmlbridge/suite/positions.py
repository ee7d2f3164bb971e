"""YAML with line numbers: safe reading, and where in the file each key and value stands."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq, TaggedScalar
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from nmlbridge.errors import IncludeNotFoundError, Location, MalformedFileError

__all__ = ["Positioned", "did_you_mean", "read_positioned"]

_MAX_NODES = 200_000
"""More values than any suite has: a file that repeats itself through aliases is stopped here."""

_MAX_BYTES = 16 << 20

Path_ = tuple[int | str, ...]


class Positioned:
    """A YAML file as plain values, which remembers where each of them stood.

    Parameters
    ----------
    file : str
        The file's name, for messages.
    tree : CommentedMap
        What ruamel.yaml read.
    """

    def __init__(self, file: str, tree: CommentedMap) -> None:
        self.file = file
        self._tree = tree
        self._count = 0
        self.plain: dict[str, Any] = self._to_plain(tree, ())

    def location(self, path: Sequence[int | str] = (), *, key: bool = False) -> Location:
        """Return where the value of a path stands, or its key; for a missing one, where its parent does.

        Parameters
        ----------
        path : sequence of int and str
            Keys and indices from the top.
        key : bool
            The key's place, not the value's.
        """
        node: Any = self._tree
        line, column = 0, 0
        for step in path:
            try:
                if isinstance(node, CommentedMap) and step in node:
                    line, column = node.lc.key(step) if key or step != path[-1] else node.lc.value(step)
                elif isinstance(node, CommentedSeq) and isinstance(step, int) and step < len(node):
                    line, column = node.lc.item(step)
                else:
                    break
            except (KeyError, TypeError):  # ruamel keeps no place for a merged key
                break
            node = node[step]
        return Location(self.file, line + 1, column + 1, _dotted(path))

    def _to_plain(self, node: Any, path: Path_) -> Any:
        self._count += 1
        if self._count > _MAX_NODES:
            raise MalformedFileError(
                f"more than {_MAX_NODES} values once its aliases are followed",
                location=Location(self.file),
                hint="write the cases out, or split the file",
            )
        if isinstance(node, TaggedScalar) or getattr(getattr(node, "tag", None), "value", None):
            raise MalformedFileError(
                f"a YAML tag ({node.tag.value}) where a plain value is expected", location=self.location(path)
            )
        if isinstance(node, CommentedMap):
            for key in node:
                if not isinstance(key, str):
                    raise MalformedFileError(
                        f"the key {key!r} is not a text", location=self.location((*path, key), key=True)
                    )
            return {str(key): self._to_plain(value, (*path, key)) for key, value in node.items()}
        if isinstance(node, CommentedSeq):
            return [self._to_plain(value, (*path, index)) for index, value in enumerate(node)]
        if isinstance(node, str):
            return str(node)
        if isinstance(node, bool) or node is None:
            return node
        if isinstance(node, int):
            return int(node)
        if isinstance(node, float):
            return float(node)
        raise MalformedFileError(f"{node!r} is not a text, a number or a list", location=self.location(path))


def read_positioned(path: Path, name: str = "") -> Positioned:
    """Read a YAML file whose top is a mapping.

    Parameters
    ----------
    path : Path
        The file.
    name : str
        How to name it in messages; the path by default.

    Raises
    ------
    IncludeNotFoundError
        If there is no such file.
    MalformedFileError
        If it is not YAML, names a key twice, or carries tags; with the line.
    """
    file = name or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise IncludeNotFoundError(
            f"cannot be read: {error.strerror or error}", location=Location(file)
        ) from error
    if len(data) > _MAX_BYTES:
        raise MalformedFileError(f"larger than {_MAX_BYTES >> 20} MB", location=Location(file))
    try:
        tree = YAML(typ="rt").load(data.decode("utf-8-sig"))
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        problem = " ".join(str(error.problem or error.context or "not YAML").split())
        raise MalformedFileError(f"not readable as YAML: {problem}", location=place) from error
    except (YAMLError, UnicodeDecodeError, RecursionError) as error:
        raise MalformedFileError(f"not readable as YAML: {error}", location=Location(file)) from error
    if not isinstance(tree, CommentedMap):
        raise MalformedFileError("expected a mapping (key: value) at the top", location=Location(file, 1))
    return Positioned(file, tree)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint naming the nearest known words, or all of them if none is near.

    Examples
    --------
    >>> did_you_mean("tolerence", ["tolerance", "file"])
    'did you mean tolerance?'
    >>> did_you_mean("x", ["tolerance", "file"])
    'known here: file, tolerance'
    """
    candidates = sorted(known)
    near = difflib.get_close_matches(word, candidates, n=2, cutoff=0.6)
    return f"did you mean {' or '.join(near)}?" if near else f"known here: {', '.join(candidates)}"


def _dotted(path: Sequence[int | str]) -> str:
    """Write a path as ``cases[0].tolerance``."""
    text = ""
    for step in path:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
