import re
import signal
import sqlite3
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facingpage.core.annotations import Note
from facingpage.core.edits import (
    Edit,
    SetKept,
    SetLabels,
    SetLanguage,
    SetNotes,
    SetTargets,
    Several,
)
from facingpage.core.literal_runs import Clause, literal_runs
from facingpage.core.page import BlockId, Cleaned, Segment
from facingpage.core.parting import cut_block
from facingpage.core.progress import decide
from facingpage.core.query import Span, parse
from facingpage.core.review import Review, Target
from facingpage.core.spoken import PAGE
from facingpage.errors import StorageFailed
from facingpage.storage import indexed, passages, search
from facingpage.storage.found import Filters
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from facingpage.storage.search import Asked
from helpers.reviews import make_cleaned, make_draft

Place = tuple[int, int, str, str]
"""A page, a block, the language of a text, and what was found there."""


def add(project: Project, *texts: str, **how: object) -> tuple[int, Review]:
    source = repr((texts, how)).encode()
    cleaned = make_cleaned(*texts, source=source, **how)  # type: ignore[arg-type]  # as it takes them
    page_id = project.add_page(cleaned, zlib.compress(source)).result(5)
    review = Review.of(cleaned, "pt")
    project.search.catch_up(page_id, lambda: review)
    return page_id, review


def do(project: Project, page_id: int, review: Review, edit: Edit) -> Review:
    after, inverse = edit.apply(review)
    project.journal.append(page_id, edit, inverse, after=after).result(5)
    return after


def drafted(project: Project, page_id: int, review: Review, **said: str) -> Review:
    made = {
        BlockId(int(number[1:])): make_draft(
            text, len(review.block(BlockId(int(number[1:]))).text)
        )
        for number, text in said.items()
    }
    review = review.with_drafts(made)
    project.search.note(page_id, review, tuple(made)).result(5)
    return review


def places(project: Project, asked: Asked) -> Iterator[Place]:
    for page in project.search.find(asked):
        for block in page.blocks:
            for each in block.passages:
                for a, b in each.hits:
                    yield page.page.page_id, block.block, each.language, each.text[a:b]


def found(project: Project, typed: str, **filters: object) -> list[str]:
    asked = Asked(parse(typed), Filters(**filters))  # type: ignore[arg-type]  # as it takes them
    return [f"{page}.{block} {said}" for page, block, _, said in places(project, asked)]


def is_index_used(project: Project) -> bool:
    return not project.search._is_damaged and not project.search.behind()


# -- what is found


def test_a_text_is_found_with_its_translation(project: Project) -> None:
    page_id, review = add(project, "The ferry left", "Rain fell")
    drafted(project, page_id, review, b1="A balsa partiu")
    (page,) = project.search.find(Asked(parse("balsa")))
    (block,) = page.blocks
    assert (page.page.page_id, block.block) == (page_id, 1)
    original, translation = block.passages
    assert (original.text, original.hits) == ("The ferry left", ())
    assert (translation.text, translation.hits) == ("A balsa partiu", ((2, 7),))
    assert translation.sentences() == (((0, 14), (0, 14)),)


@pytest.mark.parametrize(
    ("text", "typed", "hits"),
    [
        ("新中国人民的生活", "中国", ["中国"]),
        ("新中国人民的生活", "活", ["活"]),
        ("日本語の本", "日本", ["日本"]),
        ("대한민국 서울", "서울", ["서울"]),
        ("เขาไปโรงเรียน", "ไป", ["ไป"]),
        ("قال والكتـــاب الأوَّل", "كتاب", ["كتـــاب"]),
        ("قال والكتـــاب الأوَّل", "الاول", ["الأوَّل"]),
        ("إلى مدرسة", "الي مدرسه", ["إلى", "مدرسة"]),
        ("A câmara aprovou", "CAMARA", ["câmara"]),
        ("İSTANBUL ve ısı", "istanbul", ["İSTANBUL"]),
        ("ΟΔΟΣ", "οδός", ["ΟΔΟΣ"]),
        ("The EU met", "eu", ["EU"]),
        ("it’s “here”", '"it\'s"', ["it’s"]),
        ("a 😀 face", "😀", ["😀"]),
        ("她的頭髮很長", "头发", ["頭髮"]),
        ("她的头发很长", "頭髮", ["头发"]),
        ("x", "x", ["x"]),
    ],
)
def test_every_script_is_found_by_the_index(
    project: Project, text: str, typed: str, hits: list[str]
) -> None:
    add(project, text, "something else")
    lead = found(project, typed)
    assert lead == [f"1.1 {hits[0]}"]
    assert is_index_used(project)


