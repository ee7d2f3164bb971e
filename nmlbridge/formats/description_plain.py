"""A description as plain values (what YAML and JSON hold), and back to parts.

Long lists of connections go to arrays of their own, which the caller keeps beside the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import ModelError
from nmlbridge.formats.description_archive import Archive
from nmlbridge.model.cells import CELLS
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import RULES, AllToAll, Explicit, Input, OneToOne, Population, Projection
from nmlbridge.model.parts import Part, fields_of, same, spec_of
from nmlbridge.model.record import Record
from nmlbridge.model.stimuli import STIMULI
from nmlbridge.model.synapses import SYNAPSES
from nmlbridge.model.values import DISTRIBUTIONS, QuantityArray, to_values
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["part_from", "plain_experiment"]

VERSION = 1
_MAX_LISTED = 1000
_SECTIONS: dict[str, dict[str, type[Part]]] = {"cells": CELLS, "stimuli": STIMULI, "synapses": SYNAPSES}


def plain_experiment(experiment: Experiment, archive: Archive) -> dict[str, Any]:
    """Return an experiment as plain values.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    archive : Archive
        Takes lists of more than a thousand.
    """
    plain: dict[str, Any] = {"nmlbridge": VERSION, "id": experiment.id}
    if experiment.notes:
        plain["notes"] = experiment.notes
    for section, table in _SECTIONS.items():
        names = {kind: name for name, kind in table.items()}
        parts = getattr(experiment, section)
        if parts:
            plain[section] = {p.id: {"type": names[type(p)], **_fields(p)} for p in parts}
    if experiment.populations:
        plain["populations"] = {p.id: _population(p, archive) for p in experiment.populations}
    if experiment.projections:
        plain["projections"] = {p.id: _projection(p, archive) for p in experiment.projections}
    if experiment.inputs:
        plain["inputs"] = [_fields(item, keep=("stimulus", "population")) for item in experiment.inputs]
    for name in ("duration", "step", "seed"):
        value = getattr(experiment, name)
        if value is not None:
            plain[name] = _plain(value)
    if experiment.record:
        plain["record"] = [_record(r) for r in experiment.record]
    if experiment.network != "net":
        plain["network"] = experiment.network
    return plain


def _number(figure: float) -> float | int:
    """Write whole numbers without a point, where that reads back the same."""
    return int(figure) if figure == int(figure) and abs(figure) < 1e15 else figure


def _plain(value: Any) -> Any:
    if isinstance(value, Quantity):
        number = _number(value.value)
        return f"{number!r} {value.unit.symbol}" if value.unit.symbol else number
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _fields(part: Part, *, keep: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return the fields of a part that are not as they would be anyway."""
    found = {}
    for name, field in fields_of(type(part)).items():
        value = getattr(part, name)
        usual = field.default is not None or spec_of(field).optional
        if name == "id" or (usual and name not in keep and same(value, field.default)):
            continue
        if name == "v0" and value == getattr(part, "vr", None):
            continue
        found[name] = _plain(value)
    return found


def _population(population: Population, archive: Archive) -> dict[str, Any]:
    plain: dict[str, Any] = {"cell": population.cell, "size": population.size}
    if population.positions is not None:
        if len(population.positions) > _MAX_LISTED:
            archive.arrays[f"{population.id}_positions"] = population.positions
            plain["positions"] = {"file": archive.name}
        else:
            plain["positions"] = [[_number(x) for x in row] for row in population.positions.tolist()]
    return plain


def _projection(projection: Projection, archive: Archive) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "source": projection.source,
        "target": projection.target,
        "synapse": projection.synapse,
        "connect": _rule(projection, archive),
    }
    for field, usual in (("weight", 1.0), ("delay", 0.0)):
        values = getattr(projection, field)
        unit_usual = field == "weight" or (isinstance(values, Quantity) and values.unit.symbol == "ms")
        if isinstance(values, Quantity) and values.value == usual and unit_usual:
            continue
        plain[field] = _values(values, f"{projection.id}_{field}", archive)
    if projection.seed is not None:
        plain["seed"] = projection.seed
    return plain


