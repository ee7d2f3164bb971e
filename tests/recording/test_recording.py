from __future__ import annotations

import pickle
import subprocess
import sys

import numpy as np
import pytest

from nmlbridge.recording import Recording

TIME = np.array([0.0, 1e-3, 2e-3])


def a_recording() -> Recording:
    return Recording(
        TIME,
        {"p[0]/v": ("V", [-0.07, -0.06, 0.03]), "p[0]/u": ("1", np.array([1, 2, 3], np.float32))},
        {"p[0]": [2e-3, 1e-3], "p[1]": []},
        name="demo",
        source={"engine": "none"},
    )


def test_a_quantity_is_an_xarray_over_time_with_units() -> None:
    v = a_recording()["p[0]/v"]
    assert v.dims == ("time",)
    assert v.attrs["units"] == "V"
    assert v.coords["time"].attrs["units"] == "s"
    assert v.name == "p[0]/v"
    np.testing.assert_array_equal(v.coords["time"], TIME)
    assert float(v.sel(time=2e-3)) == 0.03


def test_samples_stay_as_given() -> None:
    recording = a_recording()
    assert recording.samples("p[0]/u").dtype == np.float32
    assert recording.samples("p[0]/v").dtype == np.float64
    assert recording.quantities == ("p[0]/v", "p[0]/u")
    assert dict(recording.units) == {"p[0]/v": "V", "p[0]/u": "1"}


def test_spike_times_ascend_and_a_silent_train_is_kept() -> None:
    recording = a_recording()
    np.testing.assert_array_equal(recording.spikes["p[0]"], [1e-3, 2e-3])
    assert recording.spikes["p[1]"].size == 0


def test_it_cannot_be_changed() -> None:
    recording = a_recording()
    with pytest.raises(AttributeError):
        recording.name = "other"  # type: ignore[misc]
    for array in (recording.time, recording.samples("p[0]/v"), recording.spikes["p[0]"]):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1.0
    with pytest.raises(TypeError):
        recording.columns["p[0]/w"] = ("V", TIME)  # type: ignore[index]


def test_what_was_not_recorded_is_named_with_near_ones() -> None:
    recording = a_recording()
    with pytest.raises(KeyError, match=r"did you mean p\[0\]/v"):
        recording["p[0]/V"]
    with pytest.raises(KeyError, match="recorded"):
        recording.samples("zzzzzz")
    assert "p[0]/v" in recording
    assert "p[0]/V" not in recording
    assert list(recording) == ["p[0]/v", "p[0]/u"]


def test_it_becomes_a_data_frame_indexed_by_time() -> None:
    frame = a_recording().to_pandas()
    assert list(frame.columns) == ["p[0]/v", "p[0]/u"]
    assert frame.index.name == "time"
    assert frame.attrs["units"] == {"time": "s", "p[0]/v": "V", "p[0]/u": "1"}
    assert frame["p[0]/v"][2e-3] == 0.03


def test_it_becomes_a_dataset_over_time() -> None:
    dataset = a_recording().to_xarray()
    assert set(dataset.data_vars) == {"p[0]/v", "p[0]/u"}
    assert dataset["p[0]/v"].attrs["units"] == "V"


@pytest.mark.parametrize(
    ("time", "columns", "spikes", "told"),
    [
        (TIME, {"p/v": ("V", [0.0, 1.0])}, {}, "p/v has 2 samples, but time has 3"),
        ([0.0, 2.0, 1.0], {}, {}, "descends after row 1"),
        ([0.0, float("nan")], {}, {}, "not finite"),
        (TIME, {"p/v": ("V", np.zeros((3, 1)))}, {}, "one dimension"),
        (TIME, {}, {"p": [float("inf")]}, "spike times of p"),
    ],
)
def test_what_does_not_fit_is_refused(time, columns, spikes, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        Recording(time, columns, spikes)


def test_blocks_hold_every_row_once() -> None:
    time = np.arange(10) * 1e-3
    recording = Recording(time, {"a": ("1", time * 2), "b": ("1", time * 3)})
    blocks = list(recording.blocks(["b"], rows=4))
    assert [block.time.size for block in blocks] == [4, 4, 2]
    np.testing.assert_array_equal(np.concatenate([block.columns[0] for block in blocks]), time * 3)


def test_it_says_what_it_holds() -> None:
    assert repr(a_recording()) == "<Recording demo: 3 rows to 0.002 s, 2 quantities, 2 spikes in 2 trains>"
    assert repr(Recording(())) == "<Recording unnamed: 0 rows, 0 quantities, 0 spikes in 0 trains>"


def test_it_travels_to_other_processes() -> None:
    recording = a_recording()
    copy = pickle.loads(pickle.dumps(recording))
    assert repr(copy) == repr(recording)
    assert copy.units == recording.units
    assert copy.source == recording.source
    np.testing.assert_array_equal(copy.samples("p[0]/v"), recording.samples("p[0]/v"))


def test_its_time_span_is_that_of_the_rows() -> None:
    assert a_recording().time_span == (0.0, 2e-3)
    assert np.isnan(Recording(()).time_span).all()


def _printed_by(code: str) -> str:
    """Return what a fresh interpreter prints; it imports what this one does, wherever the tests run (-P)."""
    command = [sys.executable, "-P", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_making_one_imports_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys; from nmlbridge.recording import Recording; Recording([0.0], {'a': ('1', [1.0])});"
        "print([m for m in ('xarray', 'pandas', 'matplotlib') if m in sys.modules])"
    )
    assert _printed_by(code) == "[]\n"


def test_naming_columns_and_staging_files_imports_no_numpy() -> None:
    modules = "nmlbridge.recording.columns, nmlbridge.recording.atomic"
    code = f"import sys, {modules}; print('numpy' in sys.modules)"
    assert _printed_by(code) == "False\n"
