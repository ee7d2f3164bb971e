"""A report as JSON, and the JSON schema it follows."""

from __future__ import annotations

import json
from typing import Any

from nmlbridge.report.data import SuiteReport

__all__ = ["render_json", "report_schema"]


def render_json(report: SuiteReport, *, plots: bool = False) -> str:
    """Render a report as JSON.

    Parameters
    ----------
    report : SuiteReport
        What to write.
    plots : bool
        Also what the plots show; without it the file is small.

    Examples
    --------
    >>> json.loads(render_json(SuiteReport(cases=())))["passed"]
    False
    """
    return json.dumps(report.to_dict(plots=plots), indent=1, allow_nan=False, ensure_ascii=False) + "\n"


def report_schema() -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a report, published as ``report.schema.json``.

    Examples
    --------
    >>> sorted(report_schema()["properties"])[:4]
    ['cases', 'command', 'counts', 'exit_code']
    """
    from pydantic import TypeAdapter

    schema = TypeAdapter(SuiteReport).json_schema(mode="serialization")
    definitions = schema.pop("$defs")
    passed = {"type": "boolean", "description": "Whether it passed."}
    case = definitions["CaseReport"]
    case["properties"] = {"passed": passed, **case["properties"]}
    counts = {name: {"type": "integer", "minimum": 0} for name in ("passed", "failed", "skipped")}
    schema["properties"] = {
        "format": {"const": 1, "description": "Version of this format."},
        "passed": {
            **passed,
            "description": "Whether something ran, nothing failed, and nothing was left out by a stop.",
        },
        "exit_code": {"type": "integer", "description": "What `nmlbridge validate` exits with."},
        "counts": {
            "type": "object",
            "properties": counts,
            "required": list(counts),
            "additionalProperties": False,
        },
        **schema["properties"],
    }
    for item in (schema, *definitions.values()):
        if item.get("type") == "object":
            item["additionalProperties"] = False
            item["required"] = [name for name in item["properties"] if name != "plots"]
            item["description"] = item.get("description", "").partition("\n")[0]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": "nmlbridge report",
        "$defs": definitions,
    }
