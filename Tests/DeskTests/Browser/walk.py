"""Walks through the pages with Chromium as a clerk does.

usage: walk.py CHROMIUM ADDRESS STEP FOLDER FIXTURES [PICTURES]

ADDRESS is the one that the server has printed, token and all. STEP is the name of a function of steps.py, or of
district.py for the desk of a folder; it ends with an error if the page is not what it should be. Files that are
downloaded go to FOLDER, pictures to PICTURES.
"""

import sys
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

import district
import steps


def main():
    chromium, address, step, folder, fixtures, *pictures = sys.argv[1:]
    url = f"http://{urlsplit(address).netloc}"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        context = browser.new_context(
            viewport={"width": 1366, "height": 768}, locale="zh-CN", accept_downloads=True
        )
        context.set_default_timeout(15_000)
        context.grant_permissions(["clipboard-read", "clipboard-write"], origin=url)
        page = context.new_page()
        page.goto(address)
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console",
            lambda message: faults.append(message.text) if message.type == "error" else None,
        )
        walk = steps.Walk(page, url, folder, fixtures, pictures[0] if pictures else None)
        getattr(steps if hasattr(steps, step) else district, step)(walk)
        # A refusal is an answer that the browser writes down as well; what breaks the policy or the script is none.
        faults = [fault for fault in faults if "Failed to load resource" not in fault]
        assert not faults, faults
        browser.close()


main()
