/// An edition of the statutory form.
///
/// An edition is described once, by an ``EditionDescription``, and is then the same only as itself: it is
/// compared by reference, however large its form.
public struct Edition: Sendable {
  /// The form that the edition prints.
  public let form: Form

  /// Makes the edition that a description describes.
  ///
  /// - Precondition: The description has no ``EditionDescription/problems``.
  public init(_ description: EditionDescription) {
    let (form, problems) = Form.make(description)
    precondition(
      problems.isEmpty,
      "edition \(description.name): \(problems.joined(separator: "; "))"
    )
    self.form = form
  }

  init(form: Form) { self.form = form }

  /// The name: in JSON and in workbooks, and at the end of XML's namespace.
  public var name: String { form.described.name }

  /// The notice that published the edition.
  public var notice: String { form.described.notice }

  /// The first reporting year that the edition is prescribed for.
  public var firstYear: Int { form.described.firstYear }
}

extension Edition: Hashable {
  /// Two editions are the same when they come of one description.
  public static func == (left: Edition, right: Edition) -> Bool { left.form === right.form }

  /// Hashes the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(form)) }
}

extension Edition: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
