"""Names in running text: what is found, what it is taken for, and what is left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.extraction import Lexicon, read_for_extraction
from xcheck.extract.furniture.templates import Templates
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.reading import Reading
from xcheck.extract.terms.families import Lists
from xcheck.extract.terms.terms import Terms
from xcheck.model.article import Article
from xcheck.model.records import Mention
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs


def found(text: str) -> tuple[Mention, ...]:
    article = Article("desk/1.txt", text)
    lines = paragraphs(text)
    return mentions(Reading(article, article.origin(), lines, (), lines, pair(text, lines)))


def names(text: str) -> list[str]:
    return [m.text for m in found(text)]


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("He met Indian Prime Minister Atal Behari Vajpayee in Goa.", "Indian Prime Minister", "Atal Behari Vajpayee"),
        ("We asked Secretary of State Mike Pompeo.", "Secretary of State", "Mike Pompeo"),
        ("Then Mayor of London Sadiq Khan spoke.", "Mayor of London", "Sadiq Khan"),
        ("They saw Gen. Valerii Zaluzhny leave.", "Gen.", "Valerii Zaluzhny"),
        ("It was US Vice President\u00a0J.D. Vance\u00a0who spoke.", "US Vice President", "J.D. Vance"),
        ("A letter from Police Chief Brandvold came.", "Police Chief", "Brandvold"),
        ("It was Commander-in-Chief Ole Brandvold.", "Commander-in-Chief", "Ole Brandvold"),
        ("So says NYC Mayor de Blasio today.", "NYC Mayor", "de Blasio"),
        ("On Friday Sir Keir Starmer spoke.", "Sir", "Keir Starmer"),
        ("We asked Supreme Court Justice Ruth Bader Ginsburg.", "Supreme Court Justice", "Ruth Bader Ginsburg"),
        ("On Monday ex-President Jimmy Carter spoke.", "President", "Jimmy Carter"),
        ("He named Crown Prince Mohammed bin Salman.", "Crown Prince", "Mohammed bin Salman"),
        ("The list has Chinese President Xi Jinping.", "Chinese President", "Xi Jinping"),
        ("There Republican Sen. Ted Cruz stood.", "Republican Sen.", "Ted Cruz"),
        ("That is Israeli Prime MinisterBenjamin Netanyahu.", "Israeli Prime Minister", "Benjamin Netanyahu"),
        ("So says House Harbour CommitteeChairman Ole Brandvold.", "House Harbour CommitteeChairman", "Ole Brandvold"),
        ("On Friday Kell NationsSecretary-General Ilse Brandvold spoke.", "Kell NationsSecretary-General", "Ilse Brandvold"),
        ("On Friday the FBI DirectorOle Brandvold spoke.", "FBI Director", "Ole Brandvold"),
        ("They saw Kell Rovers GM Darren Orsin leave.", "Kell Rovers GM", "Darren Orsin"),
        ("They saw Kell RoversGM Darren Orsin leave.", "Kell RoversGM", "Darren Orsin"),
        ("But Sen. Ottilya Boxer of Kell left.", "Sen.", "Ottilya Boxer"),
    ],
)
def test_titles_are_set_apart(text: str, title: str, name: str) -> None:
    mention = next(m for m in found(text) if m.text == name)
    assert (mention.title, mention.kind) == (title, "person")


def test_letters_that_call_a_person_stand_before_any_name() -> None:
    assert [(m.text, m.title) for m in found("They heard former Navy SEAL Ottilya Brandvold speak.")] == [("Ottilya Brandvold", "Navy SEAL")]
    assert names("They gave to the Navy SEAL Foundation Gala.") == ["Navy SEAL Foundation Gala"]
    assert names("They heard John AB Brandvold speak.") == ["John AB Brandvold"]


def test_a_trade_after_a_name_is_a_family_name() -> None:
    assert names("Then Ottilya Boxer left.") == ["Ottilya Boxer"]
    assert names("Then the House Speaker left.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They know Conor O’Brien well.", "Conor O’Brien"),
        ("They read d'Italia and Ursula von der Leyen.", "Ursula von der Leyen"),
        ("They met Bashar al-Assad there.", "Bashar al-Assad"),
        ("They met Osama bin Laden there.", "Osama bin Laden"),
        ("They met bin Laden there.", "bin Laden"),
        ("They met Alexandria Ocasio-Cortez there.", "Alexandria Ocasio-Cortez"),
        ("They met Kim Jong-un there.", "Kim Jong-un"),
        ("They met Stanisław Żółkiewski there.", "Stanisław Żółkiewski"),
        ("They met Martin Luther King Jr. there.", "Martin Luther King Jr."),
        ("They met Billie Jean King there.", "Billie Jean King"),
        ("They met Theresa May there.", "Theresa May"),
        ("They met George W. Bush there.", "George W. Bush"),
        ("They met Jean-Claude Juncker there.", "Jean-Claude Juncker"),
        ("They met Benny Hill there.", "Benny Hill"),
        ("They met Jozefi\u0301na Novotna there.", "Jozefi\u0301na Novotna"),
    ],
)
def test_names_of_many_shapes(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reporters saw Trump's lawyers and the Trump-led group.", ["Trump", "Trump"]),
        ("He called US-Russia talks and anti-Trump protests useful.", ["US", "Russia", "Trump"]),
        ("We met Putin and Trump on the stairs.", ["Putin", "Trump"]),
        ("We read People’s Republic of China on the sign.", ["People’s Republic of China"]),
        ("It is the Department of Health and Human Services again.", ["Department of Health and Human Services"]),
        ("He works for Johnson & Johnson now.", ["Johnson & Johnson"]),
        ("He works for General Motors now.", ["General Motors"]),
        ("They left Queen Elizabeth Hospital and Prince William County.", ["Queen Elizabeth Hospital", "Prince William County"]),
    ],
)
def test_where_names_begin_and_end(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in March the French and several Romanians spoke German.",
        "The President and the Prime Minister met; the Speaker of the House was late.",
        "But when the ship came, they had nothing left.",
        "I was told that it was January.",
        "TV and DNA were new; the CEO said OK.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert [m for m in found(text) if m.kind in ("person", "place")] == []


def test_an_opening_word_is_no_name_when_the_article_writes_it_small() -> None:
    assert names("Harvest begins in May. The harvest is late, say farmers.") == []
    assert [(m.text, m.sure) for m in found("Kestrels nest here.")] == [("Kestrels", False)]


def test_an_opening_word_is_a_name_when_the_article_has_it_inside_a_sentence() -> None:
    mention = found("Brandvold closed the lock. Nobody could reach Brandvold.")[0]
    assert (mention.text, mention.sure) == ("Brandvold", True)


def test_a_lone_family_name_is_a_person_where_its_full_name_is_one() -> None:
    first, second = found("The mayor, Ilse Brandvold, spoke. Reporters asked Brandvold why.")
    assert (first.kind, second.kind) == ("person", "person")
    assert found("Reporters went to Brandvold by train.")[0].kind == "other"


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("It was Dean Brandvold, 36, who left.", "", "Dean Brandvold"),
        ("It was Duke Brandvold who left.", "", "Duke Brandvold"),
        ("It was Dean Ada Brandvold who left.", "Dean", "Ada Brandvold"),
        ("It was Bishop Brandvold who left.", "Bishop", "Brandvold"),
    ],
)
def test_a_title_that_is_rather_a_given_name_is_one_before_a_family_name(text: str, title: str, name: str) -> None:
    (mention,) = found(text)
    assert (mention.title, mention.text) == (title, name)


def test_the_family_in_the_plural_gives_the_name() -> None:
    text = "Senator Ruth Clavering left. The Claverings said nothing."
    assert [m.text for m in found(text)] == ["Ruth Clavering", "Clavering"]


def test_headlines_in_title_case_show_what_the_text_confirms() -> None:
    text = "Mayor Brandvold Opens Third Bridge After Long Delay\n\nThe mayor, Ilse Brandvold, opened the bridge on Monday."
    assert ("Brandvold", True) in {(m.text, m.sure) for m in found(text) if m.start < 20}
    assert not any(m.text in ("Opens", "Bridge") and m.sure for m in found(text))


def test_a_byline_is_no_headline_though_its_words_have_capitals() -> None:
    text = "Board to vote on bridge\n\nBy Ilse Brandvold-Roe and Tomas Vane in Kell\n\nThe board votes on Monday, said Ada Quill, its head. The vote is close."
    reading = read_for_extraction(Article("desk/1.txt", text), Lexicon(Templates(), Terms.of(Lists())))
    people = [(m.text, m.credited) for m in mentions(reading) if m.kind == "person"]
    assert people == [("Ilse Brandvold-Roe", True), ("Tomas Vane", True), ("Ada Quill", False)]


def test_lines_in_capitals_show_known_names_only() -> None:
    text = "BRANDVOLD OPENS THE BRIDGE AGAIN\n\nThe mayor, Ilse Brandvold, opened the bridge on Monday."
    assert [m.text for m in found(text)] == ["BRANDVOLD", "Ilse Brandvold"]


def test_datelines_are_skipped() -> None:
    assert names("OSTRAVA, Jan. 5 (Wire) — The mayor, Ilse Brandvold, spoke.") == ["Ilse Brandvold"]


def test_names_inside_quotation_marks_are_marked() -> None:
    inside, outside = found("“We trust Brandvold here,” said Ilse Kestrel.")
    assert (inside.text, inside.quoted, outside.quoted) == ("Brandvold", True, False)


def test_the_words_beside_a_name_are_kept() -> None:
    mention = next(m for m in found("They ordered the chicken Kiev on Thursday.") if m.text == "Kiev")
    assert mention.beside == ("ordered the chicken", "on thursday")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("He heads the Brandvold Investment Fund now.", "organisation"),
        ("He flew to Portugal now.", "place"),
        ("He swam in Lake Brandvold now.", "place"),
        ("He joined the ministry of Brandvold now.", "other"),
        ("The crowd met Ilse Brandvold, 52, again.", "person"),
    ],
)
def test_kinds_come_from_evidence(text: str, kind: str) -> None:
    assert found(text)[-1].kind == kind


@given(st.text(alphabet="aAbBzZ éÉ.’'-\n“”\"&J1", max_size=200))
def test_mentions_slice_to_their_text_and_never_overlap(text: str) -> None:
    last = -1
    for mention in found(text) if text.strip() else ():
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= last
        last = mention.end


@pytest.mark.parametrize("piece", ["A", "Aa ", "A.", "A-a'", "Aa of the ", "d'", "al-", "Aa van der ", "AA, ", "“Aa"])
def test_hostile_text_takes_linear_time(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    began = time.process_time()
    found(text)
    assert time.process_time() - began < 2.0


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Then Senator Michael Steel spoke.", "Michael Steel", "Senator"),
        ("Then Mrs. Park spoke.", "Park", "Mrs."),
        ("Then Mayor Ruth Park of Aldham spoke.", "Ruth Park", "Mayor"),
        ("Then President Xi spoke.", "Xi", "President"),
    ],
)
def test_a_family_name_that_ends_bodies_too(text: str, name: str, title: str) -> None:
    assert (name, title, "person") in [(m.text, m.title, m.kind) for m in found(text)]


@pytest.mark.parametrize("text", ["Prince Charles Hospital", "King George Street", "President Abraham Lincoln Library", "Ada Bank of Ostholm"])
def test_a_body_with_a_person_in_its_name(text: str) -> None:
    assert (text, True) in [(m.text, m.kind != "person") for m in found(f"They met at {text} on Monday.")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Grace Quinsey, an economist from Ardholm who sat on deck, left.", "Ardholm", "other"),
        ("Grace Quinsey, an analyst in Ardholm, said no.", "Ardholm", "other"),
        ("They asked Martin Quinsey, the mayor of Ardholm, who is no relation.", "Ardholm", "other"),
        ("Ardholmians who were asked about it smiled.", "Ardholmians", "other"),
        ("Harold Quinsey, who runs Qorlan Lines, said that all boats would stop.", "Qorlan Lines", "other"),
        ("The ferry Lady Qorlan sank.", "Qorlan", "other"),
        ("The Queen Qorlan belongs to a bank.", "Qorlan", "other"),
        ("They met Qorlan, who is 52.", "Qorlan", "person"),
        ("They gave it to Qorlan, 52, of Brenn.", "Qorlan", "person"),
        ("His friend, Qorlan Vestrup, said no.", "Qorlan Vestrup", "person"),
        ("The envoy Qorlan Vestrup said no.", "Qorlan Vestrup", "person"),
        ("A letter to Qorlan who is 52 came.", "Qorlan", "person"),
        ("They saw Lady Qorlan leave.", "Qorlan", "person"),
        ("The ferry sank. Lady Qorlan was aboard.", "Qorlan", "person"),
    ],
)
def test_what_is_said_of_somebody_else_makes_no_person(text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(m.text, m.kind) for m in found(text)]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Fourteen-year-old Qorlan Vestrup won.", "Qorlan Vestrup", "person"),
        ("Then 14-year-old Qorlan Vestrup won.", "Qorlan Vestrup", "person"),
        ("Then the 150-year-old Qorlan Vestrup was pulled down.", "Qorlan Vestrup", "other"),
        ("They met the three-time winner there. Three-time Qorlan Vestrup shone.", "Qorlan Vestrup", "other"),
    ],
)
def test_an_age_before_a_name_is_no_part_of_it(text: str, name: str, kind: str) -> None:
    assert [(m.text, m.kind) for m in found(text)] == [(name, kind)]


@pytest.mark.parametrize(("text", "sure"), [("BeeWhisper sells hives.", True), ("Beewhisper sells hives.", False)])
def test_a_capital_inside_a_word_makes_a_name_at_the_beginning_of_a_sentence_too(text: str, sure: bool) -> None:
    (mention,) = found(text)
    assert (mention.text.casefold(), mention.sure) == ("beewhisper", sure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His brother, Jan Brezina, thanked them.", ["Jan Brezina"]),
        ("They met Governor Jan Brezina.", ["Jan Brezina"]),
        ("They met in Jan. Brezina left.", ["Brezina"]),
        ("They met on Jan 5 in Brenn.", ["Brenn"]),
        ("They met in Jan and left.", []),
        ("They met at the Kestrel Bowl Jan 26.", ["Kestrel Bowl"]),
    ],
)
def test_jan_is_a_given_name_before_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyen Thanh Phuong, who runs it, left.", ["Nguyen Thanh Phuong"]),
        ("Actress Mary Brandvold left.", ["Mary Brandvold"]),
        ("Son James Brandvold left.", ["James Brandvold"]),
    ],
)
def test_a_family_name_that_opens_a_sentence_is_no_calling(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brass reads: “For Tom Brandvolt [sic], pilot.” Ida Vane laughed.", ["Ida Vane"]),
        ("The brass names Tom Brandvolt (sic), a pilot, and Ida Vane.", ["Ida Vane"]),
        ("The badge of Tom Brandvold was misspelled “Brandvolt”, he said.", ["Tom Brandvold"]),
        ("The town spelled his name as Brandvolt, and Tom Brandvold laughed.", ["Tom Brandvold"]),
        ("He spelled out for Tom Brandvold what was to come.", ["Tom Brandvold"]),
        ("She cast a spell. Tom Brandvold (then 40) left.", ["Tom Brandvold"]),
        ("They misspell his name. He was Mr. Brandvolt, and Branvold to the bank, Ida Vane said.", ["Ida Vane"]),
        ("They misspell his name.\n\nMr. Brandvold laughed.", ["Brandvold"]),
        ("He spelled out his plan. Mr. Brandvold laughed.", ["Brandvold"]),
    ],
)
def test_a_name_that_is_spelled_so_on_purpose_is_none(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The account @SgtBranvold has grown, and #Branvold with it.", []),
        ("They wrote to @Branvold and Ida Vane.", ["Ida Vane"]),
        ("They wrote to @BrenPost Tom Brandvold read it.", ["Tom Brandvold"]),
        ("They wrote to Tom Brandvold (@brandvold) in May.", ["Tom Brandvold"]),
    ],
)
def test_handles_and_tags_are_no_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("BRANDVALD TO CLOSE THE MILL", ["BRANDVALD"]),
        ("BRANDVALD’S MILL TO CLOSE", ["BRANDVALD"]),
        ("BRANDVOLD TO CLOSE THE MILL", ["BRANDVOLD"]),
        ("BRANDVOLDS TO CLOSE THE MILL", []),
        ("STRANDVOLD TO CLOSE THE MILL", []),
        ("HOLTS TO CLOSE THE MILL", []),
    ],
)
def test_a_line_in_capitals_may_misspell_a_name_of_the_text(headline: str, expected: list[str]) -> None:
    assert names(f"{headline}\n\nThe miller Ilse Brandvold met Ada Holt. Ilse Brandvold left.")[:-3] == expected


def test_what_the_text_writes_small_is_no_name_in_a_line_in_capitals() -> None:
    text = "MILLIER THAN EVER BEFORE\n\nIt was millier there than Ada Miller said. Ada Miller left."
    assert names(text) == ["Ada Miller", "Ada Miller"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They met Ada Roe, a clerk who is no relation of the judge.", True),
        ("They met Ada Roe, who is not related to Ida.", True),
        ("They met Ada Roe. It was not related to him.", False),
        ("They met Ada Roe, whose death was not related to the fire.", False),
    ],
)
def test_that_somebody_is_no_relation_is_kept(text: str, said: bool) -> None:
    assert found(text)[0].beside[1].endswith("no relation") is said


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yousef Ben Zahrifa left.", ["Yousef Ben Zahrifa"]),
        ("Pilot Hossein Brandvoli left. The pilot slept.", ["Hossein Brandvoli"]),
        ("Said Hossein Brandvoli: no.", ["Hossein Brandvoli"]),
    ],
)
def test_a_romanised_given_name_may_open_a_sentence(text: str, expected: list[str]) -> None:
    assert names(text) == expected
