"""Bytes become responses whichever way they are cut, and a link that dies or lies is told apart from one that is quiet."""

import asyncio
import time
from datetime import UTC, datetime

import pytest

from alongside.wire import imap, line, phrases
from alongside.wire.errors import CommandRefused, LinkLost, LoginRefused, StoreFull, Throttled, Weather
from alongside.wire.imap import ImapMailbox
from alongside.wire.reader import Garbled, ResponseReader
from scripted_imap import Talk, opened, scripted

STREAM = (
    b"* OK ready {12}\r\n"
    b'* 1 FETCH (UID 4 BODY[] {15}\r\nA1 OK * 3 {2}\r\n INTERNALDATE "x")\r\n'
    b"* 2 FETCH (UID 5 BODY[] {0}\r\n)\r\n"
    b'* 3 FETCH (ENVELOPE (NIL "5* hotel (" NIL))\r\n'
    b"A1 OK done\r\n"
)
RESPONSES = [
    (b"* OK ready {12}",),
    (b"* 1 FETCH (UID 4 BODY[] {15}", b"A1 OK * 3 {2}\r\n", b' INTERNALDATE "x")'),
    (b"* 2 FETCH (UID 5 BODY[] {0}", b"", b")"),
    (b'* 3 FETCH (ENVELOPE (NIL "5* hotel (" NIL))',),
    (b"A1 OK done",),
]


def read(*pieces: bytes) -> list[tuple[bytes, ...]]:
    reader = ResponseReader()
    return [response for piece in pieces for response in reader.feed(piece)]


def test_a_stream_reads_the_same_wherever_it_is_cut() -> None:
    assert read(STREAM) == RESPONSES
    assert read(*(STREAM[at : at + 1] for at in range(len(STREAM)))) == RESPONSES
    for cut in range(len(STREAM)):
        assert read(STREAM[:cut], STREAM[cut:]) == RESPONSES, cut


def test_thousands_of_responses_in_one_read_cost_what_their_bytes_cost() -> None:
    def once(data: bytes, lines: int) -> float:
        began = time.process_time()
        assert len(read(data)) == lines
        return time.process_time() - began

    def seconds(lines: int) -> float:
        data = b"".join(b"* %d FETCH (FLAGS (\\Seen))\r\n" % number for number in range(lines))
        return min(once(data, lines) for _ in range(3))

    assert seconds(40_000) < 12 * max(seconds(5_000), 0.004)


def test_a_large_literal_in_small_pieces_is_put_together_once() -> None:
    body = b"x" * 4_000_000
    whole = b"* 1 FETCH (UID 1 BODY[] {%d}\r\n" % len(body) + body + b")\r\n"
    began = time.process_time()
    (response,) = read(*(whole[at : at + 1400] for at in range(0, len(whole), 1400)))
    assert response[1] == body
    assert time.process_time() - began < 1.0


def test_a_literal_beyond_all_measure_is_refused_before_it_is_read() -> None:
    with pytest.raises(Garbled, match="literal"):
        read(b"* 1 FETCH (BODY[] {999999999999}\r\n")


@pytest.mark.parametrize(
    ("response", "raw"),
    [
        ((b"* 1 FETCH (UID 9 BODY[] {3}", b"abc", b")"), b"abc"),
        ((b"* 1 FETCH (BODY[]<0> {3}", b"abc", b" UID 9)"), b"abc"),
        ((b"* 1 FETCH (UID 9 BODY[] ~{3}", b"abc", b")"), b"abc"),
        ((rb'* 1 FETCH (UID 9 BODY[HEADER] "a \"b\" \\")',), b'a "b" \\'),
        ((b'* 1 FETCH (UID 9 BODY[] "")',), b""),
        ((b"* 1 FETCH (UID 9 BODY[] NIL)",), None),
        ((b"* 1 FETCH (UID 9 FLAGS (\\Seen))",), None),
    ],
)
def test_a_body_is_found_in_whichever_form_a_server_writes_it(response: tuple[bytes, ...], raw: bytes | None) -> None:
    mail = phrases.fetched(response)
    assert mail is not None
    assert (mail.uid, mail.raw) == (9, raw)


