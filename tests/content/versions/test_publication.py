"""Publishing is all or nothing, and no word of anybody is lost."""

import shutil
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from kiosk.content.validation.load import Loaded, load
from kiosk.content.versions.changes import Change
from kiosk.content.versions.draft import Draft
from kiosk.content.versions.history import History
from kiosk.content.versions.publication import Publication, RefusedError
from kiosk.system.disk import Disk
from tests.content.conftest import TODAY, TOP
from tests.content.disks import Failing, Journal
from tests.content.picture_files import png

NOW = datetime(2026, 5, 4, 12, 30, tzinfo=UTC)
OLD = f"{TOP}          - {{ kind: heading, text: {{ en: Old, fr: Vieux }} }} # why\n".encode()
NEW = OLD.replace(b"Old", b"New").replace(b"Vieux", b"Neuf")
OTHER = OLD.replace(b"Test house", b"Their house")


def _load(path: Path, data: bytes) -> Loaded:
    return load(path, today=TODAY, data=data)


def _with_draft(folder: Path, draft: bytes = NEW) -> Publication:
    (folder / "content.yaml").write_bytes(OLD)
    publication = Publication(folder, _load)
    publication.draft.write(draft, base=OLD)
    return publication


def _publish(publication: Publication, by: str = "Marie", note: str = "New words") -> None:
    proposal = publication.proposal()
    assert proposal
    publication.publish(proposal, by=by, note=note, now=NOW)


