"""Alongside: a peer-mentoring programme that lives in an inbox."""

__version__ = "0.1.0"
