"""The kinds of value that content is made of.

Each is a plain type for the program. Its marker names the rule by which the reader makes it out of the text in the
file. The rules stand in `validation/value_rules.py`; they and pydantic are imported only when content is read.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self, cast

from kiosk.content.schema.record import Record, Storable, record

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

ANY_LANGUAGE = ""
"""Stands for the language code of what is the same in every language: names and numbers."""


class Leaf:
    """Marks a type whose values are read by the rule of this name in `kiosk.content.validation.value_rules`."""

    def __init__(self, rule: str) -> None:
        self.rule = rule

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the value."""
        from kiosk.content.validation.json_schema import leaf

        return leaf(self.rule)


class MediaFile(Leaf):
    """Marks the name of a file in the content folder, by its kind: `MediaFile("picture")`."""


class PictureFile(str, metaclass=Storable):
    """The name of a picture, with its shape, so that its place on a page is right before it is there."""

    __slots__ = ("orientation", "ratio")

    ratio: float
    """Its height in widths, as it is shown; 0 where it is not known."""
    orientation: int
    """How the camera was held, as EXIF counts: 1 where nothing need be turned."""

    def __new__(cls, name: str, ratio: float = 0, orientation: int = 1) -> Self:
        """Make a name with a shape."""
        file = super().__new__(cls, name)
        file.ratio = ratio
        file.orientation = orientation
        return file


class Limits:
    """Marks the bounds of a number (`ge`, `le`) or of the length of a list (`min_length`, `max_length`)."""

    def __init__(self, **bounds: int) -> None:
        self.bounds = bounds

    def __get_pydantic_core_schema__(self, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the number or list."""
        return cast("CoreSchema", {**handler(source), **self.bounds})


class ByKind:
    """Marks a class whose subclasses are told apart by the word after `kind:`."""

    def __get_pydantic_core_schema__(self, source: type, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor finds the class by its kind."""
        from kiosk.content.validation.json_schema import by_kind

        return by_kind(source, handler)


class Checked(Record):
    """A class of content: unknown keys are problems, and what stands below a field describes it."""

    __pydantic_config__: ClassVar = {"extra": "forbid", "use_attribute_docstrings": True}


@record(frozen=True)
class Words(Record):
    """A text of one paragraph in every language in which it was written."""

    texts: Mapping[str, str]
    """The text by language code, or under `ANY_LANGUAGE` what is the same in all."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the words."""
        return Leaf("words").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Figure(Words):
    """A figure with its unit, as `Words`; one plain number serves every language, which writes it in its own way."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the figure."""
        return Leaf("figure").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Measure(Figure):
    """A figure that is compared with others beside it, and so is no year: its thousands stand apart from 1000 on."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the figure."""
        return Leaf("measure").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Quantity(Measure):
    """A plain number that can be drawn, the same in every language."""

    @property
    def number(self) -> float:
        """Return the number; a percentage counts in percent."""
        return float(self.texts[ANY_LANGUAGE].rstrip("% "))

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the number."""
        return Leaf("quantity").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Paragraph(Record):
    """One paragraph, point or link of a longer text."""

    style: Literal["paragraph", "bullet", "number", "link", "jump"]
    text: str
    """Escaped for Qt's styled text, with no other marks than `<b>`, `<i>` and `<br>`."""
    address: str = ""
    """The web address of a `link`, for a QR code; of a `jump`, the `tab/section` where a touch leads."""


@record(frozen=True)
class Prose(Record):
    """A text of several paragraphs in every language in which it was written."""

    texts: Mapping[str, tuple[Paragraph, ...]]
    """The paragraphs by language code, or under `ANY_LANGUAGE` what is the same in all."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the paragraphs."""
        return Leaf("prose").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Recordings(Record):
    """A recorded sound in each language in which somebody spoke it."""

    files: Mapping[str, str]
    """The file below the content folder, by language code."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the recordings."""
        return Leaf("recordings").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Spoken(Recordings):
    """A sound in some languages; where the visitor's has none, another one is heard, and named."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the sounds."""
        return Leaf("spoken").__get_pydantic_core_schema__(source, handler)


@record(frozen=True)
class Cue(Record):
    """A text that shows from one moment of a film to before another."""

    begin: int
    """In milliseconds."""
    end: int
    """In milliseconds."""
    text: str


@record(frozen=True)
class Captions(Record):
    """What is said and heard in a film, in some languages; where the visitor's has none, another is shown and named."""

    cues: Mapping[str, tuple[Cue, ...]]
    """What shows when, by language code, in order and without overlaps."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        """Return how an editor checks the captions."""
        return Leaf("captions").__get_pydantic_core_schema__(source, handler)


Identifier = Annotated[str, Leaf("identifier")]
Link = Annotated[str, Leaf("link")]
SourceName = Annotated[str, Leaf("source")]
LanguageCode = Annotated[str, Leaf("language")]
Icon = Annotated[str, Leaf("icon")]
Date = Annotated[str, Leaf("date")]
Colour = Annotated[str, Leaf("colour")]
Phone = Annotated[str, Leaf("phone")]
WebAddress = Annotated[str, Leaf("web-address")]
Label = Annotated[str, Leaf("label")]
Mark = Annotated[str, Leaf("mark")]
