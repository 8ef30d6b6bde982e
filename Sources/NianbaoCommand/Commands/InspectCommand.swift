import ArgumentParser
import Nianbao
import TextTools

/// `nianbao inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: helpText(
      zh: "显示从文件中识别出了什么：格式版本、机关、年度、各部分、各表、剩余内容。",
      en:
        "Shows what was recognised in a file: edition, organ, year, sections, tables, what was left over."
    )
  )

  @Argument(help: .text(zh: "文件；- 为标准输入。", en: "A file; - for standard input."))
  var file: String

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func run() throws {
    let inspection: Inspection
    do throws(Refusal) {
      inspection = try converters.reader().read(Input(path: file, pathInFolder: nil)).inspect()
    } catch {
      try Outcome(name: file, error).end()
      return
    }
    try Console.write(lines(inspection).joined(separator: "\n") + "\n")
  }

  private func lines(_ found: Inspection) -> [DisplayText] {
    func line(_ zh: DisplayText, _ en: DisplayText, _ value: DisplayText) -> DisplayText {
      text(zh: "\(zh)：", en: "\(en): ")
        + (value.isEmpty ? text(zh: "（没有找到）", en: "(not found)") : value)
    }
    var lines = [
      line("文件格式", "Format", found.format.wording.name.current),
      line("格式版本", "Edition", "\(found.edition.name) \(found.edition.notice)"),
      line("机关", "Organ", "\(found.organ)"),
      line("年度", "Year", found.year.map { "\($0)" } ?? ""),
      line("标题", "Title", "\(found.title.joined(separator: " / "))"),
      line("前言段数", "Paragraphs before section 1", "\(found.prefaceCount)"),
      text(zh: "各部分：", en: "Sections:"),
    ]
    for section in found.sections {
      let count = text(
        zh: "\(section.paragraphCount) 段",
        en: "\(section.paragraphCount) paragraphs"
      )
      let heading =
        section.heading.map { "\($0)" as DisplayText }
        ?? "\(section.section.numeral)\(text(zh: "（没有标题）", en: " (no heading)"))"
      lines.append("  \(heading) – \(count)")
    }
    lines.append(text(zh: "各表：", en: "Tables:"))
    lines += found.tables.map(self.line)
    if !found.leftover.isEmpty {
      lines.append(text(zh: "剩余内容：", en: "Left over:"))
      for finding in found.leftover {
        lines.append("  \(finding.place?.description ?? "") \(finding.code) \(finding.found ?? "")")
      }
    }
    return lines
  }

  private func line(_ table: Inspection.Table) -> DisplayText {
    let place = table.places.map { place -> DisplayText in
      " \(place.first.description) – \(place.last.description)"
    }
    let counts = text(
      zh: "共 \(table.cellCount) 格，数字 \(table.numberCount)（由勾稽关系证明 \(table.recoveredCount)），"
        + "空白或“/” \(table.blankCount)，未读出 \(table.unreadableCount)",
      en:
        "\(table.cellCount) cells, \(table.numberCount) numbers (\(table.recoveredCount) by arithmetic), "
        + "\(table.blankCount) blank or marks, \(table.unreadableCount) not read"
    )
    let state: DisplayText = table.state == .filled ? "" : ", \(table.state.name.current)"
    return "  \(table.name.current)\(place ?? ""): \(counts)\(state)"
  }
}
