"""Text without domain words: segments, marks, tokens, normal forms, similarity."""
