"""The formats of this package, as data: what `nmlbridge.formats.registry.register_format` is called with.

Nothing of a format is imported here; its functions are named, and imported when first used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

__all__ = ["builtin_formats"]

_HERE = "nmlbridge.formats"


def _root_is(*names: bytes) -> Callable[[bytes], bool]:
    """Make a test of the first element's name, whatever comments and declarations stand before it."""
    # (?>...) never gives back what it took: else many comments could be divided in very many ways
    before = rb"\A(?>(?:\s+|<\?(?>.*?\?>)|<!--(?>.*?-->))*)<(?:\w+:)?"
    pattern = re.compile(before + rb"(?:" + rb"|".join(names) + rb")[\s>/]", re.S)
    return lambda head: pattern.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def _has_key(*keys: bytes) -> Callable[[bytes], bool]:
    """Make a test for a YAML key at the left margin."""
    pattern = re.compile(rb"^(?:" + rb"|".join(keys) + rb")\s*:", re.M)
    return lambda head: pattern.search(head) is not None


def _is_hdf5(head: bytes) -> bool:
    return head.startswith(b"\x89HDF")


_SCRIPTS = {
    "brian2": "a Brian2 script",
    "pynn": "a PyNN script",
    "nest": "a NEST script",
    "neuron": "a NEURON script, with its mod file",
}


def builtin_formats() -> Iterator[dict[str, Any]]:
    """Yield the arguments of each format."""
    yield {
        "name": "description",
        "suffixes": [".izh.yaml", ".izh.yml", ".yaml", ".yml"],
        "read": f"{_HERE}.description_yaml:read",
        "write": f"{_HERE}.description_yaml:write",
        "sniffs": _has_key(b"nmlbridge"),
        "summary": "the Izhikevich description, YAML",
    }
    yield {
        "name": "lems",
        "suffixes": [".xml"],
        "read": f"{_HERE}.lems_model:read",
        "write": f"{_HERE}.lems_model:write",
        "gives": "document",
        "takes": "any",
        "sniffs": _root_is(b"Lems"),
        "summary": "LEMS, core types by Include",
    }
    yield {
        "name": "lems-self-contained",
        "suffixes": [".standalone.xml"],
        "write": f"{_HERE}.lems_model:write_self_contained",
        "gives": "document",
        "takes": "any",
        "summary": "LEMS with its dimensions, units and ComponentTypes inline",
    }
    yield {
        "name": "neuroml",
        "suffixes": [".nml", ".cell.nml", ".net.nml", ".xml"],
        "read": f"{_HERE}.neuroml2:read",
        "write": f"{_HERE}.neuroml2:write",
        "read_experiment": f"{_HERE}.neuroml2:read_experiment",
        "gives": "document",
        "takes": "any",
        "sniffs": _root_is(b"neuroml"),
        "summary": "NeuroML 2, with a LEMS simulation file beside it",
        "extra": "neuroml",
    }
    yield {
        "name": "neuroml-hdf5",
        "suffixes": [".nml.h5", ".net.nml.h5"],
        "read": f"{_HERE}.neuroml_hdf5:read",
        "write": f"{_HERE}.neuroml_hdf5:write",
        "sniffs": _is_hdf5,
        "summary": "NeuroML 2 with its connections in HDF5",
        "extra": "neuroml",
    }
    yield {
        "name": "tvbo",
        "suffixes": [".tvbo.yaml", ".yaml", ".yml"],
        "read": f"{_HERE}.tvbo:read",
        "write": f"{_HERE}.tvbo:write",
        "gives": "document",
        "takes": "document",
        "sniffs": _has_key(b"dynamics", b"integration"),
        "summary": "TVBO SimulationExperiment, YAML",
    }
    for name, summary in _SCRIPTS.items():
        yield {
            "name": name,
            "suffixes": [f".{name}.py"],
            "write": f"{_HERE}.{name}:write",
            "takes": "any" if name == "brian2" else "experiment",
            "summary": summary,
            "extra": name,
        }
