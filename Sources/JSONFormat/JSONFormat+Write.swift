internal import JSON
public import ReportModel

extension JSONFormat {
  /// Writes a report.
  ///
  /// Equal reports give equal bytes. Members stand in a fixed order, cells in form order, one a line.
  ///
  /// - Parameter report: The report; its values may be of any kind, unreadable too.
  /// - Returns: The JSON text in UTF-8, ended by a line feed.
  public static func write(_ report: Report) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key(Name.form)
    json.string(report.edition.rawValue)
    json.key(Name.year)
    if let year = report.year { json.integer(year) } else { json.null() }
    json.key(Name.organ)
    json.text(report.organ.isEmpty ? nil : report.organ)
    json.lines(Name.title, report.title)
    if !report.preface.isEmpty { json.lines(Name.preface, report.preface) }
    if !report.metadata.isEmpty { json.metadata(report.metadata) }
    json.key(Name.sections)
    json.beginArray()
    for section in report.sections { json.section(section) }
    json.endArray()
    json.key(Name.values)
    json.beginObject()
    for (cell, value) in zip(report.form.cells, report.values) {
      json.key(cell.identifier)
      json.value(value)
    }
    json.endObject()
    json.endObject()
    return json.finish()
  }
}

extension JSONWriter {
  fileprivate mutating func text(_ text: String?) {
    if let text { string(text) } else { null() }
  }

  fileprivate mutating func lines(_ name: String, _ lines: [String]) {
    key(name)
    beginArray()
    for line in lines { string(line) }
    endArray()
  }

  fileprivate mutating func metadata(_ metadata: Metadata) {
    key(JSONFormat.Name.metadata)
    beginObject()
    for (field, text) in metadata.fields {
      key(field.rawValue)
      string(text)
    }
    endObject()
  }

  fileprivate mutating func section(_ section: Report.Section) {
    beginObject()
    key(JSONFormat.Name.heading)
    text(section.heading)
    lines(JSONFormat.Name.paragraphs, section.paragraphs)
    if !section.paragraphsAfterTable.isEmpty {
      lines(JSONFormat.Name.paragraphsAfterTable, section.paragraphsAfterTable)
    }
    endObject()
  }

  fileprivate mutating func value(_ value: CellValue) {
    switch value {
    case .blank: null()
    case .notApplicable(let mark): single(JSONFormat.Name.notApplicable, mark)
    case .unreadable(let text): single(JSONFormat.Name.unreadable, text)
    case .number(let value):
      guard value.note != nil || value.isRecoveredByArithmetic else { return number(value.number) }
      beginObject(inline: true)
      key(JSONFormat.Name.value)
      number(value.number)
      if let note = value.note {
        key(JSONFormat.Name.note)
        string(note)
      }
      if value.isRecoveredByArithmetic {
        key(JSONFormat.Name.recovered)
        string(JSONFormat.Name.arithmetic)
      }
      endObject()
    }
  }

  private mutating func number(_ number: NumberValue.Number) {
    switch number {
    case .count(let count): integer(count)
    case .amount(let amount): string(amount.text)
    }
  }

  private mutating func single(_ name: String, _ text: String) {
    beginObject(inline: true)
    key(name)
    string(text)
    endObject()
  }
}
