import Archive

/// Looks at every byte of a workbook for what some program would stumble over.
///
/// It reads the workbook by itself and not by the reader of the project, which is lenient on purpose.
public struct WorkbookAudit {
  /// Everything that is wrong, in the order of the parts.
  public private(set) var breaches: [Breach] = []

  /// Audits the bytes of an xlsx file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - schemas: Whether the parts are validated against the schemas of ECMA-376, where they are.
  public init(_ bytes: [UInt8], schemas: Bool = true) {
    let directory = ZipDirectory(bytes)
    for oddity in directory.oddities { add(.archive, oddity.place, oddity.text) }
    let package: AuditedPackage
    do {
      package = try AuditedPackage(bytes)
    } catch {
      add(.archive, "package", "it cannot be read: \(error)")
      return
    }
    for (name, error) in package.unreadable { add(.markup, name, error) }
    checkParts(package, names: directory.names)
    checkExtensions(package)
    checkRelationships(package)
    checkProperties(package)
    checkWorkbook(package)
    checkStyles(package)
    checkStrings(package)
    checkNotes(package)
    checkCharts(package)
    for (index, name) in package.sheets.enumerated() {
      guard let part = package.part("xl/worksheets/sheet\(index + 1).xml") else { continue }
      var sheet = WorksheetAudit(part, name: name, in: package)
      sheet.check()
      breaches += sheet.breaches
    }
    if schemas {
      for complaint in SchemaValidation.complaints(package.parts) {
        add(.schema, complaint.part, complaint.text)
      }
    }
  }

  mutating func add(_ rule: Breach.Rule, _ place: String, _ text: String) {
    breaches.append(Breach(rule: rule, place: place, text: text))
  }

  mutating func expect(
    _ isRight: Bool,
    _ rule: Breach.Rule,
    _ place: String,
    _ text: @autoclosure () -> String
  ) {
    if !isRight { add(rule, place, text()) }
  }
}
