"""Capitalised words that are no names: sentence openers, months, weekdays, languages and peoples, and what stands as a common noun.

Closed classes of English, written down here; a word that only happens to open a sentence is told by its lower-case use
in the same article instead.
"""

from __future__ import annotations

from xcheck.names import lists
from xcheck.text.wordset import wordset

_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ONES = "one two three four five six seven eight nine"
_LISTED = lists.FUNCTION_WORDS | frozenset(f"{ten}-{one}" for ten in _TENS.split() for one in _ONES.split())
"""The small words of the lists, and twenty-one to ninety-nine."""

FUNCTION = _LISTED | wordset(
    """
    a an the this that these those some any each every either neither both all most many much more few fewer several such no none another other
    others one ones i me my mine myself we us our ours you your yours he him his himself she her hers herself it its itself they them their
    theirs themselves who whom whose which what whatever whoever whichever when whenever where wherever why how however and or but nor so yet
    for if unless until till while whilst whereas because since although though as than then thus hence therefore moreover furthermore of to in
    on at by with from into onto upon over under above below between among amongst amid amidst against about around across through throughout
    during before after behind beyond beside besides near off out up down within without toward towards along alongside despite except per via
    versus vs is are was were be been being am has have had do does did can could will would shall should may might must let lets isn't aren't
    wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't there's here's that's what's it's he's
    she's i'm i've i'd i'll you're you've you'll we're we've we'll they're they've they'll who's let's not never also too very just only even
    still again already almost always often once twice soon later now today tonight yesterday tomorrow here there perhaps maybe meanwhile
    otherwise instead indeed rather quite nearly yes ok okay please thanks thank hello dear according following including regarding concerning
    considering given like unlike plus minus first second third fourth fifth next last finally lastly firstly secondly eventually recently
    currently previously originally initially ultimately subsequently additionally similarly likewise nevertheless nonetheless overall notably
    importantly interestingly fortunately unfortunately sadly clearly obviously apparently allegedly reportedly supposedly presumably certainly
    surely possibly probably generally usually typically normally historically traditionally officially formally publicly privately separately
    together apart afterward afterwards beforehand thereafter ever earlier sometimes somehow somewhere everywhere anywhere nowhere everyone
    everybody everything someone somebody something anyone anybody anything nobody nothing two three four five six seven eight nine ten eleven
    twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million millions billion billions dozens half
    """
)
"""Words in lower case that are never a name when they open a sentence, and never part of one inside a run."""

OPENERS = wordset(
    """
    asked speaking born based known called named located founded established written produced directed inspired compared combined faced armed
    backed led driven add added adding adds says said see read watch listen click follow share subscribe note notes update updated updates
    breaking editor's photo photos video image images file caption credit source sources related advertisement continue more story stories
    exclusive opinion analysis interview review q correction clarification whether why due part back away ahead until ago less least well far
    long high low new old big small great good bad better best worse worst right left own same different early late young little large major
    minor main key top final full free real true false people police officials authorities critics supporters opponents experts analysts
    scientists researchers lawmakers politicians reporters journalists investigators prosecutors witnesses residents protesters demonstrators
    activists voters workers students teachers parents children women men families others victims doctors nurses soldiers troops rebels
    militants firefighters rescuers
    """
)
"""Verbs, nouns and adjectives that often open a sentence in front of a name: Asked, Former, Police. They are no part of it, but may be of a title."""

INSIDE = wordset("one us may will grant long young little major great new old best good real right high low far own key big small first second")
"""Of these, the ones that stand inside names too (Theresa May, Real Madrid, New Orleans): they end no run, and only a lone one is no name."""

CALENDAR = frozenset(w for w in lists.CALENDAR if " " not in w)
"""Months, weekdays and feasts."""

NAMES_TOO = wordset("april june august may jan mar march eid")
"""Months that are also people's names: kept where a title or a given name says so."""

CAPITALS = wordset(
    """
    TV UK's PM AM CEO CFO COO CTO VIP DNA RNA HIV AIDS GDP IQ ID PR HR IT AI VR AR OK AD BC BCE CE GMT UTC EST EDT PST PDT CST CDT BST CET IST
    HD DVD CD PC PCs GPS USB FAQ PDF HTML URL LED LGBT LGBTQ LGBTQ+ SUV SUVs ATM ICU ER IPO MP3 P.M A.M p.m a.m Q A II III IV V VI VII VIII IX X
    XI XII
    """
)
"""Common nouns that are written in capitals."""

COMMON = wordset(
    """
    god internet web parliament congress senate constitution brexit covid christmas easter thanksgiving ramadan halloween passover hanukkah
    earth sun moon mars republican republicans democrat democrats democratic labour labor conservative conservatives liberal liberals tory
    tories green greens socialist socialists communist communists independent independents catholic catholics protestant protestants christian
    christians muslim muslims jew jews jewish hindu hindus sikh sikhs buddhist buddhists islam islamic christianity islamist islamists sunni
    sunnis shia shiite shiites orthodox evangelical evangelicals mormon mormons atheist nazi nazis fascist marxist twitter facebook google
    instagram youtube whatsapp tiktok wikipedia north south east west northern southern eastern western northeast northwest southeast southwest
    central mid government state federal national international royal ministry court army navy police council committee commission department
    cabinet
    """
)
"""Nouns and adjectives with a capital that name no single person or place; alone they are no mention."""
