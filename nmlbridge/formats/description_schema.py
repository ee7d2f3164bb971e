"""The shape of a description file: pydantic models made from the parts themselves, and their JSON Schema.

A field is checked by the same function that checks it in Python, so that a file and a script get the same
message. What a file has beside the parts is its own: ``type``, ``rule`` and ``distribution`` say which part
is meant; connections and values have short forms.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, Union

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    create_model,
)
from pydantic.json_schema import WithJsonSchema
from pydantic_core import PydanticCustomError

from nmlbridge.errors import ModelError
from nmlbridge.model.cells import CELLS
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import RULES, Input, Population, Projection
from nmlbridge.model.parts import Part, Spec, coerced, fields_of, spec_of
from nmlbridge.model.record import Record
from nmlbridge.model.stimuli import STIMULI
from nmlbridge.model.synapses import SYNAPSES
from nmlbridge.model.values import DISTRIBUTIONS

__all__ = ["ENTRIES", "LISTED", "NAMED", "SCHEMA_ID", "Description", "Head", "json_schema", "known_keys"]

SCHEMA_ID = "https://nmlbridge.readthedocs.io/schemas/izhikevich-description-1.json"
NAMED = ("cells", "stimuli", "synapses", "populations", "projections")
"""Sections whose entries have names."""
LISTED = ("inputs", "record")
"""Sections whose entries are a list."""

_STRICT = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
_ID = "^[A-Za-z_][A-Za-z0-9_]*$"
_WITH_UNIT = r"^\s*[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?\s*[A-Za-z_]\w*\s*$"


def _checked(check: Callable[[Any], Any], shape: dict[str, Any]) -> Any:
    """Make a type of a function that raises `ModelError`, and of its JSON Schema."""

    def validate(value: Any) -> Any:
        try:
            return check(value)
        except ModelError as error:
            code: Any = error.problems[0].code if error.problems else "wrong-unit"
            text = f"{error.message} ({error.hint})" if error.hint else error.message
            raise PydanticCustomError(code, "{text}", {"text": text}) from error

    return Annotated[Any, BeforeValidator(validate), WithJsonSchema(shape)]


def _shape(spec: Spec, default: Any = None) -> dict[str, Any]:
    """Return the JSON Schema of a field."""
    shape: dict[str, Any] = {}
    if spec.kind == "quantity":
        kinds: list[dict[str, Any]] = []
        if not spec.dimensions or any(d != "none" for d in spec.dimensions):
            kinds.append({"type": "string", "pattern": _WITH_UNIT})
        if not spec.dimensions or "none" in spec.dimensions:
            kinds.append({"type": "number"})
        shape = kinds[0] if len(kinds) == 1 else {"anyOf": kinds}
        shape["examples"] = [spec.example]
    elif spec.kind in ("number", "whole"):
        shape = {"type": "number" if spec.kind == "number" else "integer"}
        limits = {"minimum": spec.minimum, "exclusiveMinimum": spec.above, "maximum": spec.maximum}
        shape |= {name: limit for name, limit in limits.items() if limit is not None}
    elif spec.kind == "identifier":
        shape = {"type": "string", "pattern": _ID}
    if default is not None:
        shape["default"] = str(default) if spec.kind == "quantity" else default
    return shape | ({"description": spec.doc} if spec.doc else {})


def _of_spec(spec: Spec, default: Any = None) -> Any:
    return _checked(lambda value: coerced(value, spec), _shape(spec, default))


def _one(*dimensions: str) -> Any:
    """Return the form of one quantity."""
    return _of_spec(Spec("quantity", "", dimensions))


def _model(part: type[Part], tag: tuple[str, str] | None, leave_out: tuple[str, ...] = ()) -> type[BaseModel]:
    """Make the model of a part; `tag` is the key and value that tell it from others."""
    fields: dict[str, Any] = {}
    if tag is not None:
        fields[tag[0]] = (Literal[tag[1]], ...)
    for name, field in fields_of(part).items():
        if name in leave_out:
            continue
        spec = spec_of(field)
        special = _SPECIAL.get((part.__name__, name))
        kind = (
            _of_spec(spec, field.default)
            if special is None
            else Annotated[special, Field(description=spec.doc)]
        )
        required = field.default is None and not spec.optional
        fields[_KEYS.get((part.__name__, name), name)] = (kind, ... if required else None)
    about = (part.__doc__ or "").strip().splitlines()[0]
    title = "".join(word.title() for word in tag[1].split("_")) if tag else part.__name__
    return create_model(title, __config__=_STRICT, __doc__=about, **fields)


class _Archive(BaseModel):
    """Arrays in a NumPy archive beside the description."""

    model_config = _STRICT
    file: Annotated[str, Field(description="name of the .npz file, beside this one")]
    unit: Annotated[str, Field(description="unit of the numbers")] = ""


class _Numbers(BaseModel):
    """Numbers with one unit."""

    model_config = _STRICT
    values: list[Annotated[float, Field(strict=True)]]
    unit: str = ""


class _ExplicitLists(BaseModel):
    """Given pairs of cells."""

    model_config = _STRICT
    rule: Literal["explicit"]
    pre: list[Annotated[int, Field(strict=True, ge=0)]] | None = None
    post: list[Annotated[int, Field(strict=True, ge=0)]] | None = None
    file: Annotated[str | None, Field(description="name of a .npz file with both lists")] = None


def _union(tagged: dict[str, Any], tell: Callable[[Any], str]) -> Any:
    """Return a choice between forms, told apart by a function of what is given."""
    forms = tuple(Annotated[form, Tag(tag)] for tag, form in tagged.items())
    return Annotated[Union[forms], Discriminator(tell)]  # noqa: UP007 - the members are computed


def _tell_type(value: Any) -> str:
    return str(value.get("type", "")) if isinstance(value, dict) else ""


def _tell_rule(value: Any) -> str:
    if isinstance(value, str):
        return "text" if value in _SHORT_RULES else value
    return str(value.get("rule", "")) if isinstance(value, dict) else ""


def _tell_values(value: Any) -> str:
    if isinstance(value, list):
        return "list"
    if isinstance(value, dict):
        if "distribution" in value:
            return str(value["distribution"])
        return "archive" if "file" in value else "numbers"
    return "one"


def _tell_record(value: Any) -> str:
    return "text" if isinstance(value, str) else "full"


_SHORT_RULES = ("all_to_all", "one_to_one")
_KEYS = {("Projection", "rule"): "connect"}
_FLOAT = Annotated[float, Field(strict=True)]
_BOOL = Annotated[bool, Field(strict=True)]
_SPECIAL: dict[tuple[str, str], Any] = {
    ("AllToAll", "self_connections"): _BOOL,
    ("FixedProbability", "self_connections"): _BOOL,
    ("Izhikevich2003Cell", "polynomial"): tuple[_FLOAT, _FLOAT, _FLOAT],
    ("StepCurrent", "times"): list[_one("time")],  # type: ignore[misc]
    ("StepCurrent", "levels"): list[_one("current", "none")],  # type: ignore[misc]
    ("SpikeTimes", "times"): list[_one("time")],  # type: ignore[misc]
    ("Population", "positions"): list[tuple[_FLOAT, _FLOAT, _FLOAT]] | _Archive,
    ("Input", "cells"): list[Annotated[int, Field(strict=True)]],
    ("Record", "cells"): list[Annotated[int, Field(strict=True)]],
    ("Record", "variable"): str,
    ("Record", "file"): str,
    ("Experiment", "notes"): str,
}
"""Fields of parts whose form in a file is none of the simple ones."""

VALUE_MODELS: dict[str, type[BaseModel]] = {
    "numbers": _Numbers,
    "archive": _Archive,
    **{name: _model(part, ("distribution", name)) for name, part in DISTRIBUTIONS.items()},
}
RULE_MODELS: dict[str, type[BaseModel]] = {
    name: _ExplicitLists if name == "explicit" else _model(part, ("rule", name))
    for name, part in RULES.items()
}
for _field, _dimension in (("weight", "none"), ("delay", "time")):
    _forms = {"one": _one(_dimension), "list": list[_one(_dimension)], **VALUE_MODELS}  # type: ignore[misc]
    _SPECIAL["Projection", _field] = _union(_forms, _tell_values)
_SPECIAL["Projection", "rule"] = _union({"text": Literal[_SHORT_RULES], **RULE_MODELS}, _tell_rule)

KIND_MODELS: dict[str, dict[str, type[BaseModel]]] = {
    section: {name: _model(part, ("type", name), ("id",)) for name, part in table.items()}
    for section, table in (("cells", CELLS), ("stimuli", STIMULI), ("synapses", SYNAPSES))
}
"""For each section whose entries say their ``type``: the model of each type."""

_PLAIN_MODELS: dict[str, type[BaseModel]] = {
    "populations": _model(Population, None, ("id",)),
    "projections": _model(Projection, None, ("id",)),
    "inputs": _model(Input, None),
    "record": _model(Record, None),
}
_ENTRY: dict[str, Any] = {
    **{section: _union(dict(models), _tell_type) for section, models in KIND_MODELS.items()},
    **_PLAIN_MODELS,
    "record": _union(
        {
            "text": Annotated[str, Field(examples=["pop/v", "pop[0:3]/spikes", "pop/step/i"])],
            "full": _PLAIN_MODELS["record"],
        },
        _tell_record,
    ),
}

ENTRIES: dict[str, TypeAdapter[Any]] = {section: TypeAdapter(form) for section, form in _ENTRY.items()}
"""What checks one entry of each section."""


def _whole(name: str, about: str, entries: dict[str, Any]) -> type[BaseModel]:
    specs = {f.name: spec_of(f) for f in dataclasses.fields(Experiment)}
    fields: dict[str, Any] = {
        "nmlbridge": (Annotated[Literal[1], Field(description="version of this language")], ...)
    }
    for field, spec in specs.items():
        if field in NAMED:
            key = Annotated[str, Field(pattern=_ID)]
            fields[field] = (Annotated[dict[key, entries[field]], Field(description=spec.doc)], {})  # type: ignore[valid-type]
        elif field in LISTED:
            fields[field] = (Annotated[list[entries[field]], Field(description=spec.doc)], [])  # type: ignore[valid-type]
        else:
            special = _SPECIAL.get(("Experiment", field))
            fields[field] = (_of_spec(spec) if special is None else special, ... if field == "id" else None)
    return create_model(name, __config__=_STRICT, __doc__=about, **fields)


Description = _whole(
    "Description", "A description of Izhikevich cells, their network, and an experiment on it.", _ENTRY
)
"""The whole file."""

Head = _whole("Head", "A description without what its sections hold.", dict.fromkeys(_ENTRY, Any))
"""The file without what its sections hold, so that each entry can be checked by itself."""


def known_keys(section: str, loc: Sequence[str | int]) -> list[str]:
    """Return the keys that may stand somewhere.

    Parameters
    ----------
    section : str
        The section; empty for the top of the file.
    loc : sequence
        pydantic's place within the entry: keys, and the tags of the forms chosen.

    Examples
    --------
    >>> known_keys("synapses", ["exp_one"])
    ['type', 'gbase', 'erev', 'tau_decay']
    """
    model: type[BaseModel] | None = _PLAIN_MODELS.get(section, None if section else Head)
    for step in loc:
        found = KIND_MODELS.get(section, {}).get(str(step)) or RULE_MODELS.get(str(step))
        model = found or VALUE_MODELS.get(str(step)) or model
    return list(model.model_fields) if model is not None else []


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of a description file.

    Examples
    --------
    >>> json_schema()["title"]
    'Description'
    """
    schema = Description.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": SCHEMA_ID, **schema}
