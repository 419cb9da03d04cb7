from itertools import chain
from pathlib import Path

import pytest

from xcheck.extract.furniture import templates as furniture_templates
from xcheck.extract.furniture.claims import claims
from xcheck.extract.furniture.templates import PARTS, Sample, Template, Templates
from xcheck.files import yaml
from xcheck.model.notice import Trouble
from xcheck.text.segment import paragraphs

SHIPPED = Path(__file__).resolve().parents[4] / "rules" / "templates"
BEFORE = "The council met on Monday evening to hear the engineers speak about the wall."
AFTER = "Work on the wall is to begin in the spring and will take nine months, they said."
TEMPLATES = furniture_templates.load([SHIPPED])


def placed(sample: str) -> list[str]:
    """The sample inside, after and before a story."""
    own = sample.rstrip()
    return [f"{BEFORE}\n\n{own}\n\n{AFTER}\n", f"{BEFORE}\n\n{AFTER}\n\n{own}\n", f"{own}\n\n{BEFORE}\n\n{AFTER}\n"]


def whole(text: str, sample: str, template: Template) -> bool:
    """Whether every line of the sample is claimed, one of them by its template, and none of the story."""
    start = text.index(sample.rstrip())
    end = start + len(sample.rstrip())
    found = claims(text, paragraphs(text), TEMPLATES)
    inside = all(any(c.span.covers(line) for c in found) for line in paragraphs(text) if start <= line.start < end)
    return inside and any(c.template is template for c in found) and all(start <= c.span.start and c.span.end <= end for c in found)


FIRES = [pytest.param(t, s, id=f"{t.id}:{s.line}-{n}") for t in TEMPLATES.every for n, s in enumerate(t.fires)]
SILENT = [pytest.param(t, s, id=f"{t.id}:{s.line}-{n}") for t in TEMPLATES.every for n, s in enumerate(t.silent)]


@pytest.mark.parametrize(("template", "sample"), FIRES)
def test_what_a_template_says_is_claimed(template: Template, sample: Sample) -> None:
    assert any(whole(text, sample.text, template) for text in placed(sample.text)), sample.text


@pytest.mark.parametrize(("template", "sample"), SILENT)
def test_what_only_looks_like_it_stays(template: Template, sample: Sample) -> None:
    for text in placed(sample.text):
        assert not claims(text, paragraphs(text), TEMPLATES), sample.text


def test_every_template_has_both_kinds_of_examples() -> None:
    assert {t.id for t in TEMPLATES.every} >= {
        "newsletter",
        "comment-form",
        "sign-in",
        "subscription",
        "related-stories",
        "breadcrumb",
        "share",
        "app",
        "copyright",
    }
    assert all(t.fires and t.silent and t.family and t.why for t in TEMPLATES.every)


def test_no_open_phrase_hangs_on_one_common_word() -> None:
    for entries in chain.from_iterable(going_on.values() for going_on in TEMPLATES.by_start.values()):
        for entry in entries:
            words = [word for part in entry.phrase.parts for word in part.words]
            if entry.part != "also" and entry.phrase.open and sum(bool(part.words) for part in entry.phrase.parts) == 1:
                assert all(word.endswith((":", "©")) for word in words), entry.phrase.source


def test_the_index_leads_strong_phrases_first() -> None:
    for entries in chain.from_iterable(going_on.values() for going_on in TEMPLATES.by_start.values()):
        order = [PARTS.index(entry.part) for entry in entries]
        assert order == sorted(order)


def from_yaml(text: str) -> Templates:
    return furniture_templates.compile_all([yaml.loads(text, "house.yaml")])


HOUSE = """
words: {{paper: [pier, quay]}}
templates:
  - id: house
    family: house call
    why: It is ours.
    says: [{says}]
    examples: {{fires: [Read the pier], silent: [The pier fell]}}
"""


def test_a_house_template_is_read() -> None:
    made = from_yaml(HOUSE.format(says="read the <paper> ..."))
    text = f"{BEFORE}\n\nRead the Quay every day\n\n{AFTER}\n"
    assert [(c.template.id, text[c.span.start : c.span.end]) for c in claims(text, paragraphs(text), made)] == [("house", "Read the Quay every day")]
    assert made.digest != from_yaml(HOUSE.format(says="read the <paper> now")).digest
    assert made.named("house").family == "house call"
    with pytest.raises(KeyError):
        made.named("other")


def test_a_phrase_that_cannot_be_read_is_told_at_its_line() -> None:
    with pytest.raises(Trouble) as trouble:
        from_yaml(HOUSE.format(says="read the <journal>"))
    (notice,) = trouble.value.notices
    assert (notice.path, notice.line) == ("house.yaml", 7)
    assert "<journal>" in notice.message


def test_every_mistake_in_a_file_is_told(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("templates:\n  - id: A B\n    famly: x\n    why: y\n    says: [z]\n    examples: {fires: [z]}\n", encoding="utf-8")
    with pytest.raises(Trouble) as trouble:
        furniture_templates.load([bad])
    lines = [notice.line for notice in trouble.value.notices]
    assert len(lines) >= 3 and all(lines)


def test_a_later_template_replaces_one_of_its_name(tmp_path: Path) -> None:
    house = tmp_path / "house.yaml"
    house.write_text(HOUSE.format(says="read the <paper>").replace("id: house", "id: newsletter"), encoding="utf-8")
    both = furniture_templates.load([SHIPPED, tmp_path])
    assert both.named("newsletter").family == "house call"
    text = f"{BEFORE}\n\nSign up for one of our free newsletters\n\n{AFTER}\n"
    assert not [c for c in claims(text, paragraphs(text), both) if c.template.id == "newsletter"]
