"""Words by which furniture gives itself away: it speaks to the reader, and of the site instead of the story."""

from __future__ import annotations

from collections.abc import Sequence

READER = frozenset(("you", "your", "yours", "we", "us", "our", "ours"))
"""Furniture addresses the reader and speaks for the house; news prose outside quotation marks seldom does."""

_CALLS = """
    click subscribe sign signup register login log join get download follow like share tweet read see view watch listen enter submit post
    reply send email print support donate become try start enjoy discover explore browse contact unlock upgrade renew manage accept skip
    load show hide choose select shop add never sort switch enable disable
"""
CALLS = frozenset(_CALLS.split())
"""Words that a call to action begins with."""

_HARD = """
    newsletter newsletters inbox subscription subscriptions subscriber subscribers subscribe subscribed subscribing unsubscribe login
    password username facebook twitter instagram whatsapp linkedin youtube tiktok telegram reddit pinterest app apps advertisement
    advertisements sponsored cookies copyright © commenting paywall donation bookmark homepage sitemap rss notifications
    javascript newsdesk signup adblocker captcha
"""
HARD = frozenset(_HARD.split())
"""Words about the site, its readers' accounts and its offers, rare in stories about anything else."""

_SOFT = """
    account email website site page article articles story stories edition journalism newsroom editors readers members member membership
    comment comments moderated privacy policy terms conditions rights reserved reproduction permission advertising sponsor partners podcast
    alerts browser download unlimited trial cancel puzzles crossword tips click menu loading trending related recommended share follow video
    free daily weekly updates headlines support digital
"""
SOFT = frozenset(_SOFT.split())
"""Words that furniture is full of and stories use too."""


def addresses(words: Sequence[str]) -> bool:
    """Whether a sentence speaks to the reader or of the site."""
    return any(word in READER or word in HARD or word in SOFT for word in words)


def weight(words: Sequence[str]) -> int:
    """How strongly a line speaks as furniture: 2 for each telling word, 1 for others, for a call at its start, for the reader."""
    own = set(words)
    return 2 * len(own & HARD) + len(own & SOFT) + (bool(words) and words[0] in CALLS) + (not own.isdisjoint(READER))
