"""Words that came through somebody else."""

from __future__ import annotations

import pytest

from tests.unit.extract.attributing import Sentence
from xcheck.extract.quotes.attribution import before_quotation, behind_quotation
from xcheck.extract.quotes.relays import relay


@pytest.mark.parametrize(
    ("text", "relayed", "via"),
    [
        ("Q {Orla Venn} said, according to {Quill Radio}.", True, "Quill Radio"),
        ("Q {Orla Venn} said, quoting the engineer.", True, None),
        ("Q {Orla Venn} reportedly said.", True, None),
        ("Q {Orla Venn} said on Monday.", False, None),
        ("{Colm Brack}, who asked {Orla Venn}, said she had told him: Q", True, "Colm Brack"),
        ("{Colm Brack} recalled that {Orla Venn} had said: Q", True, "Colm Brack"),
        ("{Orla Venn} was quoted as saying Q", True, None),
        ("{Orla Venn} read out the words: Q", True, None),
        ("{Orla Venn} said he was glad and added: Q", False, None),
        ("While {Colm Brack} said nothing, {Orla Venn} said Q", False, None),
        ("{Orla Venn} said, Q", False, None),
        # somebody else's words, told by who remembers them
        ("Q {Orla Venn} remembers {Colm Brack} saying.", True, None),
        ("Q {Orla Venn} remembered her father, {Colm Brack}, telling her.", True, None),
        ("Q {Orla Venn} said {Colm Brack} told her.", True, None),
        ("Q {Orla Venn} told {Colm Brack}, the mayor, adding that it was late.", False, None),
        ("Q {Orla Venn} said, as {Colm Brack} told the board.", False, None),
        ("{Orla Venn} recalls the words of {Colm Brack}: Q", True, None),
        ("{Orla Venn} says the best advice came from {Colm Brack}: Q", True, None),
        ("{Orla Venn} told reporters that {Colm Brack}’s last words were: Q", True, None),
        ("{Orla Venn} said of {Colm Brack}: Q", False, None),
        ("{Orla Venn} said in reply to {Colm Brack}’s remarks: Q", False, None),
        ("{Orla Venn} told the widow of {Colm Brack}: Q", False, None),
        ("On behalf of {Colm Brack}, {Orla Venn} said: Q", True, None),
        ("Q said {Orla Venn} on behalf of the crew.", True, None),
        ("Q {Orla Venn} told the council on behalf of the crew.", True, None),
        ("Q {Orla Venn} told the council of her work on behalf of the crew.", False, None),
        ("Q said {Orla Venn}, who read out a letter from {Colm Brack}.", True, None),
        ("Q said {Orla Venn}, borrowing a line from the mayor.", True, None),
        ("Q said {Orla Venn}, who reads a lot.", False, None),
        ("{Orla Venn} said Q when asked if he would write on behalf of the crew.", False, None),
        ("Q the order published Friday said.", False, None),
        ("{Orla Venn}, speaking for {Colm Brack}, said: Q", True, None),
        ("Q {Orla Venn} said, to borrow {Colm Brack}’s phrase.", True, None),
        ("{Orla Venn}, speaking at the quay, said: Q", False, None),
        ("She read Q", True, None),
        ("The letter read Q", False, None),
        # the words of a part, and of a figure in a book
        ("Q growls {Orla Venn} as the old king.", True, None),
        ("Q says {Orla Venn} as the deputy, and nobody laughs.", True, None),
        ("Q said {Orla Venn} as the crane fell.", False, None),
        ("Q said {Orla Venn} as she left the quay.", False, None),
        ("Q {Orla Venn} writes of the quay in her new novel.", True, None),
        ("Q {Orla Venn} wrote of her novel in a letter to the board.", False, None),
        ("Q {Orla Venn} said in the novel tones of a mayor.", False, None),
    ],
)
def test_relays(text: str, relayed: bool, via: str | None) -> None:
    sentence = Sentence(text)
    [place] = sentence.quotes
    found = behind_quotation(sentence.tokens, place, True) if place == 0 else before_quotation(sentence.tokens, place)
    assert found is not None
    passed, speaker = relay(sentence.text, sentence.tokens, found, place, sentence.mentions)
    assert passed is relayed
    assert (speaker.text if speaker else None) == via
