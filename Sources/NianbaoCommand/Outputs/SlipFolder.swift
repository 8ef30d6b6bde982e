import Nianbao
import TextTools

/// A folder in which each unit gets a document of its own.
struct SlipFolder {
  private let folder: String
  private let form: NoticeForm
  private let isReplacing: Bool

  init(_ folder: String, as form: NoticeForm, replacing: Bool) {
    self.folder = folder
    self.form = form
    isReplacing = replacing
  }

  /// Writes the slips of units, and a notice to each that has handed in nothing.
  ///
  /// - Parameters:
  ///   - slips: What units have to mend, of each unit one.
  ///   - missing: The units that have handed in nothing.
  /// - Returns: What became of all.
  func write(_ slips: [UnitSlip], missing: [MissingNotice] = []) -> Outcome {
    var outcome = Outcome(name: folder)
    let language = MessageLanguage.current
    let slipsWritten = write(slips, kind: Wording(zh: "退回单", en: "returned"), &outcome) {
      slip throws(Refusal) in
      try slip.written(as: form, in: language)
    }
    let noticesWritten = write(missing, kind: Wording(zh: "催报通知", en: "missing"), &outcome) {
      notice throws(Refusal) in
      try notice.written(as: form, in: language)
    }
    let notices =
      missing.isEmpty
      ? ""
      : text(zh: "，催报通知 \(noticesWritten) 份", en: ", notices of missing reports: \(noticesWritten)")
    outcome.messages += Message.information(
      text(
        zh: "\(Message.name(folder))：退回单 \(slipsWritten) 份\(notices)\n",
        en: "\(Message.name(folder)): slips: \(slipsWritten)\(notices)\n"
      )
    )
    return outcome
  }

  /// Writes documents of one kind, each under the name of its unit with that of the kind.
  ///
  /// - Returns: How many there are now.
  private func write<Document: UnitDocument>(
    _ documents: [Document],
    kind: Wording,
    _ outcome: inout Outcome,
    bytes: (Document) throws(Refusal) -> [UInt8]
  ) -> Int {
    let files = UnitFiles(
      documents.map { "\($0.unit)-\(kind(MessageLanguage.current))" },
      in: folder,
      fileExtension: form.rawValue
    )
    var count = 0
    for (document, path) in zip(documents, files.paths) {
      do throws(Refusal) {
        guard let path else { throw .sameUnitFile(document.unit) }
        try Output.write(
          try bytes(document),
          to: path,
          makingFolder: true,
          replacing: isReplacing,
          leavingSame: true
        )
        count += 1
      } catch {
        outcome.refuse(error, at: path ?? document.unit)
      }
    }
    return count
  }
}

/// A document that is for one unit.
private protocol UnitDocument {
  /// The unit's name.
  var unit: String { get }
}

extension UnitSlip: UnitDocument {}
extension MissingNotice: UnitDocument {}
