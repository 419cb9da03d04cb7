from msgspec.structs import replace

from tests.browser.newsroom import newsroom
from tests.golden import samples
from xcheck.report.grid import COLUMNS, ROWS, grid

SMALL = samples.small()
TITLES = {a.path: a.title for a in SMALL.articles if a.title}


def test_every_finding_is_in_a_cell_and_in_the_table() -> None:
    made = grid(SMALL.findings, TITLES)
    assert made is not None
    assert sum(cell.count for cell in made.cells) == len(SMALL.findings) == sum(sum(line.counts) for line in made.lines)
    assert {line.label for line in made.lines} >= {"New pier, old quarrel", "corpus/strike-diary.txt"}
    assert made.more == ""
    assert all(0 < cell.x < made.width and 0 < cell.y < made.height for cell in made.cells)


def test_a_cell_has_the_worst_severity() -> None:
    findings = (replace(SMALL.findings[0], severity="note"), replace(SMALL.findings[0], severity="error"), *SMALL.findings[1:])
    made = grid(findings, {})
    assert made is not None
    first = SMALL.findings[0]
    column = next(c for c in made.columns if c.rule == first.rule)
    line = next(row for row in made.lines if row.path == first.evidence[0].path)
    cell = next(c for c in made.cells if c.x < column.x < c.x + 46 and c.y < line.y < c.y + 26)
    assert (cell.count, cell.severity, cell.shade) == (2, "error", 2)


def test_what_is_left_out_is_counted() -> None:
    made = grid(newsroom().findings, {})
    assert made is not None
    assert (len(made.lines), len(made.columns)) == (ROWS, 6)
    assert made.more == "Not in the picture: 16 articles with fewer findings."
    rules = tuple(replace(f, rule=f"rule-{at}") for at, f in enumerate(newsroom().findings[:20]))
    wide = grid(rules, {})
    assert wide is not None
    assert len(wide.columns) == COLUMNS
    assert "6 rules that fired less often" in wide.more


def test_one_row_or_one_column_is_no_picture() -> None:
    assert grid((), {}) is None
    assert grid(SMALL.findings[:1], {}) is None
    assert grid([f for f in SMALL.findings if f.rule == "boilerplate"], {}) is None