def test_dropped_blocks_are_found_and_can_be_left_out(project: Project) -> None:
    add(project, "The ferry", "More on the ferry", dropped=(2,))
    assert found(project, "ferry") == ["1.1 ferry", "1.2 ferry"]
    assert found(project, "ferry", is_kept=True) == ["1.1 ferry"]
    assert found(project, "ferry", is_kept=False) == ["1.2 ferry"]


def test_the_newest_page_comes_first_and_its_blocks_in_order(
    project: Project,
) -> None:
    add(project, "ferry one", "ferry two")
    add(project, "no boat", "ferry three")
    assert found(project, "ferry") == ["2.2 ferry", "1.1 ferry", "1.2 ferry"]


def test_a_block_that_was_cut_off_is_found_where_it_stands(project: Project) -> None:
    page_id, review = add(project, "A word. A word too.", "A word, at last.")
    edit = cut_block(review, BlockId(1), 8)
    assert edit is not None
    after = do(project, page_id, review, edit)
    assert list(after.in_order) == [1, 3, 2]
    asked = Asked(parse("word"))
    told = [(block, text) for _, block, _, text in places(project, asked)]
    assert told == [(1, "word"), (3, "word"), (2, "word")]
    # Cut once more, and with one of the cuts taken back.
    edit = cut_block(after, BlockId(3), 2)
    assert edit is not None
    again = do(project, page_id, after, edit)
    assert [b for _, b, *_ in places(project, asked)] == [1, 4, 2]
    assert list(again.in_order) == [1, 3, 4, 2]
    _, back = edit.apply(after)
    do(project, page_id, again, back)
    assert [b for _, b, *_ in places(project, asked)] == [1, 3, 2]


def test_words_of_original_and_translation_are_found_together(
    project: Project,
) -> None:
    page_id, review = add(project, "The bank closed", "The bank of the river")
    drafted(project, page_id, review, b1="O banco fechou", b2="A margem do rio")
    assert found(project, "bank margem") == ["1.2 bank"]
    assert found(project, "bank -margem") == ["1.1 bank"]
    assert found(project, "banco OR margem") == ["1.1 banco", "1.2 margem"]


def test_a_search_is_narrowed_to_columns_languages_and_pages(
    project: Project,
) -> None:
    first, review = add(project, "taxi", language="en")
    add(project, "taxi", language="de")
    drafted(project, first, review, b1="taxi")
    assert len(found(project, "taxi")) == 3
    assert found(project, "taxi", columns=frozenset({"translation"})) == ["1.1 taxi"]
    assert found(project, "taxi", languages=frozenset({"de"})) == ["2.1 taxi"]
    assert found(project, "taxi", languages=frozenset({"pt"})) == ["1.1 taxi"]
    assert found(project, "taxi", pages=frozenset({2})) == ["2.1 taxi"]


def test_a_search_is_narrowed_to_sites_and_days(project: Project) -> None:
    cleaned = make_cleaned("The ferry", source=b"1")
    origin = replace(cleaned.page.provenance, site="ships.example")
    sited = replace(cleaned, page=replace(cleaned.page, provenance=origin))
    one = project.add_page(sited, b"").result(5)
    project.search.catch_up(one, lambda: Review.of(sited, ""))
    two, _ = add(project, "The ferry")
    project.set_state(one, "date", "2026-03-04T10:00:00Z").result(5)
    project.set_state(two, "date", "2026-05-01").result(5)
    add(project, "The ferry again")
    asked = frozenset({"ships.example"})
    assert found(project, "ferry", sites=asked) == ["1.1 ferry"]
    assert found(project, "ferry", since="2026-03-04") == ["2.1 ferry", "1.1 ferry"]
    assert found(project, "ferry", until="2026-03-04") == ["1.1 ferry"]
    assert found(project, "ferry", since="2026-03-05", until="2026-05-01") == [
        "2.1 ferry"
    ]


def test_only_the_last_version_of_a_page_is_found(project: Project) -> None:
    page_id, _ = add(project, "Fähre")
    again = make_cleaned("F‰hre", source=b"another encoding")
    new = project.add_version(page_id, again, []).result(5)
    project.search.catch_up(new, lambda: Review.of(again, ""))
    assert found(project, "hre") == [f"{new}.1 hre"]


