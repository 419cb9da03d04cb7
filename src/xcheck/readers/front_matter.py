"""The YAML head of an article: `id`, `title`, `byline`, `published`, `source`, `lang` between two `---` lines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from xcheck.files import yaml
from xcheck.model.embargo import ENDLESS
from xcheck.model.notice import Notice, Trouble
from xcheck.model.suppression import Suppression
from xcheck.readers.suppressing import FRONT, in_front_matter

EMBARGO = "embargo"
FIELDS = ("id", "title", "byline", "published", "source", "lang")
_HEAD = re.compile(r"---[ \t]*\r?\n(?=[ \t]*[\w\"'#-])")
_FOOT = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[\w\"' -]+:(?:\s|$)|#")
_LONGEST = 20_000
_FILE_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?!\d)")


class Head(Struct, frozen=True):
    """What the front matter says: `body` is the offset at which the article begins, `fields` the known ones."""

    body: int = 0
    fields: Mapping[str, str | date] | None = None
    notices: tuple[Notice, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    embargo: date | None = None

    def text(self, name: str) -> str | None:
        """A field as text, or None."""
        value = (self.fields or {}).get(name)
        return None if value is None else str(value)

    @property
    def published(self) -> date | None:
        """The date of publication, or None."""
        value = (self.fields or {}).get("published")
        return value if isinstance(value, date) else None


def front_matter(text: str, path: str, names: Mapping[str, str]) -> Head:
    """Reads the head of an article; `names` maps other people's field names to ours (`author` -> `byline`).

    A text that does not begin with front matter has an empty head. Front matter that is not sound gives trouble notices
    with line and column; the article is read all the same.
    """
    head = _HEAD.match(text)
    foot = _FOOT.search(text, head.end(), head.end() + _LONGEST) if head else None
    if head is None or foot is None or not _KEY.match(text[head.end() :].lstrip()):
        return Head()
    body = foot.end()
    try:
        document = yaml.loads(text[head.end() : foot.start()], path, "metadata", line=2)
    except Trouble as trouble:
        # What cannot be read may still say that nobody else should read it.
        return Head(body, notices=tuple(trouble.notices), embargo=ENDLESS if _speaks_of_embargo(text[head.end() : foot.start()], names) else None)
    values = document.value
    if not isinstance(values, dict):
        return Head()
    fields: dict[str, str | date] = {}
    notices: list[Notice] = []
    silenced: tuple[Suppression, ...] = ()
    embargo: date | None = None
    for key, value in values.items():
        name = names.get(str(key), str(key))
        if name == FRONT:
            silenced, wrong = in_front_matter(document, value, key)
            notices.extend(wrong)
            continue
        if name == EMBARGO:
            embargo, sound = as_embargo(value)
            if not sound:
                notices.append(document.notice(NO_EMBARGO.format(key=key), (key,)))
            continue
        if name not in FIELDS or value is None:
            continue
        if name == "published":
            day = as_date(value)
            if day is None:
                notices.append(document.notice(f"{key}: {value!r} is no date (write 2026-01-31)", (key,)))
            else:
                fields[name] = day
        else:
            said = as_text(value)
            if said:
                fields[name] = said
    return Head(body, fields, tuple(notices), silenced, embargo)


NO_EMBARGO = "{key} is neither a date nor true or false (write 2026-01-31); the article is kept under embargo"


def as_embargo(value: object) -> tuple[date | None, bool]:
    """(the last day of the embargo that a metadata value gives, whether it can be understood). What cannot is `ENDLESS`, like true."""
    said = str(value).strip().lower()
    if value is None or said in ("", "false", "no"):
        return None, True
    if said in ("true", "yes"):
        return ENDLESS, True
    day = as_date(value)
    return (day or ENDLESS), day is not None


def _speaks_of_embargo(head: str, names: Mapping[str, str]) -> bool:
    own = {EMBARGO, *(theirs for theirs, ours in names.items() if ours == EMBARGO)}
    return any(line.partition(":")[0].strip(" \t\"'") in own for line in head.splitlines())


def as_text(value: object) -> str:
    """The words that a metadata value gives: of a list those of its entries, of a mapping (`author: {name: …}`) its `name`; empty for none."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(filter(None, map(as_text, value)))
    return "" if value is None or isinstance(value, dict) else str(value)


def as_date(value: object) -> date | None:
    """The date that a metadata value gives: a date, a time stamp, or text that begins with one; else None."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError:
        return None


def date_in_name(stem: str) -> date | None:
    """The date a file name begins with (`2019-01-04_flood`), or None."""
    match = _FILE_DATE.match(stem)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
