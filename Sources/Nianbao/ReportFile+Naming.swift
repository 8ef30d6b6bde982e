public import ReportFormats
public import ReportModel
import TextTools

extension ReportFile {
  /// Reads a report from a file whose name is known.
  ///
  /// What the file is, its content says; the name only tells what somebody takes it for.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name or path.
  ///   - limits: The sizes past which it is refused.
  ///   - formats: The formats that are known.
  ///   - converters: Who converts files of other kinds; nobody unless given.
  /// - Throws: ``Refusal`` if the file is of another format, damaged, past a limit, or no report.
  public init(
    reading bytes: [UInt8],
    named name: String,
    limits: ReadingLimits = .default,
    formats: FormatRegistry = .shipped,
    converters: ConverterList = .none
  ) throws(Refusal) {
    let probe = Probe(bytes, in: FormatContext(limits: limits))
    if Self.isOfOwner(name), probe.kind != .zip {
      throw .unknownFormat(.ownerFile, of: bytes, among: formats)
    }
    do throws(Refusal) {
      try self.init(probe, named: name, formats, converters)
    } catch {
      guard [.json, .xml, .text].contains(probe.kind),
        let format = formats.format(ofFileNamed: name), format.likeness(probe) == .none
      else { throw error }
      throw .misnamed(probe.kind, format, error)
    }
  }

  /// Whether a name is one that Office and WPS give to the file that says who has a document open.
  private static func isOfOwner(_ name: String) -> Bool {
    (name.split(separator: "/").last ?? "").hasPrefix("~$")
  }
}

extension Refusal {
  /// The file is not what its name says, and no report either: mostly what a site sends in place of one.
  fileprivate static func misnamed(
    _ kind: FileKind,
    _ format: ReportFormat,
    _ reason: Refusal
  ) -> Refusal {
    let suffix = "." + format.fileExtension
    return Refusal(
      .inputFormat,
      at: reason.place,
      message: Wording(
        zh: "文件名是 \(suffix)，内容却是\(kind.name.zh)，不是报告（\(reason.message.zh)）",
        en:
          "the file is named \(suffix) and is \(kind.name.en), no report (\(reason.message.en))"
      ),
      remedy: Wording(
        zh: "可能没有下载完，或是网站返回的出错信息：请重新取得该文件",
        en:
          "it may be cut off, or what a site sent in place of the file: get the report again"
      )
    )
  }
}
