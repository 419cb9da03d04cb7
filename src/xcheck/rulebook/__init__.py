"""The rulebook: YAML files read into rules, each bound to its check; the words of findings; the examples inside rules."""
