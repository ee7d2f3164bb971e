"""The map of firing patterns, small: its figure, its record, and that a wrong bit is found."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks import firing_map
from nmlbridge.recording.firing import PATTERNS

pytestmark = pytest.mark.filterwarnings("ignore")  # dask and tornado warn of what is their own affair


def test_the_map_is_the_same_where_a_worker_was_killed_and_one_wrong_bit_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("distributed")
    disturbed = firing_map.on_cluster(firing_map.QUICK_SIDE)
    monkeypatch.setattr(firing_map, "on_cluster", lambda side: disturbed)
    assert firing_map.main(["--quick", "--out", str(tmp_path)]) == 0
    assert "every bit: yes" in capsys.readouterr().out
    about = json.loads((tmp_path / "firing_map.json").read_text())
    assert about["sets"] == sum(about["patterns"].values()) == 400
    assert about["patterns"].keys() == set(PATTERNS)
    assert 0 < about["Dask"]["killed_after"] < 400
    assert 0 < about["one process"]["stepping_s"] < about["one process"]["seconds"]
    assert (tmp_path / "firing_map.png").stat().st_size > 10_000

    intervals = disturbed[0]["mean_isi"]
    place = np.unravel_index(np.nanargmax(intervals.values), intervals.shape)
    intervals.values[place] = np.nextafter(intervals.values[place], 1.0)
    assert firing_map.main(["--quick", "--out", str(tmp_path)]) == 1
    assert "every bit: **NO**" in capsys.readouterr().out


def test_a_map_for_which_no_worker_was_killed_is_no_proof(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    undisturbed = {"workers": 2, "seconds": 1.0, "killed_after": 0}
    monkeypatch.setattr(firing_map, "on_cluster", lambda side: (firing_map.swept(side), undisturbed))
    assert firing_map.main(["--quick", "--out", str(tmp_path)]) == 1
