"""Where a talk is: the mentor's own room, a room of the programme's, the site both share, or just how they talk.

The room of a pair has a name that nobody can guess and that stays the same for ever.
"""

from __future__ import annotations

import hashlib

from alongside.language.reading import Channel
from alongside.programme import no_phone
from alongside.programme.model import Pairing, Person, State

WORDS: dict[Channel, str] = {"video": "Video call", "phone": "By phone", "in_person": "In person", "chat": "By chat", "email": ""}
"""What stands in a calendar where no address is known."""


def place(state: State, pairing: Pairing) -> str:
    """What the entry says about where: a link, a site, or the way of talking."""
    return _address(state, pairing) or WORDS[pairing.channel]


def _address(state: State, pairing: Pairing) -> str:
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    match pairing.channel:
        case "video":
            return _own_room(state, pairing, mentor) or _programme_room(state, pairing)
        case "in_person":
            return shared_site(mentor, mentee)
        case _:
            return ""


def shared_site(mentor: Person, mentee: Person) -> str:
    """The site where both work, or ""."""
    same = mentor.site.strip().casefold() == mentee.site.strip().casefold()
    return mentor.site.strip() if same else ""


def _own_room(state: State, pairing: Pairing, mentor: Person) -> str:
    """The mentor's link; where one of the two refuses the phone, nothing of it that dials."""
    link = mentor.channel_link.strip()
    if not link or not no_phone.refused(state, pairing):
        return link
    kept = no_phone.cleaned(link)
    return link if kept == link else next((word for word in kept.split() if word.startswith("https://")), "")


def _programme_room(state: State, pairing: Pairing) -> str:
    """The programme's template with this pair's room."""
    return state.rules.programme.video_room.replace("{room}", room(pairing))


def room(pairing: Pairing) -> str:
    """80 bits in letters that can be read out, from the random ids of the two: no mail shows those."""
    return hashlib.sha256(f"room:{pairing.id}:{pairing.mentor}:{pairing.mentee}".encode()).hexdigest()[:20]
