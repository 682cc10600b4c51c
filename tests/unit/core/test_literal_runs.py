"""What a text must have to be matched: never more than it has."""

import re

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from facingpage.core.finding import fold
from facingpage.core.literal_runs import literal_runs


@pytest.mark.parametrize(
    ("pattern", "runs"),
    [
        ("ferry", ((("ferry",),),)),
        ("FERRY", ((("ferry",),),)),
        (r"the\s+ferry", ((("the",),), (("ferry",),))),
        (r"ferr(?:y|ies)\b", ((("ferr",),),)),
        ("ferries|ships", ((("ferries",), ("ships",)),)),
        ("(ferries|ships) sail", ((("ferries",), ("ships",)), ((" sail",),))),
        ("colou?red", ((("colo",),), (("red",),))),
        ("harbou*rs", ((("harbo",),),)),
        ("bro+ken", ((("bro",),), (("ken",),))),
        ("ab{2}cdef", ((("cdef",),),)),
        (r"£\d+\.\d\d per", (((" per",),),)),
        (r"www\.port\.example", ((("www.port.example",),),)),
        ("(?i)café(?=s)", ((("cafe",),),)),
        ("(?P<it>harbour) [a-z]+", ((("harbour",),),)),
        ("渡轮", ((("渡轮",),),)),
        ("渡輪", ((("渡轮",),),)),
        ("[Ff]erry", ((("erry",),),)),
        ("[]abc]def", ((("def",),),)),
        # Nothing that could be looked up, or nothing that is surely there.
        ("a.b", ()),
        ("ferries|.*", ()),
        ("(?:ferry)?", ()),
        ("(?!ferry)", ()),
        # What is not read asks for nothing.
        (r"\p{L}ferry", ()),
        (r"(?x)f e r r y", ()),
        ("(?:ferry){e<=1}", ()),
        ("ferry(", ()),
        ("ferry)", ()),
        ("[ferry", ()),
        ("ferry\\", ()),
        ("(?P<ferry", ()),
        ("*ferry", ()),
        ("[[:alpha:]]ferry", ()),
        ("(" * 99 + "ferry" + ")" * 99, ()),
    ],
)
def test_letters_that_are_surely_there_are_told(
    pattern: str, runs: tuple[object, ...]
) -> None:
    assert literal_runs(pattern) == runs


_LETTERS = st.sampled_from(["abc", "ferry", "Straße", "é", "渡輪", "ΟΔΟΣ", "x", " to "])
_ATOMS = st.one_of(
    _LETTERS.map(re.escape),
    st.sampled_from([r"\d", r"\w", "[a-f]", "[^q]", ".", r"\.", "^", r"\b"]),
)
_TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{0,2}", "{1,}", "+?"])


def _joined(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    repeated = st.tuples(parts, _TIMES).map(lambda p: f"(?:{p[0]}){p[1]}")
    rows = st.lists(st.one_of(parts, repeated), min_size=1, max_size=3).map("".join)
    either = st.lists(rows, min_size=1, max_size=3).map("|".join)
    return st.one_of(rows, either.map(lambda p: f"({p})"), either)


_PATTERNS = st.recursive(_ATOMS, _joined, max_leaves=8)


@given(_PATTERNS, st.data())
def test_no_text_that_is_matched_is_missed(pattern: str, data: st.DataObject) -> None:
    try:
        compiled = regex.compile(pattern, regex.IGNORECASE)
        text = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE)))
    except (regex.error, re.error, ValueError):
        return
    if not any(True for _ in compiled.finditer(text, timeout=5)):
        return
    folded = fold(text)
    for clause in literal_runs(pattern):
        assert any(all(run in folded for run in runs) for runs in clause)


def test_letters_that_differ_by_case_alone_are_folded_to_one() -> None:
    letters = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000]
    odd = {
        letter
        for letter in letters
        for other in (letter.lower(), letter.upper())
        if len(other) == 1 and fold(other) != fold(letter)
    }
    # Of the one that is left no run is made: "αι" matches "ᾳ" where that is two signs.
    assert odd == {"\u0345"}
    assert literal_runs("ααιααα") == ((("ααα",),),)