@pytest.mark.parametrize("line", [b"* 1 FETCH (FLAGS (\\Seen))", b"* 2 EXPUNGE", b"* SEARCH 1 2", b"* OK FETCH (UID 3)"])
def test_what_is_no_fetch_of_a_uid_is_passed_over(line: bytes) -> None:
    assert phrases.fetched((line,)) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("04-Mar-2024 09:30:00 +0530", datetime(2024, 3, 4, 4, 0, tzinfo=UTC)),
        (" 4-Mar-2024 09:30:00 -0800", datetime(2024, 3, 4, 17, 30, tzinfo=UTC)),
        ("00-Jan-0000 00:00:00 +0000", None),
        ("yesterday", None),
    ],
)
def test_an_internal_date_is_a_moment_or_nothing(text: str, moment: datetime | None) -> None:
    assert phrases.moment_of(text) == moment


def test_names_and_sets_are_written_as_servers_want_them() -> None:
    assert phrases.folder_name("Alongside/Done", "", ".") == "Alongside.Done"
    assert phrases.folder_name("Alongside/Done", "INBOX.", ".") == "INBOX.Alongside.Done"
    assert phrases.folder_name("inbox", "INBOX.", ".") == "INBOX"
    assert phrases.folder_name("Erledigt/Geprüft & gut", "", "/") == "Erledigt/Gepr&APw-ft &- gut"
    assert phrases.uid_set([7, 3, 1, 2, 9, 10]) == "1:3,7,9:10"
    assert phrases.uid_set([]) == ""
    assert phrases.quoted('say "hello" \\') == '"say \\"hello\\" \\\\"'


# A scripted server


@pytest.fixture
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "PATIENCE", 1.0)  # ten times what the slow server takes for each byte
    monkeypatch.setattr(line, "CONNECT_PATIENCE", 1.5)
    monkeypatch.setattr(imap, "FAREWELL", 0.2)


async def goodbye_in_idle(talk: Talk) -> None:
    await talk.say(b"+ idling\r\n* BYE shutting down\r\n")
    talk.writer.close()


async def close_in_idle(talk: Talk) -> None:
    await talk.say(b"+ idling\r\n")
    talk.writer.close()


async def goodbye_instead_of_idling(talk: Talk) -> None:
    await talk.say(b"* BYE not now\r\n")


async def refuse(talk: Talk) -> None:
    await talk.done(status="NO not today")


async def stay_silent(talk: Talk) -> None:
    await asyncio.sleep(0)


@pytest.mark.parametrize("script", [goodbye_in_idle, close_in_idle, goodbye_instead_of_idling, refuse, stay_silent])
async def test_a_wait_on_a_dying_link_ends_soon_and_says_so(short_patience: None, script: object) -> None:
    async with scripted({"IDLE": script}) as server, opened(server) as mailbox:  # type: ignore[dict-item]
        await mailbox.listing()
        began = time.monotonic()
        with pytest.raises(LinkLost):
            await mailbox.wait(20)
        assert time.monotonic() - began < 10
        await mailbox.connect()
        assert (await mailbox.listing()).uids == (4,)


async def test_a_link_that_says_nothing_after_done_is_given_up(short_patience: None) -> None:
    async def half_open(talk: Talk) -> None:
        await talk.say(b"+ idling\r\n")
        await talk.reader.readline()

    async with scripted({"IDLE": half_open}) as server, opened(server) as mailbox:
        with pytest.raises(LinkLost, match="no word"):
            await mailbox.wait(0.2)


async def test_a_stall_within_a_literal_is_given_up_but_a_slow_one_is_waited_for(short_patience: None) -> None:
    slow = True

    async def trickle(talk: Talk) -> None:
        if "RFC822.SIZE" in talk.words:
            await talk.done(b"* 1 FETCH (UID 4 RFC822.SIZE 8)\r\n")
            return
        await talk.say(b"* 1 FETCH (UID 4 BODY[] {8}\r\n")
        for byte in b"a: b\r\n\r\n" if slow else b"a: ":
            await asyncio.sleep(0.1)
            await talk.say(bytes([byte]))
        if slow:
            await talk.done(b")\r\n")

    async with scripted({"UID FETCH": trickle}) as server, opened(server) as mailbox:
        mails = [mail.raw async for window in mailbox.windows([4]) for mail in window]
        assert mails == [b"a: b\r\n\r\n"]
        slow = False
        with pytest.raises(LinkLost, match="no word"):
            _ = [window async for window in mailbox.windows([4])]


