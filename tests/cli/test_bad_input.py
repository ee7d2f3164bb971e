"""Every bad input: one clear message with file and line, the contract's exit code, nothing half-written."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nmlbridge.cli.main import main

GOOD = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <izhikevich2007Cell id="cell" v0="-60mV" C="100pF" k="0.7nS_per_mV" vr="-60mV" vt="-40mV"
        vpeak="35mV" a="0.03per_ms" b="-2nS" c="-50mV" d="100pA"/>
    <expOneSynapse id="syn" gbase="1nS" erev="0mV" tauDecay="3ms"/>
    <pulseGenerator id="pulse" delay="1ms" duration="50ms" amplitude="200pA"/>
    <network id="net">
        <population id="pop" component="cell" size="2"/>
        <projection id="proj" presynapticPopulation="pop" postsynapticPopulation="pop" synapse="syn">
            <connection id="0" preCellId="../pop[0]" postCellId="../pop[1]"/>
        </projection>
        <explicitInput target="pop[0]" input="pulse"/>
    </network>
    <Simulation id="sim" length="5ms" step="0.05ms" target="net">
        <OutputFile id="of" fileName="good.dat">
            <OutputColumn id="v" quantity="pop[0]/v"/>
        </OutputFile>
        <EventOutputFile id="ef" fileName="good.spikes" format="TIME_ID">
            <EventSelection id="0" select="pop[0]" eventPort="spike"/>
        </EventOutputFile>
    </Simulation>
</Lems>
"""


def _line_of(text: str, words: str) -> int:
    """Return the number of the line that holds these words."""
    return next(number for number, line in enumerate(text.splitlines(), start=1) if words in line)


class _Case:
    """A folder with one document, in which commands are run."""

    def __init__(self, folder: Path, capsys) -> None:
        self.folder = folder
        self._capsys = capsys

    def write(self, text: str | bytes, name: str = "LEMS_bad.xml") -> None:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())

    def run(self, *words: str) -> tuple[int, str]:
        """Run a command; return its exit code and what it said on standard error."""
        before = sorted(self.folder.rglob("*"))
        code = main(list(words))
        shown = self._capsys.readouterr()
        if code:
            assert sorted(self.folder.rglob("*")) == before, "a failed command left something behind"
            assert "Traceback" not in shown.err
            assert shown.err.startswith("nmlbridge: ")
        return code, shown.err


@pytest.fixture
def case(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    return _Case(tmp_path, capsys)


def test_the_good_document_that_all_others_are_made_of_runs(case):
    case.write(GOOD)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert (code, said) == (0, "")
    assert sorted(path.name for path in (case.folder / "out").iterdir()) == ["good.dat", "good.spikes"]


@pytest.mark.parametrize("command", ["run", "check", "info"])
def test_a_file_that_is_not_there(case, command):
    code, said = case.run(command, "LEMS_missing.xml")
    assert code == 3
    assert "LEMS_missing.xml" in said
    assert "No such file" in said


@pytest.mark.parametrize("text", ["this is no XML\n", "", "\x00\x01\x02", "<Lems"])
def test_not_xml(case, text):
    case.write(text)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert said.startswith("nmlbridge: LEMS_bad.xml")


def test_truncated_xml_is_named_with_its_line(case):
    cut = GOOD[: GOOD.index("<network")]
    case.write(cut)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    found = re.search(r"LEMS_bad\.xml:(\d+)", said)
    assert found
    assert abs(int(found[1]) - cut.count("\n") - 1) <= 1


def test_xml_that_is_neither_lems_nor_neuroml(case):
    case.write("<html><body/></html>")
    code, said = case.run("run", "LEMS_bad.xml")
    assert code == 3
    assert "LEMS_bad.xml:1" in said
    assert "html" in said


def test_an_entity_bomb_is_refused_at_once(case):
    entities = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 12))
    case.write(f'<!DOCTYPE Lems [<!ENTITY e0 "boom">{entities}]><Lems><Target component="&e11;"/></Lems>')
    started = time.monotonic()
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert time.monotonic() - started < 2
    assert code == 3
    assert "LEMS_bad.xml:1" in said
    assert "document type" in said or "entit" in said


def test_an_outside_entity_is_not_read(case):
    (case.folder / "secret.txt").write_text("the secret")
    case.write('<!DOCTYPE Lems [<!ENTITY e SYSTEM "secret.txt">]><Lems>&e;</Lems>')
    code, said = case.run("run", "LEMS_bad.xml")
    assert code == 3
    assert "the secret" not in said


