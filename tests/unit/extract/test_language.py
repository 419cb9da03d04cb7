"""What language an article is in: told for long articles that are not in English, never for mixed and short ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xcheck.extract.language import language_notices, other_language
from xcheck.extract.reading import Reading
from xcheck.model.article import Article
from xcheck.text.marks import pair
from xcheck.text.segment import paragraphs

ENGLISH = (
    "The harbour council met on Monday and voted for the new ferry. It will sail from May, and the fares have not been set. "
    "Nobody asked about the old boat, which lay in the mud behind the mill while the speeches went on. "
    "The mayor said that she would come back with a plan for the quay before the winter storms. "
)
GERMAN = (
    "Der Hafenrat hat am Montag für die neue Fähre gestimmt. Sie soll ab Mai fahren, und die Preise sind noch nicht bekannt. "
    "Nach der Sitzung wurde das alte Boot mit einem Kran aus dem Schlamm gezogen, und die Kinder sahen dabei zu. "
    "Die Bürgermeisterin sagte, dass sie mit einem Plan für den Kai zurückkommen werde, und das noch vor dem Winter. "
)
FRENCH = (
    "Le conseil du port a voté lundi pour le nouveau bac. Il partira en mai, et les prix ne sont pas encore connus. "
    "Après la séance, le vieux bateau a été tiré de la boue avec une grue, et les enfants sont venus pour le voir. "
    "La maire a dit que le plan pour le quai est dans ses mains et qu’elle le montrera avec les pêcheurs avant l’hiver. "
)
SPANISH = (
    "El consejo del puerto votó el lunes por el nuevo barco. Saldrá en mayo, pero los precios no se han dado a conocer. "
    "Después de la reunión sacaron el viejo barco del barro con una grúa, y los niños fueron a verlo con sus padres. "
    "La alcaldesa dijo que el plan para el muelle está en sus manos y que lo dará a los pescadores antes del invierno. "
)
POLISH = (
    "Rada portu głosowała w poniedziałek za nowym promem. Ma on pływać od maja, ale ceny nie są jeszcze znane. "
    "Po zebraniu stara łódź została wyciągnięta z błota, a dzieci przyszły na to popatrzeć i nie chciały się rozejść. "
    "Burmistrz powiedziała, że plan jest gotowy i że pokaże go rybakom przed zimą, jak to było co roku od lat. "
)
SWEDISH = (
    "Hamnrådet röstade på måndagen för den nya färjan. Den ska gå från maj, och priserna är inte kända än. "
    "Efter mötet drogs den gamla båten upp ur leran med en kran, och barnen kom för att se på när det hände. "
    "Borgmästaren sade att planen för kajen är klar och att hon ska visa den för fiskarna innan det blir vinter. "
)
WELSH = (
    "Pleidleisiodd cyngor yr harbwr ddydd llun dros y fferi newydd. bydd yn hwylio ym mis mai ac nid oes neb yn gwybod beth fydd y pris eto. "
    "ar ôl y cyfarfod tynnwyd yr hen gwch allan o’r mwd gyda chraen a daeth y plant i weld beth oedd yn digwydd wrth y cei. "
    "dywedodd y maer fod y cynllun yn barod a’i bod am ei ddangos i’r pysgotwyr cyn y gaeaf fel y gwnaeth pawb o’i blaen hi bob blwyddyn. "
    "roedd y gwynt yn oer ac roedd pawb yn falch o gael mynd adref i eistedd wrth y tân. "
)
UKRAINIAN = (
    "Рада порту у понеділок проголосувала за новий пором. Він ходитиме з травня, а ціни ще не відомі. "
    "Після засідання старий човен витягли з багна краном, і діти прийшли подивитися на це. "
)
GREEK = (
    "Το συμβούλιο του λιμανιού ψήφισε τη Δευτέρα για το νέο πλοίο. Θα ταξιδεύει από τον Μάιο, και οι τιμές δεν είναι ακόμη γνωστές στο κοινό της πόλης. " * 2
)
ARABIC = "صوت مجلس الميناء يوم الاثنين لصالح العبارة الجديدة. ستبحر في شهر مايو ولم تعلن الأسعار بعد للناس في المدينة. " * 2
CHINESE = (
    "港口委员会星期一投票支持新渡轮。渡轮将从五月开始航行，票价还没有公布。会后，旧船被起重机从泥里拉了出来，孩子们都来看。市长说，码头的计划已经准备好了。" * 2
)
JAPANESE = (
    "港の委員会は月曜日に新しいフェリーに賛成した。フェリーは五月から出るが、料金はまだ分かっていない。会議のあと、古い船がクレーンで引き上げられた。" * 2
)


def reading(text: str, lang: str | None = None) -> Reading:
    article, lines = Article("desk/1.txt", text, lang=lang), paragraphs(text)
    return Reading(article, article.origin(), lines, (), lines, pair(text, lines))


@pytest.mark.parametrize(
    ("text", "seems"),
    [
        (GERMAN * 2, "in German"),
        (FRENCH * 2, "in French"),
        (SPANISH * 2, "in Spanish"),
        (POLISH * 2, "in Polish"),
        (SWEDISH * 2, "in Swedish"),
        (WELSH, "in another language than English"),
        (UKRAINIAN, "in Cyrillic letters"),
        (GREEK, "in Greek letters"),
        (ARABIC, "in Arabic letters"),
        (CHINESE, "in Chinese or Japanese letters"),
        (JAPANESE, "in Japanese letters"),
    ],
)
def test_another_language_is_told(text: str, seems: str) -> None:
    (notice,) = language_notices(reading(text))
    assert (notice.path, notice.kind, notice.gravity) == ("desk/1.txt", "language", "info")
    assert seems in notice.message


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH * 2,
        GERMAN[:200],
        UKRAINIAN[:60],
        ENGLISH + GERMAN,
        ENGLISH + UKRAINIAN,
        GERMAN + ENGLISH,
        f"{ENGLISH}\n\nDer Hafenrat hat am Montag für die neue Fähre gestimmt.",
        "Oslo 3 Bergen 1\nRiga 2 Tartu 2\nKaunas 0 Vilnius 4\nPorto 1 Braga 1\n" * 12,
        "Ilse Vane, Helen Orr, Peter Hale, Amber Nash, Oskar Weiss, Gustav Brand, Magda Thorn, Edgar Keller\n" * 6,
        "0 1 2 3 4 5 6 7 8 9 " * 40,
        "http://example.org/a/b/c?d=e " * 30,
        "",
    ],
)
def test_english_mixed_and_short_ones_and_lists_are_not(text: str) -> None:
    assert language_notices(reading(text)) == ()


@pytest.mark.parametrize("lang", ["de", "de-DE", "fr_FR", "uk", "German"])
def test_a_declared_language_comes_first(lang: str) -> None:
    (notice,) = language_notices(reading("Kurz.", lang))
    assert lang in notice.message
    assert notice.gravity == "info"


@pytest.mark.parametrize("lang", ["en", "EN", "en-GB", "en_US", "eng", "English"])
def test_declared_english_is_believed(lang: str) -> None:
    assert language_notices(reading(GERMAN * 2, lang)) == ()


def test_the_run_carries_the_notice_and_finds_nothing(examine) -> None:  # type: ignore[no-untyped-def]
    result = examine(GERMAN * 2, ENGLISH)
    assert [(n.path, n.kind) for n in result.notices] == [("desk/1.txt", "language")]


@given(st.integers(0, 6), st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_the_order_of_lines(english: int, random) -> None:  # type: ignore[no-untyped-def]
    lines = [GERMAN, FRENCH, *([ENGLISH] * english)]
    mixed = list(lines)
    random.shuffle(mixed)
    assert other_language(reading("\n".join(mixed))) == other_language(reading("\n".join(lines)))
