"""The language server: a newsroom held in memory, and what an editor is told of it."""
