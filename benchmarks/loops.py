"""Three models beside plain C, jNeuroML and Brian2's C++: a few cells, many cells, many synapses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import brian2_peer, plain_c
from benchmarks.documents import ex2, network_2003, pulsed
from benchmarks.measuring import Goal, Section, Task, interleaved
from benchmarks.own import (
    kept,
    kept_at,
    levels,
    network_run,
    run_at,
    run_document,
    stepped,
    trains,
    written,
)
from benchmarks.processes import Place, why_no_java
from nmlbridge.engine.run import compile_document

__all__ = ["Settings", "few_cells", "many_cells", "many_synapses"]

_C, _OWN, _BRIAN2 = "plain C, loop", "nmlbridge, loop", "Brian2 C++ standalone, loop"


@dataclass(frozen=True)
class Settings:
    """How to measure: rounds, small sizes or not, and which interpreter has Brian2."""

    folder: Path
    rounds: int
    quick: bool = False
    brian2: str = ""


def few_cells(settings: Settings) -> Section:
    """a: upstream's Ex2, four cells, 40,000 steps, eleven columns."""
    section = Section(
        "a. Ex2: 4 cells, 40,000 steps, 11 columns",
        "The files hold 440,011 numbers. What takes less than a tenth of a second is measured five times a round.",
    )
    document = ex2()
    loop = plain_c.ex2_loop(settings.folder, 40_000)
    compiled = compile_document(document)
    place = Place(settings.folder / "a", document, "ex2")
    rows, _ = kept(compiled)  # warms up, too
    java = _java(section, place)
    short = [
        _named(_C, loop.seconds),
        _named(_OWN, lambda: stepped(compiled)),
        lambda: {"nmlbridge, whole": place.nmlbridge()["nmlbridge, whole"]},
        _named("nmlbridge, .dat alone", lambda: written(rows, settings.folder / "alone.dat")),
    ]
    section.times = interleaved([*short * (1 if settings.quick else 5), *java], settings.rounds)
    section.checks["every number of the plain loop is nmlbridge's, bit for bit"] = plain_c.same_bits(
        loop.rows(), rows
    )
    if java:
        section.checks["nmlbridge's files are jNeuroML's, byte for byte"] = place.same_files("sim1*")
    section.goals = [
        Goal("loop over plain C", section.ratio(_OWN, _C), 2),
        Goal("jNeuroML's loop over ours", section.ratio("jNeuroML, loop", _OWN), 250, at_least=True),
        Goal(
            "jNeuroML's process over ours",
            section.ratio("jNeuroML, whole", "nmlbridge, whole"),
            8,
            at_least=True,
        ),
        Goal("writing the .dat", section.median("nmlbridge, .dat alone"), 0.03, unit="s"),
    ]
    return section


