"""The translation memory of a project."""

import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from facingpage.core.edits import SetTargets, Several, retarget
from facingpage.core.memory import Remembered, learnt
from facingpage.core.page import BlockId
from facingpage.core.review import Review, Target
from facingpage.storage.project import Project
from facingpage.storage.relearning import learn_anew
from helpers.reviews import make_cleaned, make_draft

CLEANED = make_cleaned("The ferry sails.", "Go home.", title="Ferries")
TEXTS = ["The ferry sails."]


def review() -> Review:
    drafts = {BlockId(1): make_draft("A balsa.", 16)}
    return Review.of(CLEANED, "pt-BR").with_drafts(drafts)


def edit(project: Project, page_id: int, before: Review, text: str) -> Review:
    change = retarget(before, BlockId(1), text)
    assert change is not None
    after, inverse = change.apply(before)
    project.journal.append(page_id, change, inverse, learnt(change, after)).result(5)
    return after


def added(project: Project) -> int:
    return project.add_page(CLEANED, zlib.compress(b"<p>page</p>")).result(5)


def test_a_confirmed_sentence_is_remembered_with_who_when_and_where(
    project: Project,
) -> None:
    edit(project, added(project), review(), "A balsa parte.")
    (found,) = project.memory.recall("en", "pt", TEXTS).values()
    assert (found.source, found.target) == ("The ferry sails.", "A balsa parte.")
    assert found.page == "Ferries"
    assert found.made_at.startswith("20")


def test_of_a_block_only_what_the_person_said_last_is_remembered(
    project: Project,
) -> None:
    page_id = added(project)
    after = edit(project, page_id, review(), "A balsa parte.")
    edit(project, page_id, after, "A barca parte.")
    (found,) = project.memory.recall("en", "pt", TEXTS).values()
    assert found.target == "A barca parte."
    back = SetTargets(BlockId(1), "pt-BR", ())
    after, inverse = back.apply(after)
    project.journal.append(page_id, back, inverse, learnt(back, after)).result(5)
    assert project.memory.recall("en", "pt", TEXTS) == {}


def test_several_edits_made_as_one_are_all_remembered(project: Project) -> None:
    page_id = added(project)
    made = tuple(
        SetTargets(BlockId(n), "pt", (Target(0, size, text),))
        for n, size, text in ((1, 16, "A balsa parte."), (2, 8, "Vá."))
    )
    both = Several(made, "two")
    after, inverse = both.apply(Review.of(CLEANED, "pt"))
    project.journal.append(page_id, both, inverse, learnt(both, after)).result(5)
    assert len(project.memory.recall("en", "pt", [*TEXTS, "Go home."])) == 2


def test_spaces_do_not_tell_sentences_apart_and_languages_do(
    project: Project,
) -> None:
    edit(project, added(project), review(), "A balsa parte.")
    assert project.memory.recall("en", "pt", ["The  ferry sails. "])
    assert not project.memory.recall("en", "es", TEXTS)


def test_a_persons_own_holds_over_what_was_imported_later(project: Project) -> None:
    edit(project, added(project), review(), "A balsa parte.")
    other = Remembered(TEXTS[0], "O ferry sai.", "en", "pt", page="m.tmx")
    assert project.memory.add([other, other]) == 1
    assert project.memory.add([other]) == 0
    (found,) = project.memory.recall("en", "pt", TEXTS).values()
    assert found.target == "A balsa parte."


def test_likely_sentences_are_those_of_about_the_length(project: Project) -> None:
    page_id = added(project)
    edit(project, page_id, review(), "A balsa parte.")
    (likely,) = project.memory.likely("en", "pt", 10, 20)
    assert likely.sentences == TEXTS
    found = project.memory.get(likely.seqs[0])
    assert found is not None
    assert found.target == "A balsa parte."
    assert list(project.memory.likely("en", "pt", 17, 20)) == []
    assert project.memory.get(999) is None


