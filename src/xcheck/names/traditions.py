"""The tables: how names from other alphabets are written in the news, tradition by tradition.

Facts: the standard romanisations (BGN/PCGN, ISO 9, ALA-LC, the passport rules of Russia and Ukraine, Hanyu Pinyin and
Wade-Giles, Revised Romanization and McCune-Reischauer, ELOT 743) and the habits of the English, French and German
press, from general knowledge. Signs are chosen to be sure, not complete.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from xcheck.names import lists
from xcheck.names.parse import Name
from xcheck.names.romanise import Table

SLAVIC = Table(
    name="Slavic or Caucasian",
    rules="""
        y$ i$ yi$ iy$ yy$ ii$ ij$ yj$ ey$ ei$ ej$ = i
        ^ye ^je ^e ye ie je iye ije iie yo = e
        ya ia ja iya ija iia = A
        yu iu ju iyu iju = U
        ou oo = u
        y j = i
        ov$ off$ of$ ow$ = ov
        ev$ eff$ ef$ ew$ yev$ iev$ iyev$ yov$ iov$ yeff$ ieff$ = ev
        ine$ = in
        ova$ owa$ = ova
        ovs$ = ov
        evs$ = ev
        skis$ = ski
        w v = v
        ph f = f
        kh h = h
        x ks = K
        zh = Z
        dzh dj = J
        shch stch schtsch shtch = Q
        sh sch sz = S
        ch tch tsch cz = C
        vich$ vych$ vitch$ vitsch$ vic$ wicz$ = viC
        ts tz c = T
        ck = k
    """,
    endings="""
        ov ova yev iev eva off eff sky skiy skyy skii skyi ski ska skaya skaia enko chuk yuk iuk vych vich vitch vic wicz shvili
        adze idze nyi niy nyy ykh ykin shkin itsyn tsyn tsin syan kyan nyan ryan myan dyan lyan vyan hyan iyan ssian sian gian kian
        mian skij nij chev shev khev bev dev gev kev lev mev nev pev rev sev tev vev zev
    """,
    given="""
        vladimir volodymyr uladzimir sergei serhii siarhei dmitri dmytro dzmitry aleksei oleksii aleksandr oleksandr aliaksandr
        andrei mikhail mykhailo nikolai mykola igor ihor oleg oleh ivan boris borys yuri viktor vitaly vasily vasyl valery
        vyacheslav stanislav yaroslav vladislav vladyslav rostislav miroslav bohdan bogdan taras ostap yevgeny yevhen gennady
        anatoly arkady leonid konstantin kostiantyn kirill kyrylo maksim artem ruslan rustam ramzan semyon stepan timofei timur
        yegor yehor grigory hryhoriy fyodor pavlo pyotr petro ilya illia nikita mykyta gleb hlib zakhar svyatoslav vsevolod tatyana
        tetiana olha yelena olena irina iryna yulia svetlana svitlana lyudmila oksana yekaterina kateryna ksenia galina halyna
        nadezhda nadiya larisa zinaida maryna darya lyubov radoslav goran dragan milorad ratko radovan slobodan tomislav zbigniew
        wojciech lech jaroslaw andrzej krzysztof serzh nikol hovik vardan tigran armen giorgi mikheil bidzina irakli zurab
        davit gurbanguly nursultan kassym kurmanbek emomali shavkat heydar elmurza yahor
    """,
)

ARABIC = Table(
    name="Arabic or Persian",
    rules="""
        aa a = a
        ee ie i y ii iy yi = i
        oo ou o u uu = u
        ai ay ei ey ae aye eye = Y
        aw au = W
        ah$ = a
        eh$ = e
        ih$ = i
        meh$ = ma
        neh$ = na
        reh$ = ra
        deh$ = da
        q k c ck = k
        kh = X
        gh = G
        dh d = d
        th t = t
        sh ch sch = S
        tch = C
        dj j = j
        ph f = f
        w v = v
    """,
    endings="ullah allah uddin uddine eddin eddine zadeh zada zai aoui awi awy",
    given="""
        mohammed muhammad ahmed mahmoud mohamud hamid hassan hussein husayn ali osman othman abubakr ibrahim ismail yusuf yousef musa moussa
        dawud sulaiman khalid walid rashid saeed samir nasser nasir mansour karim rahim salim saleh salah jamal gamal kamal jalal
        bilal hilal tariq faisal fahd saud talal turki nayef mishal bandar majid hamad khalifa zayed rashed hamdan mustafa murtaza
        mahdi mehdi reza riza abbas jafar qasim qassem haidar hashim hisham marwan nabil rafiq saad fuad imad ziad zaid yahya yasser
        yasir bashar hafez maher rifaat rami bassel ghassan adnan anwar akram ashraf amr amir ayman hosni muammar habib moncef
        noureddine lakhdar tayeb driss fatima khadija aisha zainab mariam huda amal osama usama ruhollah javad hossein mohsen
        mojtaba ebrahim benazir nawaz pervez imran asif bilawal shahbaz hamid gulbuddin jalaluddin haibatullah zabihullah najibullah
        amadou mamadou ousmane oumar umar omar seydou ibrahima boubacar souleymane abdoulaye idrissa cheikh hamadoun abdul abdullah
        abdulrahman abdi hussain abdirizak farah isse muse said juma jasim majed basem hazem bassam wael tawfiq haitham hatem jaber
        saber sabri saif nour younis zakaria ghulam leila hoda
    """,
    particles="al el ul bin ibn bint binti binte abu umm",
    open_e=True,
)

TURKIC = Table(
    name="Turkish or Azerbaijani",
    rules="""
        sh = s
        ch tch c dj dzh j = j
        gh g = g
        q k = k
        w v = v
        y i = i
        kh h x = h
        oo ou u = u
        ph f = f
        d$ = t
        b$ = p
    """,
    endings="oglu oghlu ogly zade",
    given="""
        murat recep tayyip mehmet ahmet mustafa kemal ismet bulent suleyman turgut tansu abdullah binali mevlut hakan devlet ekrem
        fethullah selahattin ilham heydar vagif rauf elmar yaqub
    """,
)

CHINESE = Table(
    name="Chinese",
    rules="""
        hs = x
        tse tze = ze
        tung = dong
        ^teng = deng
        ^chou = zhou
        ^chu = zhu
        ^tsai = cai
        ^tsao = cao
        ^tsui = cui
        ^chiang = jiang
        ^chao = zhao
        ^chang = zhang
        ^ts ^tz = z
        kuo = guo
        chih = zhi
        chieh = jie
        chien = jian
        chiung = qiong
        hsiao = xiao
        ung$ = ong
        ien = ian
        ueh = ue
        eh$ = e
        ih$ = i
        szu ssu = si
    """,
)

KOREAN = Table(
    name="Korean",
    rules="""
        eo u eu oo uh ou woo wu = u
        yeo you yoo yu yuh = U
        yo = O
        ae ay = A
        ui ee yi i = i
        g k c = k
        d t = t
        b p = p
        j ch = C
        sh s = s
        r l = l
        gh kh = k
        park = pak
        ^lee$ ^yi$ ^rhee$ ^ri$ ^li$ = I
        choi choe = Coe
        ^roh$ ^noh$ ^no$ ^nho$ = N
        ^im$ ^lim$ ^rim$ ^yim$ = M
        ^yoo$ ^yu$ ^ryu$ ^you$ = Y
        ^chung$ ^jung$ ^jeong$ ^chong$ ^cheong$ ^joung$ = J
        ^paik$ ^baek$ ^paek$ ^baik$ = B
        ^suh$ ^seo$ ^so$ ^sur$ = S
    """,
)

GREEK = Table(
    name="Greek",
    rules="""
        i y ei oi ee = i
        ae ai e = e
        ou u = u
        ch kh h = h
        dh d nt = d
        th = t
        ph f = f
        b v mp = v
        ^ye ^ge ^yi ^gi ^yeo ^geo = G
        gk ng gg = g
        ks x = x
        c k = k
        au av af = W
        eu ev ef = V
    """,
    endings="opoulos opoulou akis idis ides iadis iades atos oglou ellis eas",
    given="""
        georgios yeoryios yiorgos giorgos konstantinos kostas dimitris dimitrios ioannis yiannis nikolaos nikos alexandros alexis
        antonis panagiotis panayiotis evangelos vangelis michalis christos stavros spyros vassilis vasilis kyriakos andreas
        charalambos
    """,
)

INDIC = Table(
    name="Indian",
    rules="""
        aa a = a
        ee i y = i
        oo u ou = u
        th t = t
        dh d = d
        bh b = b
        gh g = g
        kh k = k
        jh j z = j
        sh s = s
        ch chh = C
        w v = v
        ksh x = K
        ph f = f
        ai ay ei = Y
        ow ou$ au = W
        ah$ = a
    """,
    endings="swamy swami krishnan nathan endra ender indra esh eshwar singh jee bhai deep jeet raman murthy murthi acharya",
    given="""
        rahul rajiv sonia indira narendra amit arvind atal manmohan pranab lal lalu nitish naveen mamata jayalalithaa mayawati
        akhilesh mulayam yogi ravi suresh ramesh mahesh rajesh dinesh ganesh mukesh sanjay vijay ajay ashok anil sunil vinod prakash
        deepak mahinda gotabaya ranil maithripala chandrika sushma smriti priyanka lakshmi sita gita krishna shiva vishnu
        subrahmanyam venkaiah chandrababu puja priya neha sunita kavita rekha arjun rohit rohan pankaj manoj
        girish satish
    """,
)

TABLES = (SLAVIC, ARABIC, TURKIC, CHINESE, KOREAN, GREEK, INDIC)
"""All tables; a set of traditions is a number with one bit for each, in this order."""
ALL = (1 << len(TABLES)) - 1
"""Every tradition at once."""
EASTERN = 1 << TABLES.index(CHINESE) | 1 << TABLES.index(KOREAN)
"""The traditions of East Asian names."""


_ARABIC = 1 << TABLES.index(ARABIC)
_TAILS = frozenset(ending[-3:] for table in TABLES for ending in table.endings.split())
"""The last two or three letters of the endings of all tables: most words have none of them."""


@lru_cache(maxsize=1)
def _given() -> Mapping[str, int]:
    """Given names and the traditions they belong to, worked out beforehand: asking every table for every word is slow."""
    rows = (line.partition(" ") for line in lists.lines("traditions"))
    return {name: _bits(traditions) for name, _, traditions in rows}


@lru_cache(maxsize=1 << 8)
def _bits(traditions: str) -> int:
    named = traditions.split(" ")
    return sum(1 << bit for bit, table in enumerate(TABLES) if table.tradition in named)


def given_names() -> list[str]:
    """The lines of `data/traditions.txt`, as the tables and the list of given names make them."""
    found = []
    for name in sorted(lists.GIVEN.union(*(table.given.split() for table in TABLES))):
        named = [table.tradition for table in TABLES if table.knows(name)]
        if named:
            found.append(" ".join((name, *named)))
    return found


def given_keys() -> list[str]:
    """The lines of `data/tradition_keys.txt`, as the tables make them."""
    return sorted(" = ".join((table.tradition, *sorted(table.given_keys()))) for table in TABLES if table.given)


@lru_cache(maxsize=1 << 15)
def signs(word: str) -> int:
    """The traditions of which a folded word carries a sign."""
    found = _given().get(word, 0)
    if word[-3:] in _TAILS or word[-2:] in _TAILS:
        for bit, table in enumerate(TABLES):
            if table.endings and table.ends(word):
                found |= 1 << bit
    if ("q" in word and "qu" not in word) or word.startswith(("abd", "abu")):
        found |= _ARABIC
    return found


def traditions(name: Name) -> int:
    """The traditions of which `name` carries a sign."""
    known = name.traditions
    if known is None:
        known = name.traditions = _shown(name)
    return known


def _shown(name: Name) -> int:
    if name.eastern:
        return EASTERN
    found = 0
    for word in name.words:
        found |= signs(word)
    if len(name.words) > 1 and name.words[0] not in name.plain:
        # Noureddine is read as nour al-din.
        for word in name.plain.split():
            found |= signs(word)
    if name.particles and ARABIC.claims(name.particles):
        found |= _ARABIC
    return found


@lru_cache(maxsize=1 << 8)
def tables(found: int) -> tuple[Table, ...]:
    """The tables of a set of traditions."""
    return tuple(table for bit, table in enumerate(TABLES) if found >> bit & 1)
