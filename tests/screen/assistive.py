"""An assistive program: through AT-SPI it sees what the kiosk offers, and acts by the actions of its things."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    DBusErrorResponse,
    HeaderFields,
    Message,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection  # type: ignore[import-untyped]
from jeepney.wrappers import unwrap_msg  # type: ignore[import-untyped]

from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until

Reference = tuple[str, str]
"""The program on the bus and the path of one thing in it."""

REGISTRY: Reference = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
LAUNCHER = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
CHECKED, SENSITIVE, SHOWING = 4, 24, 25
"""The states of AT-SPI that matter here, by their bits."""
ACTS = frozenset({"Press", "Toggle"})
"""The actions that stand for a touch."""


@dataclass(frozen=True)
class Node:
    """One thing, as the kiosk describes it. `dialog` is the name of the dialog that it stands in, or empty."""

    reference: Reference
    role: str
    name: str
    states: int
    actions: tuple[str, ...]
    dialog: str

    def is_(self, state: int) -> bool:
        """Return whether it has the state."""
        return bool(self.states >> state & 1)

    @property
    def offered(self) -> bool:
        """Return whether it shows, works, and can be acted on."""
        return self.is_(SHOWING) and self.is_(SENSITIVE) and not ACTS.isdisjoint(self.actions)


class AssistiveProgram:
    """Reads the tree of the only application on the bus and does what its things offer."""

    def __init__(self, connection: DBusConnection, application: Reference) -> None:
        self._connection = connection
        self._application = application

    def tree(self) -> list[Node]:
        """Return all that there is, in its order, hidden things included; what goes away meanwhile is left out."""
        return list(self._walk(self._application, ""))

    def offers(self) -> list[Node]:
        """Return all that can be acted on now."""
        return [node for node in self.tree() if node.offered]

    def hears(self, words: str, role: str = "") -> bool:
        """Return whether anything that shows is called so."""
        return any(role in ("", node.role) for node in self._named(words.__eq__) if node.is_(SHOWING))

    def hears_one_of(self, fits: Callable[[str], bool]) -> bool:
        """Return whether anything that shows has a name that fits."""
        return any(node.is_(SHOWING) for node in self._named(fits))

    def waits_to_hear(self, words: str, role: str = "") -> None:
        """Return as soon as something that shows is called so."""
        wait_until(lambda: self.hears(words, role), f"{words!r} is heard")

    def language_of(self, name: str, role: str) -> str:
        """Return the language in which a thing with this name and role is written, as its code."""
        node = next(node for node in self._named(name.__eq__) if node.role == role)
        return str(self._ask(_locale_of(node.reference))[1]).partition("_")[0]

    def height_of(self, name: str, role: str) -> int:
        """Return how many pixels high a thing with this name and role is."""
        place = self._ask(_call_of(self._finds(name, role).reference, "Component", "GetExtents", "u", (0,)))
        return int(place[3])

    def does(self, name: str, role: str, action: str = "Press") -> None:
        """Do the action of the thing with this name and role, as soon as it is offered."""
        self._do(self._finds(name, role), action)

    def tries(self, node: Node) -> None:
        """Do the action that stands for a touch, whether or not the thing is offered any more."""
        action = next(action for action in node.actions if action in ACTS)
        self._ask(_call_of(node.reference, "Action", "DoAction", "i", (node.actions.index(action),)))

    def _finds(self, name: str, role: str) -> Node:
        found: list[Node] = []

        def is_offered() -> bool:
            offered = (node for node in self._named(name.__eq__) if node.role == role and node.offered)
            found[:] = islice(offered, 1)
            return bool(found)

        wait_until(is_offered, f"a {role} called {name!r} is offered")
        return found[0]

    def _do(self, node: Node, action: str) -> None:
        done = self._ask(_call_of(node.reference, "Action", "DoAction", "i", (node.actions.index(action),)))
        assert done, f"{node.name!r} refuses {action}"

    def _walk(self, reference: Reference, dialog: str) -> Iterator[Node]:
        try:
            node, children = self._node(reference, dialog)
        except DBusErrorResponse:
            return
        yield node
        for child in children:
            yield from self._walk(child, node.name if node.role == "dialog" else dialog)

    def _named(self, fits: Callable[[str], bool]) -> Iterator[Node]:
        """Yield what has a name that fits, in its order; of everything else, no more than the name is asked for."""
        waiting = [self._application]
        while waiting:
            reference = waiting.pop()
            with suppress(DBusErrorResponse):
                (_, name), children = self._ask_all(
                    _name_of(reference), _call_of(reference, "Accessible", "GetChildren")
                )
                if fits(name):
                    yield self._node(reference, "")[0]
                waiting += reversed(children)

    def _node(self, reference: Reference, dialog: str) -> tuple[Node, list[Reference]]:
        """Return a thing, and what stands in it."""
        methods = ("GetState", "GetInterfaces", "GetRoleName", "GetChildren")
        (_, name), (low, high), interfaces, role, children = self._ask_all(
            _name_of(reference), *(_call_of(reference, "Accessible", method) for method in methods)
        )
        has_actions = "org.a11y.atspi.Action" in interfaces
        actions = self._ask(_call_of(reference, "Action", "GetActions")) if has_actions else []
        return Node(reference, role, name, low | high << 32, tuple(action[0] for action in actions), dialog), children

    def _ask(self, message: Message) -> Any:
        return self._ask_all(message)[0]

    def _ask_all(self, *messages: Message) -> list[Any]:
        """Return the first value of each answer; all is asked at once, as every question wakes three processes."""
        return _ask_all(self._connection, *messages)


@contextmanager
def assistive_program(session_bus: str) -> Iterator[AssistiveProgram]:
    """Join the accessibility bus of a session, wait for the kiosk, and leave the bus afterwards."""
    with open_dbus_connection(session_bus) as session:
        (address,) = _ask_all(session, new_method_call(LAUNCHER, "GetAddress"))
    with open_dbus_connection(address) as connection:
        applications: list[Reference] = []

        def is_there() -> bool:
            (applications[:],) = _ask_all(connection, _call_of(REGISTRY, "Accessible", "GetChildren"))
            return len(applications) == 1

        wait_until(is_there, "the kiosk joins the accessibility bus")
        yield AssistiveProgram(connection, applications[0])


def _call_of(
    reference: Reference, interface: str, method: str, signature: str | None = None, body: Any = ()
) -> Message:
    program, path = reference
    return new_method_call(DBusAddress(path, program, f"org.a11y.atspi.{interface}"), method, signature, body)


def _property_of(reference: Reference, name: str) -> Message:
    program, path = reference
    properties = DBusAddress(path, program, "org.freedesktop.DBus.Properties")
    return new_method_call(properties, "Get", "ss", ("org.a11y.atspi.Accessible", name))


_name_of = partial(_property_of, name="Name")
_locale_of = partial(_property_of, name="Locale")


def _ask_all(connection: DBusConnection, *messages: Message) -> list[Any]:
    """Return the first value of each answer; raises `DBusErrorResponse` for what is no longer there."""
    serials = [next(connection.outgoing_serial) for _ in messages]
    for message, serial in zip(messages, serials, strict=True):
        connection.send(message, serial=serial)
    answers: dict[int, Message] = {}
    while not answers.keys() >= {*serials}:
        answer = connection.receive(timeout=PATIENCE_SECONDS)
        answers[answer.header.fields.get(HeaderFields.reply_serial, 0)] = answer
    return [unwrap_msg(answers[serial])[0] for serial in serials]
