"""The stub says what the compiled module has, no more and no less."""

from __future__ import annotations

import ast
from pathlib import Path

from nmlbridge.native import _core

STUB = Path(__file__).parent.parent.parent / "nmlbridge" / "native" / "_core.pyi"


def declared() -> tuple[set[str], ast.Module]:
    tree = ast.parse(STUB.read_text(encoding="utf-8"))
    names = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
    for node in tree.body:
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.target.id.startswith("function_")
        ):
            names.add(node.target.id)
    return names, tree


def test_every_function_is_in_the_stub_and_every_name_of_the_stub_is_there() -> None:
    names, _ = declared()
    assert names == {name for name in dir(_core) if not name.startswith("__")}


def test_every_function_that_takes_a_buffer_says_its_shape() -> None:
    """Shapes are said in words, at least for what more than one argument must agree on."""
    _, tree = declared()
    silent = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name != "machine_new":
            kinds = {
                ast.unparse(argument.annotation or ast.Constant("")) for argument in node.args.posonlyargs
            }
            if kinds & {"Doubles", "Integers"} and "shape" not in (ast.get_docstring(node) or ""):
                silent.append(node.name)
    assert silent == []
