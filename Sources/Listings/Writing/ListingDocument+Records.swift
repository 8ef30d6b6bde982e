public import ReportModel

extension ListingDocument {
  /// The first table as comma-separated values: a line of headings, then a line a row.
  func listingRecords(_ language: Language) -> [UInt8] {
    guard let listing = listings.first else { return [] }
    var bytes = DelimitedRecord.byteOrderMark
    var record = DelimitedRecord()
    for column in listing.columns { record.append(column.heading(language)) }
    record.end(into: &bytes)
    for row in listing.rows {
      for cell in row.cells { record.append(cell, language) }
      record.end(into: &bytes)
    }
    return bytes
  }
}

extension DelimitedRecord {
  /// Adds a cell of a table.
  public mutating func append(_ cell: ListingCell, _ language: Language) {
    switch cell.value {
    case .blank: appendBlank()
    case .text(let text): append(text)
    case .wording(let wording, _): append(wording(language))
    case .number(let number), .sum(let number): append(number: number)
    }
  }
}
