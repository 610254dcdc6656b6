"""One tip for the next pairs: asked at the end, read by the coordinator, shown in introductions once it is approved."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from alongside.programme import drafts, proving
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.keepsakes import Tip
from alongside.programme.letters import Understood
from alongside.programme.model import Concern, Pairing, State

SHORTEST = 3
"""Words: less than a sentence is no tip."""
LONGEST = 25
"""Words that fit into an introduction."""
ELSEWHERE = ("thanks", "accept", "decline", "end", "stop", "pause", "resume", "help", "request", "skip", "reschedule", "volunteer")


def number(tip: Tip, pairing: Pairing) -> int:
    """What a coordinator types: two numbers a pairing, the mentee's is even."""
    return 2 * tip.pairing + int(tip.person == pairing.mentor)


def reply(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """A sentence below the closing letter is a tip; the last one of each person counts."""
    pairing = state.pairings.get(event.parent.pairing or 0) if event.parent else None
    reading, words = event.reading, " ".join(event.text.split())
    if pairing is None or reading is None or event.person not in (pairing.mentor, pairing.mentee):
        return None
    if reading.command is not None or reading.intent in ELSEWHERE or not SHORTEST <= len(words.split()) <= LONGEST:
        return None
    about = f"pairing:{pairing.id}"
    if blocked := proving.blocked(state, event, now, "light", "note", about=about, pairing=pairing.id):
        return blocked
    tip = Tip(pairing.id, event.person or "", words, now)
    sentence = f"A tip for the next pairs: “{words}” To show it in introductions, reply APPROVE {number(tip, pairing)}."
    concern = Concern(identifier(event.seed, "tip"), now, "tip", f"tip:{number(tip, pairing)}", sentence)
    echo = drafts.answer(state, event, now, "understood", Understood("tip_kept"), about=about, pairing=pairing.id)
    return Decision(facts=(tip, concern), action="tip kept", reason=about) + echo


def approve(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """APPROVE n of a coordinator, with proof that it is one."""
    if event.sender.lower() not in state.rules.programme.coordinators or event.reading is None or event.reading.command != "APPROVE":
        return None
    wanted = event.reading.argument.lstrip("#")
    tip = next((t for t in state.tips.values() if wanted == str(_number(state, t))), None)
    if tip is None:
        return None
    if event.evidence not in ("proved", "token", "open") and not event.confirmed:
        return drafts.confirm(state, event, now, "approve a tip", about="programme")
    echo = drafts.answer(state, event, now, "understood", Understood("tip_approved", detail=tip.text), about="programme")
    return Decision(facts=(replace(tip, state="approved"),), action="tip approved") + echo


def _number(state: State, tip: Tip) -> int:
    pairing = state.pairings.get(tip.pairing)
    return number(tip, pairing) if pairing else 0


def shown(state: State, pairing: Pairing) -> str:
    """The tip for one introduction: the approved ones take turns."""
    approved = sorted((t for t in state.tips.values() if t.state == "approved"), key=lambda t: (t.at, t.pairing, t.person))
    return approved[pairing.id % len(approved)].text if approved else ""
