"""Ordinary words become a Reading. Pure: text and context in, a value out; the standard library only."""
