import Nianbao
import ReportFolders
import TextTools

extension ExplainedFile {
  /// What is explained in the file beside a report; empty if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func beside(_ input: Input) throws(Refusal) -> [ExplainedFinding] {
    input.isStandardInput ? [] : try read(for: input.path)?.entries ?? []
  }

  /// The file beside a report, which is noted as read; nil if there is none.
  ///
  /// - Throws: ``Refusal`` if it is there and cannot be read.
  static func read(for report: String) throws(Refusal) -> ExplainedFile? {
    ReadFiles.note(path(for: report))
    return try stored(for: report)
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
}
