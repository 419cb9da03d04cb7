"""The content of this module was overwritten by mistake at 23:53 while `resolve/furniture.py` was written; its owner has to put it back.

It gave `likeness`, `blocks`, `near_keys` and `described` to odds, variants, surnames and checks/name_variant. What was written
over it now stands in `repeated_line.py`.
"""

raise ImportError("src/xcheck/resolve/likeness.py was overwritten by the furniture room at 23:53 by mistake; its owner has to write it again (see its docstring)")
