"""The build reports itself, and its probe notices fused operations."""

from __future__ import annotations

import importlib.metadata
import platform
import shutil
import subprocess
from pathlib import Path

import pytest

from nmlbridge.native import _core

SOURCES = Path(__file__).parent.parent.parent / "nmlbridge" / "native"


def test_nothing_was_fused_in_this_build() -> None:
    assert _core.contraction_probe() == 0


def test_the_build_reports_its_compiler_and_flags() -> None:
    info = _core.build_info()
    assert info["compiler"].split()[0]
    assert "-ffp-contract=off" in info["flags"]
    assert "fast-math" not in info["flags"]
    assert info["contraction"] == 0
    assert info["simd"] == info["simd_available"]


def test_the_version_is_that_of_the_package() -> None:
    try:
        installed = importlib.metadata.version("nmlbridge")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("runs from the source tree, where nothing is installed")
    assert _core.build_info()["version"] == installed


def counted(tmp_path: Path, *flags: str) -> int:
    """Build the probe alone with the given flags, and run it."""
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("needs a C compiler")
    main = tmp_path / "main.c"
    main.write_text(
        '#include <stdio.h>\n#include "probe.h"\nint main(void) { printf("%d", nb_contraction_probe()); return 0; }\n'
    )
    program = tmp_path / "probe"
    command = [
        compiler,
        "-std=c17",
        "-O3",
        *flags,
        "-I",
        str(SOURCES),
        str(main),
        str(SOURCES / "probe.c"),
        "-o",
    ]
    subprocess.run([*command, str(program)], check=True, capture_output=True, timeout=60)
    return int(subprocess.run([str(program)], check=True, capture_output=True, timeout=60).stdout)


@pytest.mark.skipif(platform.machine() != "x86_64", reason="the flag that allows fusing is of x86-64")
def test_the_probe_fires_when_operations_are_fused(tmp_path: Path) -> None:
    cpuinfo = Path("/proc/cpuinfo")
    if not cpuinfo.exists() or " fma " not in cpuinfo.read_text():
        pytest.skip("needs a processor that can fuse")
    assert counted(tmp_path, "-mfma", "-ffp-contract=fast") > 900
    assert counted(tmp_path, "-mfma", "-ffp-contract=off") == 0


def test_an_unknown_instruction_set_is_refused() -> None:
    with pytest.raises(ValueError, match="got 'sse9'"):
        _core.limit_simd("sse9")  # type: ignore[arg-type]
