import XML

extension XMLTag {
  /// Whether the element is WordprocessingML, of either edition.
  var isWord: Bool {
    isIn("http://schemas.openxmlformats.org/wordprocessingml/2006/main")
      || isIn("http://purl.oclc.org/ooxml/wordprocessingml/main")
  }

  /// Whether the element says what fills letters, or their outlines.
  var isTextEffect: Bool {
    isIn("http://schemas.microsoft.com/office/word/2010/wordml")
      && (isNamed("textFill") || isNamed("textOutline"))
  }

  /// Whether the element is of a mathematical formula.
  var isMath: Bool {
    isIn("http://schemas.openxmlformats.org/officeDocument/2006/math")
      || isIn("http://purl.oclc.org/ooxml/officeDocument/math")
  }

  /// The text of an attribute of WordprocessingML.
  func word(_ name: StaticString) -> String? {
    if let value = attribute(
      name,
      in: "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    ) {
      return value.string()
    }
    if let value = attribute(name, in: "http://purl.oclc.org/ooxml/wordprocessingml/main") {
      return value.string()
    }
    return nil
  }

  /// Whether an on-off property is on: it is unless it says otherwise.
  var isOn: Bool {
    guard let value = word("val") else { return true }
    return !["0", "false", "off"].contains(value)
  }
}
