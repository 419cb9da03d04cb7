"""`role-conflict`: each exclusive slot fires, and each way in which two roles go together stays silent."""

from __future__ import annotations

from itertools import permutations

import pytest

from tests.unit.checks.people import conflicts_of
from xcheck.checks.role_conflict import RoleConflict
from xcheck.model.finding import Conflict


def conflicts(*texts: str, check: RoleConflict | None = None) -> list[Conflict]:
    return conflicts_of(check or RoleConflict(), *texts)


def dated(day: str, text: str) -> str:
    return f"---\npublished: {day}\n---\n{text}"


FIRING = {
    "a speech that ends with the future before the office": (
        '"We keep the peace of Europe for the future," President Helen Vane said.',
        "Norwegian Vice President Helen Vane spoke.",
    ),
    "a speech that ends with the past before the office": (
        '"We will not go back to the past," Finance Minister Helen Vane said.',
        "The health minister, Helen Vane, spoke.",
    ),
    "vice president and president of one body, with its letters in brackets": (
        "World Rowing Union (WRU) Vice President Tomas Brandvold spoke.",
        "WRU President Tomas Brandvold spoke.",
    ),
    "vice president and president of one body, by its letters and its name": (
        "World Rowing Union Vice President Tomas Brandvold spoke.",
        "WRU President Tomas Brandvold spoke.",
    ),
    "vice president and president of one firm, with its form": (
        "Tomas Brandvold, vice president of Holt Motors Inc, spoke.",
        "Tomas Brandvold, president of Holt Motors, spoke.",
    ),
    "vice president and president of one country, by its short name and its long one": (
        "Helen Vane, vice president of Norway, spoke.",
        "Helen Vane, president of the Kingdom of Norway, spoke.",
    ),
    "vice president and president of one group": (
        "Tomas Brandvold, vice president of Holt Motors, spoke.",
        "Tomas Brandvold, president of the Holt Motors Group, spoke.",
    ),
    "two ministers of industry and something else": (
        "Industry and Defence Minister Helen Vane left.",
        "Industry and Trade Minister Helen Vane left.",
    ),
    "two ministers of the economy and something else, behind of": (
        "Helen Vane, the minister of economy and health, left.",
        "Helen Vane, the minister of economy and energy, left.",
    ),
    "an article that looks far back, undated": (
        "Finance Minister Helen Vane left. The lock of 1962 was as old as the mill, which burned in 1962.",
        "The health minister, Helen Vane, spoke in 2016. It rained in 2016.",
    ),
    "the heads of two forces, whatever the date": ("Fire Chief Helen Vane left.", "Police Chief Helen Vane left."),
    "fire chief and police chief": (dated("2024-03-01", "Tarn Fire Chief Helen Vane left."), dated("2024-03-05", "Helen Vane, the police chief, left.")),
    "fire chief and deputy": (dated("2024-03-01", "Fire Chief Helen Vane left."), dated("2024-03-05", "Deputy Fire Chief Helen Vane left.")),
    "a ministry that an earlier article calls the former one": (
        dated("2024-03-01", "Finance Minister Helen Vane left. Ms Vane, a former health minister, is a doctor."),
        dated("2024-03-02", "The health minister, Helen Vane, left."),
    ),
    "a deputy's post that an earlier article calls the former one": (
        dated("2024-03-01", "Mayor Helen Vane left. She was deputy mayor of Tarn until May."),
        dated("2024-03-02", "The deputy mayor, Helen Vane, left."),
    ),
    "what another paragraph says of somebody once": (
        "Helen Vane, the health minister, left.\n\nShe was the finance minister, people said.",
        "Helen Vane, the finance minister, left.",
    ),
    "a family name behind the whole name": ("Deputy Sheriff Helen Orr left.", "Helen Orr, 41, found the bull. It was heavy, Sheriff Orr said."),
    "two ministries, one of a land that no list knows": ("Zavonia's finance minister, Helen Vane, left.", "The health minister, Helen Vane, left."),
    "director of a museum and deputy": (
        dated("2024-03-01", "Helen Vane, the director of the Tarn Museum, left."),
        dated("2024-03-05", "Helen Vane, deputy director of the Tarn Museum, left."),
    ),
    "sheriff and undersheriff": (dated("2024-03-01", "Sheriff Helen Vane left."), dated("2024-03-05", "Undersheriff Helen Vane left.")),
    "district attorney and attorney general": (
        dated("2024-03-01", "District Attorney Helen Vane left."),
        dated("2024-03-05", "Attorney General Helen Vane left."),
    ),
    "city attorney and district attorney": (
        dated("2024-03-01", "City Attorney Helen Vane left."),
        dated("2024-03-05", "District Attorney Helen Vane left."),
    ),
    "coach and captain": (dated("2024-03-01", "Tolmar head coach Peter Orr left."), dated("2024-03-05", "Tolmar captain Peter Orr left.")),
    "coach and goalkeeper": (dated("2024-03-01", "Their coach, Peter Orr, left."), dated("2024-03-05", "Tolmar goalkeeper Peter Orr left.")),
    "ambassador to two countries": (
        dated("2024-03-01", "Helen Vane, Norway's ambassador to Spain, left."),
        dated("2024-03-05", "The Norwegian ambassador to Portugal, Helen Vane, left."),
    ),
    "president and secretary of one union": (
        dated("2024-03-01", "Helen Vane, the general secretary of the Miners' Union, left."),
        dated("2024-03-05", "The president of the Miners' Union, Helen Vane, left."),
    ),
    "secretary and treasurer of one club": (
        dated("2024-03-01", "Helen Vane, the secretary of the Tarn Rowing Club, left."),
        dated("2024-03-05", "Helen Vane, treasurer of the Tarn Rowing Club, left."),
    ),
    "governor and mayor": (dated("2024-03-01", "Gov. Helen Vane left."), dated("2024-03-05", "Mayor Helen Vane left.")),
    "governor and senator": (dated("2024-03-01", "Gov. Helen Vane left."), dated("2024-03-05", "Sen. Helen Vane left.")),
    "two ranks in the police": ("Detective Inspector Helen Vane left.", "Detective Chief Inspector Helen Vane left."),
    "an earlier rank that is another one": (
        "Detective Sergeant Helen Vane left.",
        "Superintendent Helen Vane, who led the inquiry as a detective inspector, left.",
    ),
    "two ranks of one force": ("Kent Police Sergeant Helen Vane left.", "Police Chief Inspector Helen Vane left."),
    "two ranks, shortened": ("Det Sgt Helen Vane left.", "Det Supt Helen Vane left."),
    "in datelines of one week": (
        "TARN, 11 June 2025 — Foreign Minister Helen Vane left. In 2009 it rained.",
        "TARN, 13 June 2025 — Finance Minister Helen Vane left.",
    ),
    "one dateline, one year far back": ("The pact of 2009 stands. Foreign Minister Helen Vane left.", "Finance Minister Helen Vane left."),
    "two portfolios in the shadow cabinet": (
        dated("2024-03-01", "The shadow home secretary, Helen Vane, left."),
        dated("2024-03-05", "Helen Vane, the shadow chancellor, left."),
    ),
    "a ministry's spokesman and a minister": ("Foreign ministry spokesman Peter Orr left.", "Foreign Minister Peter Orr left."),
    "a party in a tag with a town": ("Sen. Peter Orr, R-Fairmont, left.", "Sen. Peter Orr, a Democrat, left."),
    "years in a clause of somebody else": (
        "President Helen Vane met Peter Orr, who served as mayor from 2008 to 2011.",
        "Prime Minister Helen Vane left.",
    ),
    "two portfolios": ("Foreign Minister Helen Vane left.", "Finance Minister Helen Vane left."),
    "two portfolios of one country": ("Norwegian Health Minister Helen Vane left.", "Norway's Transport Minister Helen Vane left."),
    "two departments": ("Home Secretary Helen Vane left.", "The transport secretary, Helen Vane, left."),
    "president and vice president": ("President Helen Vane left.", "Vice President Helen Vane left."),
    "president and prime minister": ("President Helen Vane left.", "Prime Minister Helen Vane left."),
    "a minister and a deputy": ("Foreign Minister Helen Vane left.", "Deputy Foreign Minister Helen Vane left."),
    "mayor and deputy mayor": ("Mayor Helen Vane left.", "Deputy Mayor Helen Vane left."),
    "two parties in a title": ("Labour MP Helen Vane left.", "Conservative MP Helen Vane left."),
    "two parties in a tag": ("Sen. Peter Orr (R-Ohio) left.", "Sen. Peter Orr (D-Ohio) left."),
    "two states in a tag": ("Sen. Peter Orr (R-Ohio) left.", "Sen. Peter Orr (R-Iowa) left."),
    "two countries played for": ("England winger Peter Orr left.", "Wales winger Peter Orr left."),
    "two clubs": ("Fulham striker Peter Orr left.", "Southampton striker Peter Orr left."),
    "two posts of one firm": ("Helen Vane, chief executive of Brackwater Mills, left.", "Helen Vane, finance director of Brackwater Mills, left."),
    "attorney general and treasury secretary": ("Attorney General Helen Vane left.", "Treasury Secretary Helen Vane left."),
    "headline against body": (
        "Foreign Minister Helen Vane resigns over the lock\n\nThe lock at Stow was shut. Finance Minister Helen Vane said on Monday that it would stay shut for a long time, since the gates had rotted through.",
    ),
    "two offices of one state of the United States": ("Nebraska Attorney General Peter Orr left.", "Nebraska Secretary of State Peter Orr left."),
    "since, in articles of one week": (
        dated("2024-03-01", "Helen Vane has been finance minister since 2019."),
        dated("2024-03-05", "Foreign Minister Helen Vane left."),
    ),
    "of one year": (
        "It rained in 2023 and 2024. In 2012 Finance Minister Helen Vane left.",
        "It rained in 2022 and 2023. In 2012 Foreign Minister Helen Vane sat.",
    ),
    "a nominee by title": ("The nominee Senator Peter Orr (R-Ohio) left.", "Senator Peter Orr (D-Ohio) left."),
    "a portfolio in two words": ("Industrial Relations Minister Helen Vane left.", "Health Minister Helen Vane left."),
    "an office behind a spokesman": ("A spokesman for Prime Minister Helen Vane left.", "President Helen Vane left."),
    "an office and a rank": ("Secretary of Defense Gen. Peter Orr left.", "Treasury Secretary Peter Orr left."),
    "at the seat of government": ("White House national security adviser Peter Orr left.", "White House secretary of state Peter Orr left."),
    "head of a department": ("Chief executive Helen Vane left.", "The head of research Helen Vane left."),
    "two countries, post in two words": ("England fly-half Peter Orr left.", "Wales fly-half Peter Orr left."),
    "two countries, post that is a thing too": ("Ireland centre Peter Orr left.", "Wales centre Peter Orr left."),
    "a given name that no list has": ("Ylva Storbrand, the foreign minister, left. Storbrand sat.", "Finance Minister Ylva Storbrand left. Storbrand sat."),
    "re-elected": ("They want to re-elect Vice President Helen Vane.", "President Helen Vane left."),
    "dated, of one week": (dated("2024-03-01", "Foreign Minister Helen Vane left."), dated("2024-03-05", "Finance Minister Helen Vane left.")),
}

