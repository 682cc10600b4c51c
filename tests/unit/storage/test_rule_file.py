"""Rules for sites in TOML: read by a person, by us, and from anybody."""

import contextlib
import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facingpage import __version__
from facingpage.core.likeness import Like, SiteRule
from facingpage.core.rules import Rule, usable
from facingpage.errors import ListFailed
from facingpage.storage.rule_file import (
    MOST_BYTES,
    RuleFile,
    read_rules,
    rules_from,
    rules_text,
    write_rules,
)

RULES = RuleFile(
    (
        Rule(
            "harbour.example",
            False,
            "div.related > ul > li",
            example="Read also: “Gannet” \\ Petrel",
            who="ann",
            made_at="2026-11-29T10:00:00.000000+00:00",
        ),
        Rule("harbour.example", True, begins="photo:", text="photo: #"),
    ),
    (
        SiteRule("ships.example", None, "gl"),
        SiteRule("ships.example", Like("поділитися", "body/ul/li", "no", True), "uk"),
    ),
)
HEAD = "format = 1\n"


def test_a_file_says_what_it_is_what_made_it_and_each_rule_in_words() -> None:
    text = rules_text(RULES, datetime(2026, 11, 29, tzinfo=UTC))
    assert (
        f"Rules for sites, written by Facing Page {__version__} on 2026-11-29" in text
    )
    assert (
        "# On harbour.example: drop what stands in div.related > ul > li, like “Read"
        " also: “Gannet” \\ Petrel”.\n[[rule]]\n" in text
    )
    assert '\nin = "div.related > ul > li"\n' in text
    assert "--rules FILE" in text


def test_rules_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    write_rules(path, RULES)
    assert read_rules(path) == RULES


def test_a_file_written_by_hand_needs_little() -> None:
    text = HEAD + '[[rule]]\nsite = "WWW.a.example"\ndo = "drop"\nsays = "Page 3"\n'
    assert rules_from(text.encode()).rules == (Rule("a.example", False, text="page #"),)
    windows = b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()
    assert rules_from(windows) == rules_from(text.encode())


def test_of_two_rules_for_the_same_the_later_one_is_read() -> None:
    one = '[[rule]]\nsite = "a.example"\ndo = "{}"\nin = "p"\n'
    text = HEAD + one.format("drop") + one.format("keep")
    (rule,) = rules_from(text.encode()).rules
    assert rule.kept


RULE = '[[rule]]\nsite = "a.example"\ndo = "drop"\nin = "p"\n'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", 'does not say "format = 1"'),
        ("format = 2\n[odd]\n", "a newer Facing Page wrote it (format 2"),
        ("format = true\n", 'does not say "format = 1"'),
        ("format = 1.0\n", 'does not say "format = 1"'),
        ("rules = [", "it is no TOML"),
        (HEAD + "x = " + "[" * 5_000, "it is nested too deep"),
        (HEAD + "rule = 3", "rule is not written as [[rule]]"),
        (HEAD + "rule = [3]", "rule 1 is not written as [[rule]]"),
        (
            HEAD + "rules = []",
            'it has "rules", which is unknown (did you mean "rule"?)',
        ),
        (HEAD + RULE + "selector = 3", 'rule 1 has "selector", which is unknown'),
        (
            HEAD + RULE + "begin = 'x'",
            '"begin", which is unknown (did you mean "begins"',
        ),
        (HEAD + RULE + "says = 3", 'rule 1 has "says" as something else than a text'),
        (HEAD + RULE + "says = ['a']", "something else than a text"),
        (HEAD + RULE + f"says = '{'a' * 2001}'", "more than 2,000 letters"),
        (HEAD + RULE + f"says = '{'a' * 501}'", "more than 500 letters"),
        (HEAD + RULE + "made = 'today'", 'rule 1 has no date as "made"'),
        (HEAD + RULE + "made = '0001-01-01T00:00:00+23:00'", 'no date as "made"'),
        (HEAD + "[[rule]]\nsite = 'a'\nin = 'p'\n", 'neither "keep" nor "drop"'),
        (HEAD + "[[rule]]\nsite = 'a'\ndo = 'drop'\n", "rule 1 names no site"),
        (HEAD + "[[rule]]\nsite = 'a'\ndo = 'drop'\nin = 'p >'\n", "rule 1 names no"),
        (HEAD + "[[rule]]\ndo = 'drop'\nin = 'p'\n", "rule 1 names no site"),
        (HEAD + RULE + '"\\u0000\\u202ex" = 1', 'rule 1 has "x", which is unknown'),
        (HEAD + RULE + "says = '''\na\u0007b'''", "it is no TOML"),
        (
            HEAD + "[[language]]\nsite = 'a'\nlanguage = '../x'",
            "no language by its code",
        ),
        (HEAD + "[[language]]\nsite = 'a'\nlanguage = 'en'\nunsure = 1", '"unsure" as'),
        (HEAD + RULE * 5_001, "more than 5,000 rules"),
        (HEAD + "x = " + "9" * 5_000, "it"),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_one_sentence(
    text: str, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ListFailed) as failed:
        read_rules(path)
    sentence = str(failed.value)
    assert said in sentence
    assert sentence.startswith('Could not read the rules "odd.toml": ')
    assert sentence.endswith(" Nothing was taken over.")
    assert sentence.isprintable()
    assert len(sentence) < 400


