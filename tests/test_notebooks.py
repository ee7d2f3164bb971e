"""Every notebook runs from top to bottom, and is kept without what it printed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[1] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))
NEEDS = {"03_brian2_example": "brian2"}


def cells_of(notebook: Path) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return cells


def with_output(cells: list[dict[str, Any]]) -> list[int]:
    """Return the numbers of the cells that keep anything of a run."""
    return [
        n for n, cell in enumerate(cells) if cell.get("outputs") or cell.get("execution_count") is not None
    ]


def test_all_five_are_here() -> None:
    assert [notebook.stem[:2] for notebook in NOTEBOOKS] == ["01", "02", "03", "04", "05"]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_is_kept_without_output(notebook: Path) -> None:
    assert with_output(cells_of(notebook)) == []


def test_kept_output_is_noticed() -> None:
    cell = {"cell_type": "code", "source": ["1"], "execution_count": None, "outputs": []}
    ran = {**cell, "outputs": [{"output_type": "stream", "name": "stdout", "text": "1"}]}
    assert with_output([cell, ran, {**cell, "execution_count": 3}]) == [1, 2]


@pytest.mark.slow
@pytest.mark.jneuroml
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs_from_top_to_bottom(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nbformat = pytest.importorskip("nbformat", reason="needs the extra [notebook]")
    nbclient = pytest.importorskip("nbclient", reason="needs the extra [notebook]")
    pytest.importorskip("ipykernel", reason="needs the extra [notebook]")
    if notebook.stem in NEEDS:
        pytest.importorskip(NEEDS[notebook.stem], exc_type=ImportError)
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    ran = nbformat.read(notebook, as_version=4)
    client = nbclient.NotebookClient(
        ran, timeout=240, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    )
    client.execute()  # a cell that fails, an assertion among them, raises
    shown = [output for cell in ran.cells for output in cell.get("outputs", [])]
    assert any(output.output_type in ("display_data", "execute_result") for output in shown)
    if notebook.stem == "01_first_run":  # importing nmlbridge was enough for a document to show itself
        assert "izpopTonic" in shown[0].data["text/html"]
    warned = [output.text for output in shown if output.get("name") == "stderr" and "Warning" in output.text]
    assert warned == []
