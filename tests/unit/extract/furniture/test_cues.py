from xcheck.extract.furniture.cues import CALLS, HARD, READER, SOFT, addresses, weight


def test_the_lists_are_lower_case_single_words_and_apart() -> None:
    for words in (CALLS, HARD, READER, SOFT):
        assert all(word == word.casefold() and " " not in word for word in words)
    assert not HARD & SOFT and not READER & (HARD | SOFT)


def test_furniture_weighs_more_than_a_story() -> None:
    assert weight("subscribe to our newsletter".split()) > 4
    assert weight("no arrests have been made".split()) == 0
    assert weight(()) == 0


def test_a_sentence_that_speaks_to_the_reader() -> None:
    assert addresses("we will not share your address".split())
    assert not addresses("the ferry was late".split())
