"""What people of an invented company give each other between the talks: hopes, questions, answers, notes, numbers, a tip, a word to the manager.

Chance comes from a ``Random`` of each person's own beside the one of ``colleagues.py``, so that giving leaves everything else as it was.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

from colleagues import Colleague, Written
from postbox import Came

QUESTIONS = (
    "Q: Why did the nightly build stop?", "Q: Who signs off a late invoice?", "Q: Where do I find the list of cost centres?",
    "Q: How do I book a meeting room?", "Q: When does the month close?", "Q: Who can I ask about the old billing system?",
    "Q: The nightly build has stopped, what is the reason?", "Q: Whose signature does a late invoice need?",
    "Q: How is a meeting room booked?", "Q: I am looking for the list of cost centres, where is it?",
)  # fmt: skip
"""Six questions, four of them a second time in other words."""
ANSWERS = (
    "The disk was full. Ask Walter Finch, he knows the machine.", "It stands in the wiki, under Finance.",
    "Anna Keller does, on the third working day.", "In the calendar, as a guest of the meeting.",
)  # fmt: skip
TIPS = ("Ask early, and write the answer down.", "Talk about what is fun in the job, too.", "Keep the first talks short.")
DRY = ("Oh, marvellous help, as ever.", "The coffee was good at least.")
"""What is shown to its writer before it travels."""
KEPT = (
    "From last time I took with me to ask earlier.",
    "SHARE Next time we go through the list together.",
    "NOTE I was proud of the demo.",
)


def gives(colleague: Colleague, letter: Came) -> Iterator[Written]:
    """What somebody writes about a letter because they are kind, or want to know."""
    chance = Random(f"{letter.message_id} {colleague.person.id}")
    own = replace(colleague, chance=chance)
    match letter.kind:
        case "received":
            yield from _new_here(own, letter)
        case "introduction":
            yield from _agrees(own, letter)
        case "thanks_prompt" if own.odds(0.03):
            yield own.says(chance.choice(DRY), letter)
        case "digest":
            yield from (own.says(words, letter) for words in re.findall(r"APPROVE \d+", letter.text)[:1])
        case "reminder" if _drifts(colleague):
            yield own.says("SKIP", letter)
        case "reminder" if "DID NOT HAPPEN - " in letter.text and own.odds(0.02):
            yield own.says("DID NOT HAPPEN", letter)
        case "reminder":
            yield from _before_a_talk(own, letter)
        case "question" if own.odds(0.8):
            yield own.says(chance.choice(ANSWERS), letter)
        case "asked_before" if own.odds(0.3):
            yield own.says("ASK ANYWAY", letter)
        case "checkin" if own.odds(0.6):
            yield own.says(chance.choice(("1", "1", "2")) if "\n5 - " not in letter.text else chance.choice(("2", "4", "4", "5")), letter)
        case "closing" if own.odds(0.5):
            yield own.says(chance.choice((*TIPS, *TIPS, "NOTES", "MY DATA")), letter)
        case "mentors_letter" if "\nSEND - " in letter.text:
            yield own.says(chance.choice(("SEND", "NO")), letter)


def _drifts(colleague: Colleague) -> bool:
    """Whether this is one of the mentees who, after a month, do not get to talk any more."""
    return Random(colleague.person.id).random() < 0.25 and sum(one.kind == "reminder" for one in colleague.letters) > 4


def _new_here(own: Colleague, letter: Came) -> Iterator[Written]:
    if own.odds(0.5):
        yield Written(own.soon(letter.at), "Q: How do I get a key for the lab?", subject="A question")
    elif own.odds(0.5):
        words = "Hope: somebody to ask the small questions\nCannot: prepare much before a talk"
        yield Written(own.soon(letter.at, slow=0.0), words, answers=letter)


def _agrees(own: Colleague, letter: Came) -> Iterator[Written]:
    """Some time after they have met, one of the two would like it a little otherwise."""
    if own.odds(0.08):
        words = own.chance.choice(("CHANGE rhythm: every 2 weeks", "CHANGE length: 45 minutes", "QUESTIONS DAILY", "QUESTIONS AT THE TALK"))
        yield Written(own.at_work(letter.at + timedelta(days=own.chance.randint(3, 30))), words, subject="Our talks")


def _before_a_talk(own: Colleague, letter: Came) -> Iterator[Written]:
    if own.odds(0.15):
        yield own.says(own.chance.choice(KEPT), letter)
    if own.odds(0.3):
        yield Written(own.soon(letter.at), own.chance.choice(QUESTIONS), subject="A question")
    if own.odds(0.03):
        yield Written(own.soon(letter.at), own.chance.choice(("FIND build", "FIND invoice")), subject="Find")


OCCURRENCES: dict[str, tuple[str, str]] = {
    "wishes of both side by side": ("introduction", "How you like to work"),
    "a hope that is told": ("introduction", "the small questions"),
    "house rules": ("introduction", "What is said stays here"),
    "a tip of an earlier pair": ("introduction", "A tip from an earlier pair"),
    "a new version of the agreement": ("told", "would like less of a good thing"),
    "a wish for more that the other is asked about": ("told", "would like to talk with you more"),
    "how questions travel": ("told", "has chosen how questions between your talks travel"),
    "the day of a pair that writes": ("opener", "Today is the day when you and"),
    "a question carried": ("question", "?"),
    "a newcomer's question to somebody who was new": ("question", "is new here and wonders"),
    "an answer carried": ("told", "I keep both for you"),
    "names for who to talk to": ("asked_before", "came up when you asked"),
    "a question asked before": ("asked_before", "ASK ANYWAY"),
    "a note kept": ("understood", "I have kept your note"),
    "a note shared": ("told", "wrote this down for you both"),
    "notes found again": ("found", "newest first"),
    "all notes in one file": ("notes", "Here they are, oldest first"),
    "all that is kept of somebody": ("data", ""),
    "the question of the week": ("thanks_prompt", "NOT THIS WEEK"),
    "thanks carried": ("thanks", "> "),
    "words shown to their writer first": ("clarify", "read this as it is?"),
    "thanks for the manager": ("thanks", "Helping somebody find their feet"),
    "a note asked for on the day before": ("reminder", "What did you take from your last talk"),
    "something for the mentor": ("reminder", "something you could do for"),
    "a number asked for": ("checkin", "1 is hard"),
    "a low number": ("understood", "The coordinator sees the number"),
    "an idle pair": ("checkin", "Is all well?"),
    "an end ahead": ("ending", "RENEW"),
    "a pair that goes on": ("understood", "You both said yes, so you go on"),
    "a pair that goes on slower": ("understood", "but less often"),
    "a closing letter with a wish for a tip": ("closing", "what would you tell a new pair?"),
    "the mentor's letter": ("mentors_letter", "A line for your review"),
    "a mentor to be": ("become_mentor", "the one who knows"),
    "a mentor that was a mentee": ("understood", "How good of you"),
}
"""What giving brings to mailboxes: the kind of letter, and words that stand in it."""


def occurred(letters: list[Came]) -> Counter[str]:
    """How often each of them came."""
    found: Counter[str] = Counter()
    for letter in letters:
        text = re.sub(r"\s+", " ", letter.text)
        found.update(name for name, (kind, words) in OCCURRENCES.items() if letter.kind == kind and words in text)
    return found
