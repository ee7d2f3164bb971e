"""Command line: ``python -m validation.differential --n 500 [--seed S] [--kinds network] [--fault NAME]``."""

from __future__ import annotations

import argparse
import faulthandler
import sys
from functools import partial
from pathlib import Path

if __package__ in (None, ""):  # started as `python validation/differential`
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[2]))  # last: an installed nmlbridge goes first

from validation.differential.documents import KINDS, cases
from validation.differential.faults import FAULTS
from validation.differential.hunt import Failure, Tally, hunt
from validation.differential.java import JavaWorker, find_jvm
from validation.differential.mutate import mutated_cases
from validation.differential.outcome import Answer, Kind


def main(argv: list[str] | None = None) -> int:
    """Run the hunt; return 0 if nothing failed, 1 if something did, 2 if jNeuroML refused too many."""
    options = _arguments(argv)
    faulthandler.enable()
    options.out.mkdir(parents=True, exist_ok=True)
    worker = JavaWorker(find_jvm(options.java))
    try:
        tally = hunt(
            worker.run,
            _native(worker, options.against, FAULTS.get(options.fault), options.out / "last.xml"),
            documents=options.n,
            seed=options.seed,
            drawn=(mutated_cases if options.mutate else cases)(kinds=tuple(options.kinds)),
            most_failures=options.most_failures,
            progress=_progress if options.progress else lambda tally: None,
        )
        (options.out / "last.xml").unlink(missing_ok=True)
        _report(tally, worker, options.out)
    finally:
        worker.close()
    if tally.failures:
        return 1
    return 0 if options.mutate or tally.accepted >= options.accepted else 2


def _arguments(argv: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m validation.differential", description=__doc__)
    parser.add_argument("--n", "--count", type=int, default=200, help="documents (default %(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed draws the same documents")
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS), help="kinds of document")
    parser.add_argument("--mutate", action="store_true", help="make a mistake in every document")
    parser.add_argument(
        "--fault", choices=sorted(FAULTS), default="", help="plant a fault on the native side"
    )
    parser.add_argument("--against", choices=["native", "jneuroml"], default="native", help="who answers")
    parser.add_argument(
        "--most-failures", type=int, default=3, help="stop after so many (default %(default)s)"
    )
    parser.add_argument("--accepted", type=float, default=0.9, help="share that jNeuroML must run")
    parser.add_argument("--java", type=Path, default=None, help="home of the Java to use")
    parser.add_argument(
        "--out", type=Path, default=Path("differential-out"), help="where failures are written"
    )
    parser.add_argument("--progress", action="store_true", help="say how far it is")
    return parser.parse_args(argv)


def _native(worker: JavaWorker, against: str, fault: object, last: Path) -> partial[Answer]:
    """Return what runs a document on the native side, with a fault if one is planted."""
    return partial(_answer, worker if against == "jneuroml" else None, fault, last)


def _answer(worker: JavaWorker | None, fault: object, last: Path, xml: str) -> Answer:
    if callable(fault):
        xml = fault(xml)
    if worker is not None:
        return worker.run(xml)
    from validation.differential.native import run_native

    return run_native(xml, last=last)


def _progress(tally: Tally) -> None:
    if tally.documents % 50 == 0:
        print(f"{tally.documents} documents", file=sys.stderr, flush=True)


def _report(tally: Tally, worker: JavaWorker, out: Path) -> None:
    rate = tally.tests / max(tally.seconds, 1e-9)
    print(
        f"{tally.documents} documents ({tally.tests} runs with shrinking) in {tally.seconds:.1f} s, "
        f"{rate:.0f} a second; Java {worker.version}, started {worker.starts} times; "
        f"jNeuroML ran {tally.accepted:.1%}"
    )
    for kind, count in tally.kinds.most_common():
        print(f"{count:7d}  {kind.value}")
    for reason, count in tally.refusals.most_common(12):
        print(f"{count:7d}    refused by {reason}")
    print("in them: " + ", ".join(f"{tag} {count}" for tag, count in tally.tags.most_common()))
    for kind in (Kind.LAST_BIT, Kind.TEXT, Kind.REFERENCE_REFUSES):
        if kind in tally.notes:
            case, outcome = tally.notes[kind]
            path = out / f"{kind.name.lower()}.xml"
            path.write_text(case.xml, encoding="utf-8")
            print(f"e.g. {kind.value}: {outcome.detail[:200]} -> {path}")
    for number, failure in enumerate(tally.failures):
        _report_failure(failure, out / f"failure{number}.xml")


def _report_failure(failure: Failure, path: Path) -> None:
    path.write_text(failure.case.xml, encoding="utf-8")
    path.with_suffix(".first.xml").write_text(failure.first.xml, encoding="utf-8")
    print(
        f"\n{failure.outcome.kind.value}: {failure.outcome.detail}\n"
        f"  shrunk from {failure.first.lines} to {failure.case.lines} lines (seed {failure.seed}) -> {path}"
    )
    print(failure.case.xml)


if __name__ == "__main__":
    sys.exit(main())
