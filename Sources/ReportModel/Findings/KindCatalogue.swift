/// The kinds of finding and refusal of one target, or of several joined.
///
/// A kind is declared beside what raises it, in the lowest target that does; each target lists its own.
public struct KindCatalogue: Sendable {
  /// The kinds of finding, in the order of the page of codes.
  public let findings: [FindingKind]
  /// The kinds of refusal, in the order of the page of codes.
  public let refusals: [RefusalKind]

  /// Lists the kinds of a target.
  public init(findings: [FindingKind] = [], refusals: [RefusalKind] = []) {
    self.findings = findings
    self.refusals = refusals
  }

  /// Joins the lists of several targets.
  public init(joining catalogues: [KindCatalogue]) {
    self.init(
      findings: catalogues.flatMap(\.findings),
      refusals: catalogues.flatMap(\.refusals)
    )
  }

  /// What each code means, findings first.
  public var descriptions: [KindDescription] {
    findings.map { KindDescription($0) } + refusals.map { KindDescription($0) }
  }

  /// What a code means, whatever its case; nil for an unknown one.
  public func description(of code: String) -> KindDescription? {
    descriptions.first { $0.code == code.uppercased() }
  }

  /// The codes that are most like an unknown one: that begin alike, or hold it.
  public func codes(like text: String) -> [String] {
    let text = text.uppercased()
    let first = text.split(separator: "-").first.map { String($0) } ?? text
    let all = descriptions.map(\.code)
    let holding = all.filter { $0.contains(text) }
    return holding.isEmpty ? all.filter { $0.hasPrefix(first) } : holding
  }
}

extension KindCatalogue {
  /// The kinds that the model itself or several targets above it raise.
  public static let reportModel = KindCatalogue(
    findings: [
      .organUnknown, .yearUnknown, .editionMismatch, .metadataInvalid, .valueUnreadable,
      .moreFindings,
    ],
    refusals: [.inputLimit]
  )
}
