"""The Izhikevich description as YAML: read with every problem and its line, and written.

A file is one by its key ``nmlbridge: 1``. See ``docs/formats.md`` for an example, and the published JSON
Schema for every key.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import Location, ModelError, Problem, SchemaError
from nmlbridge.formats.description_archive import Archive
from nmlbridge.formats.description_plain import part_from, plain_experiment
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.output import write_files
from nmlbridge.formats.registry import Source
from nmlbridge.formats.tvbo_yaml import dump_yaml, load_yaml
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.fit import Fit
from nmlbridge.model.parts import Part, did_you_mean
from nmlbridge.model.stimuli import SOURCES

if TYPE_CHECKING:
    from pydantic import ValidationError

__all__ = ["read", "to_text", "write"]

_NAMED = ("cells", "stimuli", "synapses", "populations", "projections")
_LISTED = ("inputs", "record")
Steps = tuple[str | int, ...]


def read(source: Source) -> Experiment:
    """Read a description.

    Parameters
    ----------
    source : Source
        YAML text.

    Raises
    ------
    MalformedFileError
        If it is no YAML, has tags, or aliases without measure.
    ModelError
        If it is wrong; ``problems`` has all that is wrong, each with its line and column.
    """
    data = load_yaml(source.text, source.name)
    if not isinstance(data, dict):
        where = Location(source.name, 1)
        raise SchemaError("a mapping of keys is due", location=where, hint="begin with nmlbridge: 1")
    return _Reader(source, data).experiment()


def write(obj: Experiment, path: Path, losses: LossLog) -> None:
    """Write a description; lists of more than a thousand go to a NumPy archive beside it."""
    losses.settle()
    archive = Archive(f"{path.name.split('.')[0]}.npz")
    head = "".join(f"# {line}\n" for line in losses.header_lines())
    files: dict[Path, str | bytes] = {path: head + to_text(obj, archive)}
    if archive.arrays:
        files[path.with_name(archive.name)] = archive.to_bytes()
    write_files(files)


def to_text(experiment: Experiment, archive: Archive | None = None) -> str:
    """Return a description as YAML text.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    archive : Archive, optional
        Takes long lists; without one they are refused.

    Raises
    ------
    ModelError
        If there are long lists and no archive.
    """
    kept = Archive("arrays.npz") if archive is None else archive
    plain = plain_experiment(experiment, kept)
    if archive is None and kept.arrays:
        raise ModelError("it has lists too long for text alone", hint="write it to a file")
    return dump_yaml(_styled(plain))


def _styled(plain: dict[str, Any]) -> Any:
    """Give each part its own line, and long notes a block."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq
    from ruamel.yaml.scalarstring import LiteralScalarString

    def flow(value: Any) -> Any:
        if isinstance(value, dict):
            styled = CommentedMap({key: flow(item) for key, item in value.items()})
            styled.fa.set_flow_style()
            return styled
        if isinstance(value, list):
            listed = CommentedSeq([flow(item) for item in value])
            listed.fa.set_flow_style()
            return listed
        return value

    top = CommentedMap()
    for key, value in plain.items():
        if key in _NAMED:
            top[key] = CommentedMap({name: flow(item) for name, item in value.items()})
        elif key in _LISTED:
            top[key] = CommentedSeq([flow(item) for item in value])
        else:
            top[key] = LiteralScalarString(value) if key == "notes" and "\n" in value else value
    return top


