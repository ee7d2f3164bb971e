"""A Brian2 script of a network, as text that runs as it stands, or the same as live objects."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_collect import require_brian2
from nmlbridge.formats.brian2_discrete import discrete_recipe
from nmlbridge.formats.brian2_natural import is_natural, natural_recipe
from nmlbridge.formats.brian2_network import NetworkArrays
from nmlbridge.formats.brian2_recipe import (
    Array,
    Attribute,
    Call,
    Clock,
    Instruction,
    Make,
    Preference,
    Put,
    Quantity,
    Ref,
    Save,
    Seed,
    Value,
)
from nmlbridge.formats.output import write_files

__all__ = ["objects_of", "recipe_of", "script_of", "to_brian2", "write_recipe", "write_script"]

_MOST_INLINE = 5_000
"""Numbers that may stand in the text itself."""

_ALWAYS = frozenset(("Network", "collect", "defaultclock", "prefs", "second"))
_UNITS = frozenset(
    [
        "amp",
        "candle",
        "farad",
        "hertz",
        "kelvin",
        "kilogram",
        "metre",
        "mole",
        "ohm",
        "second",
        "siemens",
        "volt",
        "seed",
    ]
)


def recipe_of(network: NetworkArrays) -> list[Instruction]:
    """Return the steps that build a network in Brian2, from its own text where it has kept it.

    Raises
    ------
    NotExpressibleError
        Listing what Brian2 cannot say.
    """
    return natural_recipe(network) if is_natural(network) else discrete_recipe(network)


def script_of(network: NetworkArrays, header: Iterable[str] = ()) -> str:
    """Return a network as a Brian2 script, with every number in the text.

    Parameters
    ----------
    network : NetworkArrays
        The network.
    header : iterable of str
        Lines for the top of the script.

    Raises
    ------
    NotExpressibleError
        If it has more numbers than a text should hold (`write_script` puts them beside it), or something that
        Brian2 cannot say.
    """
    recipe = recipe_of(network)
    count = sum(a.values.size for a in _arrays(recipe).values())
    if count > _MOST_INLINE:
        what = f"{count:,} numbers inside the text"
        raise NotExpressibleError(
            "a Brian2 script", [what], hint="write it to a file; arrays then go beside it"
        )
    return _text(network.name, recipe, network.steps * network.dt_s, "", header)


def write_script(network: NetworkArrays, path: str | Path, header: Iterable[str] = ()) -> list[Path]:
    """Write a network as a Brian2 script; large arrays go into an ``.npz`` file beside it.

    Parameters
    ----------
    network : NetworkArrays
        The network.
    path : path
        The script.
    header : iterable of str
        Lines for its top.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    NotExpressibleError
        Listing what Brian2 cannot say.
    """
    return write_recipe(network.name, recipe_of(network), network.steps * network.dt_s, path, header)


def write_recipe(
    name: str, recipe: list[Instruction], duration_s: float, path: str | Path, header: Iterable[str] = ()
) -> list[Path]:
    """Write the steps that build a network, and its run, as a script; see `write_script`."""
    script = Path(path)
    arrays = _arrays(recipe)
    if sum(a.values.size for a in arrays.values()) <= _MOST_INLINE:
        write_files({script: _text(name, recipe, duration_s, "", header)})
        return [script]
    beside = script.with_suffix(".npz")
    packed = io.BytesIO()
    np.savez(packed, **{name: a.values for name, a in arrays.items()})  # type: ignore[arg-type]
    write_files({beside: packed.getvalue(), script: _text(name, recipe, duration_s, beside.name, header)})
    return [script, beside]


def _arrays(recipe: Iterable[Instruction]) -> dict[str, Array]:
    found: dict[str, Array] = {}
    for step in recipe:
        values: Iterable[Any] = ()
        if isinstance(step, Make | Call):
            values = step.arguments.values()
        elif isinstance(step, Put):
            values = (step.values,)
        found |= {value.name: value for value in values if isinstance(value, Array)}
    return found


def _text(name: str, recipe: list[Instruction], duration_s: float, beside: str, header: Iterable[str]) -> str:
    body: list[str] = []
    for step in recipe:
        body += ["", *_lines(step, beside)] if isinstance(step, Make) else _lines(step, beside)
    body += ["", "network = Network(collect())", f"network.run({duration_s!r} * second)"]
    monitors = [step.name for step in recipe if isinstance(step, Make) and step.cls == "SpikeMonitor"]
    body += [_saving(step) for step in recipe if isinstance(step, Save)]
    body += [f'print("{monitor}:", {monitor}.num_spikes, "spikes")' for monitor in monitors]
    words = set(re.findall(r"[A-Za-z_]+", "\n".join(line for line in body if "np.array" not in line)))
    names = {step.cls for step in recipe if isinstance(step, Make)} | words & _UNITS
    lines = [
        f'"""{_plain(name)}, for Brian2; runs as it stands."""',
        *(f"# {_plain(line)}" for line in header),
        "",
    ]
    lines += ["from pathlib import Path", ""] if beside else []
    lines += ["import numpy as np"] if beside or any("np." in line for line in body) else []
    lines += ["from brian2 import (", *(f"    {name}," for name in sorted(names | _ALWAYS)), ")", ""]
    lines += ['prefs.codegen.target = "numpy"  # strict arithmetic; leave this out for speed']
    if beside:
        lines += [f'data = np.load(Path(__file__).with_name("{beside}"), allow_pickle=False)']
    return "\n".join([*lines, *body]) + "\n"


def _lines(step: Instruction, beside: str) -> list[str]:
    if isinstance(step, Clock):
        return [f"defaultclock.dt = {step.dt_s!r} * second"]
    if isinstance(step, Save):
        return []  # after the run
    if isinstance(step, Seed):
        return [f"seed({step.value})"]
    if isinstance(step, Preference):
        return [f"prefs.{step.name} = {step.value!r}  # {step.why}"]
    if isinstance(step, Attribute):
        return [f"{_reference(step.on)}.{step.name} = {step.value!r}"]
    if isinstance(step, Put):
        return [f"{_reference(step.on)}.{step.variable}_ = {_value(step.values, beside)}"]
    call = f"{step.name} = {step.cls}" if isinstance(step, Make) else f"{_reference(step.on)}.{step.method}"
    arguments = [f"{name}={_value(value, beside)}" for name, value in step.arguments.items()]
    one = f"{call}({', '.join(arguments)})"
    if len(one) <= 100 and "\n" not in one:
        return [one]
    return [f"{call}(", *(f"    {argument}," for argument in arguments), ")"]


def _plain(text: str) -> str:
    """Return text that neither ends a comment nor a docstring."""
    return "".join(c if c.isprintable() else " " for c in text).replace('"', "'").replace("\\", "/")


def _saving(step: Save) -> str:
    """Write a monitor to a text file."""
    if step.spikes:
        what, form = f"{step.spikes}.t_, {step.spikes}.i", ', fmt=("%.9g", "%d")'
    else:
        what, form = f"{step.columns[0][0]}.t_, " + ", ".join(f"*{m}.{v}_" for m, v in step.columns), ""
    return f"np.savetxt({step.file!r}, np.column_stack([{what}]){form})"


def _reference(ref: Ref) -> str:
    text = f"{ref.name}.{ref.part}" if ref.part else ref.name
    return f"{text}[{ref.cells[0]}:{ref.cells[1]}]" if ref.cells else text


def _value(value: Value, beside: str) -> str:
    if isinstance(value, Quantity):
        return repr(value.value) if value.unit == "1" else f"{value.value!r} * {value.unit}"
    if isinstance(value, Ref):
        return _reference(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k!r}: {_value(v, beside)}" for k, v in value.items()) + "}"
    if isinstance(value, Array):
        text = f'data["{value.name}"]' if beside else f"np.array({value.values.tolist()!r})"
        return text if value.unit == "1" else f"{text} * {value.unit}"
    if isinstance(value, str) and "\n" in value and '"' not in value:
        return '"""' + value.replace("\\", "\\\\") + '"""'
    return repr(value)


def to_brian2(network: NetworkArrays) -> Any:
    """Build a network as live Brian2 objects.

    Parameters
    ----------
    network : NetworkArrays
        The network.

    Returns
    -------
    brian2.Network
        With every object and monitor; run it for ``network.steps * network.dt_s`` seconds. Brian2's default
        clock is set to the network's step.

    Raises
    ------
    NotExpressibleError
        Listing what Brian2 cannot say.
    RunnerNotInstalledError
        If Brian2 cannot be imported.
    """
    return objects_of(recipe_of(network))


def objects_of(recipe: Iterable[Instruction]) -> Any:
    """Carry out the steps of a recipe; see `to_brian2`."""
    brian2 = require_brian2()
    made: dict[str, Any] = {}
    for step in recipe:
        if isinstance(step, Clock):
            brian2.defaultclock.dt = step.dt_s * brian2.second
        elif isinstance(step, Save):
            continue
        elif isinstance(step, Seed):
            brian2.seed(step.value)
        elif isinstance(step, Preference):
            brian2.prefs[step.name] = step.value
        elif isinstance(step, Make):
            arguments = {k: _live(v, made, brian2) for k, v in step.arguments.items()}
            made[step.name] = getattr(brian2, step.cls)(**arguments)
        elif isinstance(step, Call):
            arguments = {k: _live(v, made, brian2) for k, v in step.arguments.items()}
            getattr(_live(step.on, made, brian2), step.method)(**arguments)
        elif isinstance(step, Put):
            setattr(_live(step.on, made, brian2), f"{step.variable}_", _live(step.values, made, brian2))
        else:
            setattr(_live(step.on, made, brian2), step.name, step.value)
    objects = [o for o in made.values() if isinstance(o, brian2.core.base.BrianObject)]
    return brian2.Network(*objects)


def _live(value: Value, made: Mapping[str, Any], brian2: Any) -> Any:
    if isinstance(value, Quantity):
        return _with_unit(value.value, value.unit, brian2)
    if isinstance(value, Array):
        return _with_unit(value.values, value.unit, brian2)
    if isinstance(value, Ref):
        found = getattr(made[value.name], value.part) if value.part else made[value.name]
        return found[value.cells[0] : value.cells[1]] if value.cells else found
    if isinstance(value, Mapping):
        return {name: _live(v, made, brian2) for name, v in value.items()}
    return value


def _with_unit(value: Any, unit: str, brian2: Any) -> Any:
    """Multiply by a unit given as Brian2 text: base units and whole powers of them, one after the other."""
    if unit == "1":
        return value
    for part in unit.split(" * "):
        name, _, power = part.partition("**")
        value = value * getattr(brian2, name) ** (float(power) if power else 1)
    return value
