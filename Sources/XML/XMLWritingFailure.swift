internal import TextTools

/// Why a writer cannot go on.
///
/// Trivial, as `discard self` wants every stored property of ``XMLWriter`` to be.
enum XMLWritingFailure {
  case none
  case forbidden(Unicode.Scalar)
  case misuse(StaticString)
  case memory

  /// The failure in words; nil without one.
  var error: XMLError? {
    switch self {
    case .none:
      return nil
    case .forbidden(let scalar):
      let name = CodePoint.name(of: scalar.value)
      return XMLError(
        .forbiddenCharacter(scalar),
        zh: "XML 中不能有字符 \(name)",
        en: "XML cannot hold the character \(name)"
      )
    case .misuse(let message):
      return XMLError(.notWellFormed, zh: "没有写成一份文档", en: message.description)
    case .memory:
      return .memory
    }
  }
}