def test_a_search_that_is_not_wanted_any_more_ends(project: Project) -> None:
    for number in range(3):
        add(project, f"ferry {number}")
    assert list(project.search.find(Asked(parse("ferry")), lambda: False)) == []


def test_work_that_nobody_waits_for_gives_way_to_a_search(project: Project) -> None:
    add(project, "ferry")
    add(project, "the next ferry")
    project.search.give_way()
    search = project.search.find(Asked(parse("ferry")))
    next(search)
    with ThreadPoolExecutor(1) as pool:
        asked = threading.Event()

        def is_wanted() -> bool:
            asked.set()
            return True

        waiting = pool.submit(project.search.give_way, is_wanted)
        assert asked.wait(5)
        assert not waiting.done()
        project.search.give_way(lambda: False)
        assert len([*search]) == 1
        waiting.result(5)


def test_notes_and_labels_are_found(project: Project) -> None:
    page_id, review = add(project, "The ferry left", "Rain fell")
    note = SetNotes(BlockId(1), (Note("Check the tide"), Note("and the captain")))
    review = do(project, page_id, review, note)
    do(project, page_id, review, SetLabels(BlockId(2), ("weather", "x-9")))
    assert found(project, "captain") == ["1.1 captain"]
    assert found(project, "ferry tide") == ["1.1 ferry"]
    # A label is found by what it is called now.
    names = {"weather": "Wetter", "x-9": "Doubt"}
    asked = Asked(parse("wetter"), names=names)
    assert [p[3] for p in places(project, asked)] == ["Wetter"]
    assert [p[3] for p in places(project, Asked(parse("weather"), names=names))] == []
    only = frozenset({"x-9"})
    assert found(project, "rain", labels=only) == ["1.2 Rain"]
    assert found(project, "ferry", labels=only) == []


def test_a_search_is_narrowed_to_how_far_the_work_is(project: Project) -> None:
    page_id, review = add(project, "ferry one", "ferry two", "ferry three")
    review = drafted(project, page_id, review, b1="Um", b2="Dois")
    decided = decide(review, (BlockId(1),), "confirmed")
    assert decided is not None
    review = do(project, page_id, review, decided)
    mine = SetTargets(BlockId(2), "pt", (Target(0, 9, "Dois mesmo"),))
    do(project, page_id, review, mine)
    assert found(project, "ferry", states=frozenset({"confirmed"})) == ["1.1 ferry"]
    assert found(project, "ferry", states=frozenset({"edited"})) == ["1.2 ferry"]
    assert found(project, "ferry", states=frozenset({"draft"})) == ["1.3 ferry"]


# -- kept true


def test_what_a_person_translates_is_found_once_the_edit_is_on_the_disk(
    project: Project,
) -> None:
    page_id, review = add(project, "The ferry left")
    review = drafted(project, page_id, review, b1="A balsa partiu")
    mine = SetTargets(BlockId(1), "pt", (Target(0, 14, "O ferry saiu"),))
    do(project, page_id, review, mine)
    assert found(project, "balsa") == []
    assert found(project, "saiu") == ["1.1 saiu"]


def test_a_block_set_back_to_the_machine_has_its_draft_again(
    project: Project,
) -> None:
    page_id, review = add(project, "The ferry left")
    review = drafted(project, page_id, review, b1="A balsa partiu")
    mine = SetTargets(BlockId(1), "pt", (Target(0, 14, "O ferry saiu"),))
    do(project, page_id, review, mine)
    # As a page that nobody has open is: its drafts are not in hand.
    bare = replace(review, drafts={})
    do(project, page_id, bare, SetTargets(BlockId(1), "pt", ()))
    assert found(project, "balsa") == ["1.1 balsa"]


def test_a_sentence_of_ones_own_stands_among_the_machines(project: Project) -> None:
    page_id, review = add(project, "One. Two.")
    draft = make_draft("", 0)
    segments = (
        Segment(0, 4, "Um."),
        Segment(5, 9, "Dois."),
    )
    review = review.with_drafts({BlockId(1): replace(draft, segments=segments)})
    project.search.note(page_id, review, (BlockId(1),)).result(5)
    bare = replace(review, drafts={})
    do(project, page_id, bare, SetTargets(BlockId(1), "pt", (Target(0, 4, "Uma."),)))
    assert found(project, '"uma. dois."') == ["1.1 Uma. Dois."]


