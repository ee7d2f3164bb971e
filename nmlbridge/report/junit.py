"""A report as JUnit XML, the form that CI services read."""

from __future__ import annotations

import itertools
import re

from lxml import etree

from nmlbridge.report.data import CaseReport, CaseState, SuiteReport
from nmlbridge.report.wording import case_figure, context_lines

__all__ = ["render_junit"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that no XML file may hold, and that an engine's output may."""


def render_junit(report: SuiteReport) -> bytes:
    """Render a report as JUnit XML, in UTF-8.

    A case that differs is a ``failure``; one that could not run (missing engine, bad model, damaged
    reference) is an ``error``. A run without any case has one failing test case of its own, since a CI
    service shows an empty file as a success.

    Parameters
    ----------
    report : SuiteReport
        What to show.

    Examples
    --------
    >>> b'failures="1"' in render_junit(SuiteReport(cases=()))
    True
    """
    root = etree.Element("testsuites", name=_text(report.title), time=f"{report.seconds:.3f}")
    for suite, group in itertools.groupby(report.cases, key=lambda case: case.suite):
        cases = list(group)
        element = etree.SubElement(root, "testsuite", name=_text(suite), timestamp=_text(report.started[:19]))
        for case in cases:
            element.append(_testcase(case))
        _count(element, cases)
    if not report.cases:
        element = etree.SubElement(
            root, "testsuite", name=_text(report.title), tests="1", failures="1", errors="0"
        )
        child = etree.SubElement(element, "testcase", classname="nmlbridge", name="at least one case is run")
        etree.SubElement(child, "failure", message=report.summary, type="NoCase")
    totals = {
        name: sum(int(suite.get(name, "0")) for suite in root)
        for name in ("tests", "failures", "errors", "skipped")
    }
    for name, total in totals.items():
        root.set(name, str(total))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def _testcase(case: CaseReport) -> etree._Element:
    element = etree.Element(
        "testcase",
        classname=_text(re.sub(r"\.(nmlb\.yaml|omt)$", "", case.suite).replace("/", ".").strip(".")),
        name=_text(f"{case.name}[{case.engine}]"),
        file=_text(case.suite),
        line=str(case.line),
        time=f"{case.seconds:.3f}",
    )
    if case.state is CaseState.SKIPPED:
        etree.SubElement(element, "skipped", message=_text(case.reason))
    elif case.failed:
        kind = _kind(case)
        summary = case.reason or case_figure(case) or case.state.value
        child = etree.SubElement(element, kind, message=_text(summary.splitlines()[0]), type=case.state.value)
        child.text = _text("\n".join(_body(case)))
    if case.log_tail:
        etree.SubElement(element, "system-out").text = _text(case.log_tail)
    return element


def _kind(case: CaseReport) -> str:
    return "failure" if case.state in (CaseState.DIFFERENT, CaseState.NOT_COMPARABLE) else "error"


def _body(case: CaseReport) -> list[str]:
    lines = [case.reason, case.hint]
    lines += [
        f"{row.quantity}: {row.state.value}. {row.reason}" for row in case.quantities if row.state.fails
    ]
    lines += [f"{row.source}: {row.state.value}. {row.reason}" for row in case.spikes if row.state.fails]
    for row in case.quantities:
        if row.context is not None:
            lines += [f"first difference of {row.quantity}:", *context_lines(row, row.context)]
    lines.append(f"again: {case.command}" if case.command else "")
    return [line for line in lines if line]


def _count(element: etree._Element, cases: list[CaseReport]) -> None:
    kinds = [_kind(case) for case in cases if case.failed]
    element.set("tests", str(len(cases)))
    element.set("failures", str(kinds.count("failure")))
    element.set("errors", str(kinds.count("error")))
    element.set("skipped", str(sum(case.state is CaseState.SKIPPED for case in cases)))
    element.set("time", f"{sum(case.seconds for case in cases):.3f}")


def _text(text: str) -> str:
    """Return text that XML can hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)
