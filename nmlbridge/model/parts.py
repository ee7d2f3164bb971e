"""What every part of a description shares: typed fields that read text with units and report every problem.

A part is a frozen dataclass. Each field says in its metadata what it holds (`quantity`, `number`, ...); the
base class `Part` reads what it is given accordingly, when it is made. The same metadata makes the JSON
Schema, so that what is checked is what is published.
"""

from __future__ import annotations

import dataclasses
import difflib
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nmlbridge.errors import Location, ModelError, Problem, UnitError
from nmlbridge.units import NEUROML, NONE, Quantity, Unit, parse_quantity

__all__ = [
    "Part",
    "Spec",
    "coerced",
    "did_you_mean",
    "fields_of",
    "identifier",
    "number",
    "plain",
    "quantity",
    "same",
    "spec_of",
    "to_quantity",
    "whole",
]

_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
PLAIN = Unit("", NONE)
"""The unit of a plain number."""

_EXAMPLES = {
    "time": "10 ms",
    "per_time": "0.03 per_ms",
    "voltage": "-70 mV",
    "conductance": "2 nS",
    "capacitance": "100 pF",
    "current": "100 pA",
    "resistance": "100 Mohm",
    "conductance_per_voltage": "0.7 nS_per_mV",
}


@dataclass(frozen=True)
class Spec:
    """What a field holds.

    Parameters
    ----------
    kind : str
        ``quantity``, ``number``, ``whole``, ``identifier`` or ``plain`` (checked by the part itself).
    dimensions : tuple of str
        For a quantity, the NeuroML dimensions it may have; ``none`` is a plain number.
    doc : str
        One line on its meaning.
    minimum : float, optional
        Least value allowed (SI for a quantity).
    above : float, optional
        The value must be greater than this.
    maximum : float, optional
        Greatest value allowed.
    optional : bool
        Whether None may stand there.
    """

    kind: str
    doc: str = ""
    dimensions: tuple[str, ...] = ()
    minimum: float | None = None
    above: float | None = None
    maximum: float | None = None
    optional: bool = False

    @property
    def example(self) -> str:
        """An example of what may stand there."""
        for dimension in self.dimensions:
            if dimension in _EXAMPLES:
                return _EXAMPLES[dimension]
        return "1"


def _field(spec: Spec, default: Any) -> Any:
    # a required field gets None too: then what is missing is reported together with all that is wrong
    value = None if default is dataclasses.MISSING else default
    return dataclasses.field(default=value, metadata={"spec": spec})


def quantity(
    *dimensions: str,
    doc: str,
    default: Any = dataclasses.MISSING,
    minimum: float | None = None,
    above: float | None = None,
) -> Any:
    """Declare a field that holds a `Quantity`; text such as ``"100 pA"`` is read when the part is made.

    A default of None makes it optional; a default in text is read.
    """
    if isinstance(default, str):
        default = parse_quantity(default)
    spec = Spec("quantity", doc, dimensions, minimum, above, optional=default is None)
    return _field(spec, default)


def number(
    doc: str,
    *,
    default: Any = dataclasses.MISSING,
    minimum: float | None = None,
    above: float | None = None,
    maximum: float | None = None,
) -> Any:
    """Declare a field that holds a plain number."""
    return _field(Spec("number", doc, (), minimum, above, maximum, default is None), default)


def whole(
    doc: str,
    *,
    default: Any = dataclasses.MISSING,
    minimum: float | None = None,
    maximum: float | None = None,
) -> Any:
    """Declare a field that holds a whole number."""
    return _field(Spec("whole", doc, (), minimum, None, maximum, default is None), default)


def identifier(doc: str, *, default: Any = dataclasses.MISSING) -> Any:
    """Declare a field that holds an identifier: letters, digits, underscores; a digit not first."""
    return _field(Spec("identifier", doc, optional=default is None), default)


def plain(doc: str, *, default: Any = dataclasses.MISSING) -> Any:
    """Declare a field the part itself checks."""
    return _field(Spec("plain", doc, optional=default is None), default)