def test_a_translation_that_holds_no_more_is_not_found(project: Project) -> None:
    page_id, review = add(project, "The ferry left")
    drafted(project, page_id, review, b1="A balsa partiu")
    gone = (BlockId(1),)
    project.search.note(page_id, review, gone, gone).result(5)
    assert found(project, "balsa") == []
    assert found(project, "ferry") == ["1.1 ferry"]


def test_translations_into_several_languages_stand_side_by_side(
    project: Project,
) -> None:
    page_id, review = add(project, "The ferry left")
    drafted(project, page_id, review, b1="A balsa partiu")
    other = review.with_target_language("de")
    do(
        project,
        page_id,
        other,
        SetTargets(BlockId(1), "de", (Target(0, 14, "Die Fähre fuhr"),)),
    )
    assert [p[2] for p in places(project, Asked(parse("balsa OR fähre")))] == [
        "pt",
        "de",
    ]


def test_a_page_set_to_another_language_is_found_in_it(project: Project) -> None:
    page_id, review = add(project, "taxi", "bus")
    do(project, page_id, review, SetLanguage((PAGE,), "gl"))
    assert found(project, "bus", languages=frozenset({"gl"})) == ["1.2 bus"]
    assert found(project, "bus", languages=frozenset({"en"})) == []


def test_a_page_whose_blocks_are_others_now_is_found_by_them(
    project: Project, path: Path
) -> None:
    source = zlib.compress(b"x")
    old = make_cleaned("The ferry", "And a boat", source=b"x")
    page_id = project.add_page(old, source).result(5)
    project.search.catch_up(page_id, lambda: Review.of(old, ""))
    new = make_cleaned("The ship", source=b"x")
    assert project.add_page(new, source).result(5) == page_id
    assert project.search.behind() == (page_id,)
    project.search.catch_up(page_id, lambda: Review.of(new, ""))
    assert found(project, "ship") == ["1.1 ship"]
    assert found(project, "boat") == []


def test_a_page_that_is_opened_again_unchanged_stays_in_the_index(
    project: Project,
) -> None:
    page = make_cleaned("The ferry", source=b"x")
    page_id = project.add_page(page, b"").result(5)
    project.search.catch_up(page_id, lambda: Review.of(page, ""))
    project.add_page(page, b"").result(5)
    assert project.search.behind() == ()


# -- behind, damaged, missing


def test_a_page_that_is_not_in_the_index_yet_is_behind(project: Project) -> None:
    cleaned = make_cleaned("The ferry")
    page_id = project.add_page(cleaned, b"").result(5)
    assert project.search.behind() == (page_id,)
    project.search.catch_up(page_id, lambda: Review.of(cleaned, ""))
    assert project.search.behind() == ()
    assert found(project, "ferry") == ["1.1 ferry"]


def test_what_is_edited_before_its_page_is_in_the_index_is_found(
    project: Project,
) -> None:
    add(project, "a ferry of another page")
    cleaned = make_cleaned("One", "Two")
    page_id = project.add_page(cleaned, b"").result(5)
    review = Review.of(cleaned, "pt")
    mine = SetTargets(BlockId(2), "pt", (Target(0, 3, "Dois ferries"),))
    review = do(project, page_id, review, mine)
    assert found(project, "ferr") == ["2.2 ferr", "1.1 ferr"]
    project.search.catch_up(page_id, lambda: review)
    assert found(project, "ferr") == ["2.2 ferr", "1.1 ferr"]
    assert is_index_used(project)


def test_a_page_that_is_edited_while_it_is_read_is_read_again(
    project: Project,
) -> None:
    cleaned = make_cleaned("One", "Two")
    page_id = project.add_page(cleaned, b"").result(5)
    before = Review.of(cleaned, "pt")
    reviews = [before]

    def load() -> Review:
        known = reviews[-1]
        if known is before:
            mine = SetTargets(BlockId(2), "pt", (Target(0, 3, "Dois"),))
            reviews.append(do(project, page_id, before, mine))
        return known

    project.search.catch_up(page_id, load)
    assert found(project, "dois") == ["1.2 Dois"]
    assert is_index_used(project)


