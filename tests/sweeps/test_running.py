"""Sweeps in chunks: the same points wherever they run, none lost or doubled, and going on from where they stopped."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import xarray as xr

import nmlbridge as nb
from nmlbridge.errors import FormatError, ModelError, RunnerFailedError, RunnerNotInstalledError
from nmlbridge.lems.document import Document
from nmlbridge.runners.sweeping import SweepPoint, run_sets
from nmlbridge.sweeps import running
from nmlbridge.workers.pool import Crashed

VARY: dict[str, Any] = {"pulse/amplitude": "0:300pA:6", "RS/d": [80, 100]}


@pytest.fixture
def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_LARGEST_TOGETHER", 2)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[Mapping[str, str]]:
    """Return the sets that are run from now on."""
    sets: list[Mapping[str, str]] = []

    def counted(document: Document, chunk: Sequence[Mapping[str, str]], *rest: Any) -> Iterator[SweepPoint]:
        sets.extend(chunk)
        return run_sets(document, chunk, *rest)

    monkeypatch.setattr(running, "run_sets", counted)
    return sets


def test_worker_processes_give_the_same(model: Document) -> None:
    told: list[tuple[int, int]] = []
    found = nb.sweep(model, VARY, jobs=2, progress=lambda done, total: told.append((done, total)))
    xr.testing.assert_identical(found, nb.sweep(model, VARY))
    assert told[0] == (0, 12)
    assert told[-1] == (12, 12)
    assert len(told) > 8


def test_a_fault_of_the_model_found_by_a_worker_is_that_fault(model: Document) -> None:
    with pytest.raises(ModelError, match="nobody"):
        nb.sweep(model, {"pop/component": ["RS", "nobody", "RS", "RS"]}, jobs=2)


def test_a_worker_that_dies_is_said_with_the_sets_it_took_along(
    model: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "run_in_processes", lambda *_: iter([Crashed(1, "ended with SIGKILL", "")]))
    with pytest.raises(RunnerFailedError, match=r"sets 2 to 2 .* SIGKILL") as caught:
        nb.sweep(model, VARY, jobs=2)
    assert "resume" in caught.value.hint


@pytest.mark.usefixtures("small_chunks")
def test_an_interrupted_sweep_goes_on_from_where_it_stopped(
    model: Document, ran: list[Mapping[str, str]], tmp_path: Path
) -> None:
    whole = nb.sweep(model, VARY)
    assert len(ran) == 12
    ran.clear()

    def stop(done: int, total: int) -> None:
        if done == 6:
            raise KeyboardInterrupt

    kept = tmp_path / "kept"
    with pytest.raises(KeyboardInterrupt):
        nb.sweep(model, VARY, resume=kept, progress=stop)
    assert len(ran) == 6
    with kept.open("a") as file:
        file.write('{"sets": [6, 7], "poi')  # what a kill in the middle of writing leaves
    first = [tuple(values.items()) for values in ran]
    told: list[int] = []
    found = nb.sweep(model, VARY, resume=kept, progress=lambda done, total: told.append(done))
    xr.testing.assert_identical(found, whole)
    assert told[0] == 6
    assert len(ran) == 12
    assert len({*first, *(tuple(values.items()) for values in ran)}) == 12
    assert not kept.exists()


@pytest.mark.usefixtures("small_chunks")
@pytest.mark.parametrize(
    "other",
    [
        {"vary": {**VARY, "RS/d": [80, 101]}},
        {"seed": 3},
        {"record": ["pop[0]/v"]},
        {"window": (0.1, 0.2)},
        {"model": "-61 mV"},
    ],
)
def test_the_file_of_another_sweep_is_refused_and_left(
    model: Document, tmp_path: Path, other: dict[str, Any]
) -> None:
    kept = tmp_path / "kept"

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        nb.sweep(model, VARY, resume=kept, progress=stop)
    text = kept.read_text()
    changed = Document.parse(model.to_xml().replace('v0="-60 mV"', f'v0="{other.pop("model", "-60 mV")}"'))
    with pytest.raises(FormatError, match="another sweep") as caught:
        nb.sweep(changed, **{"vary": VARY, **other}, resume=kept)
    assert "--resume" in caught.value.hint
    assert kept.read_text() == text


@pytest.mark.parametrize("text", ["notes\n", json.dumps({"case": "of a suite"}) + "\n"])
def test_a_file_that_holds_no_sweep_is_refused_and_left(model: Document, tmp_path: Path, text: str) -> None:
    (tmp_path / "kept").write_text(text)
    with pytest.raises(FormatError, match="not a file of results"):
        nb.sweep(model, VARY, resume=tmp_path / "kept")
    assert (tmp_path / "kept").read_text() == text


@pytest.mark.filterwarnings("ignore")  # dask and tornado warn of what is their own affair
def test_a_sweep_survives_the_death_of_a_dask_worker(
    model: Document, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed = pytest.importorskip("distributed")
    vary = {"pulse/amplitude": "0:300pA:60"}
    monkeypatch.setitem(running._LARGEST, "native", 1)
    undisturbed = nb.sweep(model, vary)
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    try:
        with distributed.Client(cluster, set_as_default=False) as client:
            victim = next(iter(client.run(os.getpid).values()))
        counts: list[int] = []

        def kill_one(done: int, total: int) -> None:
            counts.append(done)
            if done == 10:
                os.kill(victim, signal.SIGKILL)

        found = nb.sweep(model, vary, dask=cluster.scheduler_address, progress=kill_one)
    finally:
        cluster.close(timeout=20)
    xr.testing.assert_identical(found, undisturbed)
    assert counts == list(range(61))
    with pytest.raises(ProcessLookupError):
        os.kill(victim, 0)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_of_ones_own_gives_the_same(model: Document) -> None:
    pytest.importorskip("distributed")
    xr.testing.assert_identical(nb.sweep(model, VARY, dask="local:1"), nb.sweep(model, VARY))


@pytest.mark.filterwarnings("ignore")
def test_a_scheduler_that_is_not_there_is_said(model: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("nmlbridge.workers.dask_cluster._PATIENCE", "1s")
    with pytest.raises(RunnerNotInstalledError, match="no Dask scheduler at tcp"):
        nb.sweep(model, VARY, dask="tcp://127.0.0.1:1")
