"""NeuroML's example 2, said in TVBO's words, against the example: quantities by name, never by column."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

import nmlbridge as nb

DATA = Path(__file__).parent / "data" / "tvbo"
ENGINES = ["native", pytest.param("jneuroml", marks=pytest.mark.jneuroml)]
VARIANTS = {"tonic": ("Tonic", 9), "burst": ("Burst", 29), "mixed": ("Mixed", 8), "class1": ("Class1", 7)}


@pytest.fixture(scope="module")
def upstream():
    """Upstream's own example, with v, U and spikes of all four cells recorded, by engine."""
    runs: dict[str, nb.Recording] = {}

    def run(engine: str) -> nb.Recording:
        if engine not in runs:
            record = ["izpop*[0]/v", "izpop*[0]/U", "spikes"]
            runs[engine] = nb.run("example:LEMS_NML2_Ex2_Izh.xml", engine=engine, record=record)
        return runs[engine]

    return run


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_cell_written_as_equations_is_upstreams_cell(variant, engine, upstream):
    name, spikes = VARIANTS[variant]
    reference = upstream(engine)
    ours = nb.run(DATA / f"izhikevich_{variant}.yaml", engine=engine)
    cell, theirs = f"Izhikevich{name}_pop[0]", f"izpop{name}[0]"
    v_mv = reference[f"{theirs}/v"].values * 1000.0  # TVBO's v is a number of mV, NeuroML's is in V
    assert ours[f"{cell}/v"].attrs["units"] == "1"
    assert reference[f"{theirs}/v"].attrs["units"] == "V"
    assert rms(ours[f"{cell}/v"].values - v_mv) < 1e-5
    assert rms(ours[f"{cell}/U"].values - reference[f"{theirs}/U"].values) < 1e-5
    rows = [
        np.searchsorted(run.time, run.spikes[path] - 1e-9)
        for run, path in ((ours, cell), (reference, theirs))
    ]
    assert len(rows[0]) == spikes
    assert rows[0].tolist() == rows[1].tolist()


@pytest.mark.jneuroml
@pytest.mark.parametrize("name", [*VARIANTS, "network"])
def test_the_rendered_lems_is_identical_in_both_engines(name, tmp_path):
    nb.convert(DATA / f"izhikevich_{name}.yaml", tmp_path / "LEMS_rendered.xml")
    runs = [nb.run(tmp_path / "LEMS_rendered.xml", engine=engine) for engine in ("jneuroml", "native")]
    verdict = nb.compare(*runs)
    assert str(verdict.outcome) == "Identical"
    assert len(verdict.traces) >= 2
    assert len(verdict.spikes) >= 1


@pytest.mark.parametrize("engine", ENGINES)
def test_the_four_standard_cells_as_a_network_are_upstreams_to_the_last_digit(engine, upstream):
    reference = upstream(engine)
    ours = nb.run(DATA / "izhikevich_network.yaml", engine=engine)
    for variant, (name, spikes) in VARIANTS.items():
        for variable in ("v", "U"):
            found = ours[f"{variant}_pop[0]/{variable}"].values
            assert np.array_equal(found, reference[f"izpop{name}[0]/{variable}"].values)
        assert len(ours.spikes[f"{variant}_pop[0]"]) == spikes


def test_a_wrong_column_would_be_seen(upstream):
    """The mistake of comparing one cell's U with another's is far outside the bound."""
    reference = upstream("native")
    mixed_up = reference["izpopBurst[0]/U"].values - reference["izpopTonic[0]/U"].values
    assert rms(mixed_up) == pytest.approx(4.284388, abs=1e-5)


def rms(x):
    return float(np.sqrt(np.mean(np.square(x))))
