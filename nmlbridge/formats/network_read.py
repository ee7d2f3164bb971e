"""The network of a LEMS or NeuroML document: populations, connections as arrays, inputs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from lxml import etree

from nmlbridge.errors import ModelError, Problem
from nmlbridge.formats.attributes import real, whole
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.model.network import Input, Population, Projection
from nmlbridge.model.parts import to_quantity
from nmlbridge.model.shorten import named_rule, one_for_all
from nmlbridge.model.values import QuantityArray
from nmlbridge.units import NEUROML, Quantity, parse_quantity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Names", "NetworkReader", "Populated", "made", "read_path"]

Lose = Callable[[etree._Element, str], None]
T = TypeVar("T")

_PATH = re.compile(r"(?:\.\./|\./)?(\w+)(?:\[(\d+)\]|/(\d+)(?:/(\w+))?)((?:/.+)?)\Z")
_ABOUT = ("notes", "annotation", "property")
_PLAIN = parse_quantity("1").unit


@dataclass
class Names:
    """What names in a document mean.

    Parameters
    ----------
    exposed : dict
        For each cell: for each exposed name ``v`` or ``u``.
    order : dict
        For each population whose instances are not numbered 0, 1, 2 …: the place of each number.
    sizes : dict
        For each population its size.
    """

    exposed: dict[str, dict[str, str]] = field(default_factory=dict)
    order: dict[str, dict[int, int]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def cell(self, path: str, element: etree._Element) -> tuple[str, int, str]:
        """Return population, place, and what follows, of a path.

        Raises
        ------
        ModelError
            If it is no path to a cell of a population.
        """
        found = read_path(path)
        if found is None or found[0] not in self.sizes:
            raise _wrong(element, f"'{path}' is no path to a cell of a population, such as pop[0]/v")
        population, number, rest = found
        place = self.order[population].get(number, -1) if population in self.order else number
        if not 0 <= place < self.sizes[population]:
            raise _wrong(element, f"'{path}': '{population}' has {self.sizes[population]} cells")
        return population, place, rest


@dataclass(frozen=True)
class Populated:
    """The network as parts of a description."""

    populations: tuple[Population, ...] = ()
    projections: tuple[Projection, ...] = ()
    inputs: tuple[Input, ...] = ()


def read_path(text: str) -> tuple[str, int, str] | None:
    """Read a path into a network: the population, the number of the cell, and what follows.

    Parameters
    ----------
    text : str
        For example ``../pop[3]``, ``pop/3/RS/v``.

    Examples
    --------
    >>> read_path("../pop[3]"), read_path("pop/3/RS/v"), read_path("pop[0]/step/i")
    (('pop', 3, ''), ('pop', 3, 'v'), ('pop', 0, 'step/i'))
    """
    match = _PATH.match(text)
    if not match:
        return None
    index = match[2] if match[2] is not None else match[3]
    return match[1], int(index), match[5].removeprefix("/")


def made(make: Callable[[], T], element: etree._Element) -> T:
    """Make a part of an element; what is wrong with the part is wrong with the element.

    Raises
    ------
    ModelError
        At the element's place.
    """
    try:
        return make()
    except ModelError as error:
        where = location_of(element)
        problems = error.problems or (Problem("model", error.message, where),)
        raise ModelError.from_problems([Problem(p.code, p.message, where) for p in problems]) from error


def _wrong(element: etree._Element, message: str, code: str = "wrong-reference") -> ModelError:
    return ModelError.from_problems([Problem(code, message, location_of(element))])


def _children(element: etree._Element) -> list[etree._Element]:
    return [child for child in element if isinstance(child.tag, str)]


class NetworkReader:
    """Reads one ``network`` element.

    Parameters
    ----------
    names : Names
        What names mean; the populations are added.
    lose : callable
        Told an element and what of it cannot be said.
    """

    def __init__(self, names: Names, lose: Lose) -> None:
        self.names = names
        self.lose = lose

    def read(self, network: etree._Element | None) -> Populated:
        """Read it; None gives an empty network.

        Raises
        ------
        ModelError
            If it is wrong: a path that leads nowhere, a size that is no number.
        """
        if network is None:
            return Populated()
        elements = _children(network)
        populations = [self._population(e) for e in elements if local_name(e) == "population"]
        projections: list[Projection] = []
        inputs: list[Input] = []
        loose: dict[tuple[str, str, str], _Rows] = {}
        for element in elements:
            tag = local_name(element)
            if tag == "projection":
                projections.append(self._projection(element))
            elif tag in ("synapticConnection", "synapticConnectionWD"):
                ends = [self.names.cell(element.get(end, ""), element)[0] for end in ("from", "to")]
                key = (ends[0], ends[1], element.get("synapse", ""))
                loose.setdefault(key, _Rows(network, ("from", "to"))).add(element)
            elif tag == "explicitInput":
                population, place, _ = self.names.cell(element.get("target", ""), element)
                cells = None if self.names.sizes[population] == 1 else (place,)
                inputs.append(Input(element.get("input", ""), population, cells))
            elif tag == "inputList":
                inputs.extend(self._input_list(element))
            elif tag not in ("population", *_ABOUT):
                self.lose(element, f"<{tag}>")
        taken = {p.id for p in projections}
        for named, rows in loose.items():
            ident = "{}_to_{}_{}".format(*named)
            while ident in taken:
                ident += "_"
            projections.append(self._connections(ident, named, rows))
        return Populated(tuple(populations), tuple(projections), tuple(inputs))

    def _population(self, element: etree._Element) -> Population:
        ident, cell = element.get("id", ""), element.get("component", "")
        places: list[tuple[float, float, float]] = []
        numbers: list[int] = []
        for child in _children(element):
            tag = local_name(child)
            if tag == "instance":
                numbers.append(whole(child, "id", str(len(numbers))))
                location = next((e for e in _children(child) if local_name(e) == "location"), None)
                place = child if location is None else location
                places.append((real(place, "x", "0"), real(place, "y", "0"), real(place, "z", "0")))
            elif tag not in _ABOUT:
                self.lose(child, f"<{tag}> of population '{ident}'")
        listed = bool(places) or element.get("type") == "populationList"
        size = len(places) if listed else whole(element, "size", "")
        if numbers and numbers != list(range(size)):
            self.names.order[ident] = {number: place for place, number in enumerate(numbers)}
        self.names.sizes[ident] = size
        positions = places if listed else None
        return made(lambda: Population(ident, cell, size, positions=positions), element)

    def _projection(self, element: etree._Element) -> Projection:
        rows = _Rows(element, ("preCellId", "postCellId"))
        space = element.tag[: element.tag.rindex("}") + 1] if element.tag[0] == "{" else ""
        wanted = (f"{space}connection", f"{space}connectionWD")
        for child in element:
            tag = child.tag
            if tag in wanted:
                rows.add(child)
            elif isinstance(tag, str) and local_name(child) not in _ABOUT:
                self.lose(child, f"<{local_name(child)}> in projection '{element.get('id')}'")
        ends = (
            element.get("presynapticPopulation", ""),
            element.get("postsynapticPopulation", ""),
            element.get("synapse", ""),
        )
        for population in ends[:2]:
            if population not in self.names.sizes:
                raise _wrong(element, f"there is no population '{population}'")
        return self._connections(element.get("id", ""), ends, rows)

    def _connections(self, ident: str, ends: tuple[str, str, str], rows: _Rows) -> Projection:
        source, target, synapse = ends
        columns = rows.columns()
        pre = self._places(rows, columns[0], source)
        post = self._places(rows, columns[1], target)
        weight = one_for_all(_values(rows, columns[2], "weight", _weights))
        delay = one_for_all(_values(rows, columns[3], "delay", _delays))
        sizes = self.names.sizes
        rule = named_rule(pre, post, sizes[source], sizes[target], within=source == target)
        return made(lambda: Projection(ident, source, target, synapse, rule, weight, delay), rows.parent)

    def _places(self, rows: _Rows, texts: Sequence[str | None], population: str) -> NDArray[np.int32]:
        """Return the place of the cell each connection names, shape (n,)."""
        import numpy as np

        numbers = None if population in self.names.order else _uniform(texts, population)
        if numbers is None:
            numbers = []
            for number, text in enumerate(texts):
                found = read_path(text or "")
                if found is None or found[0] != population:
                    raise _wrong(rows.element(number), f"'{text}' is no cell of population '{population}'")
                numbers.append(self.names.cell(text or "", rows.element(number))[1])
        size = self.names.sizes[population]
        if numbers and not 0 <= min(numbers) <= max(numbers) < size:
            worst = next(n for n, place in enumerate(numbers) if not 0 <= place < size)
            raise _wrong(rows.element(worst), f"'{texts[worst]}': '{population}' has {size} cells")
        return np.array(numbers, dtype=np.int32)

    def _input_list(self, element: etree._Element) -> Iterable[Input]:
        stimulus, population = element.get("component", ""), element.get("population", "")
        runs: list[tuple[float, list[int]]] = []
        for child in _children(element):
            tag = local_name(child)
            if tag not in ("input", "inputW"):
                self.lose(child, f"<{tag}> in input list '{element.get('id')}'")
                continue
            named, place, _ = self.names.cell(child.get("target", ""), child)
            if named != population:
                raise _wrong(child, f"target='{child.get('target')}' is not in population '{population}'")
            weight = real(child, "weight", "1")
            if not runs or runs[-1][0] != weight or place in runs[-1][1][-1:]:
                runs.append((weight, []))
            runs[-1][1].append(place)
        everyone = tuple(range(self.names.sizes.get(population, 0)))
        for weight, places in runs:
            cells = None if tuple(places) == everyone else tuple(places)
            yield made(
                lambda c=cells, w=weight: Input(stimulus, population, c, w),  # type: ignore[misc]
                element,
            )


class _Rows:
    """What the connections of one projection say, without an object for each: four texts a connection.

    Parameters
    ----------
    parent : lxml element
        The projection, or the network.
    attributes : tuple of two str
        Names of the attributes that hold the two ends.
    """

    def __init__(self, parent: etree._Element, attributes: tuple[str, str]) -> None:
        self.parent = parent
        self.attributes = attributes
        self.rows: list[tuple[str | None, str | None, str | None, str | None]] = []

    def add(self, element: etree._Element) -> None:
        """Add a connection."""
        self.rows.append(self._texts(element))

    def _texts(self, element: etree._Element) -> tuple[str | None, str | None, str | None, str | None]:
        get = element.get
        return get(self.attributes[0]), get(self.attributes[1]), get("weight"), get("delay")

    def columns(self) -> Sequence[Sequence[str | None]]:
        """Return the texts, by attribute."""
        return list(zip(*self.rows, strict=True)) if self.rows else ((), (), (), ())

    def element(self, number: int) -> etree._Element:
        """Find a connection's element again, to say where it stands: the first that says the same."""
        said = self.rows[number]
        return next((e for e in _children(self.parent) if self._texts(e) == said), self.parent)


