from __future__ import annotations

import hashlib
import pickle
import tracemalloc
from pathlib import Path

import numpy as np
import pytest

from nmlbridge.errors import FormatError, MalformedFileError, UnitError
from nmlbridge.recording import number_table
from nmlbridge.recording.trace_file import TraceFile

COLUMNS = [("p[0]/v", "V"), ("p[0]/u", "1")]


def dat(tmp_path: Path, rows, name: str = "run.dat") -> Path:
    path = tmp_path / name
    path.write_text("".join("\t".join(map(str, row)) + "\t\n" for row in rows))
    return path


def test_nothing_is_read_before_it_is_asked_for(tmp_path: Path) -> None:
    file = TraceFile(dat(tmp_path, [(0.0, "broken", 1.0)]), COLUMNS)
    assert list(file.units.items()) == COLUMNS
    assert file.name == "run"
    with pytest.raises(MalformedFileError):
        file.load()


def test_columns_are_found_by_name(tmp_path: Path) -> None:
    path = dat(tmp_path, [(0.0, -0.07, 1.0), (1e-5, -0.06, 2.0)])
    recording = TraceFile(path, COLUMNS, {"p[0]": [1e-5]}).load()
    np.testing.assert_array_equal(recording.samples("p[0]/u"), [1.0, 2.0])
    np.testing.assert_array_equal(recording.time, [0.0, 1e-5])
    assert recording.spikes["p[0]"].tolist() == [1e-5]
    assert recording.source["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest()


def test_time_may_stand_anywhere_and_in_milliseconds(tmp_path: Path) -> None:
    path = dat(tmp_path, [(-0.07, 0.0), (-0.06, 2.0)])
    file = TraceFile(path, [("p/v", "V"), ("time", "ms")])
    np.testing.assert_array_equal(file.load().time, [0.0, 0.002])
    assert file.time_span == (0.0, 0.002)


def test_blocks_hold_the_rows_asked_for(tmp_path: Path) -> None:
    path = dat(tmp_path, [(t, 2 * t, 3 * t) for t in range(10)])
    blocks = list(TraceFile(path, COLUMNS).blocks(["p[0]/u"], rows=4))
    assert [block.time.size for block in blocks] == [4, 4, 2]
    np.testing.assert_array_equal(np.concatenate([block.columns[0] for block in blocks]), 3.0 * np.arange(10))


def test_a_file_without_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match="nothing names its columns"):
        TraceFile(dat(tmp_path, [(0.0, 1.0)]))


def test_time_in_a_unit_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnitError, match="mV"):
        TraceFile(dat(tmp_path, [(0.0, 1.0)]), [("time", "mV"), ("p/v", "V")])


@pytest.mark.parametrize(
    ("times", "line", "told"),
    [
        ([0.0, 1e-5, 1e-5, 2e-5], 3, "time does not increase"),
        ([0.0, 1e-5, 0.5e-5], 3, "time does not increase"),
        ([0.0, "NaN", 1e-5], 2, "not a finite number"),
        ([0.0, 1e-5, "Infinity"], 3, "not a finite number"),
    ],
)
def test_time_that_does_not_run_forward_is_refused_at_its_line(
    tmp_path: Path, times, line: int, told: str
) -> None:
    path = dat(tmp_path, [(t, 0.0, 0.0) for t in times])
    with pytest.raises(MalformedFileError, match=told) as raised:
        TraceFile(path, COLUMNS).load()
    assert raised.value.location is not None
    assert raised.value.location.line == line


def test_time_is_checked_across_blocks(tmp_path: Path) -> None:
    path = dat(tmp_path, [(t, 0.0, 0.0) for t in (0, 1, 2, 3, 3, 4)])
    with pytest.raises(MalformedFileError) as raised:
        list(TraceFile(path, COLUMNS).blocks([], rows=4))
    assert raised.value.location is not None
    assert raised.value.location.line == 5


def test_times_that_float32_cannot_tell_apart_may_repeat(tmp_path: Path) -> None:
    late = np.float32(200.0) + np.arange(8, dtype=np.float32) * np.float32(0)
    path = dat(tmp_path, [(t, 0.0, 0.0) for t in (0.0, 1e-5, *late)])
    assert TraceFile(path, COLUMNS).load().time.size == 10


def test_one_quantity_in_two_columns_must_be_the_same_in_both(tmp_path: Path) -> None:
    twice = [("p/v", "V"), ("p/v", "V")]
    assert TraceFile(dat(tmp_path, [(0.0, 1.0, 1.0), (1.0, "NaN", "NaN")]), twice).load().quantities == (
        "p/v",
    )
    with pytest.raises(MalformedFileError, match="p/v differ") as raised:
        TraceFile(dat(tmp_path, [(0.0, 1.0, 1.0), (1.0, 1.0, 2.0)]), twice).load()
    assert raised.value.location is not None
    assert raised.value.location.line == 2


def test_it_travels_to_other_processes(tmp_path: Path) -> None:
    file = TraceFile(dat(tmp_path, [(0.0, 1.0, 2.0)]), COLUMNS, {"p[0]": [0.0]})
    copy = pickle.loads(pickle.dumps(file))
    assert copy.load().units == file.load().units
    assert copy.source == file.source
    assert list(copy.spikes) == ["p[0]"]


def csv(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "run.csv"
    path.write_text(text, encoding="utf-8-sig" if text.startswith("time") else "utf-8")
    return path


def test_a_csv_file_names_its_own_columns(tmp_path: Path) -> None:
    file = TraceFile(csv(tmp_path, "time (ms),p[0]/v (V)\r\n0,-0.07\r\n2,-0.06\r\n"))
    assert dict(file.units) == {"p[0]/v": "V"}
    recording = file.load()
    np.testing.assert_array_equal(recording.time, [0.0, 0.002])
    np.testing.assert_array_equal(recording.samples("p[0]/v"), [-0.07, -0.06])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("0.0,1.0\n", "does not say its unit"),
        ("p/v (V),p/u (1)\n0,1\n", "no column time"),
        ("time (s);p/v (V)\n0,0;1,5\n", "semicolons"),
        ("\n", "no header"),
        ("time (s),p/v (V)\n0,0,1,5\n", "4 values, but 2"),
        ("time (s),p/v (V)\n0.0,\n", "1 values, but 2"),
        ('time (s),p/v (V)\n"0,0","1,5"\n', "not a number"),
    ],
)
def test_a_csv_file_of_another_form_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises((FormatError, UnitError), match=told):
        TraceFile(csv(tmp_path, text)).load()


def test_names_that_contradict_the_header_are_refused(tmp_path: Path) -> None:
    path = csv(tmp_path, "time (s),p/v (V)\n0,1\n")
    assert TraceFile(path, [("p/v", "V")]).load().quantities == ("p/v",)
    with pytest.raises(FormatError, match="other columns"):
        TraceFile(path, [("p/v", "mV")])


def test_a_file_larger_than_the_memory_it_takes_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(number_table, "BLOCK_BYTES", 1 << 16)
    path = tmp_path / "run.dat"
    line = "0.0123456\t" * 20 + "\n"
    path.write_text("".join(f"{row}\t{line}" for row in range(20_000)))
    assert path.stat().st_size > 4e6
    columns = [(f"q{k}", "1") for k in range(20)]
    tracemalloc.start()
    try:
        assert sum(block.time.size for block in TraceFile(path, columns).blocks(["q0"], rows=256)) == 20_000
        assert tracemalloc.get_traced_memory()[1] < 1e6
    finally:
        tracemalloc.stop()
