"""Events become one batch: each is decided on the state that the ones before it left, and every letter is finished at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from alongside import intake
from alongside.language.reader import read as read_words
from alongside.ledger.values import Batch, DueAlarm, FinishedLetter, Holdings, InboxRow, Known, Meta
from alongside.mail.incoming import Read
from alongside.mail.write import Post, write
from alongside.programme import expected
from alongside.programme.decide import decide
from alongside.programme.events import Alarm, AlarmDue, Decision, Disarm, Event
from alongside.programme.letters import Letter
from alongside.programme.model import Fact, State, apply
from alongside.settings import Settings


@dataclass(slots=True)
class Fold:
    """A batch in the making. ``state`` is what the next event is decided on."""

    state: State
    settings: Settings
    meta: Meta
    now: datetime
    revision: int
    next_letter: int
    next_inbox: int
    entropy: Callable[[], str]
    plus_addresses: bool
    reader: Read = read_words
    """Who reads the words of mails."""
    _facts: list[Fact] = field(default_factory=list)
    _letters: list[FinishedLetter] = field(default_factory=list)
    _alarms: list[Alarm | Disarm] = field(default_factory=list)
    _inbox: list[InboxRow] = field(default_factory=list)
    _fired: list[tuple[str, str]] = field(default_factory=list)
    _seen: dict[str, int] = field(default_factory=dict)

    # ------------------------------------------------------------------ events

    def mail(self, mail: intake.Envelopes, known: Known) -> None:
        """One mail: read, decided, its inbox row written."""
        number = self.next_inbox
        self.next_inbox += 1
        repeated = known.repeated or self._seen.get(mail.lookup.content_key)
        if repeated:
            self._row(mail, number, "human", Decision(action="ignored", reason=f"the same mail as number {repeated}"), ignored=True)
            return
        self._seen[mail.lookup.content_key] = number
        seed = self.entropy()
        event, _ = intake.event(self.state, mail, known, self.meta, self.settings, self.now, inbox=number, seed=seed, reader=self.reader)
        decision = self._decided(event)
        ignored = not (decision.facts or decision.letters or decision.alarms) and decision.action in ("nothing", "ignored")
        self._row(mail, number, event.verdict, decision, ignored=ignored)

    def alarm(self, due: DueAlarm, held: Holdings = Holdings()) -> None:  # noqa: B008
        """One alarm: fired, and gone with the batch unless its decision sets it again. ``held`` is for who asked for their data."""
        self._fired.append((due.name, due.about))
        self.state = expected.with_alarms(self.state, [(due.name, due.about)], ())
        self._decided(AlarmDue(due.name, due.about, due.due, self.entropy(), held.rows, held.letters))

    def told(self, event: Event) -> None:
        """Something a coordinator did, or a refusal by the relay."""
        self._decided(event)

    def too_old(self, mail: intake.Envelopes) -> None:
        """A mail from before the programme: noted, left where it lies, never answered."""
        self._inbox.append(self._inbox_row(mail, self.next_inbox, "human", "ignored", "ignored", "older than the programme", ""))
        self.next_inbox += 1

    def quarantined(self, mail: intake.Envelopes, reason: str, fact: Fact) -> None:
        """The third failure: the bytes are kept, a person is told, the rest goes on."""
        row = self._inbox_row(mail, self.next_inbox, "unreadable", "quarantine", "quarantined", reason, "review", mail.arrived.raw)
        self._inbox.append(row)
        self._facts.append(fact)
        self.state = apply(self.state, (fact,))
        self.next_inbox += 1

    # ------------------------------------------------------------------ the batch

    def batch(self, fence: int | None) -> Batch:
        """Everything so far, to be committed at once."""
        return Batch(
            self.now,
            self.revision,
            tuple(self._inbox),
            tuple(self._facts),
            tuple(self._letters),
            tuple(self._alarms),
            tuple(self._fired),
            fence,
            self.state,
        )

    def _decided(self, event: Event) -> Decision:
        decision = decide(self.state, event, self.now)
        finished = [self._finished(letter, self.next_letter + n) for n, letter in enumerate(decision.letters)]
        self.state = expected.with_alarms(apply(self.state, decision.facts), (), decision.alarms)
        self.next_letter += len(finished)
        self._facts.extend(decision.facts)
        self._letters.extend(finished)
        self._alarms.extend(decision.alarms)
        return decision

    def _finished(self, letter: Letter, number: int) -> FinishedLetter:
        written = write(letter, number, post=self._post, now=self.now)
        return FinishedLetter(number, letter, written.message_id, written.subject, written.text, written.raw, written.sender)

    @property
    def _post(self) -> Post:
        programme = self.settings.programme
        domain = programme.address.rpartition("@")[2]
        return Post(programme.name, programme.address, domain, self.meta.instance, self.meta.token_keys[0][0], self.plus_addresses)

    def _row(self, mail: intake.Envelopes, number: int, verdict: str, decision: Decision, *, ignored: bool) -> None:
        folder = "review" if decision.review else "done"
        raw = mail.arrived.raw if decision.review else None
        state = "ignored" if ignored else "handled"
        self._inbox.append(self._inbox_row(mail, number, verdict, decision.action, state, decision.reason, folder, raw))

    def _inbox_row(
        self, mail: intake.Envelopes, number: int, verdict: str, action: str, state: str, reason: str, folder: str, raw: bytes | None = None
    ) -> InboxRow:
        return InboxRow(
            number, mail.arrived.uidvalidity, mail.arrived.uid, mail.envelope.message_id, mail.lookup.content_key,
            mail.envelope.from_address or "", self.now, verdict, action, state, reason, folder, raw,  # type: ignore[arg-type]
        )  # fmt: skip
