"""The plots of the report page say what they show."""

import re

import pytest

from kiosk.usage.report_plots import columns


@pytest.mark.parametrize(("bars", "named"), [(12, 12), (13, 7), (24, 12), (60, 12)])
def test_of_many_bars_not_each_has_its_name(bars: int, named: int) -> None:
    plot = columns("Visits", [f"name {index}" for index in range(bars)], [1] * bars, mirrored=False)
    assert plot.count("<rect") == bars
    assert len(re.findall(r">name \d+<", plot)) == named
