"""An assistive program: through AT-SPI it sees what the kiosk offers, and acts by the actions of its things."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, DBusErrorResponse, new_method_call  # type: ignore[import-untyped]
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
        return any(node.name == words and role in ("", node.role) for node in self.tree() if node.is_(SHOWING))

    def waits_to_hear(self, words: str, role: str = "") -> None:
        """Return as soon as something that shows is called so."""
        wait_until(lambda: self.hears(words, role), f"{words!r} is heard")

    def language_of(self, name: str, role: str) -> str:
        """Return the language in which a thing with this name and role is written, as its code."""
        node = next(node for node in self.tree() if node.role == role and node.name == name)
        return self._property(node.reference, "Locale").partition("_")[0]

    def height_of(self, name: str, role: str) -> int:
        """Return how many pixels high a thing with this name and role is."""
        place = self._ask(self._finds(name, role).reference, "Component", "GetExtents", "u", (0,))
        return int(place[3])

    def does(self, name: str, role: str, action: str = "Press") -> None:
        """Do the action of the thing with this name and role, as soon as it is offered."""
        self._do(self._finds(name, role), action)

    def tries(self, node: Node) -> None:
        """Do the action that stands for a touch, whether or not the thing is offered any more."""
        action = next(action for action in node.actions if action in ACTS)
        self._ask(node.reference, "Action", "DoAction", "i", (node.actions.index(action),))

    def _finds(self, name: str, role: str) -> Node:
        found: list[Node] = []

        def is_offered() -> bool:
            found[:] = [node for node in self.offers() if node.role == role and node.name == name]
            return bool(found)

        wait_until(is_offered, f"a {role} called {name!r} is offered")
        return found[0]

    def _do(self, node: Node, action: str) -> None:
        done = self._ask(node.reference, "Action", "DoAction", "i", (node.actions.index(action),))
        assert done, f"{node.name!r} refuses {action}"

    def _walk(self, reference: Reference, dialog: str) -> Iterator[Node]:
        try:
            node = self._node(reference, dialog)
            children = self._ask(reference, "Accessible", "GetChildren")
        except DBusErrorResponse:
            return
        yield node
        for child in children:
            yield from self._walk(child, node.name if node.role == "dialog" else dialog)

    def _node(self, reference: Reference, dialog: str) -> Node:
        low, high = self._ask(reference, "Accessible", "GetState")
        interfaces = self._ask(reference, "Accessible", "GetInterfaces")
        has_actions = "org.a11y.atspi.Action" in interfaces
        actions = self._ask(reference, "Action", "GetActions") if has_actions else []
        return Node(
            reference,
            self._ask(reference, "Accessible", "GetRoleName"),
            self._name(reference),
            low | high << 32,
            tuple(action[0] for action in actions),
            dialog,
        )

    def _name(self, reference: Reference) -> str:
        return self._property(reference, "Name")

    def _property(self, reference: Reference, name: str) -> str:
        program, path = reference
        properties = DBusAddress(path, program, "org.freedesktop.DBus.Properties")
        answer = _call(self._connection, properties, "Get", "ss", ("org.a11y.atspi.Accessible", name))
        return str(answer[1])

    def _ask(self, reference: Reference, interface: str, method: str, signature: str = "", body: Any = ()) -> Any:
        program, path = reference
        address = DBusAddress(path, program, f"org.a11y.atspi.{interface}")
        return _call(self._connection, address, method, signature, body)


@contextmanager
def assistive_program(session_bus: str) -> Iterator[AssistiveProgram]:
    """Join the accessibility bus of a session, wait for the kiosk, and leave the bus afterwards."""
    with open_dbus_connection(session_bus) as session:
        address = _call(session, LAUNCHER, "GetAddress")
    with open_dbus_connection(address) as connection:
        registry = DBusAddress(REGISTRY[1], REGISTRY[0], "org.a11y.atspi.Accessible")
        applications: list[Reference] = []

        def is_there() -> bool:
            applications[:] = _call(connection, registry, "GetChildren")
            return len(applications) == 1

        wait_until(is_there, "the kiosk joins the accessibility bus")
        yield AssistiveProgram(connection, applications[0])


def _call(connection: DBusConnection, address: DBusAddress, method: str, signature: str = "", body: Any = ()) -> Any:
    """Return the first value of the answer; raises `DBusErrorResponse` for what is no longer there."""
    message = new_method_call(address, method, signature or None, body)
    return unwrap_msg(connection.send_and_get_reply(message, timeout=PATIENCE_SECONDS))[0]
