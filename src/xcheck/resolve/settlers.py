"""Who settles the steps of a corpus: each step anew for all articles, unless it is known what most of them are and the others are only added."""

from __future__ import annotations

from msgspec import Struct

from xcheck.resolve.copies import Speakers, voices
from xcheck.resolve.furniture import Framing, framed
from xcheck.resolve.passages import Meeting, nobody
from xcheck.resolve.people import Tabling, tabled


class Settlers(Struct, frozen=True):
    """What settles single steps. Whoever does one gives what the function here gives.

    `speakers` finds who speaks for whom, `framing` settles furniture, `tabling` finds which names there are; `meeting` knows articles that have
    runs in common with another voice.
    """

    speakers: Speakers = voices
    framing: Framing = framed
    meeting: Meeting = nobody
    tabling: Tabling = tabled


ANEW = Settlers()
"""All steps for all articles."""
