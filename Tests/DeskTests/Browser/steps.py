"""What a clerk does on the pages, and what is to be seen then."""

import re
import subprocess
import time

from playwright.sync_api import Error


class Walk:
    def __init__(self, page, url, folder, fixtures, pictures):
        self.page, self.url, self.folder = page, url, folder
        self.fixtures, self.pictures = fixtures, pictures

    def cell(self, identifier):
        return self.page.locator(f'input[data-cell="{identifier}"]')

    def open(self, name):
        """Drops a fixture on the first page, and waits for the form."""
        self.page.goto(self.url + "/")
        with open(f"{self.fixtures}/{name}", encoding="utf-8") as file:
            text = file.read()
        self.page.locator("#drop").evaluate(
            """(zone, {name, text}) => {
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([text], name));
              zone.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
            }""",
            {"name": name, "text": text},
        )
        self.page.wait_for_url("**/reports/*")

    def choose(self, name):
        self.page.get_by_role("tab", name=re.compile(name)).click()

    def until(self, condition):
        """Waits until something is so; the page's policy lets nobody wait within it."""
        for _ in range(150):
            try:
                if self.page.evaluate(condition):
                    return
            except Error:
                # The page is just being left.
                pass
            time.sleep(0.1)
        raise AssertionError(condition)

    def saved(self):
        """Waits until the page has said that everything is saved."""
        self.until(
            "document.getElementById('status').textContent.startsWith(document.body.dataset.saved)"
        )

    def type(self, identifier, text):
        self.page.evaluate("document.getElementById('status').textContent = ''")
        self.cell(identifier).fill(text)
        self.cell(identifier).press("Enter")
        self.saved()

    def mark(self, identifier):
        """The classes of a printed cell."""
        return self.cell(identifier).evaluate("field => field.parentElement.className").split()

    def hint(self, identifier):
        return self.cell(identifier).evaluate("field => field.nextElementSibling.textContent")

    def errors(self):
        verdict = self.page.locator("#verdict").text_content()
        return int(re.search(r"(?:错误|error) (\d+)", verdict).group(1))

    def paste(self, identifier, text, html=None):
        """Pastes into a cell what another program has put on the clipboard."""
        self.cell(identifier).evaluate(
            """(field, {text, html}) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData("text/plain", text);
              if (html) clipboardData.setData("text/html", html);
              field.dispatchEvent(new ClipboardEvent("paste", {clipboardData, bubbles: true, cancelable: true}));
            }""",
            {"text": text, "html": html},
        )

    def download(self, name):
        self.page.locator(".menu summary").click()
        with self.page.expect_download() as waiting:
            self.page.locator(f'a[href$="/files/{name}"]').click()
        path = f"{self.folder}/{waiting.value.suggested_filename}"
        waiting.value.save_as(path)
        return path

    def picture(self, name, **options):
        if self.pictures:
            self.page.screenshot(path=f"{self.pictures}/{name}.png", **options)


TOTAL = "applications.newlyReceived.total"
PART = "applications.newlyReceived.naturalPerson"


def mending(walk):
    """A broken sum is marked on both sides, can be undone, and is mended by a proposal."""
    walk.open("report-2021.txt")
    assert walk.errors() == 0
    walk.choose("申请")
    right = walk.cell(TOTAL).input_value()
    walk.type(TOTAL, str(int(right) + 9))
    assert walk.errors() > 0
    assert set(walk.mark(TOTAL)) & {"right", "both"}, walk.mark(TOTAL)
    assert "left" in walk.mark(PART), walk.mark(PART)
    assert f"应为 {right}" in walk.hint(TOTAL), walk.hint(TOTAL)
    assert walk.page.locator("#tab-2 .count").is_visible()
    walk.page.keyboard.press("Control+z")
    walk.until("!document.querySelector('#tab-2 .count')")
    assert walk.cell(TOTAL).input_value() == right
    walk.page.keyboard.press("Control+y")
    walk.page.wait_for_selector("#tab-2 .count")
    walk.page.locator("[data-repair]").first.click()
    walk.until("!document.querySelector('#tab-2 .count')")
    assert walk.errors() == 0
    assert walk.cell(TOTAL).input_value() == right


