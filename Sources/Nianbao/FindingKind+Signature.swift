internal import Archive
internal import ReportFormats
public import ReportModel
internal import ReportPackages

extension FindingKind {
  /// A signature that the original has is void in the file that edits were put into.
  public static let signatureVoid = FindingKind(
    code: "SIGNATURE-VOID",
    severity: .warning,
    meaning: Wording(
      zh: "原文带有数字签名，写入修改后签名失效",
      en: "the original is signed; with edits in it the signature is void"
    ),
    basis: Basis.program,
    remedy: Wording(zh: "核对修改后的文件，重新签名", en: "look at the file and sign it anew"),
    example: Wording(zh: "更新一份签过名的 .docx", en: "a signed .docx that was updated"),
    actor: .unit,
    since: 2
  )
}

extension Probe {
  /// The finding that a signature of the file holds no more once it is edited; nil for a file without one.
  var voidSignature: Finding? {
    guard isPackage, let archive = try? archive(), archive.holdsSignature else { return nil }
    return Finding(
      .signatureVoid,
      zh: "原文带有数字签名，修改后的文件签名已失效，须重新签名",
      en:
        "the original is signed; the signature does not hold for the edited file, which has to be signed anew"
    )
  }
}

extension SharedArchive {
  /// Whether a part of it is a signature: of Office's packages, or of an OpenDocument.
  fileprivate var holdsSignature: Bool {
    parts.contains { part in
      let name = part.name.lowercased()
      return name.hasPrefix("_xmlsignatures/") || name == "meta-inf/documentsignatures.xml"
    }
  }
}
