"""Every keystroke is measured, on content that can be searched."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from benchmarks.figures import LARGE
from benchmarks.growth import write_content
from benchmarks.rows.searching import kept_with_index, measure_searching, typed
from kiosk.content.search.query import Index
from kiosk.content.store.store import INDEX


def test_titles_are_typed_rightly_and_with_a_typo_and_found(tmp_path: Path) -> None:
    stored = kept_with_index(write_content(tmp_path, blocks=60, pictures=1, languages=3), tmp_path / "store")
    index = Index(stored.folder / INDEX)
    texts = list(typed(stored.release.content))
    assert len(texts) >= 4
    for (language, right), (_, wrong) in zip(texts[::2], texts[1::2], strict=True):
        assert sorted(right) == sorted(wrong)
        assert index.find(right, language)[0].language == language
    index.close()


def test_there_is_a_value_for_each_letter(tmp_path: Path, qapp: QGuiApplication) -> None:
    assert qapp
    source = write_content(tmp_path, blocks=30, pictures=1, languages=2)
    row = measure_searching({LARGE: source}, tmp_path / "stores")
    texts = list(typed(kept_with_index(source, tmp_path / "other").release.content))
    assert len(row.values[LARGE]) == sum(len(text) for _, text in texts)
    assert row.way == "p99"
    assert all(value > 0 for value in row.values[LARGE])