def explaining(walk):
    """A finding is explained, and the reason taken back."""
    walk.open("report-2021-wrong-sums.txt")
    errors = walk.errors()
    assert errors > 0
    finding = walk.page.locator("#findings li.error").first
    finding.locator("summary").click()
    finding.locator("textarea").fill("底册如此，已核对 <b>两遍</b>")
    finding.locator("button[data-reason]").click()
    walk.saved()
    assert walk.errors() == errors - 1
    explained = walk.page.locator("#findings li.explained")
    assert "<b>两遍</b>" in explained.text_content()
    explained.locator("button[data-empty]").click()
    walk.until("!document.querySelector('#findings li.explained')")
    assert walk.errors() == errors


def text(walk):
    """A paragraph is edited; what a report says is shown as text."""
    walk.open("report-2021.txt")
    field = walk.page.locator("#text-before-0")
    field.fill(field.input_value() + "\n<img src=x onerror=alert(1)>")
    field.blur()
    walk.saved()
    walk.page.reload()
    assert field.input_value().endswith("\n<img src=x onerror=alert(1)>")
    assert walk.page.locator("img").count() == 0
    assert field.bounding_box()["height"] > 150, "the field is as high as its text"


def refusal(walk):
    """What is no number stays in its field with a sentence, and the report is as it was."""
    walk.open("report-2021.txt")
    walk.choose("申请")
    before = walk.cell(PART).input_value()
    walk.cell(PART).fill("1 2")
    walk.cell(PART).press("Enter")
    note = walk.page.locator("td .unsaved")
    assert "不能确定" in note.text_content()
    assert walk.cell(PART).input_value() == "1 2"
    assert walk.cell(PART).get_attribute("aria-invalid") == "true"
    note.locator("[data-take-theirs]").click()
    assert walk.cell(PART).input_value() == before
    assert note.count() == 0


def twoWindows(walk):
    """The second of two windows is told, keeps what was typed, and chooses."""
    walk.open("report-2021.txt")
    walk.choose("申请")
    other = Walk(walk.page.context.new_page(), walk.url, walk.folder, walk.fixtures, None)
    other.page.goto(walk.page.url)
    other.choose("申请")
    before = walk.cell(PART).input_value()
    walk.type(PART, "41")
    other.cell(PART).fill("42")
    other.cell(PART).press("Enter")
    note = other.page.locator("td .unsaved")
    assert "41" in note.text_content(), note.text_content()
    assert other.cell(PART).input_value() == "42"
    note.locator("[data-keep-mine]").click()
    other.saved()
    assert note.count() == 0
    walk.page.reload()
    assert walk.cell(PART).input_value() == "42" != before


def offline(walk):
    """Where nobody answers the page says so and keeps what was typed."""
    walk.open("report-2021.txt")
    walk.choose("申请")
    walk.page.context.set_offline(True)
    walk.cell(PART).fill("77")
    walk.cell(PART).press("Enter")
    assert "连接不上" in walk.page.locator("td .unsaved").text_content()
    assert walk.cell(PART).input_value() == "77"


def keyboard(walk):
    """Everything is reached and done without a mouse."""
    walk.open("report-2021.txt")
    page = walk.page
    focused = "document.activeElement.id"
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "tab-0":
            break
    assert page.evaluate(focused) == "tab-0"
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "tab-2"
    assert page.locator("#panel-2").is_visible() and not page.locator("#panel-0").is_visible()
    for _ in range(4):
        page.keyboard.press("Tab")
        first = page.evaluate(focused)
        if first.startswith("value-"):
            break
    assert first.startswith("value-"), first
    page.keyboard.press("ArrowDown")
    below = page.evaluate(focused)
    assert below != first and below.startswith("value-")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == first
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    walk.saved()
    assert page.evaluate(focused) == below, "Enter saves and goes down"
    assert page.locator(f"#{first}").input_value() == "90"
    assert walk.errors() > 0
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid", "the focus is seen"
    page.keyboard.press("Control+z")
    walk.until("!document.querySelector('#tab-2 .count')")
    # The list of findings, and from a finding to its cell.
    page.keyboard.type("90")
    page.keyboard.press("Enter")
    page.wait_for_selector("#tab-2 .count")
    link = page.locator("#findings li.error .cells a").first
    link.focus()
    page.keyboard.press("Enter")
    assert page.evaluate(focused).startswith("value-")


