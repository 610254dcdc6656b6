"""The rehearsal as a coordinator sees it: played once for all of these stories, and once more for each person who falls silent."""

from __future__ import annotations

import asyncio
import json
import re
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from alongside.demo.cast import PROGRAMME, ROSTER, TALES
from alongside.demo.page import story_page
from alongside.demo.rehearsal import Play, Played
from alongside.demo.story import Scene, of_tale, scenes, transcript

PRIYA, HILARY, NORA, TOM = (f"{name}@example.org" for name in ("priya", "hilary", "nora", "tom"))


@dataclass(frozen=True)
class Rehearsed:
    """A play, its scenes, and the seconds it took."""

    played: Played
    scenes: tuple[Scene, ...]
    seconds: float

    def letters(self, reader: str, kind: str) -> list[Scene]:
        return [scene for scene in self.scenes if scene.reader == reader and scene.kind == kind]

    def last_calendar(self, address: str) -> tuple[datetime, ...]:
        pages = self.played.calendars[address]
        return tuple(talk.start for talk in pages[-1].talks) if pages else ()


def rehearse(directory: Path, weeks: int = 12, silent: tuple[str, ...] = ()) -> Rehearsed:
    began = time.process_time()
    played = asyncio.run(Play(directory / "ledger.db", weeks, silent).run())
    return Rehearsed(played, scenes(played), time.process_time() - began)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Rehearsed:
    return rehearse(tmp_path_factory.mktemp("story"))


def test_twelve_weeks_are_played_in_under_a_minute_of_a_processor_and_the_ledger_keeps_its_rules(story: Rehearsed) -> None:
    assert story.seconds < 60
    assert story.played.findings == ()
    assert story.played.problems == ()


def test_every_request_of_the_first_morning_is_answered_at_once(story: Rehearsed) -> None:
    for mentee, *_ in (tale.people for tale in TALES):
        asked = next(scene for scene in story.scenes if scene.writer == mentee)
        assert story.letters(mentee, "received")[0].at == asked.at


def test_a_line_of_the_echo_is_corrected_by_a_reply(story: Rehearsed) -> None:
    first, second = story.letters(PRIYA, "received")
    assert "Monday to Friday" in first.words
    assert "Tuesdays and Thursdays" in " ".join(second.words.split())


def test_the_mentors_yes_with_a_wish_decides_the_time(story: Rehearsed) -> None:
    first = story.letters(PRIYA, "invitation")[0]
    assert "every Thursday" in first.subject
    berlin = ZoneInfo("Europe/Berlin")
    held = [start.astimezone(berlin) for mentee, start in story.played.held if mentee == PRIYA]
    assert len(held) >= 9
    assert all(9 <= start.hour < 12 for start in held)


def test_thanks_reach_the_mentor_in_the_mentees_own_words(story: Rehearsed) -> None:
    written = next(scene.words for scene in story.scenes if scene.writer == PRIYA and "pull request" in scene.words)
    carried = " ".join(story.letters(HILARY, "thanks")[0].words.replace("> ", "").split())
    assert written in carried


def test_a_question_asked_again_brings_its_answer_back_to_the_mentee_alone(story: Rehearsed) -> None:
    (earlier,) = story.letters(PRIYA, "asked_before")
    assert "Karin Holm does" in earlier.words
    assert len(story.letters(HILARY, "question")) == 2
    assert not [scene for scene in story.scenes if scene.kind == "asked_before" and scene.reader != PRIYA]


def test_both_are_asked_how_it_goes_and_a_note_is_found_again(story: Rehearsed) -> None:
    assert story.letters(PRIYA, "checkin")
    assert story.letters(HILARY, "checkin")
    assert "release" in story.letters(PRIYA, "found")[-1].words


def test_the_mentor_lets_the_manager_read_what_the_mentee_lets_go(story: Rehearsed) -> None:
    (told,) = story.letters("anna@example.org", "thanks")
    assert "Hilary" in told.subject
    assert "Priya" not in told.words


def test_a_tip_for_the_next_pairs_is_approved_by_mail(story: Rehearsed) -> None:
    (approved,) = story.letters("mary@example.org", "understood")
    assert "Bring one thing that went wrong to each talk" in " ".join(approved.words.split())


def test_there_is_at_most_one_prompt_for_thanks_a_day_and_each_is_about_a_talk(story: Rehearsed) -> None:
    days = [scene.at.date() for scene in story.letters(PRIYA, "thanks_prompt")]
    held = [start for mentee, start in story.played.held if mentee == PRIYA]
    assert len(days) == len(set(days))
    assert len(days) == len(held)
    assert all(any(start.date() < day for start in held) for day in days)


def test_two_unanswered_questions_are_followed_by_a_longer_pause(story: Rehearsed) -> None:
    days = [scene.at.date() for scene in story.letters(NORA, "thanks_prompt")]
    assert max((later - earlier).days for earlier, later in pairwise(days)) >= 14


def test_new_york_and_london_meet_inside_both_peoples_day_while_the_clocks_change(story: Rehearsed) -> None:
    held = [start for mentee, start in story.played.held if mentee == NORA]
    in_new_york = {start.astimezone(ZoneInfo("America/New_York")).hour for start in held}
    in_london = {start.astimezone(ZoneInfo("Europe/London")).hour for start in held}
    assert len(held) >= 8
    assert len(in_new_york) == 2, "an hour's shift between 14 and 28 March is seen by one of the two"
    assert in_new_york <= {9, 10, 11}
    assert in_london <= set(range(9, 17))


