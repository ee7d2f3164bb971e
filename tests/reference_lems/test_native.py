"""The native engine writes, byte for byte, what jNeuroML was recorded to write."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from nmlbridge import runners
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import RunOptions
from reference_lems import record

NAMES = record.document_names()


def _first_difference(recorded: bytes | None, written: bytes) -> str:
    """Say where two files part, for the message."""
    if recorded is None:
        return "only the hash of the recorded file is kept"
    pairs = zip(recorded.splitlines(), written.splitlines(), strict=False)
    for number, (one, other) in enumerate(pairs, start=1):
        if one != other:
            return f"line {number}: jNeuroML wrote {one!r}, this wrote {other!r}"
    return f"{recorded.count(10)} lines were recorded, {written.count(10)} written"


def _run(name: str, out: Path) -> dict[str, Path]:
    document = Document.read(record.DOCUMENTS / f"{name}.xml")
    result = runners.get("native").run(document, RunOptions(out=out))
    return {path.name: path for path in result.files}


@pytest.mark.parametrize("name", NAMES)
def test_the_same_bytes_as_jneuroml(name, tmp_path):
    written = _run(name, tmp_path)
    expected = record.recorded_files(name)
    assert sorted(written) == sorted(expected)
    for file, facts in expected.items():
        data = written[file].read_bytes()
        if hashlib.sha256(data).hexdigest() != facts["sha256"]:
            pytest.fail(f"{file}: {_first_difference(record.read_recorded(file, facts), data)}")


def test_another_seed_gives_other_bytes(tmp_path):
    """Positive control: the comparison above can tell one random run from another."""
    document = Document.read(record.DOCUMENTS / "LEMS_custom_type.xml")
    result = runners.get("native").run(document, RunOptions(out=tmp_path, seed=4712))
    facts = record.recorded_files("LEMS_custom_type")["custom_type.dat"]
    written = next(path for path in result.files if path.name == "custom_type.dat")
    assert hashlib.sha256(written.read_bytes()).hexdigest() != facts["sha256"]