def paste(walk):
    """A block is shown before it is taken, and what is no number is told."""
    walk.open("report-2021.txt")
    walk.choose("申请")
    before = walk.cell(PART).input_value()
    walk.paste(PART, "31\t12件\r\n", None)
    dialog = walk.page.locator("dialog#paste")
    dialog.wait_for(state="visible")
    assert "31" in dialog.text_content() and "12件" in dialog.text_content()
    dialog.locator("button[value=no]").click()
    assert walk.cell(PART).input_value() == before
    walk.paste(PART, "31\t12件\r\n", None)
    dialog.locator("button[value=yes]").click()
    walk.saved()
    assert walk.cell(PART).input_value() == "31"


def zero(walk):
    """A zero report is one button with a question."""
    walk.page.goto(walk.url + "/")
    walk.page.fill("#organ", "云溪省青禾县档案馆")
    walk.page.fill("#year", "2025")
    walk.page.locator("button[value=zero]").click()
    walk.page.locator("dialog#zero button[value=no]").click()
    assert walk.page.url.endswith("/")
    walk.page.locator("button[value=zero]").click()
    walk.page.locator("dialog#zero button[value=yes]").click()
    walk.page.wait_for_url("**/reports/*")
    assert walk.cell(TOTAL).input_value() == "0"
    # Last year's report of another organ is laid beside all the same, and said to be another's.
    walk.page.set_input_files("#last-year-file", f"{walk.fixtures}/report-2020.txt")
    walk.until("document.getElementById('last-year').textContent.includes('2020')")
    assert "上年" in walk.hint(TOTAL)


def manyFiles(walk):
    """Of many files each is opened or refused with a sentence; a report that was changed is not closed unasked."""
    page = walk.page
    page.goto(walk.url + "/")
    fixtures = [f"{walk.fixtures}/report-2021.txt", f"{walk.fixtures}/report-2020.txt"]
    broken = f"{walk.folder}/broken.docx"
    with open(broken, "wb") as file:
        file.write(b"PK\x03\x04 nothing of the kind")
    page.set_input_files("#files", fixtures + [broken])
    page.wait_for_selector("#refusals li")
    walk.until("document.querySelectorAll('.reports li').length === 2")
    assert "broken.docx" in page.locator("#refusals").text_content()
    page.locator('button[data-language="en"]').click()
    page.get_by_text("Open reports").wait_for()
    page.locator(".reports button").first.click()
    walk.until("document.querySelectorAll('.reports li').length === 1")
    page.locator(".reports a").click()
    page.wait_for_url("**/reports/*")
    walk.choose("All findings")
    assert page.locator("#panel-findings").is_visible()
    page.locator("button[data-close]").click()
    page.locator("dialog#closing button[value=no]").click()
    assert "/reports/" in page.url
    page.locator("button[data-close]").click()
    page.locator("dialog#closing button[value=yes]").click()
    walk.until("location.pathname === '/' && !document.querySelector('.reports')")


def opening(walk):
    """Of sixty files the page says which is being read; it can be used meanwhile, and stopped by the keyboard."""
    page = walk.page
    page.goto(walk.url + "/")
    with open(f"{walk.fixtures}/report-2021.txt", "rb") as file:
        text = file.read()
    paths = []
    for number in range(60):
        path = f"{walk.folder}/{number:02}局.txt"
        with open(path, "wb") as file:
            file.write(b"nothing of the kind" if number in (3, 5) else text)
        paths.append(path)
    page.evaluate(
        """() => {
          window.seen = [];
          new MutationObserver(() => window.seen.push(document.getElementById("opening-file").textContent))
            .observe(document.getElementById("opening-file"), {childList: true, characterData: true, subtree: true});
        }"""
    )
    page.set_input_files("#files", paths)
    page.wait_for_selector("#opening:not([hidden])")
    assert page.locator("#opening-stop").is_visible()
    walk.until("window.seen.length > 6")
    assert page.evaluate("window.seen[0]") == "1 / 60: 00局.txt", page.evaluate("window.seen[0]")
    # The page is not blocked: what is typed meanwhile stays.
    page.fill("#organ", "样例市档案局")
    stop = page.locator("#opening-stop")
    stop.focus()
    page.keyboard.press("Enter")
    walk.until("document.getElementById('opening').hidden")
    assert page.input_value("#organ") == "样例市档案局"
    assert page.evaluate("document.activeElement.id") == "files"
    status = page.locator("#status").text_content()
    refusals = page.locator("#refusals li")
    opened = page.locator(".reports li").count()
    assert 0 < opened < 58, opened
    assert refusals.count() == 60 - opened, (refusals.count(), opened)
    assert "03局.txt" in refusals.first.text_content()
    assert "已停止" in refusals.last.text_content()
    assert f"已读取的文件：{opened}" in status and "停止后" in status, status


