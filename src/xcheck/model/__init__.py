"""Values only: what the five steps hand to one another. Nothing here reads, writes or decides."""
