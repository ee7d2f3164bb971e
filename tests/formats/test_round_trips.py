"""A description written in any format and read again is the same one, or NotExpressibleError says why not."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats import neuroml2
from nmlbridge.formats.registry import read_experiment, write
from nmlbridge.model import (
    AllToAll,
    AlphaCurrentSynapse,
    AlphaSynapse,
    Experiment,
    Explicit,
    Exponential,
    ExpOneSynapse,
    ExpTwoSynapse,
    FixedProbability,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    Izhikevich2007FSCell,
    NoiseCurrent,
    Normal,
    OneStepSynapse,
    OneToOne,
    PoissonInput,
    PoissonSpikes,
    Population,
    Projection,
    PulseCurrent,
    QuantityArray,
    RampCurrent,
    Record,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
    Uniform,
    gallery,
)
from nmlbridge.model.parts import same

FEW = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],  # shrinking whole networks takes minutes and helps little
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def numbers(low: float, high: float) -> st.SearchStrategy[float]:
    """Numbers as people write them, and a few with every digit."""
    whole = st.integers(int(np.ceil(low * 1000)), int(high * 1000)).map(lambda n: n / 1000)
    return whole | st.floats(low, high, allow_nan=False, allow_subnormal=False).filter(
        lambda x: x == 0 or abs(x) > 1e-6
    )


def texts(low: float, high: float, *units: str) -> st.SearchStrategy[str]:
    return st.builds(lambda x, unit: f"{x!r} {unit}", numbers(low, high), st.sampled_from(units))


TIMES = texts(0.001, 100, "ms") | texts(0.001, 0.1, "s")
VOLTAGES = texts(-90, 40, "mV") | texts(-0.09, 0.04, "V")
CURRENTS = texts(-500, 500, "pA") | texts(-0.5, 0.5, "nA")
CONDUCTANCES = texts(0.01, 20, "nS") | texts(0.001, 0.02, "uS")
COEFFICIENTS = numbers(-20, 20).filter(lambda x: abs(x) > 1e-3)


@st.composite
def cells_2003(draw: Any, ident: str, plain: bool) -> Izhikevich2003Cell:
    rules: dict[str, Any] = {}
    if not plain:
        if draw(st.booleans()):
            rules["polynomial"] = (draw(numbers(0.01, 0.2)), draw(numbers(1, 9)), draw(numbers(50, 200)))
        if draw(st.booleans()):
            rules["accommodation"] = draw(VOLTAGES)
        if draw(st.booleans()):
            rules["u0"] = draw(COEFFICIENTS)
    return Izhikevich2003Cell(
        ident,
        a=draw(numbers(0.001, 1)),
        b=draw(COEFFICIENTS),
        c=draw(numbers(-90, -30)),
        d=draw(numbers(-20, 20)),
        v0=draw(VOLTAGES),
        thresh=draw(texts(10, 60, "mV")),
        **rules,
    )


@st.composite
def cells_2007(draw: Any, ident: str, plain: bool) -> Izhikevich2007Cell | Izhikevich2007FSCell:
    common: dict[str, Any] = {
        "C": draw(texts(10, 500, "pF")),
        "k": draw(texts(0.1, 3, "nS_per_mV")),
        "vr": draw(texts(-90, -55, "mV")),
        "vt": draw(texts(-54, -20, "mV")),
        "vpeak": draw(VOLTAGES),
        "a": draw(texts(0.001, 0.5, "per_ms") | texts(1, 500, "per_s", "Hz")),
        "c": draw(VOLTAGES),
        "d": draw(CURRENTS),
    }
    if draw(st.booleans()):
        common["v0"] = draw(VOLTAGES)
    if not plain and draw(st.booleans()):
        common["u0"] = draw(CURRENTS)
    if not plain and draw(st.booleans()):
        return Izhikevich2007FSCell(ident, vb=draw(VOLTAGES), cubic=draw(numbers(0.001, 1)), **common)
    slopes = texts(-200, 200, "Mohm").filter(lambda t: abs(float(t.split()[0])) > 0.01)
    if not plain:
        if draw(st.booleans()):
            common |= {"b_above": draw(texts(-20, 20, "nS")), "v_switch": draw(VOLTAGES)}
        if draw(st.booleans()):
            common["peak_slope"] = draw(slopes)
        if draw(st.booleans()):
            common["reset_slope"] = draw(slopes)
        if draw(st.booleans()):
            common["u_max"] = draw(texts(600, 900, "pA"))
    return Izhikevich2007Cell(
        ident, b=draw(texts(-20, 20, "nS").filter(lambda t: abs(float(t.split()[0])) > 0.01)), **common
    )


@st.composite
def currents(draw: Any, ident: str, amplitudes: Any, plain: bool) -> Any:
    kinds = ["pulse", "ramp", "sine", "steps"] + ([] if plain else ["noise"])
    kind = draw(st.sampled_from(kinds))
    window = {"delay": draw(TIMES), "duration": draw(TIMES)}
    if kind == "pulse":
        return PulseCurrent(ident, amplitude=draw(amplitudes), **window)
    if kind == "ramp":
        levels = {n: draw(amplitudes) for n in ("start", "finish", "baseline")}
        return RampCurrent(ident, **window, **levels)
    if kind == "sine":
        return SineCurrent(
            ident, amplitude=draw(amplitudes), period=draw(TIMES), phase=draw(numbers(0, 6)), **window
        )
    if kind == "noise":
        mean = draw(amplitudes)
        sd = abs(float(str(mean).split()[0])), str(mean).split()[1:]
        return NoiseCurrent(
            ident, mean=mean, sd=" ".join([repr(sd[0]), *sd[1]]) if sd[1] else sd[0], **window
        )
    moments = draw(st.lists(st.integers(0, 10_000), min_size=1, max_size=5, unique=True).map(sorted))
    return StepCurrent(
        ident, times=[f"{m / 100!r} ms" for m in moments], levels=[draw(amplitudes) for _ in moments]
    )


@st.composite
def synapses(draw: Any, ident: str, cell: str, plain: bool) -> Any:
    strength = numbers(0.01, 5) if cell == "none" else CONDUCTANCES
    current = COEFFICIENTS if cell == "none" else CURRENTS
    kinds = ["one", "two", "alpha", "current"] + ([] if plain else ["step"])
    kind = draw(st.sampled_from(kinds))
    if kind == "one":
        return ExpOneSynapse(ident, draw(strength), draw(VOLTAGES), draw(TIMES))
    if kind == "two":
        return ExpTwoSynapse(ident, draw(strength), draw(VOLTAGES), "0.5 ms", draw(texts(1, 9, "ms")))
    if kind == "alpha":
        return AlphaSynapse(ident, draw(strength), draw(VOLTAGES), draw(TIMES))
    if kind == "current":
        return AlphaCurrentSynapse(ident, draw(current), draw(TIMES))
    return OneStepSynapse(ident, draw(current))


@st.composite
def projections(draw: Any, ident: str, source: Population, target: Population, synapse: str) -> Projection:
    rules: list[Any] = [AllToAll(), FixedProbability(draw(st.floats(0, 1)))]
    if source.id == target.id:
        rules.append(AllToAll(self_connections=False))
    if source.size == target.size:
        rules.append(OneToOne())
    count = draw(st.integers(0, 6))
    pairs = st.tuples(st.integers(0, source.size - 1), st.integers(0, target.size - 1))
    listed = draw(st.lists(pairs, min_size=count, max_size=count))
    explicit = Explicit(
        np.array([p for p, _ in listed], dtype=int), np.array([q for _, q in listed], dtype=int)
    )
    rule = draw(st.sampled_from([*rules, explicit]))
    weights: list[Any] = [
        draw(COEFFICIENTS),
        Uniform(0, draw(numbers(0.1, 2))),
        Normal(1, 0.2),
        Exponential(0.5),
    ]
    delays: list[Any] = [draw(TIMES), "0 ms", Uniform("0 ms", "3 ms"), Normal("2 ms", "1 ms", low="0.1 ms")]
    if rule is explicit:
        weights.append(draw(st.lists(COEFFICIENTS, min_size=count, max_size=count)))
        delays.append(QuantityArray(draw(st.lists(numbers(0, 9), min_size=count, max_size=count)), "ms"))
    return Projection(
        ident,
        source.id,
        target.id,
        synapse,
        rule,
        draw(st.sampled_from(weights)),
        draw(st.sampled_from(delays)),
        seed=draw(st.none() | st.integers(0, 99)),
    )


@st.composite
def experiments(draw: Any, plain: bool = False) -> Experiment:
    """Experiments; `plain` ones have nothing that NeuroML lacks."""
    cells, populations, inputs, records, wires, stimuli, gates = [], [], [], [], [], [], []
    kinds = draw(st.lists(st.sampled_from(["none", "current"]), min_size=1, max_size=3))
    for n, kind in enumerate(kinds):
        made = cells_2003(f"cell{n}", plain) if kind == "none" else cells_2007(f"cell{n}", plain)
        cells.append(draw(made))
        size = draw(st.integers(1, 4))
        places = draw(st.none() | st.lists(st.tuples(*[numbers(-9, 9)] * 3), min_size=size, max_size=size))
        populations.append(Population(f"pop{n}", f"cell{n}", size, positions=places))
        some = draw(st.none() | st.lists(st.integers(0, size - 1), min_size=1, unique=True).map(tuple))
        amplitudes = COEFFICIENTS if kind == "none" else CURRENTS
        stimuli.append(draw(currents(f"stim{n}", amplitudes, plain)))
        inputs.append(Input(f"stim{n}", f"pop{n}", some, draw(st.just(1.0) | COEFFICIENTS)))
        for variable in draw(st.lists(st.sampled_from(["v", "u", "spikes"]), unique=True)):
            records.append(Record(f"pop{n}", variable, some, file=draw(st.none() | st.just("other.txt"))))
        if draw(st.booleans()):
            records.append(Record(f"pop{n}", "i", some, f"stim{n}"))
        if kind == "none" and plain:
            continue  # NeuroML has no synapses for cells of 2003
        gates.append(draw(synapses(f"syn{n}", kind, plain)))
        source = populations[draw(st.integers(0, n))]
        wires.append(draw(projections(f"proj{n}", source, populations[n], f"syn{n}")))
        if kind == "current" and not isinstance(gates[-1], OneStepSynapse):
            stimuli.append(PoissonInput(f"poisson{n}", draw(texts(1, 90, "Hz")), f"syn{n}"))
            inputs.append(Input(f"poisson{n}", f"pop{n}"))
    sources = [
        PoissonSpikes("source0", "20 Hz"),
        RegularSpikes("source1", draw(TIMES)),
        SpikeTimes("source2", ["1 ms", "2.5 ms"]),
    ]
    stimuli.append(draw(st.sampled_from(sources)))
    populations.append(Population("spikers", stimuli[-1].id, draw(st.integers(1, 3))))
    if gates:
        target = populations[int(gates[0].id[3:])]
        wires.append(draw(projections("feed", populations[-1], target, gates[0].id)))
    return Experiment(
        "experiment",
        cells=tuple(cells),
        stimuli=tuple(stimuli),
        synapses=tuple(gates),
        populations=tuple(populations),
        projections=tuple(wires),
        inputs=tuple(inputs),
        record=records,
        duration="50 ms",
        step="0.05 ms",
        seed=draw(st.none() | st.integers(0, 2**31 - 1)),
        network=draw(st.sampled_from(["net", "other"])),
        notes=draw(st.sampled_from(["", "for people", "two lines\nand an & ampersand <b>"])),
    )


def by_id(experiment: Experiment) -> Experiment:
    """NeuroML's schema groups components by kind, which changes nothing but their order."""
    sections = {
        name: tuple(sorted(getattr(experiment, name), key=lambda part: part.id))
        for name in ("cells", "stimuli", "synapses")
    }
    return experiment.changed(**sections)


