"""Which lines of an HTML page its mark-up sets apart from the story.

Three things speak, each under a guard. Elements that say what they are (`nav`, `footer`, `aside`, `form`, ARIA roles):
unless much of the page's prose stands in them, as where a whole page is one form. The place of the prose: the innermost
element that holds nearly all of it is the story, and what stands outside is apart where it is links or no prose. And
links: a list of nothing but links beside the story's paragraphs is a list of other stories.

The headline and what stands between it and the story stay, and so does prose that is no link, wherever it stands alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from xcheck.model.place import Span
from xcheck.readers.html_walk import Element, Line, Page

SIDE = frozenset("nav footer aside form dialog menu button search".split())
"""Elements made for what is not the story."""
ROLES = frozenset("navigation contentinfo complementary search form dialog alertdialog menu menubar banner toolbar tablist".split())
HEADLINE = "h1"
HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
"""What a page's headline stands in where it has no `h1`."""
SHORTEST = 3
"""Words of the shortest line that is known for the headline by the page's title alone."""
NAMES = frozenset(
    """ad ads advert adverts advertisement advertising breadcrumb breadcrumbs comments consent cookie cookies follow footer masthead menu modal
    nav navbar navigation newsletter newsletters pager pagination playlist popup promo promos promotion readmore recirc recirculation recommendations recommended
    related share sharing shares sidebar signup social sponsor sponsored subscribe subscription tags teaser teasers toolbar topics trending""".split()
)
"""Words in the class or id of an element that say the same, whoever built the page."""
CREDITS = frozenset(("credit", "credits", "copyright", "attribution", "photographer", "photocredit", "imagecredit", "copyrightholder", "credittext"))
"""The same for the credit of a picture, in a line of no more than ten words."""
_COMMENTS = re.compile(
    r"(?:(?:user|reader|readers|article|post|page)[-_]?)?(?:comments(?:[-_]?(?:area|section|list|container|wrap|wrapper|thread|box|block|form))?"
    r"|comment[-_]?(?:list|thread|respond|form)|respond|disqus_thread)",
    re.IGNORECASE,
)
"""Names of the part of a page that its readers have written; `comment` alone may be what a paper calls its opinion pages."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
MOST = 0.25
"""The share of the page's prose from which on an element is no side matter, whatever it is called."""
STORY = 0.75
"""The share of the page's prose that the story holds."""
FEWEST = 60
"""Words of prose that a page must have for the story's place to be told."""
CARD = 700
"""Characters of the largest teaser: a linked headline, perhaps a label, a date and a summary."""
BOX = 40
"""Words of prose from which on a side element inside the story is a part of it."""
TITLE = 20
"""Linked characters of the shortest headline in one."""
PARTLY = 0.4
"""The share of linked characters in a teaser's headline, which may carry a label or a time."""
WHOLE = 0.9
"""The share from which on a line is a link and nothing else."""
RUN = 3
"""Lines of links one after the other that make a list of them."""
_STOP = re.compile(r"[.!?…][\"'”’)\]]*$")


class _Weight(Struct):
    """What an element holds: characters, linked characters, words and lines of prose, linked headlines, whether the page's own."""

    length: int = 0
    linked: int = 0
    prose: int = 0
    paragraphs: int = 0
    titles: int = 0
    headline: bool = False


