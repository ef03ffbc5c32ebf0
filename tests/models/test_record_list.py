"""Lists as QML reads them."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.models.record_list import RecordList

ANNA, BEN, CLEO = ({"name": name, "age": age} for name, age in (("Anna", 1), ("Ben", 2), ("Cleo", 3)))
UNKNOWN_ROLE = Qt.ItemDataRole.UserRole + 99


@pytest.fixture
def people(qapp: object) -> RecordList:
    """A list of two people."""
    assert qapp
    people = RecordList(("name", "age"))
    people.show([ANNA, BEN])
    return people


def test_every_key_is_a_role(people: RecordList) -> None:
    roles = {bytes(name.data()).decode(): number for number, name in people.roleNames().items()}
    assert set(roles) == {"name", "age"}
    assert people.data(people.index(1), roles["name"]) == "Ben"
    assert people.data(people.index(1), roles["age"]) == 2


def test_an_unknown_role_is_none(people: RecordList) -> None:
    assert people.data(people.index(0), UNKNOWN_ROLE) is None
    assert people.data(people.index(0)) is None


def test_a_row_that_is_not_there_is_none(people: RecordList) -> None:
    role = min(people.roleNames())
    assert people.data(people.index(2), role) is None
    assert people.data(people.index(-1), role) is None
    assert people.data(QModelIndex(), role) is None


def test_it_is_a_flat_list(people: RecordList) -> None:
    assert people.rowCount() == 2
    assert people.rowCount(people.index(0)) == 0


def test_the_same_number_of_records_is_changed_in_place(people: RecordList) -> None:
    changed, reset = QSignalSpy(people.dataChanged), QSignalSpy(people.modelReset)
    people.show([BEN, CLEO])
    assert (changed.count(), reset.count()) == (1, 0)
    first, last = changed.at(0)[:2]
    assert (first.row(), last.row()) == (0, 1)
    assert people.records == (BEN, CLEO)


def test_more_or_fewer_records_leave_the_others_where_they_are(people: RecordList) -> None:
    reset, inserted, removed = (
        QSignalSpy(signal) for signal in (people.modelReset, people.rowsInserted, people.rowsRemoved)
    )
    people.show([ANNA, BEN, CLEO])
    assert [inserted.at(0)[1:], people.rowCount()] == [[2, 2], 3]
    people.show([CLEO])
    assert [removed.at(0)[1:], people.rowCount()] == [[1, 2], 1]
    assert people.records == (CLEO,)
    assert reset.count() == 0


# --- many records, a few at once


@pytest.mark.parametrize("keep_views", [True, False])
def test_what_is_not_needed_at_once_follows_by_itself(people: RecordList, qtbot: QtBot, *, keep_views: bool) -> None:
    people.show([ANNA, BEN, CLEO, ANNA], keep_views=keep_views, at_once=2)
    assert people.rowCount() == 2
    assert not people.complete
    assert people.records == (ANNA, BEN, CLEO, ANNA)
    with qtbot.waitSignal(people.completeChanged):
        pass
    assert people.rowCount() == 4
    assert people.complete


def test_what_is_there_and_not_needed_at_once_is_changed_later(people: RecordList, qtbot: QtBot) -> None:
    changed = QSignalSpy(people.dataChanged)
    people.show([CLEO, ANNA], at_once=1)
    assert [change.row() for change in changed.at(0)[:2]] == [0, 0]
    with qtbot.waitSignal(people.completeChanged):
        pass
    assert [change.row() for change in changed.at(1)[:2]] == [1, 1]
    assert people.rowCount() == 2


def test_what_would_have_followed_is_forgotten_when_something_else_is_shown(people: RecordList, qtbot: QtBot) -> None:
    people.show([ANNA, BEN, CLEO, ANNA], keep_views=False, at_once=1)
    people.show([BEN, CLEO], keep_views=False, at_once=1)
    with qtbot.waitSignal(people.completeChanged):
        pass
    assert people.rowCount() == 2
    assert people.complete


def test_other_things_are_a_new_list_even_when_they_are_as_many(people: RecordList) -> None:
    reset = QSignalSpy(people.modelReset)
    people.show([BEN, CLEO], keep_views=False)
    assert reset.count() == 1


def test_an_empty_list_that_stays_empty_says_nothing(qapp: object) -> None:
    assert qapp
    empty = RecordList(("name",))
    changed = QSignalSpy(empty.dataChanged)
    empty.show([])
    assert changed.count() == 0


def test_qt_finds_no_fault_with_it(people: RecordList) -> None:
    tester = QAbstractItemModelTester(people, QAbstractItemModelTester.FailureReportingMode.Fatal)
    people.show([BEN, CLEO])
    people.show([ANNA, BEN, CLEO])
    people.show([])
    people.show([ANNA])
    people.show([ANNA, BEN, CLEO, ANNA], at_once=2)
    people.show([BEN], at_once=3)
    assert tester.model() is people


def test_delegates_live_on_when_the_records_are_changed_in_place(people: RecordList) -> None:
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(
        b"""
        import QtQuick
        Item {
            id: root
            property var people
            property int made: 0
            property string heard: ""
            Repeater {
                model: root.people
                Item {
                    required property string name
                    onNameChanged: root.heard += name + " "
                    Component.onCompleted: root.made += 1
                }
            }
        }
        """,
        "",
    )
    view = component.createWithInitialProperties({"people": people})
    assert view.property("made") == 2
    people.show([BEN, CLEO])
    assert view.property("made") == 2
    assert view.property("heard").split()[-2:] == ["Ben", "Cleo"]
    people.show([ANNA, BEN], keep_views=False)
    assert view.property("made") == 4
