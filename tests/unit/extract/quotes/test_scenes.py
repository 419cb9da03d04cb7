"""What one quotation takes over from another."""

from __future__ import annotations

from xcheck.extract.quotes.attribution import Attribution
from xcheck.extract.quotes.hosts import Host, paragraph_hosts, quotations_in
from xcheck.extract.quotes.noun_phrase import NounPhrase
from xcheck.extract.quotes.scenes import Scene, Source, take_over_across, take_over_within
from xcheck.model.place import Span
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def scenes(text: str) -> tuple[list[Scene], list[list[Host]]]:
    lines = paragraphs(text)
    outer = pair(text, lines).outer
    starts = [q.start for q in outer]
    hosts = [paragraph_hosts(text, line, outer, quotations_in(line, outer, starts), (), ()) for line in lines]
    return [Scene(n, own) for n, own in enumerate(hosts) if any(h.quotes for h in own)], hosts


def source(scene: Scene, host: int, confidence: float = 0.97) -> Source:
    return Source(scene.hosts[host].tokens, Attribution(NounPhrase(1, 2, 1, -1), (2, 3), "postposed", confidence))


def test_the_next_sentence_goes_on() -> None:
    [[scene], _] = scenes("“One,” she said. “Two.” She slept. “Three.”")
    scene.slots[0].source = source(scene, 0)
    take_over_within(scene)
    assert [(s.source.found.how, s.source.own) if s.source else None for s in scene.slots] == [("postposed", True), ("split", False), ("inherited", False)]


def test_belief_never_grows() -> None:
    [[scene], _] = scenes("“One,” she said. “Two.”")
    scene.slots[0].source = source(scene, 0, 0.7)
    take_over_within(scene)
    assert scene.slots[1].source is not None
    assert scene.slots[1].source.found.confidence == 0.7


def test_a_question_before_the_attributed_words() -> None:
    [[scene], _] = scenes("“One.” “Two,” she said.")
    scene.slots[1].source = source(scene, 1)
    take_over_within(scene)
    assert scene.slots[0].source is not None
    assert scene.slots[0].source.found.how == "split"


def test_a_fragment_later_in_the_paragraph_takes_nothing() -> None:
    [[scene], _] = scenes("“One,” she said. The “two” boats sank there.")
    scene.slots[0].source = source(scene, 0)
    take_over_within(scene)
    assert scene.slots[1].source is not None  # right behind, two words on
    [[scene], _] = scenes("“One,” she said. All night long the old “two” boats sank.")
    scene.slots[0].source = source(scene, 0)
    take_over_within(scene)
    assert scene.slots[1].source is None


def test_the_next_paragraph() -> None:
    text = "“One,” she said.\n“Two.”"
    found, hosts = scenes(text)
    found[0].slots[0].source = source(found[0], 0)
    take_over_across(found, lambda n: hosts[n], 2)
    assert found[1].slots[0].source is not None
    assert found[1].slots[0].source.found.how == "inherited"
    found, hosts = scenes("“One,” she said.\nThe crane fell.\n“Two.”")
    found[0].slots[0].source = source(found[0], 0)
    take_over_across(found, lambda n: hosts[n], 3)
    assert found[1].slots[0].source is None


def test_a_quotation_that_goes_on_in_either_direction() -> None:
    found, hosts = scenes("“One.\n“Two,” she said.")
    found[1].slots[0].source = source(found[1], 0)
    take_over_across(found, lambda n: hosts[n], 2)
    assert found[0].slots[0].source is not None
    assert found[0].slots[0].source.found.how == "continued"


def test_a_line_with_a_colon_leads_on() -> None:
    found, hosts = scenes("The mayor said:\n“One.”")
    take_over_across(found, lambda n: hosts[n], 2)
    assert found[0].slots[0].source is not None
    assert found[0].slots[0].source.found.how == "colon"


def test_paragraphs_are_spans() -> None:
    assert paragraphs("“One.”") == (Span(0, 6),)
