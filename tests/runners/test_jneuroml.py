from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.errors import ModelError, RunnerFailedError, RunnerNotInstalledError, RunnerTimeoutError
from nmlbridge.lems.document import Document
from nmlbridge.runners import java, jneuroml
from nmlbridge.runners.base import Runner, RunOptions

sys.path.append(str(Path(__file__).parents[2]))  # behind the installed package
from reference_lems import record

pytestmark = pytest.mark.jneuroml

RUNNER = runners.get("jneuroml")
NAME = "LEMS_inputs_dimensionless"

SMALL = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <Include file="{include}"/>
    <network id="net"><population id="pop" component="cell" size="1"/></network>
    <Simulation id="sim" length="2ms" step="0.1ms" target="net">
        <OutputFile id="of" fileName="{file}"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
    </Simulation>
</Lems>
"""
CELL = """<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="cells">
    <izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>
</neuroml>
"""


def _write_small(folder: Path, file: str = "small.dat", include: str = "cells.nml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / include
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(CELL)
    path = folder / "LEMS_small.xml"
    path.write_text(SMALL.format(file=file, include=include))
    return path


def _everything_in(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))


def test_it_is_a_runner():
    assert isinstance(RUNNER, Runner)
    assert RUNNER.name == "jneuroml"


def test_it_is_available_and_says_its_versions():
    found = RUNNER.availability()
    assert found.installed
    assert found.version[0].isdigit()
    assert "Java" in found.version
    assert found.hint == ""


def test_without_java_it_says_how_to_get_it(monkeypatch, tmp_path):
    def nothing():
        raise RunnerNotInstalledError("no Java runtime was found", hint=java.JAVA_HINT)

    monkeypatch.setattr(jneuroml, "find_java", nothing)
    assert not RUNNER.availability().installed
    assert "jneuroml" in RUNNER.availability().hint
    with pytest.raises(RunnerNotInstalledError):
        RUNNER.run(Document.read(_write_small(tmp_path)), RunOptions(out=tmp_path / "out"))
    assert not (tmp_path / "out").exists()


def test_its_files_are_those_that_jneuroml_was_recorded_to_write(tmp_path):
    result = RUNNER.run(Document.read(record.DOCUMENTS / f"{NAME}.xml"), RunOptions(out=tmp_path))
    hashes = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in result.files}
    assert hashes == {file: facts["sha256"] for file, facts in record.recorded_files(NAME).items()}
    assert result.steps == 8000
    assert 0 < result.loop_s < result.total_s
    assert "Finished 8000 steps" in result.log


def test_its_recording_has_paths_units_and_spikes(tmp_path):
    recording = RUNNER.run(
        Document.read(record.DOCUMENTS / f"{NAME}.xml"), RunOptions(out=tmp_path)
    ).recording
    assert recording.units["pop[0]/v"] == "V"
    assert recording.units["pop[0]/U"] == "1"
    assert recording.time[-1] == pytest.approx(0.08)
    assert recording.samples("pop[0]/v")[0] == pytest.approx(-0.065)
    assert set(recording.spikes) == {f"pop[{i}]" for i in range(5)}
    assert sum(times.size for times in recording.spikes.values()) > 10


def test_with_out_nothing_is_written_elsewhere(tmp_path, monkeypatch):
    document = _write_small(tmp_path / "model", file="../results/deep/small.dat")
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    before = _everything_in(tmp_path)
    result = RUNNER.run(Document.read(document), RunOptions(out=tmp_path / "out"))
    assert result.files == [tmp_path / "out" / "results" / "deep" / "small.dat"]
    new = [name for name in _everything_in(tmp_path) if name not in before]
    assert new == ["out", "out/results", "out/results/deep", "out/results/deep/small.dat"]


def test_without_out_it_writes_where_jneuroml_would(tmp_path, monkeypatch):
    document = _write_small(tmp_path / "model", file="results/small.dat")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "results").mkdir()
    RUNNER.run(Document.read(document), RunOptions())
    assert (tmp_path / "results" / "small.dat").is_file()
    assert not (tmp_path / "model" / "results").exists()


def test_a_missing_folder_is_said_before_anything_runs(tmp_path, monkeypatch):
    document = _write_small(tmp_path, file="results/small.dat")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match="make it, or use --out"):
        RUNNER.run(Document.read(document), RunOptions())


def test_with_write_off_no_file_is_left_and_the_recording_is_there(tmp_path, monkeypatch):
    document = _write_small(tmp_path, file="results/small.dat")
    monkeypatch.chdir(tmp_path)
    before = _everything_in(tmp_path)
    result = RUNNER.run(Document.read(document), RunOptions(write=False))
    assert result.files == []
    assert _everything_in(tmp_path) == before
    assert np.array_equal(result.recording.time, np.round(result.recording.time, 4))
    assert result.recording.time.size == 21


@pytest.mark.parametrize("folder", ["plain", "with blank", "with:colon", "Überraschung"])
def test_includes_are_found_from_any_folder(folder, tmp_path, monkeypatch):
    document = _write_small(tmp_path / folder / "model", include="sub/cells.nml")
    monkeypatch.chdir(tmp_path)
    result = RUNNER.run(Document.read(document), RunOptions(out=tmp_path / "out"))
    assert result.steps == 20


def test_an_include_above_the_document_is_found(tmp_path):
    document = _write_small(tmp_path / "a" / "model", include="../cells.nml")
    assert RUNNER.run(Document.read(document), RunOptions(write=False)).steps == 20


def test_a_document_of_the_jar_runs_with_what_it_includes(tmp_path):
    document = Document.read("example:LEMS_NML2_Ex20_AnalogSynapses.xml")
    result = RUNNER.run(document, RunOptions(out=tmp_path, record=("displays",)))
    assert result.files
    assert all(path.is_file() for path in result.files)


def test_a_seed_changes_a_random_run(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_custom_type.xml")
    for seed in (4711, 4712):
        RUNNER.run(document, RunOptions(out=tmp_path / str(seed), seed=seed))
    recorded = record.recorded_files("LEMS_custom_type")["custom_type.dat"]["sha256"]
    hashes = [
        hashlib.sha256((tmp_path / str(seed) / "custom_type.dat").read_bytes()).hexdigest()
        for seed in (4711, 4712)
    ]
    assert hashes[0] == recorded
    assert hashes[1] != recorded


def test_a_failure_carries_the_telling_end_of_the_log_and_leaves_nothing(tmp_path):
    path = _write_small(tmp_path)
    path.write_text(path.read_text().replace("<network id", '<nonsenseType id="n"/><network id'))
    document = Document.read(path)
    with pytest.raises(RunnerFailedError, match="jNeuroML failed") as caught:
        RUNNER.run(document, RunOptions(out=tmp_path / "out"))
    assert "nonsenseType" in caught.value.log_tail
    assert "\tat org." not in caught.value.log_tail
    assert caught.value.argv[-1] == "-nogui"
    assert not (tmp_path / "out").exists()


def test_a_run_that_takes_too_long_is_ended_and_leaves_nothing(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_tonic_10s.xml")
    with pytest.raises(RunnerTimeoutError):
        RUNNER.run(document, RunOptions(out=tmp_path / "out", timeout_s=0.7))
    assert not (tmp_path / "out").exists()


def test_too_little_memory_is_named(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_network_20.xml")
    with pytest.raises(RunnerFailedError) as caught:
        RUNNER.run(document, RunOptions(out=tmp_path / "out", memory_mb=8))
    assert "memory" in str(caught.value) + caught.value.log_tail


def test_strict_refuses_what_jneuroml_only_warns_about(tmp_path):
    path = _write_small(tmp_path)
    path.write_text(path.read_text().replace('component="cell"', 'component="cell" colour="red"'))
    document = Document.read(path)
    assert RUNNER.run(document, RunOptions(write=False)).steps == 20
    with pytest.raises(ModelError, match="colour"):
        RUNNER.run(document, RunOptions(out=tmp_path / "out", strict=True))
    assert not (tmp_path / "out").exists()
