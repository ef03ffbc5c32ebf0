"""The rules for Home, and for the topics to which it leads: groups and leads."""

from collections.abc import Iterator

from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.flags import flag
from kiosk.content.validation.key_rules import entries, texts_of
from kiosk.content.validation.suggestions import advice, listed
from kiosk.content.yaml.nodes import Mapping, Node, Scalar

LONGEST_LEAD = 25
"""Words of a lead that somebody reads who stands."""


def home_links_are_unique(node: Mapping, context: ValidationContext) -> None:
    """Report a card that leads where another one leads already."""
    cards = (node.get("hero"), *entries(node.get("needs")))
    for key, nodes in (("cards", cards), ("facts", entries(node.get("facts")))):
        first: dict[str, Scalar] = {}
        for link in filter(None, map(_link, nodes)):
            if link in first:
                what = f"Two {key} of Home lead to `{link[:60]}`; the first is in line {first[link].location.line}."
                context.error(link, what, "Delete one of them, or let it lead to another page.")
            first.setdefault(link, link)


def facts_have_a_figure(node: Mapping, context: ValidationContext) -> None:
    """Report a figure of Home whose section has none that is confirmed."""
    home = node.get("home")
    for fact in entries(home.get("facts")) if isinstance(home, Mapping) else ():
        link = _link(fact)
        tab_id, _, section_id = link.partition("/") if link else ("", "", "")
        if link and tab_id in context.sections and not section_id:
            context.error(
                link, f"`{link[:60]}` leads to a tab; a fact stands in a section.", _name_a_section(link, context)
            )
        section = _with_id(_with_id(node, "tabs", tab_id), "sections", section_id)
        if link and section is not None and not any(map(_is_confirmed, _figures(section))):
            what = f"The section `{link[:60]}` has no confirmed figure that Home could always show."
            context.error(link, what, "Add a block of kind `numbers` to it, or choose a section that has one.")


def lead_is_short(node: Mapping, context: ValidationContext) -> None:
    """Report a lead of more words than somebody reads who stands."""
    for text in texts_of(node.get("lead")):
        if (count := len(text.split())) > LONGEST_LEAD:
            what = f"The lead has {count} words; {LONGEST_LEAD} are possible."
            context.error(text, what, "Say the point only: the rest can stand in a text.")


def groups_are_named_and_used(node: Mapping, context: ValidationContext) -> None:
    """Report a section whose group the tab does not have, one without a group beside grouped ones, an empty group."""
    groups = [each_id for each in entries(node.get("groups")) if (each_id := _scalar(each, "id"))]
    sections = [each for each in entries(node.get("sections")) if isinstance(each, Mapping)]
    for section in sections:
        name = section.get("group")
        if isinstance(name, Scalar) and name and name not in groups:
            choose = f"Choose one of {listed(groups)}, or add" if groups else "Add"
            how = f"{choose} to `groups` of the tab: `{{id: {name[:40]}, title: …}}`."
            context.error(name, f"The tab has no group `{name[:60]}`.", advice(name, groups, how))
        elif groups and name is None and (title := _scalar(section, "id")):
            context.warning(title, "The section has no `group`: it stands below all groups.", "Add `group:` to it.")
    used = {str(name) for section in sections if (name := _scalar(section, "group"))}
    for group in groups:
        if group not in used:
            context.warning(group, f"No section is in the group `{group[:60]}`: it does not show.", "Delete it.")


def _name_a_section(link: Scalar, context: ValidationContext) -> str:
    sections = [f"{link}/{name}" for name in context.sections[link]]
    return f"Choose one of {listed(sections)}." if sections else "Name a section: `tab/section`."


def _figures(section: Mapping) -> Iterator[Mapping]:
    for block in entries(section.get("blocks")):
        if isinstance(block, Mapping) and block.get("kind") == "numbers" and "show" not in block:
            yield from (item for item in entries(block.get("items")) if isinstance(item, Mapping))


def _is_confirmed(figure: Mapping) -> bool:
    return flag(figure.get("confirmed")) is not False


def _with_id(parent: Node | None, key: str, name: str) -> Mapping | None:
    inside = entries(parent.get(key)) if isinstance(parent, Mapping) and name else ()
    return next((each for each in inside if isinstance(each, Mapping) and each.get("id") == name), None)


def _link(entry: Node | None) -> Scalar | None:
    """Return the link of a card or a figure, which may stand alone."""
    return entry if isinstance(entry, Scalar) and entry else _scalar(entry, "link")


def _scalar(node: Node | None, key: str) -> Scalar | None:
    value = node.get(key) if isinstance(node, Mapping) else None
    return value if isinstance(value, Scalar) and value else None
