"""What follows from an event: a match that fits one screen, and tables of arms that each say one thing.

A mail goes by its verdict, then by the letter it answers, then by what its words want. The first arm that has something to say
decides; an arm that answers ``None`` lets the next one speak. What nobody can use is asked back, never guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import assert_never

from alongside.language.answered import NONE
from alongside.programme import (
    agreement,
    asked_of_us,
    asks,
    bounces,
    breaks,
    changing,
    channels,
    checkins,
    chosen,
    clocks,
    concerns,
    courtesies,
    digests,
    drafts,
    endings,
    farewell,
    fitting,
    idle,
    in_words,
    inquiries,
    introductions,
    leaves,
    leaving,
    making_room,
    managers,
    no_phone,
    notes,
    openers,
    out_of_office,
    own_data,
    passing,
    profiles,
    questions,
    reminders,
    replies,
    requests,
    rests,
    risk,
    seeking,
    sessions,
    settling,
    speech,
    standing,
    strangers,
    thanks,
    tips,
    took_place,
    undoable,
    undoing,
    unread_times,
    untold,
)
from alongside.programme.events import AlarmDue, Decision, Event, MailArrived, Told, identifier
from alongside.programme.letters import Unreadable
from alongside.programme.model import Concern, State, apply

Arm = Callable[[State, MailArrived, datetime], Decision | None]
AlarmArm = Callable[[State, AlarmDue, datetime], Decision]
ToldArm = Callable[[State, Told, datetime], Decision]


def decide(state: State, event: Event, now: datetime) -> Decision:
    """The one function of the programme: what is now so, which letters go out, which alarms are set."""
    decision = seeking.followed(state, _decided(state, event, now), now)
    return concerns.once(state, no_phone.silenced(state, reminders.followed(state, decision, now)))


def _decided(state: State, event: Event, now: datetime) -> Decision:
    match event:
        case MailArrived():
            return _mail(state, event, now)
        case AlarmDue():
            return ALARMS[event.name](state, event, now)
        case Told():
            return TOLD[event.name](state, event, now)
        case _:
            assert_never(event)


def _mail(state: State, event: MailArrived, now: datetime) -> Decision:
    match event.verdict:
        case "autoreply" if kept := out_of_office.heard(state, event, now):
            return kept
        case "loop" | "list" | "autoreply" | "empty":
            return Decision(action="ignored", reason=event.reason or event.verdict)
        case "bounce":
            return bounces.returned(state, event, now)
        case "unreadable":
            return _unreadable(state, event, now)
        case "human" | "calendar":
            return undoable.remembered(state, event, _written(state, event, now), now)
        case _:
            assert_never(event.verdict)


def _unreadable(state: State, event: MailArrived, now: datetime) -> Decision:
    """Encrypted, too large, or no words in it: the sender reads so once, a person looks."""
    sentence = f"Mail {event.inbox} could not be read ({event.reason}); it lies in the folder for you."
    concern = Concern(identifier(event.seed, "unreadable"), now, "unread", f"mail:{event.inbox}", sentence)
    known = event.person or event.domain_allowed
    told = drafts.answer(state, event, now, "unreadable", Unreadable(event.reason)) if known else Decision()
    return Decision(facts=(concern,), action="a person looks", reason=event.reason, review=True) + told


def _written(state: State, event: MailArrived, now: datetime) -> Decision:
    """Words or a calendar's answer, from the person they seem to be from."""
    if event.evidence == "failed":
        return _forged(event, now)
    if ruled := rests.wrote(state, event, now):
        return ruled
    if event.person is None:
        return tips.approve(state, event, now) or strangers.wrote(state, event, now)
    if event.evidence == "stranger":
        return strangers.holds_anothers_key(state, event, now)
    back = bounces.back(state, event, now)
    state = apply(state, back.facts)
    if unread := unread_times.proposed(state, event, now):
        return back + unread
    if event.verdict == "calendar" and event.calendar:
        return back + replies.calendar_answer(state, event, now)
    learnt = speech.heard(state, event)
    return back + learnt + route(apply(state, learnt.facts), event, now)


