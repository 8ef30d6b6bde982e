internal import ReportModel
internal import TextFormat
internal import TextTools

extension Report {
  /// A finding for each part of the report whose text holds a control character or another character
  /// that is none, wherever it came from; the characters are kept.
  var controlCharacters: [Finding] {
    var findings: [Finding] = []
    func look(_ texts: [String], zh: String, en: String) {
      guard let scalar = texts.lazy.compactMap(\.firstControlCharacter).first else { return }
      let name = CodePoint.name(of: scalar.value)
      findings.append(
        Finding(
          .controlCharacter,
          found: name,
          zh: "\(zh)中有控制字符 \(name)，已原样保留",
          en: "the control character \(name) stands in \(en); it is kept"
        )
      )
    }
    look([organ] + title, zh: "机关名称或标题", en: "the organ's name or the title")
    look(preface, zh: "前言", en: "the preface")
    for (section, content) in zip(form.sections, sections) {
      let name = content.heading ?? section.numeral
      look(
        [content.heading ?? ""] + content.paragraphs + content.paragraphsAfterTable,
        zh: "“\(name)”",
        en: "“\(name)”"
      )
    }
    return findings
  }
}

extension String {
  /// The first control character other than tabs and line ends, or character that is none.
  fileprivate var firstControlCharacter: Unicode.Scalar? {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x7F && byte != 0xEF || [0x09, 0x0A, 0x0D].contains(byte)
    }
    if isPlain { return nil }
    return unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: false
      case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: true
      default: false
      }
    }
  }
}
