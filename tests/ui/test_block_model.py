import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from facingpage.core.edits import SetKept, SetTargets
from facingpage.core.page import BlockId, Kind, LanguageGuess
from facingpage.core.review import Review, Target
from facingpage.ui.block_model import SOURCE, TARGET, BlockModel
from facingpage.ui.folds import in_comments
from helpers.facing import make_facing
from helpers.pages import make_page
from helpers.reviews import make_cleaned, with_comments, with_doubts


def _shown(*dropped: int, blocks: int = 9) -> BlockModel:
    texts = [f"Block number {n}" for n in range(1, blocks + 1)]
    model = BlockModel()
    model.set_review(make_facing(make_page(*texts), dropped=dropped))
    return model


def _rows(model: BlockModel) -> list[str]:
    rows = (model.row(n) for n in range(model.rowCount()))
    return [
        f"{r.first}-{r.last}{'v' if r.is_open else '>'}" if r.is_fold else str(r.first)
        for r in rows
    ]


def _decide(model: BlockModel, block: int, kept: bool | None) -> None:
    review = model.review
    assert review is not None
    review, _ = SetKept(BlockId(block), kept).apply(review)
    model.update(review, (BlockId(block),))


def test_a_run_of_dropped_blocks_is_one_row() -> None:
    assert _rows(_shown(1, 2, 5, blocks=6)) == ["1-2>", "3", "4", "5-5>", "6"]


def test_an_opened_run_shows_its_line_and_its_blocks() -> None:
    model = _shown(2, 3, blocks=4)
    model.set_open(1, is_open=True)
    assert _rows(model) == ["1", "2-3v", "2", "3", "4"]


def test_a_run_folds_again_from_any_of_its_rows() -> None:
    model = _shown(2, 3, blocks=4)
    model.set_open(1, is_open=True)
    model.set_open(3, is_open=False)
    assert _rows(model) == ["1", "2-3>", "4"]


def test_dropping_between_two_runs_makes_one() -> None:
    model = _shown(2, 4, blocks=5)
    _decide(model, 3, kept=False)
    assert _rows(model) == ["1", "2-4>", "5"]


def test_restoring_in_an_open_run_leaves_both_halves_open() -> None:
    model = _shown(2, 3, 4, blocks=5)
    model.set_open(1, is_open=True)
    _decide(model, 3, kept=True)
    assert _rows(model) == ["1", "2-2v", "2", "3", "4-4v", "4", "5"]


def test_peeling_opens_every_run_and_folds_only_those_that_were_folded() -> None:
    model = _shown(1, 3, 5, blocks=5)
    model.set_open(0, is_open=True)
    before = _rows(model)
    model.set_peeled(is_peeled=True)
    assert _rows(model) == ["1-1v", "1", "2", "3-3v", "3", "4", "5-5v", "5"]
    model.set_peeled(is_peeled=False)
    assert _rows(model) == before


def test_a_folded_line_counts_its_reasons() -> None:
    reasons = {1: "site header", 2: "navigation", 3: "navigation"}
    model = BlockModel()
    model.set_review(make_facing(make_page("a", "b", "c", "d"), dropped=reasons))
    words = "3 dropped: 2 navigation, 1 site header"
    assert model.index(0, SOURCE).data() == words


def test_a_block_dropped_by_the_person_says_so() -> None:
    model = _shown(blocks=3)
    _decide(model, 2, kept=False)
    assert model.index(1, SOURCE).data() == "1 dropped: by you"


def _with_comments(*numbers: int, dropped: tuple[int, ...] = ()) -> BlockModel:
    cleaned = make_cleaned(*(f"Block {n}" for n in range(1, 13)), dropped=dropped)
    model = BlockModel()
    model.set_review(Review.of(with_comments(cleaned, *numbers), "pt"))
    return model


def test_readers_comments_fold_by_themselves() -> None:
    model = _with_comments(7, 8, 9, dropped=(5, 6, 10))
    assert _rows(model) == ["1", "2", "3", "4", "5-6>", "7-9>", "10-10>", "11", "12"]
    said = model.fold_words(model.row(5))
    assert said == "Readers' comments · 3: left out, C keeps them"
    assert model.fold_words(model.row(4)) == "2 dropped: a list of links"


def test_opening_the_comments_leaves_the_lines_beside_them_folded() -> None:
    model = _with_comments(7, 8, dropped=(5, 6, 9))
    model.set_open(5, is_open=True)
    assert _rows(model)[4:9] == ["5-6>", "7-8v", "7", "8", "9-9>"]
    assert model.run_at(6) == model.row(5)
    model.set_open(7, is_open=False)
    assert _rows(model)[4:7] == ["5-6>", "7-8>", "9-9>"]


