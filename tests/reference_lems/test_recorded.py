"""The recorded outputs are whole, belong to their documents, and jNeuroML still writes them."""

from __future__ import annotations

import hashlib
import json
import lzma
import shutil
import sys
from pathlib import Path

import pytest

from nmlbridge.errors import RecordedReferenceError

sys.path.append(str(Path(__file__).parents[2]))  # behind the installed package
from reference_lems import draw_network, record

NAMES = record.document_names()


def test_there_are_documents_and_each_is_recorded():
    assert len(NAMES) >= 10
    recorded = json.loads(record.PROVENANCE.read_text())["documents"]
    assert sorted(recorded) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_recorded_file_is_the_one_that_was_recorded(name):
    files = record.recorded_files(name)
    assert files
    for file, facts in files.items():
        data = record.read_recorded(file, facts)
        if data is None:
            excerpt = (record.RECORDED / facts["kept"]).read_bytes().splitlines()
            assert excerpt[-1].split(b"\t")[0] == str(facts["lines"]).encode()
        else:
            assert (len(data), data.count(b"\n")) == (facts["bytes"], facts["lines"])


def test_provenance_says_by_what_when_and_how():
    for entry in json.loads(record.PROVENANCE.read_text())["documents"].values():
        made_by = entry["made_by"]
        assert made_by["jneuroml"].startswith("jNeuroML-")
        assert len(made_by["jar_sha256"]) == 64
        assert made_by["java"]
        assert made_by["jneuroml"] in made_by["command"]
        assert entry["recorded"]


def test_every_recorded_file_is_accounted_for():
    kept = {
        facts["kept"]
        for entry in json.loads(record.PROVENANCE.read_text())["documents"].values()
        for facts in entry["files"].values()
    }
    assert {path.name for path in record.RECORDED.iterdir()} == kept | {"provenance.json"}


@pytest.fixture
def copied(tmp_path, monkeypatch):
    """A copy of one document and its recording, to be damaged."""
    shutil.copytree(record.DOCUMENTS, tmp_path / "documents")
    shutil.copytree(record.RECORDED, tmp_path / "recorded")
    monkeypatch.setattr(record, "DOCUMENTS", tmp_path / "documents")
    monkeypatch.setattr(record, "RECORDED", tmp_path / "recorded")
    monkeypatch.setattr(record, "PROVENANCE", tmp_path / "recorded" / "provenance.json")
    return tmp_path


def _spikes_of_four():
    return "izhikevich_four.spikes", record.recorded_files("LEMS_izhikevich_four")["izhikevich_four.spikes"]


def test_a_changed_byte_in_a_recording_is_damage(copied):
    file, facts = _spikes_of_four()
    path = copied / "recorded" / facts["kept"]
    data = lzma.decompress(path.read_bytes())
    path.write_bytes(lzma.compress(data.replace(b"0.02", b"0.03", 1)))
    with pytest.raises(RecordedReferenceError, match="damaged") as caught:
        record.read_recorded(file, facts)
    assert caught.value.exit_code == 7
    assert caught.value.expected_sha256 != caught.value.got


def test_a_recording_cut_short_is_damage(copied):
    file, facts = _spikes_of_four()
    path = copied / "recorded" / facts["kept"]
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(RecordedReferenceError, match="cannot be read"):
        record.read_recorded(file, facts)


def test_a_missing_recording_is_damage(copied):
    file, facts = _spikes_of_four()
    (copied / "recorded" / facts["kept"]).unlink()
    with pytest.raises(RecordedReferenceError, match="cannot be read"):
        record.read_recorded(file, facts)


@pytest.mark.parametrize("changed", ["LEMS_izhikevich2007_three.xml", "izhikevich2007.cell.nml"])
def test_a_document_changed_since_is_refused(copied, changed):
    path = copied / "documents" / changed
    path.write_text(path.read_text().replace("100pA", "101pA"))
    with pytest.raises(RecordedReferenceError, match="not the document that was recorded"):
        record.recorded_files("LEMS_izhikevich2007_three")


def test_a_document_never_recorded_is_refused(copied):
    provenance = json.loads(record.PROVENANCE.read_text())
    del provenance["documents"]["LEMS_custom_type"]
    record.PROVENANCE.write_text(json.dumps(provenance))
    with pytest.raises(RecordedReferenceError, match="nothing is recorded"):
        record.recorded_files("LEMS_custom_type")


def test_the_random_network_is_the_one_that_the_script_draws():
    assert (record.DOCUMENTS / "LEMS_network_20.xml").read_text() == draw_network.document() + "\n"


def test_an_excerpt_has_first_and_last_rows_with_their_numbers():
    rows = [f"{i}.0\t".encode() for i in range(1000)]
    lines = record.excerpt(b"\n".join(rows) + b"\n").splitlines()
    assert lines[0] == b"1\t0.0\t"
    assert lines[-1] == b"1000\t999.0\t"
    assert len(lines) == 3 * record.EXCERPT_ROWS


@pytest.mark.jneuroml
def test_jneuroml_writes_today_what_is_recorded():
    found = record.run_jneuroml("LEMS_inputs_spiking")
    hashes = {file: hashlib.sha256(data).hexdigest() for file, data in found.items()}
    assert hashes == {
        file: facts["sha256"] for file, facts in record.recorded_files("LEMS_inputs_spiking").items()
    }
