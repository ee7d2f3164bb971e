"""The suites behind the claims of the README say what they are thought to say."""

from __future__ import annotations

import json
from pathlib import Path

from nmlbridge import runners
from nmlbridge.lems.document import example_names
from nmlbridge.suite.case import cases_of
from nmlbridge.suite.reader import read_suite

REPOSITORY = Path(__file__).parents[2]
VALIDATION = REPOSITORY / "validation"


def test_every_upstream_example_is_a_case() -> None:
    cases = cases_of(read_suite(VALIDATION / "upstream.nmlb.yaml"), runners.names())
    assert sorted(case.model for case in cases) == sorted(f"example:{name}" for name in example_names())
    assert all(case.expect or (case.tolerance is not None and case.tolerance.ulps == 0) for case in cases)


def test_reference_documents_are_held_to_the_hashes_of_their_record() -> None:
    record = json.loads((REPOSITORY / "reference_lems" / "recorded" / "provenance.json").read_text())[
        "documents"
    ]
    cases = cases_of(read_suite(VALIDATION / "reference_lems.nmlb.yaml"), runners.names())
    assert sorted(Path(case.model).stem for case in cases) == sorted(record)
    for case in cases:
        assert case.reference is not None
        files = record[Path(case.model).stem]["files"]
        recorded = {details["sha256"] for details in files.values()}
        stated = {file.sha256 for file in case.reference.files or ()} | set(
            (case.reference.digests or {}).values()
        )
        assert stated == recorded, case.name