def test_a_button_between_two_comments_folds_with_them() -> None:
    model = _with_comments(6, 8, 10, dropped=(5, 7, 9, 11))
    assert _rows(model)[4:7] == ["5-5>", "6-10>", "11-11>"]
    assert model.fold_words(model.row(5)).startswith("Readers' comments · 3:")


def test_what_is_left_between_kept_comments_is_ordinary_debris() -> None:
    model = _with_comments(6, 8, dropped=(7,))
    for block in (6, 8):
        _decide(model, block, kept=True)
    assert model.fold_words(model.row(6)) == "1 dropped: a list of links"


def test_a_folded_line_counts_what_is_doubtful_until_it_is_decided() -> None:
    cleaned = with_doubts(make_cleaned("A", "B", "C", dropped=(2, 3)), 2, 3)
    model = BlockModel()
    model.set_review(Review.of(cleaned, "pt"))
    assert model.fold_words(model.row(1)) == "2 dropped, 2 doubtful: a list of links"
    _decide(model, 2, kept=False)
    assert model.fold_words(model.row(1)).startswith("2 dropped, 1 doubtful: ")


def test_a_screen_reader_hears_what_is_doubtful() -> None:
    cleaned = with_doubts(make_cleaned("A", "B", dropped=(2,)), 1, 2)
    model = BlockModel()
    model.set_review(Review.of(cleaned, "pt"))
    model.set_open(1, is_open=True)
    role = Qt.ItemDataRole.AccessibleTextRole
    heard = [model.index(row, SOURCE).data(role) for row in (0, 2)]
    assert heard == ["paragraph 1, but doubtful: A", "dropped 2, but doubtful: B"]
    heard = model.index(2, TARGET).data(role)
    assert heard == "dropped: doubtful · a list of links"
    _decide(model, 1, kept=True)
    assert model.index(0, SOURCE).data(role) == "paragraph 1: A"


def test_a_block_leads_to_its_row_or_its_folded_line() -> None:
    model = _shown(2, 3, blocks=5)
    assert [model.row_of(BlockId(n)) for n in range(1, 6)] == [0, 1, 1, 2, 3]
    assert [model.is_shown(BlockId(n)) for n in range(1, 6)] == [
        True,
        False,
        False,
        True,
        True,
    ]


def test_a_new_draft_changes_only_its_own_row() -> None:
    page = make_page("one", "two", "three")
    model, changed = BlockModel(), list[int]()
    model.set_review(make_facing(page))

    def note(top: QModelIndex, bottom: QModelIndex) -> None:
        changed.extend(range(top.row(), bottom.row() + 1))

    model.dataChanged.connect(note)
    model.update(make_facing(page, drafts={2: "dois"}), (BlockId(2),))
    assert changed == [1]
    assert model.index(1, TARGET).data() == "dois"


def test_waiting_for_a_translation_sets_no_row_anew() -> None:
    model = BlockModel()
    model.set_review(make_facing(make_page(*"abcd")))
    told: list[tuple[int, int, list[int]]] = []
    model.dataChanged.connect(
        lambda top, bottom, roles: told.append((top.row(), bottom.row(), list(roles)))
    )
    waiting = {BlockId(2), BlockId(3)}
    model.set_busy(waiting)
    assert told == [(0, 3, [Qt.ItemDataRole.AccessibleTextRole])]
    waiting.remove(BlockId(2))
    model.set_busy(waiting)
    assert len(told) == 1
    assert model.busy == {3}


def test_a_dropped_block_has_no_translation() -> None:
    model = BlockModel()
    page = make_page("one", "two")
    model.set_review(make_facing(page, dropped=(2,), drafts={1: "um", 2: "dois"}))
    model.set_open(1, is_open=True)
    assert [model.index(row, TARGET).data() for row in range(3)] == ["um", "", ""]


@pytest.mark.parametrize(
    ("guess", "words"),
    [
        (LanguageGuess("en", "sure"), None),
        (LanguageGuess("en-GB", "likely"), None),
        (LanguageGuess("ru", "sure"), "Russian"),
        (LanguageGuess("ru", "unsure"), "Russian?"),
        (LanguageGuess("en", "unsure"), "language unsure"),
        (LanguageGuess("und", "unsure"), "language unsure"),
    ],
)
def test_only_an_exception_has_a_language_chip(
    guess: LanguageGuess, words: str | None
) -> None:
    model = BlockModel()
    model.set_review(make_facing(make_page("text"), guesses={1: guess}))
    assert model.language_words(BlockId(1)) == words


def test_flags_are_sentences_with_the_languages_named() -> None:
    review = make_facing(
        make_page("Ein Satz"),
        drafts={1: ("Ein Satz", ("other-language",))},
        guesses={1: LanguageGuess("de", "sure")},
    )
    model = BlockModel()
    model.set_review(review)
    words = "not translated: this is German, the model reads English"
    assert model.flag_words(BlockId(1)) == (words,)