def through(experiment: Experiment, name: str, back: str = "") -> Experiment:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        write(experiment, path)
        return read_experiment(path.with_name(back or name))


def difference(one: Experiment, other: Experiment) -> str:
    """Say in which parts two experiments differ."""
    lines = []
    for name in one.__dataclass_fields__:
        mine, theirs = getattr(one, name), getattr(other, name)
        if isinstance(mine, tuple) and len(mine) == len(theirs):
            for a, b in zip(mine, theirs, strict=True):
                fields = [f for f in a.__dataclass_fields__ if not same(getattr(a, f), getattr(b, f, None))]
                lines += [
                    f"{name} {f}: {getattr(a, f)!s:.300} != {getattr(b, f, None)!s:.300}" for f in fields
                ]
        elif mine != theirs:
            lines.append(f"{name}: {mine!s:.300} != {theirs!s:.300}")
    return "\n".join(lines)


@FEW
@given(experiments())
def test_yaml_gives_back_the_very_description(experiment: Experiment) -> None:
    back = through(experiment, "x.izh.yaml")
    assert back == experiment, difference(back, experiment)


@FEW
@given(experiments())
def test_lems_gives_back_the_description_with_its_draws_drawn(experiment: Experiment) -> None:
    resolved = experiment.resolved()
    back = through(experiment, "x.xml")
    assert back == resolved, difference(back, resolved)


