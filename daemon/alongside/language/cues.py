"""The words that tell what a text wants: all tables in one order, each block taking the words it matched.

A later block cannot find its own words inside an earlier one's: "no objection" is gone before "objection" is looked for. Rows named
after no intent are signs: ``trap`` tells of somebody else, ``doubt`` leaves it open, ``courtesy`` says nothing.
"""

from __future__ import annotations

from alongside.language.consents import CONSENTS, MILD, OFFERS
from alongside.language.departures import GAPS, MOVES, PAUSES
from alongside.language.refusals import HARMLESS, NOES, STOPS, Row

TABLE: tuple[Row, ...] = (*HARMLESS, *STOPS, *NOES, *OFFERS, *CONSENTS, *PAUSES, *GAPS, *MOVES, *MILD)
