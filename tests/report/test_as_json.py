"""JSON reports follow the schema that is published for them."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any

import pytest

from nmlbridge.report.as_json import render_json, report_schema
from nmlbridge.report.data import SuiteReport

KINDS: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
    "array": list,
    "object": dict,
}


def complaints(value: Any, schema: dict[str, Any], definitions: dict[str, Any], path: str = "$") -> list[str]:
    """Return where a value does not follow a schema: the part of JSON Schema that ours uses."""
    if "$ref" in schema:
        return complaints(value, definitions[schema["$ref"].rpartition("/")[2]], definitions, path)
    if "anyOf" in schema:
        tried = [complaints(value, option, definitions, path) for option in schema["anyOf"]]
        return [] if [] in tried else tried[0]
    if "const" in schema:
        return [] if value == schema["const"] else [path]
    if "enum" in schema and value not in schema["enum"]:
        return [path]
    kind = KINDS[schema["type"]]
    if not isinstance(value, kind) or (isinstance(value, bool) and schema["type"] in ("integer", "number")):
        return [f"{path} is no {schema['type']}"]
    found = []
    if isinstance(value, list):
        for index, item in enumerate(value):
            found += complaints(
                item, schema.get("items", {"type": "string"}), definitions, f"{path}[{index}]"
            )
    if isinstance(value, dict):
        properties = schema.get("properties", {})
        found += [f"{path}.{name} is missing" for name in schema.get("required", []) if name not in value]
        for name, item in value.items():
            other = schema.get("additionalProperties", True)
            if name in properties:
                found += complaints(item, properties[name], definitions, f"{path}.{name}")
            elif other is False:
                found.append(f"{path}.{name} is not known")
            elif isinstance(other, dict):
                found += complaints(item, other, definitions, f"{path}.{name}")
    return found


@pytest.mark.parametrize("plots", [False, True])
def test_report_follows_its_schema(report: SuiteReport, plots: bool) -> None:
    schema = report_schema()
    assert complaints(json.loads(render_json(report, plots=plots)), schema, schema["$defs"]) == []


def test_schema_notices_what_is_wrong(report: SuiteReport) -> None:
    schema = report_schema()
    data = json.loads(render_json(report))
    data["cases"][0]["state"] = "fine"
    data["cases"][1]["quantities"][0]["rmse"] = "small"
    data["extra"] = 1
    del data["passed"]
    assert len(complaints(data, schema, schema["$defs"])) == 4


def test_published_schema_is_up_to_date() -> None:
    published = resources.files("nmlbridge.report") / "report.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == report_schema()
