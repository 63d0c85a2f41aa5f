from __future__ import annotations

from reportgen.render.html import self_contained

PAGE = (
    '<p>chart:a.svg</p><p><img src="chart:a.svg" alt="Up &amp; &gt; &#34;down&#34;"></p>'
    '<p><img alt="\\1" class="wide" src="chart:b.svg" /></p>'
)


def test_each_drawing_stands_in_the_page_with_its_alternative_text() -> None:
    drawings = {"a": b'<svg width="9pt">\n<text>1</text></svg>\n', "b": b"<svg>2</svg>"}
    assert self_contained(PAGE, drawings) == (
        '<p>chart:a.svg</p><p><svg role="img" aria-label="Up &amp; &gt; &#34;down&#34;" '
        'width="9pt">\n<text>1</text></svg></p>'
        '<p><svg role="img" aria-label="\\1" class="wide">2</svg></p>'
    )


def test_a_table_says_what_its_parts_are() -> None:
    table = '<table class="wide"><tr><th scope="row">Neglect</th><td>7</td></tr></table>'
    assert self_contained(table, {}) == (
        '<table role="table" class="wide"><tr role="row"><th scope="row" role="rowheader">'
        'Neglect</th><td role="cell">7</td></tr></table>'
    )
