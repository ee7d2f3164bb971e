"""NeuroML in HDF5: ours and libNeuroML's."""

from __future__ import annotations

import contextlib
import io
import resource
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import FormatError, MalformedFileError, NotExpressibleError
from nmlbridge.formats import neuroml2
from nmlbridge.formats.registry import read, write
from nmlbridge.model import (
    AllToAll,
    Experiment,
    ExpOneSynapse,
    FixedProbability,
    Input,
    Population,
    Projection,
    PulseCurrent,
    Uniform,
    gallery,
)

h5py = pytest.importorskip("h5py")


def network(size: int, rule: Any, **more: Any) -> Experiment:
    wires = (
        Projection("zeta", "pop", "pop", "syn", rule, **more),
        Projection("alpha", "pop", "other", "syn", AllToAll()),
    )
    return Experiment(
        "many",
        cells=gallery.get("2007/RS").cells,
        synapses=(ExpOneSynapse("syn", "1 nS", "0 mV", "2 ms"),),
        stimuli=(PulseCurrent("step", "1 ms", "40 ms", "120 pA"),),
        populations=(Population("pop", "RS", size), Population("other", "RS", 2, [[1, 2, 3], [4, 5, 6.5]])),
        projections=wires,
        inputs=(Input("step", "pop"), Input("step", "other", 1, 2.5)),
        notes="kept",
    )


def test_the_order_of_things_is_kept(tmp_path: Path) -> None:
    experiment = network(4, FixedProbability(0.5), weight=Uniform(0, 1), delay=Uniform("1 ms", "2 ms"))
    write(experiment, tmp_path / "x.nml.h5")
    assert read(tmp_path / "x.nml.h5") == experiment.resolved()


def test_libneuroml_reads_ours(tmp_path: Path) -> None:
    pytest.importorskip("neuroml")
    pytest.importorskip("tables")
    from neuroml.loaders import read_neuroml2_file

    experiment = network(4, AllToAll(), weight=0.5, delay="1 ms")
    write(experiment, tmp_path / "x.nml.h5")
    with contextlib.redirect_stdout(io.StringIO()):
        document = read_neuroml2_file(str(tmp_path / "x.nml.h5"))
    found = document.networks[0]
    assert {(p.id, p.get_size()) for p in found.populations} == {("pop", 4), ("other", 2)}
    wires = {p.id: p for p in found.projections}
    assert len(wires["zeta"].connection_wds) == 16
    assert {(c.weight, c.delay) for c in wires["zeta"].connection_wds} == {(0.5, "1.0ms")}
    assert len(wires["alpha"].connections) == 8
    assert [c.id for c in document.izhikevich2007_cells] == ["RS"]


def test_ours_reads_libneuromls(tmp_path: Path) -> None:
    pytest.importorskip("neuroml")
    pytest.importorskip("tables")
    from neuroml.writers import NeuroMLHdf5Writer

    experiment = network(
        4, FixedProbability(0.5), weight=Uniform(0, 1), delay=Uniform("1 ms", "2 ms")
    ).resolved()
    NeuroMLHdf5Writer.write(neuroml2.to_libneuroml(experiment), str(tmp_path / "x.nml.h5"))
    back = read(tmp_path / "x.nml.h5")
    assert {p.id for p in back.populations} == {"pop", "other"}
    mine, theirs = (next(p for p in e.projections if p.id == "zeta") for e in (experiment, back))
    assert theirs.rule == mine.rule
    assert np.allclose(theirs.weight.si, mine.weight.si, rtol=1e-6)  # float32
    assert np.allclose(theirs.delay.si, mine.delay.si, rtol=1e-6)
    assert back.cells == experiment.cells


def test_it_has_no_simulation_and_says_so(tmp_path: Path) -> None:
    experiment = network(2, AllToAll()).changed(duration="1 ms", step="0.1 ms", record=["pop/v"])
    with pytest.raises(NotExpressibleError, match="no simulation"):
        write(experiment, tmp_path / "x.nml.h5")
    write(experiment, tmp_path / "x.nml.h5", allow_loss=True)
    with h5py.File(tmp_path / "x.nml.h5") as file:
        assert "Lost in conversion" in file["neuroml"].attrs["neuroml_top_level"]


def test_a_million_connections_stay_arrays(tmp_path: Path) -> None:
    experiment = network(1000, AllToAll(), weight=Uniform(0, 1), delay=Uniform("1 ms", "2 ms"))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    write(experiment, tmp_path / "x.nml.h5")
    back = read(tmp_path / "x.nml.h5")
    assert time.process_time() - begin < 6.0
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 400
    assert len(back.projections[0].weight) == 1_000_000


@pytest.mark.parametrize("content", [b"", b"not HDF5", b"\x89HDF\r\n\x1a\nbroken"])
def test_what_is_no_such_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.nml.h5"
    path.write_bytes(content)
    with pytest.raises(MalformedFileError):
        read(path, "neuroml-hdf5")


def test_hdf5_of_another_kind_is_refused(tmp_path: Path) -> None:
    with h5py.File(tmp_path / "x.nml.h5", "w") as file:
        file["data"] = [1, 2, 3]
    with pytest.raises(MalformedFileError, match="/neuroml/network"):
        read(tmp_path / "x.nml.h5")
    with pytest.raises(FormatError, match="from a file"):
        read("x\n", "neuroml-hdf5")


def test_many_spike_times_fit_too(tmp_path: Path) -> None:
    from nmlbridge.model import SpikeTimes

    times = SpikeTimes("times", [f"{n} ms" for n in range(5000)])
    experiment = network(2, AllToAll())
    more = experiment.changed(
        stimuli=(*experiment.stimuli, times),
        populations=(*experiment.populations, Population("src", "times")),
    )
    write(more, tmp_path / "x.nml.h5")
    assert read(tmp_path / "x.nml.h5") == more.resolved()
