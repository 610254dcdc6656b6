"""What UNDO takes back of a pair: a pause, an end, a renewal, a way of talking, and the place of dates that still lie ahead."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from alongside.language.reading import Reading
from alongside.programme import (
    agreement,
    asking,
    changes,
    channels,
    drafts,
    endings,
    histories,
    managers,
    proposals,
    sessions,
    talks,
    undoable,
)
from alongside.programme.events import Alarm, Decision, Disarm, MailArrived, Parent
from alongside.programme.letters import Letter, ToldWords, Understood
from alongside.programme.model import COMING, Pairing, Question, Session, SessionChange, State, apply
from alongside.programme.one_notice import Cause
from alongside.programme.proposals import Proposed

DATE_LINES = ("shift", "moved", "restored", "skipped", "over")


def not_undone(state: State, event: MailArrived, now: datetime, why: str) -> Decision:
    """An honest no, with the reason."""
    words = Understood("not_undone", detail=why)
    return drafts.answer(state, event, now, "understood", words, about=f"person:{event.person}") + Decision(action="not undone", reason=why)


def no_letter(event: MailArrived) -> Parent:
    """A word that was written by itself answers no letter."""
    return Parent(0, "understood", "", event.person or "")


def of_the_pair(state: State, event: MailArrived, question: Question, now: datetime) -> Decision:
    """All lines of one pairing, in their order; the dates together."""
    pairing = state.pairings.get(question.pairing or 0)
    if pairing is None:
        return not_undone(state, event, now, "Those talks are long over.")
    told = undoable.fields(question)
    decision = Decision(facts=changes.heard(pairing, event.person or ""))
    for name in told.keys() & ARMS.keys():
        here = apply(state, decision.facts)
        decision += ARMS[name](here, event, here.pairings[pairing.id], told, now)
    dates = tuple(line for line in question.choices if line.partition(":")[0] in DATE_LINES)
    here = apply(state, decision.facts)
    return decision + (dates_back(here, event, here.pairings[pairing.id], dates, now) or Decision())


def _told(state: State, event: MailArrived, pairing: Pairing, now: datetime, words: ToldWords) -> Decision:
    other = state.other(pairing, event.person or "")
    key = f"told:{words.what}:{pairing.id}:{other.id}:{event.inbox}"
    return Decision(letters=(Letter("told", drafts.reader(state, other), words, key, now, f"pairing:{pairing.id}", pairing.id),))


def _echo(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    """Taken back, and when the two talk next."""
    coming = talks.coming_of(state, pairing, now)[:1]
    words = Understood("undone", other=state.other(pairing, event.person or "").first_name, when=tuple(s.start for s in coming))
    return drafts.answer(state, event, now, "understood", words, about=f"pairing:{pairing.id}", pairing=pairing.id)


# ---------------------------------------------------------------- begun, paused, resumed


def _begun(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """A pair that has begun concerns two: taking it back is an end, and that is confirmed once."""
    parent = replace(event.parent or no_letter(event), pairing=pairing.id)
    held = replace(event, reading=Reading("end", command="END", confidence=1.0), text="END", parent=parent)
    return drafts.confirm(state, held, now, "end", about=f"pairing:{pairing.id}", pairing=pairing.id)


def _paused(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    if pairing.state != "paused":
        return not_undone(state, event, now, "The talks do not rest any more.")
    back = replace(pairing, state="active", paused_for="", resting=None)
    resumed = Decision(facts=(back,)) + _same_dates(apply(state, (back,)), event, back, told, now)
    return resumed + _goes_on(apply(state, resumed.facts), event, pairing, now)


def _same_dates(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """The dates that were taken away and still lie ahead, where they were."""
    rows = _left(state, told, now)
    return talks.as_before(state, pairing, rows, now, f"{event.seed}:undo") if rows else Decision()


def _left(state: State, told: Mapping[str, str], now: datetime) -> tuple[Session, ...]:
    rows = (sessions.session_of(state, known) for known in told["dates"].split(","))
    return tuple(sorted((s for s in rows if s and s.state == "skipped" and s.start > now), key=lambda s: s.recurrence_id))


def _goes_on(state: State, event: MailArrived, pairing: Pairing, now: datetime) -> Decision:
    writer = state.people[event.person or ""]
    first = tuple(s.start for s in talks.coming_of(state, pairing, now)[:1])
    return _told(state, event, pairing, now, ToldWords("resumed", writer.first_name, first)) + _echo(state, event, pairing, now)


def _resumed(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    if pairing.state != "active":
        return not_undone(state, event, now, "The talks rest already.")
    paused = talks.pause(state, pairing, now, event.seed, by=event.person or "", paused_for=told["resumed"] or "asked")  # type: ignore[arg-type]
    words = ToldWords("paused", state.people[event.person or ""].first_name)
    return paused + _told(state, event, pairing, now, words) + _echo(apply(state, paused.facts), event, pairing, now)


# ---------------------------------------------------------------- an end, a change


def _ended(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """The pair is one again, with the dates that are left where they were."""
    if why := _no_way_back(state, pairing, told, now):
        return not_undone(state, event, now, why)
    back = _as_it_was(pairing, told)
    freed = _request_of(state, pairing, now)
    facts = (back, *freed.facts, histories.without(state, pairing))
    here = apply(state, facts)
    resumed = _same_dates(here, event, back, told, now) if back.state == "active" else Decision()
    here = apply(here, resumed.facts)
    alarms = (Disarm("become_mentor", f"pairing:{pairing.id}"), *freed.alarms, *_begins(state, back, now))
    begun = Decision(facts=facts, alarms=alarms, letters=freed.letters) + resumed
    return begun + endings.planned(here, here.pairings[pairing.id], now) + _goes_on(here, event, here.pairings[pairing.id], now)


def _as_it_was(pairing: Pairing, told: Mapping[str, str]) -> Pairing:
    return replace(
        pairing, state=told["was"], paused_for=told["paused_for"],  # type: ignore[arg-type]
        ended_on=None, end_reason="", resting=int(told["rest"]) or None,
        version=pairing.version + 1,
    )  # fmt: skip


def _begins(state: State, pairing: Pairing, now: datetime) -> tuple[Alarm, ...]:
    """A pair that still waited for its manager waits again."""
    if pairing.state != "proposed":
        return ()
    return (Alarm("begin", f"pairing:{pairing.id}", managers.objection_over(state, state.people[pairing.mentor], now)),)


def _no_way_back(state: State, pairing: Pairing, told: Mapping[str, str], now: datetime) -> str:
    """Why the two cannot be a pair again, or ""."""
    mentor, mentee = state.people[pairing.mentor], state.people[pairing.mentee]
    if pairing.state != "ended":
        return "You are a pair again already."
    if any(p.left_on or p.forgotten_at or p.unreachable_since for p in (mentor, mentee)):
        return "One of you is not here any more."
    if sum(p.mentor == mentor.id for p in state.pairings_of(mentor.id)) >= mentor.capacity:
        return f"{mentor.first_name} has no free place any more."
    if any(p.mentee == mentee.id for p in state.pairings_of(mentee.id)) and "changed" in told:
        return f"{mentee.first_name} has another mentor by now."
    return "" if told["was"] != "active" or _left(state, told, now) else "The agreed dates are over."


def _request_of(state: State, pairing: Pairing, now: datetime) -> Decision:
    """A request that a CHANGE opened once more is settled again; who was asked meanwhile is let off."""
    wanted = state.open_request_of(pairing.mentee)
    if wanted is None or pairing.mentor not in wanted.tried:
        return Decision()
    matched = replace(wanted, state="matched", asked=None, answered_at=now, pairing=pairing.id, named=pairing.mentor)
    return asking.withdraw(state, wanted, now) + Decision(facts=(matched,), alarms=asking.patient(f"request:{wanted.id}"))


# ---------------------------------------------------------------- what had been agreed


def _wish_to_renew(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """One of two yeses to another round is taken back."""
    freq = json.loads(told["renewal_freq"])
    return Decision(facts=(replace(pairing, renewals=tuple(json.loads(told["renewals"])), renewal_freq=freq),))


def _renewed(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """The further dates are off again in both calendars, and the end is where it was."""
    end = date.fromisoformat(told["renewed"])
    further = tuple(s for s in talks.coming_of(state, pairing, now) if s.recurrence_id.date() > end)
    writer = state.people[event.person or ""]
    off = changes.skip(
        state, pairing, further, now, event.seed, by=writer.id, answers=event,
        reason=f"{writer.first_name} would rather end as planned after all.", own="You would rather end as planned after all.",
    )  # fmt: skip
    here = apply(state, off.facts)
    shorter = replace(here.pairings[pairing.id], ends_on=end, version=pairing.version + 1)
    return off + Decision(facts=(shorter,)) + endings.planned(apply(here, (shorter,)), shorter, now)


def _channel(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    before = replace(pairing, channel=told["channel"])  # type: ignore[arg-type]
    if pairing.state != "active" or channels.fallen(state, before):
        return not_undone(state, event, now, f"One of you no longer likes to talk {channels.SAID[before.channel]}.")
    return channels.changed(state, pairing, before.channel, now, f"{event.seed}:undo", Cause(event.person or "", event))


def _asked(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """What the other was asked and has not answered is not asked any more."""
    question = state.questions.get(told["asked"])
    if question is None:
        return Decision()
    other = state.other(pairing, event.person or "").id
    kind = "asks_channel" if question.about.startswith("channel:") else "asks_to_move"
    about = pairing.id if kind == "asks_channel" else question.about.partition(":")[2]
    line = _told(state, event, pairing, now, ToldWords("wish_withdrawn", state.people[event.person or ""].first_name))
    letter = replace(line.letters[0], supersedes=(f"{kind}:{about}:{other}",))
    return Decision(facts=(replace(question, closed_at=now),), letters=(letter,))


def _agreed(state: State, event: MailArrived, pairing: Pairing, told: Mapping[str, str], now: datetime) -> Decision:
    """The rhythm and the length that the two had agreed on before, on the dates they had."""
    if pairing.state != "active":
        return not_undone(state, event, now, "The talks rest or are over.")
    freq, minutes, ends_on = told["agreed"].split(":")
    again = replace(
        pairing, freq=freq, duration_min=int(minutes), ends_on=date.fromisoformat(ends_on), version=pairing.version + 1,  # type: ignore[arg-type]
    )  # fmt: skip
    rows = _left(state, told, now)
    gone = talks.emptied(state, again, now, Cause(anew=True), "superseded") if rows else Decision(facts=(again,))
    here = apply(state, gone.facts)
    back = _same_dates(here, event, here.pairings[pairing.id], told, now)
    here = apply(here, back.facts)
    words = ToldWords(
        "agreement_changed", state.people[event.person or ""].first_name, text=agreement.terms(again.freq, again.duration_min)
    )
    planned = endings.planned(here, here.pairings[pairing.id], now)
    return gone + back + planned + _told(here, event, pairing, now, words) + _echo(here, event, pairing, now)


ARMS: Mapping[str, Callable[[State, MailArrived, Pairing, Mapping[str, str], datetime], Decision]] = {
    "begun": _begun,
    "paused": _paused,
    "resumed": _resumed,
    "ended": _ended,
    "changed": _ended,
    "renewals": _wish_to_renew,
    "renewed": _renewed,
    "agreed": _agreed,
    "channel": _channel,
    "asked": _asked,
}


# ---------------------------------------------------------------- dates


def line_of(session: Session) -> str:
    """What a date looks like that is off or elsewhere, and could go back."""
    if session.state == "skipped":
        return f"skipped:{session.id}"
    return f"moved:{session.id}:{session.moved_from.isoformat()}" if session.moved_from and session.state in COMING else ""


def dates_back(state: State, event: MailArrived, pairing: Pairing, lines: tuple[str, ...], now: datetime) -> Decision | None:
    """Dates go back where they were, several skipped ones in one update; None where none of them can."""
    off = tuple(s for line in lines if line.startswith("skipped:") if (s := _row(state, line)) and s.state == "skipped")
    decision = Decision()
    if any(s.start > now for s in off):
        name = state.people[event.person or ""].first_name
        reason, own = (f"{name} is here after all.", "You are here after all.") if len(off) > 1 else ("", "")
        decision += changes.restore_all(state, pairing, off, now, by=event.person or "", answers=event, reason=reason, own=own)
    for line in lines:
        here = apply(state, decision.facts)
        arm = DATE_ARMS.get(line.partition(":")[0])
        decision += (arm(here, event, here.pairings[pairing.id], line, now) if arm else None) or Decision()
    return decision if decision != Decision() else None


def _row(state: State, line: str) -> Session | None:
    return sessions.session_of(state, line.split(":")[1])


def _shift(state: State, event: MailArrived, pairing: Pairing, line: str, now: datetime) -> Decision | None:
    """All coming dates go back to the weekday and clock they had; outside the other's wishes the other is asked, as for any move."""
    coming = talks.coming_of(state, pairing, now)
    if not coming:
        return None
    first, shift = coming[0], timedelta(minutes=int(line.partition(":")[2]))
    start = (first.recurrence_id.replace(tzinfo=None) + shift).replace(tzinfo=first.recurrence_id.tzinfo)
    return proposals.propose(state, event, pairing, Proposed(first, start, start + (first.end - first.start), shift), now)


