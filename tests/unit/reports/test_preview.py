"""Pages as pictures, as the window shows them."""

from __future__ import annotations

from pathlib import Path

from aidesk.reports.preview import Preview
from tests.unit.reports.papers import lines, paper, pdf_of


def test_pages_are_pictures_of_the_right_size(tmp_path: Path):
    path = tmp_path / "名册.pdf"
    path.write_bytes(pdf_of(paper(lines(40))))
    with Preview(path) as preview:
        assert len(preview) == 3
        width, height = preview.size(0)
        assert (round(width), round(height)) == (842, 595)
        picture = preview.picture(2, 0.5)
        assert (picture.width, picture.height) == (421, 298)
        assert len(picture.rgba) == 421 * 298 * 4


def test_a_page_is_black_on_white():
    with Preview(pdf_of(paper(lines(3)))) as preview:
        picture = preview.picture(0, 1.0)
    dots = {picture.rgba[i : i + 4] for i in range(0, len(picture.rgba), 4)}
    assert bytes([255, 255, 255, 255]) in dots
    assert min(dot[0] for dot in dots) < 40
    assert all(dot[0] == dot[1] == dot[2] for dot in dots)


def test_the_text_of_a_page_can_be_read():
    with Preview(pdf_of(paper(lines(3)))) as preview:
        assert "甲00003" in preview.text(0)
