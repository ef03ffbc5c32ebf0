"""Numbers are seen: as bars, as shares of a whole, and as a line through time."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QImage

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor, below

CHARTS = "welcome/about"
DISPLACED = "what-we-do/tracking"


def _opened(
    opens_kiosk: OpensKiosk,
    stored: StoredRelease,
    language: str,
    link: str,
    screen: str = "1920x1080@21.5",
    *,
    style: str = "lines",
    show: str = "bars",
) -> Visitor:
    """Open a section at its first chart of this style, or that is shown so."""
    visitor = opens_kiosk(stored, Screen.parse(screen), language=language)
    visitor.touches_the_attract_screen()
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    _turns_to(visitor, style, show)
    return visitor


def _turns_to(visitor: Visitor, style: str = "lines", show: str = "bars") -> None:
    charts = [
        (i, each["block"]) for i, each in enumerate(visitor.kiosk.navigation.blocks.records) if each["kind"] == "chart"
    ]
    wanted = ("shares", "people") if show == "people" else (style, "bars")
    chart = next(index for index, block in charts if (block["style"], block["drawnAs"]) == wanted)
    visitor.kiosk.navigation.pages.openBlock(chart, -1)
    visitor.pauses()


def _drawn(visitor: Visitor, name: str) -> list[QRectF]:
    """Return where the things of this name are drawn, from the first on."""
    return [
        QRectF(item.mapToScene(QPointF(0, 0)), item.size())
        for item in below(visitor.page)
        if item.objectName() == name and item.isVisible()
    ]


def _told(visitor: Visitor) -> list[str]:
    return [thing.name for thing in visitor.all_there_is() if thing.role == QAccessible.Role.StaticText]


def test_each_value_is_told_with_its_name_and_unit_and_once(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, shipped, "en", DISPLACED)

    told = [name for _ in visitor.sees_on_each_page() for name in _told(visitor)]
    assert told.count("January 2025: 1,041,000 people") == 1
    assert "January 2010, after the earthquake: 1,500,000 people" in told
    assert "1,041,000" not in told


def test_a_value_that_stands_beside_its_point_is_told_there(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, library, "en", CHARTS)

    assert _told(visitor).count("2023: 18,900 readers") == 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_bars_are_as_long_as_their_values_and_begin_where_one_reads(
    opens_kiosk: OpensKiosk, library: StoredRelease, language: str
) -> None:
    first, second, *_ = _drawn(_opened(opens_kiosk, library, language, CHARTS, style="bars"), "bar")

    assert second.width() / first.width() == pytest.approx(85.5 / 640, abs=0.01)
    edges = (first.left(), second.left()) if language == "en" else (first.right(), second.right())
    assert edges[0] == pytest.approx(edges[1])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_shares_follow_each_other_and_fill_the_whole(
    opens_kiosk: OpensKiosk, library: StoredRelease, language: str
) -> None:
    visitor = _opened(opens_kiosk, library, language, CHARTS, style="shares")
    wholes = _drawn(visitor, "whole")
    shares = [each for each in _drawn(visitor, "bar") if any(whole.contains(each.center()) for whole in wholes)]

    assert sum(each.width() for each in shares) == pytest.approx(wholes[0].width(), abs=1)
    for one, other in pairwise(shares):
        assert (one.right() if language == "en" else other.right()) == pytest.approx(
            other.left() if language == "en" else one.left()
        )


@pytest.mark.parametrize("language", ["en", "ht"])
def test_points_lie_where_their_dates_are(opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str) -> None:
    points = [each.center().x() for each in _drawn(_opened(opens_kiosk, shipped, language, DISPLACED), "point")]
    parts = [(x - points[0]) / (points[-1] - points[0]) for x in points]

    assert parts == pytest.approx([0, 91 / 592, 306 / 592, 1], abs=0.01)


def test_a_line_goes_on_from_right_to_left_where_one_reads_so(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    points = [each.center().x() for each in _drawn(_opened(opens_kiosk, library, "ar", CHARTS), "point")]

    assert points == sorted(points, reverse=True)


@pytest.mark.parametrize("text_size", [0, 2])
@pytest.mark.parametrize("screen", ["1920x1080@21.5", "1280x800@10.1", "1080x1920@21.5"])
def test_no_number_at_a_line_lies_on_another_or_on_the_line(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str, text_size: int
) -> None:
    visitor = _opened(opens_kiosk, shipped, "fr", DISPLACED, screen)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.pauses()
    _turns_to(visitor, "lines")
    labels, points = _drawn(visitor, "number"), _drawn(visitor, "point")

    assert len(labels) >= 2
    assert not [1 for i, one in enumerate(labels) for other in labels[i + 1 :] if one.intersects(other)]
    assert not [1 for label in labels for point in points if label.intersects(point)]


@pytest.mark.parametrize("screen", ["1920x1080@21.5", "1080x1920@21.5"])
def test_points_that_lie_close_have_their_numbers_and_dates_too(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, screen: str
) -> None:
    visitor = _opened(opens_kiosk, shipped, "fr", DISPLACED, screen)
    visitor.pauses()

    numbers, points, dates = (_drawn(visitor, name) for name in ("number", "point", "date"))
    assert len(numbers) == len(points) == len(dates) == 4
    for labels in (numbers, dates):
        for label, point in zip(labels, points, strict=True):
            assert label.left() <= point.right()
            assert point.left() <= label.right()
        assert not [1 for one, other in combinations(labels, 2) if one.intersects(other)]


CHANGES = {
    "en": "Almost ×4 since March 2024, Displaced people in Haiti",
    "fr": "Presque ×4 depuis mars 2024, Personnes déplacées en Haïti",
    "es": "Casi ×4 desde marzo de 2024, Personas desplazadas en Haití",
    "ht": "Prèske ×4 depi mas 2024, Moun deplase an Ayiti",
}


@pytest.mark.parametrize("language", CHANGES)
def test_a_key_figure_stands_beside_its_chart_which_tells_in_words_what_changed(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str
) -> None:
    visitor = _opened(opens_kiosk, shipped, language, DISPLACED)
    figure = next(thing for thing in visitor.everything() if thing.name.startswith("1" + (",", ".")[language == "en"]))
    points = _drawn(visitor, "point")

    assert visitor.kiosk.navigation.pages.current == 0
    assert figure.rect.right() < points[0].left()
    assert figure.rect.top() < points[0].top()
    assert [name for name in _told(visitor) if "×4" in name] == [CHANGES[language]]
    derived = shipped.release.catalogues[language].messages["derived"]
    assert visitor.sees(derived)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_changed_covers_no_number_and_no_point(
    opens_kiosk: OpensKiosk, library: StoredRelease, language: str
) -> None:
    visitor = _opened(opens_kiosk, library, language, CHARTS)
    (trend,) = _drawn(visitor, "trend")

    assert visitor.sees("أكثر من \u2066×2\u2069 منذ 2021" if language == "ar" else "More than ×2 since 2021")
    assert not [1 for name in ("number", "point") for each in _drawn(visitor, name) if each.intersects(trend)]


def test_a_line_uses_the_height_that_its_page_has(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, shipped, "en", DISPLACED)
    sheet = max((each.bottom() for each in _drawn(visitor, "sheet")), default=0)
    page = visitor.page.mapToScene(QPointF(0, visitor.page.height())).y()

    assert page - 2 <= sheet <= page + 1


@pytest.mark.parametrize("language", ["en", "ar"])
def test_shares_are_so_many_of_ten_people(opens_kiosk: OpensKiosk, library: StoredRelease, language: str) -> None:
    visitor = _opened(opens_kiosk, library, language, CHARTS, show="people")
    first, second = _drawn(visitor, "people")
    wholes = _drawn(visitor, "ten")

    assert first.width() / wholes[0].width() == pytest.approx(0.35, abs=0.01)
    assert second.width() / wholes[1].width() == pytest.approx(0.65, abs=0.01)
    begins = (first.left() - wholes[0].left()) if language == "en" else (wholes[0].right() - first.right())
    goes_on = (second.left() - wholes[1].left()) if language == "en" else (wholes[1].right() - second.right())
    assert begins == pytest.approx(0, abs=1)
    assert goes_on == pytest.approx(first.width(), abs=1)
    assert _told(visitor).count("Yes: 35%" if language == "en" else "نعم: 35%") == 1


@pytest.mark.parametrize("contrast", [False, True])
def test_those_who_are_meant_are_told_from_the_others(
    opens_kiosk: OpensKiosk, library: StoredRelease, *, contrast: bool
) -> None:
    visitor = _opened(opens_kiosk, library, "en", CHARTS, show="people")
    visitor.kiosk.accessibility.useHighContrast(contrast)
    visitor.pauses()
    _turns_to(visitor, show="people")
    whole = _drawn(visitor, "ten")[0].toAlignedRect()
    meant = _drawn(visitor, "people")[0].toAlignedRect()
    others = whole.adjusted(meant.width(), 0, 0, 0)
    picture = visitor.picture()

    assert _colours(picture, meant) - _colours(picture, others)
    assert len(_colours(picture, others)) > 1


def _colours(picture: QImage, place: QRect) -> set[int]:
    """Return the colours that fill more than a fiftieth of a place."""
    counts = Counter(
        picture.pixel(x, y) for x in range(place.left(), place.right()) for y in range(place.top(), place.bottom())
    )
    return {colour for colour, count in counts.items() if count * 50 > counts.total()}


def test_a_figure_and_what_it_counts_have_one_name(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, shipped, "en", DISPLACED)
    told = [name for _ in visitor.sees_on_each_page() for name in _told(visitor)]

    assert told.count("+36%, more displaced people since December 2024") == 1
    assert "+36%" not in told
    assert "more displaced people since December 2024" not in told


def test_a_bar_that_is_read_aloud_is_marked(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, shipped, "en", DISPLACED, style="bars")
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    blocks = visitor.kiosk.navigation.blocks.records
    told = next(i for i, each in enumerate(blocks) if "after the earthquake" in str(each["block"]))
    visitor.kiosk.listening.listenTo(told)
    while ears.last.text != "January 2010, after the earthquake: 1,500,000 people":
        ears.finishes()
    visitor.pauses()
    marked = [item for item in below(visitor.page) if item.property("marked") is True]

    assert [item.property("text") for item in marked] == ["January 2010, after the earthquake"]
    assert marked[0].property("font").underline()


def test_numbers_stand_still_from_the_first_frame(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    """They could count up; nothing moves by itself here."""
    visitor = _opened(opens_kiosk, shipped, "en", DISPLACED)
    before = visitor.picture()
    visitor.waits(1)

    assert visitor.picture() == before
