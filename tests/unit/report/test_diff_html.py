"""diff.html: everything in it, nothing that runs, the same bytes for the same outcome."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

from tests.unit.report.diff_samples import HOSTILE, difference, outcome
from xcheck.diff.outcome import Differences
from xcheck.report import diff_html
from xcheck.report.diff_rows import stretches


class Reader(HTMLParser):
    """Elements with their attributes, ids, links and text."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(content.decode("utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


SMALL = diff_html.write(outcome())


def test_one_file_whose_policy_names_what_may_run() -> None:
    text = SMALL.decode("utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    for tag in ("style", "script"):
        source = re.search(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert source is not None
        digest = base64.b64encode(hashlib.sha256(source[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1]
    assert not [a for _, own in Reader(SMALL).elements for a in own if a in ("src", "style", "onclick")]
    assert "http" not in text.replace("http-equiv", "")
    assert diff_html.write(outcome()) == SMALL


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    elements = Reader(SMALL).elements
    ids = [own["id"] for _, own in elements if "id" in own]
    assert len(ids) == len(set(ids))
    links = [own["href"] for tag, own in elements if tag == "a"]
    assert len(links) > 12
    assert {str(link)[1:] for link in links} <= set(ids)


def test_changes_are_listed_by_weight_and_small_ones_folded() -> None:
    (section,) = diff_html.page(outcome()).sections
    assert [line.kind for line in section.telling] == ["number", "name", "quotation", "wording", "wording", "paragraph", "paragraph", "paragraph"]
    assert [line.kind for line in section.small] == ["spelling", "punctuation"]
    assert section.small_counts.startswith("1 in spelling, 1 in punctuation and ")
    text = "".join(Reader(SMALL).words)
    assert "Small changes: 1 in spelling" in text
    assert "unchanged paragraphs" in text


def test_a_move_is_linked_both_ways() -> None:
    text = SMALL.decode("utf-8")
    there = re.search(r'id="(a1-from-\d+)" href="#(a1-\d+)">↓ moved to line 15', text)
    assert there is not None
    assert f'href="#{there[1]}">↑ moved from old line 7' in text
    assert f'id="{there[2]}"' in text


def test_the_rows_hold_both_texts_whole() -> None:
    pair = difference()
    assert pair.old is not None
    assert pair.new is not None
    rows = [row for stretch in stretches(pair) for row in stretch.rows]
    new = " ".join("".join(bit.text for bit in row.new if bit.sort in ("same", "ins")) for row in rows)
    old = " ".join("".join(bit.text for bit in row.old if bit.sort in ("same", "del")) for row in rows)
    assert new.split() == pair.new.text.split()
    assert old.split() == pair.old.text.split()
    lines = [row.new_line for row in rows if row.new_line]
    assert lines == sorted(lines)
    assert lines[0] == 1


def test_hostile_text_stays_text() -> None:
    content = diff_html.write(outcome(difference(HOSTILE, HOSTILE.replace("12", "14").replace("left", "fled"))))
    reader = Reader(content)
    assert [tag for tag, _ in reader.elements].count("script") == 1
    assert "img" not in {tag for tag, _ in reader.elements}
    text = content.decode("utf-8")
    assert "<script>alert" not in text
    assert "[U+202E]" in text
    assert "\u202e" not in text
    assert "[U+001B]" in text


def test_added_and_removed_articles_and_nothing_at_all() -> None:
    whole = difference()
    assert whole.new is not None
    from xcheck.diff.outcome import Difference, added, removed

    pairs = (Difference(None, whole.new, added(whole.new), "none"), Difference(whole.new, None, removed(whole.new), "none"))
    text = diff_html.write(Differences(pairs, 3)).decode("utf-8")
    assert "2 articles differ, 3 unchanged" in text
    assert text.count("<ins title=") > 5
    nothing = diff_html.write(Differences((), 4)).decode("utf-8")
    assert "Nothing changed" in nothing
