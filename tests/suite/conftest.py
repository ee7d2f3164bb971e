"""A small model, and engines that give what a test tells them to."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.errors import NmlBridgeError
from nmlbridge.recording.recording import Recording
from nmlbridge.runners.base import Availability, RunOptions, RunResult

MODEL = """<Lems>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevichCell id="cell" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-50.0" d="2"/>
    <pulseGeneratorDL id="pulse" delay="20ms" duration="60ms" amplitude="14"/>
    <network id="net">
        <population id="pop" component="cell" size="1"/>
        <explicitInput target="pop[0]" input="pulse"/>
    </network>
    <Simulation id="sim" length="100ms" step="0.1ms" target="net">
        <OutputFile id="of" fileName="results/out.dat">
            <OutputColumn id="v" quantity="pop[0]/v"/>
            <OutputColumn id="U" quantity="pop[0]/U"/>
        </OutputFile>
        <EventOutputFile id="ev" fileName="results/out.spikes" format="TIME_ID">
            <EventSelection id="0" select="pop[0]" eventPort="spike"/>
        </EventOutputFile>
    </Simulation>
    <Target component="sim"/>
</Lems>
"""


def spiking(
    *, shift_s: float = 0.0, rows: int = 1001, lose: int = 0, offset_v: float = 0.0, unit: str = "V"
) -> Recording:
    """Return a run of ten spikes, 10 ms apart; its faults are the arguments."""
    time = np.arange(rows) * 1e-4
    spikes = np.arange(0.005, 0.1, 0.01)[lose:] + shift_s
    v = np.full(rows, -0.065)
    for spike in spikes:
        v += 0.1 * np.exp(-(((time - spike) / 4e-4) ** 2))
    columns = {"pop[0]/v": (unit, (v + offset_v).astype(np.float32)), "pop[0]/U": ("1", np.cos(300 * time))}
    return Recording(time, columns, {"pop[0]": spikes}, name="sim")


class FakeEngine:
    """An engine that gives the recording it is told to give, or fails as it is told to."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.gives: Callable[[], Recording] = spiking
        self.fails: NmlBridgeError | None = None
        self.runs = 0
        self.seeds: list[int | None] = []

    def availability(self) -> Availability:
        return Availability(installed=True, version="1.2.3")

    def run(self, document: object, options: RunOptions) -> RunResult:
        self.runs += 1
        self.seeds.append(options.seed)
        if self.fails is not None:
            raise self.fails
        recording = self.gives()
        files: list[Path] = []
        if options.write:
            assert options.out is not None
            folder = options.out / "results"
            folder.mkdir(parents=True, exist_ok=True)
            for path in recording.write(folder):
                target = path.with_name(path.name.replace("sim", "out"))
                files.append(path.rename(target))
        return RunResult(lambda: recording, files, steps=1000, loop_s=0.01, total_s=0.02)


@pytest.fixture
def engines(monkeypatch: pytest.MonkeyPatch) -> dict[str, FakeEngine]:
    """Put fake engines in the place of native and jneuroml."""
    fakes = {}
    for name in ("native", "jneuroml"):
        fakes[name] = FakeEngine(name)
        module = types.ModuleType(f"fake_{name}")
        module.RUNNER = fakes[name]  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, f"fake_{name}", module)
        monkeypatch.setitem(runners._MODULES, name, f"fake_{name}")
    return fakes


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """Write the model into the test's folder."""
    path = tmp_path / "model.xml"
    path.write_text(MODEL)
    return path


@pytest.fixture
def write_suite(tmp_path: Path, model: Path) -> Callable[[str], Path]:
    """Give a function that writes a suite file with these cases into the test's folder."""

    def write(cases: str) -> Path:
        path = tmp_path / "some.nmlb.yaml"
        path.write_text(f"nmlbridge: 1\n{cases}")
        return path

    return write


@pytest.fixture
def faulty() -> Callable[..., Recording]:
    """Give the function that makes recordings, so that a test can ask for one with a fault."""
    return spiking
