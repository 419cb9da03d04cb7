"""Names that fool people, in stories small enough to read: the context decides what is one and what is two."""

from __future__ import annotations

import pytest

from tests.unit.checks.test_name_variant import conflicts, only
from tests.unit.resolve.test_people import entity, mentions_in, people
from xcheck.names.compare import compare_names
from xcheck.names.register import Entry, Register
from xcheck.resolve.variants import NEVER_SAME

ONE = [
    (("Envoy Kirill Dmitriev landed. The hosts met Dmitriev.", "Envoy Kirill Dmitriev slept. Then Dimitriev said no."), "Dimitriev", "one inserted letter"),
    (("President Emmanuel Macron spoke to Ruth Clavering.", "President Emmanuel Macron left.", "President Emanuel Macron met Ruth Clavering."), "Emanuel Macron", "both are called president"),
    (("President Volodymyr Zelensky spoke.", "President Volodymyr Zelensky left.", "President Volodymyr Zelenskyy slept."), "Volodymyr Zelenskyy", "one doubled letter"),
    (("President Volodymyr Zelensky spoke.", "President Volodymyr Zelensky left.", "President Volodymyr Zelenskiy slept."), "Volodymyr Zelenskiy", "one inserted letter"),
    (("General Valery Zaluzhny spoke.", "General Valery Zaluzhny left.", "General Valery Zaluzhnyi slept."), "Valery Zaluzhnyi", "both are called general"),
    (("Colonel Muammar Gaddafi ruled.", "Colonel Muammar Gaddafi fell.", "Colonel Muammar Qaddafi fled."), "Muammar Qaddafi", "the register has Muammar Gaddafi"),
    (("Colonel Muammar Gaddafi ruled.", "Colonel Muammar Gaddafi fell.", "Colonel Muammar Kadafi fled."), "Muammar Kadafi", "the register has Muammar Gaddafi"),
    (("Osama bin Laden hid. Nobody found Osama bin Laden until then. Usama bin Laden, a paper said, was gone.",), "Usama bin Laden", "both spellings stand in one article"),
    (("President Viktor Yanukovych fled.", "President Viktor Yanukovych left.", "President Viktor Yanukovich slept."), "Viktor Yanukovich", "both are called president"),
    (("The court freed Mikhail Khodorkovsky. Khodorkovsky said he was glad. Later Khodorkosvky said more.",), "Khodorkosvky", "two letters changed places"),
    (("The leader Yahya Sinwar spoke. Yahya Sinwar hid. Then Yahiya Sinwar spoke.",), "Yahiya Sinwar", "both spellings stand in one article"),
    (("Rain fell on Kyiv. Kyiv slept. The road to Kiev was shut.",), "Kiev", "the register has Kyiv"),
    (("Envoy Kirill Dmitriev landed. The hosts met Dmitriev. Later Dimitriev said no.",), "Dimitriev", "no other Dmitriev appears"),
    (("President Volodymyr Zelensky spoke.", "President Volodymyr Zelenskyy left.", "President Volodymyr Zelenskiy slept."), "Volodymyr Zelenskiy", "called president"),
    (("General Valery Zaluzhny spoke.", "General Valery Zaluzhny left.", "General Valerii Zaluzhnyi slept."), "Valerii Zaluzhnyi", "the same name in another transcription"),
    (("Osama bin Laden hid. Nobody found Osama bin Laden until then. Usama bin Ladin, a paper said, was gone.",), "Usama bin Ladin", "both spellings stand"),
    (("Rain fell on Odesa. Odesa slept. The road to Odessa was shut.",), "Odessa", "the register has Odesa"),
]  # fmt: skip
NEARLY = "both could be names of their own, and no article, office or company brings the two together"
TWO = [
    (("Kim Jong-il ruled before Kim Jong-un.", "Kim Jong-un met the press."), ("Kim Jong-il", "Kim Jong-un"), "the given names"),
    (("Jared Kushner spoke. Kushner left.", "The singer Malachy Kushnir bowed. Kushnir left."), ("Jared Kushner", "Malachy Kushnir"), "the given names"),
    (("Prime Minister Gordon Brown left. Brown smiled.", "The priest Gordon Browne prayed. Browne smiled."), ("Gordon Brown", "Gordon Browne"), NEARLY),
    (("Chief Justice John Roberts ruled. Roberts read it out.", "The swimmer Jon Roberts won. Roberts smiled."), ("John Roberts", "Jon Roberts"), "called"),
    (("Secretary of State John Kerry flew. Kerry landed.", "The former senator Bob Kerrey wrote. Kerrey waited."), ("John Kerry", "Bob Kerrey"), "the given names"),
    (("Chairman Michael Steele resigned. Steele left.", "Spokesman Michael Steel said no. Steel left."), ("Michael Steele", "Michael Steel"), "called"),
    (("Chairman Michael Steele met Spokesman Michael Steel in Aldham.",), ("Michael Steele", "Michael Steel"), "called"),
    (("President George W. Bush spoke. His father, President George H. W. Bush, listened.",), ("George W. Bush", "George H. W. Bush"), "the initials"),
    (("Donald Trump spoke. Donald Trump Jr. listened.",), ("Donald Trump", "Donald Trump Jr."), "no suffix"),
    (("Iran wrote to Iraq. Iraq answered Iran.",), ("Iran", "Iraq"), "two known places"),
    (("Niger wrote to Nigeria. Nigeria answered Niger.",), ("Niger", "Nigeria"), "two known places"),
    (("Austria wrote to Australia. Australia answered Austria.",), ("Austria", "Australia"), "two known places"),
    (("President Joe Biden spoke. Biden left. Dealers had bidden for it. Bidden guests came.",), ("Biden", "Bidden"), "the names"),
    (("Minister David Davis spoke. Davis left.", "The referee David Davies whistled. Davies left."), ("David Davis", "David Davies"), "called"),
    (("Minister David Davis met the referee David Davies. Davis left with Davies.",), ("David Davis", "David Davies"), "called"),
    (("Robert Maxwell died. Kevin Maxwell and Ian Maxwell were tried.", "Ghislaine Maxwell was jailed. Maxwell wept."), ("Robert Maxwell", "Ghislaine Maxwell"), "the given"),
    (("Robert Maxwell died. Kevin Maxwell and Ian Maxwell were tried.", "Ghislaine Maxwell was jailed. Maxwell wept."), ("Kevin Maxwell", "Ian Maxwell"), "the given"),
]  # fmt: skip


