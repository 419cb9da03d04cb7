"""Offices, honorifics and callings: what stands in front of a name and is no part of it.

`Indian Prime Minister Atal Behari Vajpayee` is a title and a name. The title ends with the last office word of the run;
whatever stands before it (peoples, departments, places, bodies) belongs to the title.
"""

from __future__ import annotations

from xcheck.names import lists
from xcheck.text.wordset import wordset

HONORIFICS = wordset("""
    mr mrs ms mx miss messrs dr prof rev reverend hon sir dame mme mlle madame monsieur sen sens rep reps gov govs gen col lt maj capt cpt sgt
    cpl pfc pvt adm cmdr cdr brig pres supt insp det fr msgr ald amb atty asst dir rabbi sheikh sheik ayatollah
    """)
"""Words that always lead on to a person's name."""

OFFICES = wordset(
    """
    president vice-president premier minister ministers chancellor secretary undersecretary under-secretary senator senators congressman
    congresswoman congressmen representative representatives governor governors mayor mayors ambassador commissioner chairman chairwoman
    chairperson chairmen ceo cfo coo cto mp mps mep msp td judge justice justices speaker sheriff undersheriff inspector superintendent sergeant colonel
    lieutenant admiral professor doctor archbishop cardinal pope imam pastor king queen prince princess duke duchess baroness lord lady emir
    sultan emperor mullah spokesman spokeswoman spokesperson envoy councillor councilman councilwoman councilor alderman attorney solicitor
    prosecutor treasurer comptroller commander brigadier corporal marshal commandant director-general secretary-general administrator taoiseach
    lawmaker assemblyman assemblywoman congressperson vice-chancellor vice-chairman firefighter co-founder co-chair cofounder anchorman
    anchorwoman
    """
)
"""Words that end a title whenever a name follows."""

CALLINGS = (
    (
        frozenset(phrase.split()[-1] for phrase in lists.TITLES)
        | wordset(
            """
    democrat republican star legend champion owner editor director executive officer manager leader founder writer producer designer investor
    oligarch eyewitness farmer
    nurse surgeon physician passenger resident student teacher skipper teammate pilot seaman insider
    """
        )
    )
    - HONORIFICS
    - OFFICES
)
"""Callings and ranks that stand in other names too (Star Wars, Captain America): they end a title only where a known given name follows."""

SURNAMES_TOO = wordset("""
    king prince pope judge bishop dean major baron earl duke marshal chancellor page abbot lord sheriff mayor miller carpenter knight sergeant
    constable rabbi captain forward farmer boxer singer painter driver skipper champion rider bowler pitcher warden
    """)
"""Office words that are family names too (Billie Jean King): after a given name they end no title."""

LETTERED = wordset("gm vp pm seal")
"""Offices and callings in capitals, which by themselves may be something else: General Motors, the afternoon."""

OF_OFFICES = wordset(
    """
    president premier minister ministers chancellor secretary undersecretary governor mayor ambassador commissioner chairman chairwoman director
    head leader chief speaker king queen prince princess duke duchess earl archbishop bishop patriarch emir sultan attorney general
    director-general secretary-general representative chair editor founder dean master lord lady marquess count countess baron baroness
    minister-president professor
    """
)
"""Office words that take `of` and what the office is over: Secretary of State, Mayor of London."""

PORTFOLIOS = lists.PORTFOLIOS | wordset(
    """
    state defense defence health education exchequer energy labor labour commerce transportation transport interior treasury homeland security
    agriculture veterans affairs foreign justice finance culture sports sport war commons staff police intelligence environment trade industry
    tourism science technology housing urban development national communications operations economy budget immigration home media public
    information works pensions social services human resources innovation digital european external internal relations cooperation
    representatives lords assembly senate parliament government cabinet rolls nations council treasury board science equality fisheries forestry
    food rural regional children families women youth religious electoral
    """
)
"""What ministers and secretaries are over."""

