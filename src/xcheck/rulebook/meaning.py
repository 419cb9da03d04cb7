"""What no schema can see in a rule: placeholders, settings that cannot be, examples that could never be met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from xcheck.checks.base import Check
from xcheck.checks.registry import BY_ID
from xcheck.files import schema
from xcheck.files.document import Document
from xcheck.model.notice import Notice
from xcheck.model.rule import BadSetting, Example, Expectation, Rule
from xcheck.rulebook import messages
from xcheck.rulebook.book import Bound
from xcheck.rulebook.layers import Layers
from xcheck.rulebook.options import bind
from xcheck.rulebook.schema import rule_schema


def meaning(layers: Layers) -> tuple[Bound | None, list[Notice]]:
    """A rule whose files fit the schema, with its check; or every mistake in what it says."""
    value = layers.value()
    check = BY_ID[value["check"]]
    texts = {grade: value.get("messages", {}).get(grade, value.get("message")) for grade in check.grades}
    notices = [layers.notice(f"no message for grade {grade!r}", ("messages",), at_key=True) for grade, text in texts.items() if text is None]
    notices.extend(_placeholders(layers, value, check))
    examples, faults = _examples(layers, value)
    bound, more = _check(layers, value, check)
    notices.extend((*faults, *more))
    if notices or bound is None:
        return None, notices
    rule = Rule(
        id=value["id"],
        check=value["check"],
        title=value["title"],
        severities=dict(value["severities"]),
        messages={grade: text for grade, text in texts.items() if text is not None},
        why=" ".join(value["why"].split()),
        options=dict(value.get("options", {})),
        examples=examples,
        enabled=value.get("enabled", True),
        path=layers.top.path,
        line=layers.top.key_place("id").line,
    )
    return Bound(rule, bound), []


def meaning_of_parts(document: Document) -> list[Notice]:
    """The mistakes of that sort in a file that does not fit the schema, in those parts of it that do."""
    check = BY_ID.get(str(document.value.get("check")))
    if check is None:
        return []
    known = rule_schema(check.id)["properties"]
    value = {key: part for key, part in document.value.items() if key in known and schema.accepts(part, known[key])}
    layers = Layers((document,))
    notices = [*_placeholders(layers, value, check), *_examples(layers, value)[1]]
    if "options" in value:
        notices.extend(_check(layers, value, check)[1])
    return notices


def _placeholders(layers: Layers, value: Mapping[str, Any], check: type[Check[Any]]) -> Iterator[Notice]:
    told: list[tuple[tuple[str, ...], str]] = [(("messages", grade), text) for grade, text in value.get("messages", {}).items()]
    if "message" in value:
        told.append((("message",), value["message"]))
    for keys, text in told:
        for fault in messages.faults(text, check.facts):
            yield layers.notice(fault, keys)


def _check(layers: Layers, value: Mapping[str, Any], check: type[Check[Any]]) -> tuple[Check[Any] | None, list[Notice]]:
    try:
        return bind(check, value.get("options", {}), value.get("id", "")), []
    except BadSetting as bad:
        return None, [layers.notice(message, ("options", *keys)) for keys, message in bad.faults]
    except ValueError as error:
        return None, [layers.notice(f"options: {error}", ("options",))]


def _examples(layers: Layers, value: Mapping[str, Any]) -> tuple[tuple[Example, ...], list[Notice]]:
    """The examples, and those of their expectations that could never be met."""
    holder = layers.holder(("examples",))
    # A file that only tunes severities keeps the examples, whose findings are then of another severity.
    tuned = any("severities" in document.value for document in layers.documents[layers.documents.index(holder) + 1 :])
    severities = None if tuned or "severities" not in value else frozenset(value["severities"].values())
    found: list[Example] = []
    notices: list[Notice] = []
    for number, raw in enumerate(value.get("examples", ())):
        at = ("examples", number)
        fires = []
        for index, one in enumerate(raw.get("fires", ())):
            notices.extend(_impossible(holder, (*at, "fires", index), one, raw["articles"], severities))
            line = holder.place(*at, "fires", index).line
            fires.append(Expectation(int(one["article"]), one["text"], one.get("suggestion"), None if tuned else one.get("severity"), line))
        found.append(Example(raw["about"], tuple(raw["articles"]), tuple(fires), holder.place(*at).line))
    return tuple(found), notices


def _impossible(
    holder: Document, keys: tuple[str | int, ...], one: Mapping[str, Any], articles: list[str], severities: frozenset[str] | None
) -> Iterator[Notice]:
    """What is wrong with one expectation, whatever the check does."""
    number = int(one["article"])
    if number > len(articles):
        yield holder.notice(f"article {number} is named, but the example has only {len(articles)}", (*keys, "article"))
    elif " ".join(one["text"].split()) not in " ".join(articles[number - 1].split()):
        yield holder.notice(f"{one['text']!r} does not stand in article {number} of the example", (*keys, "text"))
    if severities is not None and one.get("severity") not in (None, *severities):
        yield holder.notice(f"no grade of this rule is of severity {one['severity']!r}", (*keys, "severity"))
