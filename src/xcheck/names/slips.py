"""How many letters two words are apart: one more, one less, another one, or two neighbours swapped (optimal string alignment).

rapidfuzz counts the same many times faster, and takes as long to import as this to compare thousands of names. Most words
are told without counting: by what is left when they begin and end alike, or by the letters that they do not share.
"""

from __future__ import annotations


def slipped(a: str, b: str) -> bool:
    """Whether two words are one letter apart at most."""
    if abs(len(a) - len(b)) > 1:
        return False
    a, b = _odd(a, b)
    return (len(a) < 2 and len(b) < 2) or (len(a) == len(b) == 2 and a == b[::-1])


def slips(a: str, b: str, most: int) -> int:
    """How many letters two words are apart; where these are more than `most`, any number above it."""
    a, b = _odd(a, b)
    if len(a) < len(b):
        a, b = b, a
    least = len(a) - sum(map(a.__contains__, b))
    # Of words that share no letter each letter is another one.
    return least if least > most or least == len(a) else _counted(a, b)


def _odd(a: str, b: str) -> tuple[str, str]:
    """Two words without the letters with which both begin and end."""
    start, end = 0, min(len(a), len(b))
    while start < end and a[start] == b[start]:
        start += 1
    a, b, end = a[start:], b[start:], end - start
    cut = 0
    while cut < end and a[-1 - cut] == b[-1 - cut]:
        cut += 1
    return (a[:-cut], b[:-cut]) if cut else (a, b)


def _counted(a: str, b: str) -> int:
    """The distance by Hyyrö's bit vectors (2003): a column of the table at a time, a bit for each letter of `a`.

    The bits are the steps between neighbours in the table: `more` and `less` down a column, `grown` and `shrunk` from one column to the next,
    and `kept` where nothing is added from one row and column to the next.
    """
    places: dict[str, int] = {}
    for at, letter in enumerate(a):
        places[letter] = places.get(letter, 0) | 1 << at
    whole, last = (1 << len(a)) - 1, 1 << (len(a) - 1)
    distance, more, less, kept, before = len(a), whole, 0, 0, 0
    for letter in b:
        here = places.get(letter, 0)
        swapped = ((here & ~kept) << 1) & before
        kept = ((((here & more) + more) ^ more) | here | less | swapped) & whole
        grown, shrunk = less | (whole & ~(kept | more)), kept & more
        if grown & last:
            distance += 1
        elif shrunk & last:
            distance -= 1
        grown, shrunk = (grown << 1 | 1) & whole, (shrunk << 1) & whole
        more, less, before = shrunk | (whole & ~(kept | grown)), grown & kept, here
    return distance
