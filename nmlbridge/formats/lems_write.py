"""A description to LEMS: core types by Include, or everything inline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from nmlbridge.errors import ModelError
from nmlbridge.formats.components import typed_components
from nmlbridge.formats.network_text import NetworkText, simulation_element
from nmlbridge.formats.output import comment
from nmlbridge.model.connect import require_memory
from nmlbridge.model.experiment import Experiment

__all__ = ["lems_pieces"]

CORE_FILES = ("Cells.xml", "Networks.xml", "Inputs.xml", "Simulation.xml")
_TEXT_BYTES = 160
"""What one connection takes as text."""


def lems_pieces(
    experiment: Experiment, *, self_contained: bool = False, header: Sequence[str] = ()
) -> Iterator[str]:
    """Yield the text of a LEMS document, in pieces.

    Parameters
    ----------
    experiment : Experiment
        With duration, step and at least one population.
    self_contained : bool
        Put dimensions, units and every ComponentType in use into the document, so that it includes nothing.
    header : sequence of str
        Lines for a comment at the top.

    Raises
    ------
    ModelError
        If it cannot be run as it is, or has more connections than memory allows.
    """
    if experiment.duration is None or experiment.step is None:
        raise ModelError(f"{experiment.label}: duration and step are due to run it", hint="give both")
    if not experiment.populations:
        raise ModelError(f"{experiment.label}: it has no population, so there is nothing to run")
    require_memory(experiment.connection_count, bytes_each=_TEXT_BYTES, what="LEMS text")
    parts = typed_components(experiment)
    own = {part.type: part.definition for part in parts.values() if part.definition}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield comment(header)
    yield "<Lems>\n"
    yield comment(experiment.notes.splitlines())
    yield f'  <Target component="{experiment.id}"/>\n'
    simulation = simulation_element(experiment)
    if self_contained:
        from nmlbridge.formats.lems_inline import inline_definitions

        yield from inline_definitions(experiment, [*_used(parts), simulation], list(own.values()))
    else:
        for name in CORE_FILES:
            yield f'  <Include file="{name}"/>\n'
        for definition in own.values():
            yield _indented(definition)
    for part in parts.values():
        yield _element_text(part.element)
    yield from NetworkText(experiment).pieces()
    yield _element_text(simulation)
    yield "</Lems>\n"


def _used(parts: object) -> list[etree._Element]:
    assert isinstance(parts, dict)
    return [part.element for part in parts.values()]


def _element_text(element: etree._Element) -> str:
    etree.indent(element, space="  ", level=1)
    return f"  {etree.tostring(element, encoding='unicode').rstrip()}\n"


def _indented(text: str) -> str:
    return "".join(f"  {line}\n" for line in text.splitlines())
