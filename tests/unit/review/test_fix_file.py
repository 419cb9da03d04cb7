"""Fix files: written, read back, and refused where a line is not as it should be."""

from __future__ import annotations

import pytest
from diff_match_patch import diff_match_patch
from hypothesis import given
from hypothesis import strategies as st

from xcheck.model.notice import Trouble
from xcheck.readers import read_bytes
from xcheck.readers.amend import Swap, opened
from xcheck.review.amending import Amended, Change
from xcheck.review.fix_file import HEAD, body, read, written
from xcheck.review.fixes import Fix


def amended(text: str, *swaps: tuple[int, int, str], path: str = "a.txt") -> Amended:
    raw = text.encode()
    (article,), _ = read_bytes(raw, path, {}, None)
    source = opened(raw, path, article, {}, None)
    made = [Swap(*swap) for swap in swaps]
    changes = tuple(Change(Fix(path, s.start, s.end, text[s.start : s.end], s.new, ("name-variant",), ("0123456789abcdef",)), s) for s in made)
    return Amended(source, source.written(made), changes)


WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20).filter(lambda t: t.strip())


@given(st.text("ab é“%\r\n+-@#😀", max_size=60), WORDS, WORDS, st.text("ab é“%\r\n+-@# ", max_size=60))
def test_what_is_written_is_read_back_and_is_a_patch_of_the_library(before: str, old: str, new: str, after: str) -> None:
    text = before + old + after
    if "---" in text[:4] or text.startswith("\ufeff"):
        return
    raw = written([amended(text, (len(before), len(before) + len(old), new))])
    found = read(raw.decode().replace("\n", "\r\n"), "x.fix")
    (patch,) = found["a.txt"]
    assert (patch.start, patch.old, patch.new) == (len(before), old, new)
    assert before.endswith(patch.before) and after.startswith(patch.after)
    made = diff_match_patch().patch_fromText("\n".join(body(patch)))
    assert [words for _, words in made[0].diffs] == [words for words in (patch.before, old, new, patch.after) if words]
    assert (made[0].start1, made[0].length1) == (patch.start - len(patch.before), len(patch.before + old + patch.after))


def test_it_is_made_for_people() -> None:
    text = "The envoy Kirill Damarov flew.\nAt home Dammarov’s bag was lost.\n"
    start = text.index("Dammarov")
    lines = written([amended(text, (start, start + 8, "Damarov"))]).decode().splitlines()
    assert lines[0] == HEAD
    assert lines[4:] == [
        "--- a.txt",
        "",
        '# line 2, column 9: "Dammarov" to "Damarov" (name-variant 0123456789abcdef)',
        "@@ -32,32 +32,31 @@",
        " At home%20",
        "-Dammarov",
        "+Damarov",
        " %E2%80%99s bag was lost.",
    ]


def test_every_bad_line_is_told() -> None:
    text = f"{HEAD}\n@@ -1,3 +1,3 @@\n-a\n+b\n--- a.txt\n@@ -1 @@\n-a\n+b\nhello\n@@ -1,3 +1,3 @@\n-a\n-b\n"
    with pytest.raises(Trouble) as told:
        read(text, "x.fix")
    assert [n.line for n in told.value.notices] == [2, 6, 9, 10]


def test_too_many_patches_are_refused() -> None:
    with pytest.raises(Trouble, match="more than 10,000"):
        read(f"{HEAD}\n--- a.txt\n" + "@@ -1,1 +1,1 @@\n-a\n+b\n" * 10_001, "x.fix")


def test_an_empty_review_asks_for_nothing() -> None:
    assert read(f"{HEAD}\n# all taken out\n\n--- a.txt\n", "x.fix") == {}
