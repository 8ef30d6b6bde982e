/// A pattern of paths, as shells have them: `*` for any characters, `?` for one, `[a-z]` for one of several.
///
/// It is compared by characters, whatever the locale, so that `?` is one Chinese character.
struct FilePattern: Sendable {
  private let pieces: [Piece]

  /// Takes a pattern.
  init(_ pattern: String) {
    let ending = pattern.hasSuffix("/") ? pattern.dropLast() : pattern[...]
    var rest = Array(ending.unicodeScalars)[...]
    var pieces: [Piece] = []
    while let scalar = rest.popFirst() {
      switch scalar {
      case "*": pieces.append(.any)
      case "?": pieces.append(.one)
      case "[": pieces.append(Self.set(&rest) ?? .literal("["))
      case "\\": pieces.append(.literal(rest.popFirst() ?? "\\"))
      default: pieces.append(.literal(scalar))
      }
    }
    self.pieces = pieces
  }

  /// Whether a path is meant: itself, its name, or a folder that it is in, by path or by name.
  ///
  /// - Parameter path: The path within the folder that was named.
  /// - Returns: Whether it is passed over.
  func matches(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.indices.contains { index in
      fits(String(parts[index])) || fits(parts[...index].joined(separator: "/"))
    }
  }

  private enum Piece {
    case any
    case one
    case literal(Unicode.Scalar)
    case set([ClosedRange<Unicode.Scalar>], isExcluded: Bool)

    func takes(_ scalar: Unicode.Scalar) -> Bool {
      switch self {
      case .any, .one: true
      case .literal(let own): own == scalar
      case .set(let ranges, let isExcluded): ranges.contains { $0.contains(scalar) } != isExcluded
      }
    }
  }

  /// What stands in brackets; nil, and nothing is taken, if they are not closed.
  private static func set(_ rest: inout ArraySlice<Unicode.Scalar>) -> Piece? {
    var inside = rest
    let isExcluded = inside.first == "!" || inside.first == "^"
    if isExcluded { inside.removeFirst() }
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    while let low = inside.popFirst() {
      if low == "]", !ranges.isEmpty {
        rest = inside
        return .set(ranges, isExcluded: isExcluded)
      }
      if inside.first == "-", let high = inside.dropFirst().first, high != "]", high >= low {
        ranges.append(low...high)
        inside = inside.dropFirst(2)
      } else {
        ranges.append(low...low)
      }
    }
    return nil
  }

  /// Whether the whole of a text is as the pattern has it.
  private func fits(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var piece = 0
    var position = 0
    // Where to go on if what follows the last `*` does not fit: it takes one more.
    var retry: (piece: Int, position: Int)?
    while position < scalars.count {
      if piece < pieces.count, case .any = pieces[piece] {
        retry = (piece, position)
        piece += 1
      } else if piece < pieces.count, pieces[piece].takes(scalars[position]) {
        piece += 1
        position += 1
      } else if let last = retry {
        retry = (last.piece, last.position + 1)
        piece = last.piece + 1
        position = last.position + 1
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { if case .any = $0 { true } else { false } }
  }
}
