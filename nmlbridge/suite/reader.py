"""Read a suite file: YAML, checked against `nmlbridge.suite.schema`, every complaint with its line."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from nmlbridge.errors import Location, SchemaError
from nmlbridge.suite.positions import Positioned, did_you_mean, read_positioned
from nmlbridge.suite.schema import SuiteModel

__all__ = ["Suite", "read_suite"]


class Suite:
    """A suite file that has been read.

    Parameters
    ----------
    path : Path
        Where it is.
    name : str
        As the user named it.
    model : SuiteModel
        What it says.
    positions : Positioned
        Where it says it.
    """

    def __init__(self, path: Path, name: str, model: SuiteModel, positions: Positioned) -> None:
        self.path = path
        self.name = name
        self.model = model
        self.positions = positions

    def line_of(self, index: int) -> int:
        """Return the line on which the case of that index begins."""
        return self.positions.location(("cases", index)).line


def read_suite(path: Path) -> Suite:
    """Read a suite file.

    Parameters
    ----------
    path : Path
        A ``*.nmlb.yaml`` file.

    Raises
    ------
    SchemaError
        If it says something it may not: an unknown key (with the nearest known one), a missing one, a wrong
        value. All of them are listed, each with its line.
    MalformedFileError, IncludeNotFoundError
        If it is not YAML, or not there.
    """
    positions = read_positioned(path)
    try:
        model = SuiteModel.model_validate(positions.plain)
    except ValidationError as error:
        raise _schema_error(positions, error) from error
    return Suite(path, positions.file, model, positions)


def _schema_error(positions: Positioned, error: ValidationError) -> SchemaError:
    """Turn pydantic's complaints into one error with lines and hints."""
    complaints = [_complaint(positions, details) for details in error.errors(include_url=False)]
    complaints.sort(key=lambda item: (item[1].line, item[1].column))
    texts = [f"{message} ({hint})" if hint else message for message, _, hint in complaints]
    more = "".join(f"\n{item[1]}: {text}" for item, text in zip(complaints[1:], texts[1:], strict=True))
    return SchemaError(texts[0] + more, location=complaints[0][1])


def _complaint(positions: Positioned, details: ErrorDetails) -> tuple[str, Location, str]:
    """Return message, place and hint of one complaint."""
    path = _path_in_file(positions.plain, details["loc"])
    kind = details["type"]
    if kind == "extra_forbidden":
        key = str(path[-1])
        hint = did_you_mean(key, _keys_at(SuiteModel, path[:-1]))
        return f"unknown key '{key}'", positions.location(path, key=True), hint
    if kind == "missing":
        return f"missing key '{path[-1]}'", positions.location(path[:-1]), ""
    message = details["msg"].removeprefix("Value error, ")
    if kind == "too_short":
        message = "empty; an empty list would always pass"
    where = positions.location(path)
    return (f"{where.element}: {message}" if where.element else message), where, ""


def _path_in_file(plain: Any, steps: Sequence[int | str]) -> tuple[int | str, ...]:
    """Drop the steps pydantic adds that are not in the file, such as the name of a union's member."""
    path: list[int | str] = []
    node = plain
    for index, step in enumerate(steps):
        last = index == len(steps) - 1
        if isinstance(node, dict) and (step in node or last):
            node = node.get(step)
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _keys_at(model: type[BaseModel], path: Sequence[int | str]) -> set[str]:
    """Return the keys known at a path of the file."""
    models = [model]
    for step in path:
        if isinstance(step, int):
            continue
        inner = [
            found
            for candidate in models
            if step in candidate.model_fields
            for found in _models_in(candidate.model_fields[step].annotation)
        ]
        models = inner or models
    return {name for candidate in models for name in candidate.model_fields}


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation mentions."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
        return
    for argument in typing.get_args(annotation):
        yield from _models_in(argument)
