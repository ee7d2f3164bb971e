"""Sets that run as lanes of one program give the very points that they give one after another."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from nmlbridge.lems.document import Document
from nmlbridge.runners import sweeping
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.sweeping import SweepPoint, run_sets
from nmlbridge.runners.together import Lanes
from nmlbridge.sweeps.axes import Axis
from nmlbridge.sweeps.plan import grid

OPTIONS = RunOptions(record=("spikes", "pop[0]/v", "pop[0]/u"), write=False)


@pytest.fixture
def parts(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return how many sets run at once from now on, each time."""
    counted: list[int] = []
    ordinary = Lanes.run

    def run(self: Lanes, sets: Any, threads: int) -> Any:
        counted.append(len(sets))
        return ordinary(self, sets, threads)

    monkeypatch.setattr(Lanes, "run", run)
    return counted


def sets_of(*texts: str) -> list[dict[str, str]]:
    return list(grid([Axis.parse(text) for text in texts]))


def one_by_one(document: Document, sets: list[dict[str, str]], options: RunOptions) -> list[SweepPoint]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sweeping, "lanes_of", lambda *_: None)
        return list(run_sets(document, sets, "native", options))


def texts(points: list[SweepPoint]) -> list[str]:
    """Return points as text, in which a NaN is equal to another."""
    return [repr(dataclasses.asdict(point)) for point in points]


@pytest.mark.parametrize(
    "varied",
    [
        ("pulse/amplitude=0:400pA:9", "RS/d=80,100"),
        ("RS/C=0.1nF,90pF", "pulse/amplitude=200pA", "pulse/delay=5,20"),
        ("RS/a=0.01per_ms:0.1per_ms:5", "pulse/amplitude=0.3nA"),
    ],
)
def test_at_once_and_one_after_another_the_points_are_the_same(
    model: Document, parts: list[int], varied: tuple[str, ...]
) -> None:
    sets = sets_of(*varied)
    together = list(run_sets(model, sets, "native", OPTIONS))
    assert parts == [len(sets)]
    assert texts(together) == texts(one_by_one(model, sets, OPTIONS))
    assert any(point.spikes["pop[0]"] > 3 for point in together)


def test_more_sets_than_are_to_be_held_run_in_parts(
    model: Document, parts: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nmlbridge.runners.together._LANES", 16)
    sets = sets_of("pulse/amplitude=0:400pA:9")
    together = list(run_sets(model, sets, "native", OPTIONS))
    assert len(parts) > 1
    assert sum(parts) == 9
    assert texts(together) == texts(one_by_one(model, sets, OPTIONS))


def test_a_set_that_fails_says_so_and_the_others_are_as_they_are(model: Document, parts: list[int]) -> None:
    sets = sets_of("pulse/amplitude=100pA,1e300A,200pA", "RS/C=100pF,1e-300 F")
    together = list(run_sets(model, sets, "native", OPTIONS))
    assert parts == [6]
    assert texts(together) == texts(one_by_one(model, sets, OPTIONS))
    failed = [bool(point.error) for point in together]
    assert any(failed)
    assert not all(failed)


@pytest.mark.parametrize(
    ("varied", "engine"),
    [
        ("pop/size=1,2", "native"),
        ("pop/component=RS,CH", "native"),
        ("sim/length=100ms,200ms", "native"),
        ("pulse/amplitude=100pA", "native"),
    ],
)
def test_what_makes_another_program_runs_one_after_another(
    model: Document, parts: list[int], varied: str, engine: str
) -> None:
    options = RunOptions(record=("spikes",), write=False)
    sets = sets_of(varied)
    points = list(run_sets(model, sets, engine, options))
    assert parts == []
    assert [point.values for point in points] == sets
