"""Draws fenced `journey` blocks in MkDocs, with the web component <journey-map>."""

import re

FENCE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^\n]*)\n"
    r"(?P<text>.*?)^[ \t]*(?P=fence)[`~]*[ \t]*$",
    re.MULTILINE | re.DOTALL,
)


def on_page_markdown(markdown, **_):
    return FENCE.sub(draw, markdown)


def draw(match):
    if match["info"].split()[:1] != ["journey"]:
        return match[0]
    indent = match["indent"]
    text = re.sub("^" + indent, "", match["text"], flags=re.MULTILINE)
    # As entities, the characters of a map are neither Markdown nor HTML.
    safe = re.sub(r"[^\w ]", lambda found: f"&#{ord(found[0])};", text)
    return f"{indent}<div><journey-map><pre>{safe}</pre></journey-map></div>"