SILENT = {
    "one who is to be president, in quotation marks": ('The "future" President Helen Vane left.', "Norwegian Vice President Helen Vane spoke."),
    "one who is to be president": ("The future President Helen Vane left.", "Norwegian Vice President Helen Vane spoke."),
    "vice president of one body and president of another, with letters in brackets": (
        "World Rowing Union (WRU) Vice President Tomas Brandvold spoke.",
        "HFC President Tomas Brandvold spoke.",
    ),
    "vice president of a firm and president of its daughter": (
        "Tomas Brandvold, Holt Motors vice president, spoke.",
        "Tomas Brandvold, president of Holt Motors Leasing and Repair Co, spoke.",
    ),
    "a minister of two things, and of the first": (
        "Vostria's Agriculture and Livestock Development Minister Helen Vane left.",
        "Agriculture Minister Helen Vane left.",
    ),
    "a minister of labour and something else, and a Conservative": (
        "Labour and Social Affairs Minister Helen Vane left.",
        "Conservative minister Helen Vane left.",
    ),
    "vice president of a body with letters in brackets and of none": (
        "World Rowing Union (WRU) Vice President Tomas Brandvold spoke.",
        "President Tomas Brandvold spoke.",
    ),
    "one body with and without its letters": (
        "World Rowing Union (WRU) President Tomas Brandvold spoke.",
        "WRU President Tomas Brandvold spoke.",
    ),
    "a body named for democrats is no party": (
        "Democratic Rowing Union (DRU) President Tomas Brandvold spoke.",
        "Republican senator Tomas Brandvold spoke.",
    ),
    "a minister of one thing and of two": ("Trade Minister Helen Vane left.", "Industry and Trade Minister Helen Vane left."),
    "a minister of two things in the other order": ("The minister of trade and industry, Helen Vane, left.", "Industry and Trade Minister Helen Vane left."),
    "a minister of two things in other words": ("The minister of health and welfare, Helen Vane, left.", "Health and Social Affairs Minister Helen Vane left."),
    "two parts of the name of one ministry": ("Food and Agriculture Minister Helen Vane left.", "Agriculture and Environment Minister Helen Vane left."),
    "two ministers of justice, one for the interior too": ("Justice and Security Minister Helen Vane left.", "Justice and Interior Minister Helen Vane left."),
    "an article that seems to be of twenty years ago, undated": (
        "Finance Minister Helen Vane left. The lock of 1996 was as old as the mill, which burned in 1996.",
        "The health minister, Helen Vane, spoke in 2016. It rained in 2016.",
    ),
    "named in the same days": (
        dated("2024-03-01", "Finance Minister Helen Vane left."),
        dated("2024-03-05", "Health Minister Helen Vane, named to the post on Monday, left."),
    ),
    "police and fire chief": (dated("2024-03-01", "Police and Fire Chief Helen Vane left."), dated("2024-03-05", "Police Chief Helen Vane left.")),
    "fire chief of one town and police chief of another": (
        dated("2024-03-01", "Tarn Fire Chief Helen Vane left."),
        dated("2024-03-05", "Tolmar Police Chief Helen Vane left."),
    ),
    "a junior minister is called minister": (
        dated("2024-03-01", "Junior health minister Helen Vane left."),
        dated("2024-03-05", "Health minister Helen Vane left."),
    ),
    "a player who coaches a school team": (
        dated("2024-03-01", "Striker Helen Vane left."),
        dated("2024-03-05", "Helen Vane, who coaches the school team, left."),
    ),
    "a ship's captain": (dated("2024-03-01", "Captain Helen Vane left."), dated("2024-03-05", "Vice-captain Helen Vane left.")),
    "editor of one desk, deputy of another": (
        dated("2024-03-01", "Helen Vane, the sports editor, left."),
        dated("2024-03-05", "Deputy news editor Helen Vane left."),
    ),
    "director here, deputy there": (
        dated("2024-03-01", "Helen Vane, the director of the Tarn Museum, left."),
        dated("2024-03-05", "Helen Vane, deputy director of the Coast Choir, left."),
    ),
    "deputy, and a year later chief": (dated("2024-03-01", "Deputy Fire Chief Helen Vane left."), dated("2025-03-05", "Fire Chief Helen Vane left.")),
    "sworn in between": (
        dated("2025-01-06", "Lt. Gov. Helen Vane was sworn in as governor on Monday."),
        dated("2025-01-08", "Gov. Helen Vane left."),
        dated("2025-01-20", "Gov. Helen Vane sat."),
    ),
    "to be sworn in": (
        dated("2025-01-06", "Gov. Peter Orr left. Peter Orr will be sworn in as a senator on Tuesday."),
        dated("2025-01-08", "Sen. Peter Orr sat."),
        dated("2025-01-09", "Sen. Peter Orr left."),
    ),
    "governor for some years": (
        dated("2025-01-06", "Gov. Peter Orr left. Peter Orr was governor for six years."),
        dated("2025-01-08", "Sen. Peter Orr sat."),
    ),
    "a deputy of the state's lawyer": (
        dated("2024-03-01", "Assistant District Attorney Helen Vane left."),
        dated("2024-03-05", "Deputy Attorney General Helen Vane left."),
    ),
    "coach of one team, player of another": (
        dated("2024-03-01", "Tolmar Juniors coach Peter Orr left."),
        dated("2024-03-05", "Kerrin Rovers goalkeeper Peter Orr left."),
    ),
    "a captain of the police who coaches": (dated("2024-03-01", "Coach Peter Orr left."), dated("2024-03-05", "Police Captain Peter Orr left.")),
    "a player who coaches": (dated("2024-03-01", "Tolmar player-coach Peter Orr left."), dated("2024-03-05", "Tolmar captain Peter Orr left.")),
    "moved on a day that is named": (
        dated("2024-03-01", "Health Minister Helen Vane left."),
        dated("2024-03-12", "Helen Vane was named finance minister on Tuesday."),
        dated("2024-03-20", "Finance Minister Helen Vane left."),
    ),
    "ambassador to one country in two names": (
        dated("2024-03-01", "Helen Vane, Norway's ambassador to Britain, left."),
        dated("2024-03-05", "The Norwegian ambassador to the United Kingdom, Helen Vane, left."),
    ),
    "ambassador to a capital": (
        dated("2024-03-01", "Helen Vane, Norway's ambassador to Spain, left."),
        dated("2024-03-05", "The Norwegian ambassador to Madrid, Helen Vane, left."),
    ),
    "ambassador to two countries, months apart": (
        dated("2024-03-01", "Helen Vane, Norway's ambassador to Spain, left."),
        dated("2024-09-05", "The Norwegian ambassador to Portugal, Helen Vane, left."),
    ),
    "president and secretary of two bodies": (
        dated("2024-03-01", "Helen Vane, the secretary of the Tarn Rowing Club, left."),
        dated("2024-03-05", "The president of the Miners' Union, Helen Vane, left."),
    ),
    "chairwoman and president of one club": (
        dated("2024-03-01", "Helen Vane, the chairwoman of the Tarn Rowing Club, left."),
        dated("2024-03-05", "Helen Vane, president of the Tarn Rowing Club, left."),
    ),
    "secretary and treasurer in one": (
        dated("2024-03-01", "Helen Vane, the secretary-treasurer of the Tarn Rowing Club, left."),
        dated("2024-03-05", "Helen Vane, treasurer of the Tarn Rowing Club, left."),
    ),
    "governor of a bank, and a mayor": (
        dated("2024-03-01", "Helen Vane, governor of the Bank of Tarn, left."),
        dated("2024-03-05", "Mayor Helen Vane left."),
    ),
    "mayor and senator": (dated("2024-03-01", "Mayor Helen Vane left."), dated("2024-03-05", "Senator Helen Vane left.")),
    "governor and senator, years unknown": ("Gov. Helen Vane left.", "Sen. Helen Vane left."),
    "a shadow minister and a minister": ("The shadow home secretary, Helen Vane, left.", "Helen Vane, the home secretary, left."),
    "a ministry's spokesman who is a deputy": ("Foreign ministry spokesman Peter Orr left.", "Deputy Foreign Minister Peter Orr left."),
    "two spokesmen": ("Foreign ministry spokesman Peter Orr left.", "Peter Orr, a spokesman for the army, left."),
    "years in her own clause": ("President Helen Vane, a novelist who served from 2008 to 2011, left.", "Prime Minister Helen Vane left."),
    "one rank in two forms": ("Det Insp Helen Vane left.", "Detective Inspector Helen Vane left. Inspector Vane sat."),
    "a rank for short": ("Chief Inspector Helen Vane left.", "Inspector Helen Vane left."),
    "an earlier rank": ("Detective Inspector Helen Vane left.", "Superintendent Helen Vane, who led the inquiry as a detective inspector, left."),
    "promoted": ("Detective Inspector Helen Vane left.", "Detective Superintendent Helen Vane, who was promoted in May, left."),
    "a former rank": ("The former Detective Inspector Helen Vane left.", "Detective Superintendent Helen Vane left."),
    "a rank for a time": ("Acting Detective Superintendent Helen Vane left.", "Detective Inspector Helen Vane left."),
    "an inspector of schools": ("Helen Vane, the chief inspector of schools, left.", "Police Sergeant Helen Vane left."),
    "ranks of two years": ("It rained in 2012 and 2013. Police Sergeant Helen Vane left.", "It rained in 2014 and 2015. Chief Inspector Helen Vane left."),
    "ranks, months apart": (dated("2024-03-01", "Police Sergeant Helen Vane left."), dated("2024-07-05", "Chief Inspector Helen Vane left.")),
    "datelines of two years": ("TARN, 11 June 2022 — Foreign Minister Helen Vane left.", "TARN, 13 June 2025 — Finance Minister Helen Vane left."),
    "one office in two spellings": ("Defence Minister Helen Vane left.", "Defense Secretary Helen Vane left."),
    "head and leader": ("Helen Vane, the head of the council, left.", "Helen Vane, the leader of the council, left."),
    "chairman and chair": ("Peter Orr, chairman of the harbour council, left.", "Peter Orr, chair of the harbour council, left."),
    "lawmaker and senator": ("Republican lawmaker Peter Orr left.", "Republican Senator Peter Orr left."),
    "two roles that go together": ("Helen Vane, a professor, left.", "The novelist Helen Vane left."),
    "a career": ("Helen Vane, then finance minister, signed the treaty in 2011.", "Helen Vane, who became foreign minister in 2016, left."),
    "a family name before another of that family is named": (
        "Tarn Sheriff Peter Orr left. Deputy Sheriff Helen Orr, his daughter, found the bull.",
        "Sheriff Orr would not speak. Deputy Helen Orr, 41, is expected to run.",
    ),
    "a city attorney who ran for another office": (
        dated("2024-03-01", "City Attorney Helen Vane left."),
        dated("2025-03-05", "District Attorney Helen Vane left."),
    ),
    "a player who is on loan, told behind his own club": ("Peter Orr, the Tolmar striker who is on loan at Brenn, sat.", "The Brenn striker, Peter Orr, left."),
    "a list that says what somebody was": ("Helen Vane, health minister. Was finance minister. Likes dogs.", "Helen Vane, the finance minister, left."),
    "what she was until lately": ("Helen Vane, the health minister, left. She was finance minister until May.", "Helen Vane, the finance minister, left."),
    "what he was previously": ("Peter Orr, the mayor, left. He was previously deputy mayor.", "Peter Orr, the deputy mayor, left."),
    "a ministry and a post of that name in a union": ("Solidar's health secretary, Helen Vane, left.", "The transport secretary, Helen Vane, left."),
    "ministries of two bodies of several words": ("The Tarn Youth Parliament's finance minister, Helen Vane, left.", "The health minister, Helen Vane, left."),
    "a ministry that an article of the same day calls the former one": (
        dated("2024-03-01", "Finance Minister Helen Vane left. Ms Vane, a former health minister, is a doctor."),
        dated("2024-03-01", "The health minister, Helen Vane, left."),
    ),
    "a ministry that a later article calls the former one": (
        dated("2024-03-03", "Finance Minister Helen Vane left. Ms Vane, a former health minister, is a doctor."),
        dated("2024-03-01", "The health minister, Helen Vane, left."),
    ),
    "a former minister": ("The former finance minister Helen Vane left.", "Foreign Minister Helen Vane left."),
    "years beside the roles": ("Helen Vane was finance minister from 2008 to 2011.", "Helen Vane has been foreign minister since 2016."),
    "acting": ("Acting Finance Minister Helen Vane left.", "Foreign Minister Helen Vane left."),
    "elect": ("President-elect Helen Vane left.", "Vice President Helen Vane left."),
    "candidate": ("Presidential candidate Helen Vane left.", "Vice President Helen Vane left."),
    "nominee": ("The nominee for president, Helen Vane, left.", "Governor Helen Vane left."),
    "known as a former one elsewhere": ("Vice President Helen Vane left.", "President Helen Vane left.", "Former vice president Helen Vane left."),
    "two people of two countries": ("Norwegian Health Minister Helen Vane left.", "Portuguese Transport Minister Helen Vane left."),
    "two people of two states": ("Rep. Peter Orr (R-Ohio) left.", "Rep. Peter Orr (D-Iowa) left."),
    "two people of two ages": ("Mayor Helen Vane, 61, left.", "Deputy Mayor Helen Vane, 34, left."),
    "a reshuffle between two dates": (dated("2023-03-01", "Foreign Minister Helen Vane left."), dated("2024-03-05", "Finance Minister Helen Vane left.")),
    "two portfolios in one office": ("Finance and Economy Minister Helen Vane left.", "Finance Minister Helen Vane left.", "Economy Minister Helen Vane left."),
    "prime minister with a portfolio": ("Prime Minister Helen Vane left.", "Finance Minister Helen Vane left."),
    "a slip that somebody made": (
        'He laughed at "Vice President Helen Vane" on the screen.',
        "President Helen Vane left.",
        "President Helen Vane sat.",
        "President Helen Vane ran.",
    ),
    "a speech": ("Foreign Minister Helen Vane left.", 'He laughed. "Finance Minister Helen Vane, my foot," he said.'),
    "two surnames alone": ("Foreign Minister Helen Vane left.", "Finance Minister Peter Vane left."),
    "shadow": ("Shadow Foreign Secretary Helen Vane left.", "Shadow Home Secretary Helen Vane left.", "Home Secretary Helen Vane left."),
    "club and country": ("England winger Peter Orr left.", "Fulham winger Peter Orr left."),
    "short name of a club": ("Manchester United striker Peter Orr left.", "United striker Peter Orr left."),
    "a deputy who became chief": (
        "It rained in 2012 and 2013. Vice President Helen Vane left.",
        "It rained in 2020 and 2021. President Helen Vane left.",
    ),
    "became": ("Helen Vane became foreign minister in 2016.", "Helen Vane became finance minister in 2011."),
    "who runs for another office": ("The Democratic nominee Senator Helen Vane left.", "Senator Helen Vane left."),
    "president of a union": ("President Helen Vane left.", "Helen Vane, president of the Rowing Union, left."),
    "under a chancellor": ("Under Chancellor Helen Vane, taxes fell.", "Chancellor Helen Vane left."),
    "right in a caption": ("Peter Orr (R) and Helen Vane (L) shake hands.", "Peter Orr, a Democrat, left."),
    "a spokesman for": ("A spokesman for Prime Minister Helen Vane left.", "Prime Minister Helen Vane left."),
    "a full name that is a firm's": ("Storbrand Mills, the owner, left.", "Storbrand Mills, the finance director, left."),
    "two heads of one body in two spellings": ("Secretary of Defense Gen. Peter Orr left.", "Defence Secretary Peter Orr left."),
    "centre of a town": ("England captain Peter Orr left.", "The centre of Wales’s Peter Orr left."),
    "chief executive and chairman": ("Helen Vane, chief executive of Brackwater Mills, left.", "Helen Vane, chairman of Brackwater Mills, left."),
}


