from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from xcheck.model.notice import Trouble
from xcheck.names.register import Entry, Held, Register, form_key, load

FULL = """
source: a public list
as_of: 2025-06-30
entities:
  - id: kyra-valdene
    name: Kyra Valdene
    kind: person
    aliases: [Kyra Valdène-Roe]
    rejected: [Kira Valdene]
    known_by: surname
    roles:
      - {role: mayor, organisation: Harbour City, from: 2020-01-02, to: 2024-01-02}
      - {role: president}
    all_offices: true
    source: her own page
  - id: port-alder
    name: Port Alder
    kind: place
    rejected: [Port Aldr]
    from: 2019-02-01
    except: [Port Aldr pie]
never_same:
  - [Kyra Valdene, Kyra Valdane]
  - [J. W. Roe, J. H. W. Roe]
"""
Write = Callable[..., list[Path]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(*texts: str) -> list[Path]:
        paths = [tmp_path / f"{number}.yaml" for number, _ in enumerate(texts)]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return paths

    return written


def entry(id: str, name: str, *lines: str) -> str:
    return f"entities:\n  - id: {id}\n    name: {name}\n    kind: person\n" + "".join(f"    {line}\n" for line in lines)


def messages(paths: list[Path], base: list[Path] | None = None) -> list[str]:
    with pytest.raises(Trouble) as raised:
        load(paths, base or ())
    assert all(notice.line for notice in raised.value.notices)
    return [notice.message for notice in raised.value.notices]


def test_an_entry_with_everything(write: Write) -> None:
    register = load(write(FULL))
    kyra, port = register.entries
    assert (kyra.name, kyra.kind, kyra.aliases, kyra.rejected) == ("Kyra Valdene", "person", ("Kyra Valdène-Roe",), ("Kira Valdene",))
    assert (kyra.known_by, kyra.source, kyra.as_of) == ("surname", "her own page", date(2025, 6, 30))
    assert (kyra.all_offices, port.all_offices) == (True, False)
    assert kyra.roles == (Held("mayor", "Harbour City", date(2020, 1, 2), date(2024, 1, 2)), Held("president"))
    assert (port.since, port.exceptions, port.source) == (date(2019, 2, 1), ("Port Aldr pie",), "a public list")
    assert kyra.path.endswith("0.yaml")
    assert kyra.line == 5


@pytest.mark.parametrize("form", ["Kyra Valdene", "KYRA VALDENE", "Kyra Valdène-Roe", "kyra valdene roe", "Kyra  Valdene"])
def test_right_forms_are_found_however_they_are_written(write: Write, form: str) -> None:
    found = load(write(FULL)).named(form)
    assert found is not None
    assert found.id == "kyra-valdene"


def test_wrong_forms_and_unknown_ones(write: Write) -> None:
    register = load(write(FULL))
    wrong = register.rejecting("kira VALDENE")
    assert wrong is not None
    assert wrong.id == "kyra-valdene"
    assert register.named("Kira Valdene") is None
    assert register.rejecting("Kyra Valdene") is None
    assert register.named("Jane Roe") is None
    assert register.entry("port-alder") == register.named("Port Alder")
    assert register.entry("nobody") is None


def test_never_same_holds_for_all_forms_in_both_directions(write: Write) -> None:
    register = load(write(FULL))
    assert register.never_same("Kyra Valdane", "Kyra Valdène-Roe")
    assert register.never_same("Kyra Valdene", "KYRA VALDANE")
    assert register.never_same("J.W. Roe", "J H W Roe")
    assert not register.never_same("Kyra Valdene", "Kira Valdene")
    assert not register.never_same("Kyra Valdene", "Jane Roe")


def test_files_and_folders_are_put_together_in_any_order(write: Write, tmp_path: Path) -> None:
    paths = write(FULL, entry("jane-roe", "Jane Roe"), "", "never_same:\n  - [Jane Roe, June Roe]\n")
    register = load([tmp_path])
    assert [e.id for e in register.entries] == ["jane-roe", "kyra-valdene", "port-alder"]
    assert register.never_same("Jane Roe", "June Roe")
    assert load(paths[::-1]).entries == register.entries


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (entry("a", "Jane Roe"), entry("a", "June Roe"), "id 'a' is taken by the entry in "),
        (entry("a", "Jane Roe"), entry("b", "June Roe", "aliases: [jane ROE]"), "'jane ROE' is a form of 'b' here and of 'a' in "),
        (entry("a", "Jane Roe"), entry("b", "June Roe", "rejected: [Jane Roe]"), "'Jane Roe' is rejected here and is a right form of 'a' in "),
        (entry("a", "Jane Roe", "rejected: [Jan Roe]"), entry("b", "June Roe", "rejected: [Jan Roe]"), "'Jan Roe' is rejected for 'b' here and for 'a' in "),
        (
            entry("a", "Jane Roe", "aliases: [J. Roe]"),
            "never_same:\n  - [Jane Roe, J Roe]\n",
            "'Jane Roe' and 'J Roe' are never the same here, and both are forms of 'a' in ",
        ),
    ],
)
def test_two_files_that_settle_one_form_differently_name_both_places(write: Write, first: str, second: str, expected: str) -> None:
    (message,) = messages(write(first, second))
    assert message.startswith(expected)
    assert "0.yaml:" in message


