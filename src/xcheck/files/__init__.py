"""Files: YAML with places, decoding, atomic writes, paths kept inside. No word about articles or rules."""
