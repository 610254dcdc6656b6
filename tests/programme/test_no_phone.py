"""Words carried to somebody who refuses the phone: every way to write a number leaves a gap, nothing else does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from alongside.programme.no_phone import GAP, cleaned

NUMBERS = (
    "+49 30 1234567", "+49 (0)30 1234567", "+49-30-123-45-67", "+1 (212) 555-0199", "+1.212.555.0199", "+12125550199", "0049 30 1234567",
    "030 1234567", "030/1234567", "(030) 123 45 67", "0171-1234567", "0171 12 34 56 7", "01712345678", "020 7946 0958", "(020) 7946 0958",
    "01 23 45 67 89", "01.23.45.67.89", "(212) 555-0199", "212-555-0199", "212.555.0199", "212 555 0199", "1-212-555-0199", "2125550199",
    "+91 98765 43210", "+44\u00a020\u00a07946\u00a00958", "+49 30 1234567 ext. 12", "030 1234567-12", "+49\u201130\u20111234567",
    "0711 / 98 76 54", "+41 44 668 18 00", "+34 912 345 678", "+55 (11) 91234-5678", "+49 30 1234567,,4711#", "tel:+49301234567",
    "0 30 / 12 34 56 78",
)  # fmt: skip
SAID = ("ext. 4312", "extension 4312", "Call me on 4312", "Tel: 55 12 34", "phone 7654321", "mobile: 7700 900123", "Durchwahl 217")
LINKS = (
    "https://wa.me/49301234567", "https://tel.meet/abc-defg-hij?pin=1234567890", "https://dialin.example.org/77", "callto:+49301234567",
    "sms:+4930123456", "https://meet.example.org/r?tel=+49301234567", "https://zoom.us/u/adXYZ",
)  # fmt: skip
HARMLESS = (
    "2027-03-09", "2027-03-09T10:00:00", "9.3.2027", "09.03.2027", "09/03/2027", "3/9/2027", "9.3.", "09/03", "9:30-10:00", "14h30", "09:00",
    "0900-1700", "2026-2027", "2027", "3.11.4", "v10.15.7-rc1", "192.168.0.17", "#123456", "ticket 2125550199", "PAY-4711", "INC0012345",
    "order no. 0171234567", "1,250,000", "€ 1.250.000,00", "250ms", "12 talks", "30 minutes", "room 2.14", "page 1024", "100 000 rows",
    "priya.0171234567@example.org", "https://meet.example.org/room-91234567890", "https://zoom.us/j/91234567890?pwd=1234567",
    "build 4155552671", "call me at 9:30", "call me on 2027-03-09", "text me at 10", "ring me before 11:45", "0.25 and 0.75", "chapter 3.2.1",
    "3 to 14 August 2027", "between 10 and 12", "commit 4155552671", "ISBN 978-3-16-148410-0", "PR 12345", "1990/91", "from 8 to 17",
)  # fmt: skip


def bare(said: str) -> bool:
    """Whether a gap stands where the digits were."""
    return GAP in said and not any(c.isdigit() for c in said)


def test_every_spelling_of_a_number_leaves_a_gap_and_the_words_around_it() -> None:
    for number in NUMBERS:
        said = cleaned(f"Thanks, you can call {number} any time.")
        assert said == f"Thanks, you can call {GAP} any time.", (number, said)


def test_a_number_after_a_word_that_says_so_goes_and_the_word_stays() -> None:
    for number in SAID:
        said = cleaned(f"Thanks! {number}, always.")
        assert bare(said), (number, said)


def test_links_that_dial_are_dropped() -> None:
    for link in LINKS:
        said = cleaned(f"Use {link} then")
        assert said == f"Use {GAP} then", (link, said)


def test_days_hours_versions_amounts_and_tickets_stay() -> None:
    for words in HARMLESS:
        said = f"We looked at {words} together."
        assert cleaned(said) == said, (words, cleaned(said))


def test_a_whole_signature_loses_its_numbers_and_keeps_its_name() -> None:
    signature = "Priya Nair\nPayments\nTel. +49 30 1234567 | Mobile 0171 1234567\npriya@example.org\nhttps://example.org/priya"
    said = cleaned(signature)
    assert all(kept in said for kept in ("Priya Nair", "priya@example.org", "https://example.org/priya"))
    assert not any(c.isdigit() for c in said)


def test_a_pasted_invitation_loses_its_dial_in_and_keeps_its_link() -> None:
    pasted = "Join: https://zoom.us/j/91234567890\nOne tap mobile: +4930567895,,91234567890#\nDial-in: 123 456 789#\nSee you"
    assert cleaned(pasted).splitlines() == ["Join: https://zoom.us/j/91234567890", GAP, "See you"]


GROUPS = st.lists(st.text("123456789", min_size=2, max_size=4), min_size=3, max_size=4).filter(lambda g: 7 <= len("".join(g)) <= 11)
BETWEEN = st.sampled_from([" ", "-", "\u00a0", " - ", ".", "/"])
COUNTRY = st.sampled_from(["1", "7", "33", "44", "49", "91", "351", "420"])


@given(COUNTRY, GROUPS, BETWEEN, st.sampled_from(["+{c}{s}{n}", "+{c}{s}(0){n}", "(+{c}) {n}", "+ {c} {n}"]))
def test_no_international_number_gets_through(country: str, groups: list[str], between: str, form: str) -> None:
    number = form.format(c=country, s=between, n=between.join(groups))
    said = cleaned(f"Reach me under {number}. Priya")
    assert bare(said), said


@given(
    st.text("123456789", min_size=2, max_size=4), st.text("0123456789", min_size=5, max_size=8), st.sampled_from([" ", "-", "/", " / ", ""])
)
def test_no_national_number_gets_through(area: str, number: str, between: str) -> None:
    said = cleaned(f"Reach me under 0{area}{between}{number}, Priya")
    if len(area) + len(number) >= 8:
        assert bare(said), said


@given(st.dates(), st.times(), st.integers(1, 99_999), st.tuples(*[st.integers(0, 99)] * 3))
def test_no_day_hour_ticket_or_version_is_taken_for_one(day, hour, ticket: int, version: tuple[int, int, int]) -> None:
    if day.year < 1900 or day.year > 2099:
        return
    spelt = (
        day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"{day:%d/%m/%Y}", f"{day.day} {day:%B %Y}", f"{hour:%H:%M}", f"#{ticket}",
        f"PAY-{ticket}", f"ticket {ticket}", ".".join(map(str, version)),
    )  # fmt: skip
    for words in spelt:
        said = f"It was {words} then."
        assert cleaned(said) == said, words


@given(st.text(max_size=200))
def test_cleaning_never_fails_and_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = cleaned(text)
    assert cleaned(once) == once
