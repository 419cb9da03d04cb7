from msgspec.structs import replace

from xcheck.extract.furniture.position import placed
from xcheck.model.article import Origin
from xcheck.model.records import Block, BlockKind

ORIGIN = Origin("sha256:1", "a", "a.txt")
PROSE = "The council met on Monday evening to hear the engineers."


def block(start: int, kind: BlockKind = "body", text: str = PROSE) -> Block:
    return Block(ORIGIN, start, start + len(text), text, kind=kind)


def test_before_inside_and_after_the_story() -> None:
    made = placed([block(0, "boilerplate", "Home"), block(100), block(200, "boilerplate", "Share"), block(300), block(400, "boilerplate", "Tags")])
    assert [b.position for b in made] == ["head", None, "inside", None, "tail"]


def test_credits_headlines_and_lone_lines_are_no_story() -> None:
    made = placed([block(0, "headline"), block(100), block(200, "boilerplate", "Share"), block(300, "credit"), block(400, text="The end")])
    assert made[2].position == "tail"


def test_positions_are_worked_out_anew() -> None:
    stale = replace(block(0, "boilerplate", "Home"), position="inside")
    assert placed([block(100), stale])[0].position == "head"


def test_an_article_of_furniture_alone() -> None:
    assert [b.position for b in placed([block(0, "boilerplate", "Home"), block(9, "boilerplate", "Share")])] == ["head", "head"]
