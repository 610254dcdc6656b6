"""Invented people, and one letter of every kind and case they could get: for previews, for the docs and for the golden files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.language.reading import Cadence, Channels, Reading, Window
from alongside.mail.write import Post
from alongside.programme import letters as words
from alongside.programme.letters import CalendarPart, Kind, Letter, Reader, Talks, Words

NOW = datetime(2026, 9, 29, 8, 0, tzinfo=UTC)
POST = Post("Peer mentoring", "mentor@example.org", "example.org", "peer-mentoring", b"an invented key for previews", True)

BERLIN = ZoneInfo("Europe/Berlin")
PRIYA = Reader("Priya Raman", "priya@example.org", "Asia/Kolkata", "en", "p-priya")
HILARY = Reader("Hilary Brandt", "hilary@example.org", "Europe/Berlin", "en", "p-hilary")
ANNA = Reader("Anna Keller", "anna@example.org", "Europe/Berlin", "en", "p-anna")
MARY = Reader("Mary Okafor", "mary@example.org", "Europe/Berlin", "en", "p-mary")

FIRST = datetime(2026, 10, 6, 9, 30, tzinfo=BERLIN)
STARTS = tuple(FIRST + timedelta(weeks=week) for week in range(12))
LAST = STARTS[-1].date()
TALKS = Talks(
    FIRST, "weekly", 12, 30, "video", LAST, "Asia/Kolkata", "https://meet.example.org/hilary", STARTS,
    "Tuesday, because you both like mornings and both calendars are free.",
)  # fmt: skip
HERS = replace(TALKS, other_zone="Europe/Berlin")
FEWER = replace(TALKS, count=11, starts=STARTS[:3] + STARTS[4:], notes=("27 October: no talk, a holiday.",))
NEAR = replace(TALKS, other_zone="", channel="in_person", place="Room 2.14", starts=())
ICS = b"BEGIN:VCALENDAR\r\nPRODID:-//Alongside//Alongside//EN\r\nVERSION:2.0\r\nMETHOD:%s\r\nEND:VCALENDAR\r\n"
MOVED = datetime(2026, 10, 15, 10, 0, tzinfo=BERLIN)
WISHES = Reading(
    intent="request",
    availability=(Window(("TU", "TH"), "09:00", "12:00"),),
    cadence=Cadence("weekly"),
    duration_min=30,
    channels=Channels(prefer=("video",), avoid=("phone",)),
    mentor_named=("Hilary",),
    topics=("payroll",),
)
HOPE = "somebody I can ask what I would not ask in a meeting"
TIP = "Begin each talk with the one thing that went wrong. It gets easier from there."
CHOICES = ("Tuesday 13 October, 9:30", "Thursday 15 October, 10:00")

Sample = tuple[str, Reader, Words]
CLOSEST = tuple(FIRST + timedelta(days=n, hours=h) for n, h in ((9, 4), (10, 0), (13, 3)))


def preview(kind: str) -> tuple[tuple[str, Letter], ...]:
    """The example letters of one kind, each with its name: "clarify.which_mentor"."""
    return tuple((name, letter) for name, letter in samples() if letter.kind == kind)


def samples() -> tuple[tuple[str, Letter], ...]:
    """Every example letter with its name; the name begins with the kind."""
    return tuple((name, _letter(name, reader, said)) for name, reader, said in _all())


def _all() -> Iterator[Sample]:
    yield from _answers()
    yield from _understood()
    yield from _clarifying()
    yield from _conversation()
    yield from _pair()
    yield from _told()
    yield from _calendar()
    yield from _events()
    yield from _prompts()


def _letter(name: str, reader: Reader, said: Words) -> Letter:
    kind: Kind = name.partition(".")[0]  # type: ignore[assignment]
    method = "CANCEL" if kind == "cancel" else "DECLINECOUNTER" if name == "change.kept" else "REQUEST"
    other = HILARY if reader.address == PRIYA.address else PRIYA
    return Letter(
        kind,
        reader,
        said,
        key=f"preview:{name}",
        due=NOW,
        about="pairing:3",
        reply_to=other.address if kind in ("introduction", "thanks", "told") else "",
        answers="<priya.1@mail.example.org>" if kind in ("received", "understood", "clarify", "waiting") else None,
        calendar=CalendarPart(method, ICS % method.encode()) if kind in ("invitation", "change", "cancel") else None,  # type: ignore[arg-type]
    )


def _answers() -> Iterator[Sample]:
    yield "received", PRIYA, words.Received(WISHES, "Hilary", "Hilary", date(2026, 10, 1))
    later = datetime(2026, 9, 30, 8, 30, tzinfo=BERLIN)
    yield (
        "received.later",
        PRIYA,
        words.Received(WISHES, "Hilary", "Hilary", date(2026, 10, 2), later, joined=True, unread=("as in the old days",)),
    )
    nobody = replace(WISHES, mentor_named=())
    yield "received.nobody_named", PRIYA, words.Received(nobody, answer_by=date(2026, 10, 2))
    yield "received.queued", PRIYA, words.Received(nobody, queued=True)
    yield "received.unknown_name", PRIYA, words.Received(replace(WISHES, mentor_named=("Hillary",)), "Hillary", unknown_name="Hillary")
    yield "received.existing", PRIYA, words.Received(WISHES, "Hilary", "Hilary", date(2026, 10, 1), existing=True)
    hoping = words.Received(WISHES, "Hilary", "Hilary", date(2026, 10, 1), updated=True, hopes=HOPE, cannot="Fridays")
    yield "received.hoping", PRIYA, hoping
    yield "received.updated", PRIYA, words.Received(WISHES, "Hilary", "Hilary", date(2026, 10, 1), updated=True)
    profiles = (
        words.Profile("Hilary Brandt", "payroll accountant, Finance", "payroll, year-end closing"),
        words.Profile("Jonas Weber", "HR advisor", "payroll, parental leave"),
        words.Profile("Aiko Mori", "", "payroll"),
    )
    yield "found.topic", PRIYA, words.Found("topic", "payroll", profiles)
    yield "found.topic.nobody", PRIYA, words.Found("topic", "beekeeping", ())
    yield "found.choose", PRIYA, words.Found("choose", "payroll", profiles, nobody, date(2026, 10, 1))
    yield "confirm", PRIYA, words.Confirm("end", "c3v7q2nd5kx4b6ylm2pw3aezui", date(2026, 10, 2))
    lines = ("You asked for a mentor on 29 September.", "Hilary is asked; the answer is due by 1 October.", "No talk is planned yet.")
    yield "status", PRIYA, words.Status(lines)
    yield "status.nothing", ANNA, words.Status(())
    yield from _found_again()
    yield "help", ANNA, words.Help()
    yield "help.paired", PRIYA, words.Help("Hilary")
    yield "unreadable", PRIYA, words.Unreadable("it is encrypted")
    yield "unreadable.private", PRIYA, words.Unreadable("private", "mary@example.org")


def _found_again() -> Iterator[Sample]:
    asked, said = "Who signs off a late invoice?", "Anna Keller in Finance does, up to 5,000 euros."
    yield "asked_before", PRIYA, words.AskedBefore("Hilary", asked, FIRST, said, FIRST + timedelta(days=1))
    yield "asked_before.who", PRIYA, words.AskedBefore("Hilary", asked, FIRST, said, FIRST + timedelta(days=1), ("Anna Keller",))
    yield "asked_before.open", PRIYA, words.AskedBefore("Hilary", asked, FIRST)
    note = words.Kept("note", STARTS[1], "Late invoices: ask for the form first, then the signature.")
    yield "found.words", PRIYA, words.FoundWords("words", "invoice", (note, words.Kept("question", FIRST, asked, said)), 2)
    yield "found.words.nothing", PRIYA, words.FoundWords("words", "beekeeping", ())
    yield "notes", PRIYA, words.Notebook(7, 4)
    yield "notes.none", PRIYA, words.Notebook(0, 0)
    yield "data", PRIYA, words.OwnData(("you.txt", "notes.txt", "letters.txt", "data.json"))


def _understood() -> Iterator[Sample]:
    yield from _understood_dates()
    yield from _understood_ends()
    yield from _understood_yeses()
    yield from _understood_notes()
    yield from _understood_whereabouts()
    yield from _understood_offers()
    yield from _understood_undone()
    yield from _understood_terms()
    yield from _understood_giving()


def _understood_dates() -> Iterator[Sample]:
    yield (
        "understood.preferences",
        PRIYA,
        words.Understood("preferences", wishes=replace(WISHES, intent="preference", mentor_named=(), topics=())),
    )
    yield "understood.skipped", PRIYA, words.Understood("skipped", "Hilary", (STARTS[1],))
    yield "understood.skipped.two", PRIYA, words.Understood("skipped", "Hilary", STARTS[1:3])
    yield "understood.moved", PRIYA, words.Understood("moved", "Hilary", (MOVED,), (STARTS[1],))
    yield "understood.moved_series", HILARY, words.Understood("moved_series", "Priya", (MOVED,), (STARTS[1],))
    yield "understood.asked_other", PRIYA, words.Understood("asked_other", "Hilary", (MOVED,), (STARTS[1],))
    yield "understood.asked_other.every", PRIYA, words.Understood("asked_other", "Hilary", (MOVED,), (STARTS[1],), every=True)
    yield "understood.withdrawn", PRIYA, words.Understood("withdrawn")
    yield "understood.ended", PRIYA, words.Understood("ended", "Hilary")
    yield "understood.changed", HILARY, words.Understood("changed", "Priya")
    yield "understood.paused", PRIYA, words.Understood("paused", "Hilary")
    yield "understood.resumed", PRIYA, words.Understood("resumed", "Hilary", (MOVED,))


def _understood_ends() -> Iterator[Sample]:
    yield "understood.stopped", PRIYA, words.Understood("stopped")
    yield "understood.thanks_passed", PRIYA, words.Understood("thanks_passed", "Hilary")
    yield "understood.thanks_dropped", PRIYA, words.Understood("thanks_dropped", "Hilary")
    yield "understood.not_this_week", PRIYA, words.Understood("not_this_week", "Hilary")
    yield "understood.renewed", PRIYA, words.Understood("renewed", "Hilary")
    yield "understood.slower", PRIYA, words.Understood("slower", "Hilary")
    yield "understood.over", HILARY, words.Understood("over", "Priya")
    yield "understood.no_date", PRIYA, words.Understood("no_date", "Hilary")


def _understood_yeses() -> Iterator[Sample]:
    hers = Reading(intent="accept", availability=(Window(("TH",), "09:00", "12:00"),), channels=Channels(("email",), ("phone",)))
    yield "understood.yes", HILARY, words.Understood("yes", "Priya", (FIRST,), wishes=hers)
    yield "understood.no", HILARY, words.Understood("no", "Priya")
    yield "understood.objected", ANNA, words.Understood("objected", "Hilary")
    yield "understood.consented", ANNA, words.Understood("consented", "Hilary")
    yield "understood.manager_known", HILARY, words.Understood("manager_known", detail="Anna Keller")


def _understood_notes() -> Iterator[Sample]:
    yield "understood.noted", PRIYA, words.Understood("noted", "Hilary", (FIRST,))
    yield "understood.asked", PRIYA, words.Understood("asked", "Hilary")
    yield "understood.asked.later", PRIYA, words.Understood("asked", "Hilary", (FIRST,))
    yield "understood.asked.talk", PRIYA, words.Understood("asked", "Hilary", detail="talk")
    yield "understood.shared", PRIYA, words.Understood("shared", "Hilary")
    yield "understood.questions_go", PRIYA, words.Understood("questions_go", "Hilary", detail="daily")
    yield "understood.taken_back", PRIYA, words.Understood("taken_back", "Hilary")
    yield "understood.taken_back.read", PRIYA, words.Understood("taken_back", "Hilary", detail="read")
    yield "understood.forgotten", PRIYA, words.Understood("forgotten")


def _understood_whereabouts() -> Iterator[Sample]:
    yield "understood.away", PRIYA, words.Understood("away", "Hilary", STARTS[1:3], detail="12 to 23 October")
    yield "understood.unproved", PRIYA, words.Understood("unproved")
    yield (
        "understood.rests",
        MARY,
        words.Understood("rests", "21 Dec 2026 to 6 Jan 2027", detail="9 talks of 5 pairs are off, and both sides know"),
    )
    yield "understood.delegated", HILARY, words.Understood("delegated", "Priya")
    yield "understood.alias_known", PRIYA, words.Understood("alias_known", detail="priya@home.example.com")
    yield "understood.stays", HILARY, words.Understood("stays", "Priya", (FIRST,))
    yield "understood.stays.several", HILARY, words.Understood("stays", "Nora and Priya", (FIRST,), detail="a letter about those talks")
    yield "understood.already", PRIYA, words.Understood("already", "Hilary", (FIRST,))


def _understood_offers() -> Iterator[Sample]:
    able = Reading(
        intent="volunteer", availability=(Window(("MO", "WE"), "09:00", "12:00"),), channels=Channels(avoid=("phone",)), capacity=2
    )
    yield "understood.mentor_signed_up", HILARY, words.Understood("mentor_signed_up", wishes=able)
    yield (
        "understood.mentor_signed_up.topics",
        HILARY,
        words.Understood("mentor_signed_up", wishes=replace(able, topics=("payroll", "VAT"))),
    )
    yield "understood.unlisted", HILARY, words.Understood("unlisted")
    yield "understood.later", PRIYA, words.Understood("later")


def _understood_undone() -> Iterator[Sample]:
    yield "understood.undone", PRIYA, words.Understood("undone", "Hilary", (STARTS[1],))
    yield "understood.not_undone", PRIYA, words.Understood("not_undone", detail="UNDO reaches back seven days, and this was longer ago.")
    yield "understood.on_again", PRIYA, words.Understood("on_again", "Hilary", (FIRST,))


def _understood_terms() -> Iterator[Sample]:
    yield "understood.yes_waits", HILARY, words.Understood("yes_waits", "Priya", detail="2026-10-06")
    yield "understood.channel_kept", PRIYA, words.Understood("channel_kept", "Hilary", detail="by phone")
    yield "understood.channel_asked", PRIYA, words.Understood("channel_asked", "Hilary", detail="in person")
    yield "understood.plain", PRIYA, words.Understood("plain")
    yield "understood.agreement_changed", PRIYA, words.Understood("agreement_changed", "Hilary", detail="every two weeks, 30 minutes")
    yield "understood.agreement_asked", PRIYA, words.Understood("agreement_asked", "Hilary", detail="every week, 45 minutes")


def _understood_giving() -> Iterator[Sample]:
    yield "understood.scored", PRIYA, words.Understood("scored", "Hilary")
    yield "understood.scored.words", PRIYA, words.Understood("scored", "Hilary", detail="no number")
    yield "understood.scored_low", PRIYA, words.Understood("scored_low", "Hilary")
    yield "understood.all_well", PRIYA, words.Understood("all_well", "Hilary")
    yield "understood.help_comes", PRIYA, words.Understood("help_comes", "Mary")
    yield "understood.tip_kept", PRIYA, words.Understood("tip_kept")
    yield "understood.tip_approved", MARY, words.Understood("tip_approved", detail=TIP)
    yield "understood.asks_mentee", HILARY, words.Understood("asks_mentee", "Priya")
    yield "understood.manager_reads", HILARY, words.Understood("manager_reads", detail="Anna Keller")
    yield "understood.nobody_to_ask", PRIYA, words.Understood("nobody_to_ask")
    yield "understood.time_asked", HILARY, words.Understood("time_asked", "Priya", detail="2026-10-02")
    yield "understood.handed_over", HILARY, words.Understood("handed_over", "Priya")
    yield "understood.may_read", PRIYA, words.Understood("may_read")
    yield "understood.may_read.sent", PRIYA, words.Understood("may_read", detail="sent")
    yield "understood.contributed.asked", PRIYA, words.Understood("contributed", "Ravi", detail="asked")
    yield "understood.contributed", PRIYA, words.Understood("contributed", "Nora")
    yield "understood.did_not_happen", PRIYA, words.Understood("did_not_happen", "Hilary", (FIRST,), (STARTS[1],))


def _clarifying() -> Iterator[Sample]:
    said = words.Clarify
    yield "clarify.what", PRIYA, said("what", "that thing from the kitchen, you know")
    yield "clarify.what.paired", PRIYA, said("what", "the usual, but different", other="Hilary")
    yield "clarify.what.ending", PRIYA, said("what", "hm, hard to say", other="Hilary", detail="ending")
    yield "clarify.what.ask", HILARY, said("what", "hm, hard to say", detail="ask")
    yield "clarify.which_mentor", PRIYA, said("which_mentor", "Hilary", ("Hilary Brandt, payroll, Berlin", "Hilary Stone, design, London"))
    yield (
        "clarify.which_time",
        PRIYA,
        said("which_time", "half six on Thursday", ("Thursday 8 October, 17:30", "Thursday 8 October, 18:30"), "Hilary"),
    )
    mentor = words.NoHour("no_hour", "Priya", "mentor", CLOSEST, other_zone="Asia/Kolkata", until=date(2026, 10, 2))
    yield "clarify.no_hour", HILARY, mentor
    yield "clarify.no_hour.gone", HILARY, replace(mentor, gone=True)
    yield "clarify.no_hour.words", HILARY, replace(mentor, firsts=())
    yield "clarify.no_hour.before_a_yes", HILARY, replace(mentor, firsts=(), asked=False)
    yield "told.no_hour", PRIYA, replace(mentor, other="Hilary", reader_is="mentee", other_zone="Europe/Berlin", freq="biweekly")
    before = replace(mentor, other="Hilary", reader_is="mentee", other_zone="Europe/Berlin", asked=False)
    yield "clarify.no_hour.before", PRIYA, before
    yield "clarify.no_hour.anybody", PRIYA, replace(before, wished=False, until=None)
    yield "told.no_hour.before", PRIYA, replace(before, until=None)
    yield "clarify.leave", HILARY, words.LeaveWords("leave", "Priya", "mentor", date(2027, 3, 31))
    yield "clarify.leave.mentee", PRIYA, words.LeaveWords("leave", "Hilary", "mentee")
    over = words.HandOver("hands_over", "Hilary", ("payroll",), ("Who signs off a late invoice?",), "Tom Weber", date(2026, 10, 2))
    yield "told.hands_over", PRIYA, over
    yield "told.hands_over.nothing", PRIYA, replace(over, topics=(), questions=(), next="")
    yield "told.handover", HILARY, replace(over, what="handover", other="Priya")
    yield "clarify.which_session", PRIYA, said("which_session", "can't make it", CHOICES, "Hilary")
    yield "clarify.which_date", PRIYA, said("which_date", "next Friday", ("Friday 2 October", "Friday 9 October"), "Hilary")
    yield "clarify.really", PRIYA, said("really", "I think that was it for me", detail="end your talks with Hilary")
    yield "clarify.release_thanks", PRIYA, said("release_thanks", "The tip was fine, but Bob is still no help.", other="Hilary")
    yield "clarify.newcomer", PRIYA, said("newcomer", "How do I get a key for the lab?")
    yield "clarify.who", PRIYA, said("who", "Hillary from the third floor")


def _conversation() -> Iterator[Sample]:
    ask = words.AskWords("Priya", TALKS, date(2026, 10, 1), ("payroll",), ("you both work with payroll", "you helped newcomers before"))
    yield "ask", HILARY, ask
    yield "ask.soon", HILARY, replace(ask, holds_until=date(2026, 9, 30))
    yield "ask.greeting", HILARY, replace(ask, greeting="You once showed me the month-end list,\nand I still use it.")
    yield "ask.existing", HILARY, replace(ask, existing=True, why=())
    yield "ask_reminder.existing", HILARY, replace(ask, existing=True, why=(), reminder=True)
    yield "ask.closest", HILARY, replace(ask, firsts=CLOSEST)
    yield "ask.by_mail", HILARY, replace(ask, talks=None)
    row = words.NoticeRow("Hilary Brandt", 30, FIRST.date(), LAST)
    yield "manager_notice", ANNA, words.ManagerNotice((row,), date(2026, 10, 6), "Mary Okafor")
    both = (row, replace(row, mentor="Tom Weber", minutes_a_week=15))
    yield "manager_notice.two", ANNA, words.ManagerNotice(both, date(2026, 10, 6), "Mary Okafor")


def _pair() -> Iterator[Sample]:
    why = ("you both work with payroll", "you both like mornings")
    openers = ("What drew you here?", "What is fun in this job?", "What confused you most in your first weeks?")
    mentor = words.Introduction("Priya", PRIYA.address, "mentor", TALKS, why, openers=openers, ask_manager=True)
    mentee = words.Introduction("Hilary", HILARY.address, "mentee", HERS, why, ("You both like mornings.",), openers=openers)
    yield "introduction.mentor", HILARY, mentor
    yield "introduction.mentee", PRIYA, mentee
    own = (f"Priya hopes for: {HOPE}", "Hilary hopes for: questions that come early", "Hilary cannot offer: Fridays")
    differ = ("Hilary: by video. Priya: in person. Try both, keep what works.",)
    side_by_side = replace(mentee, agreed=("You both like to talk every week.",), differing=differ, own_words=own, tip=TIP)
    yield "introduction.side_by_side", PRIYA, side_by_side
    yield "introduction.fullest", HILARY, replace(side_by_side, other="Priya", reader_is="mentor", ask_manager=True)
    yield "introduction.tip", PRIYA, replace(mentee, tip=TIP)
    yield "introduction.plain", PRIYA, replace(mentee, openers=())
    yield "introduction.near", HILARY, replace(mentor, talks=NEAR, ask_manager=False, manager_told=True)
    yield "introduction.by_mail", PRIYA, replace(mentee, talks=None, agreed=("You write once a week.",))
    thanks = "Your tip about the month-end list saved me a whole afternoon.\n\nAnd I finally know who to call about leave."
    yield "thanks", HILARY, words.Thanks("Priya", thanks)
    yield "thanks.manager", ANNA, words.ManagersThanks("Hilary", 11, tuple(thanks.split("\n\n")[:1]))


def _told() -> Iterator[Sample]:
    said = words.ToldWords
    when, was = (MOVED,), STARTS[1]
    yield "told.asks_to_move", HILARY, said("asks_to_move", "Priya", when, was)
    yield "told.asks_to_move.every", HILARY, said("asks_to_move", "Priya", when, was, every=True)
    yield "told.move_agreed", PRIYA, said("move_agreed", "Hilary", when, was)
    yield "told.move_refused", PRIYA, said("move_refused", "Hilary", when, was)
    yield "told.objection", PRIYA, said("objection", "Hilary", choices=("Yes, ask Tom Weber next", "I would rather wait"))
    yield "told.objection.mentor", HILARY, said("objection", "Priya")
    yield "told.pair_ended", PRIYA, said("pair_ended", "Hilary")
    yield "told.paused", PRIYA, said("paused", "Hilary", when)
    yield "told.resumed", PRIYA, said("resumed", "Hilary", when)
    yield "told.mentor_back", PRIYA, said("mentor_back", "Hilary", when)
    yield "told.renewal_waits", HILARY, said("renewal_waits", "Priya", (STARTS[-1],))
    yield "told.no_date", HILARY, said("no_date", "Priya")
    yield "told.slower", HILARY, said("slower", "Priya", when)
    yield "told.unreachable", HILARY, said("unreachable", "Priya")
    yield "told.thanks_note", PRIYA, said("thanks_note", "Hilary", text="Glad it helped. The list is older than both of us.")
    yield "told.written", HILARY, said("written", "Priya", text="How do I close a month? I got stuck on step two.")
    answer = "Anna Keller in Finance does, up to 5,000 euros."
    yield "told.answered", PRIYA, said("answered", "Hilary", text=answer, asked="Who signs off a late invoice?")
    yield "told.shared", HILARY, said("shared", "Priya", text="Next time: the month-end list, step by step.")
    yield "told.questions_go", HILARY, said("questions_go", "Priya", text="daily")
    yield "told.asks_channel", HILARY, said("asks_channel", "Priya", text="in person")
    yield "told.channel_kept", PRIYA, said("channel_kept", "Hilary", text="in person")
    yield "told.agreement_changed", HILARY, said("agreement_changed", "Priya", text="every two weeks, 30 minutes")
    yield "told.agreement_asked", HILARY, said("agreement_asked", "Priya", text="every week, 45 minutes")
    yield "told.agreement_kept", PRIYA, said("agreement_kept", "Hilary", text="every week, 30 minutes")
    yield "told.manager_may_read", PRIYA, said("manager_may_read", "Hilary", text="Your list saved me an afternoon.")
    yield "told.answered_for_you", PRIYA, said("answered_for_you", "Ravi", text="Ask Anna at the desk. She has the spare one, too.")
    yield "told.wish_withdrawn", HILARY, said("wish_withdrawn", "Priya")
    close = (MOVED, MOVED + timedelta(hours=1), MOVED + timedelta(days=1))
    yield "told.asks_new_time", HILARY, said("asks_new_time", "Priya", close)


def _calendar() -> Iterator[Sample]:
    title = "Priya & Hilary"
    yield "invitation", HILARY, words.Invitation("Priya", title, FEWER)
    yield "invitation.mentee", PRIYA, words.Invitation("Hilary", title, HERS)
    yield "invitation.near", HILARY, words.Invitation("Priya", title, NEAR)
    change = words.Change("one", "Hilary", title, STARTS[1], MOVED, 30, "Hilary", other_zone="Europe/Berlin")
    yield "change.one", PRIYA, change
    yield "change.one.own", PRIYA, replace(change, by="Priya")
    yield "change.series", PRIYA, replace(change, what="series", talks=HERS)
    yield "change.kept", PRIYA, replace(change, what="kept", by="", reason="Hilary is never free on Thursdays.")
    yield "change.text", PRIYA, replace(change, what="text", by="")
    yield "change.place", HILARY, replace(change, what="place", was=None, other="Priya", by="Priya", talks=NEAR)
    off = words.Cancel("one", "Hilary", title, STARTS[1], "Hilary", next=STARTS[2])
    yield "cancel.one", PRIYA, off
    yield "cancel.one.own", PRIYA, replace(off, by="Priya")
    yield "cancel.series", PRIYA, replace(off, what="series", count=10)
    yield "cancel.series.anew", PRIYA, replace(off, what="series", count=10, anew=True)


def _events() -> Iterator[Sample]:
    for why in ("mentor_said_no", "mentor_silent", "not_understood", "queue", "objection", "nobody", "no_time"):
        yield f"waiting.{why}", PRIYA, words.Waiting(why, "Hilary", date(2026, 10, 13))
    yield "waiting.queue.estimate", PRIYA, words.Waiting("queue", ahead=2, free_on=date(2026, 11, 24))
    yield "waiting.manager_days", PRIYA, words.Waiting("manager_days", "Hilary", date(2026, 10, 6))
    yield "waiting.not_a_pair", PRIYA, words.Waiting("not_a_pair", "Hilary")
    yield "waiting.pair_silent", PRIYA, words.Waiting("pair_silent", "Hilary")
    yield "waiting.changed", PRIYA, words.Waiting("changed", "Hilary", date(2026, 10, 5), "Tom Baker")
    yield "waiting.free", PRIYA, words.Waiting("free", "", date(2026, 10, 5), "Tom Baker")
    yield "waiting.any", PRIYA, words.Waiting("any", "", date(2026, 10, 5), "Hilary Brandt")
    yield "waiting.patience", PRIYA, words.Waiting("patience", "Hilary", date(2026, 10, 5))
    yield "waiting.time_open", PRIYA, words.Waiting("time_open", "Hilary", date(2026, 10, 5))
    yield "waiting.next_asked", PRIYA, words.Waiting("next_asked", "Hilary", date(2026, 10, 5), "Tom")
    yield "question", HILARY, words.QuestionWords("Priya", ("Who signs off a late invoice?",))
    yield "question.two", HILARY, words.QuestionWords("Priya", ("Who signs off a late invoice?", "Why do we close on day three?"))
    yield "absence", PRIYA, words.AbsenceWords(STARTS[1:3], STARTS[3])
    yield "absence.rest", HILARY, words.AbsenceWords(STARTS[1:3], STARTS[3], rest=(date(2026, 10, 10), date(2026, 10, 25)))
    yield "absence.other", HILARY, words.AbsenceWords(STARTS[1:3], STARTS[3], "Priya")
    yield "opener", PRIYA, words.OpenerWords("Hilary", "mentee", ("payroll",), STARTS[1])
    yield "opener.mentor", HILARY, words.OpenerWords("Priya", "mentor", ("payroll",), STARTS[1])
    yield "ask_released", HILARY, words.AskReleased("Priya")
    yield "ask_released.no_hour", HILARY, words.AskReleased("Priya", "no_hour")
    yield "ask_released.withdrawn", HILARY, words.AskReleased("Priya", "withdrawn")
    yield "closing.mentee", PRIYA, words.Closing("Hilary", "mentee", 11, 12)
    thanks = ("Your tip about the month-end list saved me a whole afternoon.", "You made me laugh on a Monday.")
    yield "closing.mentor", HILARY, words.Closing("Priya", "mentor", 11, 12, thanks)
    yield "closing.mentee.file", PRIYA, words.Closing("Hilary", "mentee", 11, 12, file=True)
    yield "closing.silent", PRIYA, words.Closing("Hilary", "mentee", 4, 24, silent=True)
    yield "question.newcomer", PRIYA, words.NewcomerQuestion("Nora", "How do I get a key for the lab?")
    yield "closing.early", HILARY, words.Closing("Priya", "mentor", 1, 12, early=True, by="Priya")
    fix = "Look at the password file of the relay, then run alongside check."
    yield "alert", MARY, words.Alert("The relay refuses our password", NOW, fix)


def _prompts() -> Iterator[Sample]:
    for number in (1, 2, 3):
        yield f"thanks_prompt.{number}", PRIYA, words.ThanksPrompt("Hilary", (FIRST,), number)
    yield "reminder.first", PRIYA, words.Reminder("Hilary", FIRST, "video")
    asked = ("Who signs off a late invoice?", "Why do we build twice?")
    yield "reminder", PRIYA, words.Reminder("Hilary", STARTS[1], "video", FIRST, asked, ("Try the month-end list alone once.",))
    yield "ending", PRIYA, words.Ending("Hilary", LAST, 9, 12)
    yield "ending.again", PRIYA, words.Ending("Hilary", LAST, 9, 12, again=True)
    yield "ask_reminder", HILARY, words.AskWords("Priya", TALKS, date(2026, 10, 1), ("payroll",), reminder=True)
    yield "reminder.give_back", PRIYA, words.Reminder("Hilary", STARTS[5], "video", STARTS[4], give_back=True)
    yield "become_mentor", PRIYA, words.BecomeMentor("Hilary", ("payroll", "month-end"))
    yield "become_mentor.again", PRIYA, words.BecomeMentor("Hilary", ("payroll",), again=True)
    for about in ("score", "idle", "stale"):
        yield f"checkin.{about}", PRIYA, words.Checkin(about, "Hilary")
    yield "mentors_letter", HILARY, words.MentorsLetter("Priya", 11, 8, ("Your list saved me an afternoon.",), "Anna Keller")
    yield "mentors_letter.no_manager", HILARY, words.MentorsLetter("Priya", 4, 0)
    needs = ("Request 12: nobody fits. Reply PAIR with two addresses.", "A mail from Tom Weber could not be read.")
    counts = (("pairs", 28), ("talks held", 24), ("thanks passed on", 17))
    yield "digest", MARY, words.Digest(needs, counts, ("tom@example.org: the mailbox is full, 2 letters wait",))
    yield "digest.quiet", MARY, words.Digest((), counts)
    yield "digest.many", MARY, words.Digest(tuple(f"Request {n} waits for another mentor." for n in range(11, 18)), counts, left=2)
