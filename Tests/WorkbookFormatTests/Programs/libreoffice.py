"""Lets LibreOffice work on the workbooks of a folder; run by the system's own Python.

usage: libreoffice.py SOFFICE FOLDER COMMAND

FOLDER/in holds 0.xlsx, 1.xlsx and so on. COMMAND is one of

recalculate  calculates every formula anew and writes FOLDER/out/0.json and so on: for each formula
             [sheet, row, column, result], rows and columns counted from 1
edit         reads FOLDER/edits.json, for each file a list of [defined name, number], puts the numbers
             into the cells, calculates, and saves FOLDER/out/0.xlsx and so on
"""

import json
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FORMULA = 16  # com.sun.star.sheet.CellFlags


def property_value(name, value):
    result = PropertyValue()
    result.Name, result.Value = name, value
    return result


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("LibreOffice does not answer")


def formulas(document):
    document.calculateAll()
    found = []
    for sheet in document.Sheets:
        for area in sheet.queryContentCells(FORMULA).RangeAddresses:
            data = sheet.getCellRangeByPosition(
                area.StartColumn, area.StartRow, area.EndColumn, area.EndRow
            ).DataArray
            for row, values in enumerate(data, area.StartRow + 1):
                for column, value in enumerate(values, area.StartColumn + 1):
                    found.append([sheet.Name, row, column, value])
    return found


def edit(document, edits):
    for name, number in edits:
        target = document.NamedRanges.getByName(name).ReferredCells
        target.getCellByPosition(0, 0).Value = number
    document.calculateAll()


def work(desktop, folder, command):
    if command == "edit":
        with open(f"{folder}/edits.json", encoding="utf-8") as file:
            edits = json.load(file)
    for name in sorted(os.listdir(f"{folder}/in")):
        stem = name.split(".")[0]
        url = uno.systemPathToFileUrl(f"{folder}/in/{name}")
        document = desktop.loadComponentFromURL(url, "_blank", 0, (property_value("Hidden", True),))
        if command == "recalculate":
            with open(f"{folder}/out/{stem}.json", "w", encoding="utf-8") as file:
                json.dump(formulas(document), file)
        else:
            edit(document, edits[int(stem)])
            document.storeToURL(
                uno.systemPathToFileUrl(f"{folder}/out/{name}"),
                (property_value("FilterName", "Calc MS Excel 2007 XML"),),
            )
        document.close(True)


def main(soffice, folder, command):
    pipe = f"nianbao-{os.getpid()}"
    office = subprocess.Popen(
        [
            soffice,
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={pipe};urp;",
        ]
    )
    try:
        context = connect(pipe)
        desktop = context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.Desktop", context
        )
        work(desktop, folder, command)
        desktop.terminate()
    finally:
        try:
            office.wait(20)
        except subprocess.TimeoutExpired:
            office.kill()


main(*sys.argv[1:])
