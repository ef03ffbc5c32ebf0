"""`qsTr()` is answered by the catalogues."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.models.exhibit import Exhibit
from kiosk.models.kiosk import Kiosk
from kiosk.models.translator import Translator
from tests.models.exhibits import exhibit

translate = QCoreApplication.translate


@pytest.fixture
def shown(kiosk: Kiosk) -> Iterator[Exhibit]:
    """An exhibit whose words Qt knows."""
    translator = Translator(kiosk.exhibit)
    QCoreApplication.installTranslator(translator)
    yield kiosk.exhibit
    QCoreApplication.removeTranslator(translator)


def test_a_key_becomes_the_words_in_the_language_of_the_visitor(kiosk: Kiosk, shown: Exhibit) -> None:
    kiosk.show(exhibit())
    assert translate("AnyView", "close") == "Fèmen"
    shown.chooseLanguage("fr")
    assert translate("AnyView", "close") == "Fermer"


@pytest.mark.parametrize("text", ["%1 is not a key", "QGuiApplication", "Close", ""])
def test_what_is_no_key_stays_as_it_is(kiosk: Kiosk, shown: Exhibit, text: str) -> None:
    assert translate("QtsOwn", text) == text
    kiosk.show(exhibit())
    assert shown.ready
    assert translate("QtsOwn", text) == text


def test_a_view_takes_over_another_language_at_once(kiosk: Kiosk, shown: Exhibit) -> None:
    kiosk.show(exhibit())
    engine = QQmlEngine()
    component = QQmlComponent(engine)
    component.setData(b'import QtQml\nQtObject { property string said: qsTr("next_section").arg("X") }', QUrl())
    view = component.create()
    assert view.property("said") == "Apre sa: X"
    shown.localized.connect(engine.retranslate)
    shown.chooseLanguage("en")
    assert view.property("said") == "Next: X"
