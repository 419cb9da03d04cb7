"""How long the functions take in which most of the time is spent, one by one: `python tests/bench/hot.py [--record FILE]`.

Prints microseconds of the processor a call (the best of seven rounds) and, with FILE, how that compares to what was recorded there last; it
judges nothing, for a busy machine is no fault of the code. No part of the test suite.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import timeit
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from xcheck import run
from xcheck.engine.encoding import Encoded, encoded
from xcheck.extract.extraction import extract, read_for_extraction
from xcheck.extract.mentions.mentions import mentions
from xcheck.extract.quotes.quotes import quotes
from xcheck.extract.signature import signature
from xcheck.model.records import Mention, Quote, Record
from xcheck.names.compare import compare_names
from xcheck.names.fold import fold
from xcheck.names.parse import parse
from xcheck.resolve.corpus import resolve
from xcheck.settings import Settings
from xcheck.text.alignment import align
from xcheck.text.levelled import levelled

ROUNDS = 7
STORY = """Ferry sinks off Brackwater

The ferry Northern Star sank on Monday with 41 people aboard, the coastguard said. "We have found 12 of them, and we shall not go home
before the last one is found," said Captain Ilse Brandvold, 52, the harbour master. Anders Holt, the mayor, said 1,200 homes were without
power. "Nobody gives up," Brandvold added. The undersecretary of transport, Marten Quillfeather, arrived from Harrowgate on 2 March 2026.
"""
"""Our own words, long enough to hold every type of record."""


def functions() -> dict[str, Callable[[], object]]:
    """Name -> the call that is timed, prepared."""
    standards = run.standards(Settings())
    articles = [run.read_draft(f"{STORY}\nThat was story {n}.\n".encode(), f"{n}.txt", Settings())[0][0] for n in range(30)]
    article, lexicon = articles[0], standards.lexicon
    extractions = [extract(a, lexicon) for a in articles]
    reading = read_for_extraction(article, lexicon)
    names = mentions(reading)
    raw = encoded(extractions[0])
    assert raw is not None
    kinds: list[type[Record]] = [Mention, Quote]
    words, other = "We shall not go home before the last one is found", "we will not go home before the last of them is found"

    def cold(function: Callable[..., object], *arguments: object) -> object:
        getattr(function, "cache_clear", lambda: None)()
        return function(*arguments)

    return {
        "extract an article": lambda: extract(article, lexicon),
        "mentions": lambda: mentions(reading),
        "quotes": lambda: quotes(reading, names),
        "signature": lambda: signature(reading),
        "encode an extraction": lambda: encoded(extractions[0]),
        "decode mentions and quotes": lambda: Encoded(raw, article, extractions[0].origin).of(kinds, extractions[0].origin),
        "resolve 30 articles": lambda: resolve(extractions, standards.register),
        "align two quotations": lambda: cold(align, words, other),
        "level a quotation": lambda: cold(levelled, words),
        "fold a name": lambda: cold(fold, "Ilse Brandvold-Ångström"),
        "parse a name": lambda: cold(parse, "Dr. Ilse M. Brandvold Jr."),
        "compare two names": lambda: compare_names("Ilse Brandvold", "Ilse Branvold"),
    }


def main() -> None:
    """Times every function and tells."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--record", type=Path, help="compare to this file, and write the new figures into it")
    file = options.parse_args().record
    last = json.loads(file.read_text("utf-8")) if file and file.is_file() else {}
    found: dict[str, float] = {}
    for name, call in functions().items():
        # Processor time: a busy machine makes everything look slow by the clock.
        timer = timeit.Timer(call, timer=time.process_time)
        times, _ = timer.autorange()
        times = max(1, times // 4)
        found[name] = round(min(timer.repeat(ROUNDS, times)) / times * 1e6, 2)
        against = f"  {found[name] / last[name] - 1:+7.0%}" if last.get(name) else ""
        print(f"{name:<32}{found[name]:>12,.2f} µs{against}", flush=True)
    if file:
        file.write_text(json.dumps(found, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