def test_a_draft_becomes_the_content_and_both_are_kept(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    proposal = publication.proposal()
    assert proposal
    block = ("tabs", "places", "sections", "first", "blocks", "1", "text")
    assert proposal.changes == (Change((*block, "en"), "Old", "New"), Change((*block, "fr"), "Vieux", "Neuf"))
    assert (tmp_path / "content.yaml").read_bytes() == OLD
    publication.publish(proposal, by="Marie", note="New words", now=NOW)
    assert (tmp_path / "content.yaml").read_bytes() == NEW
    assert publication.proposal() is None
    versions = publication.history.versions()
    assert [(each.number, each.by, each.note) for each in versions] == [(2, "Marie", "New words"), (1, "", "")]
    assert [publication.history.content(each) for each in versions] == [NEW, OLD]
    assert [publication.is_public(each) for each in versions] == [True, False]
    assert {path.name for path in tmp_path.iterdir()} == {"content.yaml", "history"}


def test_a_draft_with_errors_is_not_published(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path, OLD.replace(b"format: 1", b"format: one"))
    proposal = publication.proposal()
    assert proposal
    assert [each.file for each in proposal.problems if each.severity == "error"] == ["draft/content.yaml"]
    with pytest.raises(RefusedError, match="errors"):
        publication.publish(proposal, by="Marie", note="New words", now=NOW)
    assert (tmp_path / "content.yaml").read_bytes() == OLD
    assert publication.history.versions() == []


def test_only_warnings_that_are_new_are_told(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path, OLD.replace(b"en: Old, ", b""))
    proposal = publication.proposal()
    assert proposal
    told = [each.what for each in proposal.problems]
    assert told
    assert not {each.what for each in _load(tmp_path, OLD).diagnostics} & set(told)


@pytest.mark.parametrize("whose", ["draft", "content"])
def test_what_somebody_writes_meanwhile_is_not_lost(whose: str, tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    proposal = publication.proposal()
    assert proposal
    path = {"draft": publication.draft.path, "content": tmp_path / "content.yaml"}[whose]
    path.write_bytes(OTHER)
    with pytest.raises(RefusedError, match="meanwhile"):
        publication.publish(proposal, by="Marie", note="New words", now=NOW)
    assert path.read_bytes() == OTHER


def test_what_somebody_saves_while_the_disk_writes_is_not_lost(tmp_path: Path) -> None:
    """The new file takes long to reach a slow disk; an editor saves the old one in that time."""
    content = tmp_path / "content.yaml"

    class Slow(Disk):
        def write(self, path: Path, data: bytes) -> None:
            super().write(path, data)
            if path.parent == tmp_path:
                content.write_bytes(OTHER)

    draft = _with_draft(tmp_path).draft.path
    with pytest.raises(RefusedError, match="meanwhile"):
        _publish(Publication(tmp_path, _load, disk=Slow()))
    assert (content.read_bytes(), draft.read_bytes()) == (OTHER, NEW)
    assert not list(tmp_path.glob("*.partial"))


def test_what_others_changed_since_the_draft_began_is_told_and_kept(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    (tmp_path / "content.yaml").write_bytes(OTHER)
    proposal = publication.proposal()
    assert proposal
    assert proposal.theirs == (Change(("name",), "Test house", "Their house"),)
    publication.publish(proposal, by="Marie", note="New words", now=NOW)
    assert [publication.history.content(each) for each in publication.history.versions()] == [NEW, OTHER]


def test_a_draft_that_is_public_already_goes_and_undoes_nothing(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    _publish(publication)
    publication.draft.write(NEW, base=OLD)
    assert publication.proposal() is None
    assert not publication.draft.folder.exists()

    publication.draft.folder.mkdir()
    publication.draft.path.write_bytes(NEW)  # of somebody's hand, and left by a power cut
    assert publication.proposal() is None
    assert publication.draft.read() == NEW
    (tmp_path / "content.yaml").write_bytes(OTHER)
    proposal = publication.proposal()
    assert proposal
    assert Change(("name",), "Test house", "Their house") in proposal.theirs


def test_a_content_file_behind_a_link_keeps_its_place_and_who_may_read_it(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    shared, path = tmp_path / "shared.yaml", tmp_path / "content.yaml"
    path.rename(shared)
    path.symlink_to(shared)
    shared.chmod(0o660)
    _publish(publication)
    assert path.is_symlink()
    assert (shared.read_bytes(), shared.stat().st_mode & 0o777) == (NEW, 0o660)


def test_a_file_that_was_changed_without_a_draft_is_kept_with_a_name(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    _publish(publication)
    (tmp_path / "content.yaml").write_bytes(OTHER)
    _publish(publication, "Jean", "By hand")
    assert [each.by for each in publication.history.versions()] == ["Jean", "Marie", ""]
    assert (tmp_path / "content.yaml").read_bytes() == OTHER


def test_a_version_comes_back_with_its_pictures(tmp_path: Path) -> None:
    picture = b"          - { kind: picture, picture: resources/a.png, alt: A }\n"
    publication = _with_draft(tmp_path, NEW + picture)
    resources = tmp_path / "resources"
    resources.mkdir()
    (resources / "a.png").write_bytes(first := png(8, 8))
    _publish(publication)
    publication.draft.write(OLD, base=NEW + picture)
    _publish(publication, note="Without the picture")
    for now in (None, png(9, 9)):
        (resources / "a.png").unlink(missing_ok=True)
        if now:
            (resources / "a.png").write_bytes(now)
        publication.restore_as_draft(2)
        draft = publication.draft.read()
        assert draft
        name = next(name for name in _load_names(draft))
        assert (tmp_path / name).read_bytes() == first
        assert (name == "resources/a.png") == (now is None)
        publication.draft.discard(draft)


def _load_names(draft: bytes) -> list[str]:
    return [word.strip("\"',") for word in draft.decode().split() if word.strip("\"',").startswith("resources/")]


def test_a_version_does_not_come_back_over_a_draft(tmp_path: Path) -> None:
    publication = _with_draft(tmp_path)
    _publish(publication)
    publication.draft.write(OTHER, base=NEW)
    with pytest.raises(RefusedError, match="There is a draft"):
        publication.restore_as_draft(1)
    assert publication.draft.read() == OTHER
    with pytest.raises(RefusedError, match="no version 7"):
        publication.restore_as_draft(7)


def test_old_versions_make_room_and_the_newest_stay(tmp_path: Path) -> None:
    history = History(tmp_path, max_versions=15)
    for number in range(40):
        history.keep(str(number).encode(), (), by="Marie", note=str(number), now=NOW)
    numbers = [each.number for each in history.versions()]
    assert len(numbers) == 15
    assert numbers[:10] == list(range(40, 30, -1))
    assert numbers[-1] < 20


def test_the_history_has_a_size(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(bytes(1000))
    history = History(tmp_path, max_bytes=2500)
    for number in range(8):
        (tmp_path / "a.mp4").write_bytes(bytes([number]) * 1000)
        history.keep(str(number).encode(), ("a.mp4",), by="Marie", note="", now=NOW)
    assert [each.number for each in history.versions()] == [8, 7]
    assert len(list((tmp_path / "history" / "media").iterdir())) == 2


def test_what_is_the_same_is_stored_once(tmp_path: Path) -> None:
    (tmp_path / "a.mp4").write_bytes(bytes(1000))
    history = History(tmp_path)
    for number in range(3):
        history.keep(str(number).encode(), ("a.mp4",), by="Marie", note="", now=NOW)
    assert len(list((tmp_path / "history" / "media").iterdir())) == 1


# --- disks and power


def _public(folder: Path) -> bytes:
    return (folder / "content.yaml").read_bytes()


def _whole(folder: Path) -> bool:
    """Return whether old or new is public, the draft is there until then, and each version is whole."""
    history = History(folder)
    stored = all(history.content(each) in {OLD, NEW} for each in history.versions())
    return _public(folder) in {OLD, NEW} and stored and (_public(folder) == NEW or Draft(folder).read() == NEW)


def _tidy(folder: Path) -> bool:
    """Return whether nothing half-written is left, and nothing of a draft that is public."""
    return not list(folder.rglob("*.partial")) and not list(folder.glob("draft/*"))


def _fast(path: Path, data: bytes) -> Loaded:
    """Load the content: once for each of the two files."""
    if data not in _LOADED:
        _LOADED[data] = _load(path, data)
    return _LOADED[data]


_LOADED: dict[bytes, Loaded] = {}


def _tries(folder: Path) -> None:
    publication = Publication(folder, _fast)
    with suppress(OSError, RefusedError):
        proposal = publication.proposal()
        if proposal:
            publication.publish(proposal, by="Marie", note="New words", now=NOW)


@pytest.mark.parametrize("error", [5, 28], ids=["broken", "full"])
def test_whatever_a_disk_refuses_old_or_new_is_public(error: int, tmp_path: Path) -> None:
    (tmp_path / "0").mkdir()
    _with_draft(tmp_path / "0")
    whole = Failing(shutil.copytree(tmp_path / "0", tmp_path / "1"))
    with whole.watching():
        _tries(tmp_path / "1")
    assert _public(tmp_path / "1") == NEW
    for step in range(1, whole.requests + 1):
        for for_ever in (False, True):
            folder = shutil.copytree(tmp_path / "0", tmp_path / "2")
            with Failing(folder, step, error, for_ever=for_ever).watching():
                _tries(folder)
            assert _whole(folder), f"request {step}"
            _tries(folder)
            assert _public(folder) == NEW, f"request {step}"
            assert _tidy(folder), f"request {step}"
            shutil.rmtree(folder)


def test_whenever_the_power_is_cut_old_or_new_is_public(tmp_path: Path) -> None:
    folder = tmp_path / "0"
    folder.mkdir()
    _with_draft(folder)
    journal = Journal(folder)
    with journal.watching():
        _tries(folder)
    seen = set()
    for seed in range(150):
        place = tmp_path / "cut" / str(seed)
        journal.cut(place, Random(seed))  # noqa: S311 - no secret
        assert _whole(place), f"seed {seed}"
        seen.add(_public(place))
        _tries(place)
        assert _public(place) == NEW, f"seed {seed}"
        assert _tidy(place), f"seed {seed}"
    assert seen == {OLD, NEW}


def test_a_draft_that_a_power_cut_brings_back_has_its_base(tmp_path: Path) -> None:
    folder = tmp_path / "0"
    folder.mkdir()
    draft = _with_draft(folder).draft
    journal = Journal(folder)
    with journal.watching():
        assert draft.discard(NEW)
    for seed in range(40):
        place = tmp_path / str(seed + 1)
        journal.cut(place, Random(seed), at_the_end=True)  # noqa: S311 - no secret
        left = Draft(place)
        assert left.read() is None or left.base() == OLD, f"seed {seed}"
