"""Rules on what is recorded and for how long."""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.engine.lint.subject import Finding, Subject
from nmlbridge.lems.simulation import EventOutputFile, OutputFile

__all__ = ["find"]

_WHOLE = 1e-6


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the output files, displays and length of the simulation."""
    simulation = subject.simulation
    if simulation is None:
        return
    displays = {display.id: display for display in simulation.displays}
    pools: tuple[list[OutputFile] | list[EventOutputFile], ...] = (
        simulation.output_files,
        simulation.event_output_files,
    )
    for pool in pools:
        seen: dict[str, str] = {}
        for file in pool:
            if file.id in seen:
                message = (
                    f"'{seen[file.id]}' has the same id '{file.id}': all columns go to '{file.file_name}'"
                )
                yield Finding("duplicate-output-id", message, file.component.element, "id")
            seen[file.id] = file.file_name
    for written in simulation.output_files:
        if written.id in displays:
            message = f"a display has the id '{written.id}', too: '{written.file_name}' has only the time"
            yield Finding("display-takes-columns", message, written.component.element, "id")
    yield from _length(subject)


def _length(subject: Subject) -> Iterator[Finding]:
    simulation = subject.simulation
    assert simulation is not None
    steps = simulation.length_s / simulation.step_s
    if abs(steps - round(steps)) <= _WHOLE * max(1.0, steps):
        return
    attribute = next((a for a in ("length", "total") if a in simulation.component.attributes), None)
    end = simulation.steps * simulation.step_s
    message = f"the length is {steps:.6g} steps; {simulation.steps} are made, until {end * 1e3:.9g}ms"
    yield Finding("length-not-whole", message, simulation.component.element, attribute)
