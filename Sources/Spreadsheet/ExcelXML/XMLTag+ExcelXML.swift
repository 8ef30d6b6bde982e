import XML

extension XMLTag {
  /// The value of an attribute of the vocabulary.
  borrowing func own(_ name: StaticString) -> String? {
    attribute(name, in: ExcelXMLNamespace.spreadsheet)?.string()
  }

  /// The whole number that an attribute of the vocabulary says.
  borrowing func ownInteger(_ name: StaticString) -> Int? {
    attribute(name, in: ExcelXMLNamespace.spreadsheet)?.integer()
      .flatMap { (0...CellReference.rowCount * 2).contains($0) ? $0 : nil }
  }
}
