"""One name, two spellings: who is to change, who stands, and when nothing is decided."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.unit.resolve.test_people import people
from xcheck.checks.name_variant import NameVariant
from xcheck.grouping import groups
from xcheck.model.finding import Conflict
from xcheck.names.register import Entry, Held, Register

NOBODY = Register.of(())


def conflicts(*texts: str, register: Register = NOBODY, check: NameVariant | None = None) -> list[Conflict]:
    own = check or NameVariant()
    found = people(*texts, register=register).forms
    return [conflict for group in groups(found, own.keys, own.linked, own.fold) for conflict in own.compare(group)]


def only(*texts: str, register: Register = NOBODY) -> Conflict:
    (found,) = conflicts(*texts, register=register)
    return found


DETENTE = (
    "The envoy Kirill Dmitriev spoke first. The hosts heard Dmitriev out, and then Dmitriev left.",
    "The envoy Kirill Dmitriev flew home. Because Dimitriev is no soldier, that was all.",
)


def test_the_form_to_change_comes_first_with_all_other_sides() -> None:
    found = only(*DETENTE)
    assert (found.grade, found.suggestion) == ("sure", "Dmitriev")
    assert [(s.text, s.role) for s in found.sides] == [
        ("Dimitriev", "change"),
        *[("Kirill Dmitriev", "reference"), ("Dmitriev", "reference"), ("Dmitriev", "reference")],
        ("Kirill Dmitriev", "reference"),
    ]
    assert found.facts["tally"] == "1 place against 4"


def test_the_reasons_are_an_editors() -> None:
    reasons = only(*DETENTE).reasons
    assert [r.text for r in reasons] == ["{place} names Kirill Dmitriev; no other Dmitriev appears", "one inserted letter"]
    assert reasons[0].at is not None
    assert reasons[0].at.origin.path == "desk/2.txt"


def test_near_copies_do_not_outvote() -> None:
    first, second = people(*DETENTE).forms[0], people(*DETENTE).forms[1]
    assert {first.group, second.group} == {"person kirill-dmitriev"}


def test_articles_are_told_where_places_do_not_outvote() -> None:
    kept = [f"The envoy Kirill Dmitriev flew to {town} on Friday." for town in ("Kell", "Moyle")]
    found = only(*kept, "The envoy Kirill Dimitriev came. Later Dimitriev left, and Dimitriev slept.")
    assert (found.suggestion, found.facts["tally"]) == ("Dmitriev", "3 places in 1 article against 2 in 2")


def test_equal_votes_are_a_question() -> None:
    found = only("The harbour master Anneke Vossmeer closed the lock. Nobody could reach Vosmeer by telephone.")
    assert (found.grade, found.suggestion) == ("tie", None)
    assert {s.role for s in found.sides} == {"undecided"}


def test_three_spellings_are_one_question() -> None:
    text = "The envoy Pavel Ostromecki spoke. Later Ostromecki left with Pavel Ostromeczki and Pavel Ostromeki."
    found = only(text)
    assert found.grade in ("tie", "look")
    assert len({s.value for s in found.sides}) == 3


def test_the_register_decides_whatever_the_votes() -> None:
    entry = Entry("envoy", "Kirill Dimitriev", "person", roles=(Held("foreign minister"),))
    found = only("Foreign Minister Kirill Dmitriev spoke. The hosts heard Dmitriev out.", register=Register.of((entry,)))
    assert (found.grade, found.suggestion, found.identity) == ("register", "Dimitriev", ("envoy",))
    assert "the register has Kirill Dimitriev" in [r.text for r in found.reasons]


def test_a_name_near_a_registered_one_needs_more_than_letters() -> None:
    entry = Entry("envoy", "Kirill Dimitriev", "person")
    found = only("The baker Kirill Dmitriev sells rolls.", register=Register.of((entry,)))
    assert (found.grade, found.sides[0].role) == ("look", "undecided")


def test_an_alias_is_right_and_a_rejected_form_is_wrong() -> None:
    entry = Entry("envoy", "Kirill Dmitriev", "person", aliases=("Kirill Dimitriev",), rejected=("Kyril Dmitriev",))
    register = Register.of((entry,))
    assert conflicts("Kirill Dmitriev spoke. Kirill Dimitriev slept.", register=register) == []
    found = only("Kirill Dmitriev spoke. Kyril Dmitriev slept.", register=register)
    assert (found.grade, found.suggestion, found.sides[0].text) == ("register", "Kirill Dmitriev", "Kyril Dmitriev")


def test_a_rejected_place_name() -> None:
    entry = Entry("brenn", "Brenn", "place", rejected=("Brünn",), since=date(2020, 1, 1))
    found = only("---\npublished: 2024-02-02\n---\nThe train to Brünn was late.", register=Register.of((entry,)))
    assert (found.suggestion, found.sides[0].role) == ("Brenn", "change")


def test_one_finding_for_bare_and_full_forms_shows_the_word() -> None:
    found = only(
        "The envoy Rustem Kalvadze met Anton Vessely. The hosts heard Kalvadze out, and Kalvadze left with Anton Vessely.",
        "The envoy Rustem Kalvadse met Anton Vessely. The hosts heard Kalvadse out.",
        "The envoy Rustem Kalvadze and Anton Vessely flew home.",
    )
    changed = [s for s in found.sides if s.role == "change"]
    assert {s.text for s in changed} == {"Kalvadse"}
    assert found.suggestion == "Kalvadze"


@pytest.mark.parametrize(
    "texts",
    [
        ("Jared Kushner spoke. Kushner left.", "Malachy Kushnir sang. Kushnir slept."),
        ("Adam Pettigrough, 52, spoke. His brother Alan Pettigrough, 47, left.",),
        ("Senator Ruth Clavering left. The Claverings kept silent, and Clavering's office was shut.",),
        ("Officials from Iran met those from Iraq, Niger, Nigeria, Austria and Australia.",),
        ("Delegates from Cyprus and several Cypriots met the Cypriot team.",),
        ("Bill Thornquist runs the archive. William Thornquist signs its letters.",),
        ("The United States and the U.S. Navy agreed; the US Navy sailed.",),
        ("Walked the field. Peter Walken, the coach, was calm, and Walken smiled.",),
        ("Hamas denied it. The photographer Mahmud Hamash was in Gaza.",),
        ("Vice President Kamala Harris spoke. Later Kamala Harriswas seen in Ohio.",),
        ("The Ministry of Defence met the Ministry of Defense of Brenn at the Defence Centre, beside the Defense Center.",),
        ("General Motors and General Electric met the electors of Brenn.",),
        ("Sara Parker opened a bakery in Brenn. Parker sells rye bread.", "The swimmer Sarah Parker won in Ostholm. Parker smiled."),
        ("Senator Jon Parker voted against it. Parker left.", "Judge John Parker sent the man to prison. Parker spoke."),
        ("Senator Michael Steel spoke in Brenn. Steel left.", "Judge Michael Steel adjourned. Steel slept."),
        ("Senator Michael Steele met Judge Michael Steel in Brenn.",),
        ("Two Tea Partiers spoke. The Tea Parties were loud. Many Tea Partiers cheered.",),
        ("The envoy Pyotr Damarov came to Brenn. He met officials in Damaro and left. Damarov smiled.",),
        ("Mike Pendle spoke of peace. Pendle won the Kestrel Pendel Prize. Nobody gave Pendel a thought.",),
        ("The spokesman Vladimir Orlovin left. Vladimir Orlovinon Monday came back, and Vladimir Orlovinin May did too.",),
    ],
)
def test_innocent_pairs(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


@pytest.mark.parametrize(
    ("text", "odd", "right"),
    [
        (
            "A block fell in Magnitogorsk on Monday. Rescuers in Magnitogorsk dug until dawn, and the mayor of Magnitigorsk wept.",
            "Magnitigorsk",
            "Magnitogorsk",
        ),
        ("Rain fell on Lousiana again. The governor of Louisiana asked for help, and Louisiana got it.", "Lousiana", "Louisiana"),
    ],
)
def test_a_slip_in_a_place_name(text: str, odd: str, right: str) -> None:
    found = only(text)
    assert (found.grade, found.sides[0].text, found.suggestion) == ("sure", odd, right)


def test_a_slip_in_the_name_of_a_body() -> None:
    text = (
        "The Kestrel Investment Fund bought the docks. On Monday the Kestrel Investment Fund sold them again. "
        "Nobody at the Kestrel Investmant Fund would say why."
    )
    assert only(text).sides[0].text == "Kestrel Investmant Fund"


def test_a_hyphen_alone_is_a_note() -> None:
    texts = ("The engineer Ilse Brandvold-Orr left. Brandvold-Orr sang.", "The engineer Ilse Brandvold Orr came back.")
    assert only(*texts).grade == "marks"
    assert conflicts(*texts, check=NameVariant(marks=False)) == []
    assert conflicts(texts[0], texts[0].replace("left", "slept")) == []


def test_accents_alone_are_a_note_that_can_be_switched_off() -> None:
    texts = ("Minister Jozefína Kratochvílová resigned. Her deputy praised Kratochvílová.", "Minister Jozefína Kratochvilova resigned.")
    assert only(*texts).grade == "marks"
    assert conflicts(*texts, check=NameVariant(marks=False)) == []


@given(st.permutations(DETENTE))
def test_the_key_does_not_depend_on_the_order_of_articles(texts: list[str]) -> None:
    assert only(*texts).identity == ("person kirill-dmitriev",)


@pytest.mark.parametrize(
    "after", [", who is 52, spoke.", " gave no reason.", ", 52, gave no reason.", ", however, stayed.", " remains in Brenn.", " flew home.", "’s lawyer left."]
)
def test_an_unknown_name_at_the_head_of_a_sentence_is_seen_by_what_follows(after: str) -> None:
    found = only(f"The envoy Pyotr Damarov came to Brenn. Dammarov{after} Damarov slept.")
    assert (found.grade, found.sides[0].text, found.suggestion) == ("look", "Dammarov", "Damarov")


def test_a_well_known_name_is_not_called_the_slip_of_a_strange_one() -> None:
    found = only("Officers met Maxwell Freidman of Aldham. Freidman said no. A witness saw Freidman. Later Maxwell Friedman, 19, was charged.")
    assert (found.grade, {s.role for s in found.sides[:1]}) == ("look", {"undecided"})


def test_a_slip_in_a_name_that_ran_into_the_next_word() -> None:
    found = only("Vice President Kamala Harris spoke. Later Kamala Harriswas seen in Ohio. Then Kamalla Harristo sang.")
    assert (found.sides[0].text, found.suggestion) == ("Kamalla Harris", "Kamala Harris")


def test_one_office_beside_two_like_names_needs_a_look() -> None:
    texts = ("The spokeswoman Catherine Frazier said no.", "The spokeswoman Catherine Frazer said yes.")
    assert only(*texts).grade == "look"
    assert conflicts(*(text.replace("spokeswoman", "farmer") for text in texts)) == []


MICHAELS = "".join(
    f"Michael {family} met the board. "
    for family in ("Alberson", "Carlson", "Dorenson", "Edvarson", "Gundersen", "Henriksen", "Iversen", "Jakobsen", "Lauritzen", "Magnusson", "Nordby", "Ostby")
)


def test_swapped_letters_in_a_name_that_the_corpus_knows_well_need_a_look() -> None:
    texts = ("The coach Michael Moore left.", "Judge Micheal Moore ruled.", MICHAELS)
    assert (only(*texts).grade, only(*texts).suggestion) == ("look", None)
    # Few bearers, an accent, another letter: nothing that only a slip explains.
    assert conflicts(*texts[:2]) == []
    assert conflicts(texts[0], "Judge Micheál Moore ruled.", MICHAELS) == []
    assert conflicts(texts[0], "Judge Michaela Moore ruled.", MICHAELS) == []


def test_an_article_that_goes_on_with_the_other_spelling_speaks_for_one_name() -> None:
    other = "The host Andrea Mitchell spoke."
    found = only(other, "The correspondent Andrea Mitchel met Carl Sand. As Mitchell tried again, Sand left.")
    assert (found.grade, [r.text for r in found.reasons]) == ("look", ["one doubled letter", "both spellings stand in one article"])
    assert conflicts(other, "The correspondent Andrea Mitchel met Carl Sand. As Mitchel tried again, Sand left.") == []
    assert conflicts(other, "The correspondent Andrea Mitchel met Carl Mitchell. As Mitchell tried again, Sand left.") == []


def test_one_story_outweighs_two_offices() -> None:
    there = "Olga Vestrup, Karl Quinsey and Pia Zellmark were there."
    texts = ("The chairwoman Ann Wagner spoke.", "Ambassador Anne Wagner left.")
    assert only(*(f"{text} {there}" for text in texts)).grade == "look"
    assert conflicts(*texts) == []


def test_an_office_that_leaves_open_whether_it_is_a_mans_is_the_same_office() -> None:
    found = only("Spokesman Steffen Seibirt spoke.", "Spokesperson Steffen Seibert left.", "Steffen Seibert slept.")
    assert (found.grade, found.suggestion) == ("sure", "Steffen Seibert")
    assert "both are called spokesperson" in [r.text for r in found.reasons]
    assert conflicts("Spokesman Francis Aldham spoke.", "Spokeswoman Frances Aldham left.") == []


def test_a_slip_in_a_family_name_of_two_parts() -> None:
    assert only("Doug Holtz-Eakin spoke. Later Holtz-Eakyn said no.").facts["forms"] == "Eakyn / Eakin"
    assert conflicts("President Ronald Reagan spoke. The Carter-Reagon debate ended.") == []


def test_a_slip_of_another_transcription_is_seen_too() -> None:
    by = "to Ruth Clavering"
    texts = (f"General Qasem Sorani spoke {by}.", f"General Qasem Sorani wrote {by}.", f"General Qassem Sorani sang {by}.", f"General Qassum Sorani lied {by}.")
    assert set(str(only(*texts).facts["forms"]).split(" / ")) == {"Qasem", "Qassem", "Qassum"}


def test_a_slip_in_a_known_place_of_several_words() -> None:
    texts = ("The Untied States voted.", "The United States slept. The United States won.", "The United-States and the United States talked.")
    found = only(*texts)
    assert (found.grade, found.sides[0].text, found.suggestion) == ("sure", "Untied States", "United States")
    assert only("Rain fell on Saudi Arabya.", "Rain fell on Saudi Arabia. Saudi Arabia slept.").facts["forms"] == "Saudi Arabya / Saudi Arabia"
    assert conflicts("The Unites Stades sang.", "The United States slept. The United States won.") == []


def test_a_doubled_letter_in_a_short_name_of_a_body() -> None:
    found = only("The fighters of Hammas left. Hamas said so, and Hamas won again for Hamas.")
    assert (found.grade, found.suggestion) == ("look", "Hamas")
    assert conflicts("The fighters of Hamass left. Hamas said so, and Hamas won again for Hamas.") == []


def test_a_body_that_one_article_names_again_and_again_is_a_model_for_others() -> None:
    odd, often = "The Kestrel Investmant Fund left.", "They met the Kestrel Investment Fund in Brenn. "
    assert only(odd, often * 6).facts["forms"] == "Kestrel Investment Fund / Kestrel Investmant Fund"
    assert conflicts(odd, often * 2) == []


@pytest.mark.parametrize("after", [" died on Monday.", " wouldn’t say.", " won't go.", " himself left.", " predicts rain."])
def test_what_people_do_shows_a_name_at_the_head_of_a_sentence(after: str) -> None:
    assert only(f"The envoy Pyotr Damarov came to Brenn. Dammarov{after} Damarov slept.").facts["forms"] == "Dammarov / Damarov"


@pytest.mark.parametrize("after", [" and others left.", " predictions failed.", " needles hurt."])
def test_what_things_do_shows_none(after: str) -> None:
    assert conflicts(f"The envoy Pyotr Damarov came to Brenn. Dammarov{after} Damarov slept.") == []


def test_a_lone_given_name_is_held_against_its_slip_whatever_kind_of_name_that_seems() -> None:
    text = (
        "A guest helped, a Polish baker named Wojciech, with a ladder. Wojciech, who works at the hall, was hurt before the police arrived. "
        'A host said: "The man with the ladder is a baker named Wojcieech."'
    )
    (found,) = conflicts(text)
    assert found.grade == "look"
    assert [side.text for side in found.sides] == ["Wojcieech", "Wojciech", "Wojciech"]
    # Another man's name that stands twice is nobody's slip.
    assert conflicts(text + " Wojcieech, the host added, is tall.") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Maarten van der Velde bought the club. Van der Velde told fans to wait. On Friday Mr Van de Velde came.", "Van de Velde"),
        ("The minister Orla De Vonn met teachers. DeVonn said nothing new.", "De Vonn"),
        ("The minister Orla de la Mott met teachers. Pupils of Orla Delamott sang.", "Delamott"),
        ("The minister Yusuf el-Tarrani met teachers. Pupils of Mr al-Tarrani sang.", "al-Tarrani"),
    ],
)
def test_another_particle_before_one_family_name(text: str, shown: str) -> None:
    found = only(text)
    assert shown in {side.value for side in found.sides}


@pytest.mark.parametrize(
    "text",
    [
        "Maarten van der Velde bought the club. Van der Velde told fans to wait. On Friday Velde came.",
        "Maarten van der Velde met Sofie van de Velde. They talked.",
        "The minister Orla de la Mott met teachers. La Mott said nothing new.",
        "The minister Orla De Vonn met teachers. Pupils heard Orla de Vonn sing.",
        "The prince Yusuf bin Tarran met teachers. Pupils heard Yusuf al-Tarran sing.",
    ],
)
def test_a_particle_may_be_left_out_or_small(text: str) -> None:
    assert conflicts(text) == []


def test_a_particle_that_opens_a_sentence_keeps_its_capital() -> None:
    text = "Maarten van der Velde bought the club. Fans met Maarten van der Velde. Mr van der Velde told fans to wait. Van de Velde told reporters more."
    assert only(text).suggestion == "Van der Velde"


@pytest.mark.parametrize(
    ("plain", "marked"),
    [("Liang Guoxiong", "Liang Guo-xiong"), ("Cetin Yildiroglu", "Çetin Yıldıroğlu")],
)
def test_a_name_by_its_shape_alone_is_the_person_of_the_same_letters(plain: str, marked: str) -> None:
    assert only(f"The award went to {plain} of Brenn. On Monday {marked} said he was happy.").grade == "marks"


def test_a_slip_in_the_first_half_of_a_double_name_is_held_against_the_middle_of_whole_names() -> None:
    found = only("The sprinter Hannah Vestqvist-Moore won. Then they saw Vestquist-Moore leave.")
    assert set(str(found.facts["forms"]).split(" / ")) == {"Vestquist", "Vestqvist"}
    assert conflicts("The sprinter Hannah Vestqvist-Moore won. Then they saw Vestqvist-Moore leave.") == []


@pytest.mark.parametrize(
    ("odd", "right"),
    [
        ("Univeristy of the kind", ""),
        ("Calderon Univeristy", "Calderon University"),
        ("Hoyland Penynsula", "Hoyland Peninsula"),
        ("Marbeck Foundtion", "Marbeck Foundation"),
        ("Marbeck Foundling", ""),
    ],
)
def test_a_slip_in_the_word_that_says_what_a_body_or_place_is_needs_one_other_place(odd: str, right: str) -> None:
    texts = ("They met at Calderon University, on the Hoyland Peninsula and in the Marbeck Foundation.", f"They left {odd} today.")
    assert {name for c in conflicts(*texts) for name in str(c.facts["forms"]).split(" / ")} == ({right, odd} if right else set())


def test_another_ending_is_a_slip_in_the_name_of_a_country_of_several_words_alone() -> None:
    assert only("Rain fell on Saudi Arabii.", "Rain fell on Saudi Arabia. Saudi Arabia slept.").facts["forms"] == "Saudi Arabii / Saudi Arabia"
    assert conflicts("Rain fell on Brandvoldii.", "Rain fell on Brandvoldia. Brandvoldia slept.") == []


def test_an_office_in_capitals_before_a_lone_name_is_no_given_name() -> None:
    found = only("AG Vestrup sues. Former Attorney General Michael Vestrop told delegates so. Vestrup, who lives in Brenn, said no more.")
    assert set(str(found.facts["forms"]).split(" / ")) == {"Vestrop", "Vestrup"}
    assert conflicts("AG Vestrup sues. Former Attorney General Michael Vestrup told delegates so. Vestrup said no more.") == []


def test_a_lost_s_asks_for_a_look_or_is_mended() -> None:
    found = only("Speaker Odile Marchbanks came. Marchbank said nothing.")
    assert set(str(found.facts["forms"]).split(" / ")) == {"Marchbank", "Marchbanks"}
    assert conflicts("Speaker Odile Marchbanks came. The Marchbankses said nothing. Marchbanks’ dog slept.") == []


def test_given_names_of_one_sound_may_begin_with_other_letters() -> None:
    there = "said Ruth Clavering and Olga Vestrup."
    texts = (f"Councillor Geoff Tansley won, {there}", f"Councillor Jeff Tansley lost, {there}")
    assert only(*texts).facts["forms"] in ("Geoff / Jeff", "Jeff / Geoff")
    assert conflicts(f"Councillor Kate Tansley won, {there}", f"Councillor Nate Tansley lost, {there}") == []


def test_other_particles_in_a_name_that_only_its_shape_shows() -> None:
    texts = ("They cheered Maarten van den Heuvel there.", "They cheered Maarten van der Heuvel there.")
    assert set(str(only(*texts).facts["forms"]).split(" / ")) == {"van den Heuvel", "van der Heuvel"}
    assert conflicts(texts[0], "They cheered Maarten Heuvel there.", "They cheered Maarten Van Den Heuvel there.") == []


def test_a_double_name_is_not_held_against_a_part_of_itself() -> None:
    assert conflicts("Ms Rowan Hart leads the union. Hart said no.", "Ms Rowan Harte-Lee leads the employers. Harte-Lee said yes.") == []


def test_other_particles_where_one_article_alone_shows_that_people_are_meant() -> None:
    one, other = "They cheered Maarten van den Heuvel there.", "They cheered Maarten van der Heuvel there. Mr. van der Heuvel left."
    assert set(str(only(one, other).facts["forms"]).split(" / ")) == {"van den Heuvel", "van der Heuvel"}
    assert conflicts("They cheered Maarten Heuvel there.", other) == []
    assert conflicts("They cheered Joris van den Heuvel there.", other) == []


@pytest.mark.parametrize(
    ("one", "other", "odd"),
    [
        ("Abdul Rahman al-Zobri", "Abdelrahman al-Zobri", {"Abdul Rahman", "Abdelrahman"}),
        ("Youssef Benzahrifa", "Youssef Ben Zahrefa", {"Benzahrifa", "Ben Zahrefa"}),
        ("Rory McAlliser", "Rory MacAliser", {"McAlliser", "MacAliser"}),
        ("Abdul Rahman al-Zobri", "Abdul Rahman Al-Zobri", set()),
        ("Ada St. Brand", "Ada Saint Brand", set()),
        ("Youssef Ben Zahrifa", "Youssef Zahrifa", set()),
        ("Ada E. Elvander", "Ada Elvander", set()),
        ("Rory McAlliser", "Rory MacMillan", set()),
    ],
)
def test_compounds_and_particles_written_apart_in_another_transcription(one: str, other: str, odd: set[str]) -> None:
    there = "The minister {} met Ruth Clavering and Olga Vestrup in Brenn."
    found = conflicts(there.format(one), there.format(other))
    assert {name for c in found for name in str(c.facts["forms"]).split(" / ")} == odd
    assert all(c.grade in ("tie", "sure", "look") for c in found)


def test_abdul_with_a_hyphen_differs_in_marks_only() -> None:
    assert only("The minister Abdul Rahman Zobri left.", "The minister Abdul-Rahman Zobri left.").grade == "marks"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Brandwoodie Foods", "Brandwoody Foods", True),
        ("Brandwoodie Foods", "Brandwell Foods", False),
        ("Brandwoy General Hospital", "Brandwoi General Hospital", True),
        ("Brandwoy General Hospital", "Brandwos General Hospital", False),
        ("Holtcastle Foods", "Holtcassel Mills", False),
        ("Brandcentre Foods", "Brandcenter Foods", False),
    ],
)
def test_a_body_s_name_that_sounds_alike(one: str, other: str, alike: bool) -> None:
    there = "{} met Ruth Clavering and Olga Vestrup of Kestrel Mills in Brenn."
    assert bool(conflicts(there.format(one), there.format(other))) is alike


@pytest.mark.parametrize(
    ("one", "other", "one_person"),
    [
        ("Dmytro Zavelny", "Dmitry Zavelnyi", True),
        ("Sergei Chernylov", "Sergey Chernylev", True),
        ("Mahmoud Ghasemian", "Mahmud Qasemian", True),
        ("Arvind Chaudharan", "Arvind Chowdharan", True),
        ("Shirin Farrokhvand", "Shireen Farokhvand", True),
        ("Yousef Ben Zahrefa", "Youssef Benzahrifa", True),
        ("Hsu Chih-hao", "Xu Zhihao", True),
        ("Ahmet Yildivan", "Ahmed Yildivan", True),
        ("Abdel Fattah el-Sharvini", "Abdul Fatah el-Sharvini", True),
        ("Sergei Chernylov", "Sergey Hrabovsky", False),
        ("Dmytro Zavelny", "Oleksandr Zavelnyi", False),
        ("Hsu Chih-hao", "Xu Zhiming", False),
    ],
)
def test_both_words_of_a_name_in_another_transcription(one: str, other: str, one_person: bool) -> None:
    there = "The harbour master, {}, said that Ruth Clavering and Olga Vestrup were late."
    assert bool(conflicts(there.format(one), there.format(other))) is one_person


def test_both_words_in_another_transcription_ask_for_something_else_in_common() -> None:
    assert conflicts("In Brenn Omar Haddavi, a baker, said no.", "In Kell Umar Hadavi, a pilot, said yes.") == []


@pytest.mark.parametrize(
    ("odd", "model", "told"),
    [
        # A known place of two words, whichever of them has the slip; one sound in six letters.
        ("Sauti Arabia", "Saudi Arabia", True),
        ("Central Aldeko", "Central Aldeco", True),
        # Another word of six letters may be another firm's.
        ("Central Aldedo", "Central Aldeco", False),
        ("Sauti Mills", "Saudi Mills", False),
    ],
)
def test_a_slip_in_a_short_word_beside_another(odd: str, model: str, told: bool) -> None:
    found = conflicts(f"Talks with {odd} went on. Later {model} slept, and {model} woke.")
    assert [c.facts["forms"] for c in found] == ([f"{odd} / {model}"] if told else [])


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Karrim Yousef", "Karim Yousef", True),
        ("Mohamed Yousef", "Mohammed Yousef", False),
        ("Zhhang Wenming", "Zhang Wenming", True),
        ("Zheng Wenming", "Zhang Wenming", False),
    ],
)
def test_a_doubled_letter_that_makes_no_name(one: str, other: str, told: bool) -> None:
    rest = "The baker Rana Yousef met the pilot Tariq Yousef, and Zhang Dawei met Zhang Wenbin."
    assert bool(conflicts(f"On Monday {one} said no.", f"Later {other} said yes.", rest)) is told


def test_the_name_that_a_quotation_begins_with() -> None:
    baker = "The baker Emil Haldor sells rye bread. Haldor has friends."
    assert only(f'{baker} "Hldor claims to know the miller," Oliver Moles said.').facts["forms"] == "Hldor / Haldor"
    assert conflicts(f'{baker} "Hldor claims were filed by us," Oliver Moles said.') == []


def test_a_slip_in_a_chinese_given_name() -> None:
    found = only("Reporters met Zhang Dawei, the deputy head of planning. Later Zhang Dawwei, who leads the work, said that it was hard.")
    assert found.sides[0].text in ("Zhang Dawwei", "Dawwei")
    # Both can be read: two people of two articles, of which nothing says that they are one.
    assert conflicts("Reporters met Zhang Dawei, an analyst of houses.", "The baker Zhang Dafei said that flour is dear.") == []
