from array import array
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.reading import Reading
from xcheck.extract.signature import Signature, signature, signature_of

WORDS = [f"{a}{b}" for a in ("tide", "lock", "quay", "mast", "hull", "rope") for b in ("s", "ed", "ing", "er", "", "man", "way", "land")]
TEXT = " ".join(WORDS[(i * 17 + i // 5) % len(WORDS)] for i in range(300))


def share(a: Signature, b: Signature) -> float:
    return len(set(a.runs) & set(b.runs)) / min(len(a.runs), len(b.runs))


def test_case_marks_and_numbers_make_no_other_text() -> None:
    assert signature_of("The “lock” fell at 9, and 12 men left it.") == signature_of("the lock fell at 7 and 40 men left it")
    assert signature_of("the lock fell") != signature_of("the lock rose")


def test_one_changed_word_changes_few_runs() -> None:
    whole, changed = signature_of(TEXT), signature_of(TEXT.replace(" hull ", " keel ", 1))
    assert len(whole.runs) > 20
    assert 0.8 < share(whole, changed) <= 1


def test_a_part_keeps_the_runs_of_the_whole() -> None:
    part = signature_of(" ".join(TEXT.split()[:150]))
    assert set(part.runs) <= set(signature_of(TEXT).runs)


def test_short_and_empty_texts() -> None:
    assert (signature_of("").runs, signature_of("").words) == (array("Q"), 0)
    assert signature_of("four words are few").runs == array("Q")


@given(st.text(max_size=80))
def test_every_text_has_a_signature(text: str) -> None:
    made = signature_of(text)
    assert list(made.runs) == sorted(set(made.runs))
    assert made == signature_of(f"  {text}\n")


def test_headline_credit_and_furniture_take_no_part(read_text: Callable[..., Reading]) -> None:
    body = "The council met on Monday evening to hear the engineers speak about the wall in the harbour of Kell."
    plain = read_text(f"Wall\n\n{body}\n")
    framed = read_text(f"Wall again\n\nBy Ada Pike\n\n{body}\n\nSign up for our newsletter\n")
    assert signature(plain) == signature(framed) == signature_of(body)