@FEW
@given(experiments())
def test_self_contained_lems_gives_it_back_too(experiment: Experiment) -> None:
    resolved = experiment.resolved()
    back = through(experiment, "x.standalone.xml")
    assert back == resolved, difference(back, resolved)


@pytest.mark.parametrize(("v0", "accommodation"), [("0.04 V", "40 mV"), ("40 mV", "0.04 V")])
def test_two_equal_voltages_keep_each_its_own_unit(v0: str, accommodation: str) -> None:
    cell = Izhikevich2003Cell(
        "cell", a=0.02, b=0.2, c=-65, d=6, v0=v0, thresh="0.03 V", accommodation=accommodation
    )
    experiment = Experiment(
        "x",
        cells=[cell],
        populations=[Population("cells", "cell")],
        duration="100 ms",
        step="0.01 ms",
        record=["cells/v"],
    ).resolved()
    back = through(experiment, "x.standalone.xml")
    assert back == experiment, difference(back, experiment)


@pytest.mark.parametrize("d", ["-1e-05 pA", "1e-12 pA", "20 pA", "-3.3 pA"])
def test_a_jump_that_is_small_beside_the_limit_of_u_keeps_all_its_digits(d: str) -> None:
    cell = Izhikevich2007Cell(
        "cell", C="20 pF", k="1 nS_per_mV", vr="-55 mV", vt="-40 mV", vpeak="25 mV", a="0.2 per_ms", b="1 nS", c="-45 mV",
        d=d, u_max="600 pA",
    )  # fmt: skip
    experiment = Experiment(
        "x",
        cells=[cell],
        populations=[Population("cells", "cell")],
        duration="10 ms",
        step="0.1 ms",
        record=["cells/v"],
    ).resolved()
    back = through(experiment, "x.standalone.xml")
    assert back == experiment, difference(back, experiment)