@pytest.mark.parametrize("texts", FIRING.values(), ids=FIRING.keys())
def test_fires(texts: tuple[str, ...]) -> None:
    [conflict] = conflicts(*texts)
    assert conflict.grade == "clash"
    assert len({side.value for side in conflict.sides}) == 2
    assert len({side.origin.digest for side in conflict.sides}) == len(texts)


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT.keys())
def test_silent(texts: tuple[str, ...]) -> None:
    assert conflicts(*texts) == []


def test_who_was_named_long_before_is_not_moved_between() -> None:
    assert conflicts(
        dated("2025-01-02", "Helen Vane was named finance minister on Tuesday."),
        dated("2025-01-16", "Finance Minister Helen Vane left."),
        dated("2025-01-20", "Health Minister Helen Vane left."),
        dated("2025-01-21", "Finance Minister Helen Vane sat."),
    )


@pytest.mark.parametrize(
    ("later", "fires"),
    [
        ("Transport Secretary Helen Vane left. Vane was moved from health in Monday's reshuffle.", False),
        ("Transport Secretary Helen Vane left. She was moved from health in Monday's reshuffle.", False),
        ("Transport Secretary Helen Vane, who was appointed on Monday, left.", False),
        ("The new transport secretary, Helen Vane, left.", False),
        ("New Transport Secretary Helen Vane left.", False),
        ("Newly appointed Transport Secretary Helen Vane left.", False),
        ("Transport Secretary Helen Vane left, hours after the newly elected mayor had done the same.", True),
        ("Transport Secretary Helen Vane unveiled a new plan for ports on Monday.", True),
        ("Transport Secretary Helen Vane left. She had promoted Colin Holt on Monday.", True),
        ("Transport Secretary Helen Vane met Colin Holt, who took office on Monday.", True),
        ("Transport Secretary Helen Vane met the newly elected mayor, Colin Holt.", True),
        ("Transport Secretary Helen Vane, a mother of two, took office on Monday.", False),
        ("Transport Secretary Helen Vane left. Colin Holt was moved from trade to justice in Monday's reshuffle.", True),
    ],
)
def test_who_has_just_moved_is_told_of_by_the_later_article(later: str, fires: bool) -> None:
    before = dated("2025-03-04", "Health Secretary Helen Vane sat.")
    assert bool(conflicts(before, dated("2025-03-12", later))) is fires
    # What is said to be new before the other office is not what explains it.
    assert conflicts(before, dated("2025-03-01", later))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("Tolmar striker Peter Orr sat.", "Tarnby striker Peter Orr, on loan from Tolmar, ran."),
        ("Tolmar striker Peter Orr sat.", "Tarnby striker Peter Orr ran on his debut."),
        ("Rep. Peter Orr sat.", "Sen. Peter Orr took the oath."),
        ("Health Minister Helen Vane sat.", "Deputy Health Minister Helen Vane, demoted last week, left."),
        ("Helen Vane, Brackwater's finance director, sat.", "Helen Vane, who became chief executive of Brackwater on Monday, left."),
        ("Sen. Peter Orr (D-Ohio) sat.", "Sen. Peter Orr (R-Ohio), who switched parties last week, ran."),
    ],
)
def test_players_and_parties_change_too(earlier: str, later: str) -> None:
    assert conflicts(dated("2025-03-04", earlier), dated("2025-03-12", later)) == []


