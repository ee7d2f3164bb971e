"""The published JSON Schema is the one the code checks by."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from nmlbridge.formats.description_schema import json_schema, known_keys
from nmlbridge.model.cells import CELLS
from nmlbridge.model.network import RULES
from nmlbridge.model.parts import fields_of
from nmlbridge.model.stimuli import STIMULI
from nmlbridge.model.synapses import SYNAPSES

PUBLISHED = Path(__file__).parents[2] / "docs" / "izhikevich-description.schema.json"


def test_the_published_schema_is_up_to_date() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == json_schema(), (
        "regenerate it: python -m nmlbridge.formats.capabilities"
    )


def test_the_schema_knows_every_kind_and_every_field() -> None:
    definitions = json_schema()["$defs"]
    for table in (CELLS, STIMULI, SYNAPSES):
        for name, part in table.items():
            title = "".join(word.title() for word in name.split("_"))
            properties = definitions[title]["properties"]
            assert properties["type"]["const"] == name
            assert set(fields_of(part)) - {"id"} == set(properties) - {"type"}
            assert definitions[title]["additionalProperties"] is False
    assert set(RULES) <= {
        d["properties"]["rule"]["const"] for d in definitions.values() if "rule" in d["properties"]
    }


@pytest.mark.parametrize("section", ["cells", "stimuli", "synapses", "populations", "projections"])
def test_every_field_says_what_it_is(section: str) -> None:
    schema = json_schema()
    assert schema["properties"][section]["description"]
    for definition in schema["$defs"].values():
        for name, field in definition["properties"].items():
            if name not in ("type", "rule", "distribution", "values", "pre", "post", "unit"):
                assert field.get("description"), (definition["title"], name)


def test_the_keys_that_may_stand_somewhere_are_known() -> None:
    assert known_keys("cells", ["izhikevich2003"])[:4] == ["type", "a", "b", "c"]
    assert known_keys("projections", ["connect", "fixed_probability"]) == [
        "rule",
        "probability",
        "self_connections",
    ]
    assert known_keys("projections", ["weight", "normal"]) == ["distribution", "mean", "sd", "low", "high"]
    assert "duration" in known_keys("", [])
