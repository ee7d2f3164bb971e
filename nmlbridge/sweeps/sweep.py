"""`sweep`: one document over many values of its parameters, as a labelled dataset."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Progress, RunOptions
from nmlbridge.runners.running import load_document
from nmlbridge.sweeps.axes import Values, axes_of
from nmlbridge.sweeps.dataset import dataset_of
from nmlbridge.sweeps.plan import grid_plan, table_plan
from nmlbridge.sweeps.running import run_all

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

__all__ = ["sweep"]


def sweep(
    model: str | os.PathLike[str] | Document,
    vary: Mapping[str, Values] | None = None,
    *,
    table: pd.DataFrame | Mapping[str, Values] | None = None,
    record: Sequence[str] = (),
    engine: str = "native",
    jobs: int = 1,
    seed: int | None = None,
    timeout_s: float | None = None,
    window: tuple[float, float] | None = None,
    dask: Any = None,
    resume: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
) -> xr.Dataset:
    """Run a model with many sets of values and return what each gave.

    Parameters
    ----------
    model : path, str or Document
        See `nmlbridge.load_document`. What is varied stands in its main file.
    vary : mapping of str to values
        A grid: the values of each ``component/attribute``, and every combination of them is run. Values are
        numbers in the unit that the attribute has in the document, quantities such as ``"50 pA"``, or a text
        such as ``"0:200pA:21"`` (start, stop, number of values).
    table : pandas.DataFrame, or mapping of str to values
        In place of ``vary``: each row is a set, each column a ``component/attribute``.
    record : sequence of str
        Quantity paths or globs to sum up; all spikes always are.
    engine : str
        One of `nmlbridge.engines`.
    jobs : int
        Worker processes. A script that asks for more than one has ``if __name__ == "__main__":``.
    seed : int, optional
        The same for every run, in place of the document's own.
    timeout_s : float, optional
        Wall time allowed for one run, s.
    window : (float, float), optional
        When the stimulus starts and stops, s: firing patterns are judged there. The whole simulation by default.
    dask : str or distributed.Client, optional
        Run on a Dask cluster: the address of its scheduler, a client, or ``"local:N"`` to start one here with N
        workers. A set whose worker dies is run again on another.
    resume : path, optional
        Keep results in this file as they come, and take up an interrupted run of the same sweep from it. It
        is removed once the sweep is complete.
    progress : callable, optional
        Told the sets done and the sets in all.

    Returns
    -------
    xarray.Dataset
        Over the paths of ``vary``, in their order, or over ``set``; coordinates hold the numbers, with the unit
        as written in ``attrs["units"]``. For each ``train``: ``spikes``, ``rate`` (Hz), ``first_spike`` (s),
        ``mean_isi`` (s), ``cv_isi``, ``adaptation`` (last interval over the first) and ``pattern`` (see
        `nmlbridge.firing_pattern`). For each recorded quantity ``minimum PATH``, ``maximum PATH`` and
        ``last PATH``, in SI units. Where the integration of a set failed, ``error`` says why and the rest is
        NaN or empty.

    Raises
    ------
    TypeError
        If both ``vary`` and ``table`` are given, or neither.
    ModelError
        If the document has no such path, there are no values, or the model is wrong with them.
    UnitError
        If a value is no finite number, or its unit does not fit the attribute.
    FormatError
        If ``resume`` holds the results of another sweep.
    RunnerError
        If the engine, `distributed` or the scheduler is missing, or a worker died.

    Examples
    --------
    >>> found = sweep("example:LEMS_NML2_Ex9_FN.xml", {"fn1/I": [0, 0.4, 0.8]}, record=["fnPop1[0]/V"])
    >>> found["maximum fnPop1[0]/V"].sel({"fn1/I": 0.8}).item() > 1.5
    True
    >>> found["fn1/I"].attrs["units"], dict(found.sizes)
    ('1', {'fn1/I': 3, 'train': 0})
    """
    if (vary is None) == (table is None):
        raise TypeError("a sweep takes either vary= (a grid) or table= (a set a row)")
    document = load_document(model)
    labels = None
    if vary is not None:
        plan = grid_plan(document, axes_of(vary))
    else:
        assert table is not None
        plan = table_plan(document, axes_of(table))
        labels = list(index) if (index := getattr(table, "index", None)) is not None else None
    wanted = [record] if isinstance(record, str) else record
    options = RunOptions(record=("spikes", *wanted), seed=seed, timeout_s=timeout_s, write=False)
    points = run_all(
        document,
        plan.sets,
        engine,
        options,
        window=window,
        jobs=jobs,
        dask=dask,
        resume=resume,
        progress=progress,
    )
    return dataset_of(plan, points, labels)
