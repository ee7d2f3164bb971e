"""The arrows of import and the rule of a quick start, read from the sources; each with a planted fault."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "nmlbridge"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("errors",),
    ("native", "units", "workers"),
    ("lems", "model", "recording"),
    ("compare", "engine", "formats"),
    ("report", "runners"),
    ("suite", "sweeps"),
    ("cli", "notebook", "pytest_plugin"),
    ("__main__",),
)
"""From the ground up; a part imports itself and what stands on lower floors. Nothing imports the root."""

HEAVY = {
    "IPython", "dask", "distributed", "h5netcdf", "jinja2", "matplotlib", "neuroml", "numpy", "pandas",
    "pydantic", "pyneuroml", "rich", "ruamel", "scipy", "sympy", "xarray",
}  # fmt: skip
"""What a native run must not load: each costs more time than the run of a small model."""

START_UP = ("cli.main", "cli.run", "engine", "errors", "lems", "native", "runners.native", "units")
"""Where a native run starts from; whatever these import at module level counts as well."""


@dataclass(frozen=True)
class Import:
    """One imported module, with where it stands. ``deferred`` says that it is inside a function."""

    module: str
    line: int
    deferred: bool


def module_name(path: Path, package: Path) -> str:
    parts = list(path.relative_to(package).with_suffix("").parts)
    if parts[-1] == "__init__":
        parts.pop()
    return ".".join(parts)


def imports_of(source: str, name: str, is_package: bool) -> Iterator[Import]:
    """Yield every import, wherever it stands, of a module called `name` (without ``nmlbridge.``)."""

    def visit(node: ast.AST, deferred: bool) -> Iterator[Import]:
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, deferred) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                here = ["nmlbridge", *(name.split(".") if name else [])]
                here = here[: len(here) - node.level + is_package]
                base = ".".join([*here, base] if base else here)
            if base != "nmlbridge":  # of `from nmlbridge import x`, only x counts
                yield Import(base, node.lineno, deferred)
            yield from (Import(f"{base}.{alias.name}", node.lineno, deferred) for alias in node.names)
        elif isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            for guarded in node.body:
                yield from visit(guarded, True)
            for other in node.orelse:
                yield from visit(other, deferred)
        else:
            inside = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            for child in ast.iter_child_nodes(node):
                yield from visit(child, deferred or inside)

    yield from visit(ast.parse(source), False)


def sources(package: Path = PACKAGE) -> dict[str, list[Import]]:
    """Return the imports of every module of the package."""
    found = {}
    for path in sorted(package.rglob("*.py")):
        name = module_name(path, package)
        found[name] = list(imports_of(path.read_text("utf-8"), name, path.name == "__init__.py"))
    return found


def wrong_arrows(modules: dict[str, list[Import]]) -> list[str]:
    """Return the imports that do not point downwards."""
    height = {part: number for number, floor in enumerate(FLOORS) for part in floor}
    problems = []
    for name, imports in modules.items():
        part = name.split(".")[0]
        if not part:
            continue  # the root offers the public names
        if part not in height:
            problems.append(f"{name}: {part} stands on no floor")
            continue
        for imported in imports:
            first, _, rest = imported.module.partition(".")
            if first != "nmlbridge":
                continue
            target = rest.split(".")[0]
            if not target:
                problems.append(f"{name}:{imported.line} imports the package's root")
            elif target in height and target != part and height[target] >= height[part]:
                problems.append(f"{name}:{imported.line} imports {imported.module}")
            elif target not in height:
                problems.append(f"{name}:{imported.line} imports {imported.module} through the root")
    return problems


def slow_starts(modules: dict[str, list[Import]]) -> list[str]:
    """Return the heavy modules that a native run would load, with the chain of modules that leads there."""

    def starts(name: str) -> bool:
        return any(name == start or name.startswith(start + ".") for start in START_UP)

    chains = {name: [name] for name in modules if starts(name)}
    queue = list(chains)
    problems = []
    while queue:
        name = queue.pop()
        for imported in modules[name]:
            if imported.deferred:
                continue
            first, _, rest = imported.module.partition(".")
            if first in HEAVY:
                problems.append(f"{' > '.join(chains[name])}:{imported.line} imports {imported.module}")
            if first != "nmlbridge":
                continue
            parts = rest.split(".")
            for length in range(len(parts) + 1):  # the packages on the way run too
                target = ".".join(parts[:length])
                if target in modules and target not in chains:
                    chains[target] = [*chains[name], target]
                    queue.append(target)
    return problems


def test_imports_point_downwards() -> None:
    modules = sources()
    assert len(modules) > 20
    assert wrong_arrows(modules) == []


def test_a_native_run_loads_nothing_heavy() -> None:
    modules = sources()
    assert {"cli.main", "runners.native"} <= modules.keys()
    assert slow_starts(modules) == []


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("lems.document", "from nmlbridge.engine import run"),
        ("lems.document", "from nmlbridge.model.cells import Cell"),
        ("lems.document", "def f():\n    from nmlbridge.runners import native"),
        ("lems.document", "from ..engine.run import Compiled"),
        ("lems.document", "from .. import engine"),
        ("formats.yaml", "import nmlbridge.compare.verdict"),
        ("engine.run", "if True:\n    from nmlbridge.formats import registry"),
        ("compare.verdict", "from nmlbridge import suite"),
        ("suite.run", "import nmlbridge"),
        ("suite.run", "from nmlbridge import run"),
        ("units", "from nmlbridge.native import _core"),
        ("stray", "import os"),
        ("lems.document", "if TYPE_CHECKING:\n    from nmlbridge.engine import run"),
    ],
)
def test_a_planted_arrow_upwards_is_found(module: str, line: str) -> None:
    assert wrong_arrows({module: list(imports_of(line, module, False))})


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("engine.run", "from nmlbridge.lems.document import Document"),
        ("engine.run", "from .program import Program"),
        ("lems.document", "from nmlbridge import errors"),
        ("cli.main", "from nmlbridge.suite import run"),
        ("", "from nmlbridge.suite import run"),
    ],
)
def test_a_sound_arrow_is_left_alone(module: str, line: str) -> None:
    assert wrong_arrows({module: list(imports_of(line, module, False))}) == []


def test_a_planted_heavy_import_is_found_also_through_other_modules() -> None:
    planted = {
        "cli.main": list(imports_of("from nmlbridge.recording.columns import x", "cli.main", False)),
        "recording": list(imports_of("import numpy as np", "recording", True)),
        "recording.columns": [],
    }
    assert slow_starts(planted) == ["cli.main > recording:1 imports numpy"]


def test_an_import_inside_a_function_does_not_slow_the_start() -> None:
    planted = {"cli.main": list(imports_of("def f():\n    import numpy", "cli.main", False))}
    assert slow_starts(planted) == []