def test_an_article_without_a_date_may_tell_of_the_move() -> None:
    texts = (dated("2025-09-04", "Transport Secretary Helen Vane sat."), dated("2025-09-12", "Home Secretary Helen Vane was moved from transport on Friday."))
    assert conflicts(*texts, "The new Home Secretary, Helen Vane, left.") == []


def test_two_new_offices_contradict_each_other() -> None:
    assert conflicts(
        dated("2025-03-04", "The new health secretary, Helen Vane, sat."),
        dated("2025-03-05", "The new transport secretary, Helen Vane, left."),
    )


def test_the_lone_article_is_the_one_to_mend() -> None:
    [conflict] = conflicts("President Helen Vane left.", "Vice President Helen Vane sat.", "President Helen Vane stood.", "President Helen Vane ran.")
    assert [(s.value, s.role) for s in conflict.sides] == [("Vice President", "change"), *[("President", "reference")] * 3]
    assert "3 articles have President, one has Vice President" in [r.text for r in conflict.reasons]


def test_two_articles_each_without_dates_are_a_career() -> None:
    texts = ("President Helen Vane left.", "President Helen Vane sat.", "Vice President Helen Vane stood.", "Vice President Helen Vane ran.")
    assert conflicts(*texts) == []


def test_the_same_office_before_and_after_leaves_no_room_for_another() -> None:
    office = [dated(day, f"Foreign Minister Helen Vane left on {word}.") for day, word in (("2024-01-02", "foot"), ("2024-09-02", "deck"))]
    odd = dated("2024-05-02", "Finance Minister Helen Vane left.")
    assert conflicts(office[0], odd) == []
    [conflict] = conflicts(*office, odd)
    assert "articles before and after have Foreign Minister" in [r.text for r in conflict.reasons]


