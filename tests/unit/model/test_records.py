"""Records as JSON and back."""

from __future__ import annotations

from datetime import date

import orjson
import pytest

from xcheck.model.article import Article, Origin
from xcheck.model.records import Block, Credit, Cue, Day, Form, Mention, Phrase, Quote, Record, Speaker, Spot, Term

ORIGIN = Origin("sha256:0", "id", "a.txt", date(2026, 1, 2), "desk", "sha256:0")
RECORDS: list[Record] = [
    Mention(ORIGIN, 0, 4, "Vane", "ilse-vane", "person", "President", False, True),
    Quote(ORIGIN, 0, 4, "No.", Speaker("Vane", 5, 9, None, "person"), (Speaker("Orr", 7, 9),), Cue("said", 1, 2), "split", 0.5, True, False),
    Quote(ORIGIN, 0, 4, "No."),
    Block(ORIGIN, 0, 4, "Menu", "boilerplate", "menu", "navigation", "head", 3),
    Credit(ORIGIN, 0, 4, "Orr", "Orr", None, "Letters", "newsletter", "first published"),
    Term(ORIGIN, 0, 4, "e-mail", "email", "e-mail", True),
    Day(ORIGIN, 0, 4, "Monday", 0, None, 3, 1),
    Phrase(ORIGIN, 0, 4, "very", "no-very", "very", None),
    Form(ORIGIN, 0, 4, "Vane", "ilse-vane", "Vane", "person", (Spot(ORIGIN, 0, 4, "Vane"),), (ORIGIN.digest,), 1, 1),
]


@pytest.mark.parametrize("record", [r for r in RECORDS if not isinstance(r, Form)], ids=lambda r: r.type)
def test_a_record_survives_json(record: Record) -> None:
    raw = orjson.dumps(record.to_json())
    assert type(record).from_json(orjson.loads(raw), ORIGIN) == record
    assert orjson.dumps(type(record).from_json(orjson.loads(raw), ORIGIN).to_json()) == raw


def test_place_is_an_order_without_paths() -> None:
    assert RECORDS[0].place == ("sha256:0", 0, 4)


def test_the_digest_is_over_what_readers_see() -> None:
    base = Article("a.txt", "Words.")
    assert base.digest == Article("b.txt", "Words.", id="other").digest
    assert base.digest != Article("a.txt", "Words!").digest
    assert base.digest != Article("a.txt", "Words.", title="Words").digest
    assert Article("a", "x", title="ab", byline="c").digest != Article("a", "x", title="a", byline="bc").digest
    assert Article("a.txt", "\ud800").digest.startswith("sha256:")


def test_an_article_without_id_is_its_path() -> None:
    assert Article("a.txt", "Words.").id == "a.txt"
    assert Article("a.txt", "Two words.").words == 2
