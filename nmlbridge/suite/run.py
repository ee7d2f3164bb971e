"""Run suites: many cases, in worker processes or on a Dask cluster, with progress, stop and resumption."""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import shlex
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from nmlbridge.errors import NmlBridgeError
from nmlbridge.report.data import Accepted, CaseReport, CaseState, SuiteReport
from nmlbridge.suite.accept import write_hashes
from nmlbridge.suite.case import Case
from nmlbridge.suite.collect import collect
from nmlbridge.suite.execute import Settings, run_case
from nmlbridge.suite.omv_execute import OmvCase, run_omv
from nmlbridge.suite.provenance import machine_facts, own_version
from nmlbridge.suite.resume import Journal
from nmlbridge.workers.pool import Crashed, Finished, Started, run_in_processes

__all__ = ["Progress", "execute_item", "run_items", "run_suite"]

Item = Case | OmvCase


@dataclass(frozen=True)
class Progress:
    """Something that happened during a run.

    Parameters
    ----------
    done, total : int
        Cases finished, and all.
    name : str
        The case it concerns.
    reports : tuple of CaseReport
        Its results; empty if it has only been started.
    """

    done: int
    total: int
    name: str
    reports: tuple[CaseReport, ...] = ()


def run_suite(
    paths: Sequence[str | os.PathLike[str]],
    engines: Sequence[str] | None = None,
    *,
    names: Sequence[str] | None = None,
    jobs: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    resume: str | os.PathLike[str] | None = None,
    accept: bool = False,
    plots: bool = True,
    dask: str | None = None,
) -> SuiteReport:
    """Run suites and OMV tests.

    Parameters
    ----------
    paths : sequence of path
        Suite files (``*.nmlb.yaml``), OMV tests (``*.omt``), and folders to look through.
    engines : sequence of str, optional
        Run every case on these in place of what it says.
    names : sequence of str, optional
        Only the cases of these names.
    jobs : int, optional
        Worker processes; by default one for each processor. With 1 everything runs in this process.
    on_progress : callable, optional
        Told when a case starts and when it is done.
    resume : path, optional
        Keep results in this file as they come, and take from it those of an earlier, interrupted run. It is
        removed once a run is complete.
    accept : bool
        Record missing references and take over those recorded anew; the suites get the new hashes.
    plots : bool
        Keep what plots need.
    dask : str, optional
        Address of a Dask scheduler to run the cases on, in place of local processes, or ``local[:N]``; see
        `nmlbridge.workers.dask_cluster`. Its workers must see the same files at the same paths.

    Returns
    -------
    SuiteReport
        Every case, in order. If Ctrl-C is pressed, the cases that had not finished are marked so and the
        report is ``interrupted``.

    Raises
    ------
    NmlBridgeError
        If a path does not exist or a suite file is wrong: nothing is run then.

    Examples
    --------
    >>> import tempfile
    >>> report = run_suite([tempfile.mkdtemp()])
    >>> report.passed, report.summary
    (False, 'no case was run: that is a failure')
    """
    started = time.perf_counter()
    began = datetime.datetime.now().astimezone().isoformat(timespec="seconds")
    items = collect(paths, engines, names)
    results, interrupted = run_items(
        items,
        Settings(accept=accept, plots=plots),
        jobs=jobs,
        on_progress=on_progress,
        journal=None if resume is None else Journal(Path(resume)),
        dask=dask,
    )
    if accept:
        _write_accepted(items, results)
    return SuiteReport(
        cases=tuple(report for reports in results for report in reports),
        started=began,
        seconds=time.perf_counter() - started,
        command=_command(paths, engines, names),
        provenance=machine_facts(),
        interrupted=interrupted,
    )


def run_items(
    items: Sequence[Item],
    settings: Settings,
    *,
    jobs: int | None = None,
    on_progress: Callable[[Progress], None] | None = None,
    journal: Journal | None = None,
    dask: str | None = None,
) -> tuple[list[tuple[CaseReport, ...]], bool]:
    """Run cases that have been collected; see `run_suite`.

    Parameters
    ----------
    items : sequence of Case or OmvCase
        What to run.
    settings : Settings
        How.
    jobs, on_progress, dask
        As for `run_suite`.
    journal : Journal, optional
        Where to keep results and take earlier ones from.

    Returns
    -------
    (list of tuple of CaseReport, bool)
        The results in order, and whether the run was interrupted.
    """
    results: list[tuple[CaseReport, ...] | None] = [None] * len(items)
    tell = on_progress or (lambda progress: None)
    keys = [_key(item, settings) if journal is not None else "" for item in items]
    for index, key in enumerate(keys):
        earlier = journal.result(key) if journal is not None else None
        if earlier is not None:
            results[index] = earlier
            tell(Progress(_done(results), len(items), _name(items[index]), earlier))
    left = [index for index, result in enumerate(results) if result is None]
    tasks = [(items[index], settings) for index in left]
    interrupted = False
    try:
        with closing(_events(tasks, jobs, dask)) as events:
            for event in events:
                index = left[event.index]
                if isinstance(event, Started):
                    tell(Progress(_done(results), len(items), _name(items[index])))
                    continue
                reports = event.value if isinstance(event, Finished) else _crashed(items[index], event)
                results[index] = reports
                if journal is not None:
                    journal.add(keys[index], reports)
                tell(Progress(_done(results), len(items), _name(items[index]), reports))
    except KeyboardInterrupt:
        interrupted = True
    if journal is not None and not interrupted:
        journal.remove()
    return [
        result if result is not None else _not_run(item) for item, result in zip(items, results, strict=True)
    ], interrupted


