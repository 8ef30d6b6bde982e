import TextTools

extension Metadata {
  /// The findings about fields that are not of their prescribed shape.
  ///
  /// Every reader adds them to its own and keeps the fields as they are.
  ///
  /// - Parameter place: Gives the place of a field in the source; nil where there is none.
  /// - Returns: One finding for each wrong field, in the order of ``Field``; empty when all are right.
  public func findings(place: (Field) -> Place? = { _ in nil }) -> [Finding] {
    fields.compactMap { field, text in
      field.accepts(text) ? nil : Self.finding(on: field, text, at: place(field))
    }
  }

  private static func finding(on field: Field, _ text: String, at place: Place?) -> Finding {
    let name = field.name
    guard !text.isEmpty else {
      return Finding(
        .metadataInvalid,
        at: place,
        found: text,
        zh: "\(name.zh)为空",
        en: "the \(name.en) is empty"
      )
    }
    let quoted = text.excerpt
    let shape = field.shape
    return Finding(
      .metadataInvalid,
      at: place,
      found: text,
      zh: "\(name.zh)“\(quoted)”不合规定" + (shape.map { "，应为：\($0.zh)" } ?? ""),
      en: "the \(name.en) \"\(quoted)\" is not right"
        + (shape.map { "; it should be \($0.en)" } ?? "")
    )
  }
}