def _moved(state: State, event: MailArrived, pairing: Pairing, line: str, now: datetime) -> Decision | None:
    session = _row(state, line)
    start = datetime.fromisoformat(line.split(":", 2)[2])
    if session is None or session.state not in COMING or start <= now:
        return None
    return proposals.propose(state, event, pairing, Proposed(session, start, start + (session.end - session.start)), now)


def _off_again(state: State, event: MailArrived, pairing: Pairing, line: str, now: datetime) -> Decision | None:
    session = _row(state, line)
    return changes.skip(state, pairing, (session,), now, event.seed, by=event.person or "", answers=event) if session else None


def _over(state: State, event: MailArrived, pairing: Pairing, line: str, now: datetime) -> Decision | None:
    """What had become of a date counts again."""
    session, before = _row(state, line), line.rpartition(":")[2]
    if session is None:
        return None
    if before == "held":
        return sessions.held(state, pairing, session, now, by=event.person or "")
    what = "unknown" if before == "unknown" else "skipped"
    return Decision(facts=(SessionChange(session.id, pairing.id, now, event.person or "", what),))  # type: ignore[arg-type]


DATE_ARMS: Mapping[str, Callable[[State, MailArrived, Pairing, str, datetime], Decision | None]] = {
    "shift": _shift,
    "moved": _moved,
    "restored": _off_again,
    "over": _over,
}
