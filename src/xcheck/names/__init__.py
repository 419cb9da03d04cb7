"""Names: word lists, parsing one name, comparing two, keys for finding candidates, the register."""
