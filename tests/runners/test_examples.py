"""Upstream's own examples give the same bytes as in jNeuroML, with all displayed and every spike added."""

from __future__ import annotations

import pytest

from nmlbridge import runners
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import RunOptions

pytestmark = [pytest.mark.jneuroml, pytest.mark.slow]

EXAMPLES = {
    "LEMS_NML2_Ex2_Izh": 2,
    "LEMS_NML2_Ex9_FN": 2,
    "LEMS_NML2_Ex16_Inputs": 3,
    "LEMS_NML2_Ex27_MultiSynapses": 3,
}
"""Name of each, and how many files of rows and events it writes with what is added."""


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_same_bytes_as_jneuroml_for(name, tmp_path):
    document = Document.read(f"example:{name}.xml")
    written = {}
    for engine in ("native", "jneuroml"):
        options = RunOptions(out=tmp_path / engine, record=("displays", "spikes"), memory_mb=1000)
        files = runners.get(engine).run(document, options).files
        written[engine] = {
            path.relative_to(tmp_path / engine).as_posix(): path.read_bytes() for path in files
        }
    native, jneuroml = written["native"], written["jneuroml"]
    assert sorted(native) == sorted(jneuroml)
    assert sum(name.endswith((".dat", ".spikes")) for name in native) == EXAMPLES[name]
    for file, data in jneuroml.items():
        assert native[file] == data, file
