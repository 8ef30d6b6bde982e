"""Reads cells of the workbooks of a folder with several libraries.

usage: readers.py FOLDER

FOLDER/in holds 0.xlsx, 1.xlsx and so on; FOLDER/cells.json for each file a list of [sheet, row, column],
counted from 1. Writes FOLDER/out/0.json and so on: for each library the values of these cells.
"""

import json
import sys

import pandas
from python_calamine import CalamineWorkbook


def calamine(name):
    book = CalamineWorkbook.from_path(name)
    return {
        sheet: book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        for sheet in book.sheet_names
    }


def frames(engine):
    def read(name):
        sheets = pandas.read_excel(
            name, sheet_name=None, header=None, dtype=object, keep_default_na=False, engine=engine
        )
        return {sheet: frame.values.tolist() for sheet, frame in sheets.items()}

    return read


READERS = {
    "python-calamine": calamine,
    "pandas with openpyxl": frames("openpyxl"),
    "pandas with calamine": frames("calamine"),
}


def value(rows, row, column):
    if row > len(rows) or column > len(rows[row - 1]):
        return ""
    found = rows[row - 1][column - 1]
    return "" if found is None else found


def main(folder):
    with open(f"{folder}/cells.json", encoding="utf-8") as file:
        cells = json.load(file)
    for index, places in enumerate(cells):
        result = {}
        for name, read in READERS.items():
            sheets = read(f"{folder}/in/{index}.xlsx")
            result[name] = [value(sheets[sheet], row, column) for sheet, row, column in places]
        with open(f"{folder}/out/{index}.json", "w", encoding="utf-8") as file:
            json.dump(result, file)


main(*sys.argv[1:])
