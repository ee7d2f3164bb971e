"""The 2003 model written as the 2007 model, exactly, where algebra allows.

With C = 1 pF and k = p2 nS/mV the 2007 equations are those of 2003 in other clothes: u of 2007 is u - b·vr,
and vr and vt follow from

    p2·vr² + (p1 - b)·vr + p0 = 0   (the lower root: the resting potential),   vt = -p1/p2 - vr.

a, c, d, the peak and every current keep their numbers, in 1/ms, mV, pA, mV and pA; b is in nS.
"""

from __future__ import annotations

import math
from decimal import Decimal, localcontext
from fractions import Fraction

from nmlbridge.errors import NotExpressibleError
from nmlbridge.model.cells import Izhikevich2003Cell, Izhikevich2007Cell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.parts import Part
from nmlbridge.model.stimuli import NoiseCurrent, PulseCurrent, RampCurrent, SineCurrent, StepCurrent
from nmlbridge.units import NEUROML, Quantity

__all__ = ["as_2007", "experiment_as_2007"]

_TARGET = "the 2007 model"


def as_2007(cell: Izhikevich2003Cell) -> Izhikevich2007Cell:
    """Write a cell of 2003 as a cell of 2007.

    Parameters
    ----------
    cell : Izhikevich2003Cell
        The cell.

    Returns
    -------
    Izhikevich2007Cell
        With the same spikes and the same v. It has its own ``u0`` unless the cell starts at rest, and then
        NeuroML's ``izhikevich2007Cell``, which starts u at 0, cannot say it.

    Raises
    ------
    NotExpressibleError
        If there is no such cell; the message says why.

    Examples
    --------
    >>> cell = as_2007(Izhikevich2003Cell("RS", a=0.02, b=0.2, c=-65, d=6, v0="-70 mV"))
    >>> str(cell.vr), str(cell.vt), cell.u0
    ('-70mV', '-55mV', None)
    """
    at = f"cell '{cell.id}'"
    if cell.accommodation is not None:
        raise NotExpressibleError(_TARGET, [f"{at}: u' = a b (V - V_r) has no decay of u"])
    p2, p1, p0 = (_exact(p) for p in cell.polynomial)
    b = _exact(cell.b)
    if p2 == 0:
        raise NotExpressibleError(_TARGET, [f"{at}: V' has no quadratic term"])
    half = (p1 - b) / (2 * p2)
    under_root = half * half - p0 / p2
    if under_root < 0:
        equation = f"{cell.polynomial[0]:g} vr² + {float(p1 - b):g} vr + {cell.polynomial[2]:g} = 0"
        reason = f"{at}: it has no resting potential ({equation} has no real root)"
        raise NotExpressibleError(_TARGET, [reason], hint="use LEMS, which has the 2003 model as it is")
    vr = -half - _root(under_root)
    vt = -p1 / p2 - vr
    v0 = _exact(cell.v0.si * 1000.0) if cell.v0.unit.symbol != "mV" else _exact(cell.v0.value)
    u0 = (b * v0 if cell.u0 is None else _exact(cell.u0)) - b * vr
    return Izhikevich2007Cell(
        cell.id,
        C=_of(1, "pF"),
        k=_of(p2, "nS_per_mV"),
        vr=_of(vr, "mV"),
        vt=_of(vt, "mV"),
        vpeak=cell.thresh,
        a=_of(_exact(cell.a), "per_ms"),
        b=_of(b, "nS"),
        c=_of(_exact(cell.c), "mV"),
        d=_of(_exact(cell.d), "pA"),
        v0=cell.v0,
        u0=None if u0 == 0 else _of(u0, "pA"),
    )


def experiment_as_2007(experiment: Experiment) -> Experiment:
    """Write every cell of 2003 in an experiment as a cell of 2007, with its stimuli and synapses.

    Numbers become pA, nS. Recorded u is then u - b·vr, in pA; recorded v and spikes are the same.

    Parameters
    ----------
    experiment : Experiment
        What to write; cells of 2007 in it stay as they are.

    Raises
    ------
    NotExpressibleError
        Listing every cell that cannot be written so, with the reason.
    """
    refused: list[str] = []
    cells = []
    for cell in experiment.cells:
        if not isinstance(cell, Izhikevich2003Cell):
            cells.append(cell)
            continue
        try:
            cells.append(as_2007(cell))
        except NotExpressibleError as error:
            refused.extend(error.features)
    if refused:
        raise NotExpressibleError(_TARGET, refused)
    return experiment.changed(  # type: ignore[no-any-return]
        cells=tuple(cells),
        stimuli=tuple(_with_unit(s, "pA") for s in experiment.stimuli),
        synapses=tuple(_with_unit(_with_unit(s, "nS", "gbase"), "pA", "ibase") for s in experiment.synapses),
    )


def _with_unit(part: Part, unit: str, *only: str) -> Part:
    """Give the plain numbers of a stimulus or synapse a unit."""
    if not only and not isinstance(
        part, PulseCurrent | RampCurrent | SineCurrent | StepCurrent | NoiseCurrent
    ):
        return part
    changes: dict[str, object] = {}
    for field, value in vars(part).items():
        if only and field not in only:
            continue
        if isinstance(value, Quantity) and value.unit.symbol == "":
            changes[field] = _of(_exact(value.value), unit)
        elif field == "levels":
            changes[field] = tuple(
                _of(_exact(q.value), unit) if q.unit.symbol == "" else q for q in getattr(part, "levels", ())
            )
    return part.changed(**changes) if changes else part


def _exact(figure: float) -> Fraction:
    """Return the decimal number that was written."""
    return Fraction(repr(float(figure)))


def _of(figure: Fraction | int, unit: str) -> Quantity:
    return Quantity(float(figure), NEUROML.unit(unit))


def _root(figure: Fraction) -> Fraction:
    """Return the square root: exact where it is rational, else to 40 digits."""
    top, bottom = math.isqrt(figure.numerator), math.isqrt(figure.denominator)
    if top * top == figure.numerator and bottom * bottom == figure.denominator:
        return Fraction(top, bottom)
    with localcontext() as context:
        context.prec = 40
        return Fraction((Decimal(figure.numerator) / Decimal(figure.denominator)).sqrt())
