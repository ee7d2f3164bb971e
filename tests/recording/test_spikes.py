from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmlbridge.errors import MalformedFileError
from nmlbridge.recording.spikes import read_spikes, write_spikes

TRAINS = {"0": "p[0]", "1": "p[1]", "2": "p[2]"}


def spike_file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "run.spikes"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("0.022635\t0\n0.0245\t1\n0.0256\t0\n", "TIME_ID"),
        ("0\t0.022635\n1\t0.0245\n0\t0.0256\n", "ID_TIME"),
        ("0.022635 0\r\n0.0245 1\r\n0.0256 0", "TIME_ID"),
    ],
)
def test_spikes_go_to_the_trains_that_were_selected(tmp_path: Path, text: str, order: str) -> None:
    spikes = read_spikes(spike_file(tmp_path, text), order, TRAINS)
    assert {train: times.tolist() for train, times in spikes.items()} == {
        "p[0]": [0.022635, 0.0256],
        "p[1]": [0.0245],
        "p[2]": [],
    }


def test_without_selection_trains_go_by_their_id(tmp_path: Path) -> None:
    spikes = read_spikes(spike_file(tmp_path, "0.1\tcell_a\n"), "TIME_ID")
    assert {train: times.tolist() for train, times in spikes.items()} == {"cell_a": [0.1]}


def test_an_empty_file_is_a_run_without_spikes(tmp_path: Path) -> None:
    assert read_spikes(spike_file(tmp_path, "")) == {}
    assert [times.size for times in read_spikes(spike_file(tmp_path, ""), trains=TRAINS).values()] == [
        0,
        0,
        0,
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0.1\t0\n0.2\n", "run.spikes:2: 1 fields"),
        ("0.1\t0\n0.2\t0\t1\n", "run.spikes:2: 3 fields"),
        ("0.1\t0\n0,2\t0\n", "write 0.001, not 0,001"),
        ("cell\t0.1\n", "read as TIME_ID"),
        ("NaN\t0\n", "not finite"),
        ("Infinity\t0\n", "not finite"),
        ("0.1\t7\n", "id '7' is none of those selected"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(MalformedFileError) as raised:
        read_spikes(spike_file(tmp_path, text), "TIME_ID", TRAINS)
    assert told in str(raised.value)


def test_an_unknown_order_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="TIME_ID, ID_TIME"):
        read_spikes(spike_file(tmp_path, ""), "time_id")


def test_events_are_written_in_order_of_time_as_jneuroml_does(tmp_path: Path) -> None:
    path = write_spikes(tmp_path / "run.spikes", {"p[0]": [0.022635, 5e-6], "p[1]": [0.022635]})
    assert path.read_bytes() == b"5.0E-6\t0\n0.022635\t0\n0.022635\t1\n"


@settings(deadline=None)  # the machine may be busy
@given(
    st.dictionaries(
        st.sampled_from(sorted(TRAINS.values())),
        st.lists(st.floats(0, 100, width=32), max_size=8).map(sorted),
    ),
)
def test_spikes_are_read_back_as_the_same_float32(tmp_path_factory, spikes) -> None:
    path = write_spikes(tmp_path_factory.mktemp("s") / "run.spikes", spikes)
    read = read_spikes(path, trains={str(place): train for place, train in enumerate(spikes)})
    assert list(read) == list(spikes)
    for train, times in read.items():
        np.testing.assert_array_equal(times.astype(np.float32), np.float32(spikes[train]))
