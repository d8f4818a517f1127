"""The page's files made into answers: everything that is filled in is escaped, style and script are allowed by hash."""

from __future__ import annotations

import base64
import hashlib
import json
import shlex
from functools import cache
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from beautydesk import __version__
from beautydesk.support import assets

_FOLDER: Final = "page"


def rendered(name: str, **values: object) -> str:
    """The template `name` ("home") of `resources/page`, with `values` escaped."""
    return _environment().get_template(f"{name}.html").render(values)


def page(name: str, status_code: int = 200, **values: object) -> HTMLResponse:
    return HTMLResponse(rendered(name, **values), status_code, headers())


@cache
def headers() -> dict[str, str]:
    """What every page says of itself: nothing but its own style, script and pictures is shown, run or sent to.

    `Referrer-Policy`: with "no-referrer" a browser names no origin when it sends the form, and the form could not be
    told from one of another site.
    """
    policy = {
        "default-src": "'none'",
        "style-src": _hash_of("style.css"),
        "script-src": _hash_of("script.js"),
        "img-src": "'self' data:",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
        "Cache-Control": "no-store",
    }


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(assets.path(_FOLDER)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        auto_reload=False,
    )
    made.filters |= {"shell": shlex.quote, "python": json.dumps}
    icon = base64.b64encode(assets.path("icons/beautydesk.svg").read_bytes()).decode("ascii")
    made.globals |= {
        "version": __version__,
        "style": Markup(_text("style.css")),
        "script": Markup(_text("script.js")),
        "icon": f"data:image/svg+xml;base64,{icon}",
    }
    return made


def _text(name: str) -> str:
    return assets.path(f"{_FOLDER}/{name}").read_text(encoding="utf-8")


def _hash_of(name: str) -> str:
    digest = base64.b64encode(hashlib.sha256(_text(name).encode()).digest()).decode("ascii")
    return f"'sha256-{digest}'"
