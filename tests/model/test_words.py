"""Descriptions in words say every number."""

from __future__ import annotations

import re

import pytest

from nmlbridge.model import (
    AllToAll,
    Experiment,
    Explicit,
    Izhikevich2003Cell,
    Normal,
    Population,
    Projection,
    QuantityArray,
    SpikeTimes,
    describe,
    gallery,
)


@pytest.mark.parametrize("name", gallery.names())
def test_every_parameter_of_every_cell_is_in_its_words(name: str) -> None:
    experiment = gallery.get(name)
    for cell in experiment.cells:
        text = describe(cell)
        for field, value in vars(cell).items():
            if field in ("id", "v0", "u0") or value is None:
                continue
            for figure in value if isinstance(value, tuple) else (value,):
                number = float(getattr(figure, "value", figure))  # type: ignore[arg-type]
                assert re.search(rf"(?<![\d.]){re.escape(f'{abs(number):.12g}')}(?![\d.]*\d)", text), (
                    field,
                    text,
                )


def test_the_special_rules_of_2007_are_in_words() -> None:
    text = describe(gallery.get("2007/LTS"))
    assert "when v > 40 mV + -100 Mohm · u" in text
    assert "u := min(u + 20 pA, 670 pA)" in text
    assert "b(v) = 0 nS above -65 mV, else 15 nS" in describe(gallery.get("2007/TC"))
    assert "U(v) = 0.025 pA/mV³" in describe(gallery.get("2007/FS"))


def test_variants_of_2003_are_in_words() -> None:
    assert "V' = 0.04 V² + 4.1 V + 108 - u + I" in describe(gallery.get("2004/G"))
    assert "u' = 0.02 · 1 (V - (-65))" in describe(gallery.get("2004/R"))


def test_projections_say_rule_weight_and_delay() -> None:
    p = Projection("p", "a", "b", "s", AllToAll(self_connections=False), Normal(1, 0.1), "1 ms")
    assert (
        describe(p)
        == "p: a → b through s, each cell to each but itself; weight Gaussian, 1 ± 0.1; delay 1 ms"
    )
    q = Projection("q", "a", "b", "s", Explicit([0, 1], [0, 1]), [1, 2], QuantityArray([1, 3], "ms"))
    assert (
        describe(q)
        == "q: a → b through s, 2 given connections; weight 1 to 2, each given; delay 1 to 3 ms, each given"
    )


def test_long_lists_are_cut_and_counted() -> None:
    text = describe(SpikeTimes("s", [f"{n} ms" for n in range(50)]))
    assert text.endswith("… (50 in all)")
    assert len(text) < 100


def test_an_experiment_says_its_steps_and_notes() -> None:
    e = Experiment(
        "e",
        cells=(Izhikevich2003Cell("RS", 0.02, 0.2, -65, 8, "-0.07 V"),),
        populations=(Population("p", "RS", 3),),
        duration="1 s",
        step="0.1 ms",
        seed=4,
        notes="why\nand how",
    )
    text = describe(e)
    assert "runs for 1 s in 10000 steps of 0.1 ms, seed 4" in text
    assert "  why\n  and how" in text
    assert "p: 3 cells RS" in text
    assert "starts at V = -70" in text
