import ArgumentParser
import Files
import Glibc
import Nianbao
import ReportFolders
import TextTools

/// `nianbao accept`.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: helpText(
      zh: "为核对出的问题写核实说明：数值不变时，不再算作错误。",
      en: "Explains a finding: as long as its values stay, it is no longer an error."
    ),
    discussion: helpText(
      zh: """
        说明写入报告旁的“报告文件名.核实说明.json”。所涉数值一旦改变，说明即失效。
        问题很多时，用 check -o 问题.xlsx 列成表，在“核实说明”一列写明理由，再用 --from 一次写入；
        问题已不存在或数值已变的各行会指出来。

        示例：
          nianbao accept 某局.txt --code SUM-B3 --reason "1 件分两处办理"
          nianbao accept 某局.txt --code YEAR-Y2 --cell proactive.normativeDocuments.inForce \
            --previous 上年报告/ --reason "2 件因有效期届满失效"
          nianbao accept --from 问题.xlsx --previous 上年报告/
        """,
      en: """
        The explanation goes into REPORT.核实说明.json beside the report. It lapses as soon as a value
        changes. Where there are many findings, let check -o findings.xlsx list them, write the reasons
        into the column Reason, and take them all with --from; rows whose finding is gone or has changed
        are told.

        Examples:
          nianbao accept bureau.txt --code SUM-B3 --reason "handled twice"
          nianbao accept bureau.txt --code YEAR-Y2 --cell proactive.normativeDocuments.inForce \
            --previous last-year/ --reason "two documents have expired"
          nianbao accept --from findings.xlsx --previous last-year/
        """
    )
  )

  @Argument(help: .text(zh: "报告文件。", en: "The report."), completion: .file())
  var report: String?

  @Option(
    help: .text(
      zh: "写了理由的问题清单（check -o 生成的 .xlsx 或 .csv）。",
      en:
        "A list of findings (that check -o has made as .xlsx or .csv) with reasons written into it.",
      valueName: "table"
    ),
    completion: .file()
  )
  var from: String?

  @Option(
    help: .text(zh: "问题的代码。", en: "The code of the finding."),
    completion: .list(KindCatalogue.program.findings.map(\.code))
  )
  var code: String?

  @Option(
    help: .text(
      zh: "所涉单元格的标识，代码相同的问题不止一个时用。",
      en: "The identifier of its cell, where several findings have the code."
    )
  )
  var cell: String?

  @Option(help: .text(zh: "理由。", en: "The reason."))
  var reason: String?

  @Option(
    help: .text(zh: "日期，形如 2026-01-12（默认今天）。", en: "The date, as 2026-01-12 (default: today).")
  )
  var date: String?

  @Option(
    help: .text(zh: "上年的报告或其文件夹。", en: "Last year's report, or its folder."),
    completion: .file()
  )
  var previous: String?

  @OptionGroup var converters: ConvertersOption

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if let date, !CalendarDate.isValid(date) {
      throw ValidationError(
        text(zh: "--date 应形如 2026-01-12。", en: "--date should look like 2026-01-12.")
      )
    }
    if from != nil {
      guard report == nil, code == nil, cell == nil, reason == nil else {
        throw ValidationError(
          text(
            zh: "--from 之外不再给出报告、--code、--cell 和 --reason，都在表中。",
            en: "With --from the report, --code, --cell and --reason are those of the table."
          )
        )
      }
      return
    }
    guard report != nil, code != nil, let reason else {
      throw ValidationError(
        text(
          zh: "请给出报告、--code 和 --reason，或者 --from。",
          en: "Give a report, --code and --reason; or --from."
        )
      )
    }
    if reason.allSatisfy(\.isWhitespace) {
      throw ValidationError(text(zh: "--reason 不能为空。", en: "--reason must not be empty."))
    }
  }

  func run() throws {
    if let from { return try acceptReasons(in: from) }
    guard let report, let code, let reason else { return }
    let lastYears = try previous.map { try LastYearSource($0, inputs: 1, jobs: nil, converters) }
    var outcome = Outcome(name: report)
    outcome.status = lastYears?.status ?? .done
    do throws(Refusal) {
      let file = try converters.reader().read(Input(path: report, pathInFolder: nil))
      let match = lastYears?.lastYear(of: file.report)
      let findings = file.check(lastYear: match?.lastYear).filter { finding in
        ExplainedFinding.canExplain(finding) && finding.code == code.uppercased()
          && (cell == nil || finding.terms.contains { $0.formCell.identifier == cell })
      }
      guard !findings.isEmpty else { throw .nothingToExplain(code) }
      let day = date ?? Today.text
      let new = findings.map { ExplainedFinding($0, reason: reason, date: day) }
      let path = try ExplainedFile.change(for: report, replacing: true) { old in
        var explained = old ?? ExplainedFile()
        explained.entries.explain(new)
        return explained
      }
      outcome.messages +=
        new.count == 1
        ? "" : text(zh: "已说明 \(new.count) 个问题\n", en: "explained \(new.count) findings\n")
      if let path { outcome.messages += Message.wrote(path) }
    } catch {
      outcome.refuse(error)
    }
    try outcome.end()
  }
}

extension Refusal {
  fileprivate static func nothingToExplain(_ code: String) -> Refusal {
    Refusal(
      .explainedNothing,
      side: .input,
      message: Wording(
        zh: "核对结果中没有可以说明的 \(code)",
        en: "the check gives no \(code) that could be explained"
      ),
      remedy: Wording(
        zh: "用 nianbao check 查看代码和单元格",
        en: "see the codes and cells with nianbao check"
      )
    )
  }
}

extension RefusalKind {
  /// The report has no finding to explain.
  static let explainedNothing = RefusalKind(
    code: "EXPLAINED-NOTHING",
    meaning: Wording(zh: "报告中没有可以说明的这种问题", en: "the report has no such finding to explain"),
    example: Wording(
      zh: "accept 某局.txt --code SUM-B3，而该关系成立",
      en: "accept with a code that the check does not give"
    ),
    actor: .program,
    since: 1
  )
}
