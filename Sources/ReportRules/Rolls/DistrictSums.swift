import ReportModel

/// Parts the sums of the units that are called from what the units themselves have handed in.
///
/// A sum that was written into the folder of the reports would be added up once more, and nothing in the numbers tells.
struct DistrictSums {
  /// The district's own combined reports.
  private(set) var sums: [Submission] = []
  /// All other files.
  private(set) var others: [Submission]

  /// Parts files.
  ///
  /// - Parameters:
  ///   - submissions: What was handed in.
  ///   - units: The list of units, in which such a report may stand all the same: counties that a city adds up.
  ///   - district: The organ whose sum is made; nil if it is not known.
  init(_ submissions: [Submission], _ units: [Roster.Unit], district: String?) {
    others = submissions
    guard
      submissions.contains(where: {
        $0.unit.map { $0.isRegionSum || district != nil && $0.isOfUnknownScope } ?? false
      })
    else { return }
    var listed = OrganRegister()
    for unit in units { for name in [unit.name] + unit.otherNames { listed.insert(name) } }
    let majority = RegionMajority(submissions)
    func isSum(_ unit: UnitReport) -> Bool {
      guard unit.isRegionSum || unit.isOfUnknownScope, listed.keys(like: unit.name).isEmpty else {
        return false
      }
      // What bears the very name of the sum's organ is its own report, even where it does not say that it is a sum.
      return district.map { OrganName.areSame($0, unit.name) } ?? false
        || unit.isRegionSum && majority.lies(inThatOf: unit.name)
    }
    others = []
    for submission in submissions {
      if let unit = submission.unit, isSum(unit) {
        sums.append(submission)
      } else {
        others.append(submission)
      }
    }
  }
}

/// In which regions the organs lie that report for themselves.
private struct RegionMajority {
  private var organs: Set<String> = []
  /// How many organs name each region.
  private var counts: [Substring: Int] = [:]

  init(_ submissions: [Submission]) {
    for submission in submissions {
      guard let unit = submission.unit, !unit.isRegionSum, !unit.name.isEmpty else { continue }
      let key = OrganName.key(unit.name)
      guard organs.insert(key).inserted else { continue }
      for region in Set(OrganName.regions(of: key)) { counts[region, default: 0] += 1 }
    }
  }

  /// Whether most of the other organs lie in the region of an organ.
  ///
  /// Most are enough: one that does not belong here must not make a sum a unit again.
  func lies(inThatOf name: String) -> Bool {
    let key = OrganName.key(name)
    let office = ["政府办", "政府"].first(where: key.hasSuffix) ?? ""
    let regions = OrganName.regions(of: key)
    guard let region = regions.last, region.endIndex == key.dropLast(office.count).endIndex else {
      return false
    }
    let own = organs.contains(key) ? 1 : 0
    return (counts[region, default: 0] - own) * 2 > organs.count - own
  }
}
