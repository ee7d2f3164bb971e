"""NeuroML 2 with its network in HDF5: libNeuroML's layout, arrays from end to end.

Numbers are kept as float64 (libNeuroML writes float32, and both read either); delays are in ms.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import FormatError, Location, MalformedFileError, RunnerNotInstalledError
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.neuroml_write import expressible, neuroml_pieces
from nmlbridge.formats.registry import Source
from nmlbridge.lems.document import Document
from nmlbridge.model.connect import require_memory
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import Input, Population, Projection
from nmlbridge.model.shorten import named_rule, one_for_all, short_cells
from nmlbridge.model.values import QuantityArray
from nmlbridge.units import NEUROML, Quantity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["read", "write"]

_MS = NEUROML.unit("ms")
_SMALL_ATTRIBUTE = 60_000
"""HDF5's usual form of an attribute holds 64 KiB."""


def _h5py() -> Any:
    try:
        import h5py  # type: ignore[import-untyped]
    except ImportError as error:
        raise RunnerNotInstalledError(
            "reading and writing NeuroML's HDF5 form needs h5py", hint="pip install h5py"
        ) from error
    return h5py


def write(obj: Experiment, path: Path, losses: LossLog) -> None:
    """Write an experiment's cells and network.

    Raises
    ------
    NotExpressibleError
        Listing everything the format cannot say; it says nothing of running.
    """
    import numpy as np

    h5py = _h5py()
    if obj.duration is not None:
        losses.add("duration, step, seed and what is recorded: NeuroML's HDF5 form has no simulation")
    experiment, dropped = expressible(obj, losses)
    losses.settle()
    require_memory(experiment.connection_count, bytes_each=56)
    alone = experiment.changed(populations=(), projections=(), inputs=(), record=(), duration=None, step=None)
    pieces = list(neuroml_pieces(alone, dropped=dropped, header=losses.header_lines()))
    top = "".join(pieces[1:])  # text in an attribute declares no encoding
    beside = path.with_name(f".{path.name}.part")
    large = "latest" if len(top) > _SMALL_ATTRIBUTE else None
    try:
        with h5py.File(beside, "w", track_order=True, libver=large) as file:
            root = file.create_group("neuroml", track_order=True)
            root.attrs["id"] = experiment.id
            root.attrs["notes"] = experiment.notes
            root.attrs["GENERATED_BY"] = "nmlbridge"
            root.attrs["neuroml_top_level"] = top
            network = root.create_group("network", track_order=True)
            network.attrs["id"] = experiment.network
            network.attrs["notes"] = ""
            for population in experiment.populations:
                _write_population(network, population)
            for projection in experiment.projections:
                if projection.id not in dropped:
                    _write_projection(network, experiment, projection)
            inputs = [i for i in experiment.inputs if i.stimulus not in dropped]
            for number, item in enumerate(inputs):
                cells = item.cells
                if cells is None:
                    cells = tuple(range(experiment.part(item.population).size))
                _write_input(network, item, np.array(cells), number)
        beside.replace(path)
    except OSError as error:
        raise FormatError(f"cannot be written: {error}", location=Location(str(path))) from error
    finally:
        beside.unlink(missing_ok=True)


def _write_population(network: Any, population: Population) -> None:
    group = network.create_group(f"population_{population.id}")
    group.attrs["id"] = population.id
    group.attrs["component"] = population.cell
    group.attrs["size"] = population.size
    if population.positions is not None:
        group.attrs["type"] = "populationList"
        _table(group, population.id, population.positions, ("x", "y", "z"))


def _write_projection(network: Any, experiment: Experiment, projection: Projection) -> None:
    import numpy as np

    made = experiment.connections(projection)
    group = network.create_group(f"projection_{projection.id}")
    group.attrs["id"] = projection.id
    group.attrs["type"] = "projection"
    group.attrs["presynapticPopulation"] = projection.source
    group.attrs["postsynapticPopulation"] = projection.target
    group.attrs["synapse"] = projection.synapse
    columns = [made.pre.astype(np.float64), made.post.astype(np.float64)]
    names = ["pre_cell_id", "post_cell_id"]
    if not (_is_one(made.weight, 1.0) and _is_one(made.delay, 0.0)):
        columns += [made.weights, _in_ms(made.delay, len(made))]
        names += ["weight", "delay"]
    _table(group, projection.id, np.stack(columns, axis=1), names)


def _is_one(values: Quantity | QuantityArray, figure: float) -> bool:
    return isinstance(values, Quantity) and values.si == figure


def _in_ms(values: Quantity | QuantityArray, n: int) -> NDArray[np.float64]:
    """Return delays in ms, shape (n,)."""
    import numpy as np

    if isinstance(values, Quantity):
        return np.full(n, values.value if values.unit == _MS else _MS.from_si(values.si))
    return values.values if values.unit == _MS else values.si * 1000.0


def _write_input(network: Any, item: Input, cells: NDArray[np.int_], number: int) -> None:
    import numpy as np

    ident = f"{item.stimulus}_to_{item.population}_{number}"
    group = network.create_group(f"inputList_{ident}")
    group.attrs["id"] = ident
    group.attrs["component"] = item.stimulus
    group.attrs["population"] = item.population
    n = len(cells)
    columns = [np.arange(n, dtype=np.float64), cells.astype(np.float64), np.zeros(n), np.full(n, 0.5)]
    names = ["id", "target_cell_id", "segment_id", "fraction_along"]
    if item.weight != 1.0:
        columns.append(np.full(n, item.weight))
        names.append("weight")
    _table(group, ident, np.stack(columns, axis=1), names)


