"""The messages that have a golden file: one of each form that the programme sends."""

from dataclasses import replace
from datetime import timedelta

from alongside.calendar import itip
from alongside.calendar.answers import read_answer
from calendar_people import HILARY, NOW, PROGRAMME, TEXT, TOM, TUESDAYS, moved, off

PEOPLE = (HILARY, TOM)
ACCEPTED = (replace(HILARY, partstat="ACCEPTED", rsvp=False), TOM)
COUNTER = read_answer(
    b"BEGIN:VCALENDAR\nMETHOD:COUNTER\nBEGIN:VEVENT\nUID:7f3a9c2e5b@example.org\nSEQUENCE:0\nRECURRENCE-ID:20270316T083000Z\n"
    b"DTSTART:20270316T170000Z\nDTEND:20270316T173000Z\nATTENDEE:mailto:tom@example.org\nEND:VEVENT\nEND:VCALENDAR\n"
)
assert COUNTER is not None
LATER = replace(TUESDAYS, sequence=3)
BOTH = (replace(HILARY, partstat="ACCEPTED", rsvp=False), replace(TOM, partstat="TENTATIVE", rsvp=False))
LEFT = replace(moved(3), cancelled=True)
GOES_ON = replace(
    TUESDAYS, uid="9b2d11aa07@example.org", first=TUESDAYS.first + timedelta(weeks=4, days=1), count=8, related_to=TUESDAYS.uid
)
SYDNEY = replace(TUESDAYS, timezone="Australia/Sydney", freq="biweekly", count=6)
KOLKATA = replace(TUESDAYS, timezone="Asia/Kolkata", freq="monthly", count=3)

MESSAGES = {
    "invitation": itip.request(TUESDAYS, PEOPLE, PROGRAMME, TEXT, NOW),
    "invitation_with_a_date_left_out": itip.request(LATER, ACCEPTED, PROGRAMME, TEXT, NOW, exceptions=(off(5),)),
    "invitation_sydney_every_second_week": itip.request(SYDNEY, PEOPLE, PROGRAMME, TEXT, NOW),
    "invitation_kolkata_monthly_private": itip.request(KOLKATA, PEOPLE, PROGRAMME, replace(TEXT, private=True), NOW),
    "one_date_moved": itip.request_one(LATER, moved(3), ACCEPTED, PROGRAMME, TEXT, NOW),
    "one_date_moved_for_sabre": itip.request_all(LATER, (moved(3), off(5)), ACCEPTED, PROGRAMME, TEXT, NOW),
    "one_date_cancelled": itip.cancel_one(LATER, off(5), PEOPLE, PROGRAMME, TEXT, NOW),
    "date_of_its_own": itip.request_alone(LATER, moved(3), "5d41402abc@example.org", ACCEPTED, PROGRAMME, TEXT, NOW),
    "date_of_its_own_cancelled": itip.cancel_alone(LATER, moved(3), "5d41402abc@example.org", PEOPLE, PROGRAMME, TEXT, NOW),
    "series_without_a_date_of_its_own": itip.request(LATER, ACCEPTED, PROGRAMME, TEXT, NOW, exceptions=(LEFT, off(5))),
    "series_cut_short": itip.request(replace(LATER, count=4, state="superseded"), ACCEPTED, PROGRAMME, TEXT, NOW),
    "series_that_goes_on": itip.request(GOES_ON, PEOPLE, PROGRAMME, TEXT, NOW),
    "series_at_another_place": itip.request(LATER, BOTH, PROGRAMME, replace(TEXT, location="Room 2.14"), NOW),
    "one_person_taken_out": itip.cancel(LATER, (TOM,), PROGRAMME, TEXT, NOW),
    "series_cancelled": itip.cancel(LATER, PEOPLE, PROGRAMME, TEXT, NOW, exceptions=(off(5),)),
    "proposal_declined": itip.declinecounter(
        TUESDAYS, COUNTER, TOM, "Hilary keeps her evenings free; mornings are fine.", NOW, organizer=PROGRAMME, event=TEXT
    ),
    "series_as_the_organizer_sees_it": itip.whole(LATER, (moved(3), off(5)), ACCEPTED, PROGRAMME, TEXT, NOW),
}
