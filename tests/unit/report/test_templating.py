"""Templates print nothing as it came, and nothing that is not there."""

import base64
import hashlib

import jinja2
import pytest

from xcheck.report.templating import environment, policy_hash, source


def shown(template: str, **values: object) -> str:
    return environment(lambda name: template).get_template("any").render(values)


def test_text_is_escaped_and_made_visible() -> None:
    assert shown("{{ a }}", a="<b>\u202e") == "&lt;b&gt;[U+202E]"


def test_what_is_not_there_is_a_mistake() -> None:
    with pytest.raises(jinja2.UndefinedError):
        shown("{{ a }}")
    with pytest.raises(TypeError, match="not there"):
        shown("{{ a }}", a=None)


def test_the_hash_is_the_policys() -> None:
    assert policy_hash("a") == f"'sha256-{base64.b64encode(hashlib.sha256(b'a').digest()).decode()}'"


def test_templates_are_read_from_beside_the_code() -> None:
    assert "<html" in source("diff.html.j2")
