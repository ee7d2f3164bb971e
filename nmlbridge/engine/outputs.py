"""Adding outputs to a document and saying where its files go.

Done to the document itself, so that every engine does the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from lxml import etree

from nmlbridge.engine.building import build
from nmlbridge.engine.instances import Instance
from nmlbridge.engine.statetype import state_type_of
from nmlbridge.engine.support import require_supported
from nmlbridge.errors import ModelError
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import model_of
from nmlbridge.lems.simulation import Simulation, simulation_of
from nmlbridge.lems.xml import local_name, location_of

__all__ = ["RECORD_ID", "instance_paths", "sanitized", "spiking_cells", "with_outputs"]

RECORD_ID = "nmlbridge_record"
"""The id of the output file that ``--record`` adds; the event file's ends in ``_events``."""


def with_outputs(
    document: Document, *, record: Sequence[str] = (), out_dir: Path | None = None, seed: int | None = None
) -> Document:
    """Return a copy of a document that records more, writes elsewhere, or has another seed.

    Parameters
    ----------
    document : Document
        Left as it is.
    record : sequence of str
        Quantity paths, globs (``*`` within a step, ``**`` across), ``displays`` (every line of every display) and
        ``spikes`` (every cell that sends events); they go to ``<simulation id>.dat`` and ``.spikes``.
    out_dir : Path, optional
        Every file goes under this folder: leading ``../`` are dropped, an absolute name keeps its last part.
    seed : int, optional
        In place of the document's own.

    Raises
    ------
    ModelError
        If a pattern matches nothing, or the simulation does not stand in a file of the user's own.
    """
    if not record and out_dir is None and seed is None:
        return document
    simulation = simulation_of(document)
    quantities, events = _wanted(document, simulation, record)
    changed = document.copy()
    element = _same_element(document, changed, simulation.component.element)
    if seed is not None:
        element.set("seed", str(seed))
    _add(element, simulation, quantities, events)
    if out_dir is not None:
        for child in element.iter():
            if isinstance(child.tag, str) and local_name(child) in ("OutputFile", "EventOutputFile"):
                _redirect(child, out_dir)
    return changed


def sanitized(file_name: str) -> PurePosixPath:
    """Return where under a folder a file goes.

    Examples
    --------
    >>> str(sanitized("../results/x.dat")), str(sanitized("/tmp/y.dat"))
    ('results/x.dat', 'y.dat')
    """
    path = PurePosixPath(file_name.replace("\\", "/"))
    if path.is_absolute() or re.match(r"[A-Za-z]:", file_name):
        return PurePosixPath(path.name)
    parts: list[str] = []
    for part in path.parts:
        if part == "..":
            parts = parts[:-1]
        elif part != ".":
            parts.append(part)
    return PurePosixPath(*parts) if parts else PurePosixPath(path.name)


def _redirect(element: etree._Element, out_dir: Path) -> None:
    name = element.get("fileName", "")
    path = element.get("path")
    if path is not None:
        del element.attrib["path"]
    element.set("fileName", str(out_dir / sanitized(f"{path}/{name}" if path else name)))


def _same_element(document: Document, changed: Document, element: etree._Element) -> etree._Element:
    """Find the simulation's element in a copy of the main file."""
    if element.getroottree().getroot() is not document.root:
        raise ModelError(
            "the simulation stands in an included file, so its outputs cannot be changed here",
            location=location_of(element),
            hint="run that file itself",
        )
    number = next(i for i, e in enumerate(document.root.iter()) if e is element)
    return next(e for i, e in enumerate(changed.root.iter()) if i == number)


def _add(
    element: etree._Element, simulation: Simulation, quantities: list[str], events: list[tuple[str, str]]
) -> None:
    namespace = element.tag[: element.tag.rindex("}") + 1] if element.tag[0] == "{" else ""
    taken = {f.file_name for f in simulation.output_files} | {
        f.file_name for f in simulation.event_output_files
    }
    stem = simulation.id
    while f"{stem}.dat" in taken or f"{stem}.spikes" in taken:
        stem += "_record"
    if quantities:
        file = etree.SubElement(element, namespace + "OutputFile", id=RECORD_ID, fileName=f"{stem}.dat")
        for number, quantity in enumerate(quantities):
            etree.SubElement(file, namespace + "OutputColumn", id=f"c{number}", quantity=quantity)
    if events:
        file = etree.SubElement(
            element,
            namespace + "EventOutputFile",
            id=RECORD_ID + "_events",
            fileName=f"{stem}.spikes",
            format="TIME_ID",
        )
        for select, port in events:
            etree.SubElement(file, namespace + "EventSelection", id=select, select=select, eventPort=port)


def _wanted(
    document: Document, simulation: Simulation, record: Sequence[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Turn what is asked for into quantity paths and (cell, port) pairs, each once, in order."""
    quantities: dict[str, None] = {}
    events: dict[tuple[str, str], None] = {}
    top: Instance | None = None
    for what in record:
        if what == "displays":
            quantities.update(dict.fromkeys(c.quantity for d in simulation.displays for c in d.columns))
            continue
        if what != "spikes" and "*" not in what and "?" not in what:
            quantities[what] = None
            continue
        if top is None:
            model = model_of(document)
            model.resolve_all()
            require_supported(simulation.target)
            top = build(state_type_of(simulation.target, model))
        if what == "spikes":
            events.update(dict.fromkeys((path, "spike") for path in spiking_cells(top)))
        else:
            found = _matching(top, what)
            if not found:
                raise ModelError(
                    f"--record '{what}' matches no quantity", hint="`nmlbridge info` lists what there is"
                )
            quantities.update(dict.fromkeys(found))
    return list(quantities), list(events)


def instance_paths(top: Instance) -> Iterator[tuple[str, Instance]]:
    """Yield every instance below the top with its path, as an output column would name it."""
    stack: list[tuple[str, Instance]] = [("", top)]
    while stack:
        path, here = stack.pop()
        if here is not top:
            yield path, here
        below = [
            (f"{path}{step}" if step.startswith("[") or not path else f"{path}/{step}", each)
            for step, each in here.steps()
        ]
        stack.extend(reversed(below))


def spiking_cells(top: Instance) -> list[str]:
    """Return the paths of all cells, the outermost instances with an out port ``spike``."""
    found: list[str] = []
    for path, here in instance_paths(top):
        inside = any(path.startswith(cell) and path[len(cell) : len(cell) + 1] == "/" for cell in found[-1:])
        if not inside and _spikes(here):
            found.append(path)
    return found


def _spikes(here: Instance) -> bool:
    kind = here.state_type
    return "spike" in kind.out_ports() or any("spike" in r.outs for r in kind.regimes.values())


def _matching(top: Instance, pattern: str) -> list[str]:
    """Return the quantity paths that a glob matches."""
    regex = re.compile(_translated(pattern))
    found = []
    for path, here in [("", top), *instance_paths(top)]:
        kind = here.state_type
        names = dict.fromkeys([*kind.state_variables, *(d.name for d in (*kind.path_derived, *kind.derived))])
        names.update(dict.fromkeys(n for n in kind.properties))
        for name in names:
            quantity = f"{path}/{name}" if path else name
            if regex.fullmatch(quantity):
                found.append(quantity)
    return found


def _translated(pattern: str) -> str:
    """Translate a glob: ``**`` is anything, ``*`` anything but a slash, ``?`` one character; brackets are brackets."""
    parts = re.split(r"(\*\*|\*|\?)", pattern)
    meaning = {"**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(meaning.get(part, re.escape(part)) for part in parts)
