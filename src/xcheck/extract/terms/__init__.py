"""Terms that are known to be written in more than one way."""