@pytest.mark.parametrize(
    ("row", "column", "spoken"),
    [
        (0, SOURCE, "2 dropped: menu, folded"),
        (1, SOURCE, "heading 3: Title"),
        (1, TARGET, "Título"),
        (2, SOURCE, "paragraph 4: Text"),
        (2, TARGET, "waiting for translation"),
        (3, TARGET, "no translation"),
    ],
)
def test_a_screen_reader_hears_what_a_cell_is(
    row: int, column: int, spoken: str
) -> None:
    page = make_page("a", "b", (Kind.HEADING, "Title"), "Text", "More")
    model = BlockModel()
    model.set_review(make_facing(page, dropped=(1, 2), drafts={3: "Título"}))
    model.set_busy({BlockId(4)})
    index = model.index(row, column)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == spoken


def test_a_screen_reader_hears_that_a_translation_is_edited() -> None:
    review = make_facing(make_page("one"), drafts={1: "um"})
    review, _ = SetTargets(BlockId(1), "pt", (Target(0, 3, "uma"),)).apply(review)
    model = BlockModel()
    model.set_review(review)
    role = Qt.ItemDataRole.AccessibleDescriptionRole
    assert model.index(0, TARGET).data(role) == "edited"


def test_columns_are_titled_with_their_languages() -> None:
    model = _shown(blocks=1)
    titles = [model.headerData(n, Qt.Orientation.Horizontal) for n in (0, 1)]
    assert titles == ["Original — English", "Translation — Portuguese"]


def test_a_page_cannot_turn_its_line_around() -> None:
    model = BlockModel()
    model.set_review(make_facing(make_page("safe\u202etxt")))
    assert model.index(0, SOURCE).data() == "safe\ufffdtxt"


def test_the_model_holds_to_qt_rules(qtmodeltester: ModelTester) -> None:
    model = _shown(1, 2, 5, 9)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types here
    model.set_open(0, is_open=True)
    _decide(model, 2, kept=True)
    _decide(model, 3, kept=False)
    model.set_peeled(is_peeled=True)
    _decide(model, 4, kept=False)
    model.set_peeled(is_peeled=False)
    model.set_review(None)


_STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("decide"),
            st.lists(
                st.tuples(st.integers(1, 12), st.sampled_from([True, False, None]))
            ),
        ),
        st.tuples(st.just("toggle"), st.integers(0, 20)),
        st.tuples(st.just("peel"), st.booleans()),
    ),
    max_size=8,
)


@settings(deadline=None)
@given(st.sets(st.integers(1, 12)), st.sets(st.integers(1, 12)), _STEPS)
def test_rows_kept_up_to_date_are_those_made_afresh(
    dropped: set[int], comments: set[int], steps: list[tuple[str, object]]
) -> None:
    model = _with_comments(*comments, dropped=tuple(dropped))
    review: Review | None = model.review
    assert review is not None
    counted = [model.rowCount()]
    model.rowsInserted.connect(lambda _p, a, b: counted.append(b - a + 1))
    model.rowsRemoved.connect(lambda _p, a, b: counted.append(a - b - 1))
    model.modelReset.connect(lambda: counted.__init__([model.rowCount()]))  # type: ignore[misc]  # starts the count over
    for what, value in steps:
        if what == "decide" and isinstance(value, list):
            for block, kept in value:
                review, _ = SetKept(BlockId(block), kept).apply(review)
            model.update(review, [BlockId(block) for block, _ in value])
        elif what == "toggle" and isinstance(value, int):
            run = model.run_at(value)
            if run is not None:
                model.set_open(value, is_open=not run.is_open)
        elif isinstance(value, bool):
            model.set_peeled(is_peeled=value)
        rows = [model.row(n) for n in range(model.rowCount())]
        assert model._rows == model._rows_of(1, 12)
        shown = (row for row in rows if not row.is_open)
        assert [block for row in shown for block in row.blocks()] == list(range(1, 13))
        assert sum(counted) == len(rows)


@pytest.mark.parametrize(
    ("comments", "kept", "folds"),
    [
        ((2, 4), (), "0111000000000"),
        ((2, 4), (3,), "0101000000000"),
        ((1, 10), (), "1111111111000"),
        ((1, 11), (), "1000000000100"),
        ((), (), "0000000000000"),
    ],
)
def test_little_that_is_dropped_between_comments_folds_with_them(
    comments: tuple[int, ...], kept: tuple[int, ...], folds: str
) -> None:
    dropped = tuple(number for number in range(1, 14) if number not in kept)
    cleaned = with_comments(make_cleaned(*(["x"] * 13), dropped=dropped), *comments)
    made = in_comments(Review.of(cleaned, "pt"))
    assert "".join(map(str, made)) == folds