def test_two_chambers_without_dates_are_only_worth_a_look() -> None:
    assert [c.grade for c in conflicts("Sen. Peter Orr left.", "Rep. Peter Orr left.")] == ["look"]
    assert [c.grade for c in conflicts(dated("2024-03-01", "Sen. Peter Orr left."), dated("2024-03-02", "Rep. Peter Orr left."))] == ["clash"]


def test_order_and_paths_change_nothing() -> None:
    texts = ("Foreign Minister Helen Vane left.", "Finance Minister Helen Vane sat.", "Foreign Minister Helen Vane stood.")
    told = {(c.identity, tuple(sorted((s.text, s.role) for s in c.sides))) for order in permutations(texts) for c in conflicts(*order)}
    assert len(told) == 1


def test_settings() -> None:
    texts = (dated("2024-03-01", "Foreign Minister Helen Vane left."), dated("2024-04-20", "Finance Minister Helen Vane left."))
    assert conflicts(*texts) == []
    assert conflicts(*texts, check=RoleConflict(window=60))
    assert conflicts("Foreign Minister Helen Vane left.", "Finance Minister Helen Vane left.", check=RoleConflict(undated=False)) == []


def test_a_president_of_another_body_is_no_second_voice() -> None:
    texts = (
        "Norwegian President Helen Vane left.",
        "Norwegian Prime Minister Helen Vane sat.",
        "Helen Vane, president of the Rowing Union, stood.",
        "Norwegian Prime Minister Helen Vane ran.",
    )
    [conflict] = conflicts(*texts)
    assert (conflict.sides[0].text, conflict.sides[0].role) == ("Norwegian President", "change")
    assert "president of the Rowing Union" not in [s.text for s in conflict.sides]


