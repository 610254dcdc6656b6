"""Numbers and exports of a programme, read from the ledger and never changed there."""