def apart(page: Page, title: str | None = None) -> tuple[Span, ...]:
    """The spans of the lines that are set apart, in order. `title` is what the page's head calls it, perhaps with the site's name."""
    comments = _comments(page)
    weights = _weights(page, comments)
    # Readers may write more below a story than stands in it.
    whole = sum(_prose(page.text, line) for line in page.lines if comments.isdisjoint(_path(page.elements, line.element)))
    named = comments.union(n for n, element in enumerate(page.elements) if _is_side_by_kind(element))
    rest = _weights(page, named)
    left = sum(weight.prose for weight, element in zip(rest, page.elements, strict=True) if element.parent < 0)
    # Where much of the prose stands in menus and forms, their makers meant something else by them.
    trusted = left >= FEWEST and left >= STORY / 2 * whole
    story = _story(page, rest, left) if trusted else _story(page, weights, whole)
    inside = _inside(page.elements, story)
    sides = [
        n in comments or (trusted and n in named and not weights[n].headline) or _is_side(element, weights[n], whole, n in inside)
        for n, element in enumerate(page.elements)
    ]
    paths = [_path(page.elements, line.element) for line in page.lines]
    first = next((n for n, path in enumerate(paths) if story in path), len(paths))
    headlines = frozenset(n for n, path in enumerate(paths) if any(page.elements[e].name == HEADLINE for e in path))
    if not headlines and title:
        headlines = _titled(page, paths, [n for n in range(first) if not any(sides[e] for e in paths[n])], title)
    above = max((n for n in headlines if n < first), default=first)
    kept = {_own(page.text, page.lines[n]) for n in headlines}
    found = []
    for number, (line, path) in enumerate(zip(page.lines, paths, strict=True)):
        if number in headlines:
            continue
        side = next((n for n in path if sides[n]), None)
        if side is not None:
            gone = side not in inside or not _tells(page, line, weights[side])
        elif story < 0:
            gone = False
        elif story in path:
            gone = _listed(page, number) or _is_credit(page, line, path)
        else:
            gone = _is_link(line) or not (above < number < first or _prose(page.text, line)) or _card(path, weights)
        own = _own(page.text, line)
        if gone or (own in kept and not any(page.elements[n].name == "p" for n in path)):
            found.append(line.span)
        elif len(own.split(None, 4)) >= 4:
            # The captions of a gallery and the title may stand on a page twice; once is enough.
            kept.add(own)
    return tuple(found)


def shows_prose(page: Page) -> bool:
    """Whether any line of the page reads as prose."""
    return any(_prose(page.text, line) for line in page.lines)


def _comments(page: Page) -> frozenset[int]:
    """The elements that hold what readers wrote: they are called so, and stand below a story without its headline."""
    called = frozenset(n for n, element in enumerate(page.elements) if any(map(_COMMENTS.fullmatch, _called_so(element))))
    if not called:
        return called
    weights = _weights(page, frozenset())
    found: set[int] = set()
    read = 0
    for line in page.lines:
        inside = [n for n in _path(page.elements, line.element) if n in called and not weights[n].headline]
        if not inside:
            read += _prose(page.text, line)
        elif read >= FEWEST:
            found.update(inside)
    return frozenset(found)


def _titled(page: Page, paths: Sequence[list[int]], above: Sequence[int], title: str) -> frozenset[int]:
    """The line above the story that the page's title begins with: a heading before any other, and then the last one."""
    wanted = " ".join(title.casefold().split())
    lines = {n: " ".join(_own(page.text, page.lines[n]).casefold().split()) for n in above}
    found = [n for n, own in lines.items() if wanted.startswith(own) and own.count(" ") >= SHORTEST - 1]
    headings = [n for n in found if any(page.elements[e].name in HEADINGS for e in paths[n])]
    return frozenset((headings or found)[-1:])


def _tells(page: Page, line: Line, side: _Weight) -> bool:
    """Whether a side element inside the story tells more of it: prose that is no link, as in a box of facts or a note."""
    return _prose(page.text, line) > 0 and side.titles == 0 and side.prose >= BOX


def _card(path: list[int], weights: list[_Weight]) -> bool:
    """Whether a line outside the story is the summary in a teaser: no more such lines than linked headlines around it."""
    for element in path:
        weight = weights[element]
        if weight.length > CARD or weight.headline:
            return False
        if weight.titles:
            return weight.titles >= weight.paragraphs
    return False


def _listed(page: Page, number: int) -> bool:
    """Whether a line of the story is one of several links in a row."""
    if not _is_link(page.lines[number]):
        return False
    count = 1
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(page.lines) and count < RUN and _is_link(page.lines[at]):
            count += 1
            at += step
    return count >= RUN


