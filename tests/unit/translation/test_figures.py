import pytest

from facingpage.translation.figures import flags


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("It cost £30,000.", "Custou 30.000 euros.", ("currency",)),
        ("It cost £30,000.", "Custou 30.000 libras.", ()),
        ("It cost $5.", "Custou US$ 5.", ()),
        ("212 passengers in 1963", "212 passageiros em 1963", ()),
        ("212 passengers in 1963", "passageiros em 1963", ("numbers",)),
        ("11.6 million", "11,6 milhões", ()),
        ("1,234 of 1,235", "1.234 de 1.234", ("numbers",)),
        ("7 boats, 12 crews", "sete barcos, doze tripulações", ()),
        ("13 boats for €900", "barcos por 800 reais", ("numbers", "currency")),
        ("350,000 people, 4.40 pm, 19th century", "350 mil, 16h40, século XIX", ()),
        ("no figures", "nenhum número", ()),
    ],
)
def test_a_lost_number_or_currency_is_flagged(
    source: str, translation: str, expected: tuple[str, ...]
) -> None:
    assert flags(source, translation) == expected
