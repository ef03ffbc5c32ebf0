"""The small parts of the page as HTML. Words are escaped here and nowhere else."""

from html import escape


def box(kind: str, *parts: str, tag: str = "div", **attributes: str) -> str:
    """Return an element of a class that holds other elements; `data_do="next"` becomes `data-do="next"`."""
    named = "".join(f' {name.replace("_", "-")}="{escape(value)}"' for name, value in attributes.items())
    return f'<{tag} class="{kind}"{named}>{"".join(parts)}</{tag}>'


def words(kind: str, text: object, tag: str = "p") -> str:
    """Return an element that holds nothing but words, or nothing when there are none."""
    return f'<{tag} class="{kind}">{escape(str(text), quote=False)}</{tag}>' if text else ""


def icon(name: str, size: str = "") -> str:
    """Return an icon in the colour of the words around it; `large` is a size."""
    return f'<svg class="icon {size}"><use href="#{escape(name)}"/></svg>' if name else ""


def button(kind: str, do: str, *parts: str) -> str:
    """Return what can be touched; `do` says what it does, as the script of the page understands it."""
    return box(kind, *parts, tag="button", data_do=do)


def pill(kind: str, do: str, text: str, *, before: str = "", after: str = "") -> str:
    """Return a button with words and an icon before or after them."""
    return button(f"pill {kind}", do, icon(before), words("", text, "span"), icon(after))


def image(address: str, description: str, **attributes: str) -> str:
    """Return a picture."""
    return box("", tag="img", src=address, alt=description, **attributes).removesuffix("</img>")
