"""TVBO's YAML as text: read safely, every entry with its line; written with key order and comments kept.

Knows YAML, not what the keys mean: that is `tvbo_read`'s business.
"""

from __future__ import annotations

import difflib
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq, TaggedScalar
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from nmlbridge.errors import Location, MalformedFileError, ModelError, Problem

__all__ = ["Entry", "Problems", "dump_yaml", "load_yaml"]

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64
MAX_NODES = 5_000_000
_PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str", "int", "float", "bool", "null")
)


@dataclass
class Problems:
    """Everything found wrong so far; `settle` raises it all at once."""

    name: str
    found: list[Problem] = field(default_factory=list)

    def add(self, code: str, message: str, location: Location) -> None:
        """Note an error."""
        self.found.append(Problem(code, message, location))

    def settle(self) -> None:
        """Raise what was found.

        Raises
        ------
        ModelError
            With every problem, if there is one.
        """
        if self.found:
            raise ModelError.from_problems(
                sorted(self.found, key=lambda p: (p.location.line, p.location.column))
            )


def load_yaml(text: str, name: str) -> Any:
    """Read YAML text, keeping places and comments.

    Parameters
    ----------
    text : str
        The YAML.
    name : str
        What to call it in messages.

    Returns
    -------
    CommentedMap, CommentedSeq or scalar
        As ruamel.yaml's round-trip loader gives them; no object of any other kind is ever made.

    Raises
    ------
    MalformedFileError
        If it is not YAML, has a tag, a key twice, or aliases that expand without measure.
    """
    if len(text) > MAX_BYTES:
        raise MalformedFileError(f"{len(text)} characters; the limit is {MAX_BYTES}", location=Location(name))
    try:
        _refuse_bombs(text, name)
        return _yaml().load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
        what = " ".join(str(error.problem or error.context or "not YAML").split())
        raise MalformedFileError(
            f"not well-formed YAML: {what}", location=Location(name, line, column)
        ) from error
    except YAMLError as error:
        raise MalformedFileError(f"not well-formed YAML: {error}", location=Location(name)) from error
    except RecursionError as error:
        raise MalformedFileError("nested too deeply", location=Location(name)) from error


def dump_yaml(data: Any) -> str:
    """Write what `load_yaml` gave, or plain dicts and lists, as YAML text; keys stay in their order."""
    stream = io.StringIO()
    _yaml().dump(data, stream)
    return stream.getvalue()


def _yaml() -> YAML:
    yaml = YAML(typ="rt", pure=True)
    yaml.preserve_quotes = True
    yaml.width = 100_000  # an equation stays on its line
    return yaml


def _refuse_bombs(text: str, name: str) -> None:
    """Go through the events once: no tags, no great depth, and aliases may not multiply."""
    sizes: dict[str, int] = {}
    open_nodes: list[tuple[str | None, int]] = []
    total = 0
    for event in YAML(typ="rt", pure=True).parse(text):
        mark = event.start_mark
        where = Location(name, mark.line + 1, mark.column + 1) if mark is not None else Location(name)
        tag = getattr(event, "tag", None)
        if tag and str(tag) not in _PLAIN_TAGS:
            raise MalformedFileError(
                f"the tag '{tag}' is not allowed; only plain values are read",
                location=where,
                hint="remove the tag",
            )
        grown = 0
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            open_nodes.append((event.anchor, total))
            grown = 1
            if len(open_nodes) > MAX_DEPTH:
                raise MalformedFileError(f"nested deeper than {MAX_DEPTH} levels", location=where)
        elif isinstance(event, ScalarEvent):
            grown = 1
            if event.anchor:
                sizes[event.anchor] = 1
        elif isinstance(event, AliasEvent):
            if event.anchor not in sizes:
                raise MalformedFileError(
                    f"'*{event.anchor}' stands inside '&{event.anchor}' itself, or before it", location=where
                )
            grown = sizes[event.anchor]
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            anchor, before = open_nodes.pop()
            if anchor:
                sizes[anchor] = total - before
        total += grown
        if total > MAX_NODES:
            raise MalformedFileError(
                f"expands to more than {MAX_NODES} entries", location=where, hint="aliases multiply here"
            )