KNOWN = Register.of(
    (
        Entry("kyiv", "Kyiv", "place", rejected=("Kiev",)),
        Entry("odesa", "Odesa", "place", rejected=("Odessa",)),
        Entry("colonel", "Muammar Gaddafi", "person", rejected=("Muammar Kadafi",)),
    )
)


@pytest.mark.parametrize(("texts", "odd", "reason"), ONE, ids=[f"{odd} {len(texts)}" for texts, odd, _ in ONE])
def test_one_name_in_two_spellings(texts: tuple[str, ...], odd: str, reason: str) -> None:
    found = only(*texts, register=KNOWN)
    assert odd in [side.text for side in found.sides]
    assert odd == found.sides[0].text or found.suggestion is None
    assert any(reason in said.text for said in found.reasons)


@pytest.mark.parametrize(("texts", "names", "reason"), TWO, ids=[f"{' | '.join(names)} {len(texts)}" for texts, names, _ in TWO])
def test_two_names(texts: tuple[str, ...], names: tuple[str, str], reason: str) -> None:
    assert conflicts(*texts) == []
    found = people(*texts)
    first, second = ({r.entity for r in mentions_in(found) if r.text == name} - {None} for name in names)
    assert first.isdisjoint(second)
    # Like names are kept apart by what stands around them, unlike ones by their letters alone.
    around = [pair.why for pair in found.apart if {pair.a, pair.b} == set(names)]
    assert any(reason in why for why in around or compare_names(*names).reasons)


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (("Kim Jong Un spoke. Kim Jong-un left.",), "Kim Jong Un", "Kim Jong-un"),
        (("Ursula von der Leyen spoke. On Monday von der Leyen left.",), "Ursula von der Leyen", "von der Leyen"),
        (("Crown Prince Mohammed bin Salman (MBS) spoke. Then MBS left.",), "Mohammed bin Salman", "MBS"),
        (("President Xi Jinping spoke. Later Xi left.",), "Xi Jinping", "Xi"),
        (("President Xi Jinping spoke. The guests met President Jinping Xi.",), "Xi Jinping", "Jinping Xi"),
        (("Envoy Kirill Dmitriev spoke. Then Dmitriev left.",), "Kirill Dmitriev", "Dmitriev"),
    ],
)
def test_two_forms_that_are_both_right(texts: tuple[str, ...], first: str, second: str) -> None:
    found = people(*texts)
    assert entity(found, first) == entity(found, second) is not None
    assert [c for c in conflicts(*texts) if c.grade != "marks"] == []


def test_a_lone_name_of_many_bearers_is_nobodys() -> None:
    found = people("Robert Maxwell died.", "Ghislaine Maxwell was jailed.", "Then Maxwell wept.")
    assert entity(found, "Maxwell", "desk/3.txt") is None


def test_two_names_that_the_register_keeps_apart_stay_two_in_one_article() -> None:
    text = "Minister David Davis met the referee David Davies. Davis left with Davies."
    never = Register.of((), (("David Davis", "David Davies"),))
    assert conflicts(text, register=never) == []
    assert NEVER_SAME in {pair.why for pair in people(text, register=never).apart}
