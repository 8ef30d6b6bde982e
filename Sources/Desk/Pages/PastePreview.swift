import ReportModel

/// What was copied elsewhere, in the places that it would go to.
struct PastePreview {
  private let block: PastedBlock
  private let language: Language

  init(_ block: PastedBlock, _ language: Language) {
    self.block = block
    self.language = language
  }

  /// The table, as markup.
  var markup: String {
    Markup { markup in
      markup.element("p", text: placement(language))
      if !block.notes.isEmpty {
        markup.element("ul") { list in
          for note in block.notes { list.element("li", text: note(language)) }
        }
      }
      markup.element("div", [.classes("frame")]) { frame in
        frame.element("table") { table in
          table.element("thead") { head in
            head.element("tr") { row in
              for name in Self.headings {
                row.element("th", [.named("scope", "col")], text: name(language))
              }
            }
          }
          table.element("tbody") { body in
            for entry in block.entries { add(entry, to: &body) }
          }
        }
      }
    }.string
  }

  private var placement: Wording {
    switch block.placement {
    case .labels:
      Wording(
        zh: "按复制内容中的行、列名称对应到下列单元格。请核对后填入。",
        en:
          "Placed by the labels that were copied with the numbers. Please look before you take it."
      )
    case .shape:
      Wording(
        zh: "复制内容没有名称，从所选的单元格起按顺序对应。请核对后填入。",
        en:
          "Nothing copied has a label: placed from the chosen cell on. Please look before you take it."
      )
    }
  }

  private static let headings = [
    Wording(zh: "单元格", en: "Cell"), Wording(zh: "复制的内容", en: "Copied"),
    Wording(zh: "填入", en: "Becomes"), Wording(zh: "现有", en: "Stands there now"),
  ]

  private func add(_ entry: PastedBlock.Entry, to body: inout Markup) {
    let isUnsure = entry.value.isUnreadable
    body.element("tr", isUnsure ? [.classes("unread")] : []) { row in
      row.element(
        "th",
        [.named("scope", "row")],
        text: entry.cell.labelInTable(joinedBy: " › ")
      )
      row.element("td", text: entry.text)
      row.element("td", text: isUnsure ? unsure(language) : shown(entry.value))
      row.element("td", text: shown(entry.old))
    }
  }

  private let unsure = Wording(
    zh: "不能确定是什么数，不填入",
    en: "no number for certain: left out"
  )

  private func shown(_ value: CellValue) -> String { value.text.isEmpty ? "□" : value.text }
}
