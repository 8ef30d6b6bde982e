import OpenDocument

extension WorkbookContents {
  /// Reads the document in an OpenDocument package.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - type: The type that it states, such as `spreadsheet` or `text`.
  /// - Throws: ``SpreadsheetError`` with the sheet and the cell as far as they are known.
  init(
    openDocument package: PackageReader,
    type: String
  ) throws(SpreadsheetError) {
    guard OpenDocumentPackage.isSpreadsheet(type) else {
      throw SpreadsheetError(
        .notAWorkbook,
        zh: "压缩包里的 OpenDocument 文件不是电子表格，而是\(SpreadsheetError.chineseQuoted(type))",
        en: "the package holds an OpenDocument \(SpreadsheetError.quoted(type)), no spreadsheet",
        part: OpenDocumentPackage.typePart
      )
    }
    try OpenDocumentPackage.checkManifest(of: package)
    let part = OpenDocumentPackage.contentPart
    guard let bytes = try package.read(part) else {
      throw SpreadsheetError(
        .missingPart,
        zh: "缺少部件：压缩包里没有内容",
        en: "the package has no content",
        part: part
      )
    }
    var styles = OpenDocumentStylesReader()
    if let bytes = try package.read(OpenDocumentPackage.stylesPart) {
      try PackageReader.parse(
        bytes,
        part: OpenDocumentPackage.stylesPart,
        limits: package.limits,
        handler: &styles
      )
    }
    var reader = OpenDocumentReader(styles: styles.styles, limits: package.limits)
    do throws(SpreadsheetError) {
      try PackageReader.parse(bytes, part: part, limits: package.limits, handler: &reader)
    } catch {
      throw reader.placed(error)
    }
    guard !reader.sheets.isEmpty else {
      throw SpreadsheetError(
        .noSheets,
        zh: "没有工作表",
        en: "the spreadsheet has no table",
        part: part
      )
    }
    isOpenDocument = true
    sheets = reader.sheets
    definedNames = reader.definedNames
    numberFormats = reader.formats.map(\.number)
    looks = reader.formats.map(\.look)
    fits = reader.formats.map(\.fit)
    let formatLooks = FormatLooks(formats: reader.formats.map(\.parts))
    let styleRules = reader.styleRules
    for number in sheets.indices {
      let rules = LookRules(sheets[number].rules, [], ofStyles: styleRules, over: formatLooks)
      apply(rules, over: formatLooks, to: number)
    }
    if let bytes = reader.isFlat ? bytes : try package.read(OpenDocumentPackage.settingsPart) {
      var settings = OpenDocumentSettingsReader()
      try PackageReader.parse(
        bytes,
        part: OpenDocumentPackage.settingsPart,
        limits: package.limits,
        handler: &settings
      )
      if settings.hidesZeros {
        for index in sheets.indices { sheets[index].hidesZeros = true }
      }
    }
    guard let bytes = reader.isFlat ? bytes : try package.read(OpenDocumentPackage.metadataPart)
    else { return }
    var metadata = OpenDocumentMetadataReader()
    try PackageReader.parse(
      bytes,
      part: OpenDocumentPackage.metadataPart,
      limits: package.limits,
      handler: &metadata
    )
    customProperties = metadata.properties
  }
}
