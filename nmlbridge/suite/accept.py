"""Record references that are missing, take over those recorded anew, say what changed: only on request."""

from __future__ import annotations

import dataclasses
import io
import lzma
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.util import load_yaml_guess_indent

from nmlbridge.errors import RecordedReferenceError
from nmlbridge.recording.atomic import replacing
from nmlbridge.report.data import Accepted
from nmlbridge.runners.base import RunOptions
from nmlbridge.runners.running import run_document
from nmlbridge.suite.references import sha256_of, uncompressed

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.suite.case import Case

__all__ = ["accept_reference", "write_hashes"]


def accept_reference(case: Case, document: Document, scratch: Path) -> tuple[Case, tuple[Accepted, ...]]:
    """Make a case's recorded reference whole.

    Files that are there are taken as they are; those that are missing are recorded with the engine that the
    suite names (``recorded_with``). The suite file itself is left to `write_hashes`.

    Parameters
    ----------
    case : Case
        The case.
    document : Document
        Its model.
    scratch : Path
        A folder to work in.

    Returns
    -------
    (Case, tuple of Accepted)
        The case as it will be once the suite has the new hashes, and what changed.

    Raises
    ------
    RecordedReferenceError
        If a file is missing and nothing says what records it, or the run does not write it.
    """
    reference = case.reference
    if reference is None or (reference.files is None and reference.digests is None):
        return case, ()
    if reference.digests is not None:
        return _accept_digests(case, document, scratch)
    assert reference.files is not None
    accepted, files, recorded = [], [], None
    for stated in reference.files:
        path = case.folder / stated.path
        changes = []
        if not path.is_file():
            if recorded is None:
                recorded = _record(case, document, scratch)
            changes.append(_place(case, stated.path, recorded))
        plain = uncompressed(path, scratch)
        found = sha256_of(plain)
        if found != stated.sha256:
            changes.append(f"{_lines(plain)} lines, {plain.stat().st_size} bytes")
            accepted.append(Accepted(stated.path, stated.sha256 or "", found, tuple(changes)))
        files.append(stated.model_copy(update={"sha256": found}))
    return _with_reference(case, {"files": files}), tuple(accepted)


def write_hashes(suite: Path, accepted: Mapping[int, Iterable[Accepted]]) -> None:
    """Write accepted hashes into a suite file, which otherwise stays as it is, comments and all.

    Parameters
    ----------
    suite : Path
        The suite file.
    accepted : mapping of int to iterable of Accepted
        What was accepted, by the place of its case in the suite.
    """
    original = suite.read_text(encoding="utf-8")
    tree, indent, offset = load_yaml_guess_indent(original)
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=indent or 2, offset=offset or 0)
    for index, items in accepted.items():
        reference = tree["cases"][index].get("reference") or tree["defaults"]["reference"]
        _set_hashes(reference, {item.path: item.new_sha256 for item in items})
    text = io.StringIO()
    yaml.dump(tree, text)
    with replacing(suite) as temporary:
        temporary.write_text(text.getvalue(), encoding="utf-8")


def _set_hashes(reference: Any, hashes: Mapping[str, str]) -> None:
    for entry in reference.get("files") or ():
        if entry["path"] in hashes:
            entry["sha256"] = hashes[entry["path"]]
    digests = reference.get("digests") or {}
    for name in list(digests):
        if name in hashes:
            kept = type(digests[name])  # in the quotes it had
            digests[name] = kept(hashes[name])


def _accept_digests(case: Case, document: Document, scratch: Path) -> tuple[Case, tuple[Accepted, ...]]:
    """Run the engine that records, and take the hashes of its files."""
    assert case.reference is not None
    assert case.reference.digests is not None
    recorded = _record(case, document, scratch)
    accepted, digests = [], {}
    for name, old in case.reference.digests.items():
        if name not in recorded:
            raise _not_written(case, name, recorded)
        digests[name] = sha256_of(recorded[name])
        if digests[name] != old:
            accepted.append(Accepted(name, old, digests[name], (f"{_lines(recorded[name])} lines",)))
    return _with_reference(case, {"digests": digests}), tuple(accepted)


def _record(case: Case, document: Document, scratch: Path) -> dict[str, Path]:
    """Run the engine that records, and return its files by their names below the output folder."""
    assert case.reference is not None
    engine = case.reference.recorded_with
    if engine is None:
        raise RecordedReferenceError(
            f"the reference of case '{case.name}' cannot be recorded: nothing says with which engine",
            path=str(case.path),
            hint="add `recorded_with: jneuroml` (or another engine) beside `files`",
        )
    out = scratch / "recorded"
    options = RunOptions(out=out, record=case.record, seed=case.seed, timeout_s=case.timeout_s)
    result = run_document(document, engine, options)
    return {path.relative_to(out).as_posix(): path for path in result.files}


def _place(case: Case, name: str, recorded: Mapping[str, Path]) -> str:
    """Put a newly recorded file where the suite has it, and return a line about it."""
    target = case.folder / name
    if Path(name).is_absolute() or not target.resolve().is_relative_to(case.folder.resolve()):
        raise RecordedReferenceError(
            f"the reference {name} lies outside the suite's folder and is not written", path=str(target)
        )
    plain_name = Path(name).name.removesuffix(".xz")
    source = next((path for path in recorded.values() if path.name == plain_name), None)
    if source is None:
        raise _not_written(case, plain_name, recorded)
    target.parent.mkdir(parents=True, exist_ok=True)
    with replacing(target) as temporary:
        if target.suffix == ".xz":
            with source.open("rb") as plain, lzma.open(temporary, "wb") as packed:
                shutil.copyfileobj(plain, packed, 1 << 20)
        else:
            shutil.copyfile(source, temporary)
    beside = next((path for path in recorded.values() if path.name == f"{source.stem}.columns.json"), None)
    if beside is not None:
        with replacing(target.parent / beside.name) as temporary:
            shutil.copyfile(beside, temporary)
    assert case.reference is not None
    return f"recorded with {case.reference.recorded_with}"


def _not_written(case: Case, name: str, recorded: Mapping[str, Path]) -> RecordedReferenceError:
    assert case.reference is not None
    return RecordedReferenceError(
        f"{case.reference.recorded_with} ran case '{case.name}' but did not write {name}",
        path=name,
        hint=f"it wrote {', '.join(recorded) or 'nothing'}; name the reference like one of these",
    )


def _with_reference(case: Case, update: Mapping[str, object]) -> Case:
    assert case.reference is not None
    return dataclasses.replace(case, reference=case.reference.model_copy(update=dict(update)))


def _lines(path: Path) -> int:
    """Return the number of lines of a file."""
    count = 0
    with path.open("rb") as file:
        while chunk := file.read(1 << 20):
            count += chunk.count(b"\n")
    return count
