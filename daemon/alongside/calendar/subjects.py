"""Answers without a calendar part: the word that a client puts in front of the subject, and which client wrote a calendar.

Both are tables. A subject counts only with a colon after the word and nothing before it: "Re: Accepted: ..." is a person talking.
"""

from __future__ import annotations

import re

from alongside.calendar.values import PartStat

_WORDS: dict[PartStat, tuple[str, ...]] = {
    "ACCEPTED": (
        "accepted", "event accepted", "invitation accepted", "meeting accepted",  # English
        "akzeptiert", "angenommen", "zugesagt", "zusage", "einladung angenommen", "termin angenommen", "ereignis akzeptiert",
        "accepté", "acceptée", "invitation acceptée", "événement accepté", "réunion acceptée",
        "aceptada", "aceptado", "aceptó", "invitación aceptada", "evento aceptado",
        "accettato", "accettata", "aceito", "aceite", "geaccepteerd", "zaakceptowano", "zaakceptowane",
        "accepterat", "accepteret", "akseptert", "godtatt", "hyväksytty", "elfogadva", "přijato", "принято", "已接受", "承諾",
    ),
    "DECLINED": (
        "declined", "event declined", "invitation declined", "meeting declined",
        "abgelehnt", "absage", "abgesagt", "einladung abgelehnt", "termin abgelehnt", "ereignis abgelehnt",
        "refusé", "refusée", "décliné", "déclinée", "invitation refusée", "événement refusé", "réunion refusée",
        "rechazada", "rechazado", "rechazó", "declinada", "invitación rechazada", "evento rechazado",
        "rifiutato", "rifiutata", "recusado", "recusada", "afgewezen", "geweigerd", "odrzucono", "odrzucone",
        "avböjt", "tackat nej", "afvist", "avslått", "hylätty", "elutasítva", "odmítnuto", "отклонено", "已拒绝", "辞退",
    ),
    "TENTATIVE": (
        "tentative", "tentatively accepted", "event tentatively accepted", "maybe",
        "mit vorbehalt", "vorläufig", "unter vorbehalt", "mit vorbehalt angenommen", "vielleicht", "vorläufig zugesagt",
        "provisoire", "accepté provisoirement", "peut-être", "acceptée provisoirement",
        "provisional", "tentativa", "provisoria", "quizás", "tal vez", "provvisorio", "provisório", "talvez",
        "voorlopig", "misschien", "wstępnie zaakceptowano", "preliminärt", "foreløbig", "alustava", "暂定", "仮承諾",
    ),
}  # fmt: skip
_PROPOSALS = frozenset({
    "new time proposed", "proposed new time", "new time suggested",
    "neue zeit vorgeschlagen", "neue uhrzeit vorgeschlagen", "neuer zeitpunkt vorgeschlagen", "neue besprechungszeit vorgeschlagen",
    "nouvelle heure proposée", "nouvel horaire proposé", "nueva hora propuesta", "nuevo horario propuesto",
    "nuova ora proposta", "nuovo orario proposto", "novo horário proposto", "nova hora proposta",
    "nieuwe tijd voorgesteld", "nieuw tijdstip voorgesteld", "zaproponowano nowy czas", "ny tid föreslagen", "nyt tidspunkt foreslået",
})  # fmt: skip
_BY_WORD = {word: partstat for partstat, words in _WORDS.items() for word in words}
_FRONT = re.compile(r"\s*([^:：@]{2,40}?)\s*[:：]")
_IN_BRACKETS = re.compile(r"\s*event invitation reply \((accepted|declined|tentative)\)", re.IGNORECASE)

_FAMILIES = (  # part of a PRODID in small letters, the family whose quirks it has
    ("sabre", "sabre"),
    ("nextcloud", "sabre"),
    ("owncloud", "sabre"),
    ("microsoft", "microsoft"),
    ("google", "google"),
    ("apple", "apple"),
    ("calendarserver", "apple"),
    ("mozilla", "mozilla"),
    ("cyrusimap", "cyrus"),
    ("fastmail", "cyrus"),
    ("zimbra", "zimbra"),
    ("proton", "proton"),
    ("sogo", "sogo"),
    ("k desktop environment", "kde"),
    ("kde", "kde"),
    ("lotus", "lotus"),
    ("hcl", "lotus"),
    ("ximian", "evolution"),
    ("evolution", "evolution"),
    ("gnus", "emacs"),
    ("emacs", "emacs"),
    ("alongside", "alongside"),
)


def subject_answer(subject: str) -> PartStat | None:
    """What a subject such as "Akzeptiert: ..." answers; ``None`` for every other one, proposals of a new time among them."""
    if bracketed := _IN_BRACKETS.match(subject):
        return _BY_WORD[bracketed[1].casefold()]
    front = _FRONT.match(subject)
    return _BY_WORD.get(" ".join(front[1].split()).casefold()) if front else None


def subject_proposes(subject: str) -> bool:
    """Whether a subject such as "New Time Proposed: ..." says that a calendar wants another time, without saying which."""
    front = _FRONT.match(subject)
    return front is not None and " ".join(front[1].split()).casefold() in _PROPOSALS


def prodid_family(prodid: str) -> str:
    """Which family of calendars wrote a PRODID: "sabre", "microsoft", "google", "apple", "mozilla" ..., or "" when unknown."""
    said = prodid.casefold()
    return next((family for part, family in _FAMILIES if part in said), "")
