internal import JSON
public import ReportModel

extension ChangeProtocol {
  /// Reads a protocol.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``Refusal`` `PROTOCOL-FORMAT` if it is none, or of a later version.
  public init(reading bytes: [UInt8]) throws(Refusal) {
    let root: JSONNode
    do throws(JSONError) {
      root = try JSONReader.parse(bytes)
    } catch {
      throw .protocolFormat(Wording(zh: error.chineseMessage, en: error.message))
    }
    guard let version = root["protocol"]?.integer else {
      throw .protocolFormat(Wording(zh: "缺少 protocol", en: "protocol is missing"))
    }
    guard version == Self.version else {
      throw .protocolFormat(
        Wording(
          zh: "版本是 \(version)，本程序读版本 \(Self.version)",
          en: "its version is \(version), this program reads version \(Self.version)"
        )
      )
    }
    var files: [File] = []
    for node in try Self.list(root, "files") { files.append(try Self.file(node)) }
    self.init(files: files)
  }

  private static func file(_ node: JSONNode) throws(Refusal) -> File {
    var repairs: [Repair] = []
    for repair in try list(node, "repairs") {
      var changes: [Change] = []
      for change in try list(repair, "changes") {
        changes.append(
          Change(
            cell: try text(change, "cell"),
            label: change["label"]?.string ?? "",
            old: try number(change, "old"),
            new: try number(change, "new")
          )
        )
      }
      let evidence = (repair["evidence"]?.array ?? []).map { node in
        Wording(zh: node["zh"]?.string ?? "", en: node["en"]?.string ?? "")
      }
      repairs.append(
        Repair(
          kind: repair["kind"]?.string ?? "",
          rules: (repair["rules"]?.array ?? []).compactMap(\.string),
          evidence: evidence,
          changes: changes
        )
      )
    }
    return File(
      file: try text(node, "file"),
      copy: node["copy"]?.string ?? "",
      organ: try text(node, "organ"),
      year: node["year"]?.integer,
      edition: node["form"]?.string ?? "",
      repairs: repairs
    )
  }

  private static func list(_ node: JSONNode, _ key: String) throws(Refusal) -> [JSONNode] {
    guard let list = node[key]?.array else { throw missing(key, in: node) }
    return list
  }

  private static func text(_ node: JSONNode, _ key: String) throws(Refusal) -> String {
    guard let text = node[key]?.string else { throw missing(key, in: node) }
    return text
  }

  /// The digits of a number that a cell had or gets: counts alone are ever changed.
  private static func number(_ node: JSONNode, _ key: String) throws(Refusal) -> String {
    let text = try text(node, key)
    guard let number = Int(text), String(number) == text else { throw missing(key, in: node) }
    return text
  }

  private static func missing(_ key: String, in node: JSONNode) -> Refusal {
    let line = node.position.line
    return .protocolFormat(
      Wording(
        zh: "第 \(line) 行起的一项缺少 \(key)，或不是应有的样子",
        en: "the entry at line \(line) lacks \(key), or it is not what it should be"
      )
    )
  }
}

extension Refusal {
  fileprivate static func protocolFormat(_ what: Wording) -> Refusal {
    Refusal(
      .protocolFormat,
      message: Wording(
        zh: "修改记录不能读取：\(what.zh)",
        en: "the protocol of changes cannot be read: \(what.en)"
      ),
      remedy: Wording(
        zh: "请用 check --fix 写出的\(ChangeProtocol.fileName)",
        en: "take the \(ChangeProtocol.fileName) that check --fix has written"
      )
    )
  }
}

extension RefusalKind {
  /// A protocol of changes cannot be read.
  static let protocolFormat = RefusalKind(
    code: "PROTOCOL-FORMAT",
    meaning: Wording(
      zh: "--replay 所指的修改记录不能读取",
      en: "the protocol of changes that --replay names cannot be read"
    ),
    example: Wording(zh: "手工改坏了的修改记录", en: "a protocol damaged by hand"),
    actor: .program,
    since: 2
  )
}
