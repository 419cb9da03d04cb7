from xcheck.names import features as f
from xcheck.names.evidence import Evidence, settle, total
from xcheck.names.relation import Relation

FAMILY, GIVEN = f.RELATIONS["family"][Relation.EXACT], f.RELATIONS["given"][Relation.EXACT]


def test_total_starts_at_the_base() -> None:
    assert total([]) == f.BASE
    assert total([Evidence(FAMILY), Evidence(GIVEN)]) == f.BASE + FAMILY.weight + GIVEN.weight


def test_settle() -> None:
    both = (Evidence(FAMILY, "roe", "roe"), Evidence(GIVEN, "jane", "jane"))
    assert settle(both, ("Jane Roe", "Roe, Jane")).outcome == "same"
    assert settle((*both, Evidence(f.SUFFIX_ONE, "jr")), ("", "")).outcome == "review"
    assert settle((*both, Evidence(f.SUFFIX_CONFLICT, "jr", "sr")), ("", "")).outcome == "different"


def test_a_veto_outweighs_a_review_in_any_order() -> None:
    evidence = (Evidence(f.SUFFIX_CONFLICT), Evidence(f.SUFFIX_ONE), Evidence(FAMILY), Evidence(GIVEN))
    assert settle(evidence, ("", "")).score == settle(evidence[::-1], ("", "")).score < f.REVIEW


def test_reasons_show_the_words_as_written() -> None:
    found = settle(
        (Evidence(f.RELATIONS["family"][Relation.SLIP], "dimitriev", "dmitriev"), Evidence(GIVEN, "kirill", "kirill")), ("Kirill DIMITRIEV", "Kirill Dmitriev")
    )
    assert found.reasons == ('the given name "Kirill" is the same', 'the family names "DIMITRIEV" and "Dmitriev" differ by one letter')


def test_a_long_word_is_cut_in_a_reason() -> None:
    found = settle((Evidence(f.WORD_CONFLICT, "x" * 5000, "y"),), ("", ""))
    assert len(found.reasons[0]) < 200


def test_each_reason_once() -> None:
    assert len(settle((Evidence(f.MIDDLE_EXTRA), Evidence(f.MIDDLE_EXTRA)), ("", "")).reasons) == 1


def test_a_joined_word_is_shown_as_it_was_written() -> None:
    found = settle((Evidence(f.GIVEN_CONFLICT, "abdaziz", "jong un"),), ("'Abd al-Aziz Haddad", "Kim Jong-un"))
    assert found.reasons == ('the given names "Abd al-Aziz" and "Jong-un" differ',)
