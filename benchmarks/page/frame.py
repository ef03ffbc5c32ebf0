"""What stands around the blocks: the document, the attract screen, section lists, titles and the control bar."""

import re
from collections.abc import Mapping, Sequence
from html import escape

from benchmarks.page.blocks import block_html
from benchmarks.page.elements import box, button, icon, image, pill, words
from benchmarks.page.telling import Telling
from kiosk.content.schema.blocks import Offices, Partners
from kiosk.content.schema.model import Content, Section, Tab

_SVG = re.compile(r"\s*<svg[^>]*>(.*)</svg>\s*", re.DOTALL)


def shell(style: str, icons: Mapping[str, str], attract_html: str, telling: Telling) -> str:
    """Return the document: all that can be painted before a script has run, and empty places for the rest."""
    language = telling.localizer.language
    symbols = (box("", _SVG.sub(r"\1", svg), tag="symbol", id=name, viewBox="0 0 24 24") for name, svg in icons.items())
    stay = button("pill strong", "stay", icon("hand"), box("", tag="span", data_word="i_am_still_here"))
    asked = (box("", tag="p", id=name) for name in ("question", "seconds", "ending"))
    return "\n".join(
        (
            "<!doctype html>",
            f'<html lang="{escape(language)}"><head><meta charset="utf-8"><title></title>',
            f"<style>{style}</style>",
            '<script defer src="content.js"></script><script defer src="kiosk.js"></script></head><body>',
            attract_html,
            '<div id="frame" hidden>',
            box("", words("strong", " "), words("muted", " "), tag="header"),
            box("body", area("list"), area("page"), area("office")),
            '<footer id="bar"></footer></div>',
            '<div id="panel" class="scrim" data-do="close" hidden></div>',
            f'<div id="asking" class="scrim" data-do="stay" hidden>{box("question", *asked, stay)}</div>',
            f'<svg id="icons">{"".join(symbols)}</svg>',
            "</body></html>",
        )
    )


def area(name: str) -> str:
    """Return an empty place that scrolls, with its rail: a mark and a button for each way."""
    rail = (
        box("mark"),
        button("scroll-button", f"up:{name}", icon("chevron-up")),
        button("scroll-button", f"down:{name}", icon("chevron-down")),
    )
    return box("area", box("scrolls"), box("fade above"), box("fade below"), box("rail", *rail), id=name)


def attract(tellings: Sequence[Telling]) -> str:
    """Return the screen that waits for visitors; the first language is the one that is seen first."""
    content = tellings[0].localizer.content
    greetings = (_greeting(telling, hidden=telling is not tellings[0]) for telling in tellings)
    pictures = content.attract.pictures[:1]
    shown = "".join(image(tellings[0].localizer.file(each.picture), "") for each in pictures)
    languages = box("languages", *_languages(content), tag="nav")
    return box("", box("hall", *greetings), shown, languages, id="attract", data_do="begin")


def _greeting(telling: Telling, *, hidden: bool) -> str:
    localizer = telling.localizer
    attract = localizer.content.attract
    begin = pill("strong", "begin", telling.say("touch_to_begin"), before="hand")
    named = box(
        "",
        words("name", localizer.localize(localizer.content.name)),
        words("", localizer.localize(attract.greeting), "h1"),
    )
    text = words("lead", localizer.localize(attract.text)) if attract.text else ""
    seen = {"hidden": ""} if hidden else {}
    return box("greeting", named, text, begin, lang=localizer.language, dir=telling.direction, **seen)


def _languages(content: Content) -> list[str]:
    return [pill("", f"language:{each.code}", each.name) for each in content.languages]


def bar(content: Content, telling: Telling) -> str:
    """Return the tabs and languages at the bottom."""
    say = telling.localizer.localize
    tabs = (
        button("tab", f"tab:{index}", icon(tab.icon), words("", say(tab.title), "span"))
        for index, tab in enumerate(content.tabs)
    )
    return box("tabs", *tabs, tag="nav") + box("languages", *_languages(content), tag="nav")


def section_list(tab: Tab, telling: Telling) -> str:
    """Return the sections of a tab as big rows."""
    say = telling.localizer.localize
    return "".join(
        button("row", f"section:{index}", icon(section.icon, "large"), words("", say(section.title), "span"))
        for index, section in enumerate(tab.sections)
    )


def page(content: Content, tab: Tab, section: Section, telling: Telling) -> str:
    """Return one section: its title, its blocks and the way to the next one."""
    say = telling.localizer.localize
    beside = tab.layout == "offices" and any(isinstance(block, Offices) for block in section.blocks)
    told = telling.with_office_beside() if beside else telling
    blocks = (block_html(block, told) for block in section.blocks)
    title = box("title row middle", icon(section.icon), words("", say(section.title), "h1"))
    following = _following(content, section)
    onward = telling.say("next_section", say(following.title)) if following else ""
    next_button = pill("strong next", "next", onward, after=f"arrow-{telling.onward}") if onward else ""
    return title + _partner_kinds(tab, section, telling) + "".join(blocks) + next_button


def _following(content: Content, section: Section) -> Section | None:
    sections = [each for every in content.tabs for each in every.sections]
    place = next(index for index, each in enumerate(sections) if each is section) + 1
    return sections[place] if place < len(sections) else None


def _partner_kinds(tab: Tab, section: Section, telling: Telling) -> str:
    """Return the buttons that ask for partners of one kind, where a tab of partnerships has several."""
    items = (item for block in section.blocks if isinstance(block, Partners) for item in block.items)
    kinds = list(dict.fromkeys(item.kind for item in items))
    if tab.layout != "partnerships" or len(kinds) < 2:
        return ""
    every = pill("current", "partners:", telling.say("all_kinds"))
    return box("kinds", every, *(pill("", f"partners:{kind}", telling.say(f"partner_{kind}")) for kind in kinds))