def spec_of(field: dataclasses.Field[Any]) -> Spec:
    """Return what a field holds."""
    spec: Spec = field.metadata["spec"]
    return spec


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return ``did you mean 'x'?`` for the nearest known word, else the list of them.

    Examples
    --------
    >>> did_you_mean("vpaek", ["vr", "vt", "vpeak"])
    "did you mean 'vpeak'?"
    """
    known = list(known)
    lower = {k.lower(): k for k in known}
    if word.lower() in lower:
        return f"did you mean '{lower[word.lower()]}'?"
    near = difflib.get_close_matches(word, known, 1, 0.6)
    return f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"


def to_quantity(value: Any, dimensions: tuple[str, ...] = ()) -> Quantity:
    """Read a quantity from text, a plain number or a `Quantity`, and check its dimension.

    Parameters
    ----------
    value : str, number or Quantity
        For example ``"-70 mV"``; a plain number is dimensionless.
    dimensions : tuple of str
        The NeuroML dimensions allowed; empty allows any.

    Raises
    ------
    UnitError
        If it cannot be read or has another dimension.

    Examples
    --------
    >>> to_quantity("100 pA", ("current",)).si
    1e-10
    """
    if isinstance(value, Quantity):
        result = value
    elif isinstance(value, str):
        result = parse_quantity(value)
    elif isinstance(value, bool) or not _is_number(value):
        raise UnitError(f"{value!r} is not a quantity", expected=_wanted(dimensions), got=repr(value))
    else:
        result = Quantity(float(value), PLAIN)
    if not math.isfinite(result.value) or not math.isfinite(result.si):
        raise UnitError(f"{value} is not a finite number", expected=_wanted(dimensions), got=str(value))
    if dimensions and not any(result.dimension.matches(NEUROML.dimension(name)) for name in dimensions):
        got = "a plain number" if result.dimension.is_none else f"a {result.dimension.name.replace('_', ' ')}"
        raise UnitError(
            f"'{value}' is {got}; {_wanted(dimensions)} is due",
            expected=_wanted(dimensions),
            got=str(value),
        )
    return result


def _wanted(dimensions: tuple[str, ...]) -> str:
    words = []
    for name in dimensions:
        if name == "none":
            words.append("a plain number")
        else:
            words.append(f"a {name.replace('_', ' ')} such as {_EXAMPLES.get(name, name)}")
    return " or ".join(words) or "a quantity"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) or (
        hasattr(value, "__float__") and hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0
    )


def same(a: Any, b: Any) -> bool:
    """Tell whether two field values are equal, arrays by their content."""
    if hasattr(a, "dtype") or hasattr(b, "dtype"):
        import numpy as np

        return bool(np.array_equal(np.asarray(a), np.asarray(b)))
    if isinstance(a, tuple) and isinstance(b, tuple):
        return len(a) == len(b) and all(same(x, y) for x, y in zip(a, b, strict=True))
    return bool(a == b)


@dataclass(frozen=True, eq=False)
class Part:
    """Base of every part of a description: reads and checks its fields when made."""

    def __post_init__(self) -> None:
        """Read every field and report every problem at once.

        Raises
        ------
        UnitError
            If every problem is one of units.
        ModelError
            Else; ``problems`` holds them all.
        """
        problems: list[Problem] = []
        for field in dataclasses.fields(self):
            spec = field.metadata.get("spec")
            if spec is None:
                continue
            try:
                object.__setattr__(self, field.name, coerced(getattr(self, field.name), spec))
            except UnitError as error:
                problems.append(self._problem("wrong-unit", field.name, error.message, error.hint))
            except ModelError as error:
                code = error.problems[0].code if error.problems else "wrong-value"
                problems.append(self._problem(code, field.name, error.message, error.hint))
        if not problems:
            problems.extend(self.check())
        if problems:
            raise _gathered(problems)

    def check(self) -> list[Problem]:
        """Return what is wrong between fields; each field is already right by itself."""
        return []

    @property
    def label(self) -> str:
        """What messages call this part."""
        return f"{type(self).__name__} '{getattr(self, 'id', '')}'".replace(" ''", "")

    def _problem(self, code: str, field: str, message: str, hint: str = "") -> Problem:
        text = f"{self.label}: {field}: {message}" + (f" ({hint})" if hint else "")
        return Problem(code, text, Location("(in memory)", element=field))

    def __eq__(self, other: object) -> bool:
        """Tell whether both are of one kind with equal fields."""
        if type(self) is not type(other):
            return NotImplemented
        return all(
            same(getattr(self, f.name), getattr(other, f.name)) for f in dataclasses.fields(self) if f.compare
        )

    def __hash__(self) -> int:
        """Hash by kind and identifier, since arrays have no hash."""
        return hash((type(self).__name__, getattr(self, "id", "")))

    def changed(self, **fields: Any) -> Any:
        """Return a copy with some fields changed."""
        return dataclasses.replace(self, **fields)


def _gathered(problems: list[Problem]) -> ModelError:
    """Make one error of many problems; a `UnitError` where they are all of units."""
    if all(problem.code == "wrong-unit" for problem in problems):
        error = UnitError("\n".join(problem.message for problem in problems))
        error.problems = tuple(problems)
        return error
    return ModelError.from_problems(problems)


def _refused(code: str, message: str, hint: str = "") -> ModelError:
    return ModelError(message, hint=hint, problems=[Problem(code, message, Location("(in memory)"))])


def coerced(value: Any, spec: Spec) -> Any:
    """Return a field's value as its kind wants it."""
    if value is None:
        if spec.optional:
            return None
        raise _refused("missing", "a value is due", f"for example {spec.example}")
    if spec.kind == "quantity":
        result = to_quantity(value, spec.dimensions)
        _check_range(result.si, spec, str(result))
        return result
    if spec.kind in ("number", "whole"):
        if isinstance(value, str | bool) or not _is_number(value):
            raise _refused("wrong-type", f"{value!r} is not a plain number")
        figure = float(value)
        if not math.isfinite(figure):
            raise _refused("out-of-range", f"{value} is not a finite number")
        _check_range(figure, spec, f"{value}")
        if spec.kind == "number":
            return figure
        if figure != int(figure):
            raise _refused("wrong-type", f"{value} is not a whole number")
        return int(value)
    if spec.kind == "identifier":
        if not isinstance(value, str) or not _ID.match(value):
            raise _refused(
                "bad-id",
                f"{value!r} is not an identifier",
                "letters, digits and underscores, not beginning with a digit",
            )
        return value
    return value


def _check_range(figure: float, spec: Spec, shown: str) -> None:
    """Refuse what is out of range."""
    if spec.minimum is not None and figure < spec.minimum:
        raise _refused("out-of-range", f"{shown} is below {spec.minimum:g}")
    if spec.above is not None and figure <= spec.above:
        raise _refused("out-of-range", f"{shown} is not above {spec.above:g}")
    if spec.maximum is not None and figure > spec.maximum:
        raise _refused("out-of-range", f"{shown} is above {spec.maximum:g}")


def fields_of(part: type[Part]) -> Mapping[str, dataclasses.Field[Any]]:
    """Return a part's fields by name."""
    return {field.name: field for field in dataclasses.fields(part) if "spec" in field.metadata}
