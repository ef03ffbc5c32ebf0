"""The pictures at the heads of tabs and sections."""

from kiosk.content.schema.blocks import Consent
from kiosk.content.schema.record import record
from kiosk.content.schema.types import ContentRecord, LocalizedText, PictureFile, SceneName


@record(frozen=True, kw_only=True)
class Cover(ContentRecord):
    """What is seen at the head of a tab or a section, and on the cards that lead there: a scene or a picture."""

    scene: SceneName | None = None
    """The name of a drawing in `resources/scenes`, without its ending: `camp`."""
    picture: PictureFile | None = None
    """The file, below the content folder: `resources/field.jpg`. Its edges may be cut off."""
    alt: LocalizedText | None = None
    """What is to be seen in the picture, if it carries information, for those who do not see it."""
    people: bool | None = None
    """Whether people can be recognised in the picture. `true` needs their `consent`."""
    consent: Consent | None = None
    """That the people in it agreed, and until when. After that day a landscape stands in its place."""
