"""Brian2: from live objects and back, to scripts, to LEMS and from it; and runs with its numpy target's bits.

The modules behind this one: `brian2_objects` reads live objects into `brian2_network.NetworkArrays`;
`brian2_running` runs those; `brian2_lems` and `brian2_from_lems` lead to LEMS and back; `brian2_script`
writes scripts and makes live objects, and `brian2_description` does so for an Izhikevich description. Brian2
itself is imported when live objects are read or made, never before.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nmlbridge.formats.brian2_description import experiment_recipe, lost_from
from nmlbridge.formats.brian2_from_lems import from_lems, is_discrete_map
from nmlbridge.formats.brian2_lems import LemsForm, to_lems
from nmlbridge.formats.brian2_network import NetworkArrays
from nmlbridge.formats.brian2_noise import with_recorded_noise
from nmlbridge.formats.brian2_objects import from_brian2
from nmlbridge.formats.brian2_running import run_arrays
from nmlbridge.formats.brian2_script import objects_of, script_of, to_brian2, write_recipe, write_script
from nmlbridge.formats.losses import LossLog

__all__ = [
    "LemsForm",
    "NetworkArrays",
    "experiment_to_brian2",
    "from_brian2",
    "from_lems",
    "run_arrays",
    "script_of",
    "to_brian2",
    "to_lems",
    "with_recorded_noise",
    "write",
    "write_script",
]

_TIMES = "A spike's time is Brian2's: one step before that of jNeuroML."


def write(obj: Any, path: Path, losses: LossLog) -> None:
    """Write a document, description or network of arrays as a Brian2 script.

    Parameters
    ----------
    obj : Document, Experiment or NetworkArrays
        A document is written by its discrete map if it is one, else as the description it amounts to.
    path : Path
        The script; arrays of many numbers go into an ``.npz`` file beside it.
    losses : LossLog
        Told what cannot be said.

    Raises
    ------
    NotExpressibleError
        Listing it.
    """
    if isinstance(obj, NetworkArrays) or (not _is_experiment(obj) and is_discrete_map(obj)):
        losses.settle()
        network = obj if isinstance(obj, NetworkArrays) else from_lems(obj)
        write_script(network, path, losses.header_lines())
    elif _is_experiment(obj):
        recipe = experiment_recipe(obj)
        losses.extend(lost_from(obj))
        losses.settle()
        notes = [line for line in obj.notes.splitlines() if line.strip()]
        write_recipe(obj.id, recipe, obj.duration.si, path, [*losses.header_lines(), *notes, _TIMES])
    else:
        from nmlbridge.formats.lems_model import experiment_of

        write(experiment_of(obj), path, losses)


def _is_experiment(obj: Any) -> bool:
    return type(obj).__module__.startswith("nmlbridge.model")


def experiment_to_brian2(experiment: Any) -> Any:
    """Build a description as live Brian2 objects.

    Parameters
    ----------
    experiment : nmlbridge.model.Experiment
        With duration and step.

    Returns
    -------
    brian2.Network
        Ready to run.
    """
    return objects_of(experiment_recipe(experiment))
