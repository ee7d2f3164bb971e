"""Faults planted into one side of a comparison that must never pass, whatever the tolerance.

Each is planted into a copy of a run that is otherwise identical; the copy itself passes, so that every check
here is known to be able to pass and to fail.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.compare import Outcome, Tolerance, Verdict, compare
from nmlbridge.errors import FormatError, NmlBridgeError
from nmlbridge.recording import Recording, open_recording

N = 4001
TIME = np.cumsum(np.full(N, 1e-5)) - 1e-5
GENEROUS = Tolerance(absolute="2 mV", relative=0.01, ulps=1000, spike_shift="0.5 ms")


def run(**changes: Any) -> Recording:
    """Return a run of two spiking cells with membrane and recovery variables, changed at will."""
    waves = {}
    for index, path in enumerate(("tonic[0]", "burst[0]")):
        phase = (TIME * (90 + 60 * index)) % 1.0
        waves[f"{path}/v"] = ("V", np.float32(-0.065 + 0.09 * phase**8).astype(float))
        waves[f"{path}/u"] = ("1", np.float32(-14 + 6 * phase + index).astype(float))
    spikes = {"tonic[0]": [0.0111, 0.0222, 0.0333], "burst[0]": [0.0067, 0.0133, 0.0200, 0.0267]}
    given: dict[str, Any] = {"time": TIME, "columns": waves, "spikes": spikes, "name": "run"}
    return Recording(
        **{key: change(given[key]) if (change := changes.get(key)) else given[key] for key in given}
    )


def column(path: str, change: Callable[[np.ndarray], np.ndarray], unit: str | None = None):
    """Return a change of one column."""
    return lambda columns: columns | {path: (unit or columns[path][0], change(columns[path][1].copy()))}


def at(row: int, value: float) -> Callable[[np.ndarray], np.ndarray]:
    """Return a change of one sample."""

    def change(samples: np.ndarray) -> np.ndarray:
        samples[row] = value
        return samples

    return change


def renamed(old: str, new: str):
    return lambda columns: {new if path == old else path: entry for path, entry in columns.items()}


def swapped(one: str, other: str):
    return lambda columns: columns | {one: columns[other], other: columns[one]}


def only_rows(part: slice) -> dict[str, Any]:
    return {
        "time": lambda time: time[part],
        "columns": lambda columns: {p: (unit, values[part]) for p, (unit, values) in columns.items()},
    }


def train(path: str, change: Callable[[list[float]], list[float]]):
    return lambda spikes: spikes | {path: change(list(spikes[path]))}


V = "tonic[0]/v"
FAULTS: dict[str, tuple[dict[str, Any], Outcome, str]] = {
    "another cell's column": (
        {"columns": swapped("tonic[0]/v", "burst[0]/v")}, Outcome.DIFFERENT, "outside the tolerance"),
    "another variable's column, unit and all": (
        {"columns": swapped("tonic[0]/v", "tonic[0]/u")}, Outcome.NOT_COMPARABLE, "in V, the test in 1"),
    "numbers in mV, said to be V": (
        {"columns": column(V, lambda v: v * 1000)}, Outcome.DIFFERENT, "outside the tolerance"),
    "numbers in mV, said to be mV": (
        {"columns": column(V, lambda v: v * 1000, "mV")}, Outcome.NOT_COMPARABLE, "in V, the test in mV"),
    "right numbers, wrong unit": (
        {"columns": column(V, lambda v: v, "A")}, Outcome.NOT_COMPARABLE, "in V, the test in A"),
    "one row short": (only_rows(slice(None, -1)), Outcome.NOT_COMPARABLE, "the test is shorter"),
    "first row lacking": (only_rows(slice(1, None)), Outcome.NOT_COMPARABLE, "the times differ from row 0"),
    "run cut at half": (only_rows(slice(None, N // 2)), Outcome.NOT_COMPARABLE, "the test is shorter"),
    "every other row": (
        only_rows(slice(None, None, 2)), Outcome.NOT_COMPARABLE, "the times differ from row 1"),
    "no rows": (only_rows(slice(0, 0)), Outcome.NOT_COMPARABLE, "0 rows"),
    "time in ms": ({"time": lambda t: t * 1e3}, Outcome.NOT_COMPARABLE, "the times differ from row 1"),
    "time offset by a step": (
        {"time": lambda t: t + 1e-5}, Outcome.NOT_COMPARABLE, "the times differ from row 0"),
    "a step 0.1 % longer": ({"time": lambda t: t * 1.001}, Outcome.NOT_COMPARABLE, "the times differ"),
    "a column renamed": (
        {"columns": renamed(V, "tonic/0/v")}, Outcome.NOT_COMPARABLE, "the test has no quantity tonic[0]/v"),
    "a column missing": (
        {"columns": lambda c: {p: e for p, e in c.items() if p != V}}, Outcome.NOT_COMPARABLE, "no quantity"),
    "a column too many": (
        {"columns": lambda c: c | {"x/v": ("V", TIME)}}, Outcome.NOT_COMPARABLE, "no quantity x/v"),
    "no columns at all": ({"columns": lambda _: {}}, Outcome.NOT_COMPARABLE, "it has none"),
    "a constant trace": (
        {"columns": column(V, lambda v: np.full_like(v, v[0]))}, Outcome.DIFFERENT, "outside the tolerance"),
    "all zero": ({"columns": column(V, lambda v: v * 0)}, Outcome.DIFFERENT, "outside the tolerance"),
    "a sign turned": ({"columns": column(V, lambda v: -v)}, Outcome.DIFFERENT, "outside the tolerance"),
    "one sample off": ({"columns": column(V, at(2000, 0.0))}, Outcome.DIFFERENT, "first row 2000"),
    "the last sample off": ({"columns": column(V, at(N - 1, 0.0))}, Outcome.DIFFERENT, f"first row {N - 1}"),
    "shifted by 20 rows": ({"columns": column(V, lambda v: np.roll(v, 20))}, Outcome.DIFFERENT, "outside"),
    "one NaN": ({"columns": column(V, at(17, np.nan))}, Outcome.NOT_COMPARABLE, "nan in the test at row 17"),
    "NaN from a row on": (
        {"columns": column(V, lambda v: np.where(TIME > 0.02, np.nan, v))}, Outcome.NOT_COMPARABLE, "nan"),
    "one Inf": ({"columns": column(V, at(17, np.inf))}, Outcome.NOT_COMPARABLE, "inf in the test at row 17"),
    "beyond float32": ({"columns": column(V, at(17, 1e200))}, Outcome.NOT_COMPARABLE, "beyond float32"),
    "one spike late": (
        {"spikes": train("tonic[0]", lambda s: [s[0], s[1] + 1e-3, s[2]])}, Outcome.DIFFERENT, "1 missing"),
    "one spike missing": ({"spikes": train("tonic[0]", lambda s: s[:-1])}, Outcome.DIFFERENT, "1 missing"),
    "one spike twice": ({"spikes": train("tonic[0]", lambda s: [*s, s[1]])}, Outcome.DIFFERENT, "1 extra"),
    "a spike where there was none": (
        {"spikes": train("tonic[0]", lambda s: [*s, 0.039])}, Outcome.DIFFERENT, "1 extra"),
    "no spikes at all": ({"spikes": train("tonic[0]", lambda _: [])}, Outcome.DIFFERENT, "3 missing"),
    "spikes of another cell": (
        {"spikes": swapped("tonic[0]", "burst[0]")}, Outcome.DIFFERENT, "missing"),
    "spike times in ms": (
        {"spikes": train("tonic[0]", lambda s: [1e3 * t for t in s])}, Outcome.DIFFERENT, "3 missing"),
    "a spike train not recorded": (
        {"spikes": lambda s: {"burst[0]": s["burst[0]"]}}, Outcome.NOT_COMPARABLE, "no spike train tonic[0]"),
    "no spike trains recorded": ({"spikes": lambda _: {}}, Outcome.NOT_COMPARABLE, "no spike train"),
}  # fmt: skip


def words(verdict: Verdict) -> str:
    return "\n".join(result.reason for result in verdict)


def test_the_run_itself_passes_so_that_failing_means_something() -> None:
    assert compare(run(), run()).outcome is Outcome.IDENTICAL
    assert compare(run(), run(columns=column(V, lambda v: v + 1e-3)), tolerances=GENEROUS).passed


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_in_the_test_is_caught(name: str) -> None:
    changes, outcome, told = FAULTS[name]
    verdict = compare(run(), run(**changes), tolerances=GENEROUS)
    assert verdict.outcome is outcome
    assert not verdict.passed
    assert told in words(verdict)
    assert told in str(verdict)


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_in_the_reference_is_caught_too(name: str) -> None:
    changes, outcome, _ = FAULTS[name]
    assert compare(run(**changes), run(), tolerances=GENEROUS).outcome is outcome


@pytest.mark.parametrize("row", [0, 2000, N - 1])
@pytest.mark.parametrize("direction", [-np.inf, np.inf])
def test_one_ulp_in_one_sample_is_different_unless_an_ulp_is_stated(row: int, direction: float) -> None:
    def next_float32(samples: np.ndarray) -> np.ndarray:
        samples[row] = np.nextafter(np.float32(samples[row]), np.float32(direction))
        return samples

    test = run(columns=column(V, next_float32))
    verdict = compare(run(), test)
    assert verdict.outcome is Outcome.DIFFERENT
    assert (verdict[V].max_ulps, verdict[V].n_differing, verdict[V].first_row) == (1, 1, row)
    assert compare(run(), test, tolerances=Tolerance(ulps=1)).outcome is Outcome.WITHIN_TOLERANCE


@pytest.mark.parametrize("how", ["linear", "previous", "nearest"])
def test_a_run_cut_short_is_not_extrapolated_by_resampling(how: str) -> None:
    for changes in (only_rows(slice(None, N // 2)), only_rows(slice(None, -1)), only_rows(slice(1, None))):
        verdict = compare(run(), run(**changes), tolerances=GENEROUS, resample=how)
        assert verdict.outcome is Outcome.NOT_COMPARABLE
        assert "does not extrapolate" in words(verdict)


def test_a_shorter_run_with_every_spike_it_should_have_is_caught_by_its_length() -> None:
    silent = {"spikes": lambda _: {"tonic[0]": [0.0111]}, "columns": lambda _: {}}
    short = silent | {"time": lambda time: time[: N // 2]}
    assert compare(run(**silent), run(**silent)).passed
    verdict = compare(run(**silent), run(**short))
    assert verdict.outcome is Outcome.NOT_COMPARABLE
    assert "the reference runs to 0.04 s" in words(verdict)


@pytest.mark.parametrize(
    ("ref", "test"),
    [
        (Recording(()), Recording(())),
        (Recording([0.0, 1.0]), Recording([0.0, 1.0])),
        (run(spikes=lambda _: {}, columns=lambda _: {}), run(spikes=lambda _: {}, columns=lambda _: {})),
    ],
)
def test_two_empty_recordings_do_not_agree(ref: Recording, test: Recording) -> None:
    verdict = compare(ref, test)
    assert verdict.outcome is Outcome.NOT_COMPARABLE
    assert not verdict.passed
    assert len(verdict) == 0


def test_leaving_everything_out_is_no_agreement() -> None:
    assert not compare(run(), run(), quantities=[], spikes=False).passed
    assert not compare(run(), run(), quantities=["nothing*"], spikes=False).passed


@pytest.mark.parametrize("quantity", ["tonic[0]/w", "tonic[0]/V"])
def test_asking_for_what_nobody_recorded_does_not_pass(quantity: str) -> None:
    assert compare(run(), run(), quantities=[V, quantity]).outcome is Outcome.NOT_COMPARABLE


# Faults of files: each is refused when read, or is no fault at all.
FILE_FAULTS: dict[str, Callable[[bytes], bytes]] = {
    "truncated in the last row": lambda text: text[:-14],
    "truncated inside the last number": lambda text: text[:-4],
    "ragged": lambda text: text.replace(b"\t\n", b"\t0.0\t\n", 1),
    "a row lost a number": lambda text: b"\n".join(
        line.rpartition(b"\t")[0].rpartition(b"\t")[0] + b"\t" if i == 100 else line
        for i, line in enumerate(text.split(b"\n"))
    ),
    "comma decimals": lambda text: text.replace(b".", b","),
    "one comma decimal": lambda text: text.replace(b".", b",", 1),
    "empty": lambda _: b"",
    "a word": lambda text: text.replace(b"-0.065", b"resting", 1),
    "a row twice": lambda text: text.split(b"\n")[0] + b"\n" + text,
    "two rows exchanged": lambda text: b"\n".join(
        [*(lines := text.split(b"\n"))[:9], lines[10], lines[9], *lines[11:]]
    ),
    "two runs in one file": lambda text: text + text,
}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    (tmp_path / "ref").mkdir()
    run().write(tmp_path / "ref")
    run().write(tmp_path / "test")
    return tmp_path


def test_written_runs_pass_so_that_failing_means_something(written: Path) -> None:
    ref, test = (open_recording(written / side / "run.dat") for side in ("ref", "test"))
    verdict = compare(ref, test)
    assert verdict.outcome is Outcome.IDENTICAL
    assert len(verdict) == 6


@pytest.mark.parametrize("name", FILE_FAULTS)
@pytest.mark.parametrize("side", ["ref", "test"])
def test_a_fault_of_a_file_is_refused_with_its_name_and_line(written: Path, name: str, side: str) -> None:
    path = written / side / "run.dat"
    path.write_bytes(FILE_FAULTS[name](path.read_bytes()))
    with pytest.raises(NmlBridgeError) as raised:
        compare(open_recording(written / "ref" / "run.dat"), open_recording(written / "test" / "run.dat"))
    assert raised.value.exit_code == 3
    assert str(path) in str(raised.value)
    assert raised.value.location is not None
    assert raised.value.location.line > 0 or name == "empty"


def test_line_ends_of_windows_are_no_fault(written: Path) -> None:
    path = written / "test" / "run.dat"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    spikes = written / "test" / "run.spikes"
    spikes.write_bytes(spikes.read_bytes().replace(b"\n", b"\r\n"))
    assert (
        compare(open_recording(written / "ref" / "run.dat"), open_recording(path)).outcome
        is Outcome.IDENTICAL
    )


def test_a_file_cut_between_two_rows_is_a_shorter_run(written: Path) -> None:
    path = written / "test" / "run.dat"
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-1]))
    verdict = compare(open_recording(written / "ref" / "run.dat"), open_recording(path))
    assert verdict.outcome is Outcome.NOT_COMPARABLE
    assert "the test is shorter: 4001 rows to 0.04 s in the reference, 4000 rows" in words(verdict)


def test_nan_in_a_file_is_read_and_then_not_comparable(written: Path) -> None:
    path = written / "test" / "run.dat"
    rows = path.read_bytes().split(b"\n")
    rows[5] = rows[5].split(b"\t")[0] + b"\tNaN\t0.0\t0.0\t0.0\t"
    path.write_bytes(b"\n".join(rows))
    verdict = compare(open_recording(written / "ref" / "run.dat"), open_recording(path))
    assert verdict[V].outcome is Outcome.NOT_COMPARABLE
    assert "nan in the test at row 5" in verdict[V].reason


def test_names_taken_from_elsewhere_do_not_make_columns_agree(written: Path) -> None:
    wrong = [("burst[0]/v", "V"), ("burst[0]/u", "1"), ("tonic[0]/v", "V"), ("tonic[0]/u", "1")]
    verdict = compare(
        open_recording(written / "ref" / "run.dat"), open_recording(written / "test" / "run.dat", wrong),
        tolerances=GENEROUS,
    )  # fmt: skip
    assert verdict.outcome is Outcome.DIFFERENT
    (written / "test" / "run.columns.json").unlink()
    with pytest.raises(FormatError, match="nothing names its columns"):
        open_recording(written / "test" / "run.dat")