class _Reader:
    """Reads one file: every entry by itself, then the parts together."""

    def __init__(self, source: Source, data: Any) -> None:
        self.source = source
        self.data = data
        self.problems: list[Problem] = []
        self.archives: dict[str, Archive] = {}

    def experiment(self) -> Experiment:
        head = self.head()
        self.read_archives()
        parts: dict[str, list[Part]] = {section: [] for section in (*_NAMED, *_LISTED)}
        places: dict[str, list[int]] = {section: [] for section in _LISTED}
        for section, ident, path in self.entries():
            part = self.part(section, ident, path)
            if part is not None:
                parts[section].append(part)
                if section in _LISTED:
                    places[section].append(int(path[1]))
        if not self.problems:
            try:
                return Experiment(**head, **parts)  # type: ignore[arg-type]
            except ModelError as error:
                self.note_error(error, ())
        else:
            self.check_fit(parts, places)
        found = dict.fromkeys(self.problems)
        raise ModelError.from_problems(
            sorted(found, key=lambda problem: (problem.location.line, problem.location.column))
        )

    def head(self) -> dict[str, Any]:
        """Check the keys at the top; return those that are no section."""
        from pydantic import ValidationError

        from nmlbridge.formats.description_schema import Head

        try:
            given = _given(Head.model_validate(_plain(self.data)))
        except ValidationError as error:
            self.note_invalid(error, "", ())
            return {}
        return {k: v for k, v in given.items() if k not in (*_NAMED, *_LISTED, "nmlbridge") and v is not None}

    def entries(self) -> Iterator[tuple[str, str, Steps]]:
        """Yield section, identifier and path of everything in the sections."""
        for section in _NAMED:
            if isinstance(self.data.get(section), dict):
                for ident in self.data[section]:
                    yield section, str(ident), (section, ident)
        for section in _LISTED:
            if isinstance(self.data.get(section), list):
                for index in range(len(self.data[section])):
                    yield section, "", (section, index)

    def part(self, section: str, ident: str, path: Steps) -> Part | None:
        """Check one entry and make its part; None if it is wrong."""
        from pydantic import ValidationError

        from nmlbridge.formats.description_schema import ENTRIES
        from nmlbridge.model.record import Record

        given = _plain(_at(self.data, path))
        try:
            checked = ENTRIES[section].validate_python(given)
        except ValidationError as error:
            self.note_invalid(error, section, path)
            return None
        try:
            if isinstance(checked, str):
                return Record.of(checked)
            return part_from(section, ident, _given(checked), self.archives)
        except ModelError as error:
            self.note_error(error, path)
            return None

    def read_archives(self) -> None:
        """Open every archive named."""
        for path, name in _archive_names(self.data):
            if not isinstance(name, str) or name in self.archives:
                continue
            folder = self.source.path.parent if self.source.path else Path()
            try:
                self.archives[name] = Archive.open(folder / name, name)
            except ModelError as error:
                self.note("bad-archive", path, error.message)
                self.archives[name] = Archive(name)

    def check_fit(self, parts: dict[str, list[Part]], places: dict[str, list[int]]) -> None:
        """Look for what else is wrong between the parts that could be read."""
        partial = SimpleNamespace(**{name: tuple(found) for name, found in parts.items()})
        partial.duration = partial.step = None
        inputs, partial.inputs = partial.inputs, ()
        records, partial.record = partial.record, ()
        found: list[Problem] = []
        fit = Fit(partial, found)  # type: ignore[arg-type]
        self.declare(fit)
        fit.check()
        for item, place in zip(inputs, places["inputs"], strict=True):
            fit.input(item, f"inputs/{place}")
        partial.inputs = inputs
        for record, place in zip(records, places["record"], strict=True):
            fit.record(record, f"record/{place}")
        for problem in found:
            self.note_error(ModelError("", problems=[problem]), ())

    def declare(self, fit: Fit) -> None:
        """Make known what the file has under a name but could not be read: it is wrong, but not unknown."""
        tables = {
            "cells": fit.spiking,
            "stimuli": fit.stimuli,
            "synapses": fit.synapses,
            "populations": fit.populations,
        }
        for section, table in tables.items():
            entries = self.data.get(section)
            for name, entry in entries.items() if isinstance(entries, dict) else ():
                table.setdefault(str(name), None)
                if isinstance(entry, dict) and entry.get("type") in SOURCES:
                    fit.spiking.setdefault(str(name), None)

    # what is wrong, and where

    def note(self, code: str, path: Steps, message: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(code, message, self.place(path)))

    def place(self, path: Steps) -> Location:
        """Return where a path stands: its key, or the nearest thing above it that is there."""
        node, line, column = self.data, 0, 0
        for step in path:
            try:
                if isinstance(node, dict) and step in node:
                    line, column = node.lc.key(step)  # type: ignore[attr-defined]
                elif isinstance(node, list) and isinstance(step, int) and step < len(node):
                    line, column = node.lc.item(step)  # type: ignore[attr-defined]
                else:
                    break
            except (KeyError, TypeError, AttributeError):
                break  # merged in from elsewhere: ruamel.yaml keeps no place for it
            node = node[step]
        return Location(self.source.name, line + 1, column + 1, "/".join(str(step) for step in path))

    def note_error(self, error: ModelError, path: Steps) -> None:
        """Note every problem of an error at the field it names."""
        for problem in error.problems or (Problem("wrong-value", error.message, Location("")),):
            steps = [int(s) if s.isdigit() else s for s in problem.location.element.split("/") if s]
            full: list[str | int] = [*path, *steps]
            if full[:1] == ["projections"]:
                full = ["connect" if step == "rule" else step for step in full]
            hint = f" ({error.hint})" if error.hint and not error.problems else ""
            self.note(problem.code, tuple(full), problem.message + hint)

    def note_invalid(self, error: ValidationError, section: str, above: Steps) -> None:
        """Note pydantic's errors in our words, at their places in the file."""
        for item in error.errors():
            self._note_item(item, section, above)

    def _note_item(self, item: Any, section: str, above: Steps) -> None:
        code, loc = item["type"], item["loc"]
        path = list(above)
        node = _at(self.data, above)
        for number, step in enumerate(loc):
            here = _at(node, (step,))
            if here is not None or (isinstance(node, dict) and step in node):
                path.append(step)
                node = here
            elif number == len(loc) - 1 and code in ("missing", "extra_forbidden"):
                path.append(step)
        at = tuple(path)
        shown = "/".join(str(step) for step in at) or "the file"
        if code == "extra_forbidden":
            from nmlbridge.formats.description_schema import known_keys

            parent = _at(self.data, at[:-1])
            known = [
                k for k in known_keys(section, loc[:-1]) if not isinstance(parent, dict) or k not in parent
            ]
            hint = did_you_mean(str(at[-1]), known) if known else "nothing else may stand here"
            self.note("unknown-key", at, f"{shown}: there is no key '{at[-1]}' ({hint})")
        elif code == "missing":
            self.note("missing", at, f"{shown}: '{at[-1]}' is due and is not there")
        elif code in ("union_tag_invalid", "union_tag_not_found"):
            self._note_choice(item, at, shown)
        elif code == "dict_type":
            self.note("wrong-type", at, f"{shown}: a mapping is due; got {node!r}")
        elif code == "string_pattern_mismatch":
            rule = "letters, digits and underscores, a digit not first"
            self.note("bad-id", at, f"{shown}: '{at[-1] if at else ''}' is not an identifier ({rule})")
        else:
            message = item["msg"].replace("Input should", "it should")
            own = item["type"] if "-" in item["type"] else "wrong-type"
            self.note(own, at, f"{shown}: {message[:1].lower()}{message[1:]}")

    def _note_choice(self, item: Any, at: Steps, shown: str) -> None:
        """Note that it is not said, or said wrongly, which kind is meant."""
        import re

        tell = str(item["ctx"].get("discriminator", ""))
        key = next((k for k in ("rule", "type", "values") if k in tell), "type")
        key = "distribution" if key == "values" else key
        words = re.findall(r"'([^']+)'", str(item["ctx"].get("expected_tags", "")))
        known = [w for w in words if w not in ("text", "one", "list", "numbers", "archive")]
        node = _at(self.data, at)
        given = node.get(key) if isinstance(node, dict) else node
        if given is None:
            self.note("missing", (*at, key), f"{shown}: '{key}' is due: {', '.join(known)}")
            return
        where = (*at, key) if isinstance(node, dict) else at
        self.note(
            "unknown-kind", where, f"{shown}: there is no {key} '{given}' ({did_you_mean(str(given), known)})"
        )


def _archive_names(data: Mapping[str, Any]) -> Iterator[tuple[Steps, Any]]:
    """Yield every ``file`` that populations and projections name, with its path."""
    for section in ("populations", "projections"):
        entries = data.get(section)
        for ident, entry in entries.items() if isinstance(entries, dict) else ():
            for key, value in entry.items() if isinstance(entry, dict) else ():
                if isinstance(value, dict) and "file" in value:
                    yield (section, ident, key, "file"), value["file"]


def _at(data: Any, path: Sequence[str | int]) -> Any:
    """Return what stands at a path, or None."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _given(checked: Any) -> Any:
    """Return what a checked model was given, as dicts and lists; quantities stay as they are."""
    from pydantic import BaseModel

    if isinstance(checked, BaseModel):
        return {name: _given(getattr(checked, name)) for name in checked.model_fields_set}
    return [_given(item) for item in checked] if isinstance(checked, list) else checked


def _plain(node: Any) -> Any:
    """Return what ruamel.yaml read as plain dicts, lists and scalars."""
    if isinstance(node, dict):
        return {str(key): _plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_plain(item) for item in node]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)
