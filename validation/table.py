"""Runs every suite of this folder and writes the table in README.md: ``python validation/table.py``."""

from __future__ import annotations

import sys
from pathlib import Path

from nmlbridge.report.markdown import render_markdown
from nmlbridge.suite.run import run_suite

HERE = Path(__file__).parent
INTRODUCTION = """# Validation

What stands behind the claims of the project's front page. Each suite is run with `nmlbridge validate validation/`; this page
is made by `python validation/table.py`, which needs the extra `[jneuroml]`.

- [upstream.nmlb.yaml](upstream.nmlb.yaml): the 31 LEMS examples inside the jNeuroML jar, every line of their displays and
  every spike recorded, native against jNeuroML run beside it.
- [reference_lems.nmlb.yaml](reference_lems.nmlb.yaml): documents of our own against jNeuroML's recorded output; no Java.
- [differential/](differential/): random documents, run natively and in jNeuroML, compared by bytes and shrunk where they
  differ: `make differential N=500`.

*identical* means every value equal as the 32-bit float that jNeuroML prints, every spike at the same time in the same order.

"""


def main() -> int:
    """Run and write."""
    suites: list[str | Path] = sorted(HERE.glob("*.nmlb.yaml"))
    report = run_suite(suites, plots=False)
    (HERE / "README.md").write_text(INTRODUCTION + render_markdown(report), encoding="utf-8")
    print((HERE / "README.md").read_text(encoding="utf-8"))
    return 0 if report.passed else 1


if __name__ == "__main__":
    sys.exit(main())
