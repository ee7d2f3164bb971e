"""Say what is in a model (populations, connections, inputs, simulation, outputs) or in a recording."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.cli.inputs import COLUMNS_HELP
from nmlbridge.cli.output import add_json_argument, print_table, write_json
from nmlbridge.cli.usage import add_from_argument

if TYPE_CHECKING:
    from lxml import etree

    from nmlbridge.lems.document import Document

__all__ = ["add_arguments", "execute"]

_SHOWN = 6
"""Items of a list shown in a table; JSON has them all."""

_RECORDINGS = (".dat", ".spikes", ".csv", ".nc", ".nc4", ".netcdf")
_CONNECTION_LISTS = ("projection", "electricalProjection", "continuousProjection")
_SINGLE_CONNECTIONS = ("synapticConnection", "synapticConnectionWD", "explicitConnection")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="a model, a recording, or example:NAME")
    parser.add_argument("--columns", metavar="NAMES", help=COLUMNS_HELP)
    add_from_argument(parser)
    add_json_argument(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Describe it."""
    if Path(arguments.file).suffix.lower() in _RECORDINGS:
        facts = _recording_facts(arguments.file, arguments.columns)
    else:
        from nmlbridge.runners.running import load_document

        facts = _document_facts(load_document(arguments.file, arguments.from_))
    if arguments.json:
        write_json(arguments.json, facts)
    if arguments.json != "-":
        _print(facts)
    return 0


def _document_facts(document: Document) -> dict[str, Any]:
    """Return what is in a document."""
    from nmlbridge.lems.simulation import simulation_of
    from nmlbridge.lems.xml import local_name

    if local_name(document.root) == "neuroml":
        return _neuroml_facts(document)
    simulation = simulation_of(document)
    return {
        "document": document.name,
        "includes": [source.name for source in document.sources[1:] if not source.from_jar],
        "simulation": {
            "id": simulation.id,
            "target": simulation.target.name,
            "length_s": simulation.length_s,
            "step_s": simulation.step_s,
            "steps": simulation.steps,
            "seed": simulation.seed,
        },
        **_network_facts(simulation.target.element),
        "outputs": [
            *[
                {"file": file.file_name, "records": [column.quantity for column in file.columns]}
                for file in simulation.output_files
            ],
            *[
                {"file": file.file_name, "records": [f"{s.select}:{s.event_port}" for s in file.selections]}
                for file in simulation.event_output_files
            ],
        ],
        "displays": len(simulation.displays),
    }


def _neuroml_facts(document: Document) -> dict[str, Any]:
    """Return what is in a NeuroML file, which has no simulation: its components, and its first network."""
    from nmlbridge.lems.xml import local_name

    children = [element for element in document.root.iterchildren("*") if element.get("id")]
    components = [{"type": local_name(element), "id": element.get("id")} for element in children]
    networks = [element for element in children if local_name(element) == "network"]
    return {
        "document": document.name,
        "components": components,
        **(_network_facts(networks[0]) if networks else {}),
    }


def _network_facts(network: etree._Element) -> dict[str, Any]:
    """Return the populations, connections and inputs of a network element."""
    from nmlbridge.lems.xml import local_name

    populations: list[dict[str, Any]] = []
    connections: list[dict[str, Any]] = []
    inputs: list[dict[str, Any]] = []
    for element in network.iterchildren("*"):
        tag = local_name(element)
        children = [local_name(child) for child in element.iterchildren("*")]
        if tag in ("population", "populationList"):
            listed = children.count("instance")
            size = str(listed) if listed else element.get("size", "1")
            populations.append({"id": element.get("id"), "component": element.get("component"), "size": size})
        elif tag in _CONNECTION_LISTS:
            ends = (element.get("presynapticPopulation"), element.get("postsynapticPopulation"))
            connections.append(
                {"kind": tag, "id": element.get("id"), "from": ends[0], "to": ends[1], "count": len(children)}
            )
        elif tag in _SINGLE_CONNECTIONS:
            connections.append(
                {
                    "kind": tag,
                    "id": element.get("id"),
                    "from": element.get("from"),
                    "to": element.get("to"),
                    "count": 1,
                }
            )
        elif tag == "inputList":
            inputs.append(
                {
                    "component": element.get("component"),
                    "target": element.get("population"),
                    "count": len(children),
                }
            )
        elif tag == "explicitInput":
            inputs.append({"component": element.get("input"), "target": element.get("target"), "count": 1})
    return {"populations": populations, "connections": connections, "inputs": inputs}


def _recording_facts(file: str, columns: str | None) -> dict[str, Any]:
    """Return what is in a recording."""
    from nmlbridge.cli.inputs import read_input

    recording = read_input(file, columns)
    return {
        "recording": recording.name,
        "rows": int(recording.time.size),
        "duration_s": float(recording.time[-1] - recording.time[0]) if recording.time.size else 0.0,
        "quantities": [
            {
                "quantity": path,
                "unit": recording.units[path],
                "min": float(samples.min()) if samples.size else None,
                "max": float(samples.max()) if samples.size else None,
            }
            for path, (_, samples) in recording.columns.items()
        ],
        "spikes": [{"train": train, "count": int(times.size)} for train, times in recording.spikes.items()],
    }


def _print(facts: dict[str, Any]) -> None:
    """Print the facts: single ones as lines, lists as tables."""
    for name, value in facts.items():
        if isinstance(value, dict):
            print(f"{name}: {', '.join(f'{key} {item}' for key, item in value.items() if item is not None)}")
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            print_table(
                tuple(value[0]), [[_shown(item) for item in row.values()] for row in value], title=name
            )
        elif value or value == 0:
            print(f"{name}: {_shown(value)}")


def _shown(value: object) -> object:
    if isinstance(value, list):
        more = f" and {len(value) - _SHOWN} more" if len(value) > _SHOWN else ""
        return ", ".join(str(item) for item in value[:_SHOWN]) + more
    return "" if value is None else value
