"""xcheck reads a newsroom's articles together and tells editors where they disagree.

Every check, on one article or on many, is the same five steps:

    read      file             -> Article           readers/    text, metadata, a map back to the file
    extract   Article          -> records           extract/    names, quotations, blocks, terms, dates; pure
    resolve   all records      -> settled records   resolve/    versions, near copies, furniture, who is who
    group     settled records  -> groups            grouping    keys are cheap, `linked` is the real test
    compare   group            -> findings          checks/     all sides are evidence; rulebook/ words them

`run` puts them in order, `engine/` says where they run, `cli/` and `report/` stand at the edge. `names/` compares
names, `text/` knows text without domain words, `files/` touches the disk, `model/` holds the values that all of them
hand to one another. Imports go down only:

    cli -> run, settings -> report | review | rulebook -> engine -> checks | diff -> resolve -> grouping
        -> readers | extract -> names -> text -> files -> model
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xcheck.names.compare import Comparison, compare_names

__version__ = "0.1.0"
__all__ = ["Comparison", "__version__", "compare_names"]


def __getattr__(name: str) -> Any:
    # Public names load what they need when they are first used: `xcheck --version` must not wait for them.
    if name in ("Comparison", "compare_names"):
        from xcheck.names import compare

        return getattr(compare, name)
    raise AttributeError(f"module 'xcheck' has no attribute {name!r}")
