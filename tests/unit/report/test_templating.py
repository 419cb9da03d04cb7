"""Templates print nothing as it came, and nothing that is not there."""

import base64
import hashlib
from pathlib import Path

import jinja2
import pytest

from xcheck.report.templating import environment, kept, policy_hash, source


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


def test_compiled_templates_are_kept_and_print_the_same(tmp_path: Path) -> None:
    files = {"page": "{% import 'part' as part %}{{ part.shown(a) }}", "part": "{% macro shown(x) %}[{{ x }}]{% endmacro %}"}
    asked: list[str] = []

    def read(name: str) -> str:
        asked.append(name)
        return files[name]

    printed = [kept(environment(read), tmp_path / "cache", ("page", "part")).get_template("page").render(a="<b>") for _ in range(2)]
    assert printed == [environment(files.__getitem__).get_template("page").render(a="<b>")] * 2 == ["[&lt;b&gt;]"] * 2
    assert asked == ["page", "part"]  # the second run read no template
    assert len(list((tmp_path / "cache").glob("*.ready"))) == 1


def test_without_a_folder_templates_are_read(tmp_path: Path) -> None:
    assert kept(environment(lambda name: name), None, ("page",)).get_template("page").render() == "page"
