"""Quotations, who said them and how the text says so."""
