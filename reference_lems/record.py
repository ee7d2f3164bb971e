"""Records what jNeuroML writes for every document of ``documents/``.

    python reference_lems/record.py            record all anew
    python reference_lems/record.py NAME ...   record some anew (LEMS_tonic_10s, for example)
    python reference_lems/record.py --check    run all again and compare with what is recorded; writes nothing

A file is kept whole, compressed, where it is small enough; of a larger one the SHA-256 and an excerpt are
kept. ``provenance.json`` says by what, when and how each was made.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import lzma
import platform
import re
import sys
import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))  # run in place, from a checkout

from nmlbridge.errors import RecordedReferenceError, RunnerFailedError  # noqa: E402
from nmlbridge.lems.jar import find_jar  # noqa: E402
from nmlbridge.runners.java import find_java  # noqa: E402
from nmlbridge.runners.jneuroml import command_for  # noqa: E402
from nmlbridge.runners.process import last_lines, run_process  # noqa: E402

DOCUMENTS = HERE / "documents"
RECORDED = HERE / "recorded"
PROVENANCE = RECORDED / "provenance.json"

KEPT_WHOLE_BYTES = 500_000
"""Compressed size up to which a file is kept whole."""

EXCERPT_ROWS = 10
"""Rows kept of the start and of the end of a file that is not kept whole; and as many from between."""

TIMEOUT_S = 300.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Record, or check, the documents named."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="documents, without .xml; all by default")
    parser.add_argument("--check", action="store_true", help="compare instead of recording")
    options = parser.parse_args(arguments)
    names = options.names or document_names()
    if options.check:
        return _check(names)
    known = json.loads(PROVENANCE.read_text()) if PROVENANCE.is_file() else {}
    documents = {
        name: entry for name, entry in known.get("documents", {}).items() if name in document_names()
    }
    RECORDED.mkdir(exist_ok=True)
    for name in names:
        outputs = run_jneuroml(name)
        documents[name] = {
            "document_sha256": document_sha256(name),
            "recorded": date.today().isoformat(),
            "made_by": _made_by(),
            "files": {file: _keep(file, data) for file, data in outputs.items()},
        }
        print(f"{name}: {', '.join(outputs)}")
    PROVENANCE.write_text(
        json.dumps({"documents": dict(sorted(documents.items()))}, indent=1, ensure_ascii=False) + "\n"
    )
    return 0


def document_names() -> list[str]:
    """Return the names of all documents, without suffix."""
    return sorted(path.stem for path in DOCUMENTS.glob("LEMS_*.xml"))


def document_sha256(name: str) -> str:
    """Return the SHA-256 of a document and the files of this folder that it includes."""
    digest = hashlib.sha256()
    data = (DOCUMENTS / f"{name}.xml").read_bytes()
    digest.update(data)
    for reference in re.findall(rb'<Include file="([^"]+)"', data):
        included = DOCUMENTS / reference.decode()
        if included.is_file():
            digest.update(included.read_bytes())
    return digest.hexdigest()


def run_jneuroml(name: str) -> dict[str, bytes]:
    """Run one document with jNeuroML in an empty folder and return the files it wrote, by name.

    Raises
    ------
    RunnerFailedError
        If it failed or wrote nothing.
    """
    with tempfile.TemporaryDirectory() as folder:
        finished = run_process(
            command_for(DOCUMENTS / f"{name}.xml", []), cwd=Path(folder), timeout_s=TIMEOUT_S
        )
        outputs = {path.name: path.read_bytes() for path in sorted(Path(folder).iterdir())}
    if finished.returncode or not outputs:
        raise RunnerFailedError(
            f"jNeuroML did not run {name}",
            argv=finished.argv,
            returncode=finished.returncode,
            log_tail=last_lines(finished.log),
        )
    return outputs


def recorded_files(name: str) -> dict[str, dict[str, Any]]:
    """Return what is recorded of each output file of a document: ``sha256``, ``bytes``, ``lines``, ``kept``.

    Raises
    ------
    RecordedReferenceError
        If nothing is recorded, or the document has been changed since.
    """
    entry = json.loads(PROVENANCE.read_text())["documents"].get(name)
    if entry is None:
        raise RecordedReferenceError(
            f"nothing is recorded for {name}", path=str(PROVENANCE), hint="python reference_lems/record.py"
        )
    now = document_sha256(name)
    if entry["document_sha256"] != now:
        raise RecordedReferenceError(
            f"{name} is not the document that was recorded",
            path=str(DOCUMENTS / f"{name}.xml"),
            expected_sha256=entry["document_sha256"],
            got=now,
            hint=f"python reference_lems/record.py {name}",
        )
    files: dict[str, dict[str, Any]] = entry["files"]
    return files


def read_recorded(file: str, facts: dict[str, Any]) -> bytes | None:
    """Return the recorded file, or None if only its hash and an excerpt are kept.

    Parameters
    ----------
    file : str
        Its name.
    facts : dict
        From `recorded_files`.

    Raises
    ------
    RecordedReferenceError
        If it is missing, damaged, or not the file that was recorded.
    """
    path = RECORDED / str(facts["kept"])
    if path.suffix != ".xz":
        return None
    try:
        data = lzma.decompress(path.read_bytes())
    except (OSError, lzma.LZMAError) as error:
        raise RecordedReferenceError(
            f"the recorded {file} cannot be read: {error}",
            path=str(path),
            expected_sha256=str(facts["sha256"]),
        ) from error
    got = hashlib.sha256(data).hexdigest()
    if got != facts["sha256"]:
        raise RecordedReferenceError(
            f"the recorded {file} is damaged", path=str(path), expected_sha256=str(facts["sha256"]), got=got
        )
    return data


def excerpt(data: bytes) -> bytes:
    """Return some rows of a large file, each with its number: the first, the last, and some from between."""
    rows = data.splitlines(keepends=True)
    count = len(rows)
    between = [count * i // (EXCERPT_ROWS + 1) for i in range(1, EXCERPT_ROWS + 1)]
    chosen = sorted({*range(min(EXCERPT_ROWS, count)), *between, *range(max(0, count - EXCERPT_ROWS), count)})
    return b"".join(b"%d\t%s" % (row + 1, rows[row]) for row in chosen)


def _keep(file: str, data: bytes) -> dict[str, Any]:
    """Keep one output file, whole or as an excerpt, and return the facts about it."""
    packed = lzma.compress(data, preset=9 | lzma.PRESET_EXTREME)
    whole = len(packed) <= KEPT_WHOLE_BYTES
    kept = f"{file}.xz" if whole else f"{file}.excerpt"
    for stale in RECORDED.glob(f"{file}.*"):
        stale.unlink()
    (RECORDED / kept).write_bytes(packed if whole else excerpt(data))
    return {
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "lines": data.count(b"\n"),
        "kept": kept,
    }


def _made_by() -> dict[str, str]:
    """Return what a recording was made with."""
    jar, java = find_jar(), find_java()
    return {
        "jneuroml": jar.name,
        "jar_sha256": hashlib.sha256(jar.read_bytes()).hexdigest(),
        "java": f"{java.version} ({java.origin})",
        "platform": f"{platform.system()} {platform.machine()}",
        "command": f"java -Xmx400M -Djava.awt.headless=true -jar {jar.name} NAME.xml -nogui",
    }


def _check(names: Sequence[str]) -> int:
    """Run again and compare; return 1 if any file differs."""
    differing = 0
    for name in names:
        expected = {file: facts["sha256"] for file, facts in recorded_files(name).items()}
        found = {file: hashlib.sha256(data).hexdigest() for file, data in run_jneuroml(name).items()}
        same = expected == found
        differing += not same
        print(f"{name}: {'as recorded' if same else 'DIFFERS'}")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
