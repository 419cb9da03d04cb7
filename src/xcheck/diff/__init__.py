"""Two versions of one article: what changed, and what kind of change it is.

Paragraphs first, then sentences, then words; moved paragraphs are found before words are compared, which halves what a
reader has to look at. Every change is a span of whole words and numbers. Applying the changes to OLD gives NEW.
"""
