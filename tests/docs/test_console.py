"""Pages are read as a reader reads them: files, commands, what they print."""

from __future__ import annotations

import pytest

from tests.docs.console import Command, Shown, differs, fences, renewed, steps

PAGE = """# A page

```yaml title="house/one.yaml"
id: one
```

1. First

    ```console
    $ xcheck check draft.md --id "a b"  # exit 1
    draft.md  One

      a line
    $ xcheck check - < draft.md
    ```

```yaml
id: shown, not written
```
"""


def test_files_and_commands_come_in_order() -> None:
    assert list(steps(PAGE)) == [
        Shown("house/one.yaml", "id: one\n", 3),
        Command(("xcheck", "check", "draft.md", "--id", "a b"), None, 1, ("draft.md  One", "", "  a line"), 10),
        Command(("xcheck", "check", "-"), "draft.md", 0, (), 14),
    ]


def test_every_fence_is_seen() -> None:
    assert [fence.language for fence in fences(PAGE)] == ["yaml", "console", "yaml"]


def test_a_block_that_begins_with_output_is_refused() -> None:
    with pytest.raises(ValueError, match="line 2"):
        list(steps("```console\nno command\n```\n"))


@pytest.mark.parametrize(
    ("wanted", "printed", "same"),
    [
        ((), "anything\n", True),
        (("one", "two"), "one\ntwo\n", True),
        (("one",), "one\ntwo\n", False),
        (("one", "…"), "one\ntwo\nthree\n", True),
        (("…", "three"), "one\ntwo\nthree\n", True),
        (("…", "four"), "one\ntwo\nthree\n", False),
        (("one …",), "one and more\n", True),
        (("a.c",), "abc\n", False),
    ],
)
def test_what_is_printed_is_held_against_what_is_shown(wanted: tuple[str, ...], printed: str, same: bool) -> None:
    assert (differs(wanted, printed) is None) is same


@pytest.mark.parametrize(
    ("wanted", "now"),
    [
        (("old", "older"), ["one", "two", "three"]),
        (("…", "old"), ["…", "three"]),
        (("old", "…"), ["one", "…"]),
        (("old", "…", "old"), ["one", "…", "three"]),
        (("old …",), None),
        (("…", "old", "…"), None),
    ],
)
def test_a_page_is_renewed_with_as_much_as_it_showed(wanted: tuple[str, ...], now: list[str] | None) -> None:
    assert renewed(wanted, "one\ntwo\nthree\n") == now
