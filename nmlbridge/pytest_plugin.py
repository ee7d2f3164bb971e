"""pytest plugin: suites and OMV tests as test items, and the fixture ``nmlbridge_compare``.

pytest loads this module in every environment that has nmlbridge, whatever is tested there; so it imports
nothing of nmlbridge until there is something for it to do.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    from nmlbridge.compare.tolerance import Tolerance
    from nmlbridge.compare.verdict import Verdict
    from nmlbridge.recording.recording import Recording
    from nmlbridge.recording.trace_file import TraceFile
    from nmlbridge.report.data import CaseReport
    from nmlbridge.suite.case import Case
    from nmlbridge.suite.omv_execute import OmvCase

__all__ = ["CaseItem", "SuiteFile", "nmlbridge_compare"]

_SUFFIXES = (".nmlb.yaml", ".omt")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options."""
    group = parser.getgroup("nmlbridge", "NeuroML suites (*.nmlb.yaml) and OMV tests (*.omt)")
    group.addoption(
        "--nmlbridge-engine",
        action="append",
        metavar="NAME",
        help="run every case on this engine in place of what it says; repeat for several",
    )
    group.addoption(
        "--nmlbridge-accept",
        action="store_true",
        help="record missing references and take over those recorded anew",
    )
    group.addoption("--nmlbridge-html", metavar="F", help="write a report of all cases, with plots")
    group.addoption("--no-nmlbridge", action="store_true", help="collect no suites and no OMV tests")


def pytest_configure(config: pytest.Config) -> None:
    """Keep the results if a report is asked for."""
    target = config.getoption("--nmlbridge-html")
    if target and not hasattr(
        config, "workerinput"
    ):  # with pytest-xdist, the workers' reports come together here
        config.pluginmanager.register(_HtmlReport(Path(target)), "nmlbridge-html")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect suites and OMV tests."""
    if file_path.name.endswith(_SUFFIXES) and not parent.config.getoption("--no-nmlbridge"):
        collector: SuiteFile = SuiteFile.from_parent(parent, path=file_path)
        return collector
    return None


class SuiteFile(pytest.File):
    """A suite, or an OMV test."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield an item for each case and engine."""
        from nmlbridge.errors import NmlBridgeError
        from nmlbridge.suite.collect import collect

        engines: Sequence[str] | None = self.config.getoption("--nmlbridge-engine")
        try:
            items = collect([self.path], engines)
        except NmlBridgeError as error:
            raise self.CollectError(str(error)) from error
        for item in items:
            for engine in item.engines or ("",):
                case_item: CaseItem = CaseItem.from_parent(
                    self, name=_item_name(item, engine), case=item, engine=engine
                )
                yield case_item


class CaseItem(pytest.Item):
    """One case on one engine.

    Parameters
    ----------
    case : Case or OmvCase
        What to run.
    engine : str
        On which engine; empty for the one that an OMV test names.
    """

    def __init__(self, *, case: Case | OmvCase, engine: str, **rest: Any) -> None:
        super().__init__(**rest)
        self._case = case
        self._engine = engine
        self.result: CaseReport | None = None

    def runtest(self) -> None:
        """Run it; a case that does not pass fails the test, one left out skips it."""
        import dataclasses

        from nmlbridge.report.data import CaseState
        from nmlbridge.suite.accept import write_hashes
        from nmlbridge.suite.case import Case
        from nmlbridge.suite.execute import Settings
        from nmlbridge.suite.run import execute_item

        case = dataclasses.replace(self._case, engines=(self._engine,)) if self._engine else self._case
        html = self.config.getoption("--nmlbridge-html")
        settings = Settings(accept=bool(self.config.getoption("--nmlbridge-accept")), plots=bool(html))
        (report,) = execute_item((case, settings))
        self.result = report
        if isinstance(case, Case) and report.accepted:
            write_hashes(case.path, {case.index: report.accepted})
        for warning in report.warnings:
            self.add_report_section("call", "nmlbridge warning", warning)
        if report.state is CaseState.SKIPPED:
            pytest.skip(report.reason)
        if report.failed:
            raise _CaseFailedError(report)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> str | Any:
        """Show what differs and where it begins, rather than a traceback of nmlbridge."""
        if isinstance(excinfo.value, _CaseFailedError):
            return case_text(excinfo.value.report)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Say where the case stands."""
        line = getattr(self._case, "line", 0)
        return self.path, line - 1 if line else None, self.name


class _CaseFailedError(AssertionError):
    """A case that did not pass."""

    def __init__(self, report: CaseReport) -> None:
        super().__init__(report.reason)
        self.report = report


def case_text(report: CaseReport) -> str:
    """Return what a failed case has to say, as plain text.

    Parameters
    ----------
    report : CaseReport
        The case.
    """
    import io

    from rich.console import Console

    from nmlbridge.report.text import render_case

    text = io.StringIO()
    Console(file=text, width=120, no_color=True).print(render_case(report))
    return "\n".join(line.rstrip() for line in text.getvalue().splitlines()).rstrip()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Attach a case's result to pytest's report, which finds its way from a worker to the controller."""
    report = yield
    if isinstance(item, CaseItem) and call.when == "call" and item.result is not None:
        report.nmlbridge = item.result.to_dict()  # type: ignore[attr-defined]
    return report