def many_cells(settings: Settings) -> Section:
    """b: cells with a pulse each, spikes only, by every instruction set and number of threads."""
    cells, steps = (40, 2000) if settings.quick else (1000, 10_000)
    section = Section(
        f"b. {cells} izhikevichCells with a pulse each, {steps} steps", "Spikes are the only output."
    )
    document = pulsed(cells, steps)
    loop = plain_c.pulsed_loop(settings.folder, cells, steps)
    place = Place(settings.folder / "b", document, "pulsed")
    watched = sorted({cells * part // 20 for part in range(20)})
    watching = compile_document(pulsed(cells, steps, watched))
    tasks = [_named(_C, loop.seconds)]
    tasks += [_named(_own(level), run_at(level, document)) for level in levels()]
    best = levels()[-1]
    two = _own(best, 2)
    tasks.append(_named(two, lambda: run_document(document, 2)))
    peer = _brian2(
        section, settings, lambda: brian2_peer.build_pulsed(settings.brian2, settings.folder, cells, steps)
    )
    if peer:
        tasks.append(_named(_BRIAN2, peer.seconds))
    java = [] if settings.quick else _java(section, place)
    section.times = interleaved(tasks, settings.rounds, once=[*java, place.nmlbridge] if java else [])
    section.times.pop("nmlbridge, loop", None)  # of the process: its loop is among the tasks already
    spikes, state = loop.spikes_and_state(cells)
    every = [kept_at(level, watching) for level in levels()]
    section.checks["the spikes of the plain loop are nmlbridge's by every instruction set, bit for bit"] = (
        all(plain_c.same_bits(spikes, ours) for _, ours in every)
    )
    section.checks[f"and so are v and U of {len(watched)} cells at the end"] = all(
        plain_c.same_bits(state[watched], rows[-1, 1:].reshape(-1, 2)) for rows, _ in every
    )
    same = trains(document, 2) == trains(document, 1)
    section.checks["two threads give the spikes of one, bit for bit"] = same
    if peer:
        _count(section, peer, len(spikes))
    if java:
        section.checks["nmlbridge's file is jNeuroML's, byte for byte"] = place.same_files()
    bounds = {"avx512": 0.6, "avx2": 1.2}
    section.goals = [
        Goal(f"loop over plain C, {level}", section.ratio(_own(level), _C), bounds[level])
        for level in levels()
        if level in bounds
    ] + [
        Goal("jNeuroML's loop over ours", section.ratio("jNeuroML, loop", _own(best)), 1000, at_least=True),
        Goal("loop over Brian2 C++ standalone's", section.ratio(_own(best), _BRIAN2), 1),
        Goal("two threads over one", section.ratio(two, _own(best)), 1),
    ]
    return section


def many_synapses(settings: Settings) -> Section:
    """c: Brian2's example network with recorded noise."""
    excitatory, inhibitory, steps = (80, 20, 200) if settings.quick else (800, 200, 1000)
    cells = excitatory + inhibitory
    section = Section(
        f"c. Izhikevich (2003): {cells} cells, {cells**2} synapses, {steps} steps",
        "All to all, two pathways, recorded noise.",
    )
    network = network_2003(excitatory, inhibitory, steps)
    loop = plain_c.network_loop(settings.folder, network, excitatory)
    tasks = [_named(_C, loop.seconds), _named(_OWN, lambda: network_run(network)[0])]
    peer = _brian2(
        section,
        settings,
        lambda: brian2_peer.build_network(settings.brian2, settings.folder, network, excitatory),
    )
    if peer:
        tasks.append(_named(_BRIAN2, peer.seconds))
    section.times = interleaved(tasks, settings.rounds)
    spikes, state = loop.spikes_and_state(cells)
    _, our_spikes, our_state = network_run(network)
    section.checks["the spikes of the plain loop are nmlbridge's, steps and cells"] = plain_c.same_bits(
        spikes, our_spikes
    )
    section.checks["and so are v and u of every cell at the end, bit for bit"] = plain_c.same_bits(
        state, our_state
    )
    if peer:
        _count(section, peer, len(spikes))
    section.goals = [
        Goal("loop over plain C", section.ratio(_OWN, _C), 3),
        Goal("loop over Brian2 C++ standalone's", section.ratio(_OWN, _BRIAN2), 1),
    ]
    return section


def _named(name: str, seconds: Callable[[], float]) -> Task:
    return lambda: {name: seconds()}


def _own(level: str, threads: int = 1) -> str:
    return f"nmlbridge, loop, {level}, {threads} thread{'s' if threads > 1 else ''}"


def _java(section: Section, place: Place) -> list[Task]:
    if why := why_no_java():
        section.notes.append(f"Without jNeuroML: {why}.")
        return []
    return [place.jneuroml]


def _brian2(
    section: Section, settings: Settings, build: Callable[[], brian2_peer.Standalone]
) -> brian2_peer.Standalone | None:
    why = "not asked for" if not settings.brian2 else brian2_peer.why_no_brian2(settings.brian2)
    if why:
        section.notes.append(f"Without Brian2: {why}.")
        return None
    peer = build()
    section.notes.append(
        f"Brian2 {peer.version}, C++ standalone: the run time it reports, without compiling."
    )
    return peer


def _count(section: Section, peer: brian2_peer.Standalone, ours: int) -> None:
    """Say how many spikes Brian2 has; its compiler may round otherwise (-ffast-math), so this is no check."""
    section.notes.append(f"Spikes: {ours}; Brian2's: {peer.spike_count()}.")
