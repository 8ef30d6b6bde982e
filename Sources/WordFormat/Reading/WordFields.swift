import TextTools

/// The fields that are open at a place of a document: of each only its result is shown, and of a field
/// within the instruction of another not even that.
struct WordFields {
  /// A field, from its begin to its end.
  struct Field {
    /// What the field is to show, up to its result.
    var instruction = ""
    /// What a form's field offers.
    var form = WordFormField()
    fileprivate(set) var isResult = false
    /// Whether its result has shown anything.
    fileprivate(set) var hasShown = false
    /// What a field with entries to choose from has shown.
    fileprivate(set) var shown = ""
    /// Text within the instruction, which shows if it turns out to be none.
    fileprivate var held = ""

    /// What kind of field it is: the first word of its instruction.
    var kind: String {
      instruction.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? ""
    }
    /// What stands behind the first word of its instruction.
    var arguments: [Substring] {
      Array(instruction.split(whereSeparator: \.isWhitespace).dropFirst())
    }
    /// Whether its result is the mark of a note, or a link to one.
    var isNoteLink: Bool {
      if kind == "NOTEREF" || kind == "FTNREF" { return true }
      guard kind == "HYPERLINK" else { return false }
      return arguments.contains { NoteFragment.isOne(String($0.filter { $0 != "\"" })) }
    }

    /// Whether it is to show what a program works out or gets from elsewhere.
    var isCalculated: Bool { kind.hasPrefix("=") || Self.calculated.contains(kind) }

    private static let calculated: Set<String> = [
      "IF", "COMPARE", "QUOTE", "REF", "SEQ", "MERGEFIELD", "DOCVARIABLE", "DOCPROPERTY", "LINK",
      "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "DATABASE", "EMBED",
    ]

    /// Whether what it shows depends on where and when the document is looked at.
    var isVolatile: Bool {
      ["PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "DATE", "TIME"].contains(kind)
    }

    /// Whether its result is a person's own, which no program makes anew.
    var isTyped: Bool { ["FORMTEXT", "FILLIN", "HYPERLINK"].contains(kind) }
  }

  private var open: [Field] = []
  private var instructionCount = 0
  private var contentsCount = 0
  private var madeCount = 0
  private var noteCount = 0

  /// How many fields are open.
  var count: Int { open.count }
  /// Whether what stands here is shown.
  var isShown: Bool { instructionCount == 0 }
  /// Whether it stands in a list of contents.
  var isInContents: Bool { contentsCount > 0 }
  /// Whether it stands in a link to a note.
  var isInNoteLink: Bool { noteCount > 0 }
  /// Whether a program makes it anew whenever it likes.
  var isMade: Bool { madeCount > 0 }

  mutating func begin() {
    open.append(Field())
    instructionCount += 1
  }

  mutating func add(instruction text: String) {
    guard let last = open.indices.last, !open[last].isResult,
      open[last].instruction.utf8.count < 2_000
    else { return }
    open[last].instruction += text
  }

  mutating func setForm(_ form: WordFormField) {
    if let last = open.indices.last { open[last].form = form }
  }

  /// Begins the result of the innermost field.
  mutating func separate() {
    guard let last = open.indices.last, !open[last].isResult else { return }
    open[last].isResult = true
    instructionCount -= 1
    if open[last].kind == "TOC" { contentsCount += 1 }
    if !open[last].isTyped { madeCount += 1 }
    if open[last].isNoteLink { noteCount += 1 }
  }

  /// Ends the innermost field; nil if none is open.
  mutating func end() -> Field? {
    guard let field = open.popLast() else { return nil }
    if field.isResult {
      if field.kind == "TOC" { contentsCount -= 1 }
      if !field.isTyped { madeCount -= 1 }
      if field.isNoteLink { noteCount -= 1 }
    } else {
      instructionCount -= 1
    }
    return field
  }

  /// Notes that something is shown.
  mutating func noteShown(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last].hasShown = true
    if !open[last].form.entries.isEmpty, open[last].shown.utf8.count < 1_000 {
      open[last].shown += text
    }
  }

  /// Keeps text that stands in an instruction.
  mutating func hold(_ text: String) {
    if let last = open.indices.last, open[last].held.utf8.count < 100_000 {
      open[last].held += text
    }
  }

  /// Gives up the fields whose instruction does not end with its paragraph: they are broken, and what
  /// was taken for their instruction is text.
  mutating func endParagraph() -> String {
    var text = ""
    while let last = open.last, !last.isResult { text = (end()?.held ?? "") + text }
    return text
  }

  /// Gives up the fields that do not end in the cell or box that they began in.
  mutating func close(to count: Int) { while open.count > count { _ = end() } }
}

/// What a legacy form's field offers, of which one is shown.
struct WordFormField {
  var isCheckBox = false
  var isChecked = false
  /// The entries of a list to choose from.
  var entries: [String] = []
  /// Which of them is chosen.
  var choice: Int?
  var usualChoice: Int?
  /// The element that says which of them is chosen, or the place for it.
  var place: Range<Int>?

  /// The entry that is shown; nil where there is none.
  var entry: String? {
    let index = choice ?? usualChoice ?? 0
    return entries.indices.contains(index) ? entries[index] : nil
  }
}
