"""A decided letter as finished bytes. The same letter, number, post and moment give the same bytes for ever.

Where an answer goes is the heart of it: to a token address of the mailbox where plus-addresses arrive, else the token stands at
the end of the subject that a one-tap answer brings along.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from urllib.parse import quote

from alongside.mail import compose, tokens
from alongside.mail.fields import GROUPS, Envelope, fields
from alongside.mail.markup import Answer, Page
from alongside.mail.page import as_html, as_text
from alongside.mail.tokens import Token
from alongside.mail.wording import language_of, page
from alongside.programme.letters import Confirm, Letter

LINK_CAP = 500
_LOCAL_CAP = 64


@dataclass(frozen=True, slots=True)
class Post:
    """Who sends: the programme's name, its mailbox, the domain of its message ids, its loop mark, its key, its kind of answers."""

    programme: str
    address: str
    domain: str
    instance: str
    key: bytes = field(repr=False)
    plus_addresses: bool = True


@dataclass(frozen=True, slots=True)
class Written:
    """A finished letter. ``sender`` is the envelope sender, which bounces go to."""

    message_id: str
    subject: str
    text: str
    html: str
    raw: bytes
    sender: str


@dataclass(frozen=True)
class _Way:
    """Where the answers to one letter go, and what tells them apart."""

    address: str
    token: Token
    subject: str
    plus: bool
    """Whether the address names the letter; else the subject of the answer does."""

    def link(self, answer: Answer) -> str:
        """The mailto link of one answer (RFC 6068): the word is the first line of the mail, the token comes along."""
        made = f"{self._reply}&body={_body(answer)}"
        return made if len(made) < LINK_CAP else f"{self._titled(answer.typed)}&body={_body(answer)}"

    @cached_property
    def _reply(self) -> str:
        """The link that all answers share, as far as the subject."""
        return self._titled(f"Re: {self.subject}")

    def _titled(self, subject: str) -> str:
        named = subject if self.plus else tokens.in_subject(subject, self.token)
        return f"mailto:{quote(self.address, safe='@')}?subject={quote(named, safe='')}"


def write(letter: Letter, number: int, *, post: Post, now: datetime) -> Written:
    """``letter`` number ``number`` as bytes. Raises ``HeaderRefused`` where it must not leave, LookupError without wording."""
    said = page(letter, post.programme, post.address, now)
    way = _way(letter, number, post, said.subject)
    message_id = tokens.message_id(letter.kind, number, post.domain, post.key)
    back = _reply_to(letter, way, said)
    delimiter = back != letter.reply_to or not back
    text = as_text(said, delimiter=delimiter)
    html = as_html(said, language_of(letter.reader.language), way.link, delimiter=delimiter)
    envelope = Envelope(
        kind=letter.kind,
        programme=post.programme,
        address=post.address,
        reader_name=letter.reader.name,
        reader_address=letter.reader.address,
        subject=said.subject,
        message_id=message_id,
        instance=post.instance,
        reply_to=back,
        answers=letter.answers,
        references=letter.references,
        unsubscribe=way.link(Answer("STOP", "")) if GROUPS[letter.kind].listed else "",
    )
    raw = compose.compose(
        fields(envelope, now),
        text,
        html,
        seed=post.key + message_id.encode(),
        calendar=letter.calendar,
        attach=letter.kind == "invitation",
        file=letter.file,
    )
    return Written(message_id, said.subject, text, html, raw, _sender(letter, number, post))


def _way(letter: Letter, number: int, post: Post, subject: str) -> _Way:
    """A confirmation's own random token is the object where there is one; else the letter's number is."""
    object = letter.words.token if isinstance(letter.words, Confirm) and letter.words.token else str(number)
    token = tokens.make(post.key, _person(letter), letter.kind, object)
    named = _named(post, token)
    return _Way(named or post.address, token, subject, plus=bool(named))


def _reply_to(letter: Letter, way: _Way, said: Page) -> str:
    """The Reply-To address, or "" for none. A letter of a pair that needs an answer from the programme's reader gets the token."""
    group = GROUPS[letter.kind]
    to_us = way.address if way.plus else ""
    match group.back:
        case "mailbox":
            return ""
        case "token":
            return to_us
        case "other":
            return letter.reply_to if letter.reply_to and not (letter.kind == "told" and said.answers) else to_us


def _sender(letter: Letter, number: int, post: Post) -> str:
    """The mailbox, or its form that names the letter, so that a bounce without any report is understood (VERP)."""
    token = tokens.make(post.key, _person(letter), "b", str(number))
    return _named(post, token) or post.address


def _person(letter: Letter) -> str:
    return letter.reader.person or letter.reader.address


def _body(answer: Answer) -> str:
    """The first line of the answering mail; "MOVE ..." is left open, so that nobody sends our example as their wish."""
    open_end = answer.typed.endswith("...")
    return quote(answer.typed.removesuffix("..."), safe="") if open_end else f"{quote(answer.typed, safe='')}%0D%0A"


def _named(post: Post, token: Token) -> str:
    """The mailbox with the token in it, or "" where it does not fit into the local part (RFC 5321 4.5.3.1.1: 64 octets)."""
    address = tokens.plus_address(post.address, token)
    return address if post.plus_addresses and len(address.rpartition("@")[0]) <= _LOCAL_CAP else ""
