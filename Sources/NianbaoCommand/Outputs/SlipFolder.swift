import Files
import Nianbao
import ReportFolders
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
    let slipFiles = write(slips, kind: SlipName.slip, &outcome) { slip throws(Refusal) in
      try slip.written(as: form, in: language)
    }
    let noticeFiles = write(missing, kind: SlipName.notice, &outcome) { notice throws(Refusal) in
      try notice.written(as: form, in: language)
    }
    let notices =
      missing.isEmpty
      ? ""
      : text(
        zh: "，催报通知 \(noticeFiles.count) 份",
        en: ", notices of missing reports: \(noticeFiles.count)"
      )
    outcome.messages += Message.information(
      text(
        zh: "\(Message.name(folder))：退回单 \(slipFiles.count) 份\(notices)\n",
        en: "\(Message.name(folder)): slips: \(slipFiles.count)\(notices)\n"
      )
    )
    outcome.messages += leftovers(besides: slipFiles.paths + noticeFiles.paths)
    return outcome
  }

  /// Names the documents that an earlier run has left: their units have nothing to mend any more, and nobody should
  /// send them out.
  private func leftovers(besides paths: [String]) -> DisplayText {
    let names = Set(paths.map(Self.lastPart))
    let endings = [SlipName.slip, SlipName.notice].map {
      "\(SlipName.ending(of: $0)).\(form.rawValue)"
    }
    let files = (try? Folder.list(folder, recursive: false).files) ?? []
    let left = files.filter { file in
      endings.contains(where: file.hasSuffix) && !names.contains(Self.lastPart(of: file))
    }
    return left.map { file in
      text(
        zh: "\(Message.name(file))：是以前写的，这次核对没有写，请删去\n",
        en:
          "\(Message.name(file)): left by an earlier run, not written by this one; please remove it\n"
      )
    }.joined()
  }

  private static func lastPart(of path: String) -> Substring {
    path.split(separator: "/").last ?? Substring(path)
  }

  /// Writes documents of one kind, each under the name of its unit with that of the kind.
  ///
  /// - Returns: The paths that they go to, and how many of them are there now.
  private func write<Document: UnitDocument>(
    _ documents: [Document],
    kind: Wording,
    _ outcome: inout Outcome,
    bytes: (Document) throws(Refusal) -> [UInt8]
  ) -> (paths: [String], count: Int) {
    let files = UnitFiles(
      documents.map(\.unit),
      ending: SlipName.ending(of: kind),
      in: folder,
      fileExtension: form.rawValue
    )
    var count = 0
    for (document, path) in zip(documents, files.paths) where Interruption.pending == nil {
      do throws(Refusal) {
        guard let path else { throw .sameSlipFile }
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
    return (files.paths.compactMap { $0 }, count)
  }
}

/// A document that is for one unit.
private protocol UnitDocument {
  /// The unit's name.
  var unit: String { get }
}

extension UnitSlip: UnitDocument {}
extension MissingNotice: UnitDocument {}

extension SlipName {
  /// What a name ends with, in the language of this run.
  fileprivate static func ending(of kind: Wording) -> String {
    ending(of: kind, MessageLanguage.current)
  }
}
