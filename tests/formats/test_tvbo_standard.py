"""NeuroML's standard types named by iri in TVBO's words: each example is upstream's own to the last float32."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import nmlbridge as nb
from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats.tvbo import convert_text, to_text
from nmlbridge.lems.xml import local_name

DATA = Path(__file__).parent / "data" / "tvbo" / "standard"
UPSTREAM = {
    "hodgkin_huxley": ("Ex1_HH", {"HodgkinHuxley_pop[0]/v": "hhpop[0]/v"}),
    "kinetic_scheme": ("Ex4_KS", {"HH_KineticScheme_pop[0]/v": "hhpop[0]/v"}),
    "adex": (
        "Ex8_AdEx",
        {
            f"adEx{name}_pop[0]/{variable}": f"adExPop{number}[0]/{variable}"
            for number, name in enumerate(("Burst2", "Burst4", "BurstChaos", "Rebound"), 1)
            for variable in "vw"
        },
    ),
    "inputs": ("Ex16_Inputs", {f"RS_pop[{k}]/v": f"izhPop[{k}]/v" for k in range(10)}),
    "graded_synapses": (
        "Ex20_AnalogSynapses",
        {f"iaf_pop[{k}]/v": f"iafPop{k + 1}[0]/v" for k in range(3)},
    ),
    "detailed_cell": ("Ex24_FractionalConductance", {"hhtest_pop[0]/v": "pop[0]/v"}),
    "several_synapses": ("Ex27_MultiSynapses", {f"iaf_pop[{k}]/v": f"iafPop[{k}]/v" for k in range(4)}),
}


def text_of(name: str) -> str:
    return (DATA / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", UPSTREAM)
def test_an_example_of_standard_types_is_upstreams_to_the_last_float32(name):
    example, paths = UPSTREAM[name]
    ours = nb.run(DATA / f"{name}.yaml")
    theirs = nb.run(f"example:LEMS_NML2_{example}.xml", record=["displays"])
    for path, upstream in paths.items():
        found, expected = ours.samples(path), theirs.samples(upstream)
        assert ours.units[path] == theirs.units[upstream]
        assert np.ptp(expected) > 0  # a cell at rest would agree with anything at rest
        assert np.array_equal(found.astype(np.float32), expected.astype(np.float32)), path


def test_a_parameter_that_differs_is_seen():
    text = text_of("graded_synapses").replace("value: 0.0032,", "value: 0.0033,")
    ours = nb.run(convert_text(text).document)
    theirs = nb.run("example:LEMS_NML2_Ex20_AnalogSynapses.xml", record=["displays"])
    assert not np.array_equal(ours.samples("iaf_pop[1]/v"), theirs.samples("iafPop2[0]/v"))


def test_parts_of_a_cell_become_channels_with_gates_and_rates_of_the_types_named():
    root = convert_text(text_of("hodgkin_huxley")).document.root
    (cell,) = (e for e in root.iterchildren("*") if local_name(e) == "pointCellCondBased")
    assert {c.get("ionChannel"): c.get("number") for c in cell.iterchildren("channelPopulation")} == {
        "passive": "300",
        "na": "120000",
        "k": "36000",
    }
    channels = {e.get("id"): e for e in root.iterchildren("*") if local_name(e).startswith("ionChannel")}
    gates = {g.get("id"): g.get("instances") for g in channels["na"].iterchildren("*")}
    assert gates == {"m": "3", "h": "1"}
    rates = [r.get("type") for g in channels["na"].iterchildren("*") for r in g.iterchildren("*")]
    assert rates == ["HHExpLinearRate", "HHExpRate", "HHExpRate", "HHSigmoidRate"]


def test_an_analog_synapse_is_a_continuous_projection_and_a_source_without_coupling_is_an_input():
    root = convert_text(text_of("graded_synapses")).document.root
    tags = [local_name(e) for e in root.iter("*")]
    assert tags.count("continuousConnection") == 2
    assert tags.count("silentSynapse") == 1
    assert tags.count("explicitInput") + tags.count("inputList") == 3


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("hodgkin_huxley", "neuroml:gateHHrates", "neuroml:gateHHrate", "did you mean neuroml:gateHHrates?"),
        ("hodgkin_huxley", "midpoint:", "midpiont:", "did you mean 'midpoint'?"),
        ("hodgkin_huxley", "unit: per_ms", "unit: mV", "per_time"),
        ("graded_synapses", "gradedSynapse", "gradedSynapses", "did you mean"),
        ("graded_synapses", "target: 2", "target: 7", "7"),
    ],
)
def test_a_mistake_in_a_part_is_named_with_its_line(name, old, new, words):
    text = text_of(name)
    at = re.search(re.escape(old), text)
    assert at
    broken = text[: at.start()] + new + text[at.end() :]
    with pytest.raises(ModelError) as caught:
        convert_text(broken)
    problems = caught.value.problems
    assert any(words in str(p) for p in problems), problems
    line = text[: at.start()].count("\n") + 1
    assert any(abs(p.location.line - line) <= 3 for p in problems), (line, problems)


@pytest.mark.parametrize("name", ["adex", "graded_synapses", "several_synapses"])
def test_a_network_of_standard_cells_comes_back_from_lems_as_it_went(name):
    document = convert_text(text_of(name)).document
    again = convert_text(to_text(document)).document
    verdict = nb.compare(nb.run(document), nb.run(again))
    assert str(verdict.outcome) == "Identical"
    assert len(verdict.traces) >= 3


def test_a_cell_with_channels_does_not_fit_back_and_that_is_said():
    document = convert_text(text_of("hodgkin_huxley")).document
    with pytest.raises(NotExpressibleError, match="pointCellCondBased"):
        to_text(document)
