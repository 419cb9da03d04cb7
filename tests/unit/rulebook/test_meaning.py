"""What no schema can see."""

from __future__ import annotations

from xcheck.files import yaml
from xcheck.rulebook.layers import Layers
from xcheck.rulebook.meaning import meaning, meaning_of_parts


def test_a_rule_and_its_check(percent: str) -> None:
    bound, notices = meaning(Layers((yaml.loads(percent, "a.yaml", "rulebook"),)))
    assert notices == []
    assert bound is not None
    assert bound.rule.messages == {"found": '"{text}" ({place}): write "{suggestion}".'}


def test_words_of_an_example_may_be_folded_over_lines(percent: str) -> None:
    text = percent.replace("text: 5%", 'text: "rose  5%\\n in"')
    bound, notices = meaning(Layers((yaml.loads(text, "a.yaml", "rulebook"),)))
    assert notices == []
    assert bound is not None


def test_sound_parts_of_an_unsound_file_are_looked_at_too(percent: str) -> None:
    text = percent.replace("title:", "titel:").replace("(\\d) ?%", "[").replace("{found: note}", "[found]")
    assert [n.line for n in meaning_of_parts(yaml.loads(text, "a.yaml", "rulebook"))] == [9]
    assert meaning_of_parts(yaml.loads(percent.replace("check: pattern", "check: [pattern]"), "a.yaml", "rulebook")) == []
    assert meaning_of_parts(yaml.loads("check: pattern\nexamples: 3\noptions: {}\nmessage: 4", "a.yaml", "rulebook")) == []
