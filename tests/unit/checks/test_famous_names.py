"""Names that fool people, in stories small enough to read: the context decides what is one and what is two."""

from __future__ import annotations

import pytest

from tests.unit.checks.test_name_variant import conflicts, only
from tests.unit.resolve.test_people import entity, people
from xcheck.names.register import Entry, Register
from xcheck.resolve.variants import NEVER_SAME

ONE = [
    (("Envoy Kirill Dmitriev landed. The hosts met Dmitriev.", "Envoy Kirill Dmitriev slept. Then Dimitriev said no."), "Dimitriev"),
    (("President Emmanuel Macron spoke to Ruth Clavering.", "President Emmanuel Macron left.", "President Emanuel Macron met Ruth Clavering."), "Emanuel Macron"),
    (("President Volodymyr Zelensky spoke.", "President Volodymyr Zelensky left.", "President Volodymyr Zelenskyy slept."), "Volodymyr Zelenskyy"),
    (("President Volodymyr Zelensky spoke.", "President Volodymyr Zelensky left.", "President Volodymyr Zelenskiy slept."), "Volodymyr Zelenskiy"),
    (("General Valery Zaluzhny spoke.", "General Valery Zaluzhny left.", "General Valery Zaluzhnyi slept."), "Valery Zaluzhnyi"),
    (("Colonel Muammar Gaddafi ruled.", "Colonel Muammar Gaddafi fell.", "Colonel Muammar Qaddafi fled."), "Muammar Qaddafi"),
    (("Colonel Muammar Gaddafi ruled.", "Colonel Muammar Gaddafi fell.", "Colonel Muammar Kadafi fled."), "Muammar Kadafi"),
    (("Osama bin Laden hid. Nobody found Osama bin Laden until then. Usama bin Laden, a paper said, was gone.",), "Usama bin Laden"),
    (("President Viktor Yanukovych fled.", "President Viktor Yanukovych left.", "President Viktor Yanukovich slept."), "Viktor Yanukovich"),
    (("The court freed Mikhail Khodorkovsky. Khodorkovsky said he was glad. Later Khodorkosvky said more.",), "Khodorkosvky"),
    (("The leader Yahya Sinwar spoke. Yahya Sinwar hid. Then Yahiya Sinwar spoke.",), "Yahiya Sinwar"),
    (("Rain fell on Kyiv. Kyiv slept. The road to Kiev was shut.",), "Kiev"),
]  # fmt: skip
TWO = [
    ("Kim Jong-il ruled before Kim Jong-un.", "Kim Jong-un met the press."),
    ("Jared Kushner spoke. Kushner left.", "The singer Malachy Kushnir bowed. Kushnir left."),
    ("Prime Minister Gordon Brown left. Brown smiled.", "The priest Gordon Browne prayed. Browne smiled."),
    ("Chief Justice John Roberts ruled. Roberts read it out.", "The swimmer Jon Roberts won. Roberts smiled."),
    ("Secretary of State John Kerry flew. Kerry landed.", "The former senator Bob Kerrey wrote. Kerrey waited."),
    ("Chairman Michael Steele resigned. Steele left.", "Spokesman Michael Steel said no. Steel left."),
    ("Chairman Michael Steele met Spokesman Michael Steel in Aldham.",),
    ("President George W. Bush spoke. His father, President George H. W. Bush, listened.",),
    ("Donald Trump spoke. Donald Trump Jr. listened.",),
    ("Iran wrote to Iraq. Iraq answered Iran.",),
    ("Niger wrote to Nigeria. Nigeria answered Niger.",),
    ("Austria wrote to Australia. Australia answered Austria.",),
    ("President Joe Biden spoke. Biden left. Dealers had bidden for it. Bidden guests came.",),
    ("Minister David Davis spoke. Davis left.", "The referee David Davies whistled. Davies left."),
    ("Robert Maxwell died. Kevin Maxwell and Ian Maxwell were tried.", "Ghislaine Maxwell was jailed. Maxwell wept."),
]


@pytest.mark.parametrize(("texts", "odd"), ONE, ids=[odd for _, odd in ONE])
def test_one_name_in_two_spellings(texts: tuple[str, ...], odd: str) -> None:
    register = Register.of((Entry("kyiv", "Kyiv", "place", rejected=("Kiev",)), Entry("colonel", "Muammar Gaddafi", "person", rejected=("Muammar Kadafi",))))
    found = only(*texts, register=register)
    assert odd in [side.text for side in found.sides]
    assert odd == found.sides[0].text or found.suggestion is None
    assert found.reasons


@pytest.mark.parametrize("texts", TWO, ids=[texts[-1][:40] for texts in TWO])
def test_two_names(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


@pytest.mark.parametrize(
    ("texts", "first", "second"),
    [
        (("Kim Jong Un spoke. Kim Jong-un left.",), "Kim Jong Un", "Kim Jong-un"),
        (("Ursula von der Leyen spoke. On Monday von der Leyen left.",), "Ursula von der Leyen", "von der Leyen"),
        (("Crown Prince Mohammed bin Salman (MBS) spoke. Then MBS left.",), "Mohammed bin Salman", "MBS"),
        (("President Xi Jinping spoke. Later Xi left.",), "Xi Jinping", "Xi"),
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