def _is_link(line: Line) -> bool:
    return line.linked >= WHOLE * (line.span.end - line.span.start)


def _weights(page: Page, without: frozenset[int]) -> list[_Weight]:
    """What each element holds, leaving out the lines in `without`."""
    found = [_Weight() for _ in page.elements]
    for line in page.lines:
        if line.element >= 0 and (not without or without.isdisjoint(_path(page.elements, line.element))):
            own = found[line.element]
            own.length += line.span.end - line.span.start
            own.linked += line.linked
            words = _prose(page.text, line)
            own.prose += words
            own.paragraphs += words > 0
            own.titles += not words and line.linked >= max(TITLE, PARTLY * (line.span.end - line.span.start))
            own.headline |= page.elements[line.element].name == HEADLINE
    # Parents come before their children.
    for number in range(len(found) - 1, -1, -1):
        parent = page.elements[number].parent
        if parent >= 0:
            found[parent].length += found[number].length
            found[parent].linked += found[number].linked
            found[parent].prose += found[number].prose
            found[parent].paragraphs += found[number].paragraphs
            found[parent].titles += found[number].titles
            found[parent].headline |= found[number].headline or page.elements[number].name == HEADLINE
    return found


def _prose(text: str, line: Line) -> int:
    """The words of a line that reads as prose, 0 for others."""
    own = text[line.span.start : line.span.end]
    if 2 * line.linked > len(own) or not _STOP.search(own):
        return 0
    count = len(own.split())
    return count if count >= 10 else 0


def _story(page: Page, weights: list[_Weight], whole: int) -> int:
    """The number of the innermost element that holds the story, or -1."""
    if whole < FEWEST:
        return -1
    best = -1
    for number, weight in enumerate(weights):
        if (weight.prose >= STORY * whole and page.elements[number].parent == best) or (best < 0 and weight.prose >= STORY * whole):
            best = number
    return best


def _is_side(element: Element, weight: _Weight, whole: int, inside: bool) -> bool:
    if weight.headline or weight.prose >= MOST * whole + 1:
        return False
    if _is_side_by_kind(element):
        return True
    # Inside the story a name is no proof: a paragraph beside a sidebar, or above a paywall, may be called after it.
    teaser = weight.length <= CARD and weight.titles >= weight.paragraphs
    return element.name != "p" and (not inside or teaser) and not NAMES.isdisjoint(_called(element))


def _is_side_by_kind(element: Element) -> bool:
    return element.name in SIDE or element.attributes.get("role", "").strip().lower() in ROLES


def _is_credit(page: Page, line: Line, path: list[int]) -> bool:
    """Whether a line is the credit of a picture by the name of what it stands in."""
    return len(_own(page.text, line).split()) <= 10 and any(not CREDITS.isdisjoint(_called(page.elements[n])) for n in path[:3])


def _called(element: Element) -> frozenset[str]:
    """The words in an element's class, id and item property."""
    own = element.attributes
    names = " ".join(own[key] for key in ("class", "id", "itemprop") if own.get(key))
    return frozenset(word.lower() for word in _WORD.findall(names[:400])) if names else frozenset()


def _called_so(element: Element) -> list[str]:
    """An element's id and classes."""
    return f"{element.attributes.get('id') or ''} {element.attributes.get('class') or ''}"[:400].split()


def _inside(elements: tuple[Element, ...], story: int) -> frozenset[int]:
    """The story's element and all elements in it."""
    found: set[int] = set()
    for number, element in enumerate(elements):
        if number == story or element.parent in found:
            found.add(number)
    return frozenset(found)


def _own(text: str, line: Line) -> str:
    return text[line.span.start : line.span.end].strip()


def _path(elements: tuple[Element, ...], number: int) -> list[int]:
    """An element and all around it, from the inside."""
    found = []
    while number >= 0:
        found.append(number)
        number = elements[number].parent
    return found
