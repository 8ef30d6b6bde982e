#if Server
import ArgumentParser
import Desk
import DeskFolder
import Files
import NIOPosix
import Nianbao
import ReportFolders
import TextTools

/// What the server is told of the folder of a district.
struct DistrictArguments: ParsableArguments {
  @Option var folder: String?
  @Option var units: String?
  @Option var previous: String?
  @Option var organ: String?
  @Option var year: Int?
  @Option var upper: String?
  @Option var userHeader: String?
  @Option var secretFile: String?

  /// A file that cannot be used, and why.
  struct Failure: Error {
    let path: String
    let refusal: Refusal
  }

  /// Who is at the desk.
  ///
  /// - Throws: ``Failure`` if the secret cannot be used.
  func users() throws(Failure) -> DeskUsers {
    let account = FileAccess.account
    guard let userHeader, let secretFile else { return DeskUsers(account: account) }
    let secret = try Self.about(secretFile) { () throws(Refusal) in
      try SecretFile(at: secretFile).secret
    }
    return DeskUsers(account: account, header: userHeader, secret: secret)
  }

  /// Takes the folder, and what its reports are compared with; what was handed in before is read later.
  ///
  /// - Parameters:
  ///   - converters: Who converts files of other kinds.
  ///   - threads: Where work is done beside requests.
  ///   - tell: Takes what there is to say of a file that is read all the same, or passed over; from any thread.
  /// - Returns: What the desk is told; nil if there is no folder.
  /// - Throws: ``Failure`` if a file or folder that is named cannot be used.
  func options(
    _ converters: ConverterList,
    _ threads: NIOThreadPool,
    tell: @escaping @Sendable (String, FindingLine) -> Void
  ) throws(Failure) -> DistrictOptions? {
    guard let folder else { return nil }
    let store = try Self.about(folder) { () throws(Refusal) in try FolderStore(folder) }
    var options = DistrictOptions(store) { work in
      threads.submit { state in if case .active = state { work() } }
    }
    options.organ = organ ?? ""
    options.year = year
    if let units {
      let roster = try Self.about(units) { () throws(Refusal) in try Roster(inFile: units) }
      for finding in roster.findings {
        tell(units, FindingLine(finding))
      }
      options.roster = roster
    }
    if let previous {
      let folder = try Self.about(previous) { () throws(Refusal) in
        try EarlierFolder(at: previous)
      }
      options.readEarlier = { isWanted in
        let earlier = EarlierReports(in: folder, converters, while: isWanted)
        for (path, refusal) in earlier.refused {
          tell(path, FindingLine(refusal))
        }
        return EarlierYears(
          in: PathText.shown(previous),
          submissions: earlier.submissions,
          lastYears: earlier.lastYears
        )
      }
    }
    if let upper {
      let file = try Self.about(upper) { () throws(Refusal) in
        try ReportFileReader([], converters).read(upper)
      }
      options.upper = DistrictOptions.Upper(file.reading, file: PathText.shown(upper))
    }
    return options
  }

  /// Does what may be refused for something in the folder.
  func about<Value>(_ body: () throws(Refusal) -> Value) throws(Failure) -> Value {
    try Self.about(folder ?? "", body)
  }

  private static func about<Value>(
    _ path: String,
    _ body: () throws(Refusal) -> Value
  ) throws(Failure) -> Value {
    do throws(Refusal) {
      return try body()
    } catch {
      throw Failure(path: path, refusal: error)
    }
  }
}
#endif
