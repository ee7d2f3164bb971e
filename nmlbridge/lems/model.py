"""A document resolved: types by name, units, constants, and components with their parameter values in SI.

jLEMS's rules of resolution: the value of a parameter is its own attribute, else that of the component it ``extends``,
else the type's Constant or Fixed text; an unknown attribute is only a warning; a derived parameter is computed once,
parent before child, from what is known at that moment.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from nmlbridge import units
from nmlbridge.errors import Location, ModelError, Problem, SchemaError, UnitError
from nmlbridge.lems.component import Component
from nmlbridge.lems.derived import DerivedParameters, evaluate
from nmlbridge.lems.document import Document
from nmlbridge.lems.expressions import parse_expression
from nmlbridge.lems.quantities import read_number, read_quantity
from nmlbridge.lems.types import ComponentType, Parameter, plain_name
from nmlbridge.lems.xml import local_name, location_of

__all__ = ["Component", "Model", "evaluate", "model_of"]

Element = etree._Element

_LANGUAGE = frozenset(("Dimension", "Unit", "Constant", "ComponentType", "Target", "Assertion"))
_NOT_COMPONENTS = _LANGUAGE | {"Component", "Meta", "About"}
_BASE_ATTRIBUTES = frozenset(("id", "name", "type", "extends", "xmlns"))


class Model:
    """A document with everything resolved that the engine asks for.

    Parameters
    ----------
    document : Document
        What to resolve.

    Raises
    ------
    ModelError
        With every problem that keeps it from running.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.warnings: list[Problem] = []
        self.errors: list[Problem] = []
        self._type_elements: dict[str, Element] = {}
        self._types: dict[str, ComponentType] = {}
        self._component_elements: dict[str, Element] = {}
        self._by_element: dict[Element, Component] = {}
        self._resolving: list[str] = []
        self._numbers: dict[tuple[str, str], float] = {}
        self.constants: dict[str, float] = {}
        self.constant_dimensions: dict[str, units.Dimension] = {}
        self.target: Element | None = None
        self._components: list[Element] = []
        self._sort()

    # -- reading ---------------------------------------------------------------------------------------------------

    def _sort(self) -> None:
        """Sort the top-level elements by kind."""
        dimensions: list[units.Dimension] = []
        unit_elements: list[Element] = []
        constants: list[Element] = []
        for element in self.document.elements():
            tag = local_name(element)
            if tag == "ComponentType":
                name = plain_name(element.get("name", ""))
                known = self._type_elements.get(name)
                if known is not None and etree.tostring(known).strip() != etree.tostring(element).strip():
                    self._error(
                        "duplicate-type", f"a second ComponentType is named '{name}'", element, "name"
                    )
                self._type_elements[name] = element
            elif tag == "Dimension":
                dimensions.append(self._dimension(element))
            elif tag == "Unit":
                unit_elements.append(element)
            elif tag == "Constant":
                constants.append(element)
            elif tag == "Target":
                self.target = self.target if self.target is not None else element
            elif tag not in _NOT_COMPONENTS or tag == "Component":
                ident = element.get("id")
                if ident is not None:
                    known = self._component_elements.get(ident)
                    if known is not None:
                        if not self.document.is_upstream(element):
                            self._error(
                                "duplicate-id",
                                f"a second component has the id '{ident}' (the first is at {location_of(known)})",
                                element,
                                "id",
                            )
                        continue
                    self._component_elements[ident] = element
                self._components.append(element)
        self.units = self._unit_table(dimensions, unit_elements)
        for element in constants:
            self._constant(element)

    def _dimension(self, element: Element) -> units.Dimension:
        try:
            powers = tuple(int(element.get(s, "0")) for s in units.BASE_SYMBOLS)
        except ValueError:
            self._error("bad-dimension", "the powers of a Dimension are whole numbers", element)
            powers = (0,) * 7
        return units.Dimension(element.get("name", ""), powers)

    def _unit_table(self, dimensions: list[units.Dimension], elements: list[Element]) -> units.UnitTable:
        table = units.UnitTable().extended(dimensions, ())
        found = []
        for element in elements:
            name = element.get("dimension", "")
            if name not in table.dimensions and name not in ("", "none"):
                self._error("unknown-dimension", f"unknown dimension '{name}'", element, "dimension")
                continue
            try:
                found.append(
                    units.Unit(
                        element.get("symbol", ""),
                        table.dimension(name),
                        int(element.get("power", "0")),
                        float(element.get("scale", "1")),
                        float(element.get("offset", "0")),
                    )
                )
            except ValueError:
                self._error("bad-unit", "power is a whole number, scale and offset are numbers", element)
        return table.extended((), found)

    def _constant(self, element: Element) -> None:
        """Read a top-level Constant: a plain number, or an expression if it has ``*`` or ``/``."""
        name = element.get("symbol", element.get("name", ""))
        text = element.get("value", "")
        try:
            if "*" in text or "/" in text:
                self.constants[name] = evaluate(parse_expression(text), self.constants)
            else:
                self.constants[name] = read_number(text)
            self.constant_dimensions[name] = self.units.dimension(element.get("dimension", "none"))
        except (ValueError, KeyError) as err:
            self._error(
                "bad-constant",
                f"Constant '{name}': cannot read '{text}' as a number ({err})",
                element,
                "value",
            )

    # -- types -----------------------------------------------------------------------------------------------------

    def type_names(self) -> list[str]:
        """Return the names of all component types, in order of appearance."""
        return list(self._type_elements)

    def type_element(self, name: str) -> Element:
        """Return the element that defines a component type."""
        return self._type_elements[plain_name(name)]

    def has_type(self, name: str) -> bool:
        """Tell whether there is a component type of that name."""
        return plain_name(name) in self._type_elements

    def type(self, name: str, asked_by: Element | None = None) -> ComponentType:
        """Return a component type.

        Raises
        ------
        ModelError
            If there is none of that name, or it extends itself.
        """
        name = plain_name(name)
        found = self._types.get(name)
        if found is None:
            element = self._type_elements.get(name)
            if element is None:
                location = location_of(asked_by) if asked_by is not None else None
                raise ModelError(f"unknown ComponentType '{name}'", location=location, hint=self._near(name))
            if name in self._resolving:
                chain = " -> ".join([*self._resolving, name])
                raise ModelError(f"a ComponentType extends itself: {chain}", location=location_of(element))
            self._resolving.append(name)
            try:
                found = self._types[name] = ComponentType(element, self.type)
            finally:
                self._resolving.pop()
        return found

    def _near(self, name: str) -> str:
        import difflib

        near = difflib.get_close_matches(name, self._type_elements, 3)
        if near:
            return f"did you mean {' or '.join(near)}?"
        return "is the file that defines it included? (Cells.xml, Networks.xml, Simulation.xml …)"

    # -- components ------------------------------------------------------------------------------------------------

    def top_level(self) -> list[Element]:
        """Return the elements of all top-level components, in order."""
        return list(self._components)

    def components(self) -> list[Component]:
        """Return every component resolved so far, nested ones too, in order of resolution."""
        return [c for c in self._by_element.values() if hasattr(c, "type")]

    def component(
        self, ident: str, asked_by: Element | None = None, attribute: str | None = None
    ) -> Component:
        """Return the top-level component of that id.

        Raises
        ------
        ModelError
            If there is none.
        """
        element = self._component_elements.get(ident)
        if element is None:
            import difflib

            near = difflib.get_close_matches(ident, self._component_elements, 3)
            location = location_of(asked_by, attribute) if asked_by is not None else None
            raise ModelError(
                f"no component has the id '{ident}'",
                location=location,
                hint=f"did you mean {' or '.join(near)}?"
                if near
                else "components are referred to by their id",
            )
        return self.resolve(element)

    def has_component(self, ident: str) -> bool:
        """Tell whether a top-level component has that id."""
        return ident in self._component_elements

    def resolve(self, element: Element, parent: Component | None = None) -> Component:
        """Resolve one component element, and everything below it."""
        found = self._by_element.get(element)
        if found is None:
            found = self._by_element[element] = Component(element, parent)
            self._resolve(found)
        return found

    def resolve_all(self) -> list[Component]:
        """Resolve every top-level component, then derived parameters; collect all problems.

        Raises
        ------
        ModelError
            With every problem found.
        """
        found = []
        for element in self._components:
            try:
                found.append(self.resolve(element))
            except (ModelError, SchemaError) as err:
                self._note(err)
        if self.errors:
            raise ModelError.from_problems(self.errors)
        derived = DerivedParameters(self)
        for component in found:
            derived.evaluate(component)
        return found

    def parameters_with(self, component: Component, attributes: Mapping[str, str]) -> dict[str, float]:
        """Return a component's parameters as they would be with other texts in its attributes.

        Parameters
        ----------
        component : Component
            Resolved; left as it is.
        attributes : mapping of str to str
            Parameters to change, with units.

        Returns
        -------
        dict of str to float
            SI values, derived ones included.

        Raises
        ------
        ModelError
            If a text is no quantity of the right dimension, or a derived parameter cannot be computed.
        """
        noted = len(self.errors)
        changed = {
            name: self._number(component, component.type.parameters[name], text)
            for name, text in attributes.items()
        }
        if len(self.errors) > noted:
            self._numbers.clear()  # what is refused now is refused again
            raise ModelError.from_problems([self.errors.pop() for _ in self.errors[noted:]])
        parameters = {**component.parameters, **changed}
        DerivedParameters(self).derive(component, parameters)
        return parameters

    def _note(self, err: ModelError | SchemaError) -> None:
        """Keep an error as a problem, each once."""
        problems = err.problems if isinstance(err, ModelError) and err.problems else ()
        if not problems:
            where = err.location or Location(self.document.name)
            hint = f" ({err.hint})" if err.hint else ""
            problems = (Problem("model", err.message + hint, where),)
        for problem in problems:
            if problem not in self.errors:
                self.errors.append(problem)

    def _resolve(self, component: Component) -> None:
        element = component.element
        component.type = self._type_of(component)
        kind = component.type
        for parameter in kind.parameters.values():
            self._set_parameter(component, parameter)
        for name, reference in kind.references.items():
            self._set_reference(component, name, reference)
        for child in element:
            if isinstance(child.tag, str) and local_name(child) not in ("Meta", "About"):
                self._add_child(component, child)
        if kind.texts:
            component.texts = {n: component.attributes[n] for n in kind.texts if n in component.attributes}
        for name in component.attributes:
            if name not in kind.attributes and not name.startswith("{"):
                self._unused_attribute(component, name)

    def _unused_attribute(self, component: Component, name: str) -> None:
        import difflib

        near = difflib.get_close_matches(name, component.type.parameters, 1)
        self.warnings.append(
            Problem(
                "unknown-attribute",
                f"{component.type.name} '{component.name}' has no parameter '{name}'"
                + (f"; did you mean {near[0]}?" if near else "; jLEMS ignores it"),
                location_of(component.element, name),
                "warning",
            )
        )

    def _type_of(self, component: Component) -> ComponentType:
        """Find a component's type: ``type=``, else the type of the Child slot it fills, else its tag; or its prototype's."""
        element = component.element
        stated = (
            component.attributes.get("type")
            if component.tag == "Component" or "type" in component.attributes
            else None
        )
        prototype = component.attributes.get("extends")
        if prototype is not None:
            component.extends = self.component(prototype, element, "extends")
            proto_type = component.extends.type
            if stated not in (None, "Component", proto_type.name) or (
                component.tag != "Component" and stated is None and component.tag != proto_type.name
            ):
                raise ModelError(
                    f"'{component.name}' extends '{prototype}', which is a {proto_type.name}, not a {stated or component.tag}",
                    location=location_of(element, "extends"),
                )
            return proto_type
        if stated is None:
            if component.tag == "Component":
                raise ModelError(
                    f"Component '{component.name}' has neither type= nor extends=",
                    location=location_of(element),
                )
            slot = component.parent.type.slot_for(component.tag) if component.parent else None
            stated = (slot.get("type") if slot is not None else None) or component.tag
        if not self.has_type(stated):
            raise ModelError(
                f"unknown ComponentType '{stated}'",
                location=location_of(element, "type" if "type" in component.attributes else None),
                hint=self._near(stated),
            )
        return self.type(stated, element)

    def _set_parameter(self, component: Component, parameter: Parameter) -> None:
        name = parameter.name
        text = component.attributes.get(name)
        if text is None and component.extends is not None and name in component.extends.parameters:
            component.parameters[name] = component.extends.parameters[name]
            return
        if text is None:
            text = parameter.default
        if text is None:
            if parameter.kind != "derived":
                unknown = [
                    a
                    for a in component.attributes
                    if a not in component.type.parameters and a not in _BASE_ATTRIBUTES
                ]
                import difflib

                near = difflib.get_close_matches(name, unknown, 1)
                self._error(
                    "missing-parameter",
                    f"{component.type.name} '{component.name}' has no value for its parameter '{name}'"
                    + (f"; is '{near[0]}' a misspelling?" if near else ""),
                    component.element,
                )
                component.parameters[name] = 0.0
            return
        component.parameters[name] = self._number(component, parameter, text)

    def _number(self, component: Component, parameter: Parameter, text: str) -> float:
        """Read a parameter's text as an SI number of the right dimension, each text once."""
        key = (text, parameter.dimension)
        value = self._numbers.get(key)
        if value is None:
            value = self._quantity(component, parameter, text)
            self._numbers[key] = value
        return value

    def _quantity(self, component: Component, parameter: Parameter, text: str) -> float:
        """Read a parameter's text as an SI number of the right dimension."""
        try:
            quantity = read_quantity(text, self.units)
            wanted = None if parameter.dimension == "*" else self.units.dimension(parameter.dimension)
        except UnitError as err:
            self._error(
                "bad-quantity", f"{parameter.name}='{text}': {err}", component.element, parameter.name
            )
            return 0.0
        if wanted is not None and not quantity.dimension.matches(wanted):
            example = self.units.si_symbol(wanted)
            got = f"is {_a(quantity.dimension.name)}" if not quantity.dimension.is_none else "has no unit"
            self._error(
                "wrong-dimension",
                f"{parameter.name}='{text}' of {component.type.name} '{component.name}' {got}; "
                + (
                    f"{_a(wanted.name)} was expected (SI unit {example})"
                    if not wanted.is_none
                    else "a plain number was expected"
                ),
                component.element,
                parameter.name,
            )
            return 0.0
        return quantity.si

    def _set_reference(self, component: Component, name: str, element: Element) -> None:
        ident = component.attributes.get(name)
        if ident is not None:
            if element.get("local", "false") == "true":
                parent = component.parent
                local = self._local(parent, ident) if parent else None
                if local is not None:
                    component.references = {**component.references, name: local}
                else:
                    self._error(
                        "unknown-reference",
                        f"no component beside '{component.name}' has the id '{ident}'",
                        component.element,
                        name,
                    )
                return
            found = self.component(ident, component.element, name)
            component.references = {**component.references, name: found}
            return
        default = element.get("defaultComponent")
        if default and default.startswith("../") and component.parent is not None:
            default_component = component.parent.find(default[3:])
            if default_component is not None:
                component.references = {**component.references, name: default_component}
        elif element.get("required", "true") in ("true", "yes"):
            self.warnings.append(
                Problem(
                    "missing-reference",
                    f"{component.type.name} '{component.name}' does not say its '{name}'",
                    location_of(component.element),
                    "warning",
                )
            )

    def _local(self, parent: Component, ident: str) -> Component | None:
        for child in parent.element:
            if isinstance(child.tag, str) and child.get("id") == ident:
                return self.resolve(child, parent)
        return None

    def _add_child(self, component: Component, element: Element) -> None:
        child = self.resolve(element, component)
        kind = component.type
        if kind.slot_for(child.tag) is not None:
            component.slots = {**component.slots, child.tag: child}
            return
        list_name = kind.list_for(child.type)
        if list_name is None:
            allowed = [*kind.child_slots, *(e.get("type", "") for e in kind.children_lists.values())]
            self._error(
                "unknown-child",
                f"<{child.tag}> cannot stand in {kind.name} '{component.name}'",
                element,
                hint=f"expected {', '.join(dict.fromkeys(allowed))}" if allowed else "it takes no elements",
            )
            return
        component.listed.append((list_name, child))

    # -- problems --------------------------------------------------------------------------------------------------

    def _error(
        self, code: str, message: str, element: Element, attribute: str | None = None, hint: str = ""
    ) -> None:
        text = f"{message} ({hint})" if hint else message
        problem = Problem(code, text, location_of(element, attribute))
        if problem not in self.errors:
            self.errors.append(problem)


def model_of(document: Document) -> Model:
    """Return the document's model, made once."""
    if document.model is None:
        document.model = Model(document)
    assert isinstance(document.model, Model)
    return document.model


def _a(name: str) -> str:
    return f"{'an' if name[:1] in 'aeiou' else 'a'} {name}"
