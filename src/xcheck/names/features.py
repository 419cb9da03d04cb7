"""What speaks for and against two names being one, with weights: the readable model behind every comparison.

A comparison starts at BASE, adds the weight of each feature it finds, and turns the sum into belief by the logistic
function: 0 is even odds, 2.2 about nine in ten. Weights are set by judgement, not fitted. A feature may also hold the
outcome down: `review` features never let two names be "same" however much else agrees, `veto` features make them
"different". At SAME and above the outcome is "same", at REVIEW and above "review".
"""

from __future__ import annotations

from math import exp
from typing import Literal

from xcheck.names.relation import Relation

Limit = Literal["none", "review", "veto"]
Role = Literal["family", "given", "middle", "bare", "only"]

BASE = -2.5
SAME = 0.85
REVIEW = 0.5
_HELD = 0.84
"""The highest belief of a pair that is held down to review."""
_VETOED = 0.2
"""The highest belief of a pair under a veto."""


class Feature:
    """One thing that a comparison can find. `{a}` and `{b}` in `says` are the two words, in no particular order; `why` it weighs what it weighs."""

    def __init__(self, id: str, weight: float, limit: Limit, says: str, why: str) -> None:
        self.id, self.weight, self.limit, self.says, self.why = id, weight, limit, says, why


_EXACT, _ROMAN, _FORM, _NICK, _INITIAL = Relation.EXACT, Relation.ROMANISED, Relation.FORM, Relation.NICKNAME, Relation.INITIAL
_SPELLING, _SOUND, _RELATIVE, _SLIP, _TWO = Relation.SPELLING, Relation.SOUND, Relation.RELATIVE, Relation.SLIP, Relation.TWO_SLIPS

_RELATION_SAYS = {
    _EXACT: '{what} "{a}" is the same',
    _ROMAN: '{whats} "{a}" and "{b}" are two romanisations of one name',
    _FORM: '"{a}" and "{b}" are one given name in two languages or spellings',
    _NICK: '"{a}" and "{b}" are a given name and its short form',
    _INITIAL: '"{a}" and "{b}" are a name and its initial',
    _SPELLING: '{whats} "{a}" and "{b}" are one name spelled in two ways',
    _SOUND: '{whats} "{a}" and "{b}" sound alike but are spelled differently',
    _RELATIVE: '"{a}" and "{b}" may stand for one given name',
    _SLIP: '{whats} "{a}" and "{b}" differ by one letter',
    _TWO: '{whats} "{a}" and "{b}" differ by two letters',
}
_WHAT = {"family": "the family name", "given": "the given name", "middle": "the middle name", "bare": "the bare name", "only": "the only word"}
_WHATS = {
    "family": "the family names",
    "given": "the given names",
    "middle": "the middle names",
    "bare": "the bare name and the family name",
    "only": "the names",
}

# Role -> relation -> (weight, limit). A missing relation is a conflict.
_WEIGHTS: dict[Role, dict[Relation, tuple[float, Limit]]] = {
    "family": {_EXACT: (3.0, "none"), _ROMAN: (2.6, "none"), _SPELLING: (2.2, "none"), _SOUND: (1.7, "review"), _SLIP: (1.5, "review"), _TWO: (0.9, "review")},
    "given": {
        _EXACT: (3.0, "none"), _ROMAN: (2.6, "none"), _FORM: (2.2, "none"), _NICK: (2.2, "none"), _INITIAL: (1.3, "review"),
        _SPELLING: (2.2, "none"), _SOUND: (1.7, "review"), _RELATIVE: (0.8, "review"), _SLIP: (1.5, "review"), _TWO: (0.9, "review"),
    },
    "middle": {
        _EXACT: (0.6, "none"), _ROMAN: (0.5, "none"), _FORM: (0.3, "none"), _NICK: (0.3, "none"), _INITIAL: (0.4, "none"),
        _SPELLING: (0.3, "none"), _SOUND: (0.1, "none"), _RELATIVE: (0.0, "review"), _SLIP: (-0.3, "none"), _TWO: (-0.6, "review"),
    },
    # A bare word against the family name of a full name: nothing speaks about the given name.
    "bare": {_EXACT: (3.4, "review"), _ROMAN: (3.2, "review"), _SPELLING: (3.1, "review"), _SOUND: (3.0, "review"), _SLIP: (2.95, "review")},
    # A bare word against a bare word.
    "only": {_EXACT: (5.0, "none"), _ROMAN: (3.6, "review"), _SPELLING: (3.4, "review"), _SOUND: (3.1, "review"), _SLIP: (3.0, "review")},
}  # fmt: skip
_WHY = {
    _EXACT: "Equal words are the strongest sign there is; the given name counts as much as the family name, for families share theirs.",
    _ROMAN: "The tradition's own table explains the difference, so it says almost nothing against.",
    _FORM: "People who write in two languages carry both; two bearers of one family name seldom differ in this alone.",
    _NICK: "News uses both; a brother rarely carries the short form of the other's name.",
    _INITIAL: "One letter fits too many given names to settle anything.",
    _SPELLING: "A doubled letter or y for i is how one uncommon name goes wrong; with a common family name it may be another person.",
    _SOUND: "Sara and Sarah, Jon and John: as often two people as one misspelled; only context can tell.",
    _RELATIVE: "Bob and Rob may both be Robert, John and Juan one translated, and mostly are not.",
    _SLIP: "One letter may be a slip or another name: a fuzzy word is never enough by itself.",
    _TWO: "Two letters in a long word: worth a look where all else is equal.",
}


