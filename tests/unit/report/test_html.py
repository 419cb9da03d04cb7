import base64
import hashlib
import re
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import orjson
import pytest
from jinja2 import UndefinedError
from msgspec.structs import replace

from tests.golden import samples
from tests.golden.compare import same_as_kept
from xcheck.model.result import Result
from xcheck.report import html
from xcheck.report.page import WHOLE, page
from xcheck.report.visible import visible

STYLE = (Path(html.__file__).parent / "templates" / "report.css").read_text(encoding="utf-8")
RESULTS = {"small": samples.small(), "settled": samples.settled(), "hostile": samples.hostile(), "many": samples.many(300), "empty": Result()}
HANDFUL = pytest.mark.parametrize("result", RESULTS.values(), ids=RESULTS)
VOID = {"meta", "input", "br", "path", "circle", "rect", "polyline", "use", "link", "img", "hr"}


class Parsed(HTMLParser):
    """A page taken apart: tags with their attributes in order, all text, headings, and whether every tag is closed."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.feed(page.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1:] == [tag]
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["style"], ["script"]):
            self.texts.append(data)

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def test_golden() -> None:
    page = html.write(samples.small()).decode("utf-8")
    page = re.sub(r"(<(style|script)>).*?(</\2>)", r"\1\3", page, flags=re.DOTALL)
    page = re.sub(r"sha256-[A-Za-z0-9+/]+=", "sha256-", page)
    same_as_kept("report.html", page.encode("utf-8"))


@HANDFUL
def test_the_same_result_gives_the_same_bytes(result: Result) -> None:
    assert html.write(result) == html.write(result)


def test_templates_that_are_kept_make_the_same_page(tmp_path: Path) -> None:
    result = samples.small()
    assert html.write(result, keep=tmp_path / "cache") == html.write(result, keep=tmp_path / "cache") == html.write(result)


def test_the_page_names_all_of_its_templates() -> None:
    folder = Path(html.__file__).with_name("templates")
    assert sorted(html.TEMPLATES) == sorted(path.name for path in folder.glob("*.j2") if path.name != "diff.html.j2")


@HANDFUL
def test_every_tag_is_closed_and_every_link_lands(result: Result) -> None:
    parsed = Parsed(html.write(result))
    assert parsed.open == []
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in parsed.values("href")} <= set(ids)
    assert {i for name in ("aria-labelledby", "for") for value in parsed.values(name) for i in value.split()} <= set(ids)


@HANDFUL
def test_nothing_is_fetched_and_nothing_runs_inline(result: Result) -> None:
    parsed = Parsed(html.write(result))
    names = {name for _, attributes in parsed.tags for name in attributes}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"src", "srcset", "style", "action", "formaction", "data", "poster", "background", "ping"}
    assert all(link.startswith("#") for link in parsed.values("href"))
    tags = [tag for tag, _ in parsed.tags]
    # A script of type application/json is not run: it carries paragraphs.
    running = [a for tag, a in parsed.tags if tag == "script" and a.get("type") != "application/json"]
    assert (len(running), tags.count("style")) == (1, 1)
    assert not {"img", "link", "iframe", "object", "embed", "base"} & set(tags)
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_the_policy_names_style_and_script_by_their_hashes() -> None:
    page = html.write(samples.small()).decode("utf-8")
    policy = next(a["content"] for tag, a in Parsed(page.encode()).tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    for kind in ("style", "script"):
        (inner,) = re.findall(rf"<{kind}>(.*?)</{kind}>", page, flags=re.DOTALL)
        assert f"{kind}-src 'sha256-{base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy


def test_hostile_text_is_only_text() -> None:
    page = html.write(samples.hostile()).decode("utf-8")
    assert page.count("<script") == 1
    assert samples.SCRIPT in "".join(Parsed(page.encode()).texts)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", page)
    assert "{{ 7 * 7 }}" in page
    assert len(page) < 200_000


def test_hostile_text_stays_text_in_what_is_packed() -> None:
    hostile = samples.hostile()
    many = replace(hostile, findings=tuple(replace(f, key=f"{at:016x}") for at, f in enumerate(hostile.findings[::-1] * 60)))
    page = html.write(many).decode("utf-8")
    assert page.count("<script") == page.count("</script") == 2
    (packed,) = re.findall(r'<script type="application/json" id="rest">(.*?)</script>', page, flags=re.DOTALL)
    assert "<!" not in packed
    sides = orjson.loads(packed)
    assert len(sides) == 180 - WHOLE
    assert any("&lt;/script&gt;" in side for side in sides.values())
    for side in sides.values():
        assert not {tag for tag, _ in Parsed(side.encode()).tags} & {"script", "img", "iframe", "style"}


def test_past_its_room_a_page_packs_no_more_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "PACKED", 20_000)
    page = html.write(samples.many(300)).decode("utf-8")
    (packed,) = re.findall(r'<script type="application/json" id="rest">(.*?)</script>', page, flags=re.DOTALL)
    left = 300 - WHOLE - len(orjson.loads(packed))
    assert left > 100
    assert f"The last {left} findings show their sides in one line each" in "".join(Parsed(page.encode()).texts)


def test_links_into_a_content_system() -> None:
    linked = Parsed(html.write(samples.small(), link_template="https://cms.example/{name}?l={line}"))
    outside = [link for link in linked.values("href") if not link.startswith("#")]
    assert "https://cms.example/harbour-deal?l=3" in outside
    assert all(link.startswith("https://cms.example/") for link in outside)
    assert html.write(samples.small(), link_template="javascript:alert(1)") == html.write(samples.small())


@HANDFUL
def test_every_side_is_on_the_page_with_its_place(result: Result) -> None:
    text = re.sub(r"\s+", " ", "".join(Parsed(html.write(result)).texts))
    for finding in result.findings:
        for e in finding.evidence:
            assert f"{e.path}:" in text
            assert f"{e.line}:{e.column}" in text
            assert re.sub(r"\s+", " ", visible(e.text[:200])).strip() in text or "left out" in text


def test_marks_are_words_too() -> None:
    page = html.write(samples.small()).decode("utf-8")
    for word in ("change", "stands", "undecided"):
        assert f"[{word}:]" in page
    assert re.search(r'<del>Vandermo<span class="differs">e</span>r</del>.*<ins>Vandermo<span class="differs">o</span>r</ins>', page)
    assert '<mark class="value">Orla Finnegan</mark>' in page
    for severity in ("error", "warning", "note"):
        assert f'<span class="badge">{severity}</span>' in page


def test_past_the_cap_the_page_says_what_is_left_out_and_where() -> None:
    text = "".join(Parsed(html.write(samples.many(300), cap=100)).texts)
    assert "This page shows 100 of 300 findings, the most serious ones. 50 warnings and 150 notes are left out here; all of them stand in report.json." in text
    assert "left out here" not in "".join(Parsed(html.write(samples.many(300))).texts)


def test_what_could_not_be_checked_is_on_the_first_screen() -> None:
    page = html.write(samples.small()).decode("utf-8")
    assert page.index("What could not be checked") < page.index('id="findings"')
    assert "corpus/letters.txt:14:3" in page


def test_without_findings_the_page_says_so() -> None:
    clean = "".join(Parsed(html.write(replace(samples.small(), findings=(), notices=()))).texts)
    assert "Clear to publish" in clean
    assert "Nothing to report: the articles agree with each other." in clean
    assert "as far as they could be checked" in "".join(Parsed(html.write(replace(samples.small(), findings=()))).texts)


@HANDFUL
def test_headings_go_down_one_step_at_a_time(result: Result) -> None:
    levels = [int(tag[1]) for tag, _ in Parsed(html.write(result)).tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))


def test_a_template_that_prints_what_is_not_there_breaks() -> None:
    environment = html._environment(None)
    with pytest.raises(UndefinedError):
        environment.from_string("{{ page.nothing }}").render(page=page(Result()))
    with pytest.raises(TypeError):
        environment.from_string("{{ nothing }}").render(nothing=None)
    assert environment.from_string("{{ text }}").render(text="<b>\x1b") == "&lt;b&gt;[U+001B]"


def test_jinja_is_loaded_only_for_a_page() -> None:
    code = "import sys, xcheck.report.html; sys.exit('jinja2' in sys.modules or 'rich' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    """WCAG 2's contrast ratio."""
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", block))


