"""Names in running text, found without a model: runs of capitals, the titles in front of them, what is no name."""
