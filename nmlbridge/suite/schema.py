"""What a suite file ``*.nmlb.yaml`` may say: the pydantic models, and the JSON schema made from them.

Field descriptions are the documentation: the JSON schema carries them into editors. Nothing is read or run
here.
"""

from __future__ import annotations

import itertools
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, field_validator, model_validator

from nmlbridge.recording.columns import parse_columns
from nmlbridge.units import parse_quantity

__all__ = [
    "CaseModel",
    "DefaultsModel",
    "ExpectModel",
    "QuantityModel",
    "RecordedFileModel",
    "ReferenceModel",
    "SpikeTimesModel",
    "SuiteModel",
    "ToleranceModel",
    "suite_schema",
]


def _listed(value: Any) -> Any:
    """Let one thing stand for a list of one."""
    return [value] if isinstance(value, str | int | float) else value


Listed = BeforeValidator(_listed)


class _Strict(BaseModel):
    """A part of the file in which an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=False)


def _require_dimension(text: str, dimension: str) -> str:
    """Return the text if it is a quantity of that dimension."""
    quantity = parse_quantity(text)
    if quantity.dimension.name != dimension:
        raise ValueError(f"{text!r} is a {quantity.dimension}, expected a {dimension} such as 0.01 ms")
    if quantity.si < 0:
        raise ValueError(f"{text!r} is negative")
    return text


class ToleranceModel(_Strict):
    """How far two runs may lie apart. Nothing is assumed: what is not stated is not allowed to differ."""

    absolute: Annotated[list[str], Listed] = Field(
        default_factory=list,
        description="Greatest absolute error, with its unit (0.1 mV; a plain number for a quantity without "
        "dimension). One for each dimension that is compared.",
    )
    relative: float | None = Field(
        default=None,
        ge=0,
        description="Greatest error relative to the reference's value, added to the absolute one.",
    )
    ulps: int | None = Field(
        default=None, ge=0, description="Greatest distance in float32 units in the last place."
    )
    spike_shift: str | None = Field(
        default=None,
        description="Greatest shift of a spike, with its unit (0.01 ms). The counts must be equal.",
    )

    @field_validator("absolute", mode="before")
    @classmethod
    def _absolute_as_text(cls, value: Any) -> Any:
        items = _listed(value)
        if not isinstance(items, list):
            return value
        return [str(item) if isinstance(item, int | float) else item for item in items]

    @field_validator("absolute")
    @classmethod
    def _absolute_has_units(cls, value: list[str]) -> list[str]:
        seen: dict[tuple[int, ...], str] = {}
        for text in value:
            quantity = parse_quantity(text)
            if quantity.si < 0:
                raise ValueError(f"{text!r} is negative")
            if other := seen.get(quantity.dimension.exponents):
                raise ValueError(f"{other!r} and {text!r} are both for {quantity.dimension}")
            seen[quantity.dimension.exponents] = text
        return value

    @field_validator("spike_shift")
    @classmethod
    def _shift_is_a_time(cls, value: str | None) -> str | None:
        return None if value is None else _require_dimension(value, "time")

    @model_validator(mode="after")
    def _states_something(self) -> ToleranceModel:
        if not self.absolute and self.relative is None and self.ulps is None and self.spike_shift is None:
            raise ValueError("states nothing; write `tolerance: identical` to allow no difference")
        return self


def _tolerance(value: Any) -> Any:
    """Let the word ``identical`` stand for the tolerance that allows nothing."""
    return {"ulps": 0} if value == "identical" else value


Tolerance = Annotated[
    ToleranceModel,
    BeforeValidator(_tolerance, json_schema_input_type=Literal["identical"] | ToleranceModel),
]


class QuantityModel(_Strict):
    """One quantity to compare."""

    name: str = Field(min_length=1, description="Path or glob, for example izpopTonic[0]/v or */v.")
    reference: str | None = Field(default=None, description="Its path in the reference, if that is another.")
    tolerance: Tolerance | None = Field(default=None, description="In place of the case's tolerance.")


def _quantity(value: Any) -> Any:
    """Let a bare path stand for a quantity."""
    return {"name": value} if isinstance(value, str) else value


Quantity = Annotated[QuantityModel, BeforeValidator(_quantity, json_schema_input_type=str | QuantityModel)]

_SHA256 = re.compile(r"[0-9a-f]{64}")


def _require_sha256(value: str) -> str:
    if not _SHA256.fullmatch(value):
        raise ValueError("not a SHA-256 (64 hexadecimal digits in lower case)")
    return value


class RecordedFileModel(_Strict):
    """A file with recorded values."""

    path: str = Field(
        min_length=1,
        description="Relative to the suite file: .dat, .spikes, .csv or .nc, or one of these as .xz.",
    )
    sha256: str | None = Field(
        default=None,
        description="Of the file's content, uncompressed. Without it the case fails until "
        "`validate --accept` has written it here.",
    )
    columns: list[str] | None = Field(
        default=None,
        description="The columns of a .dat, such as ['time (s)', 'pop[0]/v (V)']. Without it, what the "
        ".columns.json beside the file says, or the output file of the same name in the model.",
    )
    trains: dict[str, str] | None = Field(
        default=None,
        description="For a .spikes file: path of the train for each event id, if nothing beside it says.",
    )
    format: Literal["TIME_ID", "ID_TIME"] | None = Field(default=None, description="Of a .spikes file.")

    @field_validator("columns")
    @classmethod
    def _columns_name_units(cls, value: list[str] | None) -> list[str] | None:
        for text in value or ():
            parse_columns(text)
        return value

    @field_validator("sha256")
    @classmethod
    def _is_sha256(cls, value: str | None) -> str | None:
        return None if value is None else _require_sha256(value)


class SpikeTimesModel(_Strict):
    """Expected spikes of one source."""

    unit: str = Field(description="ms or s.")
    times: list[float] = Field(description="Every spike, rising.")
    threshold: str | None = Field(
        default=None,
        description="Take the spikes from the recorded quantity of that path, where it rises above this "
        "value (0 mV), instead of from its events.",
    )

    @field_validator("unit")
    @classmethod
    def _unit_is_a_time(cls, value: str) -> str:
        _require_dimension(f"1 {value}", "time")
        return value

    @field_validator("times")
    @classmethod
    def _times_rise(cls, value: list[float]) -> list[float]:
        for before, after in itertools.pairwise(value):
            if not after > before:
                raise ValueError(f"times must rise, {after:g} follows {before:g}")
        return value

    @field_validator("threshold")
    @classmethod
    def _threshold_is_a_quantity(cls, value: str | None) -> str | None:
        if value is not None:
            parse_quantity(value)
        return value


class ReferenceModel(_Strict):
    """What a case is compared with: exactly one of the first four keys."""

    engine: str | None = Field(default=None, description="Another engine, run on the same document.")
    files: list[RecordedFileModel] | None = Field(default=None, min_length=1, description="Recorded files.")
    spike_times: dict[str, SpikeTimesModel] | None = Field(
        default=None, min_length=1, description="Expected spikes, by path of what spikes."
    )
    digests: dict[str, str] | None = Field(
        default=None,
        min_length=1,
        description="SHA-256 of every output file, by its name below the output folder: the run must write "
        "these files byte for byte. Says that two runs are equal without keeping either.",
    )
    recorded_with: str | None = Field(
        default=None,
        description="For files and digests: the engine that `validate --accept` records them with.",
    )
    producer: str | None = Field(
        default=None, description="What made the reference, in words, for the report."
    )

    @field_validator("digests")
    @classmethod
    def _are_sha256(cls, value: dict[str, str] | None) -> dict[str, str] | None:
        for digest in (value or {}).values():
            _require_sha256(digest)
        return value

    @model_validator(mode="after")
    def _is_one_thing(self) -> ReferenceModel:
        given = [k for k in ("engine", "files", "spike_times", "digests") if getattr(self, k) is not None]
        if len(given) != 1:
            raise ValueError(
                "needs exactly one of engine, files, spike_times and digests"
                + (f", not {' and '.join(given)}" if given else "")
            )
        if self.recorded_with is not None and given[0] not in ("files", "digests"):
            raise ValueError(f"recorded_with goes with files or digests, not with {given[0]}")
        return self


class ExpectModel(_Strict):
    """A failure that is the right answer."""

    refused: Annotated[list[str], Listed] | None = Field(
        default=None,
        min_length=1,
        description="The engine must refuse (exit code 4) and name each of these features.",
    )
    exit_code: Literal[3, 4, 5, 6] | None = Field(
        default=None,
        description="The run must fail so: 3 bad model, 4 refused, 5 integration failed, 6 engine failed.",
    )
    says: Annotated[list[str], Listed] = Field(
        default_factory=list, description="With exit_code: texts that the message must contain."
    )

    @model_validator(mode="after")
    def _is_one_thing(self) -> ExpectModel:
        if (self.refused is None) == (self.exit_code is None):
            raise ValueError("needs one of refused and exit_code")
        if self.refused is not None and self.says:
            raise ValueError("says goes with exit_code; refused lists the features itself")
        if self.exit_code is not None and not self.says:
            raise ValueError(
                "exit_code needs says: a text of the message, so that another failure does not pass"
            )
        return self


class DefaultsModel(_Strict):
    """What holds for every case that does not say otherwise."""

    record: Annotated[list[str], Listed] | None = Field(
        default=None,
        description="What to record: the words displays and spikes, paths, globs. Without it, what the "
        "document writes.",
    )
    engine: Annotated[list[str], Listed] | None = Field(
        default=None, min_length=1, description="The engine, or several: the case is run on each."
    )
    seed: int | None = Field(default=None, description="In place of the document's own seed.")
    reference: ReferenceModel | None = Field(default=None, description="What the run is compared with.")
    quantities: Annotated[list[Quantity], Listed] | None = Field(
        default=None, min_length=1, description="What is compared. Without it, everything in the reference."
    )
    tolerance: Tolerance | None = Field(
        default=None, description="How far the two may lie apart: `identical`, or a mapping. Never assumed."
    )
    spikes: bool | None = Field(
        default=None, description="Whether spike trains are compared too; true unless stated."
    )
    resample: Literal["linear", "previous", "nearest"] | None = Field(
        default=None,
        description="Compare on the reference's time grid. Without it, another grid is not comparable.",
    )
    timeout: str | None = Field(
        default=None, description="Wall time allowed for one run, for example 60 s or 5 min."
    )
    threads: int | None = Field(default=None, ge=1, description="Threads the engine may use.")

    @field_validator("timeout")
    @classmethod
    def _timeout_is_a_time(cls, value: str | None) -> str | None:
        return None if value is None else _require_dimension(value, "time")


class CaseModel(DefaultsModel):
    """One case: a model, what to record of it, on which engine, and what it must agree with."""

    name: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$", description="Unlike every other in the file.")
    model: str = Field(min_length=1, description="Path relative to the suite file, or example:NAME.")
    title: str = Field(default="", description="One line on what the case shows.")
    expect: ExpectModel | None = Field(default=None, description="A failure that is the right answer.")


class SuiteModel(_Strict):
    """A suite file."""

    nmlbridge: Literal[1] = Field(description="Version of this format: 1.")
    title: str = Field(default="", description="What the suite is about.")
    description: str = Field(default="", description="More of it.")
    defaults: DefaultsModel = Field(default_factory=lambda: DefaultsModel(), description="For every case.")
    cases: list[CaseModel] = Field(
        min_length=1, description="At least one: an empty suite would always pass."
    )

    @model_validator(mode="after")
    def _names_differ(self) -> SuiteModel:
        names = [case.name for case in self.cases]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f"two cases have the same name: {', '.join(twice)}")
        return self


def suite_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a suite file, for editors and other programs.

    Examples
    --------
    >>> suite_schema()["required"]
    ['nmlbridge', 'cases']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "nmlbridge suite",
        **SuiteModel.model_json_schema(mode="validation"),
    }
