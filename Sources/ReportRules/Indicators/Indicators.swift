public import ReportModel

/// The indicators of a district and of its units.
///
/// The district's are worked out from its sums. How many units give all the numbers of one is said beside it: where a
/// unit leaves a cell blank, the sum is of the others.
public struct Indicators: Sendable {
  /// An indicator of the district.
  public struct Line: Sendable {
    /// Which it is.
    public let indicator: Indicator
    /// What it comes to.
    public let value: Indicator.Value
    /// How many units have a number in every cell of it.
    public let coverage: Int
    /// What it came to last year; nil if last year's report is not known or has not all of its cells.
    public let lastYear: Indicator.Value?
  }

  /// The indicators of the form, in their order.
  public let lines: [Line]
  /// What each unit's come to: for each unit a value for every indicator.
  public let units: [[Indicator.Value]]
  /// The places of the units by each indicator, the greatest share first; nil for a unit that is not ranked.
  ///
  /// Units with the same share have the same place, and the next one follows by their number.
  public let ranks: [[Int?]]

  /// Works out the indicators.
  ///
  /// - Parameters:
  ///   - report: The district's report.
  ///   - units: The units that are added up to it, each with its values in form order.
  ///   - lastYear: Last year's report of the district; nil if it is not known.
  public init(of report: Report, units: [PackedValues], lastYear: Report? = nil) {
    let indicators = Indicator.indicators(of: report.edition)
    let values = units.map { unit in indicators.map { $0.value(of: unit) } }
    let last = lastYear.map { report in
      Dictionary(
        uniqueKeysWithValues: Indicator.indicators(of: report.edition).map {
          ($0.key, $0.value(of: report.values))
        }
      )
    }
    lines = indicators.enumerated().map { index, indicator in
      Line(
        indicator: indicator,
        value: indicator.value(of: report.values),
        coverage: values.count { $0[index].isKnown },
        lastYear: last?[indicator.key]
      )
    }
    self.units = values
    let places = indicators.indices.map { index in Self.places(values.map { $0[index].share }) }
    ranks = values.indices.map { unit in places.map { $0[unit] } }
  }

  /// The places of shares, the greatest first; none for a share of too small a whole.
  static func places(_ shares: [Share?]) -> [Int?] {
    let ranked = shares.indices.compactMap { index -> (index: Int, share: Share)? in
      guard let share = shares[index], share.whole >= Indicator.leastRankedWhole else {
        return nil
      }
      return (index, share)
    }
    .sorted { ($1.share, $0.index) < ($0.share, $1.index) }
    var places = [Int?](repeating: nil, count: shares.count)
    var place = 0
    for (position, entry) in ranked.enumerated() {
      if position == 0 || !ranked[position - 1].share.isEqual(to: entry.share) {
        place = position + 1
      }
      places[entry.index] = place
    }
    return places
  }
}