def test_said_of_the_year_of_dated_articles() -> None:
    office = [dated(day, f"President Helen Vane left on {word}.") for day, word in (("2020-01-02", "foot"), ("2020-05-02", "deck"), ("2020-03-02", "time"))]
    [conflict] = conflicts(*office, "It rained in 2023 and 2024. In 2020 Prime Minister Helen Vane left.")
    assert conflict.sides[0].text == "Prime Minister"
    assert "both are said of 2020" in [r.text for r in conflict.reasons]
    assert conflicts(*office[:2], "It rained in 2023 and 2024. In 2020 Prime Minister Helen Vane left.") == []


def test_vice_president_after_president_is_told_by_the_years_beside_them() -> None:
    years = "It rained in 2023 and 2024. In {} {} Helen Vane left."
    assert conflicts(years.format(1961, "President"), years.format(1972, "Vice President"))
    assert conflicts(years.format(1972, "President"), years.format(1961, "Vice President")) == []


def test_who_is_at_the_head_of_a_state_does_not_change_within_a_season() -> None:
    president = dated("2024-01-02", "President Helen Vane left.")
    [conflict] = conflicts(president, dated("2024-04-02", "Prime Minister Helen Vane left."))
    assert "the articles are of one season: no more than 120 days lie between them" in [r.text for r in conflict.reasons]
    assert conflicts(president, dated("2024-06-02", "Prime Minister Helen Vane left.")) == []
    assert conflicts(president, dated("2024-04-02", "Vice President Helen Vane left.")) == []
    assert conflicts(dated("2024-01-02", "Chancellor Helen Vane left."), dated("2024-04-02", "Prime Minister Helen Vane left.")) == []