def _table() -> dict[Role, dict[Relation, Feature]]:
    return {
        role: {
            relation: Feature(
                f"{role}-{relation.name.lower().replace('_', '-')}",
                weight,
                limit,
                _RELATION_SAYS[relation].replace("{whats}", _WHATS[role]).replace("{what}", _WHAT[role]),
                _WHY[relation],
            )
            for relation, (weight, limit) in relations.items()
        }
        for role, relations in _WEIGHTS.items()
    }


RELATIONS: dict[Role, dict[Relation, Feature]] = _table()
"""The features of word pairs: role -> relation -> feature."""

IDENTICAL = Feature("identical", 6.0, "none", "the words of the names are the same", "Case, accents, hyphens and stops apart, nothing differs.")
SPACING = Feature("spacing", 5.2, "none", "only spaces or hyphens differ", "The same letters in the same order.")
SPACING_INSIDE = Feature("spacing-inside", -0.1, "none", "two words of one are one word in the other", "Compounds are written apart and together.")
SPACING_SLIP = Feature("spacing-slip", 3.2, "review", "spaces and one letter differ", "Words run together, and a slip.")
INITIALISM = Feature("initialism", 3.3, "review", '"{a}" is made of the initials of "{b}"', "Initials fit many names; the text around them must tell.")
MIDDLE_EXTRA = Feature(
    "middle-extra", -0.1, "none", "a middle name stands on one side only", "Middle names, patronymics and initials come and go between articles."
)
COMMON_FAMILY = Feature(
    "common-family", -0.2, "review", 'the family name "{a}" is a common one', "Mark and Marc Johnson are two people; Mark and Marc of a rare name are one."
)
GIVEN_INITIALS = Feature("given-initials", 2.2, "none", 'the initials "{a}" fit "{b}"', "Two initials and a family name that is not common.")
AFTER_INITIAL = Feature(
    "after-initial", -0.2, "none", 'one goes by a later given name, with the initial "{a}" before it on one side', "J. Edgar Hoover is Edgar Hoover."
)
LONGER = Feature("longer", -0.8, "none", "all of three words or more stand in the longer name, in order", "Three words that agree leave little doubt.")
SECOND_GIVEN = Feature(
    "second-given", -0.8, "review", 'the first name of one, "{a}", is a later name of the other', "Some go by a second given name; so may a cousin."
)
FAMILY_INSIDE = Feature(
    "family-inside",
    -1.2,
    "review",
    'the family name of one, "{a}", stands inside the other name',
    "Double family names are shortened to the first; but it may be another's middle name.",
)
SWAPPED = Feature("swapped", -0.4, "none", "the words stand in the other order", "Hungarian, Chinese and catalogue order put the family name first.")
SWAPPED_GIVEN = Feature(
    "swapped-given", -1.2, "review", "the words stand in the other order, and each could be the given name", "Hans Friedrich and Friedrich Hans are two people."
)
REORDERED = Feature("reordered", -1.2, "review", "the words stand in another order", "The same words in another order may name a father and a son.")
GIVEN_ONLY = Feature(
    "given-only", 2.9, "review", 'only the given name "{a}" stands on one side', "Given names alone name people in some articles and countries."
)
SUFFIX_SAME = Feature("suffix-same", 0.5, "none", "both carry the same generational suffix", "Two of the same generation and name are rare.")
SUFFIX_ONE = Feature(
    "suffix-one", -0.6, "review", 'one carries "{a}", the other no suffix', "The suffix is often left out, and is the one thing that tells father from son."
)
TITLES_DIFFER = Feature(
    "titles-differ", -1.8, "review", 'the titles "{a}" and "{b}" differ and no given name stands on both sides', "Secretary Clinton is not President Clinton."
)