BODIES = frozenset(w for w in lists.ORGANISATION_WORDS if " " not in w) | wordset(
    """
    fund bank university college school academy institute institution foundation association society union federation confederation league club
    party committee commission council agency authority administration bureau department ministry office service services corps force forces
    army navy guard police court tribunal parliament congress senate assembly group company corporation corp corp. inc inc. ltd ltd. llc plc
    holdings industries enterprises partners capital ventures motors airlines airways aviation aerospace systems technologies technology labs
    laboratory laboratories studios pictures entertainment records media news times post journal gazette herald tribune guardian telegraph
    mirror press network broadcasting radio television channel magazine review observatory center centre hospital clinic museum gallery library
    theatre theater orchestra choir church cathedral diocese archdiocese mosque synagogue temple trust charity organization organisation
    movement front brigade battalion regiment division fleet alliance coalition caucus board panel taskforce team united city rovers wanderers
    athletic olympics games cup championship championships tournament series house houses palace pentagon program programme project initiative
    campaign treaty agreement accord pact act bill law convention protocol summit conference forum festival award awards prize trophy medal show
    hotel airport station stadium arena plant reactor refinery factory mill mine port exchange market markets index consortium collective
    cooperative network secretariat registry directorate inspectorate constabulary ombudsman archive archives band quartet prix open marathon
    derby bowl fc afc cf ac sc rugby football cricket basketball baseball hockey bros bros. sons brothers associates pharmaceuticals pharma
    therapeutics foods brewery insurance bancorp financial securities telecom telecommunications mobile energy oil gas steel petroleum telescope
    spacecraft rover probe satellite mission virus disease syndrome effect theorem war wars movie film album song family families building
    survey co fleet squadron command headquarters prison jail penitentiary dam project desk
    """
)
"""Words that end the name of a body, a work or an event."""

OF_BODIES = frozenset(w for w in lists.ORGANISATION_WORDS if " " not in w) | wordset(
    """
    university bank ministry department house houses board church bureau institute federation association council union republic court
    parliament league office organization organisation academy college school chamber society kingdom states army party museum archdiocese
    diocese cathedral center centers centre centres knights fund commonwealth emirate emirates confederation community front institution
    national royal faculty state district division agency committee commission city isle isles gulf bay cape strait straits sea archdiocese
    coalition alliance congress assembly palace tower bridge statue temple order brotherhood library group battle war treaty peace declaration
    convention act day war lord game star knights daughters sons people's democratic federal supreme
    """
)
"""Words after which `of` or `for` goes on with the name of a body or a place."""

PLACES = wordset(
    """
    street st road avenue lane drive boulevard square park island islands river lake mountain mountains mount hill hills valley bay beach coast
    ocean sea gulf strait canal county province region district state territory oblast prefecture city town village borough heights springs
    falls creek forest desert peninsula cape bridge highway freeway motorway airport harbour harbor port way terrace crescent gardens garden
    common green plaza plateau canyon glacier reef archipelago delta basin pass ridge point parish municipality canton voivodeship republic
    emirates tower towers castle monument memorial cemetery zone strip ranch farm junction crossing gate wood woods moor peak summit volcano
    crater plain plains steppe cove inlet fjord loch glen
    """
)
"""Words that end the name of a place."""

BEFORE_PLACES = wordset("""
    mount mt mt. lake fort ft ft. port cape saint st st. san santa santo são new north south east west upper lower greater el los las la le isle
    river gulf
    """)
"""Words that begin the name of a place."""

LEADERS_IN = frozenset(w for w in lists.TITLE_MODIFIERS if " " not in w) | wordset(
    """
    prime vice deputy acting former late ex then foreign defense defence finance interior home health education justice trade transport energy
    environment labour labor culture first chief senior junior assistant associate attorney lieutenant major sergeant brigadier supreme house
    senate white state national security press under permanent special majority minority party opposition shadow federal regional provincial
    local city county district police fire army navy marine air force staff crown grand lord honorary interim incoming outgoing current longtime
    veteran fellow co-star retired ret rear master petty warrant command executive managing general creative technical artistic musical medical
    scientific legal chief-of-staff top congressional presidential gubernatorial parliamentary republican democratic conservative liberal
    democrat socialist communist independent labor green
    """
)
"""Words that stand before an office word inside a title."""

GENERATIONS = lists.SUFFIXES | wordset("snr jnr")
"""Suffixes that tell bearers of one name apart."""
