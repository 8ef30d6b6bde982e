import JSON

/// What a page gets back for a change: the parts of it that are others now.
struct ChangeAnswer {
  /// The state of the report that the parts are of.
  let revision: Int
  /// The parts.
  let parts: [PagePart]
  /// What to say besides; nil for nothing.
  var conflict: String?

  /// The parts that differ between two states of a page.
  static func changed(from old: [PagePart], to new: [PagePart]) -> [PagePart] {
    let known = Set(old)
    return new.filter { !known.contains($0) }
  }

  /// The answer as JSON: `{"revision":7,"parts":[["cell-12","classes","right"]]}`.
  var response: DeskResponse {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      writer.member("revision", revision)
      if let conflict { writer.member("conflict", conflict) }
      writer.array("parts") { writer in
        for part in parts {
          writer.array { writer in
            let (kind, text) = part.content.named
            for text in [part.identifier, kind, text] { writer.string(text) }
          }
        }
      }
    }
    return DeskResponse(
      conflict == nil ? 200 : 409,
      type: DeskResponse.json,
      body: writer.finish()
    )
  }
}

extension PagePart.Content {
  /// The word by which the script of the page knows what to do, and the text.
  fileprivate var named: (kind: String, text: String) {
    switch self {
    case .markup(let text): ("markup", text)
    case .value(let text): ("value", text)
    case .classes(let text): ("classes", text)
    }
  }
}

extension DeskResponse {
  static let json = "application/json; charset=utf-8"

  /// An object of JSON with texts.
  static func object(_ members: [(key: String, text: String)], status: Int = 200) -> DeskResponse {
    var writer = JSONWriter(layout: .compact)
    writer.object { writer in
      for member in members { writer.member(member.key, member.text) }
    }
    return DeskResponse(status, type: json, body: writer.finish())
  }
}
