"""What an author is said to be, taken apart: each post's title, and for whom."""

from __future__ import annotations

import re
from typing import NamedTuple

from xcheck.extract.furniture.wording import words

_ROLES = frozenset(
    """
    reporter reporters correspondent editor editors writer author columnist journalist contributor producer anchor host presenter photographer
    photojournalist critic blogger fellow professor lecturer researcher analyst economist scientist historian director president chairman
    chairwoman chair ceo founder cofounder partner lawyer attorney consultant adviser advisor commentator strategist secretary undersecretary
    minister ambassador senator congressman congresswoman representative member officer colonel general lieutenant captain specialist expert
    teacher student scholar manager head chief executive intern freelancer publisher novelist poet physician doctor dean chancellor governor
    mayor judge engineer scholar graduate winner recipient fellow creator veteran
    """.split()
)
_SMALL = frozenset("a an the our his her of and in on to with for at is was currently now also based who".split())
_PREPOSITION = re.compile(r"\b(?:at|for|with|of|from|,)\s+(?=(?:the\s+|The\s+)?[A-Z])")
# From here on a note tells the beat, the place or the past, which notes may word as they like.
_BEAT = re.compile(
    r"[,;]? (?:covering|who|whose|where|which|based|focusing|focused|focussing|specialising|specializing|reporting|writing|living|and (?:covers|writes|reports|has|tweets|lives|was|is)"
    r"|with (?:a|an|more|over|expertise)|in (?=[A-Z])|since \d|can be|may be)\b.*|\. .*|\s\(.*|; .*",
    re.DOTALL,
)
_JOINED = re.compile(r",? and (?:also )?|, ")

_WHERE = re.compile(r"\W*(?:in|at|from|near|outside)\s", re.IGNORECASE)


class Post(NamedTuple):
    """One post: the words of its title in order, and the words of the house it is held at (either may be empty)."""

    title: tuple[str, ...]
    house: tuple[str, ...]


def posts(written: str) -> tuple[Post, ...]:
    """The posts in `a former harbour pilot and special correspondent at the Pier Post`: two, the second with a house.

    Beats (`covering ferries`, `based in Kell`) are left out. A piece without a word for a role belongs to the one before.
    """
    bare = _BEAT.sub("", written, count=1)
    pieces: list[str] = []
    at = 0
    for joint in _JOINED.finditer(bare):
        left, right = bare[at : joint.start()], bare[joint.end() :]
        if _has_role(left) and _has_role(_JOINED.split(right, maxsplit=1)[0]):
            pieces.append(left)
            at = joint.end()
    pieces.append(bare[at:])
    return tuple(post for piece in pieces if (post := _post(piece)).title or post.house)


def _has_role(piece: str) -> bool:
    return not _ROLES.isdisjoint(words(piece))


def _post(piece: str) -> Post:
    cut = _PREPOSITION.search(piece)
    if cut is not None and _WHERE.match(piece):
        # By Ada Pike in Kell, at the harbour: where a story was written, and no house.
        return Post((), ())
    title, house = (piece[: cut.start()], piece[cut.end() :]) if cut else (piece, "")
    if cut is None and not _has_role(piece):
        title, house = "", piece
    return Post(_content(title), _content(house))


def _content(piece: str) -> tuple[str, ...]:
    return tuple(word for word in words(piece) if word not in _SMALL)
