internal import JSON
public import ReportModel
public import ReportRules

/// The file beside a report in which its organ explains findings (核实说明).
public struct ExplainedFile: Sendable {
  /// What stands behind a report's name in that of the file.
  public static let nameSuffix = ".核实说明.json"

  /// The most bytes that such a file may have: 1 MiB.
  public static let byteLimit = 1 << 20

  /// What is explained, in the order of the file.
  public var entries: [ExplainedFinding]

  /// Starts a file.
  public init(entries: [ExplainedFinding] = []) { self.entries = entries }

  /// Reads a file.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``Refusal`` `EXPLAINED-FORMAT` if it is not such a file.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONReader.parse(bytes)
    } catch {
      throw .explainedFormat(Wording(zh: error.chineseMessage, en: error.message))
    }
    guard case .array(let list)? = root["explained"]?.value else {
      throw .explainedFormat(Wording(zh: "缺少 explained", en: "explained is missing"))
    }
    entries = []
    for node in list {
      guard let code = node.string("code"), let reason = node.string("reason"),
        let date = node.string("date"), CalendarDate.isValid(date), !reason.isEmpty,
        case .object(let members)? = node["cells"]?.value
      else {
        let line = node.position.line
        throw .explainedFormat(
          Wording(
            zh: "第 \(line) 行起的一条缺少 code、cells、reason 或 date",
            en: "the entry at line \(line) lacks code, cells, reason or date"
          )
        )
      }
      let cells = members.map { member in
        let value: String = if case .string(let text) = member.node.value { text } else { "" }
        return ExplainedFinding.Cell(identifier: member.key, value: value)
      }
      entries.append(
        ExplainedFinding(
          code: code,
          cells: cells,
          quote: node.string("quote"),
          reason: reason,
          date: date
        )
      )
    }
  }

  /// The file as JSON in UTF-8.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("explained") { writer in
        for entry in entries {
          writer.object { writer in
            writer.member("code", entry.code)
            writer.object("cells") { writer in
              for cell in entry.cells { writer.member(cell.identifier, cell.value) }
            }
            if let quote = entry.quote { writer.member("quote", quote) }
            writer.member("reason", entry.reason)
            writer.member("date", entry.date)
          }
        }
      }
    }
    return writer.finish()
  }
}

extension JSONNode {
  fileprivate func string(_ key: String) -> String? {
    guard case .string(let text)? = self[key]?.value else { return nil }
    return text
  }
}

extension Refusal {
  fileprivate static func explainedFormat(_ what: Wording) -> Refusal {
    Refusal(
      .explainedFormat,
      message: Wording(
        zh: "核实说明文件不能读取：\(what.zh)",
        en: "the file of explanations cannot be read: \(what.en)"
      ),
      remedy: Wording(
        zh: "改正该文件，或删去后重新说明",
        en: "mend the file, or remove it and explain the findings anew"
      )
    )
  }
}

extension RefusalKind {
  /// A file of explanations (核实说明) cannot be read.
  static let explainedFormat = RefusalKind(
    code: "EXPLAINED-FORMAT",
    meaning: Wording(zh: "核实说明文件不能读取", en: "the file of explanations cannot be read"),
    example: Wording(zh: "手工改坏了的 某局.txt.核实说明.json", en: "a file of explanations damaged by hand"),
    actor: .unit,
    since: 1
  )
}
