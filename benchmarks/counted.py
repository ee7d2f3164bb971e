"""One run of a model whose instructions are counted: run by `instructions` under callgrind."""

from __future__ import annotations

import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

from benchmarks.documents import ex2, network_2003, pulsed
from benchmarks.own import kept, network_run
from nmlbridge.engine.run import compile_document
from nmlbridge.native import _core


def main(model: str) -> None:
    """Run one model with instructions that callgrind knows."""
    _core.limit_simd("avx2")
    if model == "few_cells":
        kept(compile_document(ex2()))
    elif model == "many_cells":
        kept(compile_document(pulsed(1000, 1000)))
    elif model == "many_synapses":
        network_run(network_2003(steps=200))
    else:
        raise SystemExit(f"no model is called {model}")


if __name__ == "__main__":
    main(*sys.argv[1:])
