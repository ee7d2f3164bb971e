"""Running the rules over a document."""

from __future__ import annotations

from collections.abc import Collection

from nmlbridge.engine.lint import components, events, expressions, outputs, starting, variables
from nmlbridge.engine.lint.subject import Subject
from nmlbridge.engine.run import Compiled
from nmlbridge.errors import Problem
from nmlbridge.lems.model import Model
from nmlbridge.lems.simulation import Simulation
from nmlbridge.lems.xml import location_of

__all__ = ["lint"]

_FAMILIES = (expressions, variables, starting, events, outputs, components)


def lint(
    model: Model,
    codes: Collection[str],
    *,
    simulation: Simulation | None = None,
    compiled: Compiled | None = None,
) -> list[Problem]:
    """Return what a document means otherwise than written, as warnings.

    Parameters
    ----------
    model : Model
        Of the document.
    codes : collection of str
        What to look for.
    simulation : Simulation, optional
        What is run; rules on outputs need it.
    compiled : Compiled, optional
        The instances built; rules on connections and readings need them.

    Returns
    -------
    list of Problem
        In no particular order.
    """
    subject = Subject(model, simulation, compiled)
    found = []
    for family in _FAMILIES:
        for each in family.find(subject):
            if each.code in codes:
                found.append(
                    Problem(each.code, each.message, location_of(each.element, each.attribute), "warning")
                )
    return list(dict.fromkeys(found))