@FEW
@given(experiments(plain=True))
def test_neuroml_is_valid_and_gives_the_description_back(experiment: Experiment) -> None:
    resolved = by_id(experiment.resolved())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "x.net.nml"
        write(experiment, path)
        for file in Path(folder).glob("*.nml"):
            assert neuroml2.validate(file) == []
        back = by_id(read_experiment(path.with_name("LEMS_x.xml")))
    assert back == resolved, difference(back, resolved)


@FEW
@given(experiments(plain=True))
def test_neuroml_hdf5_gives_the_network_back(experiment: Experiment) -> None:
    pytest.importorskip("h5py")
    still = experiment.resolved().changed(duration=None, step=None, seed=None, record=())
    in_ms = tuple(p.changed(delay=_in_ms(p.delay)) for p in still.projections)
    expected = by_id(still.changed(projections=in_ms))
    back = by_id(through(still, "x.nml.h5"))
    close = [_close(p, q) for p, q in zip(back.projections, expected.projections, strict=True)]
    assert all(close), difference(back, expected)
    same = back.changed(projections=expected.projections)
    assert same == expected, difference(same, expected)


def _in_ms(values: Any) -> Any:
    from nmlbridge.units import NEUROML, Quantity

    ms = NEUROML.unit("ms")
    if isinstance(values, Quantity):
        return values if values.unit == ms else Quantity(ms.from_si(values.si), ms)
    return QuantityArray(values.values if values.unit == ms else values.si * 1000.0, "ms")