def test_rules_of_a_site_reach_pages_that_were_not_open(project: Project) -> None:
    page_id, review = add(project, "taxi", "bus")
    spoken = {BlockId(2): "gl"}
    told = replace(review, site_spoken=spoken)
    assert project.search.refresh(page_id, told).result(5) == 1
    assert found(project, "bus", languages=frozenset({"gl"})) == ["1.2 bus"]
    assert project.search.refresh(page_id, told).result(5) == 0


def test_a_long_page_is_put_into_the_index_in_parts(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "BLOCKS_AT_ONCE", 2)
    cleaned = make_cleaned("one", "two", "three", "four", "five")
    page_id = project.add_page(cleaned, b"").result(5)
    review = Review.of(cleaned, "pt")
    steps = iter((True, True, False, False))
    project.search.catch_up(page_id, lambda: review, lambda: next(steps))
    assert project.search.behind() == (page_id,)
    # Blocks that are in it and blocks that are not are found alike, and changed alike.
    for number, said in ((1, "um"), (5, "cinco")):
        edit = SetTargets(BlockId(number), "pt", (Target(0, 3, said),))
        review = do(project, page_id, review, edit)
    assert found(project, "um OR cinco") == ["1.1 um", "1.5 cinco"]
    project.search.catch_up(page_id, lambda: review)
    assert found(project, "um OR cinco") == ["1.1 um", "1.5 cinco"]
    assert is_index_used(project)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE passage_gram_data SET block = x'00ff00ff' WHERE id = 10",
        "UPDATE passage_gram_data SET block = x'0000000001' WHERE id = 10",
        "UPDATE passage_gram_data SET block = x'ff' WHERE id > 10",
        "DELETE FROM passage_gram_data WHERE id > 10",
        "DELETE FROM passage_gram_config",
        "DROP TABLE passage_gram_idx",
    ],
)
def test_a_damaged_index_costs_a_rebuild_and_nothing_else(
    project: Project, path: Path, damage: str
) -> None:
    page_id, review = add(project, "The ferry left", "Rain fell")
    with sqlite3.connect(path) as other:
        other.execute(damage)
        other.commit()
    other.close()
    assert found(project, "ferry") == ["1.1 ferry"]
    assert project.search.behind() == (page_id,)
    project.search.catch_up(page_id, lambda: review)
    assert found(project, "ferry") == ["1.1 ferry"]
    assert is_index_used(project)


def test_an_edit_is_kept_though_the_index_is_gone(project: Project, path: Path) -> None:
    page_id, review = add(project, "The ferry left", "Rain fell")
    with sqlite3.connect(path) as other:
        other.execute("DROP TABLE passage_gram")
        other.commit()
    other.close()
    mine = SetTargets(BlockId(2), "pt", (Target(0, 9, "Choveu"),))
    review = do(project, page_id, review, mine)
    assert project.load(page_id).edits == (mine,)
    assert project.search.behind() == (page_id,)
    project.search.catch_up(page_id, lambda: review)
    assert found(project, "choveu") == ["1.2 Choveu"]


