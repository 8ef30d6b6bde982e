import ReportModel
import Spreadsheet

/// Where the parts of a table stand on its sheet.
struct ListingLayout {
  let sheet: String
  let head: ListingHead
  /// The rows of the headings.
  let headRows: Range<Int>
  /// The rows of the table's own, those that add up left out.
  let itemRows: Range<Int>

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - listing: The table.
  ///   - sheet: The name of its sheet.
  ///   - language: The language of its headings.
  init(_ listing: Listing, sheet: String, _ language: Language) {
    self.sheet = sheet
    head = ListingHead(of: listing.columns, language)
    let first = (listing.isAnnex ? 1 : 0) + listing.sheetLines.count
    headRows = first..<(first + head.levels)
    let totals = listing.rows.reversed().prefix(while: \.isTotal).count
    itemRows = headRows.upperBound..<(headRows.upperBound + listing.rows.count - totals)
  }

  /// The row of an item on the sheet.
  func row(of item: Int) -> Int { headRows.upperBound + item }

  /// What can be filtered: the innermost headings with the items below; nil for none.
  func filter(columns: Int) -> CellRange? {
    guard !itemRows.isEmpty, columns > 0, !headRows.isEmpty else { return nil }
    return CellRange(
      rows: (headRows.upperBound - 1)...(itemRows.upperBound - 1),
      columns: 0...(columns - 1)
    )
  }

  // MARK: Names of sheets

  /// Names for the sheets of tables: those of the tables, made fit, and none twice.
  static func names(
    of listings: [Listing],
    _ language: Language,
    besides taken: [String]
  ) -> [String] {
    var seen = Set(taken.map { $0.lowercased() })
    return listings.map { listing in
      let name = fit(listing.name(language))
      var number = 1
      var candidate = name
      while !seen.insert(candidate.lowercased()).inserted {
        number += 1
        candidate = cut(name, to: limit - 5) + "(\(number))"
      }
      return candidate
    }
  }

  private static let limit = 31

  private static func fit(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      SheetName.isValid("a\(scalar)a") ? scalar : " "
    }
    let fit = cut(String(String.UnicodeScalarView(scalars)), to: limit)
    return SheetName.isValid(fit) ? fit : "1"
  }

  private static func cut(_ name: String, to limit: Int) -> String {
    var result = ""
    for character in name {
      guard result.utf16.count + character.utf16.count <= limit else { break }
      result.append(character)
    }
    return result
  }
}

extension Listing {
  /// What is said above the table on its sheet.
  var sheetLines: [Wording] { lines + (isFolded ? [foldingLine].compactMap { $0 } : []) }
}
