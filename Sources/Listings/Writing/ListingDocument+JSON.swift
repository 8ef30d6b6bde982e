internal import JSON
import ReportModel

extension ListingDocument {
  /// The tables as a JSON object in UTF-8: what is said about them, and an array of objects for each under its key.
  ///
  /// Words of the program stand by their code, or in both languages, so that nothing hangs on the one that was set.
  func listingJSON() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.object("title", inline: true) { $0.languages(of: title) }
      writer.array("lines") { writer in
        for line in lines { writer.object(inline: true) { $0.languages(of: line) } }
      }
      for listing in listings { listing.write(to: &writer) }
      if let foot { writer.object("foot", inline: true) { $0.languages(of: foot) } }
    }
    return writer.finish()
  }
}

extension Listing {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.array(key) { writer in
      for row in rows {
        writer.object { writer in
          for (column, cell) in zip(columns, row.cells) {
            writer.member(column.key, cell)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func languages(of wording: Wording) {
    member("zh", wording.zh)
    member("en", wording.en)
  }

  fileprivate mutating func member(_ key: String, _ cell: ListingCell) {
    switch cell.value {
    case .blank: member(key, nil as String?)
    case .text(let text): member(key, text)
    case .wording(_, let code?): member(key, code)
    case .wording(let wording, nil): object(key, inline: true) { $0.languages(of: wording) }
    case .number(let number), .sum(let number):
      // Numbers of this program are those of JSON, but for a sign or point at an end.
      if JSONNumber.isValid(number) {
        member(key, number: number)
      } else {
        member(key, number)
      }
    }
  }
}