LIGHT = tokens(STYLE[STYLE.index(":root") : STYLE.index("}")])
DARK = {**LIGHT, **tokens(STYLE[STYLE.index("prefers-color-scheme: dark") :])}
TONES = ("error", "warning", "note", "change", "reference", "undecided")
PAIRS = [
    *((text, ground) for text in ("ink", "soft", "link") for ground in ("paper", "card", "lane")),
    *((tone, ground) for tone in TONES for ground in ("paper", "card", "lane", f"{tone}-wash")),
    *(("on-fill", tone) for tone in TONES),
    *(("ink", f"{tone}-wash") for tone in TONES),
    ("ink", "value-wash"),
    ("soft", "note-wash"),
]


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS, ids=["-on-".join(pair) for pair in PAIRS])
def test_colours_can_be_read(scheme: dict[str, str], text: str, ground: str) -> None:
    assert contrast(scheme[text], scheme[ground]) >= 4.5


def test_both_schemes_name_the_same_colours() -> None:
    dark = tokens(STYLE[STYLE.index("prefers-color-scheme: dark") : STYLE.index("\n*, ::before {")])
    assert set(dark) == set(LIGHT)
    assert not re.search(r"#[0-9a-f]{3,8}\b", re.sub(r":root \{.*?\}|@media print \{.*", "", STYLE, flags=re.DOTALL))