async def test_a_late_answer_is_never_taken_for_the_next_one(short_patience: None) -> None:
    async def answers_twice(talk: Talk) -> None:
        await talk.done()
        await talk.say(f"{talk.tag} BAD what a pity\r\nZZ99 NO who is this\r\n".encode())

    async with scripted({"NOOP": answers_twice}) as server, opened(server) as mailbox:
        for _ in range(3):
            await mailbox.noop()
        assert (await mailbox.listing()).uids == (4,)


async def test_unasked_news_between_answers_is_taken_in_stride() -> None:
    async def chatty(talk: Talk) -> None:
        await talk.done(b"* 5 EXISTS\r\n* 3 EXPUNGE\r\n* 2 FETCH (FLAGS (\\Seen))\r\n* SEARCH 4 2\r\n* SEARCH\r\n* SEARCH 9\r\n\r\n")

    async with scripted({"UID SEARCH": chatty}) as server, opened(server) as mailbox:
        assert (await mailbox.listing()).uids == (2, 4, 9)


async def test_an_ok_without_a_body_is_not_a_mail() -> None:
    async def expunged(talk: Talk) -> None:
        if "RFC822.SIZE" in talk.words:
            await talk.done(b"* 1 FETCH (UID 4 RFC822.SIZE 8)\r\n")
        else:
            await talk.done(status="OK [EXPUNGEISSUED] some are gone")

    async with scripted({"UID FETCH": expunged}) as server, opened(server) as mailbox:
        assert [window async for window in mailbox.windows([4])] == []


async def answer(talk: Talk, status: str) -> None:
    await talk.done(status=status)


@pytest.mark.parametrize(
    ("command", "status", "weather"),
    [
        ("LOGIN", "NO [AUTHENTICATIONFAILED] wrong", LoginRefused),
        ("LOGIN", "NO wrong", LoginRefused),
        ("LOGIN", "NO [LIMIT] too many", Throttled),
        ("LOGIN", "NO Too many simultaneous connections", Throttled),
        ("SELECT", "NO [INUSE] somebody has it", Throttled),
        ("UID SEARCH", "NO [THROTTLED] slow down", Throttled),
        ("UID SEARCH", "BAD what", CommandRefused),
        ("UID MOVE", "NO [OVERQUOTA] full", StoreFull),
    ],
)
async def test_a_refusal_is_told_by_its_code(command: str, status: str, weather: type[Weather]) -> None:
    async with scripted({command: lambda talk: answer(talk, status)}) as server:
        with pytest.raises(weather) as told:
            async with opened(server) as mailbox:
                await mailbox.move((await mailbox.listing()).uids, "done")
    assert "127.0.0.1" in str(told.value)
    assert "rehearsal" not in str(told.value)


@pytest.mark.parametrize(
    ("greeting", "weather"),
    [(b"* BYE Too many simultaneous connections\r\n", Throttled), (b"* BYE [LIMIT] later\r\n", Throttled), (b"* BYE no\r\n", LinkLost)],
)
async def test_a_server_that_greets_with_goodbye_is_left_at_once(greeting: bytes, weather: type[Weather]) -> None:
    async with scripted({}, greeting) as server:
        with pytest.raises(weather):
            await ImapMailbox(server.settings).connect()
        assert server.heard == []


async def test_a_server_that_never_greets_is_unreachable(short_patience: None) -> None:
    async with scripted({}, b"") as server:
        with pytest.raises(Weather, match="no greeting"):
            await ImapMailbox(server.settings).connect()


async def test_what_a_server_can_do_is_asked_after_the_login() -> None:
    async with (
        scripted({"LOGIN": lambda talk: answer(talk, "OK [CAPABILITY IMAP4rev1 MULTIAPPEND] successful.")}) as server,
        opened(server) as mailbox,
    ):
        assert mailbox.capabilities == {"IMAP4REV1", "IDLE", "MOVE", "UIDPLUS"}
        assert [words.split()[0] for words in server.heard][:2] == ["LOGIN", "CAPABILITY"]