def test_an_election_that_may_never_be_excuses_no_title() -> None:
    both = (
        "Vice President Helen Vane opened the lock at Stow on Monday, and many came. It rained all day, and the band went home. " + "The gates held well. " * 8
    )
    both += "In the evening President Helen Vane left."
    assert conflicts(both, "If Helen Vane is elected president, the lock will go.")
    assert conflicts(both, "Helen Vane was elected president.") == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Helen Vane, the leader of the Centre Party, spoke.", "Helen Vane, who leads the Liberal Party, left."),
        ("The leader of the opposition Centre Party, Helen Vane, spoke.", "Helen Vane, the leader of the Liberal Party, left."),
        ("Helen Vane stays on as justice minister.", "Helen Vane, the defence minister, left."),
        ("Helen Vane, who is also the justice minister, spoke.", "Helen Vane, the defence minister, left."),
        ("Helen Vane, the president of Norway, spoke.", "Norwegian Prime Minister Helen Vane left."),
        ("Kell Council deputy leader Helen Vane spoke.", "Kell Council leader Helen Vane left."),
        ("Norwegian Rowing Union President Helen Vane spoke.", "Norwegian Rowing Union Vice President Helen Vane left."),
        ("Helen Vane, the president of the Norwegian Rowing Union, spoke.", "Helen Vane, the vice president of the Norwegian Rowing Union, left."),
        ("Helen Vane, the president of the Norwegian Rowing Union, spoke.", "Helen Vane, the treasurer of the Norwegian Rowing Union, left."),
        ("Helen Vane, the cabinet member for finance, spoke.", "Helen Vane, the cabinet member for transport, left."),
    ],
)
def test_offices_that_exclude_each_other(a: str, b: str) -> None:
    assert [c.grade for c in conflicts(dated("2025-03-04", a), dated("2025-03-05", b))] == ["clash"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Helen Vane, the leader of the People's Party, spoke.", "Helen Vane, the leader of the Austrian People's Party, left."),
        ("Helen Vane, the leader of the opposition, spoke.", "Helen Vane, who leads the Liberal Party, left."),
        ("Helen Vane, the former leader of the Centre Party, spoke.", "Helen Vane, who leads the Liberal Party, left."),
        ("Helen Vane, the deputy leader of the Centre Party, spoke.", "Helen Vane, who leads the Liberal Party, left."),
        ("Helen Vane, the president of the Norwegian Rowing Union, spoke.", "Norwegian Deputy Prime Minister Helen Vane left."),
        ("Norwegian Rowing Federation President Helen Vane spoke.", "Norwegian Prime Minister Helen Vane left."),
        ("Helen Vane, deputy leader of the Centre Party, spoke.", "Helen Vane, leader of the Centre Party in the Senate, left."),
        ("Centre Party deputy leader Helen Vane spoke.", "The Centre Party's Senate leader Helen Vane left."),
        ("Helen Vane, the defence minister, left.\n\nHelen Vane, who is also the justice minister, spoke.", "Helen Vane, the defence minister, slept."),
        ("Helen Vane, the cabinet member for finance, spoke.", "Helen Vane, the cabinet member for finance and transport, left."),
    ],
)
def test_offices_that_go_together(a: str, b: str) -> None:
    assert not conflicts(dated("2025-03-04", a), dated("2025-03-05", b))


