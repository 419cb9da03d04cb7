"""Dates: with their weekday, and with the event that they date."""
