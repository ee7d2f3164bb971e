"""The published schema of suites is the one that is enforced."""

from __future__ import annotations

import json
from importlib import resources

from nmlbridge.suite.schema import suite_schema


def test_published_schema_is_up_to_date() -> None:
    published = resources.files("nmlbridge.suite") / "suite.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == suite_schema()


def test_schema_lets_no_unknown_key_through_anywhere() -> None:
    schema = suite_schema()
    objects = [schema, *schema["$defs"].values()]
    assert len(objects) > 6
    assert all(item["additionalProperties"] is False for item in objects)


def test_every_key_is_described() -> None:
    schema = suite_schema()
    for item in [schema, *schema["$defs"].values()]:
        assert all("description" in key for key in item["properties"].values()), item["title"]
