"""Is an article in a language that the checks do not read? By its small words, or by its script.

Quotations, names, roles and terms are looked for by English words, so an article in another language yields next to
nothing. That must be told, or silence would read as praise. What the article declares as its language comes first; else the small words
of each sentence decide, and only where hardly any sentence of a longer text has an English one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from xcheck.extract.reading import Lookout, Reading
from xcheck.model.notice import Notice

_LEAST = 400
"""Characters of prose below which nothing is said."""
_LEAST_LETTERS = 120
"""Letters of another script below which nothing is said: such scripts say more with fewer."""
_ENGLISH_SHARE = 0.2
"""The share of the prose, by length, in sentences with an English word, from which on an article is a mixed one, or English."""
_OWN_SHARE = 0.5
"""The share of its prose that must speak for a language before it is named."""
_LONG = 60
"""The length of a sentence, in characters, that is expected to hold a small word."""

_ENGLISH = Lookout(
    """the and that this these those with from they them their there which while would could should have been were what when where
    who whose than then because about after before between through during without your our its his she him had said says""".split()
)
"""English words that are words of no other language in Latin script, or rare ones."""

_SMALL = {
    "German": "der die das und nicht ist ein eine einer einen einem dem den des mit auf für sich auch von zu sie wird wurde sind haben nach bei aus über dass als noch",
    "French": "le les des une est dans pour qui que pas sur avec sont plus par cette ces aux été mais nous ils elle du ont leur ainsi",
    "Spanish": "el los las una del que por con para es su al más como pero sus ha fue este esta también entre sobre cuando muy sin han",
    "Italian": "il gli della che di del una per con non sono alla dei nel più anche le è ha stato questo dalla delle come ma tra",
    "Portuguese": "o os uma do da dos das em que não com para por mais foi ao pela pelo são também como mas no na às nos nas",
    "Dutch": "het een van niet dat en zijn voor met aan ook maar wordt bij naar werd heeft hij deze uit nog door worden over",
    "Swedish": "och att det som är för på av inte till ett den har med men om han var från också efter",
    "Danish or Norwegian": "og det at er på til som ikke av af en et med har den for fra han om var også efter etter blev ble",
    "Finnish": "ja on ei että se oli mutta hän kun myös ovat joka mukaan olla ole sekä vuonna jälkeen sen",
    "Polish": "i w nie na się z do że jest to jak przez ale po od za o tym był oraz jego przed które został",
    "Czech or Slovak": "a v na se je že s o do pro jsou si ale jak byl podle také po který která za jeho není sa je",
    "Romanian": "și în de la cu pe nu este care din pentru mai au fost prin sunt al ale după sau fi",
    "Hungarian": "a az és hogy nem is egy volt meg de csak mint azt már el még kell vagy szerint",
    "Turkish": "ve bir bu da de için ile olarak olan daha çok en gibi ancak kadar sonra her ise",
    "Indonesian or Malay": "yang dan di dengan untuk dari ini itu tidak pada dalam akan oleh adalah juga telah",
    "Croatian, Serbian or Bosnian": "i je u na da se su za od koji koja nije što kako ali bio iz s ne nakon",
}
_OWN = {name: frozenset(word for word in words.split() if len(word) > 1) - _ENGLISH.words for name, words in _SMALL.items()}
_NEEDED = 2
"""Different small words of a language that a sentence must hold: one alone may be a name or a chance."""

_SCRIPTS = {
    "CYRILLIC": "Cyrillic", "GREEK": "Greek", "ARABIC": "Arabic", "HEBREW": "Hebrew", "CJK": "Chinese or Japanese", "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese", "HANGUL": "Korean", "DEVANAGARI": "Devanagari", "BENGALI": "Bengali", "TAMIL": "Tamil", "TELUGU": "Telugu", "THAI": "Thai",
    "GEORGIAN": "Georgian", "ARMENIAN": "Armenian", "ETHIOPIC": "Ethiopic", "GUJARATI": "Gujarati", "GURMUKHI": "Gurmukhi", "KANNADA": "Kannada",
    "MALAYALAM": "Malayalam", "SINHALA": "Sinhala", "KHMER": "Khmer", "LAO": "Lao", "MYANMAR": "Burmese", "URDU": "Arabic",
}  # fmt: skip
"""The first word of a letter's Unicode name to what its script is called."""

_OTHER = re.compile(r"[^\W\d_\u0000-\u024f]")
_LOWER = re.compile(r"(?<=\s)[^\W\d_A-Z][^\W\d_]*(?=[\s,.])")
_UPPER = re.compile(r"(?<=\s)[A-Z]")


def language_notices(reading: Reading) -> tuple[Notice, ...]:
    """At most one notice, `info`: that the article is not in English, and in what it seems to be."""
    declared = (reading.article.lang or "").strip()
    if declared:
        if re.match(r"(?i)en(?:g|glish)?(?:$|[-_ ])", declared):
            return ()
        return (_notice(reading, f"its language is given as {declared!r}"),)
    seems = other_language(reading)
    return (_notice(reading, f"it seems to be {seems}"),) if seems else ()


def other_language(reading: Reading) -> str:
    """What an article that is not in English seems to be in: `in German`, `in Cyrillic letters`; empty for English, mixed and short ones."""
    sentences = reading.sentences
    total = sum(s.end - s.start for s in sentences)
    if not total:
        return ""
    read = 0
    for sentence in reading.holding(_ENGLISH):
        read += sentence.end - sentence.start
        if read >= _ENGLISH_SHARE * total:
            return ""
    script = _script(reading)
    if script:
        return f"in {script} letters"
    if total < _LEAST:
        return ""
    said: Counter[str] = Counter()
    for sentence, words in zip(sentences, reading.vocabulary, strict=True):
        for name, own in _OWN.items():
            found = len(words & own)
            if found >= _NEEDED:
                said[name] += (sentence.end - sentence.start) * found
    if said:
        best = min(said, key=lambda name: (-said[name], name))
        held = sum(s.end - s.start for s, words in zip(sentences, reading.vocabulary, strict=True) if len(words & _OWN[best]) >= _NEEDED)
        if held >= _OWN_SHARE * total:
            return f"in {best}"
    return "in another language than English" if _is_prose(reading) else ""


def _script(reading: Reading) -> str:
    """What the script of most letters of the prose is called, where it is none with Latin letters and there are enough of them."""
    parts = [reading.text[p.start : p.end] for p in reading.prose]
    strange = [letter for part in parts for letter in _OTHER.findall(part)]
    if len(strange) < _LEAST_LETTERS or len(strange) * 2 < sum(letter.isalpha() for part in parts for letter in part):
        return ""
    names = Counter(_SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "") for letter in strange)
    del names[""]
    return min(names, key=lambda name: (-names[name], name)) if names else "other than Latin"


def _is_prose(reading: Reading) -> bool:
    """Whether running sentences stand there, and no table or list of names: mostly words without a capital, in longer sentences."""
    long = [s for s in reading.sentences if s.end - s.start >= _LONG]
    lower = sum(len(_LOWER.findall(reading.text, s.start, s.end)) for s in long)
    upper = sum(len(_UPPER.findall(reading.text, s.start, s.end)) for s in long)
    return sum(s.end - s.start for s in long) >= _LEAST and lower >= 4 * upper and lower >= 60


def _notice(reading: Reading, why: str) -> Notice:
    return Notice(reading.article.path, "language", f"not in English, so little of it can be checked: {why}", "info")
