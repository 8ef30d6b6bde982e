import Files
import Nianbao
import TextTools

extension ExplainedFile {
  /// The name of the file beside a report.
  static func path(for report: String) -> String { report + nameSuffix }

  /// Whether a path is that of such a file.
  static func isName(_ path: String) -> Bool { path.hasSuffix(nameSuffix) }

  /// What is explained in the file beside a report; empty if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func beside(_ input: Input) throws(Refusal) -> [ExplainedFinding] {
    input.isStandardInput ? [] : try read(for: input.path)?.entries ?? []
  }

  /// The file beside a report; nil if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func read(for report: String) throws(Refusal) -> ExplainedFile? {
    ReadFiles.note(path(for: report))
    return try current(for: report)
  }

  /// Changes the file beside a report, alone of all runs of the program.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - replacing: Whether a file that is there may be replaced.
  ///   - change: Makes the new file of the old one, nil where there is none; gives nil to leave it as it is.
  /// - Returns: The path of the file that was written; nil if it was left as it is.
  /// - Throws: ``Refusal`` if it cannot be read or written, or what `change` throws.
  static func change(
    for report: String,
    replacing: Bool,
    _ change: (ExplainedFile?) throws(Refusal) -> ExplainedFile?
  ) throws(Refusal) -> String? {
    let path = path(for: report)
    let lock: FileLock
    do throws(FileError) {
      lock = try FileLock(for: path)
    } catch {
      throw Refusal(error, about: path)
    }
    // What another run has written until now is read under the lock.
    let new = try change(try current(for: report))
    if let new {
      try Output.write(new.bytes, to: path, replacing: replacing, original: path)
    }
    lock.release()
    return new == nil ? nil : path
  }

  /// What goes beside a copy of a report: what is explained beside the report itself; nil for nothing.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func read(for report: String, copiedTo copy: String) throws(Refusal) -> ExplainedFile? {
    copy == report ? nil : try read(for: report)
  }

  /// Puts the file beside a copy of its report.
  ///
  /// - Parameters:
  ///   - copy: The copy.
  ///   - replacing: Whether other explanations that are there may be replaced.
  /// - Returns: What to say of it; empty if they were there already.
  /// - Throws: ``Refusal`` if it cannot be written.
  func put(beside copy: String, replacing: Bool) throws(Refusal) -> DisplayText {
    let path = try Self.change(for: copy, replacing: replacing) { there in
      there?.entries == entries ? nil : self
    }
    return path.map { Message.wrote($0) } ?? ""
  }

  private static func current(for report: String) throws(Refusal) -> ExplainedFile? {
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
    let name = Message.name(path).string
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
    zh: "请把它移走，再用 nianbao accept 写核实说明",
    en: "move it away, and explain findings anew with nianbao accept"
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
