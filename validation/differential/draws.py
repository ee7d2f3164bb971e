"""Numbers as people write them: a few decimals, so that a shrunk document is easy to read."""

from __future__ import annotations

import functools

from hypothesis import strategies as st

__all__ = ["Draw", "chance", "decimal", "pick", "quantity"]

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

Draw = Callable[[st.SearchStrategy[Any]], Any]
T = TypeVar("T")

_integers = functools.cache(st.integers)
"""Making a strategy takes longer than drawing from it."""


def decimal(draw: Draw, low: float, high: float, places: int = 2) -> str:
    """Draw a number between two bounds, written with at most so many decimals."""
    unit = 10**places
    number: int = draw(_integers(round(low * unit), round(high * unit)))
    whole, rest = divmod(abs(number), unit)
    text = f"{whole}.{rest:0{places}d}".rstrip("0").rstrip(".") if places else str(abs(number))
    return f"-{text}" if number < 0 else text


def quantity(draw: Draw, low: float, high: float, unit: str, places: int = 1) -> str:
    """Draw a number with a unit: with or without the blank, both are read alike."""
    return decimal(draw, low, high, places) + (" " if chance(draw, 4) else "") + unit


def pick(draw: Draw, options: Sequence[T]) -> T:
    """Draw one of a few things; shrinks to the first."""
    return options[draw(_integers(0, len(options) - 1))]


def chance(draw: Draw, one_in: int) -> bool:
    """Draw True about once in so many times; shrinks to False."""
    return bool(draw(_integers(0, one_in - 1)) == one_in - 1)
