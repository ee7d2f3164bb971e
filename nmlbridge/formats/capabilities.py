"""Which format can say what: found by trying, and written into ``docs/formats.md``.

For every feature of a description there is a small experiment that has it. Each format writes it, and reads it
again if it can; the table says what came of that. ``python -m nmlbridge.formats.capabilities`` writes the table
and the JSON Schema anew; a test holds both to the code.
"""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from nmlbridge.errors import FormatError, ModelError, NotExpressibleError
from nmlbridge.formats.registry import get_format, read_experiment, write
from nmlbridge.model import (
    AllToAll,
    AlphaCurrentSynapse,
    AlphaSynapse,
    Experiment,
    Explicit,
    ExpOneSynapse,
    ExpTwoSynapse,
    FixedProbability,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    NoiseCurrent,
    Normal,
    OneStepSynapse,
    OneToOne,
    PoissonInput,
    PoissonSpikes,
    Population,
    Projection,
    PulseCurrent,
    RampCurrent,
    Record,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
    Uniform,
    gallery,
)

__all__ = ["FEATURES", "FORMATS", "Feature", "Support", "support", "to_markdown"]

FORMATS = (
    "description",
    "lems",
    "lems-self-contained",
    "neuroml",
    "neuroml-hdf5",
    "tvbo",
    "brian2",
    "pynn",
    "nest",
    "neuron",
)
"""The columns of the table."""

_SUFFIXES = {"neuroml-hdf5": ".nml.h5", "neuroml": ".nml", "description": ".izh.yaml"}
_BEGIN, _END = "<!-- table: begin (generated) -->", "<!-- table: end -->"


@dataclass(frozen=True)
class Feature:
    """One thing a description can say, and small experiments that say it.

    Parameters
    ----------
    group, name : str
        Where it stands in the table.
    experiments : sequence of callable
        Ways to say it: of a cell of 2007 first. A format that knows one of them has the feature.
    """

    group: str
    name: str
    experiments: Sequence[Callable[[], Experiment]]


@dataclass(frozen=True)
class Support:
    """What a format does with a feature.

    Parameters
    ----------
    mark : {"both", "written", "refused"}
        Written and read again as the same description; written; or refused.
    reasons : tuple of str
        Why it is refused, as the error lists it.
    """

    mark: Literal["both", "written", "refused"]
    reasons: tuple[str, ...] = ()


def _cell(**more: Any) -> Izhikevich2003Cell:
    given: dict[str, Any] = {"a": 0.02, "b": 0.2, "c": -65, "d": 6, "v0": "-70 mV"}
    return Izhikevich2003Cell("iz", **(given | more))


def _newer(**more: Any) -> Izhikevich2007Cell:
    cell = gallery.get("2007/RS").cells[0]
    return cell.changed(id="rs", **more)


def _run(cell: Any = None, **more: Any) -> Experiment:
    """Make an experiment of two cells for 5 ms."""
    given: dict[str, Any] = {
        "cells": (cell or _newer(),),
        "duration": "5 ms",
        "step": "0.1 ms",
        "record": ["pop/v", "pop/spikes"],
    }
    given |= more
    given.setdefault("populations", (Population("pop", given["cells"][0].id, 2),))
    return Experiment("feature", **given)


def _driven(stimulus: Any, **more: Any) -> Experiment:
    """Make an experiment with a stimulus, to a cell that takes it."""
    plain = getattr(stimulus, "current", "current") == "none"
    cell = _cell() if plain else _newer()
    return _run(cell, stimuli=(stimulus,), inputs=(Input(stimulus.id, "pop"),), **more)


def _wired(rule: Any = None, synapse: Any = None, source: Any = None, **more: Any) -> Experiment:
    """Make an experiment with a projection, to a cell that the synapse fits."""
    gate = synapse or _GATE
    cell = _cell() if gate.current == "none" else _newer()
    spikers = source or SpikeTimes("times", ["1 ms", "3 ms"])
    populations = (Population("pop", cell.id, 2), Population("src", spikers.id, 2))
    wire = Projection("wire", "src", "pop", gate.id, rule or OneToOne(), **{"delay": "0.5 ms", **more})
    return _run(cell, stimuli=(spikers,), synapses=(gate,), populations=populations, projections=(wire,))


_WINDOW: dict[str, Any] = {"delay": "1 ms", "duration": "3 ms"}
_GATE = ExpOneSynapse("syn", "1 nS", "0 mV", "2 ms")
_GATES = (_GATE, OneStepSynapse("syn", 10))


