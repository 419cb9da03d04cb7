"""What tests of attribution share: sentences written with their quotation as `Q` and names in braces, as tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xcheck.extract.quotes.tokens import Token, add_words
from xcheck.model.article import Article
from xcheck.model.records import Mention

_PART = re.compile(r"\{([^}]*)\}|\bQ\b")


class Sentence:
    """`text` without braces, its `mentions`, its `tokens`, and `quotes`: the places of the quotations among them."""

    def __init__(self, marked: str) -> None:
        plain: list[str] = []
        names: list[tuple[int, int]] = []
        quotations: list[tuple[int, int]] = []
        at = 0
        for match in _PART.finditer(marked):
            plain.append(marked[at : match.start()])
            start = sum(map(len, plain))
            plain.append(match.group(1) or "Q")
            (names if match.group(1) else quotations).append((start, start + len(plain[-1])))
            at = match.end()
        self.text = "".join([*plain, marked[at:]])
        origin = Article("a.txt", self.text).origin()
        self.mentions = [Mention(origin, s, e, self.text[s:e], kind="person") for s, e in names]
        starts = [s for s, _ in names]
        tokens: list[Token] = []
        here = 0
        for start, end in [*quotations, (len(self.text), len(self.text))]:
            add_words(self.text, here, start, self.mentions, starts, tokens)
            if start < end:
                tokens.append(Token("quote", "", start, end, 0))
            here = end
        self.tokens = tuple(tokens)
        self.quotes = [k for k, token in enumerate(tokens) if token.kind == "quote"]

    def words(self, start: int, end: int) -> str:
        """The text of `tokens[start:end]`."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end] if start < end else ""

    def place(self, word: str) -> int:
        """The place of the first token that is `word`."""
        return next(k for k, token in enumerate(self.tokens) if token.word == word.lower())


def words_of(tokens: Sequence[Token]) -> list[str]:
    """The words of tokens."""
    return [token.word for token in tokens]
