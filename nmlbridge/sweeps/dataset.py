"""The points of a sweep as one labelled dataset."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

import numpy as np

from nmlbridge.runners.sweeping import SweepPoint
from nmlbridge.sweeps.plan import Plan

if TYPE_CHECKING:
    import xarray as xr
    from numpy.typing import NDArray

__all__ = ["dataset_of"]

_OF_TRAINS = (
    ("spikes", "spikes", "1", "number of spikes"),
    ("rate", "rate_hz", "Hz", "spikes by the length of the simulation"),
    ("first_spike", "first_spike_s", "s", "time of the first spike"),
    ("mean_isi", "mean_isi_s", "s", "mean interspike interval"),
    ("cv_isi", "cv_isi", "1", "coefficient of variation of the interspike intervals"),
    ("adaptation", "adaptation", "1", "last interspike interval over the first"),
)
"""Variable, field of `SweepPoint`, unit, and what it is."""

_OF_QUANTITIES = ("minimum", "maximum", "last")


def dataset_of(
    plan: Plan, points: Sequence[SweepPoint], labels: Sequence[Hashable] | None = None
) -> xr.Dataset:
    """Lay the points of a sweep out along the dimensions of its plan.

    Parameters
    ----------
    plan : Plan
        What was swept.
    points : sequence of SweepPoint
        One a set, in order.
    labels : sequence, optional
        Of the sets of a table; their numbers from 0 by default.

    Returns
    -------
    xarray.Dataset
        See `nmlbridge.sweeps.sweep.sweep`.
    """
    import xarray as xr

    trains = list(dict.fromkeys(train for point in points for train in point.spikes))
    quantities = dict(item for point in points for item in point.units.items())

    def laid_out(values: Sequence[Any]) -> NDArray[Any]:
        return np.array(values).reshape(plan.shape)

    def by_train(field: str, missing: Any) -> NDArray[Any]:
        by_name = map(attrgetter(field), points)
        values = [each.get(train, missing) for each in by_name for train in trains]
        dtype = float if isinstance(missing, float) else str
        return np.array(values, dtype=dtype).reshape(*plan.shape, len(trains))

    variables: dict[str, tuple[tuple[str, ...], NDArray[Any], dict[str, str]]] = {}
    for name, field, unit, said in _OF_TRAINS:
        values = by_train(field, np.nan)
        if name == "spikes" and np.isfinite(values).all():
            values = values.astype(np.int64)
        variables[name] = ((*plan.dims, "train"), values, {"units": unit, "long_name": said})
    variables["pattern"] = ((*plan.dims, "train"), by_train("pattern", ""), {"long_name": "firing pattern"})
    for path, unit in quantities.items():
        for statistic in _OF_QUANTITIES:
            values = laid_out([getattr(point, statistic).get(path, np.nan) for point in points])
            attrs = {"units": unit, "long_name": f"{statistic} of {path}"}
            variables[f"{statistic} {path}"] = (plan.dims, values, attrs)
    said = "why the integration failed; empty where it did not"
    variables["error"] = (plan.dims, laid_out([point.error for point in points]), {"long_name": said})
    return xr.Dataset(variables, coords={**_coordinates(plan, labels), "train": np.array(trains, dtype=str)})


def _coordinates(
    plan: Plan, labels: Sequence[Hashable] | None
) -> Mapping[str, tuple[tuple[str, ...], Any, dict[str, str]]]:
    """Return the values of each path along its dimension: its own, or that of the table."""
    of_table = plan.dims == ("set",)
    coordinates: dict[str, tuple[tuple[str, ...], Any, dict[str, str]]] = {}
    if of_table:
        coordinates["set"] = (("set",), list(labels) if labels is not None else np.arange(plan.shape[0]), {})
    for each in plan.coordinates:
        attrs = {"long_name": each.path} | ({"units": each.unit} if each.unit else {})
        coordinates[each.path] = (plan.dims if of_table else (each.path,), np.array(each.values), attrs)
    return coordinates
