"""Two versions of a story, with something of every sort, and a hostile one."""

from __future__ import annotations

from msgspec.structs import replace

from xcheck.diff.compare import compare
from xcheck.diff.outcome import Difference, Differences
from xcheck.diff.revisions import revisions
from xcheck.diff.versions import Version
from xcheck.extract.furniture import templates
from xcheck.files.shipped import shipped
from xcheck.model.article import Article
from xcheck.rulebook.load import load
from xcheck.silent import revised

_PARAGRAPHS = (
    "Ferry deal in reach",
    "The envoy Kirill Damarov met 12 reporters on Monday. “We will not leave the quay,” said Ada Orr.",
    "The board sat down late on Friday, three people who were in the room said.",
    "Nobody from the fishing fleet had been asked, which the skippers said was an old habit of the town.",
    "The council met on Monday to discuss the harbour wall and the cost of its repair.",
    "The mayor, who had come late, left early and said nothing at all to the waiting press.",
    *(
        f"{name} spoke at length about the tides, the silt and the price of stone, and sat down."
        for name in "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split()
    ),
    "The harbur wall was closed. The engineers had not been asked what the wall could carry, and nobody knew who had built it.",
)
OLD = "\n\n".join(_PARAGRAPHS) + "\n"
_moved = [*_PARAGRAPHS[:3], *_PARAGRAPHS[4:8], _PARAGRAPHS[3].replace("an old habit", "an old and bad habit"), *_PARAGRAPHS[8:]]
NEW = (
    "\n\n".join([*_moved[:11], "A new paragraph was put in here by the desk on the second day.", *_moved[11:]])
    .replace("Damarov", "Dammarov")
    .replace("12 reporters", "14 reporters")
    .replace("not leave", "never leave")
    .replace("Friday, three", "Friday; three")
    .replace("harbur", "harbour")
    .replace("closed. The", "closed.\n\nThe")
    .replace("had built it", "had first built it")
    + "\n"
)
HOSTILE = (
    "</style></script><script>alert(1)</script>\n\n\"><img src=x onerror=alert(2)> 12 \u202e men left\x1b[2J 'the' \u2066quay\u2069 & {{ 7 * 7 }}.\n\n"
    "“<b>We</b> will go,” said Ada <i>Orr</i>.\n"
)


def difference(old: str = OLD, new: str = NEW) -> Difference:
    """Two texts compared, with findings."""
    sides = [Version(path, "", Article(path, text)) for path, text in (("old.txt", old), ("new.txt", new))]
    found = compare(old, new, templates.load([shipped() / "templates"]))
    articles = [side.article for side in sides]
    told, _ = revised(revisions(articles[0], articles[1], found), load([shipped()]), articles)
    return replace(Difference(sides[0], sides[1], found), findings=told)


def outcome(pair: Difference | None = None) -> Differences:
    """The outcome for two files."""
    return Differences((pair or difference(),), single=True)
