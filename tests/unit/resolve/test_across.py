"""A lone name whose article gives no bearer: asked about by itself it is whose it is where all are found out."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.resolve.test_people import EMPTY, mentions_of
from tests.unit.resolve.written import pages
from xcheck.names.register import Entry, Register
from xcheck.resolve.people import People, settle
from xcheck.resolve.uses import uses

SENTENCES = (
    "Ilse Brandvold, the harbour master, spoke to the Quay Board in Kell.",
    "Brandvold said the quay would close, and Kell would wait.",
    "The Brandvold case was heard by the Quay Board.",
    "Mrs. Brandvold met Anders Holtvik.",
    "Gustav Brandvold sang in Stow.",
    "Holtvik said no. The Quay Board agreed in Kell.",
    "The mayor, Brandvolt, complained to the Quay Board.",
    "Young said yes. Later Martha Young left Kell.",
    "Young said nothing to the Quay Board.",
)
REGISTER = Register.of((Entry("holtvik", "Anders Holtvik", "person"),))


def whose(found: People) -> dict[tuple[str, str], tuple[str | None, str]]:
    table = found.naming.table
    return {(digest, key): found.naming.of(digest, key) for digest, keys in table.by_article.items() for key in keys}


@given(st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5), st.sampled_from([EMPTY, REGISTER]))
def test_asked_one_by_one_names_are_whose_they_are_where_all_are_found_out(texts: list[str], register: Register) -> None:
    records = mentions_of(*texts)
    whole = settle(uses(pages(records)), register)
    expected = whose(whole)
    for digest in whole.naming.table.pages:
        few = settle(uses(pages(records)), register, about=(digest,))
        assert whose(few) == expected
        assert {*few.forms} <= {*whole.forms}
        assert {form for form in whole.forms if digest in form.articles} <= {*few.forms}


def test_nobody_is_found_where_a_name_does_not_stand() -> None:
    records = mentions_of("Ilse Brandvold, the harbour master, spoke.", "Brandvold said the quay would close.")
    found = settle(uses(pages(records)), EMPTY, about=("sha256:none",))
    bearers = found.naming.bearers
    (there,) = [digest for digest, keys in found.naming.table.by_article.items() if "brandvold" in keys]
    assert (there, "brandvold") in bearers
    assert ("sha256:none", "brandvold") not in bearers
    assert (there, "nobody") not in bearers
    assert {key for key, _ in bearers.persons()} == {"brandvold"}