def test_what_is_no_text_too_large_or_no_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ListFailed, match="not in UTF-8"):
        read_rules(path)
    path.write_bytes(b"#" * (10 * MOST_BYTES))
    with pytest.raises(ListFailed, match="more than 1 MB"):
        read_rules(path)
    with pytest.raises(ListFailed, match="no file"):
        read_rules(tmp_path)
    with pytest.raises(ListFailed, match="No such file"):
        read_rules(tmp_path / "absent.toml")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such files there")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(ListFailed, match="no file"):
        read_rules(tmp_path / "pipe.toml")


@pytest.mark.parametrize(
    "text",
    [
        "[" + "a." * 2_000 + "a]\n",
        "".join(f"[a{n}.b.c]\n" for n in range(20_000)),
        "a = {" + "b={" * 3_000 + "}" * 3_000 + "}\n",
        'x = "' + "\\u0041" * 150_000 + '"\n',
        "x = [" + "1," * 400_000 + "]\n",
    ],
)
def test_a_hostile_file_takes_no_longer_than_it_is_long(text: str) -> None:
    begun = time.process_time()
    with pytest.raises(ListFailed):
        rules_from(text.encode()[:MOST_BYTES])
    assert time.process_time() - begun < 20


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(ListFailed, match="Choose another place"):
        write_rules(tmp_path / "absent" / "rules.toml", RULES)


WORDS = st.text(max_size=60)
MADE = st.datetimes(timezones=st.just(UTC)).map(
    lambda when: when.isoformat(timespec="microseconds")
)
ANY_RULE = st.builds(
    Rule, WORDS, st.booleans(), WORDS, WORDS, WORDS, WORDS, WORDS, MADE | st.just("")
)
PLAIN = st.text(st.characters(codec="utf-8"), min_size=1, max_size=60)
ANY_LANGUAGE = st.builds(
    SiteRule,
    PLAIN,
    st.none() | st.builds(Like, PLAIN, PLAIN, PLAIN, st.booleans()),
    st.sampled_from(["en", "gl", "sr-Latn"]),
)


@given(st.lists(ANY_RULE, max_size=4), st.lists(ANY_LANGUAGE, max_size=4))
@example([Rule("0", False, "", "", "0", "0\r\ud7fc")], [])
def test_any_rules_come_back_as_they_were(
    rules: list[Rule], spoken: list[SiteRule]
) -> None:
    good = {rule.key: rule for rule in filter(None, map(usable, rules))}
    said = {(rule.site, rule.like): rule for rule in spoken}
    whole = RuleFile(tuple(good.values()), tuple(said.values()))
    assert rules_from(rules_text(whole).encode()) == whole


@given(st.binary(max_size=400))
def test_any_bytes_are_rules_or_refused(data: bytes) -> None:
    with contextlib.suppress(ListFailed):
        rules_from(HEAD.encode() + data)
