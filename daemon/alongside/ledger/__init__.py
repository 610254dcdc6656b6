"""What the programme remembers: facts, the inbox, the outbox, alarms and the lease, each change in one transaction."""
