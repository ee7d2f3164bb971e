"""List the files of the package for meson, one a line: run when a build is set up, never imported.

Only what a wheel should hold: sources of the C extension stay behind, as do compiled leftovers.
"""

from __future__ import annotations

import sys
from pathlib import Path

LEFT_OUT = {".c", ".h", ".build", ".so", ".pyd", ".dylib", ".o", ".pyc"}
BUILD_ONLY = {"native/list_sources.py", "native/phrases.py", "native/phrases.txt", "native/tables.py"}


def package_files(root: Path) -> list[str]:
    """Return the package's files below `root`, relative to it, in sorted order."""
    package = root / "nmlbridge"
    return [
        path.relative_to(root).as_posix()
        for path in sorted(package.rglob("*"))
        if path.is_file()
        and path.suffix not in LEFT_OUT
        and "__pycache__" not in path.parts
        and not any(part.startswith(".") for part in path.relative_to(root).parts)
        and path.relative_to(package).as_posix() not in BUILD_ONLY
    ]


if __name__ == "__main__":
    print("\n".join(package_files(Path(sys.argv[1]))))
