"""What commands say cannot act on a terminal."""

from __future__ import annotations

import pytest

from xcheck.cli.echo import echo


def test_what_would_act_on_a_terminal_is_shown_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    echo("desk/\x1b[2Jnight.txt: no article")
    echo("harbour\u202etxt.exe", err=True)
    out, err = capsys.readouterr()
    assert out == "desk/[U+001B][2Jnight.txt: no article\n"
    assert err == "harbour[U+202E]txt.exe\n"


def test_lines_and_letters_stay_as_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    echo("Zoë Ørsted\n\tsaid so", nl=False)
    assert capsys.readouterr().out == "Zoë Ørsted\n\tsaid so"