def test_an_edit_is_kept_though_its_page_cannot_be_indexed(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_id, review = add(project, "The ferry left", "Rain fell")

    def fail(*_: object) -> Iterator[None]:
        raise KeyError("odd")

    monkeypatch.setattr(passages, "write", fail)
    mine = SetTargets(BlockId(2), "pt", (Target(0, 9, "Choveu"),))
    review = do(project, page_id, review, mine)
    assert project.load(page_id).edits == (mine,)
    assert project.search.behind() == (page_id,)
    with pytest.raises(StorageFailed, match="could not be put into the index"):
        project.search.catch_up(page_id, lambda: review)
    # What was in the index is found all the same.
    assert found(project, "ferry") == ["1.1 ferry"]
    monkeypatch.undo()
    project.search.catch_up(page_id, lambda: review)
    assert found(project, "choveu") == ["1.2 Choveu"]


def test_an_index_of_another_version_is_made_anew(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_id, review = add(project, "The ferry left")
    drafted(project, page_id, review, b1="A balsa partiu")
    monkeypatch.setattr(indexed, "FORM", "another")
    assert project.search.behind() == (page_id,)
    project.search.catch_up(page_id, lambda: replace(review, drafts={}))
    # What the machine translated is not lost with it.
    assert found(project, "ferry") == ["1.1 ferry"]
    assert found(project, "balsa") == ["1.1 balsa"]


def test_rows_that_anybody_wrote_break_nothing(project: Project, path: Path) -> None:
    page_id, review = add(project, "The ferry left")
    drafted(project, page_id, review, b1="A balsa partiu")
    with sqlite3.connect(path) as other:
        other.execute("UPDATE passage SET parts = '[[1,2,3,99999999999,0],7,null]'")
        other.execute("UPDATE passage SET machine = '{\"a\": [[]]}', language = 7")
        other.execute("INSERT INTO passage VALUES (5, x'00', NULL, NULL, '[', ']')")
        other.execute("INSERT INTO passage_language VALUES (9, x'00')")
        other.execute("UPDATE page SET title = x'00ff', site = 1e999, language = 7")
        other.execute("UPDATE page SET name = 'a\"' || char(0, 10) || 'b'")
        other.execute("INSERT INTO state VALUES (1, 'date', x'00')")
        other.commit()
    other.close()
    (page,) = project.search.find(Asked(parse("ferry")))
    assert [each.sentences() for each in page.blocks[0].passages] == [(), ()]
    assert page.page.name_shown() == 'a"\0\nb'
    do(project, page_id, replace(review, drafts={}), SetKept(BlockId(1), kept=False))
    assert found(project, "ferry", is_kept=False) == ["1.1 ferry"]


CHILD = """
import sys, zlib, itertools
from pathlib import Path
from facingpage.core.edits import SetTargets
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.storage.journal import replay
from facingpage.storage.project import Project
from helpers.reviews import make_cleaned

project = Project.open(Path(sys.argv[1]))
cleaned = make_cleaned("Lead", "Body")
page = project.add_page(cleaned, zlib.compress(b"x")).result()
review = Review.of(cleaned, "pt")
project.search.catch_up(page, lambda: review)
for n in itertools.count(1):
    edit = SetTargets(BlockId(1 + n % 2), "pt", (Target(0, 4, f"palavra{n}"),))
    review, inverse = edit.apply(review)
    project.journal.append(page, edit, inverse, after=review).result()
    print(n, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
@pytest.mark.parametrize("acknowledged", [1, 25])
def test_kill_leaves_the_index_as_true_as_the_edits(
    path: Path, acknowledged: int
) -> None:
    places = {"PYTHONPATH": ":".join(p for p in sys.path if p)}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)], stdout=subprocess.PIPE, env=places
    ) as child:
        assert child.stdout is not None
        for _ in range(acknowledged):
            child.stdout.readline()
        child.kill()
        child.stdout.read()
    assert child.returncode == -signal.SIGKILL
    project = Project.open(path)
    try:
        stored = project.load(1)
        review, _ = replay(Review.of(stored.cleaned, "pt"), stored.edits)
        said = [review.target(BlockId(number)) for number in (1, 2)]
        assert len(stored.edits) >= acknowledged
        assert found(project, "palavra*") == []
        assert found(project, "palavra", columns=frozenset({"translation"})) == [
            f"1.{number} palavra" for number, text in enumerate(said, 1) if text
        ]
        for number, text in enumerate(said, 1):
            if text:
                assert found(project, text) == [f"1.{number} {text}"]
        assert is_index_used(project)
    finally:
        project.close()


# -- the same as reading everything


class Read:
    """Finds what a query does, and cannot be found by an index."""

    def __init__(self, typed: str) -> None:
        self.query = parse(typed)

    def look(
        self, blocks: Iterable[Sequence[str]]
    ) -> Iterator[tuple[tuple[Span, ...], ...] | None]:
        return self.query.look(blocks)

    def needs(self) -> tuple[Clause, ...]:
        return ()


class Expression:
    """Finds what a regular expression does, by the index or by reading everything."""

    def __init__(self, pattern: str, *, by_index: bool) -> None:
        self._compiled = re.compile(pattern, re.IGNORECASE)
        self._needs = literal_runs(pattern) if by_index else ()
        self.blocks = 0

    def look(
        self, blocks: Iterable[Sequence[str]]
    ) -> Iterator[tuple[tuple[Span, ...], ...] | None]:
        for texts in blocks:
            self.blocks += 1
            own = tuple(
                tuple(hit.span() for hit in self._compiled.finditer(text))
                for text in texts
            )
            yield own if any(own) else None

    def needs(self) -> tuple[Clause, ...]:
        return self._needs


@pytest.mark.parametrize(
    ("pattern", "many"),
    [
        (r"ferr(y|ies)\b", 2),
        ("harbou?r", 1),
        (r"\d+ ferries|渡轮", 2),
        ("place of", 1),
        ("STRASSE|straße", 1),
        ("nothing there is", 0),
    ],
)
def test_the_index_tells_where_an_expression_may_match(
    project: Project, pattern: str, many: int
) -> None:
    page_id, review = add(
        project, "The ferry", "12 ferries", "A harbour", "Die Straße", "新渡轮", "else"
    )
    do(project, page_id, review, SetLabels(BlockId(6), ("p1",)))
    names = {"p1": "A place of interest", "p2": "Other"}
    read = Asked(Expression(pattern, by_index=False), names=names)
    expected = [*places(project, read)]
    assert len(expected) == many
    look = Expression(pattern, by_index=True)
    assert [*places(project, Asked(look, names=names))] == expected
    # The others were not looked at.
    assert look.blocks == many


_WORDS = ("ferry", "Fähre", "中国人", "الكتاب", "ไป", "eu", "a-b", "강가", "x")
_text = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
_steps = st.lists(
    st.tuples(
        st.sampled_from(("draft", "target", "clear", "kept", "language", "gone")),
        st.integers(0, 1),
        st.integers(1, 3),
        _text,
        st.sampled_from(("pt", "de")),
    ),
    max_size=12,
)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(_steps, st.lists(_text, min_size=1, max_size=3), st.booleans())
def test_the_index_finds_what_reading_everything_finds(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[str, int, int, str, str]],
    asked: list[str],
    is_reopened: bool,
) -> None:
    path = tmp_path_factory.mktemp("any") / "pages.facingpage"
    project = Project.open(path)
    try:
        pages = [add(project, "one ferry", "中国 two", "three", title=n) for n in "ab"]
        for what, at, number, text, language in steps:
            page_id, review = pages[at]
            block = BlockId(number)
            if review.target_language != language:
                review = review.with_target_language(language)
            size = len(review.block(block).text)
            if what == "draft":
                draft = replace(make_draft(text, size), target=language)
                review = review.with_drafts({block: draft})
                project.search.note(page_id, review, (block,)).result(5)
            elif what == "gone":
                left = {b: d for b, d in review.drafts.items() if b != block}
                review = replace(review, drafts=left)
                project.search.note(page_id, review, (block,), (block,)).result(5)
            else:
                edits: dict[str, Edit] = {
                    "target": SetTargets(block, language, (Target(0, size, text),)),
                    "clear": SetTargets(block, language, ()),
                    "kept": Several((SetKept(block, kept=size % 2 == 0),), "kept"),
                    "language": SetLanguage((block, PAGE), language),
                }
                review = do(project, page_id, review, edits[what])
            pages[at] = page_id, review
        if is_reopened:
            project.close()
            project = Project.open(path)
        assert is_index_used(project)
        for typed in (*asked, "e", "国", " ".join(asked), f"ferry OR {asked[0]}"):
            by_index = [*places(project, Asked(parse(typed)))]
            assert by_index == [*places(project, Asked(Read(typed)))]
        # And what is read is what the reviews say.
        for page_id, review in pages:
            for number in (1, 2, 3):
                said = review.target(BlockId(number))
                if said:
                    asked_one = Asked(
                        parse(f'"{said}"'), Filters(pages=frozenset({page_id}))
                    )
                    assert any(p[1] == number for p in places(project, asked_one))
    finally:
        project.close()


def test_nothing_that_is_typed_breaks_the_index(project: Project) -> None:
    add(project, 'a "b" AND c* NEAR(d, 2) col:e ^f + - () {x} \\ \x00 \x1f ´`\' ""')
    for typed in ('"b"', "AND", "c*", "NEAR(d,", "col:e", "^f", "+", "{x}", "\\", "'"):
        assert found(project, typed)
    assert is_index_used(project)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(typed=st.text(max_size=30))
def test_whatever_is_typed_is_looked_for(project: Project, typed: str) -> None:
    query = parse(typed)
    if not query.problem:
        list(project.search.find(Asked(query)))
        assert not project.search._is_damaged


def test_a_cleaned_page_without_blocks_is_no_endless_work(project: Project) -> None:
    bare: Cleaned = make_cleaned()
    page_id = project.add_page(bare, b"").result(5)
    project.search.catch_up(page_id, lambda: Review.of(bare, ""))
    assert project.search.behind() == ()
