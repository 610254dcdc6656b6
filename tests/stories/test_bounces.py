"""Letters that come back: two days of hard bounces pause the talks, a mail from the person brings them back."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

from alongside.wire.smtp import Outcome
from people import HILARY, MARY, PRIYA
from story_pairs import SOON, paired, pairing
from village import ADDRESS, Delivered, Village

REPORT = """\
Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {to}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; {status} {words}
"""


def comes_back(village: Village, letter: Delivered, status: str = "5.1.1", words: str = "user unknown", action: str = "failed") -> None:
    """A delivery report about ``letter`` (RFC 3464)."""
    report = EmailMessage()
    report["From"] = "Mail Delivery System <MAILER-DAEMON@mx.example.org>"
    report["To"] = ADDRESS
    report["Subject"] = "Undelivered Mail Returned to Sender"
    report["Message-ID"] = f"<{village.now.timestamp():.0f}.{status}@mx.example.org>"
    report["Auto-Submitted"] = "auto-replied"
    report.set_content("I am sorry to inform you.")
    raw = report.as_string()
    boundary = "=_bounce"
    status_part = REPORT.format(to=letter.to, action=action, status=status, words=words)
    original = letter.raw.decode("utf-8", "replace").partition("\r\n\r\n")[0].replace("\r\n", "\n")
    head = "\n".join(line for line in raw.partition("\n\n")[0].splitlines() if not line.startswith(("Content-", "MIME-Version")))
    body = (
        f'{head}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"\n\n'
        f"--{boundary}\nContent-Type: text/plain\n\nI am sorry to inform you.\n"
        f"--{boundary}\nContent-Type: message/delivery-status\n\n{status_part}\n"
        f"--{boundary}\nContent-Type: text/rfc822-headers\n\n{original}\n--{boundary}--\n"
    )
    village.mailbox.deliver(body.replace("\n", "\r\n").encode(), village.now)


async def bounced(village: Village, days: int) -> None:
    await paired(village)
    for _ in range(days):
        comes_back(village, village.last(PRIYA, "invitation"))
        await village.at(village.now + timedelta(days=1))


async def test_hard_bounces_on_two_days_pause_the_talks_and_tell_the_other_side(found) -> None:
    village = await found()
    await bounced(village, 2)
    known = await pairing(village)
    assert (known.state, known.paused_for) == ("paused", "unreachable")
    assert b"METHOD:CANCEL" in village.last(HILARY, "cancel").ics
    assert village.last(HILARY, "told")
    assert "bounce" in {c.kind for c in (await village.state()).concerns.values()}


async def test_two_hard_bounces_on_one_day_are_one(found) -> None:
    village = await found()
    await paired(village)
    comes_back(village, village.last(PRIYA, "invitation"))
    comes_back(village, village.last(PRIYA, "introduction"))
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "active"


async def test_soft_and_delayed_ones_never_count(found) -> None:
    village = await found()
    await paired(village)
    for _ in range(3):
        comes_back(village, village.last(PRIYA, "invitation"), "5.2.2", "mailbox full")
        comes_back(village, village.last(PRIYA, "invitation"), "4.4.1", "connection timed out", "delayed")
        await village.at(village.now + timedelta(days=1))
    assert (await village.state()).people["priya"].hard_bounces == ()
    assert (await pairing(village)).state == "active"


async def test_a_report_about_no_letter_of_ours_counts_nothing(found) -> None:
    village = await found()
    await paired(village)
    letter = village.last(PRIYA, "invitation")
    forged = Delivered(
        letter.to, letter.at, letter.raw.replace(letter.parsed["Message-ID"].encode(), b"<invitation.5.aaaa@example.org>"), letter.parsed
    )
    comes_back(village, forged)
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].hard_bounces == ()


async def test_a_later_mail_from_the_person_brings_the_talks_back(found) -> None:
    village = await found()
    await bounced(village, 2)
    village.writes(PRIYA, "STATUS")
    await village.at(village.now + SOON)
    state = await village.state()
    assert (await pairing(village)).state == "active"
    assert state.people["priya"].unreachable_since is None
    assert len(village.letters_to(PRIYA, "invitation")) == 2
    assert not state.people["priya"].hard_bounces


async def test_a_refusal_by_the_relay_counts_like_a_bounce(found) -> None:
    village = await found()
    await paired(village)
    for _ in range(2):
        village.postman.outcomes = [Outcome("refused", 550, "5.1.1", "user unknown")]
        village.writes(PRIYA, "STATUS please", subject=f"Status {village.now}")
        await village.at(village.now + timedelta(days=1))
    assert (await village.state()).people["priya"].hard_bounces
    assert not village.letters_to(MARY, "told")
