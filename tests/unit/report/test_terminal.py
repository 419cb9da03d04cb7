import io
import re
from pathlib import Path

import pytest
from msgspec.structs import replace
from rich.console import Console

from tests.golden import samples
from tests.golden.compare import same_as_kept
from xcheck.model.finding import Evidence, Finding
from xcheck.model.result import Passage, Result
from xcheck.report import terminal

PAGE = Path("reports/report.html")


def on_terminal(result: Result, width: int = 100, **options: object) -> str:
    console = Console(file=io.StringIO(), force_terminal=True, width=width, color_system="standard", **options)  # type: ignore[arg-type]
    terminal.write(result, console, PAGE)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_golden() -> None:
    same_as_kept("report.txt", terminal.text(samples.small(), PAGE).encode())


def test_plain_text_has_no_escape_and_does_not_ask_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = set()
    for columns in ("20", "300"):
        monkeypatch.setenv("COLUMNS", columns)
        texts.add(terminal.text(samples.small(), PAGE))
    (text,) = texts
    assert "\x1b" not in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_a_pipe_gets_plain_text_even_where_colour_is_forced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" not in terminal.text(samples.small(), PAGE)


def test_standard_output_that_is_no_terminal_gets_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    terminal.show(samples.small(), PAGE)
    assert capsys.readouterr().out == terminal.text(samples.small(), PAGE)


def test_a_terminal_gets_colour_and_lines_that_fit() -> None:
    text = on_terminal(samples.small(), width=60)
    assert "\x1b[1;31m✖ error" in text
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert all(len(line) <= 60 for line in plain.splitlines())
    assert "    letter differs." in plain or "    " in plain


def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert not re.search(r"\x1b\[[0-9;]*3[0-9]m", on_terminal(samples.small()))
    assert "✖ error" in on_terminal(samples.small())


def test_severities_are_told_by_symbol_and_word() -> None:
    text = terminal.text(samples.small(), None)
    assert all(mark in text for mark in ("✖ error  name-variant", "▲ warning  boilerplate", "● note  first-reference"))


def test_totals_and_page_end_the_report() -> None:
    lines = terminal.text(samples.settled(), PAGE).splitlines()
    words = samples.small().words
    assert lines[-2:] == [
        f"5 articles, {words} words: 4 errors, 3 warnings and 1 note; 3 settled earlier; 2 gone since the baseline.",
        "Report: reports/report.html",
    ]
    assert terminal.text(Result(), None) == "0 articles, 0 words: nothing to report.\n"


def test_status_shows_against_a_baseline() -> None:
    assert "(updated)" in terminal.text(samples.settled(), None)
    assert "(new)" not in terminal.text(samples.settled(), None)


def test_long_lists_are_capped_with_a_count() -> None:
    text = terminal.text(samples.many(1_000), PAGE)
    assert text.count("✖ error") == terminal.FINDINGS
    assert "800 more findings not shown here: 50 errors, 250 warnings and 500 notes." in text
    assert "1,000 findings" not in text
    assert "250 errors, 250 warnings and 500 notes." in text
    noisy = replace(samples.small(), notices=tuple(replace(samples.NOTICES[0], path=f"corpus/{n}.docx") for n in range(30)))
    assert "and 20 more" in terminal.text(noisy, None)


def test_other_sides_are_capped_and_every_form_is_among_them() -> None:
    text = terminal.text(samples.small(), PAGE)
    block = text[text.index("name-variant") : text.index("unbalanced-marks")]
    assert block.count("\n      stands") == 2
    assert block.count("\n      change") == 2
    assert "and 3 more places" in block
    shortened = replace(samples.small().findings[0], total=57)
    assert "and 53 more places" in terminal.text(replace(samples.small(), findings=(shortened,)), None)


def test_hostile_text_cannot_steer_a_terminal() -> None:
    for text in (terminal.text(samples.hostile(), PAGE), on_terminal(samples.hostile())):
        plain = re.sub(r"\x1b\[[0-9;]*m", "", text) if text.startswith("\x1b") else text
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", plain)
        plain.encode("utf-8")
    assert "[U+202E]" in terminal.text(samples.hostile(), PAGE)
    assert max(map(len, terminal.text(samples.hostile(), PAGE).splitlines())) < 1_500


def test_markup_of_the_terminal_library_means_nothing() -> None:
    finding = replace(samples.small().findings[0], message="[red]boats[/red] :boat: [link=https://example.org]x[/link]")
    assert "[red]boats[/red] :boat: [link=https://example.org]x[/link]" in terminal.text(replace(samples.small(), findings=(finding,)), None)


def test_a_terminal_without_unicode_gets_what_it_can_show() -> None:
    raw = io.BytesIO()
    console = Console(file=io.TextIOWrapper(raw, encoding="ascii"), width=100)
    terminal.write(samples.small(), console, PAGE)
    console.file.flush()
    text = raw.getvalue().decode("ascii")
    assert "x error  quote-speaker" in text
    assert "?No boat will leave this harbour half empty again,? said Orla Finnegan" in text


def test_of_the_same_words_twice_the_place_in_question_is_shown() -> None:
    """A figure may be part of a year before it, and a date stand twice in one sentence."""
    said = f"The 2014 flood, {'as the emergency services of the whole region said, ' * 3}killed 14 people."
    start = said.index("14 people")
    side = Evidence("a.txt", 10 + start, 12 + start, 3, start + 1, "14", "14", "undecided", said, 10)
    result = replace(
        samples.small(),
        findings=(Finding("figure-conflict", "warning", "m", "k", "d", 0.9, (side, replace(side, role="reference"))),),
        passages=(Passage("a.txt", 10, f"{said} More."),),
    )
    text = terminal.text(result, None)
    assert text.count("killed 14 people.") == 2
    assert "The 2014 flood" not in text
    assert "The 2014 flood" in terminal.text(replace(result, passages=()), None)
