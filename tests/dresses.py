"""Answers to one invitation as twenty programs send them: whole mails, each in the dress of its client, with what it means.

The dresses follow docs/clients.md and the replies of public bug reports; the people, the series and every word are invented here. What an
answer means is said before it is dressed, never read back from it.
"""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from alongside.calendar.values import PartStat
from calendar_people import STARTS, TUESDAYS

UID = TUESDAYS.uid
BERLIN = ZoneInfo("Europe/Berlin")
SENT = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
W_EUROPE = (
    "BEGIN:VTIMEZONE", "TZID:W. Europe Standard Time", "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT",
    "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
    "END:DAYLIGHT", "END:VTIMEZONE",
)  # fmt: skip


@dataclass(frozen=True)
class Meant:
    """What the person wanted: an answer to the series or to the date of this number, a word beside it, another time."""

    partstat: PartStat
    date: int | None = None
    comment: str | None = None
    proposed: datetime | None = None
    sequence: int | None = 0

    @property
    def method(self) -> str:
        return "COUNTER" if self.proposed else "REPLY"

    @property
    def original(self) -> datetime | None:
        return None if self.date is None else STARTS[self.date]

    @property
    def start(self) -> datetime:
        return self.proposed or self.original or STARTS[0]

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=30)


WORDS: dict[str, dict[PartStat, str]] = {
    "en": {"ACCEPTED": "Accepted", "DECLINED": "Declined", "TENTATIVE": "Tentative"},
    "de": {"ACCEPTED": "Zugesagt", "DECLINED": "Abgesagt", "TENTATIVE": "Mit Vorbehalt"},
    "de2": {"ACCEPTED": "Akzeptiert", "DECLINED": "Abgelehnt", "TENTATIVE": "Vorläufig zugesagt"},
    "fr": {"ACCEPTED": "Accepté", "DECLINED": "Refusé", "TENTATIVE": "Provisoire"},
    "es": {"ACCEPTED": "Aceptada", "DECLINED": "Rechazada", "TENTATIVE": "Provisional"},
    "apple": {"ACCEPTED": "Event accepted", "DECLINED": "Event declined", "TENTATIVE": "Event tentatively accepted"},
    "thunderbird": {"ACCEPTED": "Accepted", "DECLINED": "Invitation Declined", "TENTATIVE": "Tentative"},
}


def utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def wall(moment: datetime, zone: str = "Europe/Berlin") -> str:
    return f"{moment.astimezone(ZoneInfo(zone)):%Y%m%dT%H%M%S}"


def ics(*lines: str | None, end: str = "\r\n") -> bytes:
    return end.join(line for line in (*lines, "") if line is not None).encode()


