import re

import pytest

from xcheck.report.address import TEMPLATE, link


def test_a_place_becomes_a_link() -> None:
    template = "https://cms.example/edit/{name}?line={line}&col={column}"
    assert link(template, "corpus/a b.txt", 3, 9) == "https://cms.example/edit/a%20b?line=3&col=9"
    assert link("http://cms.example/{path}#{line}", "corpus/a.txt", 3, 9) == "http://cms.example/corpus/a.txt#3"
    assert link(None, "a.txt", 1, 1) is None


@pytest.mark.parametrize(
    "path", ["../../x", 'a"><script>alert(1)</script>.txt', "a&b=c#d?e.txt", "javascript:alert(1)", "a{line}.txt", "\ud800.txt", "a\n.txt"]
)
def test_a_path_stays_a_path(path: str) -> None:
    made = link("https://cms.example/edit?file={path}&line={line}", path, 7, 1)
    assert made is not None
    assert re.fullmatch(r"https://cms\.example/edit\?file=[\w%./~-]*&line=7", made)


@pytest.mark.parametrize(
    "template",
    ["javascript:alert(1)", "data:text/html,{path}", "//cms.example/{path}", "https://{path}/x", "https://{name}.example/", "https:///x", "https://cms.example/{other}",
     "https://cms.example/{", "https://cms.example/ x", 'https://cms.example/"x', "ftp://cms.example/", " https://cms.example/", "file:///etc/passwd", "https://cms.example\n/"],
)  # fmt: skip
def test_nothing_else_is_linked_to(template: str) -> None:
    assert link(template, "corpus/a.txt", 1, 1) is None
    assert not re.search(TEMPLATE, template)
