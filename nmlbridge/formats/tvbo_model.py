"""What a TVBO SimulationExperiment says, as far as it can be run: frozen data, each part with its place.

Equations are kept as text here; `tvbo_expression` reads them when they are needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nmlbridge.errors import Location

__all__ = [
    "DerivedVariable",
    "Dynamics",
    "Edge",
    "Equation",
    "Event",
    "Experiment",
    "Function",
    "Integration",
    "Network",
    "Parameter",
    "StateVariable",
    "TvboNode",
]

NOWHERE = Location("(made in memory)")


@dataclass(frozen=True)
class Equation:
    """Equation text, and where its first character stands."""

    text: str
    location: Location = NOWHERE


@dataclass(frozen=True)
class Parameter:
    """A value with or without unit, or a word (a reference such as ``synapse: {description: AMPA}``).

    Parameters
    ----------
    name : str
    value : float or None
        In `unit`.
    unit : str
        As written; empty if none is given.
    word : str
        What a parameter without value says.
    equation : Equation, optional
        Of a derived parameter.
    """

    name: str
    value: float | None = None
    unit: str = ""
    word: str = ""
    equation: Equation | None = None
    location: Location = NOWHERE


@dataclass(frozen=True)
class DerivedVariable:
    """A quantity computed from the others at each step: an equation, or cases with conditions."""

    name: str
    cases: tuple[tuple[Equation, Equation | None], ...]
    unit: str = ""
    record: bool = False
    location: Location = NOWHERE


@dataclass(frozen=True)
class StateVariable:
    """A quantity with a rate of change, `equation`, and a value to start from."""

    name: str
    equation: Equation | None
    initial_value: float | None = None
    unit: str = ""
    record: bool = True
    location: Location = NOWHERE


@dataclass(frozen=True)
class Event:
    """Something that happens when `condition` holds, or at given times (in the experiment's time scale)."""

    name: str
    condition: Equation | None = None
    affect: Equation | None = None
    times: tuple[float, ...] = ()
    location: Location = NOWHERE


@dataclass(frozen=True)
class Function:
    """A function that the model declares."""

    name: str
    arguments: tuple[str, ...]
    body: Equation
    location: Location = NOWHERE


@dataclass(frozen=True)
class Dynamics:
    """A model: its own equations, or ``iri: neuroml:TYPE`` for a standard type, with parts below it."""

    name: str
    iri: str = ""
    parameters: tuple[Parameter, ...] = ()
    derived_parameters: tuple[Parameter, ...] = ()
    derived_variables: tuple[DerivedVariable, ...] = ()
    state_variables: tuple[StateVariable, ...] = ()
    events: tuple[Event, ...] = ()
    functions: tuple[Function, ...] = ()
    coupling_inputs: tuple[Parameter, ...] = ()
    components: tuple[Dynamics, ...] = ()
    description: str = ""
    location: Location = NOWHERE

    @property
    def standard_type(self) -> str:
        """The NeuroML type that ``iri`` names, or nothing."""
        return self.iri.removeprefix("neuroml:") if self.iri.startswith("neuroml:") else ""

    @property
    def has_equations(self) -> bool:
        """Whether it says its own equations."""
        return any(s.equation for s in self.state_variables) or bool(self.derived_variables)

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, or None."""
        return next((p for p in self.parameters if p.name == name), None)


@dataclass(frozen=True)
class TvboNode:
    """One node of the network: an instance of a dynamics."""

    id: int
    dynamics: str = ""
    parameters: tuple[Parameter, ...] = ()
    record: bool = True
    position: tuple[float, float, float] | None = None
    location: Location = NOWHERE


@dataclass(frozen=True)
class Edge:
    """One connection, from node to node, through the synapse or coupling that `coupling` names."""

    source: int
    target: int
    coupling: str = ""
    parameters: tuple[Parameter, ...] = ()
    location: Location = NOWHERE

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, or None."""
        return next((p for p in self.parameters if p.name == name), None)


@dataclass(frozen=True)
class Network:
    """Nodes and edges, and the dynamics they are of."""

    number_of_nodes: int | None = None
    dynamics: tuple[Dynamics, ...] = ()
    nodes: tuple[TvboNode, ...] = ()
    edges: tuple[Edge, ...] = ()
    location: Location = NOWHERE


@dataclass(frozen=True)
class Integration:
    """How long and how finely; `step_size` and `duration` are in `time_scale`."""

    step_size: float
    duration: float
    time_scale: str = "ms"
    method: str = "euler"
    seed: int | None = None
    location: Location = NOWHERE


@dataclass(frozen=True)
class Experiment:
    """One SimulationExperiment.

    Parameters
    ----------
    label, description : str
        As written.
    dynamics : Dynamics or None
        The dynamics of the nodes that name none.
    network : Network
        Empty if none is given.
    integration : Integration
    unsupported : tuple of str
        What it says that has no place in LEMS, each with its line.
    remarks : tuple of (str, Location)
        What it says that is no part of one run, and is left aside.
    name : str
        What messages call it.
    """

    label: str
    dynamics: Dynamics | None
    network: Network
    integration: Integration
    description: str = ""
    unsupported: tuple[str, ...] = ()
    remarks: tuple[tuple[str, Location], ...] = field(default=())
    name: str = "<text>"
