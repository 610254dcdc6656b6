"""Only the new words of an author, whatever program wrote the quotation."""

from __future__ import annotations

import pytest

from alongside.mail.body import flowed
from alongside.mail.delimiter import DELIMITER, is_delimiter
from alongside.mail.incoming import read
from alongside.mail.quotes import new_words
from letterbox import LETTERS, PROGRAMME, letter, mail

ASK = """Hello Hilary,

could you be Priya's mentor this spring? She wants to learn payroll.
Tuesdays at 9:30, half an hour, by video.

Answer with one word:
YES
NO
"""


@pytest.mark.parametrize("name", sorted(path.stem for path in LETTERS.glob("reply-*.eml") if "outlook" not in path.stem))
def test_an_attribution_in_any_language_ends_the_own_words(name: str) -> None:
    assert read(letter(name), PROGRAMME).text == "Yes, gladly.\nThursdays at 10 are best."


@pytest.mark.parametrize("name", sorted(path.stem for path in LETTERS.glob("reply-outlook-*.eml")))
def test_a_header_block_in_any_language_ends_the_own_words(name: str) -> None:
    assert read(letter(name), PROGRAMME).text in ("No, not this term.", "NO")


@pytest.mark.parametrize("name", sorted(path.stem for path in LETTERS.glob("footer-*.eml")))
def test_the_footer_of_a_phone_is_nobodys_word(name: str) -> None:
    assert read(letter(name), PROGRAMME).text == "YES"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("html-gmail", "Yes please & thanks\nMornings"),
        ("html-outlook-web", "Sorry, no."),
        ("html-outlook-windows", "Fridays only, please."),
        ("html-hidden", "Could I have Hilary as my mentor?"),
        ("html-indent", "My wishes:\n\nmornings"),
        ("alternative-stub", "Could I have Hilary as my mentor?"),
        ("delimiter", "YES"),
        ("delimiter-unquoted", "YES"),
        ("flowed", "Mornings suit me, but never on Mondays."),
        ("bottom-posting", "Yes, with pleasure."),
        ("signature-card", "Could I have Hilary as my mentor?\n\nKind regards,\nPriya Shah"),
        ("signature-dashes", "Could I have Hilary as my mentor?"),
        ("signature-postscript", "Mornings suit me.\n\nBest,\nPriya\n\nPS: never on Fridays"),
        ("labels-are-words", "Mentor: Hilary\nHow often: every two weeks\nWhen: mornings from 9 March 2027\nHow: by video"),
        ("sentence-with-colon", "On Tuesday 9 March at 10:00 I wrote down these wishes:\nmornings only"),
        ("forwarded", "Is this for you?"),
        ("forwarded-attached", "Please look."),
        ("latin1", "Könnte ich Hilary als Mentorin haben?"),
        ("charset-unknown", "Könnte ich Hilary haben?"),
        ("charset-not-text", "Could I have Hilary?"),
        ("gb2312", "好的，谢谢"),
    ],
)
def test_what_a_reader_would_call_the_letter_is_kept(name: str, text: str) -> None:
    assert read(letter(name), PROGRAMME).text == text


@pytest.mark.parametrize("name", ["inline", "html-apple-inline"])
def test_answers_between_quoted_questions_keep_their_questions(name: str) -> None:
    found = read(letter(name), PROGRAMME)
    assert found.pairs == (("Does Tuesday suit you both?", "Wednesday please"), ("By video?", "By phone"))


def test_lines_of_our_own_letter_are_subtracted_without_any_mark() -> None:
    assert new_words(f"Thursdays are better.\n\n{ASK}", ASK).text == "Thursdays are better."


def test_our_letter_wrapped_anew_is_still_ours() -> None:
    wrapped = "could you be Priya's mentor this\nspring? She wants to learn payroll. Tuesdays at 9:30,\nhalf an hour, by video."
    assert new_words(f"No, sorry.\n\n{wrapped}", ASK).text == "No, sorry."


def test_a_typed_yes_is_kept_although_our_letter_says_yes_as_well() -> None:
    assert new_words(f"YES\n\n{ASK}", ASK).text == "YES"
    assert new_words("YES", ASK).text == "YES"


