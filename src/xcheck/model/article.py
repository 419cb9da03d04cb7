"""An article as the other steps see it: text, metadata, and a map back to its file."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from xcheck.model.place import Anchor, Place, Span, locate
from xcheck.model.suppression import Suppression


class Origin(Struct, frozen=True):
    """What a record knows of the article it comes from; shared by all records of that article.

    `voice` is the digest of the article that speaks for a group of near copies: copies count once when forms are
    counted. Until `resolve` has looked for copies it is the article's own digest.
    """

    digest: str
    id: str
    path: str
    published: date | None = None
    source: str | None = None
    voice: str = ""

    def speaking_for(self, voice: str) -> Origin:
        """The same origin as one voice among its near copies."""
        return replace(self, voice=voice)


class Article(Struct, frozen=True):
    """One article: its text as decoded from the file (line ends included), and what is known of it.

    Only the breaks of hard-wrapped lines are blanks in the text, and mark-up is left out: one line is one paragraph.
    `path` is relative to the working folder, with `/`. `id` is the article's identity: the declared one, else the path.
    `anchors` map offsets in `text` to places in the file.
    """

    path: str
    text: str
    id: str = ""
    title: str | None = None
    byline: str | None = None
    published: date | None = None
    source: str | None = None
    lang: str | None = None
    anchors: tuple[Anchor, ...] = (Anchor(0, 1, 1),)
    apart: tuple[Span, ...] = ()
    """The lines that the source's own mark-up sets apart from the story (menus, footers, forms), in order; for `.html`."""
    suppressions: tuple[Suppression, ...] = ()
    """What the article's author has silenced; no part of what readers see, nor of the digest."""
    embargo: date | None = None
    """The last day on which its words are kept out of caches, indexes, reports and other articles' evidence; no part of the digest."""

    def __post_init__(self) -> None:
        if not self.id:
            force_setattr(self, "id", self.path)

    @property
    def digest(self) -> str:
        """`sha256:…` over the text, what readers see of its metadata, and what its mark-up sets apart; path and identity are not part of it."""
        import hashlib  # brings a large library, and a comparison of versions seldom needs it

        published = self.published.isoformat() if self.published else None
        parts = (self.text, self.title, self.byline, published, self.source, self.lang)
        whole = hashlib.sha256()
        for part in parts:
            raw = b"" if part is None else part.encode("utf-8", "surrogatepass")
            whole.update(b"-" if part is None else b"%d:" % len(raw))
            whole.update(raw)
        if self.apart:
            whole.update(repr([tuple(span) for span in self.apart]).encode())
        return f"sha256:{whole.hexdigest()}"

    @property
    def words(self) -> int:
        """How many words the text holds: runs of characters between white space."""
        return len(self.text.split())

    def origin(self) -> Origin:
        """The stamp that the article's records carry."""
        digest = self.digest
        return Origin(digest, self.id, self.path, self.published, self.source, digest)

    def locate(self, offset: int) -> Place:
        """The place in the source file of an offset in the text."""
        return locate(self.text, self.anchors, offset)
