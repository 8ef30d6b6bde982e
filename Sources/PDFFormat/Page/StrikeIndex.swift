import TextTools

/// The horizontal lines of a page by their height, joined where they touch.
struct StrikeIndex {
  /// The lines of each height, in points, by where they begin; once they are joined none touches another.
  private var lines: [Int: [Range<Double>]] = [:]

  /// Takes the lines that can be seen.
  init(_ rules: [TracedPage.Rule]) {
    for rule in rules where rule.isHorizontal && rule.isDark && rule.end > rule.start {
      lines[Self.height(rule.position), default: []].append(rule.start..<rule.end)
    }
    lines = lines.mapValues(Self.joined)
  }

  private static func height(_ position: Double) -> Int { Int(position.rounded(.down)) }

  private static func joined(_ ranges: [Range<Double>]) -> [Range<Double>] {
    var joined: [Range<Double>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] =
          last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// The longest line through a stretch; nil if none covers half of it.
  ///
  /// - Parameters:
  ///   - stretch: From where to where.
  ///   - band: Between which heights.
  /// - Returns: From where to where the line goes.
  func line(through stretch: Range<Double>, in band: ClosedRange<Double>) -> Range<Double>? {
    var longest: Range<Double>?
    for height in Self.height(band.lowerBound)...Self.height(band.upperBound) {
      guard let own = lines[height] else { continue }
      var index = own.partitioningIndex { $0.upperBound > stretch.lowerBound }
      var covered = 0.0
      while index < own.count, own[index].lowerBound < stretch.upperBound {
        let part = own[index].clamped(to: stretch)
        covered += part.upperBound - part.lowerBound
        if covered >= (stretch.upperBound - stretch.lowerBound) / 2 {
          let length = own[index].upperBound - own[index].lowerBound
          if longest.map({ $0.upperBound - $0.lowerBound < length }) ?? true {
            longest = own[index]
          }
        }
        index += 1
      }
    }
    return longest
  }
}