@dataclass(frozen=True)
class Entry:
    """One place in the YAML: its value, its path in words, and its line.

    Parameters
    ----------
    value : object
        What stands there.
    path : str
        For example ``dynamics.parameters.a``.
    location : Location
        Where its key (or, in a list, its value) stands.
    value_column : int
        Column of the value itself, from 1; 0 is not known. Equations count their columns from here.
    problems : Problems
        Where to put what is wrong.
    """

    value: Any
    path: str
    location: Location
    problems: Problems
    value_line: int = 0
    value_column: int = 0

    @classmethod
    def root(cls, data: Any, problems: Problems) -> Entry:
        """Make the entry of the whole file."""
        return cls(data, "", Location(problems.name, 1), problems)

    def problem(self, code: str, message: str) -> None:
        """Note that something is wrong here."""
        self.problems.add(code, message, self.location)

    def mapping(self, what: str = "a mapping") -> bool:
        """Tell whether this is a mapping; if not, note a problem."""
        if isinstance(self.value, CommentedMap):
            return True
        self.problem("wrong-type", f"{self.path or 'the file'}: expected {what}, found {_kind(self.value)}")
        return False

    def get(self, key: str) -> Entry | None:
        """Return the entry under a key, or None if there is none or it is empty."""
        if not isinstance(self.value, CommentedMap) or self.value.get(key) is None:
            return None
        return self._under(key)

    def items(self) -> Iterator[tuple[str, Entry]]:
        """Yield key and entry of a mapping; of a list, each entry with its ``name`` or itself as key."""
        if isinstance(self.value, CommentedMap):
            for key in self.value:
                yield str(key), self._under(key)
        elif isinstance(self.value, CommentedSeq):
            for entry in self.elements():
                if isinstance(entry.value, CommentedMap) and "name" in entry.value:
                    yield str(entry.value["name"]), entry
                elif isinstance(entry.value, str):
                    yield str(entry.value), Entry(CommentedMap(), entry.path, entry.location, entry.problems)
                else:
                    entry.problem("wrong-type", f"{entry.path}: expected a name, found {_kind(entry.value)}")
        else:
            self.mapping("a mapping or a list")

    def elements(self) -> Iterator[Entry]:
        """Yield the entries of a list; a single value counts as a list of one."""
        if not isinstance(self.value, CommentedSeq):
            yield self
            return
        for index, value in enumerate(self.value):
            line, column = self.value.lc.item(index) if self.value.lc.data else (self.location.line - 1, 0)
            where = Location(self.location.file, line + 1, column + 1, f"{self.path}[{index}]")
            yield Entry(value, where.element, where, self.problems, line + 1, column + 1)

    def allow(self, keys: Collection[str], what: str) -> None:
        """Note a problem for every key that is not one of `keys`, with a near one."""
        if not isinstance(self.value, CommentedMap):
            return
        for key in self.value:
            if str(key) in keys:
                continue
            near = difflib.get_close_matches(str(key), keys, 1, 0.6)
            hint = f"did you mean '{near[0]}'?" if near else f"{what} has: {', '.join(sorted(keys))}"
            self._under(key).problem("unknown-key", f"{what} has no key '{key}'; {hint}")

    def text(self) -> str:
        """Return the value as text; note a problem if it is no scalar."""
        if isinstance(self.value, CommentedMap | CommentedSeq | TaggedScalar) or self.value is None:
            self.problem("wrong-type", f"{self.path}: expected text, found {_kind(self.value)}")
            return ""
        return str(self.value)

    def number(self, what: str = "a number") -> float | None:
        """Return the value as a float; note a problem and return None if it is none."""
        value = self.value
        if isinstance(value, bool) or not isinstance(value, int | float | str):
            self.problem("wrong-type", f"{self.path}: expected {what}, found {_kind(value)}")
            return None
        try:
            return float(value)
        except ValueError:
            self.problem("wrong-type", f"{self.path}: expected {what}, found '{value}'")
            return None

    def whole(self) -> int | None:
        """Return the value as an int; note a problem and return None if it is none."""
        number = self.number("a whole number")
        if number is None:
            return None
        if number != int(number):
            self.problem("wrong-type", f"{self.path}: expected a whole number, found {self.value}")
            return None
        return int(number)

    def truth(self) -> bool:
        """Return the value as a bool; note a problem if it is none."""
        if isinstance(self.value, bool):
            return bool(self.value)
        self.problem("wrong-type", f"{self.path}: expected true or false, found {_kind(self.value)}")
        return False

    def _under(self, key: Any) -> Entry:
        path = f"{self.path}.{key}" if self.path else str(key)
        line, column = _place(self.value, key, "key") or (self.location.line - 1, self.location.column - 1)
        at_line, at_column = _place(self.value, key, "value") or (line, column)
        where = Location(self.location.file, line + 1, column + 1, path)
        return Entry(self.value[key], path, where, self.problems, at_line + 1, at_column + 1)


def _place(data: CommentedMap, key: Any, part: str) -> tuple[int, int] | None:
    """Return line and column (from 0) of a key or its value; None for what was merged in from elsewhere."""
    if not data.lc.data or key not in data.lc.data:
        return None
    found = getattr(data.lc, part)(key)
    return (int(found[0]), int(found[1]))


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, CommentedMap):
        return "a mapping"
    if isinstance(value, CommentedSeq):
        return "a list"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"the number {value}"
    return f"'{value}'"