def test_a_managers_objection_empties_both_calendars(story: Rehearsed) -> None:
    mia, oskar, _ = TALES[2].people
    for address in (mia, oskar):
        assert story.played.calendars[address][-2].talks
        assert story.last_calendar(address) == ()
        assert story.letters(address, "told")
    assert not [start for mentee, start in story.played.held if mentee == mia]


def test_a_newcomer_whose_mentor_says_no_hears_it_within_the_day(story: Rehearsed) -> None:
    ravi, karin = TALES[3].people
    no = next(scene for scene in story.scenes if scene.writer == karin)
    line = story.letters(ravi, "waiting")[0]
    assert line.at == no.at
    assert "Now I ask" in " ".join(line.words.split())


def test_nobody_has_a_future_date_at_the_end(story: Rehearsed) -> None:
    for address in story.played.calendars:
        assert [start for start in story.last_calendar(address) if start > story.played.ended] == []
        assert b"BEGIN:VCALENDAR" in story.played.icals[address]


def test_both_calendars_of_a_pair_hold_the_same_dates_all_along(story: Rehearsed) -> None:
    for tale in TALES[:3]:
        mentee, mentor = (story.played.calendars[address] for address in tale.people[:2])
        theirs = {t.uid for page in mentee for t in page.talks}  # a mentor may have somebody else beside
        ends = [[{(t.uid, t.original, t.start) for t in page.talks if t.uid in theirs} for page in pages] for pages in (mentee, mentor)]
        assert ends[0][-1] == ends[1][-1]
        assert max(map(len, ends[0])) == max(map(len, ends[1]))


def test_the_page_shows_each_pairing_and_every_letter_and_fetches_nothing(story: Rehearsed) -> None:
    page = story_page(story.played, story.scenes, 12)
    for tale in TALES:
        assert tale.title.replace("&", "&amp;") in page
    letters = [scene for scene in story.scenes if scene.by_programme and scene.tale]
    assert page.count('<details class="letter"') == len(letters)
    for person in ROSTER:
        if any(scene.reader == person.email for scene in letters):
            assert f"to {person.first_name}</b>" in page
    own = re.sub(r"data-letter=\"[^\"]*\"", "", page)
    assert not re.search(r"<(?:script|link|img|iframe)[^>]*\s(?:src|href)=", own)
    assert not re.search(r"https?://|@import|url\(", own)


def test_a_letter_cannot_break_out_of_its_frame(story: Rehearsed) -> None:
    frames = re.findall(r"<iframe sandbox=\"([^\"]*)\"[^>]*data-letter=\"([^\"]*)\"", story_page(story.played, story.scenes, 12))
    assert frames
    assert all(rights == "allow-same-origin" and "<" not in html for rights, html in frames)


def test_the_story_is_readable_as_plain_lines(story: Rehearsed) -> None:
    lines = list(transcript(of_tale(story.scenes, TALES[0])))
    assert any("Priya → Alongside" in line for line in lines)
    assert any("Hilary → Priya" in line for line in lines)
    assert sum("── week" in line for line in lines) >= 10


def test_without_the_mentors_answer_nobody_meets_and_the_mentee_hears_why(tmp_path: Path) -> None:
    quiet = rehearse(tmp_path, 1, ("hilary",))
    assert not quiet.letters(HILARY, "invitation")
    assert quiet.letters(HILARY, "ask_reminder")
    assert any("has not answered in time" in " ".join(scene.words.split()) for scene in quiet.letters(PRIYA, "waiting"))
    assert quiet.letters(NORA, "invitation"), "the others go on"


def test_without_the_managers_objection_the_two_meet(tmp_path: Path, story: Rehearsed) -> None:
    quiet = rehearse(tmp_path, 2, ("george",))
    mia, _oskar, george = TALES[2].people
    assert quiet.letters(george, "manager_notice")
    assert [start for mentee, start in quiet.played.held if mentee == mia]
    assert not [start for mentee, start in story.played.held if mentee == mia]


def test_a_silent_mentee_never_asks_and_so_the_mentor_is_left_alone(tmp_path: Path, story: Rehearsed) -> None:
    quiet = rehearse(tmp_path, 1, ("nora",))
    assert not quiet.letters(TOM, "ask")
    assert story.letters(TOM, "ask")
    assert quiet.letters(HILARY, "ask")


def test_the_programme_writes_as_itself(story: Rehearsed) -> None:
    assert {scene.writer for scene in story.scenes if scene.kind} == {PROGRAMME}


def test_the_command_leaves_the_page_the_mails_the_calendars_and_the_ledger(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from alongside.commands import main; main()", "demo", "--out", str(tmp_path / "out"), "--weeks", "1"]
    for _ in ("the first time", "over an old story"):
        done = subprocess.run([*command, "--json"], capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False)
        assert (done.returncode, done.stderr) == (0, "")
    counts = json.loads(done.stdout)
    assert counts["findings"] == counts["problems"] == []
    assert set(counts["future_dates"].values()) == {0}
    mails = list((tmp_path / "out" / "mails").glob("*.eml"))
    assert len(mails) == counts["mails"] + sum(counts["letters"].values())
    assert {path.stem for path in (tmp_path / "out" / "calendars").glob("*.ics")} == {person.id for person in ROSTER}
    assert (tmp_path / "out" / "story.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (tmp_path / "out" / "ledger.db").stat().st_size > 0


def test_the_story_can_be_read_in_a_pipe(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from alongside.commands import main; main()", "demo", "--weeks", "1"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert "Could I have Hilary as my mentor?" in done.stdout
    assert "verify: the ledger keeps all its rules." in done.stdout
    assert "playing March 2027" in done.stderr
    assert (tmp_path / "story" / "story.html").exists()
