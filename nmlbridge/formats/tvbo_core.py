"""What NeuroML's core types declare, as far as a converter must know: parameters, parts, and their kind.

Read from the installed core types, so nothing here is a list of names that could go stale.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from nmlbridge.lems import jar
from nmlbridge.lems.xml import local_name, parse_bytes
from nmlbridge.units import NEUROML, Dimension

__all__ = ["CORE_FILES", "CoreType", "core_type", "core_type_names"]

_FOLDER = "NeuroML2CoreTypes/"
_FILES = (
    "NeuroMLCoreCompTypes", "Inputs", "Synapses", "Channels", "Cells", "Networks", "PyNN", "Simulation",
)  # fmt: skip
CORE_FILES = frozenset((*_FILES, "NeuroMLCoreDimensions", "NeuroML2CoreTypes"))
"""Names of the core files, without suffix."""
_WORDS = ("Text", "ComponentReference", "Path", "Link")


@dataclass
class CoreType:
    """One core type with all it inherits.

    Parameters
    ----------
    name, file : str
    ancestors : tuple of str
        Itself first.
    parameters : dict of str to Dimension
    words : set of str
        Attributes that hold text: references, paths.
    child : dict of str to str
        Parts that go by their role: tag to type, for example ``forwardRate`` to ``baseVoltageDepRate``.
    exposures, requirements : dict of str to Dimension
    states : list of str
        Exposed state variables.
    ports : list of str
        Ports on which events really go out.
    """

    name: str
    file: str
    ancestors: tuple[str, ...]
    parameters: dict[str, Dimension] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    child: dict[str, str] = field(default_factory=dict)
    exposures: dict[str, Dimension] = field(default_factory=dict)
    requirements: dict[str, Dimension] = field(default_factory=dict)
    states: list[str] = field(default_factory=list)
    ports: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """What kind of thing it is.

        One of ``cell``, ``source`` (of spikes), ``synapse``, ``gap``, ``graded``, ``input``, ``channel``,
        ``pool`` and ``part``.
        """
        known = self.ancestors
        if self.name == "gapJunction":
            return "gap"
        if "baseGradedSynapse" in known:
            return "graded"
        if "baseSynapse" in known:
            return "synapse"
        if "basePointCurrent" in known or "basePointCurrentDL" in known:
            return "input"
        if "baseSpikeSource" in known:
            return "source"
        if "baseCell" in known:
            return "cell"
        if "baseIonChannel" in known:
            return "channel"
        return "pool" if "concentrationModel" in known else "part"


def core_type(name: str) -> CoreType | None:
    """Return the core type of that name, or None.

    Examples
    --------
    >>> core_type("izhikevichCell").kind, core_type("izhikevichCell").states
    ('cell', ['v', 'U'])
    """
    return _table().get(name)


def core_type_names() -> frozenset[str]:
    """Return the names of all core types."""
    return frozenset(_table())


@lru_cache(maxsize=1)
def _table() -> dict[str, CoreType]:
    elements = {}
    for file in _FILES:
        data = jar.read_entry(f"{_FOLDER}{file}.xml")
        if data is None:
            continue
        for element in parse_bytes(data, f"{file}.xml"):
            if isinstance(element.tag, str) and local_name(element) == "ComponentType":
                elements[element.get("name", "")] = (element, file)
    table: dict[str, CoreType] = {}
    for name in elements:
        lineage: list[str] = []
        current: str | None = name
        while current in elements and current not in lineage:
            lineage.append(current)
            current = elements[current][0].get("extends")
        made = CoreType(name, elements[name][1], tuple(lineage))
        for ancestor in reversed(lineage):
            _add(made, elements[ancestor][0])
        table[name] = made
    return table


def _add(made: CoreType, element) -> None:  # type: ignore[no-untyped-def]
    for part in element:
        if not isinstance(part.tag, str):
            continue
        tag, name = local_name(part), part.get("name", "")
        if tag == "Parameter":
            made.parameters[name] = _dimension(part.get("dimension", "none"))
        elif tag in ("Constant", "Fixed"):
            made.parameters.pop(part.get("parameter", name), None)
        elif tag in _WORDS:
            made.words.add(name)
        elif tag in ("Child", "Children"):
            made.child[name] = part.get("type", "")
        elif tag == "Exposure":
            made.exposures[name] = _dimension(part.get("dimension", "none"))
        elif tag == "Requirement":
            made.requirements[name] = _dimension(part.get("dimension", "none"))
        elif tag == "Dynamics":
            inner = [e for e in part.iter() if isinstance(e.tag, str)]
            made.ports = [str(e.get("port")) for e in inner if local_name(e) == "EventOut"]
            made.states = [
                s.get("name", "")
                for s in part
                if isinstance(s.tag, str) and local_name(s) == "StateVariable" and s.get("exposure")
            ]


def _dimension(name: str) -> Dimension:
    return NEUROML.dimensions.get(name, NEUROML.dimension("none"))
