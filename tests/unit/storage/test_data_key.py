"""The key of an encrypted project, and the passphrases that open it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facingpage.errors import StorageFailed, WrongPassphrase
from facingpage.storage import data_key
from facingpage.storage.data_key import (
    RECORD_BYTES,
    DataKey,
    Passphrase,
    is_record,
    unlocked,
)
from helpers.locked import WORDS, make_quick


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    make_quick(monkeypatch)


def test_a_record_is_opened_by_its_passphrase_alone() -> None:
    key = DataKey.new()
    record = key.lock_with(Passphrase(WORDS))
    assert is_record(record)
    assert unlocked([record], Passphrase(WORDS)).pragma() == key.pragma()
    with pytest.raises(WrongPassphrase, match="can't be told"):
        unlocked([record], Passphrase(WORDS.title()))


def test_a_record_holds_neither_the_key_nor_the_passphrase() -> None:
    key = DataKey.new()
    record = key.lock_with(Passphrase(WORDS))
    assert bytes(key._bytes) not in record
    assert WORDS.encode() not in record


def test_two_records_of_a_key_have_nothing_in_common() -> None:
    key, same = DataKey.new(), Passphrase(WORDS)
    one, other = key.lock_with(same), key.lock_with(same)
    assert one[24:120] != other[24:120]
    assert unlocked([one], same).pragma() == unlocked([other], same).pragma()


@given(place=st.integers(0, 119), bit=st.integers(0, 7))
def test_a_record_of_which_one_bit_is_turned_opens_nothing(
    place: int, bit: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        record = bytearray(DataKey(b"k" * 32).lock_with(Passphrase(WORDS)))
        record[place] ^= 1 << bit
        with pytest.raises((WrongPassphrase, StorageFailed)):
            unlocked([bytes(record)], Passphrase(WORDS))


@given(data=st.binary(max_size=200))
def test_bytes_that_are_no_record_open_nothing(data: bytes) -> None:
    with pytest.MonkeyPatch.context() as patch:
        make_quick(patch)
        with pytest.raises(WrongPassphrase):
            unlocked([data], Passphrase(WORDS))


def test_a_record_cannot_ask_for_all_the_memory() -> None:
    record = bytearray(DataKey.new().lock_with(Passphrase(WORDS)))
    record[16] = 40
    with pytest.raises(WrongPassphrase):
        unlocked([bytes(record)], Passphrase(WORDS))


def test_of_several_records_the_one_that_fits_counts() -> None:
    key, other = DataKey.new(), DataKey.new()
    strange = other.lock_with(Passphrase("another passphrase"))
    record = key.lock_with(Passphrase(WORDS))
    found = unlocked([strange, record], Passphrase(WORDS))
    assert found.pragma() == key.pragma()
    assert found.record == record


def test_after_a_wrong_passphrase_one_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(data_key, "_WRONG_S", 1.0)
    record = DataKey.new().lock_with(Passphrase(WORDS))
    waited: list[float] = []
    with pytest.raises(WrongPassphrase):
        unlocked([record], Passphrase("wrong one"), waited.append)
    unlocked([record], Passphrase(WORDS), waited.append)
    assert waited == [1.0]


def test_the_same_letters_open_it_however_they_are_composed() -> None:
    key = DataKey.new()
    record = key.lock_with(Passphrase("Kl\u00e4ranlage"))
    unlocked([record], Passphrase("Kla\u0308ranlage"))


@pytest.mark.parametrize("words", ["", "seven77", "x" * 1025])
def test_a_passphrase_too_short_or_too_long_is_refused(words: str) -> None:
    with pytest.raises(StorageFailed, match="passphrase"):
        DataKey.new().lock_with(Passphrase(words))


def test_what_was_wiped_opens_nothing() -> None:
    key = DataKey.new()
    with Passphrase(WORDS) as words:
        record = key.lock_with(words)
    assert not any(words._bytes)
    key.wipe()
    with pytest.raises(StorageFailed, match="locked"):
        key.pragma()
    with pytest.raises(WrongPassphrase):
        unlocked([record], words)


def test_neither_is_told_by_its_name() -> None:
    key = DataKey(b"k" * 32)
    assert WORDS not in repr(Passphrase(WORDS))
    assert "6b6b" not in repr(key)
    assert "kkkk" not in repr(key)


def test_real_records_take_128_mb_to_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    record = DataKey.new().lock_with(Passphrase(WORDS))
    n_log2, r, p = record[16:19]
    assert 128 * r * p << n_log2 == 128 << 20
    assert len(record) == RECORD_BYTES


def test_half_a_letter_is_told_of_and_opens_nothing() -> None:
    key = DataKey.new()
    record = key.lock_with(Passphrase(WORDS))
    with pytest.raises(StorageFailed, match="not read whole"):
        key.lock_with(Passphrase(WORDS + "\udc80"))
    with pytest.raises(WrongPassphrase):
        unlocked([record], Passphrase(WORDS + "\ud83d"))
    # Letters that begin with the same byte are whole.
    assert Passphrase("한국어 " + WORDS).why_untypable() == ""
