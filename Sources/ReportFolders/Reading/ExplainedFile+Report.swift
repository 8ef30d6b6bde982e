import Files
public import Nianbao
import TextTools

extension ExplainedFile {
  /// The name of the file beside a report.
  ///
  /// - Parameter report: The path of the report.
  /// - Returns: The path of the file.
  public static func path(for report: String) -> String { report + nameSuffix }

  /// Whether a path is that of such a file.
  public static func isName(_ path: String) -> Bool { path.hasSuffix(nameSuffix) }

  /// The file beside a report; nil if there is none.
  ///
  /// - Parameter report: The path of the report.
  /// - Returns: What stands in the file now.
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  public static func stored(for report: String) throws(Refusal) -> ExplainedFile? {
    let path = path(for: report)
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try FileReader.read(path, limit: byteLimit)
    } catch {
      switch error.kind {
      // A name that is too long with the ending behind it is no file that could be there.
      case .notFound, .badPath: return nil
      default: throw Refusal(error, about: path)
      }
    }
    return try ExplainedFile(reading: bytes)
  }

  /// Changes the file beside a report, alone of all runs of the program.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - replacing: Whether a file that is there may be replaced.
  ///   - change: Makes the new file of the old one, nil where there is none; gives nil to leave it as it is.
  /// - Returns: The path of the file that was written; nil if it was left as it is.
  /// - Throws: ``Refusal`` if it cannot be read or written, or what `change` throws.
  public static func change(
    for report: String,
    replacing: Bool,
    _ change: (ExplainedFile?) throws(Refusal) -> ExplainedFile?
  ) throws(Refusal) -> String? {
    let path = path(for: report)
    let lock = try lock(path)
    // What another run has written until now is read under the lock.
    let new = try change(try stored(for: report))
    if let new { try new.write(to: path, replacing: replacing) }
    lock.release()
    return new == nil ? nil : path
  }

  /// Puts other explanations in the place of those beside a report, if they still are what they were.
  ///
  /// - Parameters:
  ///   - old: What stood there when it was read; none where there was no file.
  ///   - new: All of what is explained; none takes the file away.
  ///   - report: The report.
  /// - Throws: ``Refusal`` `FILE-CHANGED-ELSEWHERE` if something else stands there by now, or why it cannot be written.
  public static func replace(
    _ old: [ExplainedFinding],
    with new: [ExplainedFinding],
    for report: String
  ) throws(Refusal) {
    let path = path(for: report)
    let lock = try lock(path)
    let there = try stored(for: report)
    guard there?.entries ?? [] == old else { throw .changedElsewhere }
    if !new.isEmpty {
      try ExplainedFile(entries: new).write(to: path, replacing: true)
    } else if there != nil {
      do throws(FileError) {
        try FileRemoval.remove(path)
      } catch {
        throw Refusal(error, about: path)
      }
    }
    lock.release()
  }

  private static func lock(_ path: String) throws(Refusal) -> FileLock {
    do throws(FileError) {
      return try FileLock(for: path)
    } catch {
      throw Refusal(error, about: path)
    }
  }

  private func write(to path: String, replacing: Bool) throws(Refusal) {
    do throws(FileError) {
      try AtomicFile.write(bytes, to: path, replacing: replacing)
    } catch {
      throw Refusal(error)
    }
  }
}

extension Refusal {
  /// Says why the system would not read or write the explanations beside a report, and where they are.
  fileprivate init(_ error: FileError, about path: String) {
    let reason = Refusal(error)
    // That the program was stopped has nothing to do with the file.
    if case .interrupted = error.kind {
      self = reason
      return
    }
    let name = DisplayText(path: path).string
    self.init(
      reason.kind,
      side: reason.side,
      message: Wording(
        zh: "核实说明文件“\(name)”：\(reason.message.zh)",
        en: "the file of explanations “\(name)”: \(reason.message.en)"
      ),
      remedy: error.isOfOtherThing ? Self.moveAway : reason.remedy
    )
  }

  private static let moveAway = Wording(
    zh: "请把它移走，再重新写核实说明",
    en: "move it away, and explain the findings anew"
  )
}

extension FileError {
  /// Whether what stands in the place of a file cannot be one of explanations.
  fileprivate var isOfOtherThing: Bool {
    switch kind {
    case .isDirectory, .notARegularFile, .tooLarge: operation == .read
    default: false
    }
  }
}
