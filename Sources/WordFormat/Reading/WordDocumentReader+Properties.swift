import ReportRecognition
import XML

/// What is said of paragraphs, runs, tables and controls.
extension WordDocumentReader {
  /// Takes a property; nil for one that is passed over with all that is in it.
  mutating func property(_ tag: borrowing XMLTag, of kind: WordProperties) -> WordElement? {
    let name = tag.localName.string()
    switch kind {
    case .paragraph: return paragraphProperty(name, tag)
    case .mark: return markProperty(name, tag)
    case .list:
      if name == "numId" { story.withParagraph { [list = tag.word("val")] in $0.list = list } }
      if name == "ilvl" {
        let level = tag.word("val").flatMap { Int($0) } ?? 0
        story.withParagraph { $0.level = level }
      }
    case .run: return runProperty(name, tag)
    case .effect(let isOutline):
      if !runs.isEmpty {
        runs[runs.count - 1].format.readEffect(name, tag, isOutline: isOutline)
      }
      return .properties(kind, start: nil)
    case .table:
      tableProperty(name, tag)
    case .row: rowProperty(name, tag)
    case .cell: cellProperty(name, tag)
    case .control: return controlProperty(name, tag)
    case .form: return formProperty(name, tag)
    }
    return name.hasSuffix("Change") ? nil : .property(start: nil)
  }

  /// Notes that something of the properties that are open is nothing for another paragraph or run.
  mutating func leaveOut(_ range: Range<Int>) {
    if !runs.isEmpty, runs[runs.count - 1].copy?.range.isEmpty == true {
      runs[runs.count - 1].copy?.leftOut.append(range)
      return
    }
    story.withParagraph { paragraph in
      if paragraph.place.mark?.range.isEmpty == true {
        paragraph.place.mark?.leftOut.append(range)
      }
      if paragraph.place.properties?.range.isEmpty == true {
        paragraph.place.properties?.leftOut.append(range)
      }
    }
  }

  /// Ends what is said of something.
  mutating func endProperties(_ kind: WordProperties, start: Int?, _ tag: borrowing XMLTag) {
    let range = start.flatMap { start in tag.range.map { start..<$0.upperBound } }
    switch kind {
    case .paragraph: story.withParagraph { $0.place.properties.close(range) }
    case .mark: story.withParagraph { $0.place.mark.close(range) }
    case .run: if !runs.isEmpty { runs[runs.count - 1].copy.close(range) }
    // Another paragraph has no number by itself.
    case .list: if let range { leaveOut(range) }
    case .form: fields.setForm(form)
    case .table, .row, .cell, .control, .effect: break
    }
  }

  // MARK: Paragraphs and runs

  private mutating func paragraphProperty(
    _ name: String,
    _ tag: borrowing XMLTag
  ) -> WordElement? {
    switch name {
    case "pStyle": story.withParagraph { [style = tag.word("val")] in $0.style = style }
    case "numPr": return .properties(.list, start: tag.range?.lowerBound)
    case "rPr":
      let copy = WordPlace.Copy(opening: tag.range)
      story.withParagraph { $0.place.mark = copy }
      return .properties(.mark, start: tag.range?.lowerBound)
    case "shd":
      let fill = RunFormat.fill(of: tag)
      story.withParagraph { $0.fill = fill }
    case "ind", "jc":
      var indent = story.paragraph?.indent ?? ParagraphIndent()
      indent.read(name, tag)
      story.withParagraph { [indent] in $0.indent = indent }
    case "spacing":
      var spacing = story.paragraph?.spacing ?? LineSpacing()
      spacing.read(name, tag)
      story.withParagraph { [spacing] in $0.spacing = spacing }
    case "sectPr":
      story.withParagraph { $0.place.endsSection = true }
      sections.beginPage(tag)
      return nil
    case "pageBreakBefore":
      if tag.isOn { story.breakPage() }
      return nil
    case "pPrChange": return nil
    default: break
    }
    return .property(start: nil)
  }

  private mutating func markProperty(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    switch name {
    case "del", "moveFrom":
      story.withParagraph { $0.goesOn = true }
      return nil
    case "ins", "moveTo", "rPrChange": return nil
    default:
      var format = RunFormat()
      format.read(name, tag)
      story.withParagraph { [format] in $0.mark = format.over($0.mark) }
    }
    return .property(start: nil)
  }

  private mutating func runProperty(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    guard !runs.isEmpty else { return .property(start: nil) }
    switch name {
    case "rStyle":
      runs[runs.count - 1].style = tag.word("val")
      runs[runs.count - 1].styleRange = tag.isEmptyElement ? tag.range : nil
    case "ins", "del", "moveFrom", "moveTo", "rPrChange": return nil
    case "textFill", "textOutline":
      return .properties(.effect(isOutline: name == "textOutline"), start: nil)
    default: runs[runs.count - 1].format.read(name, tag)
    }
    return .property(start: nil)
  }

