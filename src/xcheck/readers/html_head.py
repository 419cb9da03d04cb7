"""What an HTML page says of its article outside the text: title, byline, date, address, site, language.

Read from schema.org's JSON-LD first, which is made for this, then from meta tags (Open Graph and the older names), then
from the title tag. What contradicts itself is left out rather than guessed.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from xcheck.readers.front_matter import Head, as_date
from xcheck.readers.html_tokens import Token, attributes

_TYPES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|NewsStory|Report)$")
_META: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "headline"),
    "byline": ("author", "byl", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author"),
    "published": (
        "article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "publication_date", "dc.date.issued", "dc.date",
        "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "article.published", "og:published_time",
    ),
    "source": ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher"),
    "lang": ("og:locale", "language", "dc.language"),
    "address": ("og:url",),
}  # fmt: skip
_SUFFIX = re.compile(r"\s+[|–—·•»:-]\s+[^|–—·•»]{2,60}$")
_LONGEST = 400_000
_DEEPEST = 40


def head(source: str, pieces: Sequence[Token]) -> Head:
    """The metadata of a page. `id` is its canonical address, where that leads to more than a front page."""
    metas: dict[str, list[str]] = {}
    linked: list[Mapping[str, Any]] = []
    title = lang = address = clock = None
    headed = False
    for number, token in enumerate(pieces):
        if token.kind != "open":
            continue
        if token.name == "meta":
            own = attributes(token.attributes)
            name = (own.get("property") or own.get("name") or own.get("itemprop") or "").strip().lower()
            if name and own.get("content", "").strip():
                metas.setdefault(name, []).append(_line(own["content"]))
        elif token.name == "link":
            own = attributes(token.attributes)
            if "canonical" in own.get("rel", "").lower().split():
                address = address or own.get("href")
        elif token.name == "h1":
            headed = True
        elif token.name == "time" and clock is None:
            clock = _clock(attributes(token.attributes), headed)
        elif token.name == "html":
            lang = lang or attributes(token.attributes).get("lang")
        elif token.name == "title" and number + 1 < len(pieces) and pieces[number + 1].kind == "text":
            title = title or _line(html.unescape(source[pieces[number + 1].start : pieces[number + 1].end]))
    for _, _, articles in described(source, pieces):
        linked.extend(articles)
    return Head(0, {"published": clock} | _fields(metas, linked, title, lang, address) if clock else _fields(metas, linked, title, lang, address))


def _clock(own: Mapping[str, str], headed: bool) -> date | None:
    """When a page was published by one of its `time` elements: one that says so, or the first below the headline that tells of no change."""
    said = " ".join((own.get("itemprop", ""), own.get("class", ""))).lower()
    if "modif" in said or "updat" in said or not (headed or "pubdate" in own or "datepublished" in said):
        return None
    return as_date(own.get("datetime", ""))


def described(source: str, pieces: Sequence[Token]) -> Iterator[tuple[int, int, Sequence[Mapping[str, Any]]]]:
    """The start and end of each script of JSON-LD in a page, and the articles that it describes."""
    for token, inside in zip(pieces, pieces[1:], strict=False):
        linked = token.kind == "open" and token.name == "script" and "ld+json" in token.attributes.lower()
        if linked and inside.kind == "text" and inside.end - inside.start < _LONGEST:
            yield inside.start, inside.end, tuple(_articles(source[inside.start : inside.end]))


def _fields(
    metas: Mapping[str, Sequence[str]], linked: Sequence[Mapping[str, Any]], title: str | None, lang: str | None, address: str | None
) -> dict[str, Any]:
    own = linked[0] if linked else {}
    site = _name(own.get("publisher")) or _meta(metas, "source")
    found = {
        "title": _text(own.get("headline")) or _meta(metas, "title") or _without_site(title, site),
        "byline": _names(own.get("author")) or ", ".join(dict.fromkeys(v for n in _META["byline"][:1] for v in metas.get(n, ()))) or _meta(metas, "byline"),
        "published": as_date(own.get("datePublished")) or next((day for n in _META["published"] for v in metas.get(n, ()) if (day := as_date(v))), None),
        "id": _address(address) or _address(_meta(metas, "address")) or _address(_text(own.get("url"))),
        "source": _meta(metas, "source") or site,
        "lang": lang or _meta(metas, "lang"),
    }
    if found["byline"] and "://" in str(found["byline"]):
        found["byline"] = None
    return {name: value for name, value in found.items() if value}


def _articles(inside: str) -> Iterator[Mapping[str, Any]]:
    """The articles that a JSON-LD script describes."""
    try:
        value = json.loads(inside, strict=False)
    except (ValueError, RecursionError):
        return
    waiting = [(value, 0)]
    while waiting:
        one, depth = waiting.pop(0)
        if isinstance(one, list) and depth < _DEEPEST:
            waiting.extend((item, depth + 1) for item in one[:200])
        elif isinstance(one, dict):
            kinds = one.get("@type")
            if any(isinstance(kind, str) and _TYPES.match(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one
            elif depth < _DEEPEST:
                waiting.extend((one[key], depth + 1) for key in ("@graph", "mainEntity") if key in one)


def _meta(metas: Mapping[str, Sequence[str]], field: str) -> str | None:
    return next((metas[name][0] for name in _META[field] if name in metas), None)


def _names(value: object) -> str:
    people = value if isinstance(value, list) else [value]
    return ", ".join(dict.fromkeys(name for name in map(_name, people) if name and "://" not in name))


def _name(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str | None:
    return (_line(html.unescape(value)) or None) if isinstance(value, str) else None


def _line(text: str) -> str:
    return " ".join(text.split())


def _without_site(title: str | None, site: str | None) -> str | None:
    """The title without the name of the site behind it."""
    if not title:
        return None
    suffix = _SUFFIX.search(title)
    if suffix and site and site.casefold() in suffix.group().casefold():
        return title[: suffix.start()]
    return title


def _address(address: str | None) -> str | None:
    """An absolute address without query and fragment; None for one that names no page of its own."""
    try:
        parts = urlsplit((address or "").strip())
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or not parts.path.strip("/"):
        return None
    return f"{parts.scheme}://{parts.netloc.lower()}{parts.path}"
