"""Charts as pictures, for files that hold no drawings: the very chart of the PDF."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas

from aidesk.domain.rounding import in_wan
from aidesk.reports.blocks import Chart
from aidesk.reports.charts import drawings
from aidesk.reports.preview import Preview

_SCALE: Final = 300 / 72


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A part of a chart as PNG, with its width in points and what it shows."""

    png: bytes
    width: float


def chart_picture(chart: Chart, width: float) -> ChartPicture:
    """Return a whole chart as one picture, as it is printed in the PDF."""
    parts = list(drawings(chart, width))
    height = sum(part.height for part in parts)
    file = BytesIO()
    canvas = Canvas(file, pagesize=(width, height), invariant=1)
    top = height
    for part in parts:
        top -= part.height
        renderPDF.draw(part, canvas, 0, top)
    canvas.showPage()
    canvas.save()
    with Preview(file.getvalue()) as pages:
        seen = pages.picture(0, _SCALE)
    picture = BytesIO()
    grey = Image.frombytes("RGBA", (seen.width, seen.height), seen.rgba).convert("L")
    grey.save(picture, "PNG", dpi=(300, 300))
    return ChartPicture(picture.getvalue(), width)


def chart_told(chart: Chart) -> str:
    """Return what a chart shows in words, with all its amounts."""
    series = (
        f"{name}："
        + "、".join(
            f"{label} {in_wan(value)}"
            for label, value in zip(chart.labels, values, strict=True)
        )
        for name, values in zip(chart.names, chart.values, strict=True)
    )
    return f"{chart.caption}。" + "；".join(series) + "。"
