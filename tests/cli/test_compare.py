from __future__ import annotations

import json
import struct

import pytest

from nmlbridge.cli.main import main

ROWS = 200
COLUMNS = "time (s), pop[0]/v (V), pop[0]/U (1)"


def _float_text(value: float) -> str:
    """Write a float32 so that it reads back as the same."""
    return repr(value)


def _next_float32(value: float) -> float:
    bits = struct.unpack("<i", struct.pack("<f", value))[0]
    return float(struct.unpack("<f", struct.pack("<i", bits + 1))[0])


def _single(value: float) -> float:
    return float(struct.unpack("<f", struct.pack("<f", value))[0])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A reference with its spikes, and the same again as the test."""
    monkeypatch.chdir(tmp_path)
    rows = [[_single(i * 1e-4), _single(-0.07 + i * 1e-4), _single(-14 + i * 0.01)] for i in range(ROWS)]
    spikes = [(_single(0.0012), "0"), (_single(0.0153), "0")]
    for name in ("ref", "test"):
        _write(tmp_path / f"{name}.dat", rows)
        _write_spikes(tmp_path / f"{name}.spikes", spikes)
        names = {
            "columns": [
                {"quantity": "time", "unit": "s"},
                {"quantity": "pop[0]/v", "unit": "V"},
                {"quantity": "pop[0]/U", "unit": "1"},
            ],
            "spikes": [{"id": "0", "path": "pop[0]"}],
        }
        (tmp_path / f"{name}.columns.json").write_text(json.dumps(names))
    return tmp_path


def _write(path, rows):
    path.write_text("".join("\t".join(_float_text(field) for field in row) + "\t\n" for row in rows))


def _write_spikes(path, spikes):
    path.write_text("".join(f"{_float_text(time)}\t{ident}\n" for time, ident in spikes))


def _rows(path):
    return [[float(field) for field in line.split()] for line in path.read_text().splitlines()]


def _change(path, row, column, change):
    rows = _rows(path)
    rows[row][column] = change(rows[row][column])
    _write(path, rows)


def _outcome(capsys, *words):
    """Compare and return the exit code and the verdict as JSON."""
    code = main(["compare", "ref.dat", "test.dat", "--json", "-", *words])
    return code, json.loads(capsys.readouterr().out)


@pytest.mark.usefixtures("folder")
def test_equal_files_are_identical(capsys):
    code, verdict = _outcome(capsys, "--spikes")
    assert (code, verdict["outcome"]) == (0, "Identical")
    assert len(verdict["results"]) == 3


def test_one_ulp_is_different(folder, capsys):
    _change(folder / "test.dat", 77, 1, _next_float32)
    code, verdict = _outcome(capsys)
    assert (code, verdict["outcome"]) == (1, "Different")
    result = next(r for r in verdict["results"] if r.get("quantity") == "pop[0]/v")
    assert (result["max_ulps"], result["n_differing"], result["first_row"]) == (1, 1, 77)


@pytest.mark.parametrize(
    "tolerance", [["--ulps", "1"], ["--atol", "0.1mV"], ["--atol", "1e-6"], ["--rtol", "1e-6"]]
)
def test_one_ulp_is_within_a_stated_tolerance(folder, capsys, tolerance):
    _change(folder / "test.dat", 77, 1, _next_float32)
    code, verdict = _outcome(capsys, *tolerance)
    assert (code, verdict["outcome"]) == (0, "WithinTolerance")


def test_a_tolerance_for_voltages_is_none_for_other_quantities(folder, capsys):
    _change(folder / "test.dat", 77, 2, _next_float32)
    code, verdict = _outcome(capsys, "--atol", "0.1mV")
    assert (code, verdict["outcome"]) == (1, "Different")


def test_one_row_short_is_not_comparable(folder, capsys):
    _write(folder / "test.dat", _rows(folder / "test.dat")[:-1])
    code, verdict = _outcome(capsys)
    assert (code, verdict["outcome"]) == (1, "NotComparable")


def test_one_spike_late_is_different_unless_allowed(folder, capsys):
    _write_spikes(folder / "test.spikes", [(_single(0.0012), "0"), (_single(0.0154), "0")])
    code, verdict = _outcome(capsys, "--spikes")
    assert (code, verdict["outcome"]) == (1, "Different")
    train = next(r for r in verdict["results"] if r["kind"] == "spikes")
    assert train["largest_shift_s"] == pytest.approx(1e-4, rel=1e-3)
    code, verdict = _outcome(capsys, "--spikes", "--spike-shift", "0.2ms")
    assert (code, verdict["outcome"]) == (0, "WithinTolerance")


def test_one_column_renamed_is_not_comparable_unless_mapped(folder, capsys):
    names = folder / "test.columns.json"
    names.write_text(names.read_text().replace("pop[0]/U", "pop[0]/W"))
    code, verdict = _outcome(capsys)
    assert (code, verdict["outcome"]) == (1, "NotComparable")
    code, verdict = _outcome(capsys, "--map", "pop[0]/U=pop[0]/W")
    assert (code, verdict["outcome"]) == (0, "Identical")


def test_columns_in_another_order_are_matched_by_name(folder, capsys):
    _write(folder / "test.dat", [[t, u, v] for t, v, u in _rows(folder / "test.dat")])
    swapped = "time (s), pop[0]/U (1), pop[0]/v (V)"
    code, verdict = _outcome(capsys, "--ref-columns", COLUMNS, "--test-columns", swapped)
    assert (code, verdict["outcome"]) == (0, "Identical")


def test_columns_named_in_the_wrong_unit_are_not_comparable(folder, capsys):
    code, verdict = _outcome(capsys, "--test-columns", COLUMNS.replace("(V)", "(A)"))
    assert (code, verdict["outcome"]) == (1, "NotComparable")


def test_only_the_quantities_asked_for_are_compared(folder, capsys):
    _change(folder / "test.dat", 3, 2, _next_float32)
    code, verdict = _outcome(capsys, "--quantity", "*/v")
    assert (code, verdict["outcome"]) == (0, "Identical")


def test_the_table_is_printed_and_the_report_written(folder, capsys):
    _change(folder / "test.dat", 77, 1, _next_float32)
    assert main(["compare", "ref.dat", "test.dat", "--html", "reports/r.html", "--json", "v.json"]) == 1
    shown = capsys.readouterr().out
    assert "pop[0]/v" in shown
    assert "Different" in shown
    assert "wrote reports/r.html" in shown
    assert (folder / "reports" / "r.html").read_text().startswith("<!doctype html>")
    assert json.loads((folder / "v.json").read_text())["outcome"] == "Different"


def test_nothing_names_the_columns(folder, capsys):
    (folder / "test.columns.json").unlink()
    assert main(["compare", "ref.dat", "test.dat"]) == 3
    assert "test.dat" in capsys.readouterr().err


def test_a_file_that_is_not_there(folder, capsys):
    assert main(["compare", "ref.dat", "tset.dat"]) == 3
    assert "tset.dat" in capsys.readouterr().err


def test_spikes_asked_for_but_not_there(folder, capsys):
    (folder / "test.spikes").unlink()
    assert main(["compare", "ref.dat", "test.dat", "--spikes"]) == 2
    assert "test.spikes" in capsys.readouterr().err


def test_a_line_cut_short_is_named(folder, capsys):
    text = (folder / "test.dat").read_text()
    (folder / "test.dat").write_text(text[:-12])
    assert main(["compare", "ref.dat", "test.dat"]) == 3
    assert f"test.dat:{ROWS}" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ["--atol", "3 furlong"],
        ["--atol", "-1"],
        ["--map", "nothing"],
        ["--spike-shift", "2mV"],
        ["--rtol", "x"],
    ],
)
@pytest.mark.usefixtures("folder")
def test_options_written_wrongly_are_wrong_usage(capsys, words):
    assert main(["compare", "ref.dat", "test.dat", *words]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_columns_from_a_document(folder, capsys):
    (folder / "LEMS_x.xml").write_text(
        '<Lems><Target component="s"/><Include file="Cells.xml"/><Include file="Networks.xml"/>'
        '<Include file="Simulation.xml"/>'
        '<izhikevichCell id="c" v0="-70mV" thresh="30mV" a="0.02" b="0.2" c="-65" d="6"/>'
        '<network id="n"><population id="pop" component="c" size="1"/></network>'
        '<Simulation id="s" length="1ms" step="0.1ms" target="n"><OutputFile id="o" fileName="ref.dat">'
        '<OutputColumn id="v" quantity="pop[0]/v"/><OutputColumn id="U" quantity="pop[0]/U"/></OutputFile>'
        "</Simulation></Lems>"
    )
    (folder / "ref.columns.json").unlink()
    (folder / "test.spikes").unlink()
    code, verdict = _outcome(capsys, "--ref-columns", "LEMS_x.xml")
    assert (code, verdict["outcome"]) == (0, "Identical")
    assert main(["compare", "test.dat", "ref.dat", "--columns", "LEMS_x.xml"]) == 2
    assert "writes no file called test.dat" in capsys.readouterr().err
