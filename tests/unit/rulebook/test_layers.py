"""One rule in several files."""

from __future__ import annotations

from xcheck.files import yaml
from xcheck.rulebook.layers import Layers


def layers(*texts: str) -> Layers:
    return Layers(tuple(yaml.loads(text, f"{number}.yaml", "rulebook") for number, text in enumerate(texts, 1)))


def test_later_layers_win_entry_by_entry() -> None:
    both = layers("id: x\ntitle: a\noptions: {p: 1, q: [1, 2]}\nenabled: false", "id: x\noptions: {q: [3]}\nenabled: true")
    assert both.value() == {"id": "x", "title": "a", "options": {"p": 1, "q": [3]}, "enabled": True}


def test_one_message_replaces_many() -> None:
    assert layers("messages: {a: x, b: y}", "message: z").value() == {"message": "z"}
    assert layers("message: z", "messages: {a: x}").value() == {"message": "z", "messages": {"a": "x"}}
    assert layers("messages: {a: x, b: y}", "messages: {b: z}").value() == {"messages": {"a": "x", "b": "z"}}


def test_notices_go_to_the_file_that_has_the_last_word() -> None:
    both = layers("id: x\noptions:\n  p: 1\n  q: 2", "id: x\noptions: {q: 3}")
    assert str(both.notice("odd", ("options", "p"))) == "1.yaml:3:6: odd"
    assert str(both.notice("odd", ("options", "q"))) == "2.yaml:2:14: odd"
    assert str(both.notice("odd", ("title",))).startswith("2.yaml:1")
