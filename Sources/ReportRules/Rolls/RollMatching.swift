import ReportModel

/// Which unit each file is of.
struct RollMatching {
  /// The files of each unit of the list, by position.
  private(set) var files: [[Int]]
  /// The files of units that are not in the list, unit by unit; a file of which nobody knows whose it is stands alone.
  private(set) var strangers: [[Int]] = []

  /// The county of the district; empty where it is not known, or larger.
  private let counties: Set<Substring>
  private let units: [Roster.Unit]
  private let submissions: [Submission]
  /// The organs that reports name.
  private var register = OrganRegister()
  /// The reports of each organ, by the fullest form of its name, and the names in order.
  private var reports: [String: [Int]] = [:]
  private var organs: [String] = []
  /// The units that have got the reports of each organ.
  private var taken: [String: Int] = [:]

  /// Matches files with the units of a list; without one the organs that reports name are the units, and all of them
  /// strangers.
  ///
  /// - Parameters:
  ///   - submissions: The files.
  ///   - units: The units of the list; empty without one.
  ///   - district: The organ of the units' sum; nil if it is not known.
  init(_ submissions: [Submission], _ units: [Roster.Unit], district: String? = nil) {
    self.units = units
    self.submissions = submissions
    counties = district.map { Self.counties(of: OrganName.key($0)) } ?? []
    files = Array(repeating: [], count: units.count)
    let keys = submissions.map { $0.unit.map { OrganName.key($0.name) } ?? "" }
    for submission in submissions {
      if let unit = submission.unit { register.insert(unit.name) }
    }
    for (index, key) in keys.enumerated() where !key.isEmpty {
      let name = register.fullest(key)
      if reports[name] == nil { organs.append(name) }
      reports[name, default: []].append(index)
    }
    if !units.isEmpty {
      takeExact(units.map { [$0.name] })
      takeExact(units.map(\.otherNames))
      takeNear()
      takeByCode()
    }
    for organ in organs where taken[organ] == nil { strangers.append(reports[organ] ?? []) }
    takeByFileName(keys)
    for index in files.indices { files[index].sort() }
  }

  // MARK: By the organ that a report names

  /// Gives the units the reports that bear one of their names, unless two units have it.
  private mutating func takeExact(_ names: [[String]]) {
    var claims = Claims()
    for (unit, names) in names.enumerated() {
      for name in names {
        let key = OrganName.key(name)
        if register.keys(like: key) == [key] {
          claims.add(unit, to: register.fullest(key))
        }
      }
    }
    take(claims)
  }

  /// Gives units without reports those of the one organ whose name is theirs with larger regions before it or without.
  private mutating func takeNear() {
    var claims = Claims()
    for (unit, files) in files.enumerated() where files.isEmpty {
      for name in [units[unit].name] + units[unit].otherNames {
        let names = Set(register.keys(near: OrganName.key(name)).map(register.fullest))
          .filter { taken[$0] == nil && !liesElsewhere($0) }
        if names.count == 1, let name = names.first { claims.add(unit, to: name) }
      }
    }
    take(claims)
  }

  /// Whether an organ's name has another county's before it than the district's own.
  private func liesElsewhere(_ organ: String) -> Bool {
    guard !counties.isEmpty else { return false }
    let own = Self.counties(of: organ)
    return !own.isEmpty && own.isDisjoint(with: counties)
  }

  private static func counties(of key: String) -> Set<Substring> {
    Set(OrganName.regions(of: key).filter { $0.last.map("县区旗".contains) ?? false })
  }

  /// Gives units without reports those that bear their credit code.
  private mutating func takeByCode() {
    var holders: [String: Set<Int>] = [:]
    for (unit, files) in files.enumerated() where files.isEmpty {
      if let code = units[unit].details[.creditCode] { holders[code, default: []].insert(unit) }
    }
    guard !holders.isEmpty else { return }
    var claims = Claims()
    for organ in organs where taken[organ] == nil {
      for report in reports[organ] ?? [] {
        guard let code = submissions[report].unit?.creditCode, let units = holders[code] else {
          continue
        }
        for unit in units { claims.add(unit, to: organ) }
      }
    }
    take(claims)
  }

  private mutating func take(_ claims: Claims) {
    for (organ, unit) in claims.units where taken[organ] == nil {
      guard let unit else { continue }
      taken[organ] = unit
      files[unit] += reports[organ] ?? []
    }
  }

  // MARK: By the name of the file

  /// Gives files of which nothing was read that names an organ to the unit that they are named for.
  private mutating func takeByFileName(_ keys: [String]) {
    let nameless = submissions.indices.filter { keys[$0].isEmpty }
    guard !nameless.isEmpty else { return }
    var names = FileNames()
    for (unit, known) in units.enumerated() {
      for name in [known.name] + known.otherNames { names.insert(OrganName.key(name), of: unit) }
    }
    for (stranger, files) in strangers.enumerated() {
      for file in files { names.insert(keys[file], of: units.count + stranger) }
    }
    for file in nameless {
      let owner = submissions[file].givenNames.lazy
        .map { names.owners(of: OrganName.key(String($0))) }
        .first { !$0.isEmpty }
      if let owner, owner.count == 1, let unit = owner.first {
        if unit < units.count {
          files[unit].append(file)
        } else {
          strangers[unit - units.count].append(file)
        }
      } else {
        strangers.append([file])
      }
    }
  }
}

/// Which unit asks for the reports of each organ.
private struct Claims {
  /// The units by organ; nil where several ask for the same one's.
  private(set) var units: [String: Int?] = [:]

  mutating func add(_ unit: Int, to organ: String) {
    if let other = units[organ] {
      if other != unit { units[organ] = .some(nil) }
    } else {
      units[organ] = .some(unit)
    }
  }
}

/// The names that files are given, in full or without the region that all units of a list share.
private struct FileNames {
  private static let regionEnds: Set<Unicode.Scalar> = ["省", "市", "县", "区", "州", "盟", "旗"]
  /// The fewest characters of a name without its region.
  private static let leastLength = 3

  private var names = NameTrie(barriers: regionEnds)

  mutating func insert(_ key: String, of owner: Int) {
    names.insert(key, of: owner)
    let scalars = key.unicodeScalars
    for index in scalars.indices.dropFirst() {
      let rest = scalars[index...]
      guard rest.count >= Self.leastLength else { return }
      if Self.regionEnds.contains(scalars[scalars.index(before: index)]) {
        names.insert(String(rest), of: owner, isBarred: true)
      }
    }
  }

  /// Whose names a file's name holds.
  ///
  /// Without its region a name counts where no region stands before it, which may be another one.
  func owners(of name: String) -> Set<Int> { names.owners(of: name) }
}
