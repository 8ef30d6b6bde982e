import ReportModel

/// A stretch of lines of a report as the page shows it: a field that is as high as its text.
struct BlockView {
  private let block: ReportBlock
  private let view: ReportView

  init(_ block: ReportBlock, in view: ReportView) {
    self.block = block
    self.view = view
  }

  /// The blocks that a page shows: behind a table where there is one.
  static func blocks(of form: Form) -> [ReportBlock] {
    [.title, .preface]
      + form.sections.flatMap { section -> [ReportBlock] in
        let index = section.index
        return section.table == nil ? [.before(index)] : [.before(index), .after(index)]
      }
  }

  private var identifier: String { "text-" + block.identifier }

  /// Adds what changes of the block.
  func add(to parts: inout PageParts) {
    parts.add(identifier, value: FieldText(lines: view.report[block]))
  }

  /// The field.
  func markup(_ parts: PageParts) -> Markup {
    Markup { markup in
      markup.textArea(
        [
          .id(identifier), .classes("text"), .data("block", block.identifier),
          .named("rows", "1"), .named("spellcheck", "false"), .named("autocomplete", "off"),
          .label(name(view.language)), .named("placeholder", name(view.language)),
        ] + (view.open.lock == nil ? [] : [.flag("readonly")]),
        text: parts.value(identifier)
      )
    }
  }

  private var name: Wording {
    switch block {
    case .title: return Wording(zh: "标题", en: "Title")
    case .preface: return Wording(zh: "前言（可不填）", en: "Preface (may be blank)")
    case .before(let index):
      let section = view.report.form.sections[index]
      return section.table == nil
        ? Wording(zh: "\(section.heading)：正文", en: "Text of section \(section.number)")
        : Wording(
          zh: "\(section.heading)：表前文字（可不填）",
          en: "Text before the table of section \(section.number) (may be blank)"
        )
    case .after(let index):
      let section = view.report.form.sections[index]
      return Wording(
        zh: "\(section.heading)：表后文字（可不填）",
        en: "Text after the table of section \(section.number) (may be blank)"
      )
    }
  }
}