def test_many_likely_sentences_come_some_at_a_time(project: Project) -> None:
    many = [Remembered(f"Gull {n:05d}", "x", "en", "pt") for n in range(4_500)]
    project.memory.add(many)
    parts = list(project.memory.likely("en", "pt", 10, 10))
    assert [len(part.seqs) for part in parts] == [2_000, 2_000, 500]
    found = [sentence for part in parts for sentence in part.sentences]
    assert found == [each.source for each in reversed(many)]


def test_an_edit_need_not_wait_for_all_of_a_long_list(project: Project) -> None:
    page_id = added(project)
    kept: list[bool] = []

    def many() -> Iterator[Remembered]:
        for number in range(4_500):
            if number == 4_100:
                said = project.set_state(page_id, "last-block", "1")
                kept.append(said.result(5) == page_id)
                assert project.memory.count() == 4_000
            yield Remembered(f"Gull {number}", "x", "en", "pt")

    assert project.memory.add(many()) == 4_500
    assert kept == [True]


def test_half_a_character_is_kept_as_a_question_mark(project: Project) -> None:
    odd = Remembered("\ud800 sails", "x\udc00", "en", "pt")
    assert project.memory.add([odd]) == 1
    (found,) = project.memory.recall("en", "pt", ["\ud800 sails"]).values()
    assert found.target == "x?"


def test_broken_letters_are_left_out(project: Project, path: Path) -> None:
    with sqlite3.connect(path) as made:
        made.execute(
            "INSERT INTO memory (source_language, target_language, sentence, source,"
            " target, who, made_at, origin) VALUES ('en', 'pt', 'a', 'a',"
            " CAST(x'ff' AS TEXT), '', '', '')"
        )
    made.close()
    assert project.memory.recall("en", "pt", ["a"]) == {}


def test_a_sentence_in_the_readers_own_language_is_no_translation(
    project: Project,
) -> None:
    before = Review.of(CLEANED, "en")
    after = edit(project, added(project), before, "The ferry sails!")
    assert after.targets
    assert project.memory.recall("en", "en", TEXTS) == {}


def test_what_was_translated_before_there_was_a_memory_is_learnt(
    project: Project, path: Path
) -> None:
    page_id = added(project)
    edit(project, page_id, review(), "A balsa parte.")
    with sqlite3.connect(path) as made:
        made.execute("DELETE FROM memory")
        made.execute("UPDATE edit SET who = 'Ana', made_at = '2025-01-02T03:04:05'")
    made.close()
    assert not project.memory.recall("en", "pt", TEXTS)
    assert learn_anew(project) == 1
    (found,) = project.memory.recall("en", "pt", TEXTS).values()
    assert (found.target, found.who) == ("A balsa parte.", "Ana")
    assert found.made_at == "2025-01-02T03:04:05"
    assert learn_anew(project) == 0


def test_a_page_of_which_there_is_nothing_to_remember_is_gone_through_once(
    project: Project,
) -> None:
    edit(project, added(project), Review.of(CLEANED, "en"), "The ferry sails!")
    assert project.memory.count() == 0
    assert learn_anew(project) == 1
    assert learn_anew(project) == 0


def test_learning_stops_when_it_is_not_wanted_any_more(
    project: Project, path: Path
) -> None:
    edit(project, added(project), review(), "A balsa parte.")
    with sqlite3.connect(path) as made:
        made.execute("DELETE FROM memory")
    made.close()
    assert learn_anew(project, lambda: False) == 0
    assert not project.memory.recall("en", "pt", TEXTS)
    assert learn_anew(project) == 1
    assert project.memory.recall("en", "pt", TEXTS)


def test_a_page_that_cannot_be_read_does_not_keep_others_from_being_learnt(
    project: Project, path: Path
) -> None:
    page_id = added(project)
    edit(project, page_id, review(), "A balsa parte.")
    with sqlite3.connect(path) as made:
        made.execute("DELETE FROM memory")
        made.execute("UPDATE content SET cleaned = '{'")
    made.close()
    assert learn_anew(project) == 1
    assert not project.memory.recall("en", "pt", TEXTS)
