/// Which of a form's sections, whatever its number there.
///
/// The kinds are open: a form lists the sections that it has, in its order and with its numbers.
public struct SectionKind: Hashable, Sendable {
  /// The section's name in XML: `proactiveDisclosure`.
  public let name: String

  /// Names a kind of section.
  public init(_ name: String) { self.name = name }
}

extension SectionKind: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