SUFFIX_CONFLICT = Feature("suffix-conflict", -9.0, "veto", 'the suffixes "{a}" and "{b}" differ', "Father and son, or two kings.")
GENDER_CONFLICT = Feature("gender-conflict", -9.0, "veto", "one is named as a man, the other as a woman", "Mr and Mrs of one family name.")
FAMILY_CONFLICT = Feature("family-conflict", -9.0, "veto", 'the family names "{a}" and "{b}" differ', "Two families.")
GIVEN_CONFLICT = Feature(
    "given-conflict", -9.0, "veto", 'the given names "{a}" and "{b}" differ', "Two members of one family, or namesakes in family name only."
)
INITIAL_CONFLICT = Feature("initial-conflict", -9.0, "veto", 'the initials "{a}" and "{b}" differ', "Newspapers add initials to tell namesakes apart.")
MIDDLE_CONFLICT = Feature("middle-conflict", -9.0, "veto", 'the middle names "{a}" and "{b}" differ', "Patronymics and middle names tell namesakes apart.")
STRAY_INITIAL = Feature("stray-initial", -9.0, "veto", "the first name of one fits only a middle initial of the other", "Mike Collins is not Susan M. Collins.")
WORD_CONFLICT = Feature("word-conflict", -9.0, "veto", '"{a}" and "{b}" have nothing to do with each other', "Two names.")
PLACE_CONFLICT = Feature("place-conflict", -9.0, "veto", '"{a}" and "{b}" are two known places', "Iran is not Iraq, however few letters they differ by.")

PLACE_NAMES = Feature("place-names", 5.5, "none", '"{a}" and "{b}" are two names of one place', "A declared pair: old and new names, exonyms.")
ORG_CORE = Feature(
    "organisation-core", 5.2, "none", "the names are the same but for articles, legal form and abbreviations", "Legal forms and 'the' come and go."
)
ORG_ORDER = Feature(
    "organisation-order",
    3.6,
    "review",
    "the same words stand in another order",
    "Treasury Department and Department of the Treasury; but also Bank of China and China Bank.",
)
ORG_LEGAL_CONFLICT = Feature(
    "organisation-legal", -2.6, "review", 'the legal forms "{a}" and "{b}" differ', "Two companies of one group, or a loose use of one."
)
ORG_SLIP = Feature("organisation-slip", 3.2, "review", '"{a}" and "{b}" differ by a letter', "One slip in a name of several words.")
ORG_GENERIC = Feature(
    "organisation-generic",
    3.0,
    "review",
    'only "{a}" is left out',
    "Group, holdings and the like are dropped in running text, and also tell sister companies apart.",
)
ORG_PLACE = Feature("organisation-place", 2.95, "review", 'the place "{a}" stands on one side only', "A national branch, or the whole named by its seat.")
ORG_EXTRA = Feature("organisation-extra", -9.0, "veto", '"{a}" stands on one side only', "One more word mostly makes another organisation.")

FEATURES: tuple[Feature, ...] = (
    *(feature for relations in RELATIONS.values() for feature in relations.values()),
    *(value for value in tuple(globals().values()) if isinstance(value, Feature)),
)
"""Every feature, for documentation and tests."""


def belief(total: float, limit: Limit) -> float:
    """The sum of weights as a belief between 0 and 1, under a limit; grows with the sum."""
    value = 1 / (1 + exp(-total))
    if limit == "review":
        return value * _HELD
    return value * _VETOED if limit == "veto" else value