def otherWindow(walk):
    """A report that was changed in another window is not closed unasked."""
    walk.open("report-2021.txt")
    report = walk.page.url
    page = walk.page.context.new_page()
    page.goto(walk.url + "/")
    walk.choose("申请")
    walk.type(PART, "41")
    page.locator(".reports button").click()
    page.locator("dialog#closing button[value=no]").click()
    walk.page.reload()
    assert walk.page.url == report and walk.cell(PART).input_value() == "41"
    page.locator(".reports button").click()
    page.locator("dialog#closing button[value=yes]").click()
    for _ in range(50):
        if page.locator(".reports").count() == 0:
            break
        time.sleep(0.1)
    assert page.locator(".reports").count() == 0


def title(walk):
    """The window is called what the title says, as it is edited."""
    walk.open("report-2021.txt")
    field = walk.page.locator("#text-title")
    field.fill("测试县水务局2022年政府信息公开工作年度报告")
    field.blur()
    walk.saved()
    assert walk.page.title() == "测试县水务局 2022", walk.page.title()
    assert walk.page.locator("h1").text_content() == "测试县水务局 2022"


def narrow(walk):
    """On narrow windows nothing but tables and tabs is wider than the window; on paper there is the form alone."""
    page = walk.page
    walk.open("report-2021-wrong-sums.txt")
    for width, height in [(1366, 768), (390, 844)]:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ["light", "dark"]:
            page.emulate_media(color_scheme=scheme)
            for tab in ["总体情况", "申请", "全部问题"]:
                walk.choose(tab)
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"{tab}: {wide} > {width}"
                name = {"总体情况": "text", "申请": "table", "全部问题": "findings"}[tab]
                walk.picture(f"page-{name}-{width}-{scheme}")
    page.set_viewport_size({"width": 1366, "height": 768})
    tops = page.eval_on_selector_all("[role=tab]", "tabs => tabs.map(tab => tab.getBoundingClientRect().top)")
    assert len(set(tops)) == 1, tops
    walk.choose("申请")
    page.emulate_media(media="print")
    paragraph = page.locator(".panel .printed p").first
    assert paragraph.evaluate("line => parseFloat(getComputedStyle(line).textIndent)") > 20
    assert paragraph.is_visible() and not page.locator("textarea.text").first.is_visible()
    assert not page.locator("header").is_visible() and not page.locator(".tabs").is_visible()
    assert not page.locator(".hint").first.is_visible()
    for section in range(6):
        assert page.locator(f"#panel-{section}").is_visible(), section
    page.set_viewport_size({"width": 794, "height": 1123})
    walk.picture("page-print", full_page=True)
    page.emulate_media(media="screen", color_scheme="light")
    page.set_viewport_size({"width": 1366, "height": 768})
    page.goto(walk.url + "/")
    walk.picture("page-start-1366")
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    walk.picture("page-start-390")


def files(walk):
    """What is downloaded is read by other programs, with what was typed last."""
    import docx
    import openpyxl

    walk.open("report-2021.txt")
    walk.choose("申请")
    walk.type(PART, "6")
    schema = f"{walk.fixtures}/../Schemas/report-2021.xsd"
    xml = walk.download("xml")
    result = subprocess.run(
        ["xmllint", "--nonet", "--noout", "--schema", schema, xml], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    book = openpyxl.load_workbook(walk.download("xlsx"))
    assert any(cell.value == 6 for row in book["申请"].iter_rows() for cell in row)
    document = docx.Document(walk.download("docx"))
    assert len(document.tables) >= 3
    assert any("松岭镇" in paragraph.text for paragraph in document.paragraphs)
    with open(f"{walk.fixtures}/report-2021.txt", "rb") as file:
        before = file.read()
    with open(walk.download("original"), "rb") as file:
        after = file.read()
    assert len(after) == len(before)
    assert [pair for pair in zip(before, after) if pair[0] != pair[1]] == [(ord("8"), ord("6"))]
