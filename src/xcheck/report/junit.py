"""JUnit's XML: a suite an article, a case a finding, so that a build server shows what stands in the way of what.

A finding from `--fail-on` on is a failure; the others are cases that pass and say what they are about. An article without
findings is one passing case, trouble is an error: a server that counts failures and errors comes to the same end as the
exit status. Layout after the schema of the Jenkins xUnit plugin.
"""

from __future__ import annotations

from xml.etree import ElementTree as Xml

from xcheck.model.finding import SEVERITIES, Finding
from xcheck.model.notice import Notice
from xcheck.model.result import Result
from xcheck.report.region import file_of, place
from xcheck.report.visible import encodable, one_line, visible


def write(result: Result, fail_on: str = "error") -> bytes:
    """The result as XML. `fail_on` is the least severity that fails, or `never`."""
    failing = frozenset() if fail_on == "never" else frozenset(SEVERITIES[: [str(s) for s in SEVERITIES].index(fail_on) + 1])
    findings: dict[str, list[Finding]] = {article.path: [] for article in result.articles}
    for finding in result.findings:
        findings.setdefault(finding.evidence[0].path, []).append(finding)
    troubles: dict[str, list[Notice]] = {}
    for notice in result.notices:
        if notice.gravity == "trouble":
            troubles.setdefault(notice.path, []).append(notice)
    root = Xml.Element("testsuites", {"name": "xcheck"})
    totals = [0, 0, 0]
    for path in sorted({*findings, *troubles}):
        counts = _suite(root, path, findings.get(path, []), troubles.get(path, []), failing)
        totals = [a + b for a, b in zip(totals, counts, strict=True)]
    for name, value in zip(("tests", "failures", "errors"), totals, strict=True):
        root.set(name, str(value))
    Xml.indent(root)
    made: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _suite(root: Xml.Element, path: str, findings: list[Finding], troubles: list[Notice], failing: frozenset[str]) -> tuple[int, int, int]:
    suite = Xml.SubElement(root, "testsuite", {"name": _safe(path or "xcheck")})
    failures = 0
    for notice in troubles:
        case = Xml.SubElement(suite, "testcase", {"classname": _safe(path or "xcheck"), "name": f"could be checked: {_safe(notice.kind)}"})
        Xml.SubElement(case, "error", {"type": _safe(notice.kind), "message": _safe(one_line(notice.message, 400))}).text = _safe(str(notice))
    for finding in findings:
        first = finding.evidence[0]
        name = f"{finding.rule} at {first.line}:{first.column}: {one_line(first.text, 60)}"
        case = Xml.SubElement(suite, "testcase", {"classname": _safe(path), "name": _safe(name), "file": _safe(file_of(path)), "line": str(first.line)})
        if finding.severity in failing and finding.gates:
            failures += 1
            Xml.SubElement(case, "failure", {"type": finding.severity, "message": _safe(one_line(finding.message, 400))}).text = _safe(_told(finding))
        else:
            Xml.SubElement(case, "system-out").text = _safe(f"{finding.severity}: {_told(finding)}")
    if not findings and not troubles:
        Xml.SubElement(suite, "testcase", {"classname": _safe(path), "name": "nothing found"})
    tests = max(1, len(findings) + len(troubles))
    for label, value in (("tests", tests), ("failures", failures), ("errors", len(troubles))):
        suite.set(label, str(value))
    return tests, failures, len(troubles)


def _told(finding: Finding) -> str:
    """The message with every place that the report shows."""
    places = "\n".join(f"  {e.role:9}  {place(e)}  {one_line(e.context or e.text, 200)}" for e in finding.evidence)
    more = f"\n  {finding.total} places in all" if finding.total else ""
    return f"{finding.message}\n{places}{more}\nkey: {finding.key}"


def _safe(text: str) -> str:
    """What XML 1.0 can hold; everything else is shown by its number."""
    return visible(encodable(text)).replace("\r", " ")
