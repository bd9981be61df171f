"""Other people's pages: a server of another origin, and how their scripts size what they frame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import Thread

from werkzeug.serving import make_server
from werkzeug.wrappers import Request, Response

SECRET = "Kx3mZ9pQ2a"
"""What WordPress makes up for each frame."""

LISTEN = """<script>
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(data));
</script>"""
"""Writes down all that frames say."""

WORDPRESS = """<script>
  // wp-includes/js/wp-embed.js: what it hears of a frame with a secret.
  addEventListener("message", (e) => {
    const data = e.data;
    if (!data || !(data.secret || data.message || data.value)) return;
    if (/[^a-zA-Z0-9]/.test(data.secret)) return;
    const named = (tag) => document.querySelectorAll(`${tag}[data-secret="${data.secret}"]`);
    for (const quote of named("blockquote")) quote.style.display = "none";
    for (const source of named("iframe")) {
      if (e.source !== source.contentWindow) continue;
      source.removeAttribute("style");
      if (data.message !== "height") continue;
      let height = parseInt(data.value, 10);
      if (height > 1000) height = 1000;
      else if (~~height < 200) height = 200;
      source.height = height;
    }
  });
  addEventListener("DOMContentLoaded", () => {
    for (const source of document.querySelectorAll("iframe.wp-embedded-content")) {
      source.contentWindow.postMessage({ message: "ready", secret: source.dataset.secret }, "*");
    }
  });
</script>"""

DATAWRAPPER = """<script>
  // What the responsive code of Datawrapper puts into a page.
  addEventListener("message", (a) => {
    if (void 0 === a.data["datawrapper-height"]) return;
    const frames = document.querySelectorAll("iframe");
    for (const t in a.data["datawrapper-height"]) {
      for (let r, i = 0; r = frames[i]; i++) {
        if (r.contentWindow === a.source) r.style.height = a.data["datawrapper-height"][t] + "px";
      }
    }
  });
</script>"""

PYM = """<div id="here"></div><script>
  // pym.Parent("here", url): its frame, and the one message that it needs.
  const url = "{src}", parts = new URLSearchParams();
  parts.set("initialWidth", document.querySelector("#here").offsetWidth);
  parts.set("childId", "here");
  parts.set("parentTitle", document.title);
  parts.set("parentUrl", location.href);
  const frame = document.createElement("iframe");
  frame.src = url + (url.includes("?") ? "&" : "?") + parts;
  for (const [name, value] of [["width", "100%"], ["scrolling", "no"], ["frameborder", "0"]]) {
    frame.setAttribute(name, value);
  }
  document.querySelector("#here").append(frame);
  const heard_as = /^pymxPYMxherexPYMx(\\S+)xPYMx(.*)$/;
  addEventListener("message", ({ data }) => {
    const found = typeof data === "string" && data.match(heard_as);
    if (found && found[1] === "height") frame.setAttribute("height", parseInt(found[2]) + "px");
  });
</script>"""


def lesson(*parts: str) -> str:
    """A page of somebody else's."""
    # Without an icon of its own the page asks for one, maybe when its server has gone already.
    head = '<title>Lesson</title><link rel="icon" href="data:,">'
    return f"<!DOCTYPE html><html lang=en>{head}{LISTEN}{''.join(parts)}</html>"


def frame(src: str, width: int = 700, height: int = 500, more: str = "") -> str:
    """A frame as an author would write it; `more` are further attributes."""
    return (
        f'<iframe src="{src}" title="Timeline" width="{width}" height="{height}" '
        f'frameborder="0" {more}></iframe>'
    )


@contextmanager
def host(pages: Mapping[str, str]) -> Iterator[Callable[[str], str]]:
    """A server of another origin with some pages by their names; gives the address of each."""

    @Request.application
    def answer(request: Request) -> Response:
        page = pages.get(request.path.removeprefix("/"))
        return Response(page or "", 200 if page else 204, content_type="text/html; charset=utf-8")

    server = make_server("127.0.0.1", 0, answer, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield lambda name: f"http://127.0.0.1:{server.server_port}/{name}"
    server.shutdown()
    thread.join()
    server.server_close()
