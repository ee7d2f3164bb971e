from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import RunOptions

sys.path.append(str(Path(__file__).parents[2]))  # behind the installed package
from reference_lems import record

RUNNER = runners.get("native")
SPIKING = record.DOCUMENTS / "LEMS_inputs_dimensionless.xml"


def test_what_is_kept_in_memory_is_what_is_written(tmp_path):
    document = Document.read(SPIKING)
    written = RUNNER.run(document, RunOptions(out=tmp_path)).recording
    kept = RUNNER.run(document, RunOptions(write=False)).recording
    assert list(kept) == list(written)
    assert dict(kept.units) == dict(written.units)
    for quantity in kept:
        assert np.array_equal(np.float32(kept.samples(quantity)), np.float32(written.samples(quantity))), (
            quantity
        )
    for train, times in kept.spikes.items():
        assert np.array_equal(np.float32(times), np.float32(written.spikes[train])), train


def test_a_cell_selected_twice_has_each_spike_once():
    document = Document.read(SPIKING)
    once = RUNNER.run(document, RunOptions(write=False)).recording
    twice = RUNNER.run(document, RunOptions(write=False, record=("spikes",))).recording
    assert {train: times.size for train, times in twice.spikes.items()} == {
        train: times.size for train, times in once.spikes.items()
    }


def test_progress_is_told_up_to_the_last_step():
    told = []
    RUNNER.run(Document.read(SPIKING), RunOptions(write=False, progress=lambda *steps: told.append(steps)))
    assert told[-1] == (8000, 8000)
    assert told == sorted(told)


def test_steps_and_times_are_reported():
    result = RUNNER.run(Document.read(SPIKING), RunOptions(write=False))
    assert result.steps == 8000
    assert 0 < result.loop_s < result.total_s


def test_strict_refuses_what_is_only_warned_about(tmp_path):
    text = SPIKING.read_text().replace('id="pulse" delay', 'id="pulse" colour="red" delay')
    (tmp_path / "LEMS_x.xml").write_text(text)
    document = Document.read(tmp_path / "LEMS_x.xml")
    result = RUNNER.run(document, RunOptions(write=False))
    assert [problem.severity for problem in result.problems] == ["warning"]
    with pytest.raises(ModelError, match="colour"):
        RUNNER.run(document, RunOptions(write=False, strict=True))
