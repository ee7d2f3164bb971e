"""Recordings written to files of every kind and read back, each kind with the precision it promises."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import ArrayLike

from nmlbridge.errors import FormatError, MalformedFileError
from nmlbridge.recording import Recording, TraceFile, open_recording, read_recording
from nmlbridge.recording.dat import read_dat, write_dat


def a_recording(name: str = "sim1") -> Recording:
    time = np.cumsum(np.full(50, 1e-5))
    rng = np.random.default_rng(3)
    columns: dict[str, tuple[str, ArrayLike]] = {
        "p[0]/v": ("V", rng.normal(size=50)),
        "p[0]/u": ("1", rng.normal(size=50).astype(np.float32)),
    }
    return Recording(time, columns, {"p[0]": [1e-4, 2e-4], "p[1]": []}, name=name, source={"engine": "test"})


def assert_same(read: Recording, written: Recording, *, exact: bool) -> None:
    assert read.quantities == written.quantities
    assert read.units == written.units
    for one, other in [(read.time, written.time), *((read.samples(q), written.samples(q)) for q in written)]:
        if exact:
            np.testing.assert_array_equal(one, other)
        else:
            np.testing.assert_array_equal(one.astype(np.float32), other.astype(np.float32))
    assert list(read.spikes) == list(written.spikes)
    for train, times in written.spikes.items():
        np.testing.assert_array_equal(read.spikes[train].astype(np.float32), times.astype(np.float32))


@pytest.mark.parametrize(
    ("file_format", "first", "exact"),
    [("dat", "sim1.dat", False), ("csv", "sim1.csv", True), ("netcdf", "sim1.nc", True)],
)
def test_a_recording_is_read_back_from_its_folder(
    tmp_path: Path, file_format: str, first: str, exact: bool
) -> None:
    recording = a_recording()
    files = recording.write(tmp_path / "new" / "folder", file_format)
    assert files[0] == tmp_path / "new" / "folder" / first
    assert sorted(os.listdir(files[0].parent)) == sorted(file.name for file in files)
    assert_same(read_recording(files[0]), recording, exact=exact)


def test_netcdf_keeps_the_kind_of_number_and_the_provenance(tmp_path: Path) -> None:
    read = read_recording(a_recording().write(tmp_path, "netcdf")[0])
    assert read.samples("p[0]/u").dtype == np.float32
    assert read.source["engine"] == "test"
    assert read.name == "sim1"


def test_spikes_alone_are_written_and_read_back(tmp_path: Path) -> None:
    recording = Recording((), spikes={"p[0]": [0.5], "p[1]": []}, name="s")
    files = recording.write(tmp_path)
    assert [file.name for file in files] == ["s.spikes", "s.columns.json"]
    assert_same(read_recording(files[0]), recording, exact=False)


def test_a_dot_in_the_name_stays_in_the_names_of_the_files(tmp_path: Path) -> None:
    files = a_recording("run.2").write(tmp_path)
    assert [file.name for file in files] == ["run.2.dat", "run.2.spikes", "run.2.columns.json"]
    assert_same(read_recording(files[0]), a_recording(), exact=False)


def test_an_unknown_format_is_refused_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="dat, csv or netcdf"):
        a_recording().write(tmp_path / "out", "hdf5")
    assert not (tmp_path / "out").exists()


def test_a_dat_file_looks_as_jneuroml_writes_it(tmp_path: Path) -> None:
    path = write_dat(tmp_path / "a.dat", [0.0, 5e-6], [[-0.07, 1e7], [float("nan"), 0.001]])
    assert path.read_bytes() == b"0.0\t-0.07\tNaN\t\n5.0E-6\t1.0E7\t0.001\t\n"


def test_columns_of_unequal_length_leave_no_file(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="unequal length: 2, 1"):
        write_dat(tmp_path / "a.dat", [0.0, 1.0], [[1.0]])
    assert os.listdir(tmp_path) == []


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.floats(width=32, allow_nan=True), min_size=1, max_size=20))
def test_a_dat_file_keeps_every_float32(tmp_path_factory, samples: list[float]) -> None:
    path = tmp_path_factory.mktemp("dat") / "a.dat"
    write_dat(path, np.arange(len(samples)), [samples])
    read = read_dat(path, [("p/v", "V")]).samples("p/v")
    np.testing.assert_array_equal(read.astype(np.float32), np.array(samples, np.float32))


@settings(deadline=None)  # the machine may be busy
@given(st.lists(st.floats(allow_nan=False), min_size=1, max_size=20))
def test_a_csv_file_keeps_every_double(tmp_path_factory, samples: list[float]) -> None:
    recording = Recording(np.arange(len(samples)) * 0.1, {"p/v": ("V", samples)}, name="a")
    read = read_recording(recording.write(tmp_path_factory.mktemp("csv"), "csv")[0])
    np.testing.assert_array_equal(read.samples("p/v"), samples)


def test_columns_are_never_guessed(tmp_path: Path) -> None:
    path = write_dat(tmp_path / "a.dat", [0.0, 1.0], [[1.0, 2.0]])
    with pytest.raises(FormatError, match="nothing names its columns"):
        open_recording(path)
    assert read_recording(path, [("p/v", "V")]).quantities == ("p/v",)


def test_a_dat_file_is_opened_without_being_read(tmp_path: Path) -> None:
    opened = open_recording(a_recording().write(tmp_path)[0])
    assert isinstance(opened, TraceFile)
    assert list(opened.spikes) == ["p[0]", "p[1]"]


def test_names_for_another_number_of_columns_are_refused(tmp_path: Path) -> None:
    path = write_dat(tmp_path / "a.dat", [0.0, 1.0], [[1.0, 2.0]])
    with pytest.raises(MalformedFileError, match="2 values, but 3 columns are named"):
        read_recording(path, [("p/v", "V"), ("p/u", "1")])


@pytest.mark.parametrize(("name", "told"), [("a.xyz", "unknown kind"), ("missing.dat", "no such file")])
def test_what_is_no_recording_is_refused(tmp_path: Path, name: str, told: str) -> None:
    (tmp_path / "a.xyz").write_text("1")
    with pytest.raises(FormatError, match=told):
        open_recording(tmp_path / name)


def test_something_else_called_nc_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.nc").write_text("1")
    with pytest.raises(FormatError, match="not a NetCDF file"):
        read_recording(tmp_path / "a.nc")


def test_a_netcdf_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    xr = pytest.importorskip("xarray")
    xr.Dataset({"v": ("time", [1.0])}).to_netcdf(tmp_path / "a.nc", engine="h5netcdf")
    with pytest.raises(FormatError, match="neither quantity nor train"):
        read_recording(tmp_path / "a.nc")


def test_the_names_file_is_what_the_contract_says(tmp_path: Path) -> None:
    names = json.loads(a_recording().write(tmp_path)[-1].read_text())
    assert names["columns"][:2] == [{"quantity": "time", "unit": "s"}, {"quantity": "p[0]/v", "unit": "V"}]
