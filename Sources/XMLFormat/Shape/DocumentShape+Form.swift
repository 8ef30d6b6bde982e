internal import ReportModel
import TextTools

extension DocumentShape {
  /// Names of elements that the form does not give.
  enum Name {
    static let report = "report"
    static let character = "character"
  }

  /// Describes the documents of an edition.
  init(of edition: Edition) {
    self.init(edition: edition)
    let root = add(
      Name.report,
      Wording(
        zh: "政府信息公开工作年度报告（\(edition.notice)）",
        en: "Annual report on open government information, form of \(edition.name)"
      ),
      in: nil
    )
    add(
      "organ",
      Wording(zh: "机关名称", en: "Name of the organ"),
      in: root,
      holding: .text(.organ)
    )
    addMetadata(in: root)
    let title = add("title", Wording(zh: "标题", en: "Title"), in: root)
    add(
      "line",
      Wording(zh: "标题的一行", en: "Line of the title"),
      in: title,
      occurs: .any,
      holding: .text(.titleLine)
    )
    let preface = add(
      "preface",
      Wording(zh: "标题与第一部分之间的文字", en: "Text between the title and the first section"),
      in: root,
      occurs: .optional
    )
    addParagraphs(.preface, in: preface)
    for section in edition.form.sections { add(section, in: root) }
  }

  private mutating func addParagraphs(_ slot: TextSlot, in parent: Int) {
    add(
      "paragraph",
      Wording(zh: "段落", en: "Paragraph"),
      in: parent,
      occurs: .any,
      holding: .text(slot)
    )
  }

  private mutating func addMetadata(in root: Int) {
    let metadata = add(
      "metadata",
      Wording(zh: "发布页面所载信息", en: "What the published page says about the document"),
      in: root,
      occurs: .optional
    )
    for field in Metadata.Field.allCases {
      let shape = field.shape
      add(
        field.rawValue,
        Wording(
          zh: field.name.zh + (shape.map { "：\($0.zh)" } ?? ""),
          en: field.name.en.startingWithCapital + (shape.map { ": \($0.en)" } ?? "")
        ),
        in: metadata,
        occurs: .optional,
        holding: .field(field)
      )
    }
  }

  private mutating func add(_ section: FormSection, in root: Int) {
    let index = add(
      section.kind.name,
      Wording(
        zh: "\(section.heading)（\(section.clause)）",
        en: section.kind.name.wordsOfIdentifier.startingWithCapital
      ),
      in: root
    )
    add(
      "heading",
      Wording(zh: "标题行", en: "Heading line"),
      in: index,
      occurs: .optional,
      holding: .text(.heading(section: section.index))
    )
    addParagraphs(.paragraph(section: section.index), in: index)
    guard let table = section.table.flatMap({ edition.form.table($0) }) else { return }
    add(table, in: index)
    let after = add(
      "afterTable",
      Wording(zh: "表格之后的文字", en: "Text after the table"),
      in: index,
      occurs: .optional
    )
    addParagraphs(.paragraphAfterTable(section: section.index), in: after)
  }

  private mutating func add(_ table: FormTable, in section: Int) {
    let index = add(
      table.kind.name,
      Wording(zh: "\(table.name.zh)（\(table.clause)）", en: table.name.en),
      in: section
    )
    for block in table.blocks {
      for row in block.rows.flatMap(\.leafPaths) {
        for column in block.columns.flatMap(\.leafPaths) {
          var element = index
          var identifier = table.kind.name
          for step in Step.steps(row, under: block.title) + Step.steps(column, under: nil) {
            identifier += "." + step.key
            element =
              child(step.key, of: element) ?? add(step.key, step.documentation, in: element)
          }
          guard let cell = edition.form.cell(identifier) else {
            preconditionFailure("the form has a cell for each row and column")
          }
          hold(cell: cell.index, in: element)
        }
      }
    }
  }
}

/// A part of a cell's path with the headings that lead to it.
private struct Step {
  let key: String
  let documentation: Wording

  /// The steps of a row's or column's headings; those without a key go with the one below them.
  static func steps(_ headings: [Heading], under title: String?) -> [Step] {
    var steps: [Step] = []
    var labels: [String] = []
    for heading in headings {
      if !heading.label.isEmpty { labels.append(heading.label) }
      guard let key = heading.key else { continue }
      let place = steps.isEmpty ? title.map { "\($0)：" } ?? "" : ""
      let clause = heading.clause.map { "（\($0)）" } ?? ""
      steps.append(
        Step(
          key: key,
          documentation: Wording(
            zh: place + labels.joined(separator: " › ") + clause,
            en: key.wordsOfIdentifier.startingWithCapital
          )
        )
      )
      labels = []
    }
    return steps
  }
}

extension String {
  /// The words of an identifier: `stateSecret` gives `state secret`.
  var wordsOfIdentifier: String {
    reduce(into: "") { words, character in
      words += character.isUppercase ? " " + character.lowercased() : String(character)
    }
  }
}
