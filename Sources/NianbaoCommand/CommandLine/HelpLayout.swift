import Nianbao

/// The help of a command, laid out by the columns of a terminal.
///
/// The parser breaks its lines by characters, which is wrong as soon as one of them is Chinese; it is asked for
/// unbroken lines, and they are broken here.
struct HelpLayout {
  /// How many columns there are.
  let width: Int
  /// The words for what the parser says.
  let words: ParserWords

  /// Where the explanations of options begin.
  private static let column = 26
  /// Below this width the explanations stand under the options.
  private static let narrow = 60

  /// The lines of a help.
  ///
  /// - Parameter help: The parser's help with unbroken lines.
  /// - Returns: The lines.
  func lines(of help: String) -> [String] {
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let usage = lines.firstIndex { $0.hasPrefix("USAGE: ") } ?? lines.count
    return overview(Array(lines[..<usage])) + sections(Array(lines[usage...]))
  }

  /// How a command is called: whole options stay on one line.
  func usage(_ line: String) -> [String] {
    let line = words.frame(line)
    let start = line.firstIndex { $0 == "：" || $0 == ":" }.map { line[...$0] } ?? ""
    let indent = LineWrap.width(of: String(start)) + (start.hasSuffix(":") ? 1 : 0)
    var lines = [""]
    for piece in Self.pieces(of: line) {
      let last = lines[lines.count - 1]
      let column = LineWrap.width(of: last)
      if last.isEmpty {
        lines[lines.count - 1] = piece
      } else if column + 1 + LineWrap.width(of: piece) <= width {
        lines[lines.count - 1] += " " + piece
      } else {
        lines.append(String(repeating: " ", count: indent) + piece)
      }
    }
    return lines
  }

  /// The parts of a synopsis: each option with its value and its brackets.
  private static func pieces(of line: String) -> [String] {
    var pieces: [String] = []
    var depth = 0
    for word in line.split(separator: " ") {
      let isValue = word.hasPrefix("<") && pieces.last?.hasPrefix("-") == true
      if let last = pieces.last, depth > 0 || isValue || word == "..." {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
      depth += word.count { $0 == "[" } - word.count { $0 == "]" }
    }
    return pieces
  }

  /// What a command is for: paragraphs are filled, commands can be pasted as they stand.
  private func overview(_ lines: [String]) -> [String] {
    var laidOut: [String] = []
    var paragraph = ""
    func close() {
      if !paragraph.isEmpty { laidOut += LineWrap.lines(paragraph, width: width, indent: 0) }
      paragraph = ""
    }
    for (index, line) in lines.enumerated() {
      if line.hasPrefix(" ") || line.isEmpty {
        close()
        laidOut +=
          Self.isCommand(line) ? command(line) : LineWrap.lines(line, width: width, indent: 4)
      } else {
        let line = index == 0 ? words.frame(line) : line
        let needsBlank = paragraph.last?.isASCII == true && line.first?.isASCII == true
        paragraph += (needsBlank ? " " : "") + line
      }
    }
    close()
    return laidOut
  }

  private static func isCommand(_ line: String) -> Bool {
    line.hasPrefix("  ")
      && line.split(separator: " ").contains { $0 == "nianbao" || $0 == "xmllint" }
  }

  /// The words of a command; what stands in quotation marks is one, with its blanks.
  private static func words(of line: String) -> [String] {
    var isQuoted = false
    return line.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == " " && !isQuoted
    }
    .map { String($0) }
  }

  /// A command of an example; where it does not fit, a backslash tells the shell that it goes on.
  private func command(_ line: String) -> [String] {
    var lines = [""]
    let indent = line.prefix { $0 == " " }
    for word in Self.words(of: line) {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(indent + word)
      } else if LineWrap.width(of: last) + 3 + LineWrap.width(of: word) <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines[lines.count - 1] += " \\"
        lines.append(String(indent) + "  " + word)
      }
    }
    return lines
  }

  /// The sections: arguments, options and subcommands, each explained beside its name.
  private func sections(_ lines: [String]) -> [String] {
    var laidOut: [String] = []
    let indent = String(repeating: " ", count: Self.column)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("USAGE: ") {
        laidOut += usage(line)
      } else if line.hasPrefix("  See ") || !line.hasPrefix("  ") {
        laidOut.append(words.frame(line))
      } else if index < lines.count, lines[index].hasPrefix(indent) {
        laidOut += entry(line, lines[index])
        index += 1
      } else if line.count > Self.column {
        laidOut += entry(String(line.prefix(Self.column)), String(line.dropFirst(Self.column)))
      } else {
        laidOut += entry(line, "")
      }
    }
    return laidOut
  }

  /// An option and what is said of it.
  private func entry(_ label: String, _ text: String) -> [String] {
    func trimmed(_ text: String) -> String {
      String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let label = "  " + words.synopsis(trimmed(label))
    let text = words.explanation(trimmed(text))
    guard !text.isEmpty else { return [label] }
    let column = width < Self.narrow ? 6 : Self.column
    let room = column - LineWrap.width(of: label)
    let blanks = String(repeating: " ", count: column)
    let wrapped = LineWrap.lines(text, width: width - column, indent: 0)
    if room < 2 { return [label] + wrapped.map { blanks + $0 } }
    let first = label + String(repeating: " ", count: room) + wrapped[0]
    return [first] + wrapped.dropFirst().map { blanks + $0 }
  }
}
