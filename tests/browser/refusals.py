"""What a Content-Security-Policy refuses, counted in every page and frame of every context."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage

SIGN = "refused by the policy:"

EAR = f"""
addEventListener("securitypolicyviolation", (event) =>
  console.warn("{SIGN}", event.effectiveDirective, event.blockedURI), true);
"""
"""Runs before anything of a page; a frame that may run no script is heard by the browser's word."""

BY_THE_BROWSER = "Content Security Policy"
"""What the browser says of it in the console of the page."""


def listen(browser: Browser, refused: list[str]) -> None:
    """Note what is refused in any context that the browser opens from now on."""
    open_context = browser.new_context

    def opened(**options: Any) -> BrowserContext:
        context = open_context(**options)
        context.add_init_script(EAR)
        context.on("console", lambda message: note(message, refused))
        return context

    browser.new_context = opened  # type: ignore[method-assign]


def note(message: ConsoleMessage, refused: list[str]) -> None:
    """Note a message that tells of a refusal."""
    if message.text.startswith(SIGN) or BY_THE_BROWSER in message.text:
        refused.append(f"{message.text} at {message.location['url']}")
