"""`nmlbridge.sweep`: a dataset that says what each set gave, and refusals before anything is run."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd
import pytest
import xarray as xr

import nmlbridge as nb
from nmlbridge.errors import FormatError, ModelError, UnitError
from nmlbridge.lems.document import Document
from nmlbridge.runners.varying import with_values
from nmlbridge.sweeps.axes import axes_of, read_table
from nmlbridge.sweeps.files import write_sweep


def test_a_grid_has_a_dimension_for_each_path_with_its_unit_as_written(model: Document) -> None:
    told: list[tuple[int, int]] = []
    found = nb.sweep(
        model,
        {"pulse/amplitude": ["0 pA", "100pA", 200], "RS/d": [100, 80.0]},
        record=["pop[0]/v"],
        progress=lambda done, total: told.append((done, total)),
    )
    assert dict(found.sizes) == {"pulse/amplitude": 3, "RS/d": 2, "train": 1}
    assert found["pulse/amplitude"].values.tolist() == [0.0, 100.0, 200.0]
    assert found["pulse/amplitude"].attrs["units"] == "pA"
    assert told == [(0, 6), (6, 6)]
    one = found.sel({"pulse/amplitude": 200, "RS/d": 80, "train": "pop[0]"})
    recording = nb.run(with_values(model, {"pulse/amplitude": "200pA", "RS/d": "80pA"}), record=["spikes"])
    times = recording.spikes["pop[0]"]
    assert times.size > 3
    assert one["spikes"].item() == times.size
    assert one["rate"].item() == times.size / 0.3
    assert one["first_spike"].item() == times[0]
    assert one["mean_isi"].item() == np.diff(times).mean()
    assert one["adaptation"].item() == np.diff(times)[-1] / np.diff(times)[0]
    assert one["pattern"].item() == nb.firing_pattern(times, stop_s=0.3)
    assert one["maximum pop[0]/v"].item() == recording.samples("pop[0]/v").max()
    assert one["last pop[0]/v"].item() == recording.samples("pop[0]/v")[-1]
    units = {name: found[name].attrs.get("units") for name in ("rate", "mean_isi", "minimum pop[0]/v")}
    assert units == {"rate": "Hz", "mean_isi": "s", "minimum pop[0]/v": "V"}
    quiet = found.sel({"pulse/amplitude": 0, "RS/d": 80, "train": "pop[0]"})
    assert (quiet["spikes"].item(), quiet["pattern"].item()) == (0, "quiescent")
    assert math.isnan(quiet["first_spike"].item())


def test_a_table_has_a_set_in_each_row(model: Document) -> None:
    rows = pd.DataFrame(
        {"pulse/amplitude": [200.0, 0.0], "RS/d": ["80 pA", "100 pA"]}, index=["strong", "none"]
    )
    found = nb.sweep(model, table=rows)
    assert dict(found.sizes) == {"set": 2, "train": 1}
    assert found["set"].values.tolist() == ["strong", "none"]
    assert found["RS/d"].values.tolist() == [80.0, 100.0]
    assert found["RS/d"].attrs["units"] == "pA"
    grid = nb.sweep(model, {"pulse/amplitude": [200], "RS/d": [80]})
    assert found["spikes"].sel(set="strong").item() == grid["spikes"].item() > 0
    assert found["spikes"].sel(set="none").item() == 0


def test_what_is_no_number_is_varied_by_its_words(model: Document) -> None:
    found = nb.sweep(model, {"pop/component": ["RS", "CH"], "pulse/amplitude": [300]}, window=(0.005, 0.3))
    assert found["pop/component"].values.tolist() == ["RS", "CH"]
    assert "units" not in found["pop/component"].attrs
    assert found["pattern"].squeeze().values.tolist() == ["tonic", "bursting"]


def test_a_range_as_on_the_command_line(model: Document) -> None:
    found = nb.sweep(model, {"pulse/amplitude": "0:100pA:3"})
    assert found["pulse/amplitude"].values.tolist() == [0.0, 50.0, 100.0]


def test_a_set_whose_integration_fails_says_so_and_the_others_stand(model: Document) -> None:
    found = nb.sweep(model, {"RS/k": [0.7, -1e9], "RS/v0": [-70]}, record=["pop[0]/v"])
    errors = found["error"].squeeze().values.tolist()
    assert errors[0] == ""
    assert "no longer a finite number" in errors[1]
    assert np.isfinite(found["rate"].values).squeeze().tolist() == [True, False]
    assert np.isfinite(found["maximum pop[0]/v"].values).squeeze().tolist() == [True, False]


@pytest.mark.parametrize(
    ("vary", "kind", "said"),
    [
        ({"puls/amplitude": [1]}, ModelError, "'puls' .* is not there"),
        ({"pulse/amplitud": [1]}, ModelError, "has no attribute 'amplitud'"),
        ({"amplitude": [1]}, ModelError, "COMPONENT/ATTRIBUTE"),
        ({"pulse/amplitude": []}, ModelError, "no values"),
        ({"pulse/amplitude": np.linspace(0, 1, 0)}, ModelError, "no values"),
        ({}, ModelError, "nothing to vary"),
        ({"pulse/amplitude": "0:1:0"}, UnitError, "N at least 1"),
        ({"pulse/amplitude": [1, math.nan]}, UnitError, "value 2 of pulse/amplitude is 'nan'"),
        ({"pulse/amplitude": [1, math.inf]}, UnitError, "value 2 of pulse/amplitude is 'inf'"),
        ({"pulse/amplitude": [1, "many"]}, UnitError, "'many'; a number like 0 pA was expected"),
        ({"pulse/amplitude": [1, ""]}, UnitError, "value 2"),
        ({"pulse/amplitude": [1, None]}, UnitError, "'None'"),
        ({"pulse/amplitude": ["1 mV"]}, UnitError, "the dimension current was expected"),
        ({"pulse/amplitude": ["1 pA", "1 nA"]}, UnitError, "in pA; write all in one unit"),
        ({"pop/size": ["1 mV"]}, UnitError, "a plain number was expected"),
    ],
)
def test_what_cannot_be_varied_is_refused_before_anything_is_run(
    model: Document, monkeypatch: pytest.MonkeyPatch, vary: Any, kind: type[Exception], said: str
) -> None:
    def run_nothing(*_: object) -> None:
        raise AssertionError("something was run")

    monkeypatch.setattr("nmlbridge.sweeps.running.run_sets", run_nothing)
    with pytest.raises(kind, match=said):
        nb.sweep(model, vary)


@pytest.mark.parametrize(
    ("table", "kind", "said"),
    [
        (pd.DataFrame({"pulse/amplitude": [1.0, np.nan]}), UnitError, "value 2 of pulse/amplitude is 'nan'"),
        (pd.DataFrame({"pulse/amplitude": ["1", "some"]}), UnitError, "'some'; a number like"),
        (pd.DataFrame({"pulse/amplitude": [1.0], "nobody/d": [1.0]}), ModelError, "'nobody' .* is not there"),
        (pd.DataFrame({"pulse/amplitude": []}), ModelError, "no values"),
        (pd.DataFrame(), ModelError, "nothing to vary"),
        ({"pulse/amplitude": [1, 2], "RS/d": [1]}, ModelError, "pulse/amplitude 2, RS/d 1"),
    ],
)
def test_a_table_with_something_wrong_is_refused(
    model: Document, table: Any, kind: type[Exception], said: str
) -> None:
    with pytest.raises(kind, match=said):
        nb.sweep(model, table=table)


def test_a_grid_or_a_table_but_not_both(model: Document) -> None:
    with pytest.raises(TypeError, match="either"):
        nb.sweep(model, {"RS/d": [1]}, table={"RS/d": [1]})
    with pytest.raises(TypeError, match="either"):
        nb.sweep(model)


@pytest.mark.parametrize("window", [(0.2, 0.1), (0.0, 0.4), (-0.1, 0.1)])
def test_a_stimulus_outside_the_simulation_is_refused(model: Document, window: tuple[float, float]) -> None:
    with pytest.raises(ModelError, match="does not lie within"):
        nb.sweep(model, {"pulse/amplitude": [0]}, window=window)


@pytest.mark.parametrize(
    ("text", "said"),
    [("", ":1: "), ("a/b,a/b\n1,2\n", ":1: "), ("a/b,a/c\n1,2\n3\n", ":3: 1 values where")],
)
def test_a_csv_file_that_is_no_table(tmp_path, text: str, said: str) -> None:
    (tmp_path / "t.csv").write_text(text)
    with pytest.raises(FormatError, match=said):
        read_table(tmp_path / "t.csv")


def test_a_csv_file_gives_its_columns(tmp_path) -> None:
    (tmp_path / "t.csv").write_text("\ufeffa/b, a/c\n1,2 mV\n\n3, 4 mV\n", encoding="utf-8")
    axes = axes_of(read_table(tmp_path / "t.csv"))
    assert [(axis.path, axis.values) for axis in axes] == [("a/b", ("1", "3")), ("a/c", ("2 mV", "4 mV"))]


@pytest.mark.parametrize(
    "made",
    [
        lambda model: nb.sweep(model, {"pulse/amplitude": [0, 200], "RS/d": [100]}, record=["pop[0]/v"]),
        lambda model: nb.sweep(model, table={"pulse/amplitude": [0, 200], "pop/component": ["RS", "CH"]}),
    ],
)
def test_a_netcdf_file_holds_all_of_it(
    tmp_path, model: Document, made: Callable[[Document], xr.Dataset]
) -> None:
    pytest.importorskip("h5netcdf")
    found = made(model)
    with xr.open_dataset(write_sweep(tmp_path / "s.nc", found)) as file:
        back = file.load()
    names = {name: str(name).replace("/", ".") for name in (*found.variables, *found.dims)}
    xr.testing.assert_identical(back, found.rename(names))
    assert nb.plot_sweep(back.isel({d: 0 for d in back.dims if d == "RS.d"}))[0].get_xlabel() != ""
