"""Runs the kiosk: loads the current release, creates the models, shows the window."""

import logging
import os
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeAlias

from kiosk.app.publisher import Publisher
from kiosk.app.shutdown import Shutdown
from kiosk.app.state import REREAD_CONTENT, StateFolder
from kiosk.content.schema.device import Device
from kiosk.content.schema.record import Record, record
from kiosk.models.clock import Clock
from kiosk.models.display import USUAL_INCHES, Display, plausible_inches
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import WINDOW_SIZE, ViewEngine, choose_renderer, make_application
from kiosk.qt.window import FullScreen, WindowSizeObserver, report_missing_screen, screen_called

log = logging.getLogger(__name__)


@record(frozen=True, kw_only=True)
class Options(Record):
    """The options of the command line.

    `device` is what belongs to the device, with the options in their places; `day` the date that is shown instead of
    today.
    """

    source: Path
    state: Path
    windowed: bool = False
    visits: bool = False
    renderer: str = "auto"
    device: Device = Device()
    day: date | None = None

    def clock(self) -> Clock:
        """Return a clock with the day of the options."""
        return Clock(day=self.day)


Opened: TypeAlias = Callable[[ViewEngine, Kiosk], None]


def run(
    options: Options,
    state_folder: StateFolder | None = None,
    *,
    clocks: Callable[[], Clock] | None = None,
    opened: Opened | None = None,
) -> int:
    """Run the kiosk until it ends; return the exit code.

    `state_folder` is the one of the options. `clocks` makes the clocks, by default `options.clock`. `opened` is called
    once the window exists.
    """
    clocks = clocks or options.clock
    device, screen = options.device, options.device.screen or ""
    state_folder = state_folder or StateFolder(options.state, options.source)
    renderer = choose_renderer(_renderer(options, state_folder.failed))
    os.environ.setdefault("QT_WAYLAND_DISABLE_WINDOWDECORATION", "1")
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "1")  # a touch is drawn after 1 ms instead of 5
    application = make_application()
    Shutdown(application)
    if renderer == "gpu":
        from kiosk.qt.graphics import opengl_error

        if why := opengl_error():
            log.warning("the graphics card cannot draw here, the processor does: %s", why)
            renderer = choose_renderer("software")
    state_folder.use_compiled_views()
    kiosk = Kiosk(
        clocks(),
        Display(_inches(options), rotation=device.rotation),
        windowed=options.windowed,
        visits=options.visits,
        device=device,
    )
    kiosk.beginning.connect(state_folder.views.check)
    publisher = Publisher(kiosk, state_folder.store)
    publisher.publish_last(state_folder.failed, state_folder.read_only_store)
    engine = ViewEngine(kiosk, WINDOW_SIZE if options.windowed else screen_called(screen).size())
    WindowSizeObserver(engine.window, kiosk.display)
    if renderer == "software" and application.platformName().startswith("wayland"):
        from kiosk.qt.frame_callbacks import FrameCallbackWorkaround

        FrameCallbackWorkaround(engine.window.contentItem())
    if options.windowed:
        engine.window.show()
    else:
        report_missing_screen(screen)
        FullScreen(engine.window, application, screen, None if device.diagonal_inches else kiosk.display)

    def start_services() -> None:
        from kiosk.app.background import BackgroundServices

        BackgroundServices(application, kiosk, engine, publisher, state_folder, clocks)

    engine.after_first_frame(start_services)
    if opened:
        opened(engine, kiosk)
    code = application.exec()
    engine.close()
    state_folder.close()
    return code


def _renderer(options: Options, failed: int) -> str:
    """Return the renderer to choose: after starts that failed, the one that needs no graphics card."""
    if failed >= REREAD_CONTENT and options.renderer != "software":
        log.warning("the processor draws: the last %d starts showed nothing, or not for long", failed)
        return "software"
    return options.renderer


def _inches(options: Options) -> float:
    if options.device.diagonal_inches:
        return options.device.diagonal_inches
    return (
        USUAL_INCHES
        if options.windowed
        else plausible_inches(screen_called(options.device.screen or "").physicalSize())
    )
