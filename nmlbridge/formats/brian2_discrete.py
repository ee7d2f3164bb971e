"""The recipe of a network from its discrete map: plain numbers, one assignment after the other.

For networks that never were Brian2 text, or whose noise has been written down inside an equation. Every
variable is dimensionless; Brian2's rewriting of expressions is off, so they are computed as they stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_expressions import (
    Call,
    Expression,
    Name,
    Number,
    is_boolean,
    names_in,
    simplified,
    substituted,
)
from nmlbridge.formats.brian2_natural import monitors, values_of
from nmlbridge.formats.brian2_network import (
    Assign,
    Block,
    Draws,
    Group,
    NetworkArrays,
    Projection,
    SpikeTable,
    StateRecord,
    StepTable,
    Variable,
    inputs_read,
)
from nmlbridge.formats.brian2_recipe import (
    Array,
    Attribute,
    Clock,
    Instruction,
    Make,
    Preference,
    Put,
    Quantity,
    Ref,
    Value,
)
from nmlbridge.formats.brian2_recipe import Call as Do

__all__ = ["discrete_recipe"]

TARGET = "a Brian2 script"
_OURS = {"not_refractory": "free_to_spike", "lastspike": "last_spike"}


def discrete_recipe(network: NetworkArrays) -> list[Instruction]:
    """Return the steps that build a network from its discrete map.

    Raises
    ------
    NotExpressibleError
        Listing what Brian2's code cannot say.
    """
    writer = _Writer(network)
    steps = [
        Clock(network.dt_s),
        Preference("codegen.loop_invariant_optimisations", False, "expressions are computed as they stand"),
        *writer.tables(),
        *(step for group in network.groups for step in writer.group(group)),
        *(step for place, entry in enumerate(network.schedule) for step in writer.entry(place, entry)),
        *_monitors(network),
    ]
    if writer.refused:
        raise NotExpressibleError(TARGET, list(dict.fromkeys(writer.refused)))
    return steps


def _name(name: str) -> str:
    """Return a name that Brian2 lets a variable have."""
    name = _OURS.get(name, name)
    if name == "xi" or name.startswith("xi_"):  # Brian2's white noise
        return f"number_{name}"
    return f"made{name}" if name.startswith("_") else name


def _local(name: str) -> str:
    """Return the name of a local, which no variable or recorded expression has."""
    return f"local_{name.lstrip('_')}"


class _Writer:
    """Writes the code of one network."""

    def __init__(self, network: NetworkArrays) -> None:
        self.network = network
        self.refused: list[str] = []
        self.start = 0
        self.calls: dict[str, str] = {key: self._call(key) for key in network.inputs}

    def _call(self, key: str) -> str:
        """Return the Brian2 text that reads an input."""
        made = self.network.inputs[key]
        number = list(self.network.inputs).index(key)
        if isinstance(made, StepTable):
            return f"table_{number}(t)" if made.column_of_cell.size == 1 else f"table_{number}(t, i)"
        if isinstance(made, SpikeTable):
            return f"spikes_{number}(t, i)"
        if made.kind == "normal":
            return f"({made.arguments[0]!r} + ({made.arguments[1]!r} * randn()))"
        if made.kind == "poisson":
            return f"poisson({made.arguments[0]!r})"
        return f"binomial_{number}()" if made.kind == "binomial" else f"{made.kind}()"

    def tables(self) -> Iterator[Instruction]:
        """Make what the code calls: timed arrays, and binomial numbers."""
        step = Quantity(self.network.dt_s, "second")
        for number, made in enumerate(self.network.inputs.values()):
            if isinstance(made, StepTable):
                values = made.values[made.row_of_step][:, made.column_of_cell]
                values = values[:, 0] if made.column_of_cell.size == 1 else values
                yield Make(
                    f"table_{number}", "TimedArray", {"values": Array(f"table_{number}", values), "dt": step}
                )
            elif isinstance(made, Draws) and made.kind == "binomial":
                n, p = made.arguments
                yield Make(
                    f"binomial_{number}", "BinomialFunction", {"n": int(n), "p": p, "approximate": False}
                )

    def _namespace(self, group: str) -> dict[str, Value]:
        keys = [
            k for b in self.network.blocks if b.group == group for k in inputs_read(b, self.network.inputs)
        ]
        names = {self.calls[key].partition("(")[0] for key in keys}
        return {name: Ref(name) for name in sorted(names) if name.partition("_")[0] in ("table", "binomial")}

    def group(self, group: Group) -> Iterator[Instruction]:
        """Make a group: its variables, its threshold, its reset."""
        blocks = [b for b in self.network.blocks if b.group == group.name]
        thresholds = [b for b in blocks if b.kind == "threshold"]
        resets = [b for b in blocks if b.kind == "reset"]
        table = next(
            (self.network.inputs[k] for b in thresholds for k in inputs_read(b, self.network.inputs)), None
        )
        if isinstance(table, SpikeTable):
            times = Array(f"{group.name}.times", table.steps * self.network.dt_s, "second")
            given: dict[str, Value] = {"N": group.size, "indices": Array(f"{group.name}.cells", table.cells)}
            yield Make(group.name, "SpikeGeneratorGroup", given | {"times": times, "name": group.name})
            return
        variables = {_name(n): v for n, v in group.variables.items() if n != "i"}
        model = "\n".join(
            f"{name} : {_kind(v)}{' (shared)' if v.shared else ''}" for name, v in variables.items()
        )
        for record in self.network.records:
            for name, _, value in record.quantities if record.group == group.name else ():
                if not isinstance(value, Name):
                    model += f"\n{_name(name)} = {self.text(value, group)} : 1"
        arguments: dict[str, Value] = {"N": group.size, "model": model}
        if len(thresholds) > 1 or len(resets) > 1:
            self.refused.append(f"{group.name}: more than one threshold or reset")
        if thresholds:
            arguments["threshold"] = self.text(_inlined(thresholds[0], "_cond"), group)
            arguments["reset"] = "\n".join(self.statements(resets[0].assigns, group)) if resets else ""
        yield Make(
            group.name,
            "NeuronGroup",
            arguments | {"namespace": self._namespace(group.name), "name": group.name},
        )
        yield from values_of(Ref(group.name), variables)

    def entry(self, place: int, entry: Block | Projection | StateRecord) -> Iterator[Instruction]:
        """Do what an entry of the schedule does, at its place in its slot."""
        if isinstance(entry, Projection):
            yield from self.projection(place, entry)
            return
        if isinstance(entry, StateRecord) or entry.kind == "reset":
            return
        group = self.network.group(entry.group)
        assigns, slot = entry.assigns, entry.slot
        if entry.kind == "threshold":
            if all(a.target not in group.variables for a in assigns):
                return
            if any(n in self.network.inputs for a in assigns for n in names_in(a.value)):
                self.refused.append(
                    f"{entry.name}: random numbers in the threshold of cells with a refractory time"
                )
            slot = f"after_{slot}"
        self.start = entry.start
        code = "\n".join(self.statements(assigns, group))
        self.start = 0
        cells = None if (entry.start, entry.stop) == (0, group.size) else (entry.start, entry.stop)
        step = Quantity(entry.every * self.network.dt_s, "second")
        arguments: dict[str, Value] = {"code": code, "dt": step, "when": slot, "order": place}
        yield Do(Ref(group.name, cells), "run_regularly", arguments | {"name": f"{group.name}_code_{place}"})

    def projection(self, place: int, projection: Projection) -> Iterator[Instruction]:
        """Make the synapses of one pathway, each effect with a parameter of its own."""
        name = f"{projection.name}_synapses"
        model, code, values = [], [], {}
        for number, effect in enumerate(projection.effects):
            model.append(f"amount_{number} : 1{' (shared)' if effect.values.size == 1 else ''}")
            masked = f" * int({_name(effect.where)}_post)" if effect.where else ""
            code.append(f"{_name(effect.target)}_post {effect.sign}= amount_{number}{masked}")
            values[f"amount_{number}"] = Variable(effect.values, shared=effect.values.size == 1)
        late = projection.delay_steps
        arguments: dict[str, Value] = {
            "source": Ref(projection.source), "target": Ref(projection.target),
            "model": "\n".join(model), "on_pre": {"pre": "\n".join(code)}, "name": name,
        }  # fmt: skip
        if late.size == 1:
            arguments["delay"] = {"pre": Quantity(int(late[0]) * self.network.dt_s, "second")}
        yield Make(name, "Synapses", arguments)
        ends = {"i": Array(f"{name}.i", projection.pre), "j": Array(f"{name}.j", projection.post)}
        yield Do(Ref(name), "connect", ends)
        yield from values_of(Ref(name), values)
        if late.size != 1:
            yield Put(Ref(name, part="pre"), "delay", Array(f"{name}.delay", late * self.network.dt_s))
        yield Attribute(Ref(name, part="pre"), "order", place)
        if projection.slot != "synapses":
            yield Attribute(Ref(name, part="pre"), "when", projection.slot)

    def statements(self, assigns: tuple[Assign, ...], group: Group) -> list[str]:
        """Write assignments."""
        lines: list[str] = []
        for assign in assigns:
            own = assign.target in group.variables
            name, value = (_name if own else _local)(assign.target), simplified(assign.value)
            boolean = is_boolean(value, _booleans(group)) or _is(group, assign.target, "boolean")
            text = self.text(value, group, boolean=boolean)
            if not own:
                lines.append(f"{name} = {text}")
                continue
            if assign.where:
                mask = self.text(Name(assign.where), group)
                if boolean:
                    text = f"({mask} and {text}) or ((not {mask}) and {name})"
                else:
                    text = f"(int({mask}) * {text}) + (int(not {mask}) * {name})"
            elif _adds(assign.target, value):
                assert isinstance(value, Call)
                lines.append(f"{name} {value.op}= {self.text(value.arguments[1], group)}")
                continue
            if assign.where or assign.target in names_in(value):
                lines.append(f"next_{name} = {text}")
                text = f"next_{name}"
            lines.append(f"{name} = {text}")
        return lines

    def text(self, tree: Expression, group: Group, *, boolean: bool = False) -> str:
        """Write an expression, fully bracketed, as a condition if `boolean`."""
        if isinstance(tree, Number):
            return str(bool(tree.value)) if boolean else repr(tree.value)
        if isinstance(tree, Name):
            if tree.id in self.calls:
                return self.calls[tree.id]
            if tree.id == "t" and "t" not in group.variables:
                return "(t / second)"
            if tree.id == "i" and self.start:
                return f"(i + {self.start})"
            return (_name if tree.id in group.variables else _local)(tree.id)
        arguments = [self.text(a, group) for a in tree.arguments]
        if tree.op == "where":
            condition = self.truth(tree.arguments[0], group)
            return f"((int({condition}) * {arguments[1]}) + (int(not {condition}) * {arguments[2]}))"
        if tree.op == "timestep":
            return f"int(({arguments[0]} + (0.001 * {arguments[1]})) / {arguments[1]})"
        if tree.op in ("and", "or"):
            first, second = (self.truth(a, group) for a in tree.arguments)
            return f"({first} {tree.op} {second})"
        if tree.op == "not":
            return f"(not {self.truth(tree.arguments[0], group)})"
        if tree.op == "neg":
            return f"(-{arguments[0]})"
        if tree.op == "pos":
            return arguments[0]
        if tree.op[0].isalpha():
            return f"{tree.op}({', '.join(arguments)})"
        return f"({arguments[0]} {tree.op} {arguments[1]})"

    def truth(self, tree: Expression, group: Group) -> str:
        """Write something that is used as a condition."""
        text = self.text(tree, group, boolean=True)
        known = is_boolean(tree, _booleans(group) | {"_cond"}) or isinstance(tree, Number)
        return text if known else f"({text} != 0)"


def _adds(target: str, value: Expression) -> bool:
    """Tell whether a value is the target plus or minus something else."""
    return (
        isinstance(value, Call)
        and value.op in "+-"
        and value.arguments[0] == Name(target)
        and target not in names_in(value.arguments[1])
    )


def _is(group: Group, name: str, what: str) -> bool:
    variable = group.variables.get(name)
    return variable is not None and bool(getattr(variable, what))


def _booleans(group: Group) -> frozenset[str]:
    return frozenset(n for n, v in group.variables.items() if v.boolean)


def _kind(variable: Variable) -> str:
    return "boolean" if variable.boolean else "integer" if variable.integer else "1"


def _inlined(block: Block, wanted: str) -> Expression:
    """Return the value of a local with the locals before it put in."""
    values: dict[str, Expression] = {}
    for assign in block.assigns:
        if not assign.where:
            values[assign.target] = substituted(assign.value, values)
    return values[wanted]


def _monitors(network: NetworkArrays) -> Iterator[Instruction]:
    """Make the monitors, each at its place in the schedule."""
    places = {entry.name: place for place, entry in enumerate(network.schedule)}
    for made in monitors(network):
        if isinstance(made, Make) and "variables" in made.arguments:
            variables = made.arguments["variables"]
            assert isinstance(variables, list)
            changed: dict[str, Value] = {
                "variables": [_name(v) for v in variables],
                "order": places[made.name],
            }
            yield Make(made.name, made.cls, {**made.arguments, **changed})
        else:
            yield made
