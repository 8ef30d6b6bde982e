public import Archive

extension WorkbookContents {
  /// Reads a workbook.
  ///
  /// Only parts that the workbook refers to are read, and of these only what is data. What is not
  /// known is passed over by its namespace. A file without any sheet is an error, never empty.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused.
  /// - Throws: ``SpreadsheetError`` with the part, sheet and cell as far as they are known.
  public init(
    reading bytes: [UInt8],
    limits: SpreadsheetLimits = .default
  ) throws(SpreadsheetError) {
    let archive: SharedArchive
    do throws(ArchiveError) {
      archive = try SharedArchive(bytes, limits: limits.archive)
    } catch {
      throw SpreadsheetError(error)
    }
    try self.init(reading: archive, limits: limits)
  }

  /// Reads a workbook from an archive that is open, as ``init(reading:limits:)`` does from a file.
  ///
  /// - Parameters:
  ///   - archive: The archive of an xlsx or ods file.
  ///   - limits: The sizes past which it is refused; those of the archive hold as it was opened.
  ///   - isCalculated: Whether the formulas of a sheet are of interest; of another one only those are
  ///     calculated that these need.
  ///   - isLeftOut: Whether a sheet with such first rows is of no interest; no more than these is read of it, unless a
  ///     formula of interest or a name refers to it. Nil reads every sheet. Of OpenDocument all are read.
  /// - Throws: ``SpreadsheetError`` with the part, sheet and cell as far as they are known.
  public init(
    reading archive: SharedArchive,
    limits: SpreadsheetLimits,
    calculating isCalculated: (SheetContents) -> Bool = { _ in true },
    leavingOut isLeftOut: ((SheetContents) -> Bool)? = nil
  ) throws(SpreadsheetError) {
    let package = PackageReader(archive, limits: limits)
    do throws(SpreadsheetError) {
      if let type = try package.openDocumentType() {
        try self.init(openDocument: package, type: type)
      } else {
        try self.init(openXML: package, calculating: isCalculated, leavingOut: isLeftOut)
      }
      parsedParts = package.parsed
      calculateFormulas(where: isCalculated)
    } catch {
      throw package.naming(error)
    }
  }

  /// Whether an archive says of itself that it is an OpenDocument spreadsheet.
  ///
  /// - Throws: ``SpreadsheetError`` if the part that says it cannot be read.
  public static func isOpenDocument(_ archive: SharedArchive) throws(SpreadsheetError) -> Bool {
    let package = PackageReader(archive, limits: .default)
    return try package.openDocumentType().map(OpenDocumentPackage.isSpreadsheet) ?? false
  }

  /// Reads the workbook in a package of SpreadsheetML.
  private init(
    openXML package: PackageReader,
    calculating isCalculated: (SheetContents) -> Bool,
    leavingOut isLeftOut: ((SheetContents) -> Bool)?
  ) throws(SpreadsheetError) {
    let limits = package.limits
    let packageRelationships = try package.relationships(of: "")
    guard let root = packageRelationships.first(where: { $0.type == "officeDocument" }) else {
      throw SpreadsheetError(
        .notAWorkbook,
        zh: "压缩包没有说明哪个部件是工作簿",
        en: "the package does not say which part is the workbook",
        part: "_rels/.rels"
      )
    }
    guard let (part, workbookBytes) = try package.read(root, of: "") else {
      throw Self.missing(root)
    }
    guard !part.lowercased().hasSuffix(".bin") else {
      throw SpreadsheetError(
        .binaryWorkbook,
        zh: "工作簿是二进制格式的",
        en: "the workbook is in the binary form",
        part: part
      )
    }
    var workbook = WorkbookPartReader(limits: limits)
    try package.parse(workbookBytes, part: part, handler: &workbook)
    guard !workbook.sheets.isEmpty else {
      throw SpreadsheetError(
        .noSheets,
        zh: "没有工作表",
        en: "the workbook has no sheet",
        part: part
      )
    }
    var papers = SheetPapers()
    definedNames = workbook.definedNames
    uses1904Dates = workbook.uses1904Dates
    asksForCalculation = workbook.asksForCalculation
    roundsToShown = workbook.roundsToShown
    let relationships = try package.relationships(of: part)
    if let styles = relationships.first(where: { $0.type == "styles" }),
      let (name, bytes) = try package.read(styles, of: part)
    {
      var reader = StylesReader(limits: limits)
      try package.parse(bytes, part: name, handler: &reader)
      numberFormats = reader.numberFormats
      fills = reader.fills
      fits = reader.fits
      columnUnit = reader.columnUnit
      papers = SheetPapers(reader, numberFormats: numberFormats)
      looks = papers.looks.texts
    }
    var strings = SharedStrings()
    if let shared = relationships.first(where: { $0.type == "sharedStrings" }),
      let (name, bytes) = try package.read(shared, of: part)
    {
      var reader = SharedStringsReader(limits: limits)
      try package.parse(bytes, part: name, handler: &reader)
      strings = reader.strings
    }
    let source = SheetSource(
      relationships: relationships,
      part: part,
      strings: strings,
      papers: papers,
      package: package
    )
    sheets.reserveCapacity(workbook.sheets.count)
    for sheet in workbook.sheets { sheets.append(try source.read(sheet, leavingOut: isLeftOut)) }
    for number in sheets.indices
    where sheets[number].isLeftOut && isReferredTo(number, from: isCalculated) {
      sheets[number] = try source.read(workbook.sheets[number], leavingOut: nil)
    }
    for number in sheets.indices where !sheets[number].isLeftOut {
      let rules = LookRules(sheets[number].rules, papers.ruleFormats, over: papers.looks)
      apply(rules, over: papers.looks, to: number)
    }
    if let custom = packageRelationships.first(where: { Self.isCustomProperties($0.type) }),
      let (name, bytes) = try package.read(custom, of: "")
    {
      var reader = CustomPropertiesReader()
      try package.parse(bytes, part: name, handler: &reader)
      customProperties = reader.properties
    }
  }

  private static func isCustomProperties(_ type: String) -> Bool {
    type == "custom-properties" || type == "customProperties"
  }

  static func missing(_ relationship: Relationship) -> SpreadsheetError {
    SpreadsheetError(
      .missingPart,
      zh: "缺少部件\(SpreadsheetError.chineseQuoted(relationship.target))",
      en: "\(SpreadsheetError.quoted(relationship.target)) is not in the package",
      part: relationship.target
    )
  }
}
