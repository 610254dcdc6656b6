"""Calendars: iTIP objects, series and their exceptions, free slots, holidays, zones. Pure."""