def execute_item(task: tuple[Item, Settings]) -> tuple[CaseReport, ...]:
    """Run one case; what a worker process or a Dask worker calls.

    Parameters
    ----------
    task : tuple of Case or OmvCase, and Settings
        What to run, and how.
    """
    item, settings = task
    return run_omv(item, settings) if isinstance(item, OmvCase) else run_case(item, settings)


Event = Started | Finished | Crashed


def _events(tasks: Sequence[tuple[Item, Settings]], jobs: int | None, dask: str | None) -> Generator[Event]:
    """Yield what happens."""
    if dask is not None:
        from nmlbridge.workers.dask_cluster import run_on_cluster

        yield from run_on_cluster(execute_item, tasks, dask)
        return
    workers = min(jobs or os.cpu_count() or 1, len(tasks))
    if workers > 1:
        yield from run_in_processes(execute_item, tasks, workers)
    else:
        yield from _in_this_process(tasks)


def _in_this_process(tasks: Sequence[tuple[Item, Settings]]) -> Iterator[Event]:
    for index, task in enumerate(tasks):
        yield Started(index)
        yield Finished(index, execute_item(task))


def _blank(item: Item) -> list[CaseReport]:
    """Return a report for each engine of a case that says nothing yet."""
    is_omv = isinstance(item, OmvCase)
    engines = item.engines or ("",)
    return [
        CaseReport(
            name=_name(item),
            suite=Path(item.name).parent.as_posix() if isinstance(item, OmvCase) else item.suite,
            line=0 if isinstance(item, OmvCase) else item.line,
            engine=engine,
            reference="",
            state=CaseState.NOT_RUN,
            title="" if is_omv or not isinstance(item, Case) else item.title,
            exit_code=1,
        )
        for engine in engines
    ]


def _not_run(item: Item) -> tuple[CaseReport, ...]:
    return tuple(
        dataclasses.replace(report, reason="the run was stopped before this case was done")
        for report in _blank(item)
    )


def _crashed(item: Item, event: Crashed) -> tuple[CaseReport, ...]:
    return tuple(
        dataclasses.replace(
            report,
            state=CaseState.FAILED,
            exit_code=6,
            reason=event.message,
            log_tail=event.details,
            hint="this is a fault of nmlbridge or of a library it uses; please report it with the text below",
        )
        for report in _blank(item)
    )


def _name(item: Item) -> str:
    return item.path.name if isinstance(item, OmvCase) else item.name


def _done(results: Sequence[object | None]) -> int:
    return sum(result is not None for result in results)


def _key(item: Item, settings: Settings) -> str:
    """Return what tells this case, on these engines, from any other."""
    try:
        said = item.fingerprint()
    except (NmlBridgeError, OSError) as error:  # it will fail the same way when it is run
        said = str(error)
    parts = [str(item.path.resolve()), _name(item), str(item.engines), repr(settings), own_version(), said]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _write_accepted(items: Sequence[Item], results: Sequence[tuple[CaseReport, ...]]) -> None:
    """Write what was accepted into the suites."""
    by_suite: dict[Path, dict[int, tuple[Accepted, ...]]] = {}
    for item, reports in zip(items, results, strict=True):
        if isinstance(item, Case):
            accepted = tuple(entry for report in reports for entry in report.accepted)
            if accepted:
                by_suite.setdefault(item.path, {})[item.index] = accepted
    for suite, by_index in by_suite.items():
        write_hashes(suite, by_index)


def _command(
    paths: Sequence[str | os.PathLike[str]], engines: Sequence[str] | None, names: Sequence[str] | None
) -> str:
    argv = ["nmlbridge", "validate", *(os.fspath(path) for path in paths)]
    for option, values in (("--engine", engines), ("--case", names)):
        for value in values or ():
            argv += [option, value]
    return shlex.join(argv)
