import FindingReports
import Nianbao
import ReportModel

/// A value cell of the form as the page shows it: what stands in it, how it is marked, what there is to know of it.
struct CellView {
  /// The cell.
  let cell: FormCell
  private let view: ReportView

  init(_ index: Int, in view: ReportView) {
    cell = view.report.form.cells[index]
    self.view = view
  }

  // MARK: Identifiers

  /// The identifier of the printed cell, whose classes say how it is marked.
  var cellIdentifier: String { "cell-\(cell.index)" }
  /// The identifier of the field.
  var valueIdentifier: String { Self.valueIdentifier(of: cell.index) }
  /// The identifier of what stands below the field.
  var hintIdentifier: String { "hint-\(cell.index)" }

  /// The identifier of the field of a cell, which links lead to.
  static func valueIdentifier(of cell: Int) -> String { "value-\(cell)" }

  // MARK: What it shows

  private var value: CellValue { view.report.values[cell.index] }

  /// Adds what changes of the cell.
  func add(to parts: inout PageParts) {
    parts.add(cellIdentifier, classes: classes)
    parts.add(valueIdentifier, value: FieldText(value.text))
    parts.add(hintIdentifier, markup: hint)
  }

  private var classes: String {
    var classes: [String] = []
    if let sides = view.marks.sides(of: cell.index) {
      classes.append(sides.count > 1 ? "both" : sides.first == .left ? "left" : "right")
    } else if !view.marks.numbers(at: cell.index).isEmpty {
      classes.append("marked")
    }
    if value.isUnreadable { classes.append("unread") }
    if value != view.open.file.report.values[cell.index] { classes.append("changed") }
    return classes.joined(separator: " ")
  }

  private var hint: Markup {
    let language = view.language
    return Markup { markup in
      for number in view.marks.numbers(at: cell.index) {
        markup.element(
          "a",
          [.named("href", "#" + FindingView.identifier(of: number))],
          text: "［\(number)］"
        )
      }
      func add(_ kind: String, _ text: String) {
        markup.element("span", [.classes(kind)], text: text)
        markup.add(text: " ")
      }
      let sides = view.marks.sides(of: cell.index) ?? []
      if sides.contains(.left) { add("side", Wording(zh: "左边", en: "left side")(language)) }
      if sides.contains(.right) { add("side", Wording(zh: "右边", en: "right side")(language)) }
      for text in view.expected[cell.index] ?? [] {
        add("expected", Wording(zh: "应为 ", en: "expected ")(language) + text)
      }
      if value.isUnreadable, !value.text.isEmpty {
        add("unread", Wording(zh: "不能确定是什么数", en: "no number for certain")(language))
      }
      if let old = view.lastYear(at: cell) {
        let text = old.text.isEmpty ? "□" : old.text
        add("last", Wording(zh: "上年 ", en: "last year ")(language) + text)
      }
    }
  }

  // MARK: On the page

  /// The printed cell with its field.
  func markup(_ printed: [Attribute], row: Int, column: Int, _ parts: PageParts) -> Markup {
    Markup { markup in
      markup.element(
        "td",
        [.id(cellIdentifier), .classes(parts.classes(cellIdentifier))] + printed
      ) { markup in
        markup.void(
          "input",
          [
            .id(valueIdentifier), .data("cell", cell.identifier), .data("row", String(row)),
            .data("column", String(column)), .named("inputmode", "decimal"),
            .named("autocomplete", "off"), .named("spellcheck", "false"), .label(cell.label),
            .named("aria-describedby", hintIdentifier),
            .named("value", parts.value(valueIdentifier).string),
          ] + (view.open.lock == nil ? [] : [.flag("readonly")])
        )
        markup.element("div", [.id(hintIdentifier), .classes("hint")]) {
          $0.add(parts.markup(hintIdentifier))
        }
      }
    }
  }
}
