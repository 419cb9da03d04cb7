"""From one article to its records: one extractor a record type, each a pure function of a `Reading`.

Nothing here knows of another article.
"""
