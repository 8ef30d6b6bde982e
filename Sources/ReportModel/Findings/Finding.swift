/// Something that a reader, a rule or a writer has to say about a report.
public struct Finding: Hashable, Sendable {
  /// What kind of finding it is: its code, severity and explanation.
  public let kind: FindingKind
  /// How much it weighs.
  public var severity: Severity
  /// Where it is; nil if it concerns the whole source.
  public var place: Place?
  /// The index of the form's cell that it concerns; nil if none in particular.
  public var cell: Int?
  /// The cells that it is about, such as every term of a rule; empty if only ``cell`` is.
  public var terms: [Term] = []
  /// The edition whose form the cells belong to.
  public var edition: Edition?
  /// The sentence, with what was found.
  public let message: Wording
  /// What stood there; nil where there is nothing to quote.
  public var found: String?
  /// What should stand there; nil where that is not known.
  public var expected: String?
  /// What the sides of a rule come to, where neither is a number that stands in the report: nobody can tell from one of
  /// them what should stand there.
  public var sides: Sides?
  /// By how much the two sides of a rule differ; nil for what is no rule.
  public var difference: String?
  /// The sentence of the report that it is about; nil for what is in no text.
  public var quote: String?
  /// Why the organ stands by what it wrote (核实说明); nil if nobody has said so.
  public var explanation: String?

  /// The sums of both sides of a rule.
  public struct Sides: Hashable, Sendable {
    /// The sum of the left side.
    public let left: String
    /// The sum of the right side.
    public let right: String

    /// Takes both.
    public init(left: String, right: String) {
      self.left = left
      self.right = right
    }
  }

  /// Puts a finding together; its severity is that of its kind.
  public init(
    _ kind: FindingKind,
    at place: Place? = nil,
    cell: FormCell? = nil,
    edition: Edition? = nil,
    found: String? = nil,
    expected: String? = nil,
    zh: String,
    en: String
  ) {
    self.kind = kind
    severity = kind.severity
    self.place = place
    self.cell = cell?.index
    self.edition = edition
    self.found = found
    self.expected = expected
    message = Wording(zh: zh, en: en)
  }

  /// The stable code.
  public var code: String { kind.code }

  /// The description of the cell concerned; nil if none in particular.
  public var formCell: FormCell? {
    guard let cell, let edition else { return nil }
    return edition.form.cells[cell]
  }
}

extension Sequence<Finding> {
  /// The heaviest severity; nil if there is no finding.
  public var worst: Severity? { lazy.map(\.severity).max() }
}
