"""The 2003 model as the 2007 model: exact, or refused with the reason."""

from __future__ import annotations

import numpy as np
import pytest

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.lems_model import document_of
from nmlbridge.model import (
    Experiment,
    ExpOneSynapse,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    NoiseCurrent,
    Population,
    PulseCurrent,
    StepCurrent,
    as_2007,
    experiment_as_2007,
    gallery,
)
from nmlbridge.runners import get
from nmlbridge.runners.base import RunOptions


def iz(**more: object) -> Izhikevich2003Cell:
    given = {"a": 0.02, "b": 0.2, "c": -65, "d": 6, "v0": "-70 mV"}
    return Izhikevich2003Cell("iz", **{**given, **more})


def test_the_usual_cell_has_whole_numbers() -> None:
    cell = as_2007(iz())
    assert [str(q) for q in (cell.C, cell.k, cell.vr, cell.vt, cell.vpeak)] == [
        "1pF",
        "0.04nS_per_mV",
        "-70mV",
        "-55mV",
        "30mV",
    ]
    assert [str(q) for q in (cell.a, cell.b, cell.c, cell.d)] == ["0.02per_ms", "0.2nS", "-65mV", "6pA"]
    assert cell.is_standard


@pytest.mark.parametrize(("b", "vr"), [(0.25, -64.41), (0.26, -62.5)])
def test_rest_is_where_the_notes_have_it(b: float, vr: float) -> None:
    assert as_2007(iz(b=b)).vr.value == pytest.approx(vr, abs=0.01)


def test_a_cell_that_does_not_start_at_rest_has_its_own_u0() -> None:
    cell = as_2007(iz(b=0.26, v0="-62 mV"))
    assert cell.u0 is not None
    assert cell.u0.value == pytest.approx(0.26 * (-62 + 62.5))
    assert not cell.is_standard


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"b": 1.0}, "no resting potential"),
        ({"b": 0.2672}, "no resting potential"),
        ({"b": 9.7}, "no resting potential"),
        ({"accommodation": "-65 mV"}, "no decay of u"),
        ({"polynomial": (0, 5, 140)}, "no quadratic term"),
    ],
)
def test_where_algebra_does_not_allow_it_the_reason_is_given(more: dict[str, object], why: str) -> None:
    with pytest.raises(NotExpressibleError, match=why):
        as_2007(iz(**more))


@pytest.mark.parametrize("b", [0.267, 9.74])
def test_just_outside_that_range_it_is_allowed(b: float) -> None:
    as_2007(iz(b=b))


def rates_2003(cell: Izhikevich2003Cell, v: float, u: float, i: float) -> tuple[float, float]:
    p2, p1, p0 = cell.polynomial
    return p2 * v * v + p1 * v + p0 - u + i, cell.a * (cell.b * v - u)


def rates_2007(cell: Izhikevich2007Cell, v: float, u: float, i: float) -> tuple[float, float]:
    """Rates in mV/ms and pA/ms."""
    dv = (cell.k.value * (v - cell.vr.value) * (v - cell.vt.value) - u + i) / cell.C.value
    return dv, cell.a.value * (cell.b.value * (v - cell.vr.value) - u)


@pytest.mark.parametrize("seed", range(20))
def test_both_have_the_same_rates_everywhere(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cell = iz(a=rng.uniform(0.01, 0.1), b=rng.uniform(-1, 0.26), polynomial=(0.04, rng.uniform(5, 6), 140))
    newer = as_2007(cell)
    for v, u, i in rng.uniform((-80, -20, -10), (30, 20, 30), (50, 3)):
        shifted = u - cell.b * newer.vr.value
        assert rates_2007(newer, v, shifted, i) == pytest.approx(
            rates_2003(cell, v, u, i), rel=1e-9, abs=1e-9
        )


def test_an_experiment_takes_its_stimuli_and_synapses_along() -> None:
    e = Experiment(
        "e",
        cells=(iz(),),
        stimuli=(
            PulseCurrent("p", "1 ms", "2 ms", 14),
            StepCurrent("s", times=["0 ms"], levels=[3]),
            NoiseCurrent("n", 0, 5, duration="9 ms"),
        ),
        synapses=(ExpOneSynapse("g", 0.5, "0 mV", "5 ms"),),
        populations=(Population("pop", "iz"),),
        inputs=(Input("p", "pop"), Input("s", "pop"), Input("n", "pop")),
    )
    newer = experiment_as_2007(e)
    assert str(newer.part("p").amplitude) == "14pA"
    assert str(newer.part("s").levels[0]) == "3pA"
    assert str(newer.part("n").sd) == "5pA"
    assert str(newer.part("g").gbase) == "0.5nS"


@pytest.mark.parametrize("name", ["2004/A", "2004/C", "2004/E", "2003/RZ", "2004/K", "2004/N"])
def test_both_run_alike(name: str) -> None:
    old = gallery.get(name)
    new = experiment_as_2007(old)
    one, other = (get("native").run(document_of(e), RunOptions(write=False)).recording for e in (old, new))
    np.testing.assert_array_equal(one.spikes["pop[0]"], other.spikes["pop[0]"])
    assert len(one.spikes["pop[0]"]) > 0
    # 2004/H is left out: each of its spikes makes a difference in rounding five times larger
    np.testing.assert_allclose(one.samples("pop[0]/v"), other.samples("pop[0]/v"), rtol=0, atol=1e-9)


def test_every_cell_that_cannot_be_written_so_is_listed() -> None:
    cells = (iz(b=1.0), Izhikevich2003Cell("acc", 0.02, 1, -55, 4, "-65 mV", accommodation="-65 mV"))
    with pytest.raises(NotExpressibleError) as caught:
        experiment_as_2007(Experiment("e", cells=cells))
    assert len(caught.value.features) == 2


def test_the_accommodating_cell_of_the_paper_is_refused() -> None:
    with pytest.raises(NotExpressibleError):
        experiment_as_2007(gallery.get("2004/R"))