def test_a_missing_include(case):
    text = GOOD.replace('<Include file="Cells.xml"/>', '<Include file="Cels.xml"/>')
    case.write(text)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert f"LEMS_bad.xml:{_line_of(text, 'Cels.xml')}" in said
    assert "Cels.xml" in said


def test_a_cyclic_include(case):
    text = GOOD.replace(
        '<Include file="Cells.xml"/>', '<Include file="Cells.xml"/><Include file="other.xml"/>'
    )
    case.write(text)
    case.write('<Lems>\n<Include file="LEMS_bad.xml"/>\n</Lems>', "other.xml")
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert "other.xml:2" in said
    assert "includes itself" in said


@pytest.mark.parametrize("attribute", ["file", "url"])
def test_an_include_by_url(case, attribute):
    text = GOOD.replace(
        '<Include file="Cells.xml"/>', f'<Include {attribute}="https://example.org/Cells.xml"/>'
    )
    case.write(text)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert "LEMS_bad.xml:3" in said
    assert "URL" in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        pytest.param(*row, id=name)
        for name, row in {
            "unknown component type": ("<pulseGenerator id", "<pulsGenerator id", ["pulsGenerator"]),
            "misspelt attribute, so that a parameter has no value": (
                'amplitude="200pA"',
                'amplitud="200pA"',
                ["amplitude"],
            ),
            "bare number where a voltage is due": ('vt="-40mV"', 'vt="-40"', ["vt", "voltage"]),
            "quantity of the wrong dimension": ('C="100pF"', 'C="100pA"', ["capacitance"]),
            "unknown unit": ('erev="0mV"', 'erev="0mVolt"', ["mVolt"]),
            "events of a cell that is not there": ('select="pop[0]"', 'select="pop[7]"', ["pop[7]"]),
            "connection to an index past the population": (
                'postCellId="../pop[1]"',
                'postCellId="../pop[2]"',
                ["[2]", "2 members"],
            ),
            "input to a population that is not there": ('target="pop[0]" input', 'target="pup[0]" input', []),
            "population of no such cell": ('component="cell" size', 'component="cel" size', ["'cel'"]),
            "input of no such stimulus": ('input="pulse"', 'input="puls"', ["'puls'"]),
            "projection with no such synapse": ('synapse="syn"', 'synapse="sin"', ["'sin'"]),
            "simulation of no such network": ('target="net"', 'target="nett"', ["'nett'"]),
            "no such simulation": ('<Target component="sim"/>', '<Target component="simm"/>', ["'simm'"]),
        }.items()
    ],
)
def test_one_thing_wrong_is_named_with_its_line(case, old, new, words):
    text = GOOD.replace(old, new)
    case.write(text)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert re.search(rf"LEMS_bad\.xml:{_line_of(text, new)}\b", said)
    for word in words:
        assert word in said


@pytest.mark.parametrize(
    "bad",
    [
        'step="0ms"',
        'step="-0.05ms"',
        'length="-5ms"',
        'length="1e30s"',
        'step="1e-30s"',
        'length="soon"',
        'step="5mV"',
    ],
)
def test_a_step_or_length_that_makes_no_sense(case, bad):
    name = bad.partition("=")[0]
    text = re.sub(rf' {name}="[^"]*"( target| step)', rf" {bad}\1", GOOD)
    if bad.startswith("step"):
        text = GOOD.replace('step="0.05ms"', bad)
    assert bad in text
    case.write(text)
    started = time.monotonic()
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert time.monotonic() - started < 3
    assert code == 3
    assert f"LEMS_bad.xml:{_line_of(text, '<Simulation')}" in said
    assert name in said


@pytest.mark.parametrize("path", ["pop[2]/v", "pup[0]/v", "pop[0]/w", "pop[-1]/v", "pop[0]", ""])
def test_a_recorded_path_that_is_not_there(case, path):
    text = GOOD.replace('quantity="pop[0]/v"', f'quantity="{path}"')
    case.write(text)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert f"LEMS_bad.xml:{_line_of(text, '<OutputColumn')}" in said


def test_a_document_without_anything_to_run(case):
    case.write("<Lems>\n</Lems>")
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 3
    assert "LEMS_bad.xml" in said
    assert "Simulation" in said


UNSTABLE = """<Lems>
    <Target component="sim"/>
    <Include file="Cells.xml"/>
    <Include file="Networks.xml"/>
    <Include file="Simulation.xml"/>
    <fitzHughNagumoCell id="cell" I="0.8"/>
    <network id="net"><population id="pop" component="cell" size="1"/></network>
    <Simulation id="sim" length="400s" step="4s" target="net">
        <OutputFile id="of" fileName="unstable.dat"><OutputColumn id="V" quantity="pop[0]/V"/></OutputFile>
    </Simulation>
</Lems>
"""