def test_an_old_yes_in_the_quotation_is_never_a_word() -> None:
    quoted = "".join(f"> {line}\n" for line in ASK.splitlines())
    assert new_words(f"NO\n\n{quoted}", "").text == "NO"
    assert new_words(quoted, "").text == ""


def test_answers_typed_into_an_unmarked_copy_of_our_letter_are_found() -> None:
    block = "From: Peer mentoring <mentor@example.org>\nSent: Tuesday, March 2, 2027 3:15 PM\nTo: Hilary\nSubject: Hello\n\n"
    typed = ASK.replace("by video.\n", "by video.\nThursdays would be easier\n")
    found = new_words(f"see below\n\n{block}{typed}", ASK)
    assert found.text == "see below\n\nThursdays would be easier"


def test_a_quoted_line_that_was_broken_without_a_mark_is_still_quoted() -> None:
    text = f"> {'long words of ours that reach to the edge of the line and'}{' over' * 3}\nwrapped\n> more\nMy answer\n"
    assert new_words(text).text == "My answer"


@pytest.mark.parametrize("line", [DELIMITER, f"> {DELIMITER}", "*— Please reply above this line —*", "--please  reply above this line--"])
def test_our_delimiter_is_known_in_every_dress(line: str) -> None:
    assert is_delimiter(line)


def test_a_sentence_about_the_line_is_no_delimiter() -> None:
    assert not is_delimiter("I cannot please reply above this line, sorry")


def test_soft_breaks_are_joined_within_one_depth_of_quotation() -> None:
    assert flowed("a \nb\n> c \n> d\n-- \nme") == "a b\n> c d\n-- \nme"
    assert flowed("ab \ncd", delsp=True) == "abcd"


@pytest.mark.parametrize(
    "above",
    [
        "---- On Tue, 02 Mar 2027 15:15:00 +0100 Peer mentoring <mentor@example.org> wrote ----\n\n",
        "Zitat von Peer mentoring <mentor@example.org>:\n\n> ",
        "*From:* Peer mentoring\n*Sent:* 02 March 2027 15:15\n*To:* Hilary\n*Subject:* x\n\n",
        "Von: mentor@example.org\nDatum: 2. März 2027\nAn: Hilary\n\n",
        "On Tuesday, March 2, 2027 at 03:15:00 PM GMT, Peer mentoring <mentor@example.org> wrote:\n\n",
    ],
)
def test_rarer_clients_cannot_smuggle_an_old_command_in(above: str) -> None:
    assert new_words(f"Yes.\n\n{above}STOP\n").text == "Yes."


def test_words_after_thanks_are_words() -> None:
    text = "Thanks\nMornings suit me, not Mondays.\nTuesday"
    assert new_words(text).text == text
    assert new_words("Thanks!\nPriya\nTuesdays would be best").text == "Thanks!\nPriya\nTuesdays would be best"


def test_the_writers_own_name_below_the_words_is_no_mentor() -> None:
    assert read(mail("Mornings, please.\n\n- Hilary\n"), PROGRAMME).text == "Mornings, please."
    assert read(mail("Could I have\nPriya\n"), PROGRAMME).text == "Could I have\nPriya"


@pytest.mark.parametrize("name", ["(no name)", "— —", ". ."])
def test_somebody_without_a_name_has_no_card_below_it(name: str) -> None:
    words = "Could I have Hilary as my mentor?\n\n- mornings, please\n- not on Fridays\nPhone: 030 1234567"
    assert new_words(words, names=[name]).text == words


def test_the_signature_block_of_html_is_not_read() -> None:
    raw = mail('<p>Yes</p><div class="gmail_signature">Office hours Mon-Fri 9-5</div>').replace(b"text/plain", b"text/html")
    assert read(raw, PROGRAMME).text == "Yes"


def test_an_offered_sentence_that_is_sent_as_it_stands_is_an_answer() -> None:
    offered = "I would like Carla Noor as my mentor"
    parent = f"These people know payroll and may be asked.\n\n{offered} - Ask Carla\n"
    assert new_words(offered, parent).text == offered
    assert new_words(f"Thank you.\n\n{offered} - Ask Carla", parent).text == "Thank you."
