"""What can be wrong with a store, each as a sentence for the person who has to mend it.

Before COMMIT every fault rolls back and may be tried again. A fault of COMMIT itself leaves the outcome unknown
(``StoreUnsure``): whoever sees it sends nothing any more and ends the process, and the next start reads the truth.
"""

from __future__ import annotations


class LedgerError(Exception):
    """Something about the ledger that a person can understand; ``str`` is the sentence."""


class StoreMissing(LedgerError):
    """The file, its directory or the database is not there, or is no longer the one that was opened."""


class StoreElsewhere(LedgerError):
    """The ledger is a copy of one that was run elsewhere, where it may still be at work."""


class StoreForeign(LedgerError):
    """There is something, but it is no ledger."""


class StoreDamaged(LedgerError):
    """The file is a ledger whose pages no longer fit together."""


class StoreTooNew(LedgerError):
    """A newer version of the programme has written this ledger."""


class StoreReadOnly(LedgerError):
    """The ledger can be read but not written."""


class StoreFull(LedgerError):
    """There is no room left; what was begun has been rolled back."""


class StoreBusy(LedgerError):
    """Somebody else holds the store, or it cannot be reached right now; what was begun has been rolled back."""


class StoreUnsure(LedgerError):
    """Whether the last transaction was kept is not known: send nothing, end the process, start again."""


class DecisionRefused(Exception):
    """A decision that cannot be written, though the store is well; nothing of it was kept."""


class FactRefused(DecisionRefused):
    """A fact contradicts what is written already (a missing pairing, a number used twice): a fault of ours."""


class StateMoved(DecisionRefused):
    """Somebody else changed the programme since the state was loaded: load and decide again."""


class LeaseLost(LedgerError):
    """Another daemon decides for the programme by now."""


FATAL = (LeaseLost, StoreUnsure, StoreMissing, StoreDamaged)
"""What nobody can wait out: the process ends, and the next start reads the truth."""


class MomentBefore(LedgerError):
    """A moment lies before the ledger's last one; time only moves forward."""