def _forged(event: MailArrived, now: datetime) -> Decision:
    """The domain itself disowns the mail (RFC 7489): nothing is done, a person reads that it came."""
    sentence = f"Mail {event.inbox} claims to be from {event.sender}, whose domain disowns it; nothing was done."
    concern = Concern(identifier(event.seed, "forged"), now, "forged", f"mail:{event.inbox}", sentence)
    return Decision(facts=(concern,), action="ignored", reason="dmarc=fail", review=True)


def route(state: State, event: MailArrived, now: datetime) -> Decision:
    """The first arm with something to say: of the letter answered, of a typed word, of what the words want."""
    event = risk.settled(state, event)
    if not event.uncertain:
        if answered := _asked_back(state, event, now) or risk.unclear(state, event, now):
            return answered
        for arm in _arms(event):
            if decision := arm(state, event, now):
                return risk.weighed(state, event, decision, now)
    return questions.not_understood(state, event, now)


def _asked_back(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """Answers to our own questions come first: a bare "yes" means something only against them."""
    if (event.parent and event.parent.kind == "confirm") or event.confirmation:
        return questions.confirmation(state, event, now, route)
    if event.parent and event.parent.kind == "clarify":
        return questions.meaning(state, event, now, route) or questions.really(state, event, now, route)
    return None


def _arms(event: MailArrived) -> tuple[Arm, ...]:
    by_parent = BY_PARENT.get(event.parent.kind, ()) if event.parent else ()
    reading = event.reading
    if reading is None:
        return by_parent
    if reading.command == NONE:
        return NONE_OF_THEM
    by_command = BY_COMMAND.get(reading.command or "", ())
    return (*by_parent, *by_command, *BY_INTENT.get(reading.intent, ()))


BY_PARENT: Mapping[str, tuple[Arm, ...]] = {
    "ask": (settling.reply, asks.reply),
    "ask_reminder": (settling.reply, asks.reply),
    "ask_released": (asks.reply,),
    "clarify": (
        leaves.reply, settling.reply, making_room.reply, out_of_office.reply, passing.newcomer_agrees, requests.which_mentor, thanks.release, chosen.which_time_reply, in_words.which_session_reply, managers.reply,
        strangers.was_me, requests.correction, asks.reply,
    ),
    "manager_notice": (managers.reply,),
    "received": (requests.correction, agreement.hoped),
    "found": (profiles.chosen, requests.correction),
    "waiting": (requests.correction,),
    "introduction": (managers.manager_named,),
    "told": (leaves.consent, settling.reply, making_room.reply, farewell.mentee_reply, agreement.reply, fitting.reply, channels.reply, chosen.told_reply, endings.reply),
    "cancel": (chosen.which_time_reply,),
    "change": (chosen.which_time_reply,),
    "thanks_prompt": (took_place.fell_through, thanks.reply),
    "reminder": (took_place.fell_through, reminders.reply),
    "opener": (openers.reply,),
    "ending": (endings.reply,),
    "become_mentor": (passing.mentor_reply,),
    "checkin": (checkins.reply, idle.reply),
    "closing": (idle.revived, tips.reply),
    "mentors_letter": (farewell.mentor_reply,),
    "question": (passing.answered, inquiries.reply),
}  # fmt: skip
"""What an answer to each kind of letter may mean, before its words are taken by themselves."""

BY_COMMAND: Mapping[str, tuple[Arm, ...]] = {
    "1": (settling.reply, making_room.reply, profiles.chosen),
    "2": (settling.reply, making_room.reply, profiles.chosen),
    "3": (settling.reply, making_room.reply, profiles.chosen),
    "ANY": (settling.reply, making_room.reply, profiles.chosen),
    "CHANGE": (changing.asked,),
    "MENTORS": (profiles.mentors,),
    "CANCEL": (requests.cancel, endings.end_asked),
    "END": (endings.end_asked, requests.cancel),
    "RENEW": (endings.renew_asked,),
    "SLOWER": (endings.renew_asked,),
    "MANAGER": (managers.manager_named,),
    "OBJECT": (managers.reply,),
    "NOT THIS WEEK": (thanks.not_this_week,),
    "DID NOT HAPPEN": (took_place.did_not_happen,),
    "HELD": (took_place.held,),
    "AWAY": (breaks.away,),
    "SEND": (thanks.release,),
    "CALENDAR ONLY": (reminders.calendar_only,),
    "APPROVE": (tips.approve,),
    "PLAIN": (agreement.plain,),
    "UNDO": (notes.taken_back, managers.reply, undoing.undo),
    "QUESTION": (inquiries.asked, passing.newcomer),
    "ASK ANYWAY": (inquiries.anyway,),
    "QUESTIONS AT ONCE": (inquiries.mode,),
    "QUESTIONS DAILY": (inquiries.mode,),
    "QUESTIONS AT THE TALK": (inquiries.mode,),
    "NOTE": (notes.note,),
    "SHARE": (notes.share,),
    "FIND": (notes.find,),
    "NOTES": (notes.all_of_them,),
    "MY DATA": (own_data.asked,),
    "FORGET ME": (own_data.forget,),
}
"""Typed words that mean one thing wherever they are written."""

NONE_OF_THEM: tuple[Arm, ...] = (settling.reply, making_room.reply)
"""Whose numbers "none of these" may stand below; it declines nothing else."""

BY_INTENT: Mapping[str, tuple[Arm, ...]] = {
    "stop": (standing.stop,),
    "end": (endings.end_asked, requests.cancel),
    "accept": (asks.reply, agreement.reply, chosen.told_reply, channels.reply, managers.reply, courtesies.taken),
    "decline": (asks.reply, agreement.reply, chosen.told_reply, channels.reply, managers.reply, requests.cancel_if_asked),
    "pause": (breaks.pause_in_words,),
    "resume": (breaks.resume_in_words,),
    "skip": (took_place.fell_through, in_words.skip_in_words),
    "reschedule": (in_words.move_in_words,),
    "request": (changing.in_words, requests.back_soon, requests.request),
    "volunteer": (standing.preferences,),
    "preference": (
        agreement.changed,
        breaks.away,
        requests.correction,
        channels.in_words,
        in_words.every_time_in_words,
        in_words.hours_with_one,
        standing.preferences,
    ),
    "thanks": (courtesies.taken, thanks.spontaneous),
    "note": (took_place.fell_through, notes.note),
    "help": (asked_of_us.in_words, standing.help_),
    "other": (took_place.fell_through, asked_of_us.in_words, managers.manager_named),
    "question": (asked_of_us.in_words, inquiries.in_words, passing.newcomer),
}
"""What the words want, where neither the letter answered nor a typed word has settled it."""

ALARMS: Mapping[str, AlarmArm] = {
    "ask_send": asks.due,
    "ask_reminder": asks.remind,
    "ask_timeout": asks.time_out,
    "choose": asks.choose,
    "choice_over": profiles.over,
    "times_over": making_room.over,
    "request_expires": requests.expired,
    "waiting_line": requests.waiting_line,
    "manager_notice": managers.notify,
    "objection_lapses": managers.lapse,
    "begin": introductions.begin,
    "session_end": sessions.ended,
    "thanks": thanks.due,
    "reminder": reminders.due,
    "opener": openers.due,
    "questions": inquiries.due,
    "own_data": own_data.due,
    "forgotten": own_data.swept,
    "digest": digests.due,
    "ending": endings.warn,
    "end": endings.over,
    "back": out_of_office.back,
    "become_mentor": passing.invite,
    "checkin": checkins.due,
    "idle": idle.looked_at,
    "idle_ask": idle.ask,
    "mentors_letter": farewell.mentors_letter,
    "leave_over": leaves.over,
}

TOLD: Mapping[str, ToldArm] = {
    "ask": asks.by_hand,
    "clocks": clocks.followed,
    "roster": asks.enrolled,
    "end": endings.ended_by_hand,
    "pause": breaks.paused_by_hand,
    "resume": managers.lift,
    "lift": managers.lift,
    "refused": bounces.refused,
    "left": leaving.left,
    "manager": managers.changed,
    "moved": fitting.roster_changed,
    "stopped": digests.stopped,
    "undelivered": digests.undelivered,
    "delayed": digests.delayed,
    "another_mailbox": digests.another_mailbox,
    "unanswered": digests.unanswered,
    "untold": untold.untold,
}