def _close(one: Projection, other: Projection) -> bool:
    """Equal, but for the rounding of delays that were given in s."""
    if len(np.atleast_1d(one.delay.si)) != len(np.atleast_1d(other.delay.si)):
        return other.delay.si == 0.0 if not isinstance(other.delay, QuantityArray) else False
    return bool(np.allclose(one.delay.si, other.delay.si, rtol=1e-14)) and one.changed(
        delay="0 ms"
    ) == other.changed(delay="0 ms")


def _lacking(experiment: Experiment) -> list[str]:
    """Name the parts that NeuroML has no words for."""
    cells = [c.id for c in experiment.cells if not c.is_standard]
    gates = [s.id for s in experiment.synapses if s.current == "none" or isinstance(s, OneStepSynapse)]
    return cells + gates + [s.id for s in experiment.stimuli if isinstance(s, NoiseCurrent)]


@FEW
@given(experiments())
def test_what_neuroml_cannot_say_is_listed_and_never_left_out_silently(experiment: Experiment) -> None:
    resolved = by_id(experiment.resolved())
    lacking = _lacking(experiment)
    if lacking:
        with pytest.raises(NotExpressibleError) as caught:
            through(experiment, "x.nml")
        for name in lacking:
            assert any(f"'{name}'" in feature for feature in caught.value.features)
        return
    back = by_id(through(experiment, "x.nml", "LEMS_x.xml"))
    assert back == resolved, difference(back, resolved)


@pytest.mark.parametrize("name", gallery.names())
@pytest.mark.parametrize("file", ["x.izh.yaml", "x.xml", "x.standalone.xml"])
def test_every_canonical_behaviour_survives(name: str, file: str) -> None:
    experiment = gallery.get(name)
    expected = experiment if file.endswith("yaml") else experiment.resolved()
    back = through(experiment, file)
    assert back == expected, difference(back, expected)


@FEW
@given(experiments(plain=True))
def test_libneuroml_objects_give_it_back_but_for_their_digits(experiment: Experiment) -> None:
    pytest.importorskip("neuroml")
    simple = experiment.changed(projections=(), record=(), duration=None, step=None, seed=None)
    back = neuroml2.from_libneuroml(neuroml2.to_libneuroml(simple))
    expected = by_id(simple.resolved())
    for one, other in zip(back.inputs, expected.inputs, strict=True):
        assert one.weight == pytest.approx(other.weight, rel=1e-14)
    for mine, theirs in zip(back.populations, expected.populations, strict=True):
        assert (mine.positions is None) == (theirs.positions is None)
        if mine.positions is not None and theirs.positions is not None:
            np.testing.assert_allclose(mine.positions, theirs.positions, rtol=1e-14, atol=1e-14)
    back = back.changed(inputs=expected.inputs, populations=expected.populations)
    assert by_id(back) == expected.changed(notes=back.notes), difference(by_id(back), expected)
