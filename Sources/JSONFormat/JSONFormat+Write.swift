internal import JSON
package import ReportModel

extension JSONFormat {
  /// Writes a report.
  ///
  /// Equal reports give equal bytes. Members stand in a fixed order, cells in form order, one a line.
  ///
  /// - Parameter report: The report; its values may be of any kind, unreadable too.
  /// - Returns: The JSON text in UTF-8, ended by a line feed.
  package static func write(_ report: Report) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member(Name.form, report.edition.name)
      json.member(Name.year, report.year)
      json.member(Name.organ, report.organ.isEmpty ? nil : report.organ)
      json.lines(Name.title, report.title)
      if !report.preface.isEmpty { json.lines(Name.preface, report.preface) }
      if !report.metadata.isEmpty { json.metadata(report.metadata) }
      json.array(Name.sections) { json in
        for section in report.sections { json.section(section) }
      }
      json.object(Name.values) { json in
        for (cell, value) in zip(report.form.cells, report.values) {
          json.value(cell.identifier, value)
        }
      }
    }
    return json.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func lines(_ key: String, _ lines: [String]) {
    array(key) { json in
      for line in lines { json.string(line) }
    }
  }

  fileprivate mutating func metadata(_ metadata: Metadata) {
    object(JSONFormat.Name.metadata) { json in
      for (field, text) in metadata.fields { json.member(field.rawValue, text) }
    }
  }

  fileprivate mutating func section(_ section: Report.Section) {
    object { json in
      json.member(JSONFormat.Name.heading, section.heading)
      json.lines(JSONFormat.Name.paragraphs, section.paragraphs)
      if !section.paragraphsAfterTable.isEmpty {
        json.lines(JSONFormat.Name.paragraphsAfterTable, section.paragraphsAfterTable)
      }
    }
  }

  fileprivate mutating func value(_ key: String, _ value: CellValue) {
    switch value {
    case .blank: member(key, nil as Int?)
    case .notApplicable(let mark):
      object(key, inline: true) { $0.member(JSONFormat.Name.notApplicable, mark) }
    case .unreadable(let text):
      object(key, inline: true) { $0.member(JSONFormat.Name.unreadable, text) }
    case .number(let value):
      guard value.note != nil || value.isRecoveredByArithmetic else {
        return number(key, value.number)
      }
      object(key, inline: true) { json in
        json.number(JSONFormat.Name.value, value.number)
        if let note = value.note { json.member(JSONFormat.Name.note, note) }
        if value.isRecoveredByArithmetic {
          json.member(JSONFormat.Name.recovered, JSONFormat.Name.arithmetic)
        }
      }
    }
  }

  private mutating func number(_ key: String, _ number: NumberValue.Number) {
    switch number {
    case .count(let count): member(key, count)
    case .amount(let amount): member(key, amount.text)
    }
  }
}
