internal import Encodings
internal import Listings
internal import ReportFormats
public import ReportModel
internal import ReportRecognition
internal import ReportRules

extension KindCatalogue {
  /// The kinds that the library itself raises.
  static let nianbao = KindCatalogue(
    findings: [
      .identityOther, .identityAlias, .originalChanged, .carryOverBlank, .fileRewritten,
      .signatureVoid, .replayConflict, .rosterPassed, .reasonUntaken,
    ],
    refusals: [
      .inputFormat, .outputFormat, .updateFormat, .updateIdentity, .updateUnread, .combineNothing,
      .repairNumber, .explainedFormat, .publicationDoubtful, .annotateFormat,
      .protocolFormat, .replayNothing, .rosterInvalid, .reasonsFormat,
    ]
  )

  /// Every kind that the library raises, target by target from the model up.
  public static let library = KindCatalogue(
    joining: [.reportModel, .encodings, .reportRecognition, .reportRules, .reportFormats]
      + FormatRegistry.shipped.formats.map(\.kinds) + [.listings, .nianbao]
  )
}
