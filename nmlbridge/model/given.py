"""For the type checker only: a field holds one type but may be given others when its part is made.

``C: QuantityField`` says that ``cell.C`` is a `Quantity`, while ``Cell(C="100 pF")`` is right too. At run
time these names are never looked up; `nmlbridge.model.parts` reads what is given. Fields so declared stand in
the class itself: mypy sees an inherited one as what it may be given.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nmlbridge.model.record import Record
from nmlbridge.model.values import Values
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    Held = TypeVar("Held")
    Taken = TypeVar("Taken")

    class Given(Generic[Held, Taken]):
        """A field that holds the one and takes the other."""

        @overload
        def __get__(self, part: None, owner: type) -> Any: ...
        @overload
        def __get__(self, part: object, owner: type) -> Held: ...
        def __get__(self, part: object, owner: type) -> Any:
            """Return the value held."""

        def __set__(self, part: object, value: Held | Taken) -> None:
            """Take a value."""

    QuantityField = Given[Quantity, Quantity | str | float]
    OptionalQuantityField = Given[Quantity | None, Quantity | str | float | None]
    DefaultQuantityField = Given[Quantity, Quantity | str | float | None]
    QuantitiesField = Given[tuple[Quantity, ...], Sequence[Quantity | str | float]]
    ValuesField = Given[Values, Values | str | float | ArrayLike | Sequence[Quantity | str]]
    OptionalFloatsField = Given[NDArray[np.float64] | None, ArrayLike | None]
    IndicesField = Given[NDArray[np.int32], ArrayLike]
    OptionalCellsField = Given[tuple[int, ...] | None, Sequence[int] | int | None]
    RecordsField = Given[tuple[Record, ...], Sequence[Record | str]]