def _uniform(texts: Sequence[str | None], population: str) -> list[int] | None:
    """Read paths that are all of one form, fast; None if they are not."""
    first = texts[0] if texts else None
    if first is None:
        return None if texts else []
    for head in (f"../{population}[", f"./{population}[", f"{population}["):
        if first.startswith(head):
            start = len(head)
            return _numbers(
                [t[start:-1] for t in texts if t and t.startswith(head) and t[-1] == "]"], len(texts)
            )
    for head in (f"../{population}/", f"{population}/"):
        if first.startswith(head):
            start = len(head)
            rests = [t[start:].partition("/")[0] for t in texts if t and t.startswith(head)]
            return _numbers(rests, len(texts))
    return None


def _numbers(texts: list[str], due: int) -> list[int] | None:
    if len(texts) != due:
        return None
    try:
        return [int(t) for t in texts]
    except ValueError:
        return None


def _values(
    rows: _Rows,
    texts: Sequence[str | None],
    name: str,
    read: Callable[[Sequence[str | None]], Quantity | QuantityArray],
) -> Quantity | QuantityArray:
    """Read the weights or delays of all connections; of one that is none, say where it stands."""
    try:
        return read(texts)
    except ValueError:
        for number, text in enumerate(texts):
            try:
                read([text])
            except ValueError as error:
                wrong = f"{name}='{text}' of a connection: {error}"
                raise _wrong(rows.element(number), wrong, "bad-number") from error
        raise


def _weights(texts: Sequence[str | None]) -> Quantity | QuantityArray:
    if all(t is None for t in texts):
        return Quantity(1.0, _PLAIN)
    return QuantityArray([1.0 if t is None else float(t) for t in texts])


def _delays(texts: Sequence[str | None]) -> Quantity | QuantityArray:
    """Read the delays; in one unit if they are written in one."""
    given = [t for t in texts if t is not None]
    if not given:
        return parse_quantity("0 ms")
    first = to_quantity(given[0], ("time",))
    symbol = first.unit.symbol
    values = _in_unit(given, symbol) if len(given) == len(texts) else None
    if values is not None:
        return QuantityArray(values, first.unit)
    quantities = [to_quantity(t or "0 s", ("time",)) for t in texts]
    return QuantityArray([q.si for q in quantities], NEUROML.unit("s"))


def _in_unit(texts: Sequence[str], symbol: str) -> list[float] | None:
    """Read numbers that all have the same unit; None if they have not."""
    cut = len(symbol)
    if not cut:
        return None
    try:
        values = [float(t[:-cut]) for t in texts if t.endswith(symbol)]
    except ValueError:
        return None  # another unit that ends alike, such as 1ms among 1s
    return values if len(values) == len(texts) else None
