"""OMV's files are read as they are, and what OMV would pass over in silence is an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from nmlbridge.errors import (
    IncludeNotFoundError,
    MalformedFileError,
    NmlBridgeError,
    NotExpressibleError,
    SchemaError,
)
from nmlbridge.suite.omv_file import OmvTest, read_omv_test

OMT = """# a comment
target: LEMS_x.xml 
engine: jNeuroML
mep: .test.x.mep
experiments:
  one:
    observables:
      spike times:
        file: 
          path: results/x.dat
          columns: [0,1]
          scaling: [1000, 1000]
        spike detection: 
          method: threshold
          threshold: 0
        tolerance: 5e-05
"""  # noqa: W291  # blanks at line ends, as real files have them
MEP = "system: Test\n\nexperiments:\n  one:\n    expected:\n      spike times: [1.5, 2.5]\n"


def read(folder: Path, omt: str = OMT, mep: str = MEP) -> OmvTest:
    (folder / ".test.x.omt").write_text(omt)
    (folder / ".test.x.mep").write_text(mep)
    return read_omv_test(folder / ".test.x.omt")


def test_a_test_is_read(tmp_path: Path) -> None:
    test = read(tmp_path)
    assert (test.engine, test.targets, test.mep) == ("jNeuroML", ("LEMS_x.xml",), tmp_path / ".test.x.mep")
    (check,) = test.checks
    assert (check.name, check.tolerance, check.stated) == ("one: spike times", 5e-05, True)
    assert check.expected == [1.5, 2.5]
    assert check.location.line == 8


def test_test_without_expectations_is_a_dry_run(tmp_path: Path) -> None:
    (tmp_path / "x.omt").write_text("target: LEMS_x.xml\nengine: jNeuroML\n")
    assert read_omv_test(tmp_path / "x.omt").checks == ()


def test_several_targets_are_separated_by_blanks(tmp_path: Path) -> None:
    (tmp_path / "x.omt").write_text('target: "*.cell.nml *.net.nml"\nengine: jNeuroML_validate\n')
    assert read_omv_test(tmp_path / "x.omt").targets == ("*.cell.nml", "*.net.nml")


def test_missing_tolerance_is_ten_percent_and_not_called_stated(tmp_path: Path) -> None:
    (check,) = read(tmp_path, OMT.replace("        tolerance: 5e-05\n", "")).checks
    assert (check.tolerance, check.stated) == (0.1, False)


MISTAKES = {
    "a tolerance misspelt": (
        OMT.replace("tolerance", "tolerence"),
        "16:9: unknown key 'tolerence' (did you mean tolerance?)",
    ),
    "a key at the top": (
        OMT.replace("engine:", "enigne:"),
        "3:1: unknown key 'enigne' (did you mean engine?)",
    ),
    "a key of a file": (
        OMT.replace("scaling", "scalling"),
        "12:11: unknown key 'scalling' (did you mean scaling?)",
    ),
    "a key of the detection": (OMT.replace("threshold: 0", "treshold: 0"), "unknown key 'treshold'"),
    "an observable": (
        OMT.replace("spike times", "spiketimes"),
        "8:7: unknown observable 'spiketimes' (did you mean spike times",
    ),
    "a tolerance that is no number": (
        OMT.replace("5e-05", "small"),
        "tolerance must be a number, got 'small'",
    ),
    "a negative tolerance": (OMT.replace("5e-05", "-1"), "must not be negative"),
    "an experiment that is not expected": (OMT.replace("  one:", "  oen:"), "experiment 'oen' is not in"),
    "no engine": (OMT.replace("engine: jNeuroML\n", ""), "missing key 'engine'"),
    "no path": (OMT.replace("          path: results/x.dat\n", ""), "missing key 'path'"),
    "no experiment": (OMT.split("experiments:")[0] + "experiments: {}\n", "at least one key"),
    "nothing observed": (OMT.split("      spike times")[0].rstrip() + " {}\n", "at least one key"),
    "experiments without a mep": (OMT.replace("mep: .test.x.mep\n", ""), "experiments without a mep"),
}


@pytest.mark.parametrize(("omt", "said"), MISTAKES.values(), ids=list(MISTAKES))
def test_mistake_is_named_with_its_place(omt: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, omt)
    assert said in str(caught.value)


EXPECTATIONS = {
    "a key misspelt": (MEP.replace("expected", "expectd"), "unknown key 'expectd' (did you mean expected?)"),
    "an observable missing": (MEP.replace("spike times", "spike rate"), "has no expected value"),
    "a key at the top": (MEP.replace("system", "sytem"), "unknown key 'sytem'"),
}


@pytest.mark.parametrize(("mep", "said"), EXPECTATIONS.values(), ids=list(EXPECTATIONS))
def test_mistake_in_the_expectations_is_named(mep: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(SchemaError) as caught:
        read(tmp_path, mep=mep)
    assert said in str(caught.value)


def test_every_observable_asked_of_a_running_neuron_is_refused_by_name(tmp_path: Path) -> None:
    omt = (
        OMT.split("      spike times")[0]
        + "      temperature:\n      morphology:\n        base section: soma\n"
    )
    with pytest.raises(NotExpressibleError) as caught:
        read(tmp_path, omt, MEP.replace("spike times: [1.5, 2.5]", "temperature: 6.3"))
    assert len(caught.value.features) == 2
    assert "temperature" in str(caught.value)
    assert "morphology" in str(caught.value)


@pytest.mark.parametrize("name", [".test.x.mep", ".test.x.omt"])
def test_missing_file_is_said(name: str, tmp_path: Path) -> None:
    read(tmp_path)
    (tmp_path / name).unlink()
    with pytest.raises(IncludeNotFoundError, match=name):
        read_omv_test(tmp_path / ".test.x.omt")


@pytest.mark.parametrize("text", ["- a\n", "target: [\n", ""])
def test_file_that_is_not_plain_yaml_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises((MalformedFileError, NmlBridgeError)):
        read(tmp_path, text)