def _rule(projection: Projection, archive: Archive) -> Any:
    rule = projection.rule
    names = {kind: name for name, kind in RULES.items()}
    name = names[type(rule)]
    if isinstance(rule, Explicit):
        if len(rule) > _MAX_LISTED:
            archive.arrays[f"{projection.id}_pre"] = rule.pre
            archive.arrays[f"{projection.id}_post"] = rule.post
            return {"rule": name, "file": archive.name}
        return {"rule": name, "pre": rule.pre.tolist(), "post": rule.post.tolist()}
    if isinstance(rule, OneToOne) or (isinstance(rule, AllToAll) and rule.self_connections):
        return name
    return {"rule": name, **_fields(rule)}


def _values(values: Any, name: str, archive: Archive) -> Any:
    if isinstance(values, Quantity):
        return _plain(values)
    if isinstance(values, QuantityArray):
        unit = {"unit": values.unit.symbol} if values.unit.symbol else {}
        if len(values) > _MAX_LISTED:
            archive.arrays[name] = values.values
            return {"file": archive.name, **unit}
        return {"values": [_number(x) for x in values.values.tolist()], **unit}
    names = {kind: word for word, kind in DISTRIBUTIONS.items()}
    return {"distribution": names[type(values)], **_fields(values)}


def _record(record: Record) -> Any:
    if record.file is None:
        return record.text
    return _fields(record, keep=("population", "variable"))


def part_from(section: str, ident: str, given: Mapping[str, Any], archives: Mapping[str, Archive]) -> Part:
    """Make a part of checked plain values.

    Parameters
    ----------
    section : str
        ``cells``, ``stimuli``, ``synapses``, ``populations``, ``projections``, ``inputs`` or ``record``.
    ident : str
        Its identifier; not used for inputs and records.
    given : mapping
        Its fields, as `nmlbridge.formats.description_schema` has checked them, absent ones left out.
    archives : mapping of str to Archive
        The archives it names.

    Raises
    ------
    ModelError
        If what each field says does not go together.
    """
    fields = dict(given)
    if section in _SECTIONS:
        return _SECTIONS[section][fields.pop("type")](id=ident, **fields)  # type: ignore[call-arg]
    if section == "populations":
        if isinstance(fields.get("positions"), dict):
            fields["positions"] = archives[fields["positions"]["file"]].get(f"{ident}_positions")
        return Population(id=ident, **fields)
    if section == "projections":
        rule = fields.pop("connect")
        for field, dimension in (("weight", "none"), ("delay", "time")):
            if field in fields:
                fields[field] = _values_from(fields[field], f"{ident}_{field}", dimension, archives)
        return Projection(id=ident, rule=_rule_from(rule, ident, archives), **fields)
    return (Input if section == "inputs" else Record)(**fields)


def _rule_from(given: Any, ident: str, archives: Mapping[str, Archive]) -> Any:
    if isinstance(given, str):
        return RULES[given]()
    fields = dict(given)
    kind = RULES[fields.pop("rule")]
    if kind is Explicit:
        if "file" in fields:
            if "pre" in fields or "post" in fields:
                raise ModelError("connections are listed or in a file, not both")
            archive = archives[fields["file"]]
            return Explicit(archive.get(f"{ident}_pre"), archive.get(f"{ident}_post"))
        absent = [name for name in ("pre", "post") if name not in fields]
        if absent:
            raise ModelError(f"explicit connections want {' and '.join(absent)}, or a file")
        import numpy as np

        return Explicit(np.array(fields["pre"], dtype=np.int64), np.array(fields["post"], dtype=np.int64))
    return kind(**fields)


def _values_from(given: Any, name: str, dimension: str, archives: Mapping[str, Archive]) -> Any:
    if isinstance(given, dict):
        fields = dict(given)
        if "distribution" in fields:
            return DISTRIBUTIONS[fields.pop("distribution")](**fields)
        numbers: NDArray[np.float64] | list[float]
        numbers = archives[fields["file"]].get(name) if "file" in fields else fields["values"]
        return QuantityArray(numbers, fields.get("unit", ""))
    return to_values(given, dimension)
