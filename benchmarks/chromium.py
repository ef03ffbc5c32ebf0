"""The browser that the kiosk is compared with: Chromium as a careful operator of a kiosk would start it.

Every option that makes it faster, lighter or quieter is in its favour here. Its profile is made once beforehand, as on
a machine that has been running; what a first start costs is not counted.
"""

import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WITHOUT_WRAPPER = Path("/usr/lib/chromium/chromium")
"""Where Debian keeps the program; the script that its users start takes a moment more."""
OPTIONS = (
    "--kiosk",
    "--noerrdialogs",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-infobars",
    "--disable-session-crashed-bubble",
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    "--hide-scrollbars",
    "--disable-background-networking",
    "--disable-breakpad",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-extensions",
    "--disable-notifications",
    "--disable-sync",
    "--disable-features=Translate,MediaRouter,OptimizationHints,SpareRendererForSitePerProcess",
    "--enable-features=NetworkServiceInProcess2",
    "--password-store=basic",
    "--force-device-scale-factor=1",
    "--window-position=0,0",
)
"""What keeps it quiet, and two features of it that cost a process each."""
PATIENCE_SECONDS = 60
LOOK_SECONDS = 0.02
TO_BROWSER, FROM_BROWSER = 3, 4
"""The descriptors on which a browser listens and answers."""


class MissingBrowserError(Exception):
    """There is no Chromium on this machine."""


class BrowserError(Exception):
    """The browser did not do what it was asked to do."""


@dataclass(frozen=True)
class Chromium:
    """A browser with a profile of its own, for a screen of this many pixels. `gpu` where there is a graphics card."""

    profile: Path
    width: int = 1920
    height: int = 1080
    gpu: bool = False

    def command(self, page: Path) -> list[str]:
        """Return the command that shows a page. Raises MissingBrowserError.

        Without a graphics card, `--disable-gpu` starts faster and takes less memory than drawing as one would do.
        A page of its own, `--app`, saves the process that stands ready for the address bar.
        """
        # A window as large as the screen would be made one pixel smaller where there is no window manager.
        size = f"--window-size={self.width + 1},{self.height + 1}"
        drawing = () if self.gpu else ("--disable-gpu",)
        as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()  # it refuses to run otherwise; this only saves work
        profile = f"--user-data-dir={self.profile}"
        return [program(), *OPTIONS, size, *drawing, *as_root, profile, f"--app={page.absolute().as_uri()}"]

    def warm_up(self, page: Path, environment: Mapping[str, str]) -> None:
        """Make the profile and its caches: show the page once and close the browser again."""
        with self.driven(page, environment) as driver:
            driver.wait_for("document.readyState === 'complete'")

    @contextmanager
    def driven(self, page: Path, environment: Mapping[str, str]) -> Iterator["Driver"]:
        """Show a page and yield what asks it; close the browser afterwards."""
        browser_reads, we_write = os.pipe()
        we_read, browser_writes = os.pipe()
        command = [*self.command(page), "--remote-debugging-pipe"]
        process = _start(command, environment, browser_reads, browser_writes)
        os.close(browser_reads)
        os.close(browser_writes)
        driver = Driver(process, we_write, we_read)
        try:
            driver.attach()
            yield driver
            driver.close()
        finally:
            process.kill()
            process.wait()
            os.close(we_write)
            os.close(we_read)


class Driver:
    """Asks a page, over the two pipes that Chromium offers for that."""

    def __init__(self, process: subprocess.Popen[bytes], writer: int, reader: int) -> None:
        self.process = process
        self._writer = writer
        self._reader = reader
        self._unread = b""
        self._number = 0
        self._session = ""

    def attach(self) -> None:
        """Find the page. Raises BrowserError."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._session:
            targets = self.ask("Target.getTargets")["targetInfos"]
            page = next((each for each in targets if each["type"] == "page" and each["url"].startswith("file:")), None)
            if page:
                asked = self.ask("Target.attachToTarget", targetId=page["targetId"], flatten=True)
                self._session = asked["sessionId"]
            elif time.monotonic() > deadline:
                raise BrowserError("the page did not open")
            else:
                time.sleep(LOOK_SECONDS)

    def evaluate(self, expression: str) -> Any:
        """Return what an expression gives in the page; promises are waited for. Raises BrowserError."""
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def wait_for(self, condition: str) -> None:
        """Return as soon as an expression is true in the page. Raises BrowserError."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self.evaluate(condition):
            if time.monotonic() > deadline:
                raise BrowserError(f"waited in vain for {condition}")
            time.sleep(LOOK_SECONDS)

    def close(self) -> None:
        """End the browser as a user does, so that its profile is whole."""
        self.ask("Browser.close", of_page=False)
        self.process.wait(PATIENCE_SECONDS)

    def ask(self, method: str, *, of_page: bool = True, **parameters: Any) -> dict[str, Any]:
        """Return the answer to a command of the DevTools protocol. Raises BrowserError."""
        self._number += 1
        message: dict[str, Any] = {"id": self._number, "method": method, "params": parameters}
        if self._session and of_page:
            message["sessionId"] = self._session
        os.write(self._writer, json.dumps(message).encode() + b"\0")
        while (answer := self._next_message()).get("id") != self._number:
            pass
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']['message']}")
        result: dict[str, Any] = answer["result"]
        return result

    def _next_message(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            if not select.select([self._reader], [], [], PATIENCE_SECONDS)[0]:
                raise BrowserError("the browser does not answer")
            if not (data := os.read(self._reader, 65536)):
                raise BrowserError("the browser has ended")
            self._unread += data
        line, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(line)
        return message


def program() -> str:
    """Return the path of Chromium. Raises MissingBrowserError."""
    if WITHOUT_WRAPPER.is_file():
        return str(WITHOUT_WRAPPER)
    if found := shutil.which("chromium") or shutil.which("chromium-browser"):
        return found
    raise MissingBrowserError("there is no chromium here: install the package chromium")


def _start(command: list[str], environment: Mapping[str, str], reads: int, writes: int) -> subprocess.Popen[bytes]:
    """Start a browser that listens and answers on the descriptors of its choice."""
    wired = f'exec "$@" {TO_BROWSER}<&{reads} {FROM_BROWSER}>&{writes}'
    return subprocess.Popen(
        ["/bin/bash", "-c", wired, "bash", *command],
        env=dict(environment),
        pass_fds=[reads, writes],
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