  // MARK: Tables

  private mutating func tableProperty(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "tblStyle": story.withTable { [style = tag.word("val")] in $0.style = style }
    case "shd":
      let fill = RunFormat.fill(of: tag)
      story.withTable { $0.fill = fill }
    case "tblLook":
      let look = WordTableLook(tag)
      story.withTable { $0.look = look }
    case "tblLayout":
      let isFixed = tag.word("type") == "fixed"
      story.withTable { $0.isFixed = isFixed }
    case "gridCol":
      let width = tag.word("w").flatMap { Int($0) }
      story.withTable { $0.addColumn(width: width) }
    default: break
    }
  }

  private mutating func rowProperty(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "del": story.withTable { $0.deleteRow() }
    case "hidden": if tag.isOn { story.withTable { $0.hideRow() } }
    case "trHeight":
      guard let height = tag.word("val").flatMap({ Int($0) }) else { return }
      let isExact = tag.word("hRule") == "exact"
      story.withTable { $0.setHeight(height, isExact: isExact) }
    case "gridBefore":
      let columns = tag.word("val").flatMap { Int($0) } ?? 0
      story.withTable { $0.setBefore(columns) }
    default: break
    }
  }

  private mutating func cellProperty(_ name: String, _ tag: borrowing XMLTag) {
    switch name {
    case "gridSpan":
      let span = tag.word("val").flatMap { Int($0) } ?? 1
      story.withTable { $0.setSpan(span) }
    case "vMerge":
      let merge = WordTable.Merge(tag.word("val"))
      story.withTable { $0.cell?.vertical = merge }
    case "hMerge":
      let merge = WordTable.Merge(tag.word("val"))
      story.withTable { $0.cell?.horizontal = merge }
    // A tracked change merges the cell, or takes the merge away.
    case "cellMerge":
      let merge = tag.word("vMerge").map { WordTable.Merge($0) }
      story.withTable { $0.cell?.vertical = merge }
    case "cellDel": story.withTable { $0.cell?.isDeleted = true }
    case "shd":
      let fill = RunFormat.fill(of: tag)
      story.withTable { $0.cell?.fill = fill }
    default: break
    }
  }

  // MARK: Controls

  private mutating func controlProperty(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    guard let last = controls.indices.last else { return .property(start: nil) }
    switch name {
    case "showingPlcHdr":
      controls[last].isPlaceholder = tag.isOn
      controls[last].placeholderMark = tag.isEmptyElement ? tag.range : nil
    case "dataBinding": controls[last].isBound = true
    case "dropDownList":
      controls[last].isChoice = true
      return .properties(.control, start: nil)
    case "listItem":
      if let entry = tag.word("displayText") ?? tag.word("value") {
        controls[last].entries.append(entry)
      }
    case "checkbox": controls[last].isChoice = true
    case "docPartObj": return .properties(.control, start: nil)
    case "docPartGallery":
      if tag.word("val") == "Table of Contents" { controls[last].isContents = true }
    default: break
    }
    return .property(start: nil)
  }

  private mutating func formProperty(_ name: String, _ tag: borrowing XMLTag) -> WordElement? {
    let number = tag.word("val").flatMap { Int($0) }
    switch name {
    case "ffData": return .properties(.form, start: nil)
    case "ddList":
      if !tag.isEmptyElement { form.place = tag.range.map { $0.upperBound..<$0.upperBound } }
      return .properties(.form, start: nil)
    case "checkBox":
      form.isCheckBox = true
      return .properties(.form, start: nil)
    case "checked": form.isChecked = tag.isOn
    case "default":
      if form.isCheckBox { form.isChecked = tag.isOn } else { form.usualChoice = number }
    case "result":
      form.choice = number
      form.place = tag.isEmptyElement ? tag.range : nil
    case "listEntry": form.entries.append(tag.word("val") ?? "")
    default: break
    }
    return .property(start: nil)
  }
}

extension WordPlace.Copy {
  /// Begins with a start tag; nil where its bytes are not known.
  init?(opening tag: Range<Int>?) {
    guard let tag else { return nil }
    self.init(range: tag.lowerBound..<tag.lowerBound)
  }
}

extension WordPlace.Copy? {
  /// Ends with the end tag; nothing can be copied where the bytes are not known.
  fileprivate mutating func close(_ range: Range<Int>?) {
    if let range { self?.range = range } else { self = nil }
  }
}

extension WordTable.Merge {
  fileprivate init(_ value: String?) {
    self = ["restart", "rest"].contains(value) ? .begins : .goesOn
  }
}
