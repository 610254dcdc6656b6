"""The rehearsal: servers of our own, people who know only their own mailbox, and the page that tells the story."""
