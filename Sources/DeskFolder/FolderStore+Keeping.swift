public import Desk
import Files
import Nianbao
import ReportFolders
public import ReportModel
import Synchronization

extension FolderStore {
  // MARK: Versions

  /// Keeps a version of a file.
  public func keep(_ bytes: [UInt8], of name: String) throws(Refusal) -> Int {
    try versions.keep(bytes, of: name)
  }

  /// Lists the versions of a file, the oldest first.
  public func versions(of name: String) throws(Refusal) -> [StoredVersion] {
    try versions.versions(of: name)
  }

  /// Reads a version.
  public func bytes(ofVersion number: Int, of name: String) throws(Refusal) -> [UInt8] {
    try versions.bytes(of: number, of: name)
  }

  // MARK: Log

  /// The most bytes that the log may have: 64 MiB, some hundred thousand events.
  static let logLimit = 64 << 20

  private var logPath: String { root + "/" + Self.hiddenName + "/log.jsonl" }

  /// Adds a line to the log.
  public func append(_ line: [UInt8]) throws(Refusal) {
    let path = logPath
    let failure = logging.withLock { _ -> FileError? in
      do throws(FileError) {
        try HiddenFolder.make(root + "/" + Self.hiddenName)
        try LineFile.append(line, to: path, limit: Self.logLimit)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw .log(failure) }
  }

  /// Reads the whole lines of the log.
  public func log() throws(Refusal) -> [UInt8] {
    do throws(FileError) {
      return LineFile.wholeLines(of: try FileReader.read(logPath, limit: Self.logLimit))
    } catch {
      if error.kind == .notFound { return [] }
      throw .log(error)
    }
  }
}

extension Refusal {
  /// The log cannot be read or written.
  fileprivate static func log(_ error: FileError) -> Refusal {
    let reason = Refusal(error)
    var remedy = reason.remedy
    if case .tooLarge = error.kind {
      remedy = Wording(
        zh: "请停止 nianbao serve，把报告文件夹里的 .nianbao/log.jsonl 移到别处保存，再启动；定稿状态记在其中，需要重新确认",
        en:
          "stop nianbao serve, move .nianbao/log.jsonl of the folder of reports to another place, and start again; which reports are accepted stands in it and has to be said anew"
      )
    }
    return Refusal(
      reason.kind,
      side: reason.side,
      message: Wording(
        zh: "操作记录（.nianbao/log.jsonl）：\(reason.message.zh)",
        en: "the log (.nianbao/log.jsonl): \(reason.message.en)"
      ),
      remedy: remedy
    )
  }
}