def _cells() -> dict[str, Sequence[Callable[[], Experiment]]]:
    switch = {"b_above": "0 nS", "v_switch": "-65 mV"}
    return {
        "Izhikevich 2003": [lambda: _run(_cell())],
        "2003: other coefficients of V², V, 1": [lambda: _run(_cell(polynomial=(0.04, 4.1, 108)))],
        "2003: its own initial u": [lambda: _run(_cell(u0=-10))],
        "2003: accommodation's u equation": [lambda: _run(_cell(accommodation="-65 mV"))],
        "Izhikevich 2007": [lambda: _run(_newer())],
        "2007: its own initial u": [lambda: _run(_newer(u0="10 pA"))],
        "2007: b that switches with v (TC, RTN)": [lambda: _run(_newer(**switch))],
        "2007: a peak that depends on u (LTS, TC)": [lambda: _run(_newer(peak_slope="-100 Mohm"))],
        "2007: a reset that depends on u (LTS, TC)": [lambda: _run(_newer(reset_slope="40 Mohm"))],
        "2007: a limit of u (LTS)": [lambda: _run(_newer(u_max="670 pA"))],
        "2007: fast spiking, cubic u (FS)": [lambda: _run(gallery.get("2007/FS").cells[0])],
    }


def _stimuli() -> dict[str, Sequence[Callable[[], Experiment]]]:
    def both(make: Callable[[Callable[[float], Any]], Any]) -> Sequence[Callable[[], Experiment]]:
        return [lambda: _driven(make(lambda x: f"{x} pA")), lambda: _driven(make(lambda x: x))]

    def source(spikers: Any) -> Sequence[Callable[[], Experiment]]:
        return [lambda g=gate: _wired(synapse=g, source=spikers) for gate in _GATES]  # type: ignore[misc]

    return {
        "pulse": both(lambda i: PulseCurrent("p", amplitude=i(9), **_WINDOW)),
        "ramp": both(lambda i: RampCurrent("r", start=i(0), finish=i(9), baseline=i(0), **_WINDOW)),
        "sine": both(lambda i: SineCurrent("s", amplitude=i(9), period="2 ms", **_WINDOW)),
        "steps": both(lambda i: StepCurrent("s", times=["1 ms", "2 ms"], levels=[i(9), i(0)])),
        "noise": both(lambda i: NoiseCurrent("n", i(0), i(5), **_WINDOW)),
        "Poisson spikes through a synapse of their own": [
            lambda: _driven(PoissonInput("p", "50 Hz", "syn"), synapses=(_GATE,))
        ],
        "source of Poisson spikes": source(PoissonSpikes("p", "50 Hz")),
        "source of regular spikes": source(RegularSpikes("r", "2 ms")),
        "source of spikes at given times": source(SpikeTimes("t", ["1 ms", "2 ms"])),
    }


def _synapses() -> dict[str, Sequence[Callable[[], Experiment]]]:
    return {
        "one exponential": [lambda: _wired(synapse=_GATE)],
        "two exponentials": [lambda: _wired(synapse=ExpTwoSynapse("syn", "1 nS", "0 mV", "1 ms", "2 ms"))],
        "alpha": [lambda: _wired(synapse=AlphaSynapse("syn", "1 nS", "0 mV", "2 ms"))],
        "alpha current": [lambda: _wired(synapse=AlphaCurrentSynapse("syn", "10 pA", "2 ms"))],
        "current of one step, to a cell of 2007": [lambda: _wired(synapse=OneStepSynapse("syn", "10 pA"))],
        "current of one step, to a cell of 2003": [lambda: _wired(synapse=OneStepSynapse("syn", 10))],
        "conductance, to a cell of 2003": [lambda: _wired(synapse=ExpOneSynapse("syn", 0.1, "0 mV", "2 ms"))],
    }


def _network() -> dict[str, Sequence[Callable[[], Experiment]]]:
    def wired(rule: Any, **more: Any) -> Sequence[Callable[[], Experiment]]:
        return [lambda g=gate: _wired(rule, g, **more) for gate in _GATES]  # type: ignore[misc]

    crossed = Explicit([0, 1], [1, 0])
    drawn: dict[str, Any] = {"weight": Uniform(0, 1), "delay": Normal("2 ms", "1 ms", "0 ms"), "seed": 1}
    places = [[1, 2, 3]]
    return {
        "all to all": wired(AllToAll()),
        "one to one": wired(OneToOne()),
        "fixed probability (drawn)": wired(FixedProbability(0.5), seed=1),
        "explicit connections": wired(Explicit([0, 0, 1], [1, 0, 1])),
        "a weight each": wired(crossed, weight=[1.0, 2.0]),
        "a delay each": wired(crossed, delay=["1 ms", "2 ms"]),
        "weights and delays from distributions (drawn)": wired(AllToAll(), **drawn),
        "positions of cells": [
            lambda c=cell: _run(c, populations=(Population("pop", c.id, 1, places),))
            for cell in (_newer(), _cell())
        ],
    }


