"""PyLEMS and EDEN: what can be said of an engine whose numbers are its own."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.errors import RunnerFailedError, RunnerNotInstalledError, RunnerOutputError, RunnerTimeoutError
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Runner, RunOptions

sys.path.append(str(Path(__file__).parents[2]))  # behind the installed package
from reference_lems import record

needs_pylems = pytest.mark.skipif(importlib.util.find_spec("lems") is None, reason="PyLEMS is not installed")
needs_eden = pytest.mark.skipif(
    importlib.util.find_spec("eden_simulator") is None or shutil.which("gcc") is None,
    reason="EDEN or gcc is not installed",
)

DOCUMENT = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <Include file="sub/cells.nml"/>
    <pulseGenerator id="pulse" delay="1ms" duration="40ms" amplitude="300pA"/>
    <network id="net"><population id="pop" component="cell" size="1"/>
        <explicitInput target="pop[0]" input="pulse"/></network>
    <Simulation id="sim" length="20ms" step="0.05ms" target="net">
        <OutputFile id="of" fileName="x.dat"><OutputColumn id="v" quantity="pop[0]/v"/></OutputFile>
        <EventOutputFile id="ef" fileName="x.spikes" format="ID_TIME">
            <EventSelection id="0" select="pop[0]" eventPort="spike"/></EventOutputFile>
    </Simulation>
</Lems>
"""
CELLS = """<neuroml xmlns="http://www.neuroml.org/schema/neuroml2" id="cells">
    <izhikevich2007Cell id="cell" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV" vpeak="35mV"
        a="0.03per_ms" b="-2nS" c="-50mV" d="100pA"/>
</neuroml>
"""


@pytest.fixture
def document(tmp_path):
    (tmp_path / "model" / "sub").mkdir(parents=True)
    (tmp_path / "model" / "LEMS_x.xml").write_text(DOCUMENT)
    (tmp_path / "model" / "sub" / "cells.nml").write_text(CELLS)
    return Document.read(tmp_path / "model" / "LEMS_x.xml")


@pytest.mark.parametrize("name", runners.names())
def test_every_engine_is_a_runner_of_its_name(name):
    runner = runners.get(name)
    assert isinstance(runner, Runner)
    assert runner.name == name
    found = runner.availability()
    assert found.installed != bool(found.hint)


def test_there_is_no_engine_of_another_name():
    with pytest.raises(RunnerNotInstalledError, match="no engine called 'jnml'") as caught:
        runners.get("jnml")
    assert "jneuroml" in caught.value.hint


@needs_pylems
def test_pylems_writes_traces_and_says_that_it_writes_no_events(document, tmp_path):
    result = runners.get("pylems").run(document, RunOptions(out=tmp_path / "out"))
    assert [path.name for path in result.files] == ["x.dat"]
    assert [problem.code for problem in result.problems] == ["no-event-files"]
    assert "x.spikes" in result.problems[0].message
    recording = result.recording
    assert recording.time.size == 400  # a row fewer than jNeuroML: its first is after a step
    assert recording.units["pop[0]/v"] == "V"
    assert recording.samples("pop[0]/v").max() > 0.0
    assert result.steps == 400
    assert 0 < result.loop_s < result.total_s


@needs_eden
def test_eden_writes_traces_and_events(document, tmp_path):
    result = runners.get("eden").run(document, RunOptions(out=tmp_path / "out"))
    assert [path.name for path in result.files] == ["x.dat", "x.spikes"]
    recording = result.recording
    assert recording.time.size == 401
    assert recording.samples("pop[0]/v").max() > 0.0
    assert recording.spikes["pop[0]"].size > 0
    assert np.all(recording.spikes["pop[0]"] < 0.02)
    assert result.loop_s < result.total_s


@needs_eden
def test_eden_says_what_it_cannot_read_and_leaves_nothing(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_izhikevich_four.xml")
    with pytest.raises(RunnerFailedError, match="another engine may run") as caught:
        runners.get("eden").run(document, RunOptions(out=tmp_path / "out"))
    assert "not yet supported" in caught.value.log_tail
    assert not (tmp_path / "out").exists()


@needs_pylems
def test_pylems_is_ended_when_its_time_is_up(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_tonic_10s.xml")
    with pytest.raises(RunnerTimeoutError, match="PyLEMS was still running"):
        runners.get("pylems").run(document, RunOptions(out=tmp_path / "out", timeout_s=1.5))
    assert not (tmp_path / "out").exists()


@needs_pylems
def test_pylems_failing_shows_why(tmp_path):
    document = Document.read(record.DOCUMENTS / "LEMS_synapses_continuous.xml")
    with pytest.raises(RunnerFailedError, match="PyLEMS failed") as caught:
        runners.get("pylems").run(document, RunOptions(out=tmp_path / "out"))
    assert caught.value.returncode
    assert caught.value.log_tail
    assert not (tmp_path / "out").exists()


@needs_pylems
def test_pylems_ending_well_without_its_file_is_a_failure(document, tmp_path):
    """It says nothing of a quantity that is not there, and writes no file."""
    text = DOCUMENT.replace('quantity="pop[0]/v"', 'quantity="pop[0]/nothing"')
    (tmp_path / "model" / "LEMS_x.xml").write_text(text)
    with pytest.raises(RunnerOutputError, match=r"did not write x\.dat") as caught:
        runners.get("pylems").run(Document.read(document.path), RunOptions(out=tmp_path / "out"))
    assert caught.value.returncode == 0