def mail(subject: str, content_type: str, body: bytes, *headers: str) -> bytes:
    head = [
        "From: Tom Baker <tom@example.org>", "To: Peer mentoring <mentor@example.org>", "Date: Mon, 1 Mar 2027 12:00:00 +0000",
        f"Subject: {subject}", "Message-ID: <answer@client.example.org>", "MIME-Version: 1.0", f"Content-Type: {content_type}", *headers,
    ]  # fmt: skip
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def part(content_type: str, octets: bytes, encoding: str = "", *headers: str) -> bytes:
    match encoding:
        case "base64":
            octets = base64.encodebytes(octets).replace(b"\n", b"\r\n")
        case "quoted-printable":
            octets = quopri.encodestring(octets, quotetabs=False).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    lines = [f"Content-Type: {content_type}", *([f"Content-Transfer-Encoding: {encoding}"] if encoding else []), *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + octets + b"\r\n"


def several(*parts: bytes, boundary: str = "b") -> bytes:
    mark = f"--{boundary}\r\n".encode()
    return mark + mark.join(parts) + f"--{boundary}--\r\n".encode()


def plain(words: str, charset: str = "utf-8", encoding: str = "") -> bytes:
    return part(f'text/plain; charset="{charset}"', words.encode(charset), encoding)


def subject(language: str, meant: Meant) -> str:
    words = f"{WORDS[language][meant.partstat]}: Tom & Hilary"
    return words if words.isascii() else f"=?utf-8?B?{base64.b64encode(words.encode()).decode()}?="


def numbered(meant: Meant) -> str | None:
    return None if meant.sequence is None else f"SEQUENCE:{meant.sequence}"


# ---------------------------------------------------------------- Google


def google(meant: Meant) -> bytes:
    """Gmail: everything in UTC, the note in COMMENT, a second copy as application/ics, words of its own in the body."""
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:-//Google Inc//Google Calendar 70.9054//EN", "VERSION:2.0", "CALSCALE:GREGORIAN",
        f"METHOD:{meant.method}", "BEGIN:VEVENT", f"DTSTART:{utc(meant.start)}", f"DTEND:{utc(meant.end)}", "DTSTAMP:20270301T120000Z",
        "ORGANIZER;CN=Peer mentoring:mailto:mentor@example.org", f"UID:{UID}",
        "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
        f"PARTSTAT={'TENTATIVE' if meant.proposed else meant.partstat};CN=tom@example.org;X-NUM\r\n -GUESTS=0:mailto:tom@example.org",
        "X-MICROSOFT-CDO-OWNERAPPTID:-1174320173", f"RECURRENCE-ID:{utc(meant.original)}" if meant.original else None,
        f"COMMENT:{meant.comment}" if meant.comment else None, "CREATED:20270225T080000Z", "DESCRIPTION:Half an hour\\, every week.",
        "LAST-MODIFIED:20270301T120000Z", "LOCATION:", numbered(meant), "STATUS:CONFIRMED", "SUMMARY:Tom & Hilary", "TRANSP:OPAQUE",
        "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    method = f"text/calendar; charset=UTF-8; method={meant.method}"
    told = plain(
        "Tom Baker has replied to this invitation.\r\n\r\nTom & Hilary\r\nTuesday Mar 2, 2027\r\n\r\nInvitation from Google Calendar"
    )
    inner = several(told, part("text/html; charset=UTF-8", b"<p>Tom Baker has replied.</p>"), part(method, body, "7bit"), boundary="a")
    mixed = several(
        part("multipart/alternative; boundary=a", inner),
        part("application/ics; name=invite.ics", body, "base64", "Content-Disposition: attachment; filename=invite.ics"),
    )
    word = "Proposed new time" if meant.proposed else WORDS["en"][meant.partstat]
    return mail(f"{word}: Tom & Hilary @ Tue Mar 2, 2027 9:30am - 10am (CET)", "multipart/mixed; boundary=b", mixed, "Reply-To: Tom Baker <tom@example.org>")  # fmt: skip


# ---------------------------------------------------------------- Microsoft


def exchange(meant: Meant, language: str = "de") -> bytes:
    """Exchange Online: no ORGANIZER, MAILTO: in capitals, STATUS:CONFIRMED whatever was said, an empty comment is a line feed."""
    zone = ";TZID=W. Europe Standard Time:"
    body = ics(
        "BEGIN:VCALENDAR", f"METHOD:{meant.method}", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0", *W_EUROPE, "BEGIN:VEVENT",
        f"ATTENDEE;PARTSTAT={meant.partstat};CN=Tom Baker:MAILTO:Tom@Example.org",
        f"COMMENT;LANGUAGE=de-DE:{meant.comment or ''}\\n", f"UID:{UID}", f"SUMMARY;LANGUAGE=de-DE:{WORDS['de'][meant.partstat]}: Tom & Hilary",
        f"DTSTART{zone}{wall(meant.start)}", f"DTEND{zone}{wall(meant.end)}",
        f"RECURRENCE-ID{zone}{wall(meant.original)}" if meant.original else None, "CLASS:PUBLIC", "PRIORITY:5",
        "DTSTAMP:20270301T120000Z", "TRANSP:OPAQUE", "STATUS:CONFIRMED", numbered(meant), "LOCATION;LANGUAGE=de-DE:",
        "X-MICROSOFT-CDO-APPT-SEQUENCE:0", "X-MICROSOFT-CDO-OWNERAPPTID:2119534417", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE", "X-MICROSOFT-CDO-IMPORTANCE:1",
        "X-MICROSOFT-CDO-INSTTYPE:1", "X-MICROSOFT-DISALLOW-COUNTER:FALSE", "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    words = plain(f"{meant.comment or ''}\r\n", "iso-8859-1", "quoted-printable")
    html = part('text/html; charset="iso-8859-1"', b'<html><body dir=3D"ltr"></body></html>', "quoted-printable")
    calendar = part(f'text/calendar; charset="utf-8"; method={meant.method}', body, "base64")
    word = "=?iso-8859-1?Q?Neue_Zeit_vorgeschlagen=3A_Tom_=26_Hilary?=" if meant.proposed else subject(language, meant)
    return mail(
        word, "multipart/alternative; boundary=b", several(words, html, calendar), "Accept-Language: de-DE",
        "X-MS-Has-Attach:", "X-Auto-Response-Suppress: DR, OOF, AutoReply", "Thread-Topic: Tom & Hilary",
    )  # fmt: skip


def outlook_com(meant: Meant) -> bytes:
    """outlook.com: the same, in the series' own zone name, and SEQUENCE absent."""
    body = ics(
        "BEGIN:VCALENDAR", f"METHOD:{meant.method}", "PRODID:Microsoft Exchange Server 2010", "VERSION:2.0", "BEGIN:VEVENT",
        f"ATTENDEE;PARTSTAT={meant.partstat};CN='tom@example.org':MAILTO:tom@example.org", f"UID:{UID}",
        "SUMMARY:Accepted: Tom & Hilary", f"DTSTART;TZID=Europe/Berlin:{wall(meant.start)}", f"DTEND;TZID=Europe/Berlin:{wall(meant.end)}",
        f"RECURRENCE-ID;TZID=Europe/Berlin:{wall(meant.original)}" if meant.original else None,
        f"COMMENT:{meant.comment}\\n\\n" if meant.comment else "COMMENT:\\n", "DTSTAMP:20270301T120000Z", "STATUS:CONFIRMED",
        "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part(f"text/calendar; charset=utf-8; method={meant.method}", body, "base64")
    return mail(subject("en", meant), "multipart/alternative; boundary=b", several(plain(""), calendar))


def outlook_desktop(meant: Meant) -> bytes:
    """Outlook with an IMAP account: the zone by its display name, quoted, with commas; quotes around the address."""
    name = "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN", "VERSION:2.0", f"METHOD:{meant.method}",
        "X-MS-OLK-FORCEINSPECTOROPEN:TRUE", *(line.replace("W. Europe Standard Time", name) for line in W_EUROPE), "BEGIN:VEVENT",
        f"""ATTENDEE;CN="'tom@example.org'";PARTSTAT={meant.partstat}:"MAILTO:'tom@example.org'\"""",
        "CLASS:PUBLIC", f"COMMENT:{meant.comment}\\n\\n" if meant.comment else None, "CREATED:20270301T115500Z",
        f'DTEND;TZID="{name}":{wall(meant.end)}', "DTSTAMP:20270301T120000Z", f'DTSTART;TZID="{name}":{wall(meant.start)}',
        "LAST-MODIFIED:20270301T115500Z", "PRIORITY:5",
        f'RECURRENCE-ID;TZID="{name}":{wall(meant.original)}' if meant.original else None, numbered(meant),
        f"SUMMARY;LANGUAGE=en-gb:{WORDS['en'][meant.partstat]}: Tom & Hilary", "TRANSP:OPAQUE", f"UID:{UID}",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-MICROSOFT-DISALLOW-COUNTER:FALSE", "X-MS-OLK-APPTSEQTIME:20270225T080000Z",
        "X-MS-OLK-AUTOSTARTCHECK:FALSE", "X-MS-OLK-CONFTYPE:0", "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part(f'text/calendar; method={meant.method}; charset="utf-8"', body, "quoted-printable")
    word = "New Time Proposed: Tom & Hilary" if meant.proposed else subject("en", meant)
    return mail(word, 'multipart/alternative; boundary="b"', several(plain(meant.comment or "", "iso-8859-1", "quoted-printable"), calendar), "X-Mailer: Microsoft Outlook 16.0")  # fmt: skip


# ---------------------------------------------------------------- Apple


def apple(meant: Meant) -> bytes:
    """Apple Mail: the calendar is an attachment inside a mixed part, quoted-printable, without a method on the part; times in UTC."""
    body = ics(
        "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "PRODID:-//Apple Inc.//macOS 15.4//EN", "VERSION:2.0", f"METHOD:{meant.method}",
        "BEGIN:VEVENT", "CREATED:20270225T080000Z", f"UID:{UID}", f"DTEND:{utc(meant.end)}",
        f"RECURRENCE-ID:{utc(meant.original)}" if meant.original else None, "TRANSP:OPAQUE", "SUMMARY:Tom & Hilary",
        "LAST-MODIFIED:20270301T120000Z", "DTSTAMP:20270301T120000Z", f"DTSTART:{utc(meant.start)}", numbered(meant),
        'ORGANIZER;CN="Peer mentoring";EMAIL="mentor@example.org":mailto:mentor@example.org',
        f"ATTENDEE;CN=\"Tom Baker\";CUTYPE=INDIVIDUAL;EMAIL=\"tom@example.org\";PARTSTA\r\n T={meant.partstat};ROLE=REQ-PARTICIPANT:mailto:tom@example.org",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    html = part("text/html; charset=us-ascii", b"<html><body>Tom Baker has answered.<br></body></html>", "7bit")
    calendar = part(
        "text/calendar; charset=utf-8; name=iCal-20270301-130000.ics", body, "quoted-printable",
        "Content-Disposition: attachment; filename=iCal-20270301-130000.ics",
    )  # fmt: skip
    mixed = part("multipart/mixed; boundary=m", several(html, calendar, html, boundary="m"))
    return mail(subject("apple", meant), "multipart/alternative; boundary=b", several(plain("Tom Baker has answered.", "us-ascii", "7bit"), mixed), "X-Mailer: Apple Mail (2.3826)")  # fmt: skip


# ---------------------------------------------------------------- the others


def thunderbird(meant: Meant) -> bytes:
    """Thunderbird: the whole event echoed with its rule, other people's lines too, 8bit, and a second copy."""
    when = ";TZID=Europe/Berlin:"
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN", "VERSION:2.0", f"METHOD:{meant.method}",
        *(line.replace("W. Europe Standard Time", "Europe/Berlin") for line in W_EUROPE), "BEGIN:VEVENT", "CREATED:20270225T080000Z",
        "LAST-MODIFIED:20270301T120000Z", "DTSTAMP:20270301T120000Z", f"UID:{UID}", "SUMMARY:Tom & Hilary",
        "ORGANIZER;CN=Peer mentoring:mailto:mentor@example.org",
        "ATTENDEE;CN=Hilary Brandt;PARTSTAT=ACCEPTED;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:hilary@example.org",
        f"ATTENDEE;CN=Tom Baker;PARTSTAT={meant.partstat};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT:mailto:tom@example.org",
        f"RECURRENCE-ID{when}{wall(meant.original)}" if meant.original else "RRULE:FREQ=WEEKLY;INTERVAL=1;COUNT=12;BYDAY=TU;WKST=MO",
        f"DTSTART{when}{wall(meant.start)}", f"DTEND{when}{wall(meant.end)}", numbered(meant), "TRANSP:OPAQUE",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    inner = several(plain("Tom Baker has answered."), part("text/calendar; method=REPLY; charset=UTF-8", body, "8bit"), boundary="a")
    copy = part('application/ics; name="invite.ics"', body, "8bit", 'Content-Disposition: attachment; filename="invite.ics"')
    return mail(
        subject("thunderbird", meant), "multipart/mixed; boundary=b", several(part("multipart/alternative; boundary=a", inner), copy)
    )


def zimbra(meant: Meant) -> bytes:
    """Zimbra: zones by display names of its own, defined in the message."""
    name = "(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna"
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:Zimbra-Calendar-Provider", "VERSION:2.0", f"METHOD:{meant.method}",
        *(line.replace("W. Europe Standard Time", name) for line in W_EUROPE), "BEGIN:VEVENT", f"UID:{UID}",
        f"SUMMARY:{WORDS['en'][meant.partstat]}: Tom & Hilary",
        f"ATTENDEE;CN=Tom Baker;ROLE=REQ-PARTICIPANT;PARTSTAT={meant.partstat};RSVP=TRUE:mailto:tom@example.org",
        "ORGANIZER;CN=Peer mentoring:mailto:mentor@example.org", f'DTSTART;TZID="{name}":{wall(meant.start)}',
        f'DTEND;TZID="{name}":{wall(meant.end)}', f'RECURRENCE-ID;TZID="{name}":{wall(meant.original)}' if meant.original else None,
        f"COMMENT:{meant.comment}" if meant.comment else None, "STATUS:CONFIRMED", "CLASS:PUBLIC", "DTSTAMP:20270301T120000Z",
        numbered(meant), "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    html = part("text/html; charset=utf-8", b"<html><body>Yes, I will attend.</body></html>", "7bit")
    calendar = part(f"text/calendar; charset=utf-8; method={meant.method}; name=meeting.ics", body, "7bit")
    word = "New Time Proposed: Tom & Hilary" if meant.proposed else subject("en", meant)
    return mail(word, "multipart/alternative; boundary=b", several(plain("Yes, I will attend."), html, calendar), "X-Mailer: Zimbra 8.8.15")


def kde(meant: Meant) -> bytes:
    """KMail: names with a bare semicolon, MAILTO:, the part named cal.ics, UTC."""
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:-//K Desktop Environment//NONSGML libkcal 4.3//EN", "VERSION:2.0", "X-KDE-ICAL-IMPLEMENTATION-VERSION:1.0",
        f"METHOD:{meant.method}", "BEGIN:VEVENT", "ORGANIZER;CN=Peer mentoring:MAILTO:mentor@example.org", "DTSTAMP:20270301T120000Z",
        f'ATTENDEE;CN="Baker; Tom";RSVP=FALSE;PARTSTAT={meant.partstat};ROLE=REQ-PARTICIPANT;CUTYPE=INDIVIDUAL:mailto:tom@example.org',
        "CREATED:20270225T080000Z", f"UID:{UID}", numbered(meant), "LAST-MODIFIED:20270301T120000Z", "SUMMARY:Tom & Hilary",
        f"RECURRENCE-ID:{utc(meant.original)}" if meant.original else None, f"DTSTART:{utc(meant.start)}", f"DTEND:{utc(meant.end)}",
        f"COMMENT:{meant.comment}" if meant.comment else None, "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part(
        f'text/calendar; name="cal.ics"; method="{meant.method.lower()}"; charset="utf-8"', body, "8bit", "Content-Disposition: attachment"
    )
    return mail(
        f"Answer: Tom & Hilary ({meant.partstat.title()})",
        "multipart/mixed; boundary=b",
        several(plain(""), calendar),
        "User-Agent: KMail/5.22",
    )


def nextcloud(meant: Meant) -> bytes:
    """Nextcloud and other servers on sabre/vobject: REQUEST-STATUS, one event a date, our own zone name."""
    body = ics(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Sabre//Sabre VObject 4.5.4//EN", "CALSCALE:GREGORIAN", f"METHOD:{meant.method}",
        "BEGIN:VEVENT", f"UID:{UID}", "DTSTAMP:20270301T120000Z", numbered(meant), f"DTSTART;TZID=Europe/Berlin:{wall(meant.start)}",
        f"DTEND;TZID=Europe/Berlin:{wall(meant.end)}", f"RECURRENCE-ID;TZID=Europe/Berlin:{wall(meant.original)}" if meant.original else None,
        "SUMMARY:Tom & Hilary", "ORGANIZER;CN=Peer mentoring:mailto:mentor@example.org",
        f"ATTENDEE;PARTSTAT={meant.partstat};CN=Tom Baker:mailto:tom@example.org", "REQUEST-STATUS:2.0;Success",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part("text/calendar; method=REPLY; charset=UTF-8", body, "base64", 'Content-Disposition: inline; filename="event.ics"')
    return mail(
        f"Re: Tom & Hilary has been {meant.partstat.lower()}",
        "multipart/mixed; boundary=b",
        several(plain("Tom Baker has answered."), calendar),
    )


def lotus(meant: Meant) -> bytes:
    """HCL Notes: short zone names, a canonical name as CN, the calendar in the middle of the parts."""
    zone = ';TZID="W. Europe":'
    body = ics(
        "BEGIN:VCALENDAR", "X-LOTUS-CHARSET:UTF-8", "VERSION:2.0", "PRODID:-//Lotus Development Corporation//NONSGML Notes 9.0.1//EN_C",
        f"METHOD:{meant.method}", "BEGIN:VTIMEZONE", "TZID:W. Europe", "BEGIN:STANDARD", "DTSTART:19501029T020000", "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "BEGIN:DAYLIGHT",
        "DTSTART:19500326T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMINUTE=0;BYHOUR=2;BYDAY=-1SU;BYMONTH=3",
        "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT", f"DTSTART{zone}{wall(meant.start)}", f"DTEND{zone}{wall(meant.end)}",
        "TRANSP:OPAQUE", f"RECURRENCE-ID{zone}{wall(meant.original)}" if meant.original else None, "DTSTAMP:20270301T120000Z",
        numbered(meant), f'ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={meant.partstat};CN="Tom Baker/Berlin/Example"\r\n ;RSVP=FALSE:mailto:tom@example.org',
        "CLASS:PUBLIC", f"COMMENT:{meant.comment}" if meant.comment else None, "SUMMARY:Accepted: Tom & Hilary",
        'ORGANIZER;CN="Peer mentoring":mailto:mentor@example.org', f"UID:{UID}", "X-LOTUS-BROADCAST:FALSE", "X-LOTUS-UPDATE-SEQ:1",
        "X-LOTUS-NOTICETYPE:A", "X-LOTUS-APPTTYPE:3", "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part(f'text/calendar; method={meant.method}; charset="UTF-8"; component=VEVENT', body, "base64")
    inner = several(plain(""), part("text/html; charset=US-ASCII", b"<br>"), calendar, boundary="a")
    return mail(
        subject("en", meant), "multipart/mixed; boundary=b", several(part("multipart/alternative; boundary=a", inner)),
        "X-Mailer: HCL Notes Release 12.0", "X-Notes-Item: Notice; type=501",
    )  # fmt: skip


def cyrus(meant: Meant) -> bytes:
    """Fastmail: libical through Cyrus, parameters of its own."""
    body = ics(
        "BEGIN:VCALENDAR", "CALSCALE:GREGORIAN", "PRODID:-//CyrusIMAP.org/Cyrus 3.11.0-alpha0//EN", "VERSION:2.0", f"METHOD:{meant.method}",
        "BEGIN:VEVENT", f"RECURRENCE-ID;TZID=Europe/Berlin:{wall(meant.original)}" if meant.original else None, f"UID:{UID}",
        numbered(meant), "DTSTAMP:20270301T120000Z", f"DTSTART;TZID=Europe/Berlin:{wall(meant.start)}", "DURATION:PT30M",
        "ORGANIZER;X-JMAP-ID=bWVudG9y;CN=Peer mentoring:mailto:mentor@example.org",
        f"ATTENDEE;X-JMAP-ID=dG9t;CN=Tom Baker;EMAIL=tom@example.org;CUTYPE=INDIVIDUAL;PARTSTAT={meant.partstat};X-DTSTAMP=20270301T120000Z;\r\n X-SEQUENCE=0:mailto:tom@example.org",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    calendar = part("text/calendar; charset=utf-8; method=REPLY; component=VEVENT", body, "quoted-printable")
    return mail(f"Event Invitation Reply ({WORDS['en'][meant.partstat]})", "multipart/alternative; boundary=b", several(plain("Tom Baker has answered."), calendar))  # fmt: skip


def proton(meant: Meant) -> bytes:
    """Proton: the file is called invite.ics, and the UID may stand outside the event."""
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:-//Proton AG//ProtonCalendar 5.0//EN", "VERSION:2.0", f"METHOD:{meant.method}", "CALSCALE:GREGORIAN",
        f"UID:{UID}", "BEGIN:VEVENT", "DTSTAMP:20270301T120000Z", f"DTSTART;TZID=Europe/Berlin:{wall(meant.start)}",
        f"DTEND;TZID=Europe/Berlin:{wall(meant.end)}", f"RECURRENCE-ID;TZID=Europe/Berlin:{wall(meant.original)}" if meant.original else None,
        numbered(meant), "SUMMARY:Tom & Hilary", "ORGANIZER;CN=Peer mentoring:mailto:mentor@example.org",
        f"ATTENDEE;PARTSTAT={meant.partstat}:mailto:tom@example.org", f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT",
        "END:VCALENDAR",
    )  # fmt: skip
    calendar = part("text/calendar; method=REPLY; filename=invite.ics; name=invite.ics", body, "base64", "Content-Disposition: attachment; filename=invite.ics")  # fmt: skip
    return mail(f"Re: Invitation for an event: {WORDS['en'][meant.partstat]}", "multipart/mixed; boundary=b", several(plain("tom@example.org answered."), calendar))  # fmt: skip


def yahoo(meant: Meant) -> bytes:
    """Old webmail: bare line feeds, the zone after the event, a zone and a Z on one time, UTC times all the same."""
    body = ics(
        "BEGIN:VCALENDAR", "PRODID:Zimbra-Calendar-Provider-Yahoo", "VERSION:2.0", f"METHOD:{meant.method.title()}", "BEGIN:VEVENT",
        f"UID:{UID}", "SEQUENCE:1407317367304", "DTSTAMP:20270301T120000Z", f"DTSTART;TZID=Europe/London:{utc(meant.start)}",
        f"DTEND;TZID=Europe/London:{utc(meant.end)}", f"RECURRENCE-ID;TZID=Europe/London:{utc(meant.original)}" if meant.original else None,
        f"ATTENDEE;ROLE=REQ_PARTICIPANT;PARTSTAT={meant.partstat.lower()}:mailto:tom@example.org",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT",
        *(line.replace("W. Europe Standard Time", "Europe/London") for line in W_EUROPE), "END:VCALENDAR", end="\n",
    )  # fmt: skip
    return mail(
        subject("en", meant),
        "multipart/alternative; boundary=b",
        several(plain(""), part("text/calendar;charset=UTF-8;method=reply", body)),
    )


def gateway(meant: Meant) -> bytes:
    """What a content filter made of it: a nameless stream of octets with an .ics name, UTF-16."""
    body = ics(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Ximian//NONSGML Evolution Calendar//EN", f"METHOD:{meant.method}", "BEGIN:VEVENT",
        f"UID:{UID}", numbered(meant), "DTSTAMP:20270301T120000Z", f"DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:{wall(meant.start)}",
        f"DTEND;TZID=/freeassociation.sourceforge.net/Europe/Berlin:{wall(meant.end)}",
        f"RECURRENCE-ID;TZID=/freeassociation.sourceforge.net/Europe/Berlin:{wall(meant.original)}" if meant.original else None,
        "ORGANIZER:MAILTO:mentor@example.org", f"ATTENDEE;CN=Tom Baker;PARTSTAT={meant.partstat}:MAILTO:tom@example.org",
        f"COMMENT:{meant.comment}" if meant.comment else None, "END:VEVENT", "END:VCALENDAR",
    ).decode().encode("utf-16")  # fmt: skip
    octets = part('application/octet-stream; name="meeting.ics"', body, "base64", "Content-Disposition: attachment")
    return mail(f"Accepted? No: {meant.partstat.title()}", "multipart/mixed; boundary=b", several(plain(""), octets))


def inline(meant: Meant) -> bytes:
    """A gateway that lost every type: the calendar is the text of the mail, without ORGANIZER, floating on the series' own clock."""
    body = ics(
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//SOGo//NONSGML SOGo 5.8//EN", f"METHOD:{meant.method}", "BEGIN:VEVENT", f"UID:{UID}",
        numbered(meant), "DTSTAMP:20270301T120000Z", f"DTSTART:{wall(meant.start)}", f"DTEND:{wall(meant.end)}",
        f"RECURRENCE-ID:{wall(meant.original)}" if meant.original else None,
        f"ATTENDEE;CN=Baker, Tom;PARTSTAT={meant.partstat}:tom@example.org", f"COMMENT:{meant.comment}" if meant.comment else None,
        "END:VEVENT", "END:VCALENDAR",
    )  # fmt: skip
    return mail(subject("fr", meant), "text/plain; charset=utf-8", body)


CLIENTS: dict[str, Callable[[Meant], bytes]] = {
    "google": google, "exchange": exchange, "outlook.com": outlook_com, "outlook": outlook_desktop, "apple": apple,
    "thunderbird": thunderbird, "zimbra": zimbra, "kde": kde, "nextcloud": nextcloud, "lotus": lotus, "fastmail": cyrus,
    "proton": proton, "yahoo": yahoo, "gateway": gateway, "inline": inline,
}  # fmt: skip
COUNTERING = ("google", "exchange", "outlook.com", "outlook", "zimbra")
ACTS: dict[str, Meant] = {
    "accepts": Meant("ACCEPTED"),
    "declines-one": Meant("DECLINED", 4, "On a train that day"),
    "maybe-one": Meant("TENTATIVE", 2, sequence=3),
    "accepts-one": Meant("ACCEPTED", 11),
    "declines-all": Meant("DECLINED", None, "Schöne Grüße"),
}
PROPOSALS: dict[str, Meant] = {
    "proposes-for-one": Meant("TENTATIVE", 2, "Could we do the afternoon?", datetime(2027, 3, 16, 14, 0, tzinfo=BERLIN)),
    "proposes-after-the-clocks-change": Meant("TENTATIVE", 5, None, datetime(2027, 4, 6, 11, 15, tzinfo=BERLIN), sequence=2),
}


def samples() -> Iterator[tuple[str, Meant, bytes]]:
    """Every client with every act it can do."""
    for client, dressed in CLIENTS.items():
        acts = ACTS | PROPOSALS if client in COUNTERING else ACTS
        for name, meant in acts.items():
            yield f"{client} {name}", meant, dressed(meant)
