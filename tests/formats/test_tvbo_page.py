"""TVBO's page on example 2, as a notebook: every step runs, and what it shows has the right labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

NOTEBOOK = Path(__file__).parents[2] / "notebooks" / "02_tvbo_page.ipynb"


def code_cells():
    cells = json.loads(NOTEBOOK.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in cells if cell["cell_type"] == "code"]


@pytest.mark.jneuroml
def test_every_step_of_the_page_runs_and_holds_its_own_assertions(monkeypatch):
    matplotlib = pytest.importorskip("matplotlib")
    monkeypatch.setitem(matplotlib.rcParams, "backend", "agg")
    names: dict[str, Any] = {}
    for number, cell in enumerate(code_cells()):
        source = "".join(cell["source"])
        exec(compile(source, f"{NOTEBOOK.name}, code cell {number}", "exec"), names)
    import matplotlib.pyplot as plt

    titles_shown = [axis.get_title(loc="left") for axis in names["axes"].flat]
    counts = [title.partition(": ")[2] for title in titles_shown[::2]]
    assert counts == ["9 spikes", "29 spikes", "8 spikes", "7 spikes"]
    assert all(
        f"izpop{name}[0]" in title for name, title in zip(names["titles"], titles_shown[1::2], strict=True)
    )
    plt.close("all")