def _experiments() -> dict[str, Sequence[Callable[[], Experiment]]]:
    def either(**more: Any) -> Sequence[Callable[[], Experiment]]:
        return [lambda: _run(_newer(), **more), lambda: _run(_cell(), **more)]

    def pulsed(amplitude: Any, cell: Any, **more: Any) -> Callable[[], Experiment]:
        pulse = PulseCurrent("p", amplitude=amplitude, **_WINDOW)
        inputs = (Input("p", "pop", 1, 2.0),)
        return lambda: _run(cell, stimuli=(pulse,), **{"inputs": inputs, **more})

    both = (("9 pA", _newer()), (9, _cell()))
    everywhere: dict[str, Any] = {"inputs": (Input("p", "pop"),), "record": ["pop/p/i"]}
    return {
        "inputs to some cells, with weights": [pulsed(*one) for one in both],
        "seed": either(seed=7),
        "records of v, u, spikes": either(record=["pop/v", "pop[1]/u", "pop/spikes"]),
        "records of a stimulus's current": [pulsed(*one, **everywhere) for one in both],
        "files of one's own for records": either(record=[Record("pop", "v", file="mine.dat")]),
        "notes": either(notes="for people"),
        "cells alone, nothing to run": [lambda: Experiment("feature", cells=(_newer(),))],
    }


FEATURES: tuple[Feature, ...] = tuple(
    Feature(group, name, experiments)
    for group, items in (
        ("Cells", _cells()),
        ("Stimuli", _stimuli()),
        ("Synapses", _synapses()),
        ("Network", _network()),
        ("Experiment", _experiments()),
    )
    for name, experiments in items.items()
)
"""The rows of the table."""

_OF_RUNS = (
    "seed",
    "records of v, u, spikes",
    "records of a stimulus's current",
    "files of one's own for records",
)


def support(feature: Feature, name: str) -> Support:
    """Find out what a format does with a feature, by trying.

    Parameters
    ----------
    feature : Feature
        One of `FEATURES`.
    name : str
        The format's name.
    """
    found = [_tried(make(), name, of_runs=feature.name in _OF_RUNS) for make in feature.experiments]
    return min(found, key=lambda support: list(_MARKS).index(support.mark))


def _tried(experiment: Experiment, name: str, *, of_runs: bool) -> Support:
    """Write an experiment, and read it again."""
    if name == "neuroml-hdf5" and not of_runs:
        experiment = experiment.resolved().changed(duration=None, step=None, record=())
    known = get_format(name)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"feature{_SUFFIXES.get(name, known.suffixes[0])}"
        try:
            write(experiment, path, name)
        except NotExpressibleError as error:
            return Support("refused", error.features)
        except ModelError as error:
            return Support("refused", (error.message.splitlines()[0],))
        run = path.with_name("LEMS_feature.xml") if name == "neuroml" else path
        try:
            found = read_experiment(run if run.exists() else path)
        except (FormatError, NotExpressibleError):
            return Support("written")
    same = found == (experiment if name == "description" else experiment.resolved())
    return Support("both" if same else "written")


_MARKS = {"both": "⇄", "written": "→", "refused": "–"}


def to_markdown() -> str:
    """Return the table, and below it why what is refused is refused."""
    found = {(f.name, name): support(f, name) for f in FEATURES for name in FORMATS}
    lines = [
        f"| | {' | '.join(FORMATS)} |",
        f"|---|{':-:|' * len(FORMATS)}",
    ]
    group = ""
    for feature in FEATURES:
        if feature.group != group:
            group = feature.group
            lines.append(f"| **{group}** |{' |' * len(FORMATS)}")
        marks = [_MARKS[found[feature.name, name].mark] for name in FORMATS]
        lines.append(f"| {feature.name} | {' | '.join(marks)} |")
    lines += ["", "### Why something is refused", ""]
    for name in FORMATS:
        why: dict[str, list[str]] = {}
        for feature in FEATURES:
            if found[feature.name, name].mark == "refused":
                why.setdefault("; ".join(_shortened(found[feature.name, name].reasons)), []).append(
                    feature.name
                )
        if why:
            lines += [f"**{name}**", ""]
            lines += [f"- {', '.join(features)}: {reason}" for reason, features in why.items()]
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _shortened(reasons: Sequence[str]) -> list[str]:
    """Leave out the places: the experiments here are made up."""
    return list(
        dict.fromkeys(re.sub(r" \([^()]*:\d+:\d+\)", "", reason.splitlines()[0]) for reason in reasons)
    )


def updated(document: str) -> str:
    """Return the text of ``docs/formats.md`` with the table made anew."""
    before, _, rest = document.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}\n\n{to_markdown()}\n{_END}{after}"


def main(folder: Path = Path("docs")) -> None:
    """Write table and JSON Schema anew."""
    from nmlbridge.formats.description_schema import json_schema

    page = folder / "formats.md"
    page.write_text(updated(page.read_text(encoding="utf-8")), encoding="utf-8")
    schema = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    (folder / "izhikevich-description.schema.json").write_text(schema, encoding="utf-8")


if __name__ == "__main__":
    main()