def test_one_entry_that_contradicts_itself(write: Write) -> None:
    (message,) = messages(write(entry("a", "Jane Roe", "rejected: [JANE ROE]")))
    assert message.startswith("'JANE ROE' is rejected here and is a right form of this entry in ")


def test_a_pair_of_one_form(write: Write) -> None:
    assert messages(write("never_same:\n  - [Jane Roe, JANE ROE]\n")) == ["'Jane Roe' and 'JANE ROE' are one form"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (entry("a", "Jane Roe", "alias: [J. Roe]"), "unknown key 'alias', did you mean 'aliases'?"),
        (entry("a", "Jane Roe", "from: 2019-02-31"), "'2019-02-31' is not a date like 2026-01-31"),
        (entry("A b", "Jane Roe"), "is not a slug like emmanuel-macron"),
        ("entities:\n  - {id: a, name: Jane}\n", "key 'kind' is missing"),
        ("entities:\n  - {id: a, name: Jane, kind: persn}\n", "unknown value 'persn', did you mean 'person'?"),
        ("never_same:\n  - [Jane]\n", "needs at least 2 entries"),
        (entry("a", "Jane Roe", "roles: [{role: mayor, from: 2020-01-02, to: 2019-01-02}]"), "ends before it begins"),
        ("entities: [", "not valid YAML"),
    ],
)
def test_mistakes_are_told_at_their_place(write: Write, text: str, expected: str) -> None:
    assert any(expected in message for message in messages(write(text)))


def test_all_mistakes_of_all_files_at_once(write: Write) -> None:
    assert len(messages(write(entry("a", "Jane Roe", "alias: []"), entry("b", "June Roe", "kinds: x")))) == 2


def test_the_house_wins_over_the_base(write: Write) -> None:
    house, base = write(entry("kiev", "Kiev", "rejected: [Kyiv]"), entry("kyiv", "Kyiv", "rejected: [Kiev]") + "never_same:\n  - [Kiev, Kiel]\n")
    register = load([house], [base])
    assert [e.id for e in register.entries] == ["kiev"]
    assert register.never_same("Kiev", "Kiel")
    assert len(messages([house, base])) == 2


def test_the_empty_register() -> None:
    register = Register()
    assert register.named("Jane Roe") is None
    assert not register.never_same("Jane Roe", "June Roe")
    assert load([]) == register


def test_a_register_made_by_hand() -> None:
    register = Register.of([Entry("jane-roe", "Jane Roe", "person", ("J. Roe",))], [("Jane Roe", "June Roe")])
    assert register.never_same("June Roe", "J Roe")


@pytest.mark.parametrize(("a", "b"), [("H. W. Roe", "HW Roe"), ("H.W. Roe", "h w roe"), ("Zoë", "zoe")])
def test_form_key(a: str, b: str) -> None:
    assert form_key(a) == form_key(b) != ""


def test_a_form_without_letters_keeps_its_own_key() -> None:
    assert form_key("…") != form_key("!")


def test_a_text_read_in_place_of_a_file(write: Write) -> None:
    paths = write(entry("one", "Kyra Valdene"), entry("two", "Ilse Vane"))
    would_be = {paths[1].resolve(): entry("two", "Kyra Valdene"), (paths[0].parent / "new.yaml").resolve(): entry("three", "Port Alder")}
    assert [e.id for e in load([*paths, paths[0].parent / "new.yaml"], instead={**would_be, paths[1].resolve(): ""}).entries] == ["one", "three"]
    with pytest.raises(Trouble) as raised:
        load(paths, instead=would_be)
    assert "0.yaml:3" in str(raised.value)
    assert "1.yaml:3" in str(raised.value)
    assert [e.name for e in load(paths).entries] == ["Kyra Valdene", "Ilse Vane"]
