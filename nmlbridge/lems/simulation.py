"""What a document asks to be run and recorded: its target, length, step, displays and output files.

Read through the ``Simulation`` declarations of component types, so that documents with their own simulation types work
like those that use NeuroML's ``<Simulation>``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from nmlbridge.errors import ModelError, SchemaError
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import Component, Model, model_of
from nmlbridge.lems.paths import unit_of
from nmlbridge.lems.types import ComponentType
from nmlbridge.lems.xml import local_name, location_of

__all__ = [
    "DEFAULT_SEED",
    "Column",
    "EventOutputFile",
    "OutputFile",
    "Selection",
    "Simulation",
    "read_simulation",
    "simulation_of",
]

DEFAULT_SEED = 1234
"""What jLEMS seeds its random numbers with where the document does not say."""


class Column:
    """One recorded quantity: an output column or a line of a display. ``scale`` divides it (1 for NeuroML's files)."""

    __slots__ = ("_unit", "component", "id", "quantity", "scale")

    def __init__(
        self, ident: str, quantity: str, component: Component, unit: Callable[[str], str], scale: float = 1.0
    ) -> None:
        self.id = ident
        self.quantity = quantity
        self.component = component
        self.scale = scale
        self._unit = unit

    @property
    def unit(self) -> str:
        """SI unit of the quantity, ``1`` for a plain number, ``?`` where the document does not tell."""
        return self._unit(self.quantity)


class OutputFile:
    """A file of rows: time, then one value a column. Also used for displays, whose ``file_name`` is empty."""

    __slots__ = ("columns", "component", "file_name", "id")

    def __init__(self, ident: str, file_name: str, component: Component) -> None:
        self.id = ident
        self.file_name = file_name
        self.component = component
        self.columns: list[Column] = []


class Selection:
    """A source of events in an event file."""

    __slots__ = ("component", "event_port", "id", "select")

    def __init__(self, ident: str, select: str, event_port: str, component: Component) -> None:
        self.id = ident
        self.select = select
        self.event_port = event_port
        self.component = component


class EventOutputFile:
    """A file of events, a line each, ``TIME_ID`` or ``ID_TIME``."""

    __slots__ = ("component", "file_name", "format", "id", "selections")

    def __init__(self, ident: str, file_name: str, file_format: str, component: Component) -> None:
        self.id = ident
        self.file_name = file_name
        self.format = file_format
        self.component = component
        self.selections: list[Selection] = []


class Simulation:
    """What to run.

    ``target`` is the component run; ``length_s`` and ``step_s`` are s; ``seed`` is for random numbers.
    """

    def __init__(
        self, component: Component, target: Component, length_s: float, step_s: float, seed: int
    ) -> None:
        self.component = component
        self.id = component.name
        self.target = target
        self.length_s = length_s
        self.step_s = step_s
        self.seed = seed
        self.displays: list[OutputFile] = []
        self.output_files: list[OutputFile] = []
        self.event_output_files: list[EventOutputFile] = []

    @property
    def steps(self) -> int:
        """How many steps jLEMS makes: length over step, rounded half up."""
        return int(self.length_s / self.step_s + 0.5)


def simulation_of(document: Document) -> Simulation:
    """Read a document's simulation.

    Parameters
    ----------
    document : Document
        With a ``<Target>``, or a component that can be run.

    Raises
    ------
    ModelError
        If there is nothing to run, or its length or step make no sense.

    Examples
    --------
    >>> s = simulation_of(Document.read("example:LEMS_NML2_Ex9_FN.xml"))
    >>> s.id, s.steps, s.displays[0].columns[0].quantity
    ('sim1', 20000, 'fnPop1[0]/V')
    """
    return read_simulation(model_of(document))


def read_simulation(model: Model) -> Simulation:
    """Read the simulation of a resolved model; see `simulation_of`."""
    component, run = _runnable(model)
    where = component.element

    def needed(attribute: str) -> float:
        name = run.get(attribute, "")
        if name not in component.parameters:
            raise ModelError(
                f"{component.type.name} has no parameter '{name}' to run with", location=location_of(where)
            )
        return component.parameters[name]

    reference = run.get("component", "")
    target = component.references.get(reference)
    if target is None:
        raise ModelError(
            f"{component.type.name} '{component.name}' does not say what to run: it has no {reference}=",
            location=location_of(where),
            hint=f'add {reference}="id of the network or cell"',
        )
    step, length = needed("increment"), needed("total")
    _require_sensible(component, run, step, length)
    simulation = Simulation(component, target, length, step, _seed(component))
    for each in _tree(component):
        _read_outputs(each, simulation)
    for each in _tree(component):
        _read_records(each, simulation, lambda quantity: unit_of(model, target, quantity))
    return simulation


def _runnable(model: Model) -> tuple[Component, etree._Element]:
    """Find the component to run, and the Run element of its type."""
    if model.target is not None:
        ident = model.target.get("component")
        if not ident:
            raise SchemaError("<Target> has no component= attribute", location=location_of(model.target))
        component = model.component(ident, model.target, "component")
        run = _run_element(component)
        if run is None:
            raise ModelError(
                f"the target '{ident}' is a {component.type.name}, which cannot be run",
                location=location_of(model.target, "component"),
                hint="the target of a LEMS document is its <Simulation>",
            )
        return component, run
    for element in model.top_level():
        component = model.resolve(element)
        run = _run_element(component)
        if run is not None:
            return component, run
    raise ModelError(
        "nothing to run: the document has no <Simulation>",
        location=location_of(model.document.root),
        hint="a NeuroML file is run by a LEMS file that includes it and has a <Simulation> and a <Target>",
    )


def _run_element(component: Component) -> etree._Element | None:
    kind: ComponentType | None = component.type
    while kind is not None:
        for element in kind.simulation:
            if local_name(element) == "Run":
                return element
        kind = kind.extends
    return None


_MOST_STEPS = 2**31 - 2


def _require_sensible(component: Component, run: etree._Element, step: float, length: float) -> None:
    def fail(attribute: str, message: str, hint: str) -> None:
        name = run.get(attribute, "")
        text = component.attributes.get(name, "")
        raise ModelError(
            f"{name}='{text}': {message}", location=location_of(component.element, name), hint=hint
        )

    if not step > 0.0:
        fail("increment", "the step must be above 0", 'for example step="0.025ms"')
    if not 0.0 <= length < float("inf"):
        fail("total", "the length must be 0 or more", 'for example length="300ms"')
    if length / step + 0.5 > _MOST_STEPS:
        fail(
            "total",
            f"{length / step:.3g} steps are more than can be counted",
            "shorten the run or lengthen the step",
        )


def _seed(component: Component) -> int:
    text = component.attributes.get("seed")
    if text is None:
        return DEFAULT_SEED
    try:
        return int(text)
    except ValueError:
        raise ModelError(
            f"seed='{text}' is not a whole number", location=location_of(component.element, "seed")
        ) from None


def _tree(component: Component) -> Iterator[Component]:
    """Yield a component and all below it, each list of children together, as jLEMS visits them."""
    yield component
    for child in component.slots.values():
        yield from _tree(child)
    names = dict.fromkeys(name for name, _ in component.listed)
    for name in names:
        for child in component.in_list(name):
            yield from _tree(child)


def _read_outputs(component: Component, simulation: Simulation) -> None:
    for element in component.type.simulation:
        tag = local_name(element)
        if tag == "DataDisplay":
            simulation.displays.append(OutputFile(component.id or f"_{id(component)}", "", component))
        elif tag == "DataWriter":
            simulation.output_files.append(
                OutputFile(component.id or f"_{id(component)}", _file_name(component, element), component)
            )
        elif tag == "EventWriter":
            file_format = component.attributes.get(element.get("format", ""), "")
            if file_format not in ("TIME_ID", "ID_TIME"):
                raise ModelError(
                    f"format='{file_format}' of '{component.name}' is not known",
                    location=location_of(component.element),
                    hint="TIME_ID and ID_TIME are",
                )
            simulation.event_output_files.append(
                EventOutputFile(component.id or "", _file_name(component, element), file_format, component)
            )


def _read_records(component: Component, simulation: Simulation, unit: Callable[[str], str]) -> None:
    for element in component.type.simulation:
        tag = local_name(element)
        if tag == "Record":
            _read_record(component, element, simulation, unit)
        elif tag == "EventRecord":
            _read_event_record(component, element, simulation)


def _file_name(component: Component, element: etree._Element) -> str:
    name = component.attributes.get(element.get("fileName", ""))
    if not name:
        raise ModelError(
            f"'{component.name}' does not say its file name", location=location_of(component.element)
        )
    path = component.attributes.get(element.get("path", ""))
    return f"{path.rstrip('/')}/{name}" if path else name


def _path_value(component: Component, name: str) -> str | None:
    here: Component | None = component
    while here is not None and name.startswith("../"):
        here, name = here.parent, name[3:]
    return here.attributes.get(name) if here is not None else None


def _read_record(
    component: Component, element: etree._Element, simulation: Simulation, unit: Callable[[str], str]
) -> None:
    quantity = _path_value(component, element.get("quantity", ""))
    if quantity is None:
        raise ModelError(
            f"{component.type.name} '{component.name}' does not say its {element.get('quantity')}",
            location=location_of(component.element),
        )
    destination = element.get("destination")
    owner = component.references.get(destination) if destination else component.parent
    scale_name = element.get("scale", "")
    column = Column(component.id or "", quantity, component, unit, component.parameters.get(scale_name, 1.0))
    # of two with one id the last is meant; a display comes before a file
    for pool in (simulation.displays, simulation.output_files):
        found = [f for f in pool if f.component is owner]
        if found:
            same = [f for f in simulation.displays if f.id == found[0].id]
            same = same or [f for f in simulation.output_files if f.id == found[0].id]
            same[-1].columns.append(column)
            return
    raise ModelError(
        f"'{component.name}' belongs to no display or output file", location=location_of(component.element)
    )


def _read_event_record(component: Component, element: etree._Element, simulation: Simulation) -> None:
    select = _path_value(component, element.get("quantity", ""))
    port = _path_value(component, element.get("eventPort", ""))
    if select is None or port is None:
        raise ModelError(
            f"{component.type.name} '{component.name}' needs {element.get('quantity')}= and {element.get('eventPort')}=",
            location=location_of(component.element),
        )
    owner = component.parent
    found = [f for f in simulation.event_output_files if f.component is owner]
    if not found:
        raise ModelError(
            f"'{component.name}' belongs to no event file", location=location_of(component.element)
        )
    same = [f for f in simulation.event_output_files if f.id == found[0].id]
    same[-1].selections.append(Selection(component.id or "", select, port, component))
