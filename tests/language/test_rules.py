"""Rules that are not tried on a text could not have matched it, and a table reads like one expression of its rows."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from alongside import language
from alongside.language import atoms, intents, vernacular
from alongside.language.chain import news
from alongside.language.expressions import Expression
from alongside.language.needed import Sieve, may_match, needed
from alongside.language.openings import heads
from alongside.language.page import open_page, rewritten
from alongside.language.patterns import SHAPES, spelt_out
from alongside.language.rules import Table
from language.score import rows


@pytest.mark.parametrize(
    ("source", "runs"),
    [
        (r"(?:ich )?(?:kann|muss) nicht (?:zusagen|kommen)", ({" nicht "}, {"zusagen", "kommen"})),
        (r"\bim\b|gegen", ({"im", "gegen"},)),
        (r"ab+cde", ({"cde"}, {"ab"})),
        (r"(?:montag|freitag)s?", ({"montag", "freitag"},)),
        (r"(?<=vom )abc(?! und)", ({"vom "}, {"abc"})),
        (r"[a-z](?= uhr)", ({" uhr"},)),
        (r"(?P<n>zwei|drei)? ?mal", ({"mal"},)),
        (r"um (?:zwei|drei)|gegen (?:zehn|elf)", ({"zwei", "drei", "gegen "}, {"um ", "zehn", "elf"})),
        (r"[a-z]+(?: uhr)?", ()),
        (r"(?:a|bcd)", ()),
        (r"(?:ab){0,3}", ()),
    ],
)
def test_what_every_match_has_is_found_in_the_expression(source: str, runs: tuple[set[str], ...]) -> None:
    assert needed(source) == runs


@pytest.mark.parametrize("name", ["de", "fr", "es"])
def test_no_rule_is_left_out_on_a_mail_that_it_would_have_changed(name: str) -> None:
    rules = [*vernacular._rules(name, "SPELLING").rules, *vernacular._turns(name).rules, *vernacular._rules(name, "ORDER").rules]
    mails = [open_page(row["text"]).folded for row in rows(f"development_{name}.jsonl")[::16]]
    passed = [one.pattern.pattern for mail in mails for one in rules if not one.may_match(mail) and one.pattern.search(mail)]
    assert passed == []


@pytest.mark.parametrize("name", ["de", "fr", "es"])
def test_rules_in_a_row_leave_what_all_of_them_tried_in_turn_would_leave(name: str) -> None:
    chain = vernacular._turns(name)
    for row in rows(f"development_{name}.jsonl")[::16]:
        page = left = open_page(row["text"])
        for one in chain.rules:
            left = rewritten(left, one.pattern, one.put)
        assert chain.rewrite(page, lambda _, one: one.put) == left


def test_what_is_new_in_a_text_is_found_between_what_has_stayed() -> None:
    changed = news("a" * 40 + "old" + "b" * 40, "a" * 40 + "newer" + "b" * 40)
    assert "aaanewerbbb" in changed
    assert len(changed) < 60
    assert "xy" in news("xyxyxy", "xyxy")
    assert news("", "come") == "come"


@pytest.mark.parametrize("role", ["", "mentor", "mentee", "manager"])
def test_no_line_of_cues_is_left_out_on_a_mail_that_it_would_have_matched(role: str) -> None:
    table = intents._rows(role)
    lines = [line for _, line in table.lines]
    mails = [open_page(row["text"]).folded for row in rows("intents.jsonl", "rounds.jsonl")[::16]]
    tried = [set(table.sieve.may_match(mail)) for mail in mails]
    passed = [
        line.pattern for n, line in enumerate(lines) for mail, some in zip(mails, tried, strict=True) if n not in some and line.search(mail)
    ]
    assert passed == []
    assert max(map(len, tried)) < len(lines) / 2


def test_no_expression_of_the_room_is_left_out_on_a_mail_that_it_would_have_matched() -> None:
    modules = [importlib.import_module(found.name) for found in pkgutil.iter_modules(language.__path__, "alongside.language.")]
    expressions = {one.pattern: one for module in modules for one in vars(module).values() if isinstance(one, Expression)}
    mails = [open_page(row["text"]) for row in rows("intents.jsonl", "rounds.jsonl", "development_de.jsonl")[::24]]
    texts = [text for mail in mails for text in (mail.folded, mail.shown)]
    passed = [source for source, one in expressions.items() for text in texts if not one.may_match(text) and one.made.search(text)]
    assert passed == []
    assert len(expressions) > 200


def test_an_expression_finds_nothing_where_its_letters_are_missing_and_leaves_the_text_as_it_is() -> None:
    one = Expression(r"\bmonday\b")
    assert [one.search("tuesday"), one.match("tuesday"), one.fullmatch("tuesday"), *one.finditer("tuesday"), *one.findall("tuesday")] == [
        None
    ] * 3
    assert one.sub("", "tuesday") == "tuesday"
    assert one.split("tuesday") == ["tuesday"]
    assert one.split("a monday b") == ["a ", " b"]


@pytest.mark.parametrize("source", [r"(?i:monday)", r"(a)?(?(1)monday|sunday)", r"(?i)monday"])
def test_of_an_expression_with_flags_or_conditions_nothing_is_certain(source: str) -> None:
    assert needed(source) == ()


def test_a_sieve_lets_through_what_has_one_of_its_runs_and_what_needs_none() -> None:
    sieve = Sieve([(frozenset({"thursday", "friday"}),), (), (frozenset({"no"}),), (frozenset({"days"}), frozenset({"no", "all"}))])
    assert sieve.may_match("is friday fine?") == [0, 1]
    assert sieve.may_match("no fridays, please") == [0, 1, 2, 3]
    assert sieve.may_match("on fridays") == [0, 1]
    assert sieve.may_match("fri day") == [1]
    assert sieve.may_match("") == [1]


def test_of_a_table_the_leftmost_match_counts_and_then_the_first_row() -> None:
    sources = (r"\bder erste\b", r"\bder\b", r"\berste tag\b", r"[^\W\d_]+")
    table = Table(sources)
    text = "der erste tag, der zweite"
    found = [(match.group(), table.row_of(match)) for match in table.finditer(text)]
    assert found == [("der erste", 0), ("tag", 3), ("der", 1), ("zweite", 3)]
    assert [m.group() for m in re.finditer("|".join(sources), text)] == [words for words, _ in found]


def test_an_expression_of_which_nothing_is_certain_is_always_tried() -> None:
    assert may_match(needed(r"\d+"), "ab 9 Uhr")


def test_no_shape_is_left_out_at_a_word_where_it_would_have_matched() -> None:
    shapes = "|".join(rf"(?P<{kind}>{spelt_out(written)})" for kind, written in SHAPES)
    every = re.compile(rf"(?<!\w)(?:{shapes})")
    mails = [open_page(row["text"]).folded for row in rows("intents.jsonl", "rounds.jsonl", "development_fr.jsonl")[::8]]
    for mail in mails:
        assert [(kind, match.span()) for kind, match in atoms._tokens(mail)] == [(m.lastgroup, m.span()) for m in every.finditer(mail)]


def test_what_an_expression_can_begin_with_is_told_by_its_first_two_letters() -> None:
    assert heads(r"(?<=a )no[tw]?\b|x(?!y)", frozenset) == {"no", "x"}
    assert heads(r"(?:the )?<day>s?", {"day": frozenset({"mo", "tu"})}.__getitem__) == {"th", "mo", "tu"}
    assert heads(r"\d{1,2}[:.h]", frozenset) == {f"{a}{b}" for a in "0123456789" for b in "0123456789:.h"}


@pytest.mark.parametrize("name", ["de", "fr", "es"])
def test_a_turn_that_takes_words_along_has_them_in_every_line(name: str) -> None:
    blocks = [(set(re.findall(r"\\g<(\w+)>", english)), block) for english, block in vernacular._TURNS[name].TURNS]
    lines = [(taken, line) for taken, block in blocks if taken for line in block.splitlines() if line.strip()]
    assert len(lines) > 50
    assert [line for taken, line in lines if not taken <= set(re.findall(r"\(\?P<(\w+)>", line))] == []