class _HtmlReport:
    """Collects the results, and writes the page when all is done."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._results: list[dict[str, Any]] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take a result."""
        result = getattr(report, "nmlbridge", None)
        if result is not None:
            self._results.append(result)

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """Write the page; without any case it says so, and that it is a failure."""
        from nmlbridge.recording.atomic import replacing
        from nmlbridge.report.data import CaseReport, SuiteReport
        from nmlbridge.report.html import render_html
        from nmlbridge.suite.provenance import machine_facts

        cases = tuple(CaseReport.from_dict(result) for result in self._results)
        report = SuiteReport(cases, title="nmlbridge in pytest", provenance=machine_facts())
        self._target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(self._target) as temporary:
            temporary.write_text(render_html(report), encoding="utf-8")
        terminalreporter.write_line(f"nmlbridge: wrote {self._target}")


class Compare(Protocol):
    """What the fixture `nmlbridge_compare` is."""

    def __call__(
        self,
        ref: Recording | TraceFile,
        test: Recording | TraceFile,
        *,
        tolerances: Tolerance | Mapping[str, Tolerance] | None = None,
        **options: Any,
    ) -> Verdict:
        """Compare, and fail the test if they do not agree."""
        ...


@pytest.fixture
def nmlbridge_compare() -> Compare:
    """Compare two recordings in a test of your own.

    The options are those of `nmlbridge.compare`. The test fails if they do not agree, with the measures and
    the rows around the first difference; otherwise the verdict is returned. Without a tolerance only
    identical ones agree::

        def test_my_network(nmlbridge_compare):
            reference = nb.read_recording("reference.dat")
            recording = nb.run("LEMS_mine.xml")
            nmlbridge_compare(reference, recording, tolerances=nb.Tolerance(absolute="0.1 mV",
            spike_shift="0.1 ms"))
    """

    def compare_or_fail(
        ref: Recording | TraceFile,
        test: Recording | TraceFile,
        *,
        tolerances: Tolerance | Mapping[str, Tolerance] | None = None,
        **options: Any,
    ) -> Verdict:
        __tracebackhide__ = True
        from nmlbridge.compare.comparison import compare

        verdict = compare(ref, test, tolerances=tolerances, **options)
        if not verdict.passed:
            pytest.fail(verdict_text(verdict, ref, test), pytrace=False)
        return verdict

    return compare_or_fail


def verdict_text(verdict: Verdict, ref: Recording | TraceFile, test: Recording | TraceFile) -> str:
    """Return a verdict that is no agreement, with the rows around each first difference.

    Parameters
    ----------
    verdict : Verdict
        What the comparison found.
    ref, test : Recording or TraceFile
        What was compared.
    """
    from nmlbridge.report.from_verdict import quantity_rows
    from nmlbridge.report.wording import context_lines

    parts = [str(verdict)]
    for row in quantity_rows(list(verdict.traces.values()), ref, test):
        if row.context is not None:
            parts.append(f"first difference of {row.quantity}:")
            parts += context_lines(row, row.context)
    return "\n".join(parts)


def _item_name(item: Case | OmvCase, engine: str) -> str:
    from nmlbridge.suite.omv_execute import OmvCase

    name = item.path.name if isinstance(item, OmvCase) else item.name
    return f"{name}[{engine}]" if engine else name
