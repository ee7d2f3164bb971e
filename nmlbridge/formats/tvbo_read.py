"""From TVBO YAML to `tvbo_model.Experiment`: which keys there are, which mean something here, which cannot.

The keys are those of TVBO's SimulationExperiment (version 0.5). Three kinds: read; descriptive (kept on a
round trip of the file, of no effect on a run); and those that change the results but have no place in
LEMS, which are listed in `Experiment.unsupported`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)

from nmlbridge.errors import Location
from nmlbridge.formats.tvbo_model import (
    DerivedVariable,
    Dynamics,
    Edge,
    Equation,
    Event,
    Experiment,
    Function,
    Integration,
    Network,
    Parameter,
    StateVariable,
    TvboNode,
)
from nmlbridge.formats.tvbo_yaml import Entry, Problems, load_yaml

__all__ = ["read_experiment"]

T = TypeVar("T")
_MAX_PARTS = 12


def _keys(*parts: str) -> frozenset[str]:
    return frozenset(" ".join(parts).split())


_ABOUT = "name label description definition source references comment symbol iri grounding provenance"

_EXPERIMENT_READ = "label id name description dynamics network integration"
_EXPERIMENT_ASIDE = (
    "observations explorations optimizations inferences algorithms continuations workflow execution "
    "environment "
    "software dataset references model"
)
_EXPERIMENT_REFUSED = "additional_equations connectivity coupling functions stimulation events field_dynamics"

_DYNAMICS_READ = (
    "name iri description parameters derived_parameters derived_variables state_variables events functions "
    "coupling_inputs components modes output"
)
_DYNAMICS_ASIDE = (
    "label source references has_reference dataLocation modified derived_from_model model_type "
    "system_type autonomous "
    "cse compile observed"
)
_DYNAMICS_REFUSED = "coupling_terms local_coupling_term number_of_modes stimulus"

_PARAMETER = _keys(
    _ABOUT,
    "value unit equation default domain reported_optimum dataset_path heterogeneous distribution measure "
    "free shape "
    "explored_values element_domains datatype required",
)
_PARAMETER_REFUSED = "heterogeneous distribution dataset_path"
_EQUATION = _keys("label definition description parameters lhs rhs conditionals engine pycode latex")
_DERIVED = _keys(_ABOUT, "equation unit record conditional cases")
_STATE_READ = _keys(
    _ABOUT,
    "equation unit record initial_value variable_of_interest coupling_variable stimulation_variable "
    "domain history "
    "equation_type",
)
_STATE_REFUSED = "noise equation_order derivative_initial_value distribution"
_EVENT_READ = _keys(
    _ABOUT, "event_type condition affect trigger_times parameters condition_states condition_parameters"
)
_EVENT_READ |= _keys("affect_states affect_parameters")
_EVENT_REFUSED = (
    "affect_negative target_component equation nodes weights weight_distribution target_variable "
    "target_regions duration "
    "dataLocation sampling_rate interpolation"
)
_FUNCTION = _keys(_ABOUT, "acronym equation requirements input output arguments output_equation")
_FUNCTION_REFUSED = "source_code callable apply_on_dimension aggregate time_range"
_NETWORK_READ = "label description number_of_nodes nodes edges dynamics"
_NETWORK_ASIDE = (
    "coordinate_space transforms bids_dir bids descriptor structural_measures observational_measures "
    "provenance "
    "distance_unit time_unit primary_weight"
)
_NETWORK_REFUSED = (
    "coupling parameters node_template edge_template parcellation tractogram mesh data_file "
    "parent_network node_mapping "
    "edge_matrix_files graph_generator"
)
_NODE_READ = "id label description dynamics parameters record position region"
_NODE_REFUSED = "state events subnetwork"
_EDGE_READ = "label description source target coupling parameters weight delay directed unit"
_EDGE_REFUSED = (
    "distance format weighted valid_diagonal non_negative source_var target_var source_network "
    "target_network "
    "dimension_labels dynamics events"
)
_INTEGRATION_READ = (
    "method step_size duration time_scale unit seed parameters description delayed abs_tol rel_tol"
)
_INTEGRATION_READ += (
    " scipy_ode_base number_of_stages intermediate_expressions update_expression differentiation"
)
_INTEGRATION_REFUSED = "noise state_wise_sigma transient_time steps"

_TIME_SCALES = {"s": "s", "ms": "ms", "us": "us", "second": "s", "seconds": "s", "millisecond": "ms"}
_TIME_SCALES |= {"milliseconds": "ms", "microsecond": "us", "microseconds": "us"}


def read_experiment(text: str, name: str = "<text>") -> Experiment:
    """Read a SimulationExperiment.

    Parameters
    ----------
    text : str
        YAML.
    name : str
        What to call it in messages.

    Returns
    -------
    Experiment

    Raises
    ------
    MalformedFileError
        If it is not YAML, or not safe.
    ModelError
        With every problem: unknown or misspelt keys, missing sections, wrong types, each with its line.
    """
    problems = Problems(name)
    reader = _Reader(problems)
    experiment = reader.experiment(Entry.root(load_yaml(text, name), problems))
    problems.settle()
    assert experiment is not None
    return experiment


class _Reader:
    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.unsupported: list[str] = []
        self.remarks: list[tuple[str, Location]] = []
        self.depth = 0

    # sections

    def experiment(self, entry: Entry) -> Experiment | None:
        if not entry.mapping("a SimulationExperiment (a mapping with 'dynamics' and 'integration')"):
            return None
        entry.allow(_keys(_EXPERIMENT_READ, _EXPERIMENT_ASIDE, _EXPERIMENT_REFUSED), "a SimulationExperiment")
        self._refuse(entry, _EXPERIMENT_REFUSED)
        for key in _EXPERIMENT_ASIDE.split():
            aside = entry.get(key)
            if aside is not None and key not in ("references", "model"):
                self.remarks.append((f"'{key}' is no part of one run; it was left aside", aside.location))
        dynamics_entry = entry.get("dynamics")
        dynamics = self.dynamics(dynamics_entry) if dynamics_entry else None
        network_entry = entry.get("network")
        network = self.network(network_entry) if network_entry else Network()
        if dynamics is None and not network.dynamics:
            entry.problem(
                "missing-section", "neither 'dynamics' nor 'network.dynamics': nothing says what to simulate"
            )
        integration = self.integration(entry)
        if integration is None:
            return None
        return Experiment(
            self._word(entry, "label") or self._word(entry, "name") or self._word(entry, "id"),
            dynamics,
            network,
            integration,
            self._word(entry, "description"),
            tuple(self.unsupported),
            tuple(self.remarks),
            self.problems.name,
        )

    def dynamics(self, entry: Entry, key: str = "") -> Dynamics:
        self.depth += 1
        if self.depth > _MAX_PARTS:
            entry.problem("too-deep", f"{entry.path}: more than {_MAX_PARTS} components inside each other")
        elif entry.mapping("a dynamics (a mapping)"):
            entry.allow(_keys(_DYNAMICS_READ, _DYNAMICS_ASIDE, _DYNAMICS_REFUSED), "a dynamics")
        self._refuse(entry, _DYNAMICS_REFUSED, lambda e: e.path.endswith("number_of_modes") and e.value == 1)
        deep = self.depth > _MAX_PARTS
        found = Dynamics(
            key or self._word(entry, "name"),
            self._word(entry, "iri"),
            self._named(entry, "parameters", self.parameter),
            self._named(entry, "derived_parameters", self.parameter),
            self._named(entry, "derived_variables", self.derived_variable),
            self._named(entry, "state_variables", self.state_variable),
            self._named(entry, "events", self.event),
            self._named(entry, "functions", self.function),
            self._named(entry, "coupling_inputs", self.parameter),
            () if deep else self._parts(entry),
            self._word(entry, "description"),
            entry.location,
        )
        self.depth -= 1
        if not found.name and not found.iri and hasattr(entry.value, "keys"):
            entry.problem("missing-key", f"{entry.path}: a dynamics needs a 'name'")
        if self._word(entry, "output"):
            self.remarks.append(("'output' is left aside: every state variable is recorded", entry.location))
        return found

    def _parts(self, entry: Entry) -> tuple[Dynamics, ...]:
        both = self._named(entry, "components", lambda name, e: self.dynamics(e, name))
        return both + self._named(entry, "modes", lambda name, e: self.dynamics(e, name))

    def network(self, entry: Entry) -> Network:
        if not entry.mapping("a network (a mapping)"):
            return Network()
        entry.allow(_keys(_NETWORK_READ, _NETWORK_ASIDE, _NETWORK_REFUSED), "a network")
        self._refuse(entry, _NETWORK_REFUSED)
        number = entry.get("number_of_nodes")
        nodes = entry.get("nodes")
        edges = entry.get("edges")
        count = number.whole() if number else None
        if number is not None and count is not None and count < 1:
            number.problem("bad-value", f"{number.path}: at least 1 was expected, found {count}")
        return Network(
            count,
            self._named(entry, "dynamics", lambda name, e: self.dynamics(e, name)),
            tuple(self.node(e, i) for i, e in enumerate(nodes.elements())) if nodes else (),
            tuple(found for e in edges.elements() if (found := self.edge(e))) if edges else (),
            entry.location,
        )

    def node(self, entry: Entry, index: int) -> TvboNode:
        if entry.mapping("a node (a mapping)"):
            entry.allow(_keys(_NODE_READ, _NODE_REFUSED), "a node")
        self._refuse(entry, _NODE_REFUSED)
        number, record, place = entry.get("id"), entry.get("record"), entry.get("position")
        position = None
        if place is not None and place.mapping("a position with x, y and z"):
            position = tuple((e.number() if (e := place.get(axis)) else 0.0) or 0.0 for axis in "xyz")
        whole = number.whole() if number else index
        return TvboNode(
            index if whole is None else whole,
            self._word(entry, "dynamics"),
            self._named(entry, "parameters", self.parameter),
            record.truth() if record else True,
            position,  # type: ignore[arg-type]
            entry.location,
        )

    def edge(self, entry: Entry) -> Edge | None:
        if not entry.mapping("an edge (a mapping with 'source' and 'target')"):
            return None
        entry.allow(_keys(_EDGE_READ, _EDGE_REFUSED), "an edge")
        self._refuse(entry, _EDGE_REFUSED)
        ends: list[int | None] = []
        for key in ("source", "target"):
            end = entry.get(key)
            if end is None:
                entry.problem("missing-key", f"{entry.path}: an edge needs '{key}', the id of a node")
            ends.append(end.whole() if end else None)
        parameters = self._named(entry, "parameters", self.parameter)
        for key in ("weight", "delay"):
            short = entry.get(key)
            if short is not None:
                parameters += (Parameter(key, short.number(), location=short.location),)
        if ends[0] is None or ends[1] is None:
            return None
        return Edge(ends[0], ends[1], self._word(entry, "coupling"), parameters, entry.location)

    def integration(self, experiment: Entry) -> Integration | None:
        entry = experiment.get("integration")
        if entry is None:
            experiment.problem(
                "missing-section", "'integration' is missing: step_size, duration and time_scale"
            )
            return None
        if not entry.mapping("a mapping with step_size, duration and time_scale"):
            return None
        entry.allow(_keys(_INTEGRATION_READ, _INTEGRATION_REFUSED), "integration")
        self._refuse(entry, _INTEGRATION_REFUSED, lambda e: e.value == 0)
        numbers = []
        for key in ("step_size", "duration"):
            given = entry.get(key)
            number = given.number() if given else None
            if given is None:
                entry.problem("missing-key", f"integration needs '{key}', in the time scale")
            elif number is not None and not 0 < number < float("inf"):
                given.problem("bad-value", f"{given.path}: a positive number was expected, found {number:g}")
            numbers.append(number or 0.0)
        scale = entry.get("time_scale") or entry.get("unit")
        word = scale.text() if scale else "ms"
        if scale is None:
            self.remarks.append(("no 'time_scale' is given: milliseconds were assumed", entry.location))
        elif word not in _TIME_SCALES:
            scale.problem("bad-value", f"{scale.path}: the time scale is s, ms or us; found '{word}'")
        seed = entry.get("seed")
        for name, parameter in entry.get("parameters").items() if entry.get("parameters") else ():  # type: ignore[union-attr]
            if name == "seed":
                seed = parameter.get("value") or parameter
        return Integration(
            numbers[0],
            numbers[1],
            _TIME_SCALES.get(word, "ms"),
            self._word(entry, "method") or "euler",
            seed.whole() if seed else None,
            entry.location,
        )

    # parts of a dynamics

    def parameter(self, name: str, entry: Entry) -> Parameter:
        if not hasattr(entry.value, "keys"):  # a bare number or word
            if isinstance(entry.value, str):
                return Parameter(name, word=entry.value, location=entry.location)
            return Parameter(name, entry.number(), location=entry.location)
        entry.allow(_PARAMETER, "a parameter")
        self._refuse(entry, _PARAMETER_REFUSED, lambda e: e.value is False)
        given, equation = entry.get("value"), entry.get("equation")
        value = None
        word = ""
        if given is not None:
            if isinstance(given.value, str) and not _is_number(given.value):
                word = given.value
            else:
                value = given.number()
        elif equation is None:
            word = self._word(entry, "description") or self._word(entry, "label")
            if word.startswith("nml:"):  # an older spelling of a value with its unit
                word = word.removeprefix("nml:")
        return Parameter(
            name,
            value,
            self._word(entry, "unit"),
            word,
            self.equation(equation) if equation else None,
            entry.location,
        )

    def derived_variable(self, name: str, entry: Entry) -> DerivedVariable:
        entry.allow(_DERIVED, "a derived variable")
        cases: list[tuple[Equation, Equation | None]] = []
        listed, equation, record = entry.get("cases"), entry.get("equation"), entry.get("record")
        if listed is not None:
            for case in listed.elements():
                case.allow(("condition", "equation"), "a case")
                condition, value = case.get("condition"), case.get("equation")
                if value is None:
                    case.problem("missing-key", f"{case.path}: a case needs an 'equation'")
                elif condition is None or str(condition.value) in ("True", "true", "otherwise"):
                    cases.append((self.equation(value), None))
                else:
                    cases.append((self.equation(value), self.equation(condition)))
        elif equation is not None:
            cases.append((self.equation(equation), None))
        else:
            entry.problem("missing-key", f"{entry.path}: a derived variable needs an 'equation' or 'cases'")
        return DerivedVariable(
            name, tuple(cases), self._word(entry, "unit"), record.truth() if record else False, entry.location
        )

    def state_variable(self, name: str, entry: Entry) -> StateVariable:
        entry.allow(_STATE_READ | _keys(_STATE_REFUSED), "a state variable")
        self._refuse(entry, _STATE_REFUSED, lambda e: e.path.endswith("equation_order") and e.value == 1)
        domain = entry.get("domain")
        enforced = domain.get("enforce") if domain else None
        if enforced is not None and str(enforced.value) not in ("none", "None"):
            self._unsupported(enforced, f"the domain of '{name}' is enforced")
        equation, initial, record = entry.get("equation"), entry.get("initial_value"), entry.get("record")
        return StateVariable(
            name,
            self.equation(equation) if equation else None,
            initial.number() if initial else None,
            self._word(entry, "unit"),
            record.truth() if record else True,
            entry.location,
        )

    def event(self, name: str, entry: Entry) -> Event:
        entry.allow(_EVENT_READ | _keys(_EVENT_REFUSED), "an event")
        self._refuse(entry, _EVENT_REFUSED)
        kind = self._word(entry, "event_type")
        times_entry, condition, affect = (
            entry.get("trigger_times"),
            entry.get("condition"),
            entry.get("affect"),
        )
        if kind in ("stimulus", "stimulation"):
            self._unsupported(entry, f"the event '{name}' is a {kind}")
        elif kind not in ("", "continuous", "discrete", "preset_time"):
            entry.problem("bad-value", f"{entry.path}: unknown event_type '{kind}'")
        times = [e.number() for e in times_entry.elements()] if times_entry else []
        if kind == "preset_time" and not times:
            entry.problem("missing-key", f"{entry.path}: an event of preset_time needs 'trigger_times'")
        if condition is None and not times and affect is not None:
            entry.problem("missing-key", f"{entry.path}: an event with an 'affect' needs a 'condition'")
        return Event(
            name,
            self.equation(condition) if condition else None,
            self.equation(affect) if affect else None,
            tuple(t for t in times if t is not None),
            entry.location,
        )

    def function(self, name: str, entry: Entry) -> Function:
        entry.allow(_FUNCTION | _keys(_FUNCTION_REFUSED), "a function")
        self._refuse(entry, _FUNCTION_REFUSED)
        equation, arguments = entry.get("equation"), entry.get("arguments")
        if equation is None:
            entry.problem("missing-key", f"{entry.path}: a function needs an 'equation'")
        names = tuple(argument for argument, _ in arguments.items()) if arguments else ()
        body = self.equation(equation) if equation else Equation("0", entry.location)
        return Function(name, names, body, entry.location)

    def equation(self, entry: Entry) -> Equation:
        if hasattr(entry.value, "keys"):
            entry.allow(_EQUATION, "an equation")
            for key in ("conditionals", "pycode"):
                other = entry.get(key)
                if other is not None:
                    other.problem("unsupported", f"{other.path}: write the equation as 'rhs', with Piecewise")
            right = entry.get("rhs")
            if right is None:
                entry.problem("missing-key", f"{entry.path}: an equation needs 'rhs'")
                return Equation("0", entry.location)
            entry = right
        value = entry.value
        line, column = entry.value_line, entry.value_column
        if isinstance(value, DoubleQuotedScalarString | SingleQuotedScalarString):
            column += 1
        elif isinstance(value, FoldedScalarString | LiteralScalarString):
            line, column = line + 1, 0
        where = Location(entry.location.file, line, column, entry.path)
        return Equation(entry.text().strip() if column == 0 else entry.text(), where)

    # small things

    def _named(self, entry: Entry, key: str, read: Callable[[str, Entry], T]) -> tuple[T, ...]:
        below = entry.get(key)
        return tuple(read(name, e) for name, e in below.items()) if below else ()

    @staticmethod
    def _word(entry: Entry, key: str) -> str:
        below = entry.get(key)
        return below.text() if below is not None and not isinstance(below.value, list) else ""

    def _refuse(self, entry: Entry, keys: str, unless: Callable[[Entry], bool] = lambda _: False) -> None:
        for key in keys.split():
            below = entry.get(key)
            if below is not None and below.value not in ({}, []) and not unless(below):
                self._unsupported(below, f"'{below.path}'")

    def _unsupported(self, entry: Entry, what: str) -> None:
        self.unsupported.append(f"{what} (line {entry.location.line})")


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
