"""Count how often a function's result differs from Java's: ``python tests/native/measure_java.py [COUNT]``.

Needs ``java`` and ``javac`` of a JDK 17, and the package itself. One line a function and range: results that
differ, and all results.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from test_mathfn import results_of  # type: ignore[import-not-found]  # beside this script

HERE = Path(__file__).parent

RANGES = [
    "exp uniform 11 {n} -745 709", "exp uniform 12 {n} -30 30", "exp uniform 13 {n} -1 1", "log uniform 11 {n} 0 1",
    "log uniform 12 {n} 0.9 1.1", "log binary 13 {n} -1022 1023", "pow uniform 11 {n} 0 200 whole 3 4",
    "pow uniform 12 {n} 0 1 whole 4 5", "pow uniform 13 {n} 0 20 uniform -5 5", "pow binary 14 {n} -30 30 uniform -30 30",
    "sin uniform 11 {n} -30 30", "cos uniform 11 {n} -30 30", "sin uniform 12 {n} -3000 3000", "sin uniform 13 {n} -1e6 1e6",
    "tan uniform 11 {n} -10 10", "sinh uniform 11 {n} -30 30", "cosh uniform 11 {n} -30 30", "tanh uniform 11 {n} -5 5",
]  # fmt: skip


def main() -> None:
    """Compare and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run(
            ["javac", "--release", "17", "-d", classes, str(HERE / "JavaResults.java")], check=True
        )
        for sample in (name.format(n=count) for name in RANGES):
            command = ["java", "-Xmx2g", f"-Dkeep={count}", "-cp", classes, "JavaResults", sample]
            ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
            java = np.array([int(word, 16) for word in json.loads(ran.stdout)["first"].split(" ")], np.uint64)
            ours = results_of(sample).view(np.uint64)
            print(f"{sample:60s} {np.count_nonzero(java != ours):8d} of {count}", flush=True)


if __name__ == "__main__":
    main()
