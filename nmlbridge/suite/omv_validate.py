"""OMV's engine ``jNeuroML_validate``: check NeuroML files, run nothing.

On the engine ``jneuroml`` that is jNeuroML's own check. On any other it is made here, against the newest
schema that the jNeuroML jar carries (which accepts files of the versions before it).
"""

from __future__ import annotations

import dataclasses
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from nmlbridge.errors import FormatError, RunnerFailedError, SchemaError
from nmlbridge.lems import jar
from nmlbridge.lems.xml import parse_file
from nmlbridge.report.data import CaseReport, CaseState
from nmlbridge.runners.java import JAVA_HINT, find_java
from nmlbridge.runners.process import last_lines, run_process
from nmlbridge.suite.references import sha256_of

if TYPE_CHECKING:
    from nmlbridge.suite.omv_file import OmvTest

__all__ = ["validate_files"]

_SCHEMAS = "Schemas/NeuroML2/"
_TIMEOUT_S = 600.0


def validate_files(test: OmvTest, engine: str, report: CaseReport) -> CaseReport:
    """Check the NeuroML files that a test names.

    Parameters
    ----------
    test : OmvTest
        Its targets are file names or patterns.
    engine : str
        ``jneuroml`` for jNeuroML's own check.
    report : CaseReport
        What is known of the case.

    Raises
    ------
    SchemaError
        If no file fits.
    RunnerFailedError
        If a file is not valid.
    """
    files = _files(test)
    report = dataclasses.replace(report, inputs={os.path.relpath(path): sha256_of(path) for path in files})
    if engine == "jneuroml":
        _by_jneuroml(files, test.folder)
    else:
        _by_schema(files)
        report = dataclasses.replace(
            report, provenance={**report.provenance, "Checked against": _schema_name().rpartition("/")[2]}
        )
    return dataclasses.replace(report, state=CaseState.COMPLETED)


def _files(test: OmvTest) -> list[Path]:
    found: dict[Path, None] = {}
    for pattern in test.targets:
        for path in (
            sorted(test.folder.glob(pattern)) if any(c in pattern for c in "*?[") else [test.folder / pattern]
        ):
            found[path] = None
    missing = [path for path in found if not path.is_file()]
    if missing or not found:
        what = ", ".join(str(path) for path in missing) or " ".join(test.targets)
        raise SchemaError(
            f"no file to check: {what}",
            location=test.location("target"),
            hint="a check of no file would always pass",
        )
    return list(found)


def _by_jneuroml(files: list[Path], folder: Path) -> None:
    java = [str(find_java().program), "-Xmx400M", "-Djava.awt.headless=true", "-jar", str(jar.find_jar())]
    finished = run_process(
        [*java, "-validate", *(str(path.resolve()) for path in files)],
        cwd=folder.resolve(),
        timeout_s=_TIMEOUT_S,
        install_hint=JAVA_HINT,
    )
    if finished.returncode:
        raise RunnerFailedError(
            "jNeuroML does not accept these files",
            argv=finished.argv,
            returncode=finished.returncode,
            log_tail=last_lines(finished.log),
        )


def _by_schema(files: list[Path]) -> None:
    schema = _schema()
    complaints = []
    for path in files:
        try:
            root = parse_file(path)
        except FormatError as error:
            complaints.append(str(error))
            continue
        try:
            schema.assertValid(root)
        except etree.DocumentInvalid as error:
            complaints.append(f"{path.name}: {error}")
    if complaints:
        raise RunnerFailedError(
            f"{complaints[0]} ({len(complaints)} in all)", log_tail="\n".join(complaints[:20])
        )


@lru_cache(maxsize=1)
def _schema() -> etree.XMLSchema:
    data = jar.read_entry(_schema_name())
    assert data is not None
    parser = etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False)
    return etree.XMLSchema(etree.fromstring(data, parser))


def _schema_name() -> str:
    """Return the newest schema in the jar."""
    versions = {}
    for name in jar.entries(_SCHEMAS):
        match = re.fullmatch(r".*NeuroML_v([\d.]+)\.xsd", name)
        if match:
            versions[tuple(int(part) for part in match[1].split("."))] = name
    return versions[max(versions)]
