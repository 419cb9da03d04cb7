"""The worlds that callings belong to: politics, sport, medicine. People of one name who share none are two people."""

from __future__ import annotations

from functools import lru_cache

from xcheck.names.fold import fold

_WORLDS = {
    "state": """president minister secretary senator sen congressman congresswoman representative rep governor gov mayor lawmaker legislator mp msp mep councillor
        councilman councilwoman chancellor premier ambassador diplomat politician candidate nominee republican democrat envoy commissioner speaker whip adviser
        advisor aide strategist spokesman spokeswoman spokesperson king queen prince princess undersecretary attorney prosecutor judge justice activist leader
        general colonel admiral commander veteran official lobbyist campaigner chairman chairwoman chair billionaire businessman tycoon mogul lawyer executive ceo""",
    "sport": """striker midfielder goalkeeper winger fly-half defender captain skipper coach manager boss batsman bowler quarterback pitcher cyclist golfer sprinter
        swimmer jockey boxer referee umpire rider runner trainer player footballer""",
    "arts": "actor actress singer musician guitarist drummer pianist violinist composer conductor painter sculptor novelist poet playwright author writer director producer designer comedian rapper artist dancer filmmaker screenwriter broadcaster presenter journalist columnist reporter correspondent editor host anchor photographer",
    "science": "professor scientist researcher physicist chemist biologist historian economist sociologist psychologist mathematician scholar lecturer epidemiologist astronomer archaeologist doctor physician surgeon nurse dr psychiatrist pharmacist veterinarian midwife vet",
    "law": "constable sergeant detective inspector superintendent sheriff officer deputy trooper warden firefighter paramedic",
    "craft": """farmer baker butcher builder plumber electrician carpenter driver teacher headteacher waiter waitress chef tailor barber fisherman sailor pilot
        engineer architect accountant banker trader student shopkeeper publican postman cleaner hairdresser grocer gardener mechanic roofer joiner librarian""",
}
_OF = {word: world for world, words in _WORLDS.items() for word in words.split()}
_FINE = frozenset(("craft", "science", "arts"))
"""Worlds in which each calling is its own: a baker is no teacher."""
_WIDE = frozenset(("officer", "deputy", "director", "manager", "executive", "leader", "captain", "host"))


@lru_cache(maxsize=1 << 12)
def worlds_of(role: str) -> frozenset[str]:
    """The worlds of a role's words; empty where they tell nothing."""
    found = {word: _OF[word] for word in fold(role).split() if word in _OF and word not in _WIDE}
    return frozenset(f"{world} {word}" if world == "craft" else world for word, world in found.items())
