internal import JSON
internal import ReportModel
internal import TextTools

/// A value of the document with the path to it, and the strict access to what is in it.
struct LocatedNode {
  let node: JSONNode
  let pointer: JSONPointer

  /// The value's place for a finding or a refusal.
  var place: Place { place(of: node.position, pointer) }

  private func place(of position: JSONPosition, _ pointer: JSONPointer) -> Place {
    .json(pointer: pointer.description, line: position.line, column: position.column)
  }
}

// MARK: - Objects and arrays

extension LocatedNode {
  /// The members of an object none of which is unknown.
  struct Members {
    let owner: LocatedNode
    fileprivate let members: [String: LocatedNode]

    /// A member; nil if the object has none of this name.
    subscript(name: String) -> LocatedNode? { members[name] }

    /// A member that has to be there.
    func required(_ name: String) throws(Refusal) -> LocatedNode {
      guard let member = members[name] else {
        throw .invalid(
          at: owner.place,
          zh: "缺少成员“\(name)”",
          en: "member \"\(name)\" is missing",
          remedy: Wording(zh: "补上该成员", en: "add the member")
        )
      }
      return member
    }
  }

  /// The members of an object, all of which have to be among the known names.
  func members(known: [String]) throws(Refusal) -> Members {
    guard let list = node.members else { throw wrongType(Wording(zh: "对象", en: "an object")) }
    var members: [String: LocatedNode] = [:]
    for member in list {
      // By bytes: equality of strings takes canonically equivalent texts for one.
      guard let name = known.first(where: { $0.utf8.elementsEqual(member.key.utf8) }) else {
        throw unknown(member, known: known)
      }
      members[name] = LocatedNode(node: member.node, pointer: pointer.appending(key: name))
    }
    return Members(owner: self, members: members)
  }

  /// The refusal of a member that has no place in this object.
  func unknown(_ member: JSONMember, known: [String]) -> Refusal {
    let quoted = member.key.excerpt.string
    let nearest = NearestName.of(member.key, in: known)
    return .invalid(
      at: place(of: member.keyPosition, pointer.appending(key: quoted)),
      zh: "没有名为“\(quoted)”的成员",
      en: "there is no member \"\(quoted)\" here",
      remedy: nearest.map { Wording(zh: "是否应为“\($0)”？", en: "did you mean \"\($0)\"?") }
        ?? Wording(zh: "删去该成员", en: "remove the member")
    )
  }

  /// The elements of an array.
  func elements() throws(Refusal) -> [LocatedNode] {
    guard let elements = node.array else { throw wrongType(Wording(zh: "数组", en: "an array")) }
    return elements.enumerated().map { index, element in
      LocatedNode(node: element, pointer: pointer.appending(index: index))
    }
  }

  /// The refusal of a value of the wrong kind.
  func wrongType(_ expected: Wording) -> Refusal {
    let found = node.kindName
    return .invalid(
      at: place,
      zh: "此处应为\(expected.zh)，却是\(found.zh)",
      en: "expected \(expected.en), found \(found.en)",
      remedy: Wording(zh: "改为\(expected.zh)", en: "make it \(expected.en)")
    )
  }
}

// MARK: - Texts

extension LocatedNode {
  /// A text of any lines.
  func text() throws(Refusal) -> String {
    guard let text = node.string else { throw wrongType(Wording(zh: "字符串", en: "a string")) }
    guard !text.utf8.contains(0) else {
      throw .invalid(
        at: place,
        zh: "文字中有空字符 U+0000",
        en: "the text holds the null character U+0000",
        remedy: Wording(zh: "删去该字符", en: "remove the character")
      )
    }
    return text
  }

  /// A text of one line.
  func line() throws(Refusal) -> String {
    let text = try text()
    guard !text.utf8.contains(where: Self.isLineBreak) else {
      let quoted = text.excerpt.string
      throw .invalid(
        at: place,
        zh: "此处只能有一行文字：“\(quoted)”",
        en: "only one line of text may stand here: \"\(quoted)\"",
        remedy: Wording(zh: "删去换行符", en: "remove the line break")
      )
    }
    return text
  }

  /// A text of one line; nil for `null`.
  func optionalLine() throws(Refusal) -> String? {
    if node.isNull { return nil }
    guard node.string != nil else {
      throw wrongType(Wording(zh: "字符串或 null", en: "a string or null"))
    }
    return try line()
  }

  /// The lines of an array of texts; a text with line breaks gives several.
  func lines() throws(Refusal) -> [String] {
    var lines: [String] = []
    for element in try elements() {
      let text = try element.text()
      if text.utf8.contains(where: Self.isLineBreak) {
        lines += Self.split(text)
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  private static func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// Splits at LF, CR LF and a lone CR.
  private static func split(_ text: String) -> [String] {
    var lines: [String] = []
    var rest = text.utf8[...]
    while let end = rest.firstIndex(where: isLineBreak) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      let isCarriageReturn = rest[end] == UInt8(ascii: "\r")
      rest = rest[rest.index(after: end)...]
      if isCarriageReturn, rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
    }
    lines.append(String(decoding: rest, as: UTF8.self))
    return lines
  }
}

extension JSONNode {
  /// What kind of value it is, as a message says it.
  fileprivate var kindName: Wording {
    switch value {
    case .null: Wording(zh: " null", en: "null")
    case .boolean: Wording(zh: "布尔值", en: "a boolean")
    case .number: Wording(zh: "数", en: "a number")
    case .string: Wording(zh: "字符串", en: "a string")
    case .array: Wording(zh: "数组", en: "an array")
    case .object: Wording(zh: "对象", en: "an object")
    }
  }
}
