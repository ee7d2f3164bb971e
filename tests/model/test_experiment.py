"""An experiment's parts fit together, or every misfit is named at once."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError
from nmlbridge.model import (
    AllToAll,
    Experiment,
    Explicit,
    ExpOneSynapse,
    FixedProbability,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    OneToOne,
    PoissonInput,
    PoissonSpikes,
    Population,
    Projection,
    PulseCurrent,
    Record,
    Uniform,
)

CELL = Izhikevich2003Cell("RS", 0.02, 0.2, -65, 8, "-70 mV")
NEWER = Izhikevich2007Cell(
    "RS7",
    C="100 pF",
    k="0.7 nS_per_mV",
    vr="-60 mV",
    vt="-40 mV",
    vpeak="35 mV",
    a="0.03 per_ms",
    b="-2 nS",
    c="-50 mV",
    d="100 pA",
)


def experiment(**more: Any) -> Experiment:
    given: dict[str, Any] = {
        "cells": (CELL, NEWER),
        "stimuli": (
            PulseCurrent("step", "10 ms", "90 ms", 14),
            PulseCurrent("amps", "10 ms", "90 ms", "100 pA"),
            PoissonSpikes("noise", "20 Hz"),
        ),
        "synapses": (
            ExpOneSynapse("nS", "1 nS", "0 mV", "2 ms"),
            ExpOneSynapse("plain", 0.1, "0 mV", "2 ms"),
        ),
        "populations": (Population("a", "RS", 3), Population("b", "RS7", 2), Population("src", "noise", 3)),
        "duration": "100 ms",
        "step": "0.01 ms",
    }
    return Experiment("e", **{**given, **more})


def codes(**more: Any) -> set[tuple[str, str]]:
    with pytest.raises(ModelError) as caught:
        experiment(**more)
    return {(p.code, p.location.element) for p in caught.value.problems}


def test_what_fits_is_accepted() -> None:
    e = experiment(
        projections=(
            Projection("p", "src", "a", "plain", OneToOne()),
            Projection("q", "a", "b", "nS", AllToAll()),
        ),
        inputs=(Input("step", "a"), Input("amps", "b", [1])),
        record=["a/v", "src/spikes", Record("b", "u", (1,)), "a/step/i"],
    )
    assert e.steps == 10_000
    assert e.connection_count == 9
    assert e.cell_of(e.part("src")).id == "noise"


def test_every_unknown_name_is_reported_with_a_near_one() -> None:
    with pytest.raises(ModelError) as caught:
        experiment(
            populations=(Population("a", "RSS"),),
            projections=(Projection("p", "aa", "b", "nSS", AllToAll()),),
            inputs=(Input("stepp", "a"), Input("step", "aaa")),
            record=["c/v"],
        )
    found = [p.message for p in caught.value.problems]
    assert len(found) == 7
    assert any("did you mean 'step'?" in message for message in found)


def test_a_current_goes_to_cells_that_take_it() -> None:
    assert codes(inputs=(Input("step", "b"), Input("amps", "a"))) == {
        ("wrong-unit", "inputs/0/stimulus"),
        ("wrong-unit", "inputs/1/stimulus"),
    }
    assert codes(
        projections=(
            Projection("p", "a", "b", "plain", AllToAll()),
            Projection("q", "a", "a", "nS", AllToAll()),
        )
    ) == {("wrong-unit", "projections/p/synapse"), ("wrong-unit", "projections/q/synapse")}


def test_sources_of_spikes_take_nothing_and_are_no_input() -> None:
    assert codes(
        projections=(Projection("p", "a", "src", "nS", AllToAll()),),
        inputs=(Input("noise", "a"), Input("step", "src")),
        record=["src/v"],
    ) == {
        ("wrong-reference", "projections/p/target"),
        ("wrong-reference", "inputs/0/stimulus"),
        ("wrong-reference", "inputs/1/population"),
        ("unknown-variable", "record/0/variable"),
    }


def test_a_poisson_input_wants_a_synapse_with_units() -> None:
    stimuli = (PoissonInput("x", "20 Hz", "plain"),)
    populations = (Population("b", "RS7"),)
    assert codes(stimuli=stimuli, populations=populations) == {("wrong-unit", "stimuli/x/synapse")}


def test_indices_lie_within_their_populations() -> None:
    assert codes(
        projections=(
            Projection("p", "a", "b", "nS", Explicit([0, 3], [0, 1])),
            Projection("q", "a", "b", "nS", OneToOne()),
        ),
        inputs=(Input("step", "a", [0, 3]),),
        record=["b[2]/v"],
    ) == {
        ("out-of-range", "projections/p/rule/pre"),
        ("wrong-size", "projections/q/rule"),
        ("out-of-range", "inputs/0/cells"),
        ("out-of-range", "record/0/cells"),
    }


def test_arrays_have_one_value_for_each_connection() -> None:
    assert codes(
        projections=(
            Projection("p", "a", "b", "nS", AllToAll(), weight=[1, 2]),
            Projection("q", "a", "b", "nS", FixedProbability(0.5), weight=[1, 2]),
        )
    ) == {("wrong-size", "projections/p/weight"), ("wrong-size", "projections/q/weight")}


def test_names_are_used_once() -> None:
    assert codes(populations=(Population("RS", "RS"), Population("e", "RS"), Population("net", "RS"))) == {
        ("duplicate-id", "populations/RS"),
        ("duplicate-id", "populations/e"),
        ("duplicate-id", "populations/net"),
    }


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"step": None}, ("missing", "step")),
        ({"duration": None}, ("missing", "duration")),
        ({"step": "200 ms"}, ("out-of-range", "step")),
        ({"step": "0 ms"}, ("out-of-range", "step")),
        ({"duration": "1 mV"}, ("wrong-unit", "duration")),
        ({"seed": -1}, ("out-of-range", "seed")),
        ({"seed": 2**31}, ("out-of-range", "seed")),
        ({"step": None, "duration": None, "record": ["a/v"]}, ("missing", "duration")),
        ({"record": ["a/stepp/i"]}, ("unknown-reference", "record/0/stimulus")),
    ],
)
def test_times_seeds_and_records_make_sense(more: dict[str, Any], found: tuple[str, str]) -> None:
    assert codes(**more) == {found}


def test_what_is_no_part_is_refused_where_it_stands() -> None:
    assert codes(cells=[CELL, "RS"]) == {("wrong-type", "cells/1")}
    assert codes(populations=Population("a", "RS")) == {("wrong-type", "populations")}


def test_cells_alone_are_a_description_that_cannot_be_run() -> None:
    library = Experiment("cells", cells=(CELL,))
    with pytest.raises(ModelError, match="duration and step are due"):
        _ = library.steps


def test_resolving_draws_everything_and_names_what_it_finds() -> None:
    everyone = np.arange(9)
    e = experiment(
        projections=(
            Projection("p", "a", "a", "plain", Explicit(everyone // 3, everyone % 3), weight=[2.0] * 9),
            Projection("q", "a", "b", "nS", FixedProbability(0.5), weight=Uniform(0, 1), seed=3),
            Projection("r", "a", "a", "plain", AllToAll(self_connections=False)),
        ),
        inputs=(Input("step", "a", [0, 1, 2]),),
        record=["a[0]/v", "a/spikes", "a[1:3]/v"],
    )
    still = e.resolved()
    p, q, r = still.projections
    assert isinstance(p.rule, AllToAll)
    assert p.weight.si == 2.0
    assert isinstance(q.rule, Explicit)
    assert len(q.weight) == len(q.rule)
    assert r.rule == AllToAll(self_connections=False)
    assert still.inputs[0].cells is None
    assert [x.text for x in still.record] == ["a/v", "a/spikes"]
    assert still.resolved() == still
