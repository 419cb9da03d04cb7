"""`python -m xcheck`."""

from xcheck.cli import main

main()
