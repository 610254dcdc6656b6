"""The only sockets of the house: the mailbox that is read over IMAP and the postman who delivers over SMTP.

Everything that goes wrong here is the weather: it is told in one sentence, waited out with back-off, and never blamed on a mail.
"""
