"""What holds for the words of every letter, and what each kind has to say."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime

import pytest

from alongside.mail.fields import GROUPS
from alongside.mail.markup import Answer
from alongside.mail.page import wrapped
from alongside.mail.samples import BERLIN, HILARY, NOW, POST, PRIYA, preview
from alongside.mail.wording import page
from alongside.mail.write import write
from alongside.programme import letters as words
from alongside.programme.letters import Letter, Words
from sample_letters import Sample, named, own_words, written

LIMITS = {"introduction": 150, "closing": 10_000, "digest": 10_000}
EVERY = [pytest.param(sample, id=sample.name) for sample in written()]


def answers(sample: Sample) -> tuple[Answer, ...]:
    return page(sample.letter, POST.programme, POST.address, NOW).answers


def prose(sample: Sample) -> str:
    """The sentences of a letter, without the lines of records, lists and answers."""
    lines = [b.lines for b in page(sample.letter, POST.programme, POST.address, NOW).blocks if b.sort in ("paragraph", "item")]
    text = " ".join(line if line.endswith((".", "?", ":")) else f"{line}." for block in lines for line in block)
    return text.replace("Peer mentoring (a program, not a person).", "")


def syllables(word: str) -> int:
    """A guess that is right often enough: groups of vowels, without a mute e."""
    word = re.sub(r"(?<=[^aeiouyl])(e|es|ed)$", "", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def grade(text: str) -> float:
    """The school year a text asks for, after Flesch and Kincaid."""
    sentences = max(1, len(re.findall(r"[.?!:]+(?:\s|$)", text)))
    found = re.findall(r"[A-Za-z']+", text)
    return 0.39 * len(found) / sentences + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def lone(kind: str, said: Words, reader: words.Reader = PRIYA) -> Letter:
    return Letter(kind, reader, said, "test", NOW, "pairing:1")  # type: ignore[arg-type]


@pytest.mark.parametrize("sample", EVERY)
def test_a_letter_keeps_to_its_number_of_words(sample: Sample) -> None:
    assert 0 < len(own_words(sample.written.text).split()) <= LIMITS.get(sample.letter.kind, 120)


@pytest.mark.parametrize("sample", EVERY)
def test_a_subject_has_at_most_sixty_characters_and_does_not_begin_with_the_programme(sample: Sample) -> None:
    subject = sample.written.subject
    assert 0 < len(subject) <= 60
    assert not subject.startswith((POST.programme, "Re:", "["))
    assert "!" not in subject


@pytest.mark.parametrize("sample", EVERY)
def test_a_letter_asks_for_one_thing_with_at_most_three_words_to_answer(sample: Sample) -> None:
    numbers = {a.typed for a in answers(sample) if a.typed.isdigit()}
    assert len(answers(sample)) - len(numbers) + bool(numbers) <= 3
    assert "!" not in prose(sample)


@pytest.mark.parametrize("sample", EVERY)
def test_each_answer_can_be_typed_and_tapped_and_says_what_it_does(sample: Sample) -> None:
    for answer in answers(sample):
        assert all(line.strip() in sample.written.text for line in wrapped(f"{answer.typed} - {answer.label}"))
        assert len(answer.label.split()) > 1
        assert f"<strong>{answer.typed}</strong>" in sample.written.html


@pytest.mark.parametrize("sample", EVERY)
def test_a_twelve_year_old_could_read_it(sample: Sample) -> None:
    assert grade(prose(sample)) <= 7


@pytest.mark.parametrize("sample", EVERY)
def test_the_footer_says_why_the_letter_comes_and_how_to_get_fewer(sample: Sample) -> None:
    footer = sample.written.text.partition("\n-- \n")[2].strip().splitlines()
    assert len(footer) == 2
    assert footer[0].startswith("You get this because")
    if GROUPS[sample.letter.kind].listed:
        assert "STOP" in footer[1]


@pytest.mark.parametrize("sample", EVERY)
def test_nobody_is_taken_for_a_person_who_is_none(sample: Sample) -> None:
    assert POST.programme in sample.written.text or sample.letter.kind == "manager_notice"
    assert "a program" in sample.written.text


@pytest.mark.parametrize("sample", EVERY)
def test_no_letter_scolds_or_sounds_like_a_form(sample: Sample) -> None:
    shown = sample.written.text.lower()
    for phrase in (
        "dear user",
        "failed to",
        "you must",
        "invalid",
        "kindly note",
        "as per",
        "do not reply",
        "reminder:",
        "unfortunately",
        "click",
    ):
        assert phrase not in shown


@pytest.mark.parametrize("sample", EVERY)
def test_no_letter_holds_a_telephone_number(sample: Sample) -> None:
    assert "tel:" not in sample.written.html
    assert not re.search(r"\+\d[\d ]{6,}", sample.written.text)


@pytest.mark.parametrize("sample", EVERY)
def test_text_and_html_say_the_same_words(sample: Sample) -> None:
    shown = re.sub(r"<[^>]+>", " ", re.sub(r"<(style|title)>.*?</\1>", "", sample.written.html, flags=re.DOTALL))
    html = re.findall(r"\w+", shown.replace("&amp;", "&").replace("&quot;", '"').replace("&#x27;", "'"))
    assert html == re.findall(r"\w+", sample.written.text)


def test_every_kind_with_facts_has_wording_and_an_example() -> None:
    shown = {sample.letter.kind for sample in written()}
    assert shown == set(GROUPS)
    assert {name for name, _ in preview("clarify")} >= {"clarify.which_mentor", "clarify.release_thanks"}


@pytest.mark.parametrize("kind", ["understood", "clarify", "told", "waiting", "change", "cancel"])
def test_every_case_of_a_kind_has_an_example(kind: str) -> None:
    sort = {"understood": words.Understood, "clarify": words.Clarify, "told": words.ToldWords, "waiting": words.Waiting}
    sort |= {"change": words.Change, "cancel": words.Cancel}
    field = "about" if kind == "clarify" else "why" if kind == "waiting" else "what"
    cases = set(re.findall(r"'(\w+)'|\"(\w+)\"", str(sort[kind].__annotations__[field])))
    assert {"".join(case) for case in cases} == {
        getattr(s.letter.words, field) for s in written() if s.letter.kind == kind and isinstance(s.letter.words, sort[kind])
    }


FACTS = {
    "received": ("Hilary", "Thursday 1 October", "every week", "30 minutes", "Topic: payroll", "CANCEL"),
    "received.later": ("Wednesday 30 September, 12:00", "as in the old days", "Friday 2 October"),
    "received.unknown_name": ("nobody called Hillary",),
    "confirm": ("end your talks", "Friday 2 October", "YES"),
    "understood.moved": ("Thursday 15 October, 13:30 Kolkata time", "Tuesday 13 October, 13:00", "UNDO"),
    "understood.skipped.two": ("Tuesday 13 October, 13:00", "Tuesday 20 October, 13:00"),
    "clarify.which_mentor": ("1 - Hilary Brandt, payroll, Berlin", "2 - Hilary Stone, design, London"),
    "clarify.release_thanks": ("Shall Hilary read this as it is?", "> The tip was fine, but Bob is still no help.", "SEND", "NO"),
    "ask": ("Priya", "payroll", "every Tuesday, 9:30 Berlin time", "6 October to 22 December", "30 minutes a week", "Thursday 1 October"),
    "manager_notice": ("Hilary Brandt", "30 minutes a week", "Tuesday 6 October", "OBJECT", "Mary Okafor", "practice for leading people"),
    "introduction.mentee": ("Hilary", "every Tuesday, 13:00 Kolkata time, 9:30 Berlin time", "27 October", "14:00 Kolkata time"),
    "introduction.mentor": ("MANAGER", "9:30 Berlin time", "14:00 Kolkata time", "What is said stays here"),
    "invitation": (
        "9:30 Berlin time, 13:00 Kolkata time: 6, 13, 20 October",
        "9:30 Berlin time, 14:00 Kolkata time: 3, 10",
        "SKIP",
        "MOVE",
    ),
    "invitation.mentee": ("13:00 Kolkata time, 9:30 Berlin time: 6, 13, 20 October", "because you both like mornings"),
    "change.one": ("Thursday 15 October, 13:30 Kolkata time, 10:00 Berlin time", "Tuesday 13 October, 13:00", "as Hilary asked"),
    "change.kept": ("Hilary is never free on Thursdays", "Tuesday 13 October, 13:00 Kolkata time"),
    "change.text": ("No change",),
    "cancel.one": ("Tuesday 13 October, 13:00 Kolkata time", "Tuesday 20 October, 13:00", "Hilary cannot make it"),
    "cancel.series": ("10 talks with Hilary", "Tuesday 13 October, 13:00 Kolkata time"),
    "told.asks_to_move": ("your talk of Tuesday 13 October, 9:30", "Thursday 15 October, 10:00 Berlin time", "YES - Move it", "NO - Keep"),
    "told.asks_to_move.every": ("all your coming talks to Thursdays at 10:00 Berlin time", "Thursday 15 October", "YES - Move them all"),
    "told.renewal_waits": ("RENEW", "SLOWER", "END", "Priya"),
    "thanks": ("> Your tip about the month-end list saved me a whole afternoon.", "> And I finally know who to call about leave."),
    "waiting.next_asked": ("Hilary could not take it on", "Now I ask Tom", "Monday 5 October"),
    "absence.other": ("Priya is away", "Tuesday 13 October, 9:30", "Tuesday 27 October, 9:30 Berlin time"),
    "closing.mentor": ("11 times", "12 weeks with Priya", "> You made me laugh on a Monday."),
    "alert": ("The relay refuses our password", "Tuesday 29 September, 10:00 Berlin time", "alongside check"),
    "thanks_prompt.1": ("What helped you this week that came from Hilary?", "NOT THIS WEEK"),
    "reminder": ("Tuesday 13 October, 13:00 Kolkata time", "by video", "Who signs off a late invoice?", "DID NOT HAPPEN"),
    "ending": ("Tuesday 22 December", "RENEW", "SLOWER", "END", "9 times"),
    "digest": ("Request 12: nobody fits", "pairs: 28", "the mailbox is full"),
}


@pytest.mark.parametrize("name", FACTS)
def test_a_letter_says_its_facts(name: str) -> None:
    text = re.sub(r" \n", " ", named(name).written.text)
    for fact in FACTS[name]:
        assert fact in text


def test_the_ask_tells_the_topic_and_never_a_leave() -> None:
    text = named("ask").written.text
    assert "payroll" in text
    assert "leave" not in text


def test_a_name_cannot_become_an_answer_or_a_heading() -> None:
    for name in ("[YES] Send money", "## News", "> quoted", "**loud**", "- item", "= a: b", "Eve\r\nBcc: x@example.org\r\n\r\n[YES] now"):
        said = page(lone("thanks_prompt", words.ThanksPrompt(name)), "Peer mentoring", POST.address, NOW)
        assert [a.typed for a in said.answers] == ["NOT THIS WEEK"]
        assert {b.sort for b in said.blocks} == {"greeting", "paragraph", "answer", "footer"}


def test_a_name_with_markup_shows_as_it_is_and_is_escaped_in_html() -> None:
    done = write(lone("thanks_prompt", words.ThanksPrompt("<b>**Eve**</b>")), 1, post=POST, now=NOW)
    assert "<b>**Eve**</b>" in done.text
    assert "&lt;b&gt;**Eve**&lt;/b&gt;" in done.html
    assert "<b>" not in done.html


def test_a_long_name_shortens_the_subject_between_words() -> None:
    done = write(lone("thanks_prompt", words.ThanksPrompt("Maximiliane Hildegard von Hohenfels")), 1, post=POST, now=NOW)
    assert len(done.subject) <= 60
    assert done.subject == "What helped you this week that came from Maximiliane…"


def test_a_stranger_without_a_name_is_greeted_all_the_same() -> None:
    done = write(lone("help", words.Help(), replace(PRIYA, name="")), 1, post=POST, now=NOW)
    assert "\nHello,\n" in done.text


def test_a_language_without_letters_gets_english() -> None:
    done = write(lone("help", words.Help(), replace(PRIYA, language="fi")), 1, post=POST, now=NOW)
    assert '<html lang="en">' in done.html


def test_a_pair_by_mail_only_reads_nothing_about_meeting_or_telephones() -> None:
    text = named("introduction.by_mail").written.text.lower()
    assert not re.search(r"\b(phone|call|video|dial)\b", text)
    assert "e-mail" in text


def test_whom_one_would_rather_not_have_is_promised_to_stay_private_only_where_it_was_said() -> None:
    plain = named("received").letter.words
    assert isinstance(plain, words.Received)
    with_wish = replace(plain, wishes=replace(plain.wishes, mentors_avoided=("Bob",)))
    assert "Nobody else sees" in write(lone("received", with_wish), 1, post=POST, now=NOW).text.replace(" \n", " ")
    assert "Nobody else sees" not in named("received").written.text


def test_two_alternatives_are_offered_with_a_cancelled_date() -> None:
    off = named("cancel.one").letter.words
    assert isinstance(off, words.Cancel)
    other_times = (datetime(2026, 10, 15, 10, 0, tzinfo=BERLIN), datetime(2026, 10, 16, 11, 0, tzinfo=BERLIN))
    text = write(lone("cancel", replace(off, alternatives=other_times), HILARY), 1, post=POST, now=NOW).text
    assert "1 - Thursday 15 October, 10:00" in text
    assert "2 - Friday 16 October, 11:00" in text
