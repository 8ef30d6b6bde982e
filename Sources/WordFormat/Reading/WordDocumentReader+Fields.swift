import ReportRecognition
import TextTools
import XML

/// Fields.
extension WordDocumentReader {
  /// The begin, the middle or the end of a field.
  mutating func fieldCharacter(_ tag: borrowing XMLTag) -> WordElement? {
    switch tag.word("fldCharType") {
    case "begin":
      fields.begin()
      form = WordFormField()
      story.withParagraph { $0.place.openFields += 1 }
      return .properties(.form, start: nil)
    case "separate": fields.separate()
    case "end":
      story.withParagraph { $0.place.openFields -= 1 }
      endField()
    default: break
    }
    return .passed
  }

  /// Ends the innermost field; one that has no result may show something all the same.
  mutating func endField() {
    guard let field = fields.end() else { return }
    if field.hasShown {
      // A page's number, or the hour, is another wherever the document is looked at.
      if field.isVolatile, story.table?.cell != nil { addUnread(.field) }
      if field.kind.hasPrefix("=") { story.withTable { $0.cell?.isCalculated = true } }
      // Programs show the entry that is chosen, or what the result was when the file was written.
      if let entry = field.form.entry, field.kind == "FORMDROPDOWN",
        entry.filter({ !$0.isWhitespace }) != field.shown.filter({ !$0.isWhitespace })
      {
        addUnread(.control)
      }
      return
    }
    switch field.kind {
    case "FORMCHECKBOX": add(field.form.isChecked ? "☑" : "☐")
    case "FORMDROPDOWN": addEntry(of: field.form)
    case "EQ": addUnread(.formula)
    case "MACROBUTTON", "GOTOBUTTON": addUnread(.placeholder)
    case "SYMBOL": addSymbol(of: field)
    case "AUTONUM", "AUTONUMLGL", "AUTONUMOUT", "LISTNUM": addNumber(of: field.kind)
    case _ where field.isCalculated: addUnread(.field)
    default: break
    }
  }

  /// Adds the entry that is chosen, in whose place another one can be chosen.
  private mutating func addEntry(of form: WordFormField) {
    guard let entry = form.entry else { return }
    if let start = form.place?.lowerBound { editing.entries[start] = form.entries }
    add(entry, range: form.place)
  }

  /// Adds the number that the program counts up at each field of a kind.
  private mutating func addNumber(of kind: String) {
    let number = (fieldNumbers[kind] ?? 0) + 1
    fieldNumbers[kind] = number
    addMade("\(number)" + (kind == "LISTNUM" ? ")" : "."))
  }

  /// Adds what `SYMBOL 55 \f Wingdings` shows.
  private mutating func addSymbol(of field: WordFields.Field) {
    let arguments = field.arguments
    let code = arguments.first.flatMap {
      $0.hasPrefix("0x") ? UInt32($0.dropFirst(2), radix: 16) : UInt32($0)
    }
    let font = arguments.firstIndex { $0.lowercased() == "\\f" }.map {
      arguments[($0 + 1)...].joined(separator: " ").split(separator: "\\").first ?? ""
    }
    let name = font.map { String($0.filter { $0 != "\"" && $0 != "“" && $0 != "”" }) } ?? "Symbol"
    let trimmed = name.split(separator: " ").joined(separator: " ")
    if let text = code.flatMap({ SymbolFont.text($0, font: trimmed) }) {
      add(text)
    } else {
      addUnread(.symbol)
    }
  }
}
