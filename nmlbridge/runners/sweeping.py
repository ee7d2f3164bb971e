"""Parameter sweeps: one document run over a grid of values of its components' attributes."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import RunOptions
from nmlbridge.units import split_quantity

__all__ = ["Axis", "SweepPoint", "grid", "run_point", "with_values"]


@dataclass(frozen=True)
class Axis:
    """One attribute and the values it takes.

    Parameters
    ----------
    path : str
        ``component/attribute``: the id of a component in the document and the name of its attribute.
    values : tuple of str
        As written into the document, with their units.
    """

    path: str
    values: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Axis:
        """Read ``PATH=START:STOP:N`` (N values, evenly spaced, both ends included) or ``PATH=A,B,C``.

        Parameters
        ----------
        text : str
            Units stand behind the numbers; one at either end is enough.

        Raises
        ------
        UnitError
            If it cannot be read.

        Examples
        --------
        >>> Axis.parse("pulse/amplitude=0:20:3").values
        ('0.0', '10.0', '20.0')
        >>> Axis.parse("pulse/amplitude=50:100pA:2").values
        ('50.0pA', '100.0pA')
        >>> Axis.parse("cell/d=2,6,8").values
        ('2', '6', '8')
        """
        path, equals, values = text.partition("=")
        component, slash, attribute = path.rpartition("/")
        if not (equals and values and component and slash and attribute):
            raise UnitError(f"{text!r} is not of the form COMPONENT/ATTRIBUTE=START:STOP:N")
        if ":" not in values:
            return cls(path, tuple(value.strip() for value in values.split(",")))
        ends = values.split(":")
        if len(ends) != 3 or not ends[2].isdigit() or int(ends[2]) < 1:
            raise UnitError(f"{values!r} is not of the form START:STOP:N with N at least 1", got=values)
        return cls(path, _spaced(ends[0], ends[1], int(ends[2])))


@dataclass
class SweepPoint:
    """What one run of a sweep gave.

    Parameters
    ----------
    values : mapping of str to str
        The value of each varied attribute, by path.
    spikes : mapping of str to int
        Number of spikes of each train recorded.
    minimum, maximum, last : mapping of str to float
        Of each quantity recorded, in its SI unit.
    rate_hz : mapping of str to float
        Spikes of each train by the length of the simulation, 1/s.
    """

    values: Mapping[str, str]
    spikes: Mapping[str, int] = field(default_factory=dict)
    rate_hz: Mapping[str, float] = field(default_factory=dict)
    minimum: Mapping[str, float] = field(default_factory=dict)
    maximum: Mapping[str, float] = field(default_factory=dict)
    last: Mapping[str, float] = field(default_factory=dict)


def grid(axes: Sequence[Axis]) -> Iterator[dict[str, str]]:
    """Yield every combination of the axes' values, the last axis fastest.

    Examples
    --------
    >>> list(grid([Axis("c/a", ("1", "2")), Axis("c/b", ("3",))]))
    [{'c/a': '1', 'c/b': '3'}, {'c/a': '2', 'c/b': '3'}]
    """
    for combination in itertools.product(*(axis.values for axis in axes)):
        yield {axis.path: value for axis, value in zip(axes, combination, strict=True)}


def with_values(document: Document, values: Mapping[str, str]) -> Document:
    """Return a copy of a document with attributes of its components set.

    Parameters
    ----------
    document : Document
        Left as it is.
    values : mapping of str to str
        Text of each attribute, by ``component/attribute``. The component stands in the main file.

    Raises
    ------
    ModelError
        If there is no such component in the main file, or it has no such attribute.
    """
    changed = document.copy()
    for path, value in values.items():
        component, _, attribute = path.rpartition("/")
        found = [element for element in changed.root.iter() if element.get("id") == component]
        found = [element for element in found if element.get(attribute) is not None] or found
        if not found:
            included = any(element.get("id") == component for element in document.elements())
            where = (
                "stands in an included file; only the main file can be varied" if included else "is not there"
            )
            raise ModelError(f"cannot vary {path}: component {component!r} of {document.name} {where}")
        if found[0].get(attribute) is None:
            known = ", ".join(str(name) for name in found[0].attrib)
            raise ModelError(
                f"cannot vary {path}: {component!r} has no attribute {attribute!r} (it has {known})"
            )
        found[0].set(attribute, _with_unit_of(str(found[0].get(attribute)), value))
    return changed


def run_point(document: Document, values: Mapping[str, str], engine: str, options: RunOptions) -> SweepPoint:
    """Run a document with these values and sum up what came out.

    Parameters
    ----------
    document : Document
        What to run.
    values : mapping of str to str
        See `with_values`.
    engine : str
        What runs it.
    options : RunOptions
        How; ``record`` decides what is summed up.
    """
    from nmlbridge.lems.simulation import simulation_of
    from nmlbridge.runners.running import run_document

    changed = with_values(document, values)
    length_s = simulation_of(changed).length_s
    recording = run_document(changed, engine, options).recording
    samples = {path: recording.samples(path) for path in recording}
    return SweepPoint(
        dict(values),
        spikes={train: int(times.size) for train, times in recording.spikes.items()},
        rate_hz={train: times.size / length_s for train, times in recording.spikes.items()},
        minimum={path: float(array.min()) for path, array in samples.items()},
        maximum={path: float(array.max()) for path, array in samples.items()},
        last={path: float(array[-1]) for path, array in samples.items()},
    )


def _spaced(start: str, stop: str, count: int) -> tuple[str, ...]:
    """Return evenly spaced values, with the unit that either end names."""
    (first, unit), (last, other) = _number(start), _number(stop)
    if unit and other and unit != other:
        raise UnitError(f"{start} and {stop} are in different units; write both in one")
    unit = unit or other
    step = (last - first) / (count - 1) if count > 1 else 0.0
    return tuple(f"{first + step * i!r}{unit}" for i in range(count))


def _number(text: str) -> tuple[float, str]:
    """Split a number from its unit."""
    number, unit = split_quantity(text.strip())
    try:
        value = float(number)
    except ValueError as error:
        raise UnitError(f"{text!r} is not a number", got=text) from error
    if not math.isfinite(value):
        raise UnitError(f"{text!r} is not a finite number", got=text)
    return value, unit


def _with_unit_of(present: str, value: str) -> str:
    """Give a bare number the unit that the attribute has now."""
    number, unit = split_quantity(value)
    if unit or not number:
        return value
    return f"{value}{split_quantity(present)[1]}"
