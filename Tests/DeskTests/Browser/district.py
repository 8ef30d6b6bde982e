"""What the county's office does at the desk of a folder, and what is to be seen then."""

import os
import re

from openpyxl import load_workbook

CELL = "proactive.normativeDocuments.issued"


def units(walk):
    """All units are read, with their states; filters are links."""
    page = walk.page
    walk.until("!document.querySelector('[data-running]')")
    walk.until("document.querySelector('.verdict').textContent.includes('59/60')")
    assert page.locator("#units tbody tr").count() == 60
    page.get_by_role("link", name=re.compile("^缺报 1$")).click()
    walk.until("location.search === '?state=missing'")
    assert page.locator("#units tbody tr").count() == 1
    with page.expect_download() as download:
        page.locator("#units tbody").get_by_role("link", name="催报通知").click()
    assert download.value.suggested_filename.endswith(".docx")
    walk.picture("district-units")


def editing(walk):
    """An edit is in the file; a report that is accepted is locked until that is withdrawn."""
    page = walk.page
    walk.until("!document.querySelector('[data-running]')")
    page.get_by_role("link", name="01.txt").click()
    page.wait_for_url("**/reports/*")
    walk.choose("主动公开")
    walk.type(CELL, "77")
    text = open(f"{walk.folder}/reports/01.txt", encoding="utf-8").read()
    assert "77" in text, text
    page.get_by_role("button", name="审定……").click()
    page.locator("#accept-reason").fill("与单位核对过")
    page.locator("#accept").get_by_role("button", name="审定", exact=True).click()
    page.locator(".locked").wait_for()
    assert walk.cell(CELL).get_attribute("readonly") is not None
    walk.picture("district-accepted")
    page.get_by_role("button", name="撤回审定……").click()
    page.locator("#withdraw").get_by_role("button", name="撤回", exact=True).click()
    walk.until("document.getElementById('alert').textContent.includes('理由')")
    page.get_by_role("button", name="撤回审定……").click()
    page.locator("#withdraw-reason").fill("补报一件")
    page.locator("#withdraw").get_by_role("button", name="撤回", exact=True).click()
    page.locator("button[data-task=accept]").wait_for()
    page.goto(walk.url + "/log")
    for word in ("77", "与单位核对过", "补报一件", "修改", "撤回审定"):
        page.get_by_text(word, exact=False).first.wait_for()
    # The version before is kept, and put back.
    page.goto(walk.url + "/files/01.txt")
    page.get_by_text("留存的版本").click()
    page.locator("button[data-task=restore]").last.click()
    page.locator("#restore").get_by_role("button", name="恢复").click()
    walk.until(f"document.querySelector('[data-cell=\"{CELL}\"]').value !== '77'")


def arriving(walk):
    """What is dropped goes into the folder, and the page says whose it is."""
    page = walk.page
    walk.until("!document.querySelector('[data-running]')")
    text = open(f"{walk.folder}/late.txt", encoding="utf-8").read()
    page.locator("#drop").evaluate(
        """(zone, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "late.txt"));
          zone.dispatchEvent(new DragEvent("drop", {dataTransfer, bubbles: true, cancelable: true}));
        }""",
        text,
    )
    page.get_by_text("已存入文件夹，属于").wait_for()
    walk.until("document.querySelector('.verdict').textContent.includes('60/60')")
    assert os.path.exists(f"{walk.folder}/reports/late.txt")


def sum(walk):
    """The sum with its charts, and its workbook."""
    page = walk.page
    walk.until("!document.querySelector('[data-running]')")
    page.get_by_role("link", name="汇总", exact=True).click()
    page.get_by_role("link", name="主要数据", exact=True).click()
    page.locator("svg").first.wait_for()
    walk.picture("district-figures")
    page.get_by_role("link", name="总览", exact=True).click()
    assert page.locator("tbody tr").count() >= 60
    with page.expect_download() as download:
        page.get_by_role("link", name="工作簿", exact=False).first.click()
    path = f"{walk.folder}/sum.xlsx"
    download.value.save_as(path)
    assert "总览" in load_workbook(path).sheetnames
    page.goto(walk.url + "/sum/form")
    page.wait_for_url("**/reports/*")
    assert walk.cell(CELL).get_attribute("readonly") is not None
