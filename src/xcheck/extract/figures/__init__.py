"""Figures: numbers with what they count or measure, and the circumstances that tell of which event they speak."""

from xcheck.extract.figures.figures import figures

__all__ = ["figures"]
