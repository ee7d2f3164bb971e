"""The steps that build a network in Brian2, as data: printed as a script, or carried out as they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "Array",
    "Attribute",
    "Call",
    "Clock",
    "Instruction",
    "Make",
    "Preference",
    "Put",
    "Quantity",
    "Ref",
    "Save",
    "Seed",
    "Value",
]


@dataclass(frozen=True)
class Quantity:
    """A number with a unit, as Brian2 text in base units."""

    value: float
    unit: str = "1"


@dataclass(frozen=True, eq=False)
class Array:
    """Many numbers with a unit; `name` is what a file of arrays calls them."""

    name: str
    values: NDArray[Any]
    unit: str = "1"


@dataclass(frozen=True)
class Ref:
    """An object made before, or a stretch of its cells, or (with `part`) something in it."""

    name: str
    cells: tuple[int, int] | None = None
    part: str = ""


Value: TypeAlias = "str | int | float | bool | Quantity | Array | Ref | list[str] | Mapping[str, Any]"


@dataclass(frozen=True)
class Clock:
    """The step, s."""

    dt_s: float


@dataclass(frozen=True)
class Seed:
    """The seed of the random numbers drawn during the run."""

    value: int


@dataclass(frozen=True)
class Preference:
    """A preference of Brian2, and why it is set."""

    name: str
    value: str | bool
    why: str


@dataclass(frozen=True, eq=False)
class Make:
    """``name = cls(**arguments)``."""

    name: str
    cls: str
    arguments: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Call:
    """``on.method(**arguments)``."""

    on: Ref
    method: str
    arguments: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Put:
    """``on.variable_ = values``: plain numbers, without units."""

    on: Ref
    variable: str
    values: Array | float


@dataclass(frozen=True)
class Attribute:
    """``on.name = value``."""

    on: Ref
    name: str
    value: int | str


@dataclass(frozen=True)
class Save:
    """After the run, write monitors to a text file: rows of time and values in SI, or of spike time and cell."""

    file: str
    columns: tuple[tuple[str, str], ...] = ()
    """Monitor and variable, for each group of columns."""
    spikes: str = ""
    """Or the spike monitor."""


Instruction: TypeAlias = Clock | Save | Seed | Preference | Make | Call | Put | Attribute


def is_uniform(values: NDArray[Any]) -> bool:
    """Tell whether all values have the same bits."""
    return values.size > 0 and values.tobytes() == np.full_like(values, values.flat[0]).tobytes()