def _table(group: Any, name: str, table: NDArray[np.float64], columns: Any) -> None:
    """Write one table, its columns named by attributes."""
    options = {"compression": "gzip", "compression_opts": 5} if len(table) else {}
    dataset = group.create_dataset(name, data=table, **options)
    for number, column in enumerate(columns):
        dataset.attrs[f"column_{number}"] = column


def read(source: Source) -> Experiment:
    """Read cells and network.

    Raises
    ------
    MalformedFileError
        If it is no such file.
    NotExpressibleError
        Listing everything in it that a description cannot say.
    """
    h5py = _h5py()
    if source.path is None:
        raise FormatError("HDF5 is read from a file", location=Location(source.name))
    try:
        file = h5py.File(source.path, "r")
    except OSError as error:
        raise MalformedFileError(f"no HDF5 file: {error}", location=Location(source.name)) from error
    with file:
        return _Reader(file, source).experiment()


class _Reader:
    """Reads one file."""

    def __init__(self, file: Any, source: Source) -> None:
        self.file = file
        self.source = source
        self.sizes: dict[str, int] = {}

    def wrong(self, message: str) -> MalformedFileError:
        return MalformedFileError(message, location=Location(self.source.name))

    def text(self, group: Any, name: str, default: str | None = None) -> str:
        """Return an attribute as text."""
        if name not in group.attrs:
            if default is None:
                raise self.wrong(f"{group.name} has no attribute '{name}'")
            return default
        value = group.attrs[name]
        while hasattr(value, "__len__") and not isinstance(value, str | bytes) and len(value) == 1:
            value = value[0]
        return value.decode() if isinstance(value, bytes) else str(value)

    def experiment(self) -> Experiment:
        from nmlbridge.formats.lems_read import experiment_of

        if "neuroml" not in self.file or "network" not in self.file["neuroml"]:
            raise self.wrong("it has no group /neuroml/network")
        root = self.file["neuroml"]
        network = root["network"]
        top = self.text(root, "neuroml_top_level", "")
        if not top:
            raise self.wrong("it does not hold its cells (attribute neuroml_top_level)")
        folder = self.source.path.parent if self.source.path else None
        parts = experiment_of(Document.parse(top, self.source.name, folder))
        populations = tuple(self.population(g) for g in self.groups(network, "population_"))
        self.sizes = {p.id: p.size for p in populations}
        notes = self.text(root, "notes", "")
        return parts.changed(  # type: ignore[no-any-return]
            id=self.text(root, "id"),
            network=self.text(network, "id"),
            notes="" if notes == "None" else notes,
            populations=populations,
            projections=tuple(self.projection(g) for g in self.groups(network, "projection_")),
            inputs=tuple(i for g in self.groups(network, "inputList_") for i in self.inputs(g)),
        )

    def groups(self, network: Any, prefix: str) -> Iterator[Any]:
        """Yield the groups of one kind, in their order."""
        for name in network:
            if name.startswith(prefix):
                yield network[name]

    def table(self, group: Any) -> tuple[NDArray[np.float64], dict[str, int]]:
        """Return a group's table, and the place of each named column."""
        import numpy as np

        tables = [group[name] for name in group if hasattr(group[name], "shape")]
        if not tables:
            return np.zeros((0, 0)), {}
        dataset = tables[0]
        if len(dataset.shape) != 2:
            raise self.wrong(f"{dataset.name} is no table")
        require_memory(dataset.shape[0], bytes_each=16 * dataset.shape[1])
        names = {
            self.text(dataset, key): int(key.removeprefix("column_"))
            for key in dataset.attrs
            if key.startswith("column_")
        }
        return np.asarray(dataset[...], dtype=np.float64), names

    def population(self, group: Any) -> Population:
        table, names = self.table(group)
        positions = None
        size = int(float(self.text(group, "size", str(len(table)))))
        if len(table):
            places = [names.get(axis, number) for number, axis in enumerate("xyz")]
            positions = table[:, places]
            size = len(table)
        return Population(self.text(group, "id"), self.text(group, "component"), size, positions=positions)

    def projection(self, group: Any) -> Projection:
        import numpy as np

        ident = self.text(group, "id")
        if self.text(group, "type", "projection") != "projection":
            raise self.wrong(f"projection '{ident}' is {self.text(group, 'type')}, not of spikes")
        source, target = self.text(group, "presynapticPopulation"), self.text(group, "postsynapticPopulation")
        table, names = self.table(group)
        n = len(table)
        if n and not {"pre_cell_id", "post_cell_id"} <= set(names):
            raise self.wrong(f"projection '{ident}' does not name its columns")
        pre, post = (
            table[:, names[c]].astype(np.int32) if n else np.zeros(0, np.int32)
            for c in ("pre_cell_id", "post_cell_id")
        )
        weight: Any = table[:, names["weight"]] if n and "weight" in names else 1.0
        delay: Any = QuantityArray(table[:, names["delay"]], _MS) if n and "delay" in names else "0 ms"
        weight = one_for_all(QuantityArray(weight)) if n and "weight" in names else weight
        rule = named_rule(pre, post, self.sizes[source], self.sizes[target], within=source == target)
        return Projection(
            ident, source, target, self.text(group, "synapse"), rule, weight, one_for_all(delay)
        )

    def inputs(self, group: Any) -> Iterator[Input]:
        table, names = self.table(group)
        component, population = self.text(group, "component"), self.text(group, "population")
        cells = [int(c) for c in table[:, names.get("target_cell_id", 1)]] if len(table) else []
        weights = table[:, names["weight"]].tolist() if "weight" in names else [1.0] * len(cells)
        start = 0
        while start < len(cells):
            end = start
            while end < len(cells) and weights[end] == weights[start]:
                end += 1
            chosen = short_cells(tuple(cells[start:end]), self.sizes[population])
            yield Input(component, population, chosen, weights[start])
            start = end