def test_one_undated_report_of_many_that_calls_an_office_new_excuses_no_other() -> None:
    """Of a pair the new one may have come later; of many that agree one says nothing of when the other was written."""
    new, other = "The new transport secretary, Helen Vane, left.", "Health Secretary Helen Vane sat."
    alike = ("Transport Secretary Helen Vane ran.", "Transport Secretary Helen Vane left early.", "Transport Secretary Helen Vane came late.")
    assert not conflicts(new, other)
    assert conflicts(new, other, *alike)


@pytest.mark.parametrize(
    ("one", "other", "fires"),
    [
        ("Ada Brandvold, general secretary of the Dockers' Union", "Ada Brandvold, deputy general secretary of the Dockers' Union", True),
        ("Ada Brandvold, general secretary of the Dockers' Union", "Ada Brandvold, assistant general secretary of the Dockers' Union", False),
        ("Ada Brandvold, general secretary of the Dockers' Union", "Ada Brandvold, the union's general secretary", False),
        ("Ada Brandvold, general secretary of the Dockers' Union", "Ada Brandvold, deputy general secretary of the Weavers' League", False),
        ("Ada Brandvold, general secretary of the Dockers' Union", "Ada Brandvold, former deputy general secretary of the Dockers' Union", False),
    ],
)
def test_the_general_secretary_and_her_deputy(one: str, other: str, fires: bool) -> None:
    found = conflicts(dated("2026-03-01", f"{one}, said that talks had failed."), dated("2026-03-02", f"{other}, said that no talks were planned."))
    assert bool(found) is fires