def test_a_model_that_goes_nan_names_step_time_and_quantity(case):
    case.write(UNSTABLE)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 5
    assert re.search(r"step \d+", said)
    assert re.search(r"t = [\d.e-]+ s", said)
    assert "pop[0]/V" in said


ODD = GOOD.replace('amplitude="200pA"/>', 'amplitude="200pA" colour="red"/>')


def test_an_unknown_extra_attribute_is_a_warning_and_the_run_goes_on(case):
    case.write(ODD)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out")
    assert code == 0
    assert f"LEMS_bad.xml:{_line_of(ODD, 'colour')}" in said
    assert "warning" in said
    assert "colour" in said
    assert (case.folder / "out" / "good.dat").is_file()


def test_strict_makes_it_an_error(case):
    case.write(ODD)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out", "--strict")
    assert code == 3
    assert f"LEMS_bad.xml:{_line_of(ODD, 'colour')}" in said


def test_check_calls_it_an_error(case, capsys):
    case.write(ODD)
    assert main(["check", "LEMS_bad.xml"]) == 3
    shown = capsys.readouterr()
    assert f"LEMS_bad.xml:{_line_of(ODD, 'colour')}" in shown.out + shown.err


def test_check_reports_every_problem_and_not_only_the_first(case, capsys):
    text = GOOD.replace('vt="-40mV"', 'vt="-40"').replace('input="pulse"', 'input="puls"')
    case.write(text)
    assert main(["check", "LEMS_bad.xml"]) == 3
    shown = capsys.readouterr()
    said = shown.out + shown.err
    assert f"LEMS_bad.xml:{_line_of(text, 'vt=')}" in said
    line = _line_of(text, 'input="puls"')
    assert f"LEMS_bad.xml:{line}" in said


def test_check_of_a_good_document_finds_nothing(case):
    case.write(GOOD)
    assert case.run("check", "LEMS_bad.xml") == (0, "")


def test_an_unknown_engine(case):
    case.write(GOOD)
    code, said = case.run("run", "LEMS_bad.xml", "--engine", "nativ")
    assert code == 6
    assert "'nativ'" in said
    assert "jneuroml" in said


def test_a_glob_that_matches_nothing(case):
    case.write(GOOD)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "out", "--record", "pup*/v")
    assert code == 3
    assert "pup*/v" in said


def test_an_output_folder_that_is_a_file(case):
    case.write(GOOD)
    (case.folder / "taken").write_text("")
    code, said = case.run("run", "LEMS_bad.xml", "--out", "taken")
    assert code == 3
    assert "taken" in said


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_output_folder_that_may_not_be_written_to(case):
    case.write(GOOD)
    (case.folder / "locked").mkdir(mode=0o500)
    code, said = case.run("run", "LEMS_bad.xml", "--out", "locked")
    assert code == 3
    assert "locked" in said


def test_a_folder_that_jneuroml_would_miss(case):
    case.write(GOOD.replace('"good.dat"', '"results/good.dat"'))
    code, said = case.run("run", "LEMS_bad.xml")
    assert code == 3
    assert "results" in said


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


LONG = GOOD.replace('length="5ms"', 'length="2000s"')


def test_a_disk_that_fills_up_leaves_nothing_half_written(case):
    """A limit on the size of files stands in for the disk."""
    case.write(GOOD.replace('length="5ms"', 'length="2s"'))
    before = sorted(case.folder.rglob("*"))
    program = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))\n"
        "from nmlbridge.cli.main import main\n"
        "sys.exit(main(['run', 'LEMS_bad.xml', '--out', '.']))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program],
        cwd=case.folder,
        env=_environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 3
    assert "File too large" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert sorted(case.folder.rglob("*")) == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_device_is_an_error(case):
    case.write(GOOD.replace('"good.dat"', '"/dev/full"'))
    code, said = case.run("run", "LEMS_bad.xml")
    assert code == 3
    assert "No space left" in said


def test_interrupting_a_long_run_ends_it_soon_and_leaves_nothing(case):
    case.write(LONG)
    before = sorted(case.folder.rglob("*"))
    process = subprocess.Popen(
        [sys.executable, "-m", "nmlbridge", "run", "LEMS_bad.xml", "--out", "."],
        cwd=case.folder,
        env=_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1.5)
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    started = time.monotonic()
    out, said = process.communicate(timeout=20)
    assert time.monotonic() - started < 5
    assert process.returncode == 130
    assert "interrupted" in said
    assert "Traceback" not in said
    assert out == ""
    assert sorted(case.folder.rglob("*")) == before
