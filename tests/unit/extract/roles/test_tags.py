"""Party and state tags behind a name."""

from __future__ import annotations

import pytest

from xcheck.extract.roles.tags import tag_after


@pytest.mark.parametrize(
    ("text", "party", "state", "words"),
    [
        ("Vane (R-Ohio) left", "republican", "ohio", "R-Ohio"),
        ("Vane (D., Calif.) left", "democrat", "california", "D., Calif."),
        ("Vane, D-N.Y., left", "democrat", "newyork", "D-N.Y."),
        ("Vane, R-Fairmont, left", "republican", None, "R-Fairmont"),
        ("Vane (D-Calif.) left", "democrat", "california", "D-Calif."),
        ("Vane (I-Vermont) left", None, "vermont", "I-Vermont"),
        ("Vane (Lab) left", "labour", None, "Lab"),
        ("Vane (SNP) left", "snp", None, "SNP"),
    ],
)
def test_found(text: str, party: str | None, state: str | None, words: str) -> None:
    tag = tag_after(text, 4, len(text))
    assert tag is not None
    assert (tag.party, tag.state, text[slice(*tag.span)]) == (party, state, words)


@pytest.mark.parametrize(
    "text", ["Vane (R) left", "Vane (L) left", "Vane, R-rated, left", "Vane (right) left", "Vane left (R-Ohio)", "Vane, D-day veteran", "Vane, D-Day veteran"]
)
def test_none(text: str) -> None:
    assert tag_after(text, 4, len(text)) is None
