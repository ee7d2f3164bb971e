"""The canonical behaviours: all there, and spiking as jNeuroML has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.formats.lems_model import document_of
from nmlbridge.model import Experiment, gallery
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions

CASES = [(name, step) for name in gallery.names() for step in gallery.entry(name).expected]
SLOW = {"2004/K", "2004/K_paper", "2007/RS", "2007/IB", "2007/RTN_burst"}


def spike_counts(experiment: Experiment, engine: str, folder: Path) -> dict[str, int]:
    result = get(engine).run(document_of(experiment), RunOptions(out=folder, write=engine != "native"))
    spikes = result.recording.spikes
    return {p.id: len(spikes[f"{p.id}[0]"]) for p in experiment.populations}


def test_the_papers_are_complete() -> None:
    names = gallery.names()
    assert [f"2004/{letter}" for letter in "ABCDEFGHIJKLMNOPQRST"] == [
        n for n in names if n.startswith("2004") and "_" not in n
    ]
    assert len([n for n in names if n.startswith("2003")]) == 8
    assert {n[5:] for n in names if n.startswith("2007")} == {
        "RS", "IB", "CH", "LTS", "FS", "TC", "RTN", "TC_burst", "RTN_burst",
    }  # fmt: skip


def test_entries_are_found_by_name_and_title_and_misspelt_ones_named() -> None:
    assert gallery.entry("rebound burst").name == "2004/N"
    with pytest.raises(KeyError, match="did you mean 'tonic spiking'"):
        gallery.get("tonic spikng")


def test_what_was_changed_against_the_paper_is_noted_and_the_papers_own_is_kept() -> None:
    changed = [n for n in gallery.names() if n.startswith("2004") and gallery.entry(n).note]
    assert changed == [f"2004/{letter}" for letter in "IKLPQST"]
    for name in changed:
        if name != "2004/T":  # which runs away under plain Euler
            assert f"{name}_paper" in gallery.names()


@pytest.mark.parametrize(("name", "step"), CASES, ids=lambda x: str(x))
def test_it_spikes_as_often_as_it_should(name: str, step: float, tmp_path: Path) -> None:
    entry = gallery.entry(name)
    counts = spike_counts(entry.at_step(f"{step} ms"), "native", tmp_path)
    assert counts == dict(entry.expected[step])


def test_another_threshold_would_be_noticed(tmp_path: Path) -> None:
    entry = gallery.entry("2004/C")
    cell = entry.experiment.cells[0]
    planted = entry.experiment.changed(cells=(cell.changed(d=2.5),))
    assert spike_counts(planted, "native", tmp_path) != dict(entry.expected[0.01])


@pytest.mark.jneuroml
@pytest.mark.parametrize("name", ["2004/G", "2004/R", "2007/LTS", "2007/FS", "2007/TC_burst"])
def test_jneuroml_agrees(name: str, tmp_path: Path) -> None:
    entry = gallery.entry(name)
    step = max(entry.expected)
    assert spike_counts(entry.at_step(f"{step} ms"), "jneuroml", tmp_path) == dict(entry.expected[step])
