"""Large files are compared in memory that does not grow with them, and quickly."""

from __future__ import annotations

import itertools
import time
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest

from nmlbridge.compare import Outcome, Tolerance, compare
from nmlbridge.recording import TraceFile
from nmlbridge.recording.dat import write_dat

ROWS, COLUMNS = 200_000, 10
NAMES = [(f"p[{index}]/v", "V") for index in range(COLUMNS)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("large")
    rng = np.random.default_rng(0)
    times = np.arange(ROWS) * 1e-5
    waves = [-0.065 + 0.02 * np.sin(times * (50 + index)) for index in range(COLUMNS)]
    noisy = [wave + 1e-6 * rng.normal(size=ROWS) for wave in waves]
    return [write_dat(folder / "ref.dat", times, waves), write_dat(folder / "test.dat", times, noisy)]


def peak_of(action: Callable[[], object]) -> int:
    """Return the largest memory in use while something is done, bytes."""
    tracemalloc.start()
    try:
        action()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_files_twice_as_long_are_compared_in_the_same_memory(files: list[Path], tmp_path: Path) -> None:
    peaks = []
    for part in (ROWS // 2, ROWS):
        sides = []
        for path in files:
            with path.open("rb") as whole:
                lines = list(itertools.islice(whole, part))
            (tmp_path / path.name).write_bytes(b"".join(lines))
            sides.append(TraceFile(tmp_path / path.name, NAMES))
        verdict = compare(*sides, tolerances=Tolerance(absolute="0.1 mV"))
        assert verdict.outcome is Outcome.WITHIN_TOLERANCE
        assert verdict["p[3]/v"].n == part
        peaks.append(peak_of(partial(compare, *sides)))
    assert peaks[1] < 1.2 * peaks[0]
    assert peaks[1] < 60e6


def test_two_million_numbers_a_side_are_compared_in_seconds(files: list[Path]) -> None:
    ref, test = (TraceFile(path, NAMES) for path in files)
    started = time.perf_counter()
    assert not compare(ref, test).passed
    assert time.perf_counter() - started < 10.0  # 0.2 s on a machine with nothing else to do


def test_reading_a_file_takes_the_memory_of_its_numbers_and_little_more(files: list[Path]) -> None:
    file = TraceFile(files[0], NAMES)
    assert file.load().time.size == ROWS
    assert peak_of(file.load) < 1.2 * ROWS * (COLUMNS + 1) * 8 + 12e6
