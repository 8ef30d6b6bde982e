internal import ReportModel
internal import Spreadsheet

/// What a workbook says of itself, field by field, in two places: properties of the file, which programs
/// keep when they save, and rows of the first sheet, for people and for programs that drop properties.
enum IdentityField: String, CaseIterable {
  case organ
  case year
  case edition
  case template
  case content
  /// The values that a blank form was given with; other workbooks do not have the field.
  case initialValues

  /// The version of the layout that this program writes.
  static let templateVersion = 1

  /// The name of the file's property.
  var property: String { "nianbao." + rawValue }

  /// The label of the sheet's row.
  var label: String {
    switch self {
    case .organ: "机关"
    case .year: "年度"
    case .edition: "格式版本"
    case .template: "模板版本"
    case .content: "内容校验码"
    case .initialValues: "空白表校验码"
    }
  }

  /// What an identity says in the field.
  ///
  /// - Returns: Nil where the identity has no such field.
  func text(of identity: ReportIdentity) -> String? {
    switch self {
    case .organ: identity.organ
    case .year: identity.year.map { String($0) } ?? ""
    case .edition: identity.edition
    case .template: String(identity.templateVersion)
    case .content: identity.contentHash
    case .initialValues: identity.initialValues?.text
    }
  }
}

extension ReportIdentity {
  /// Puts an identity together from its fields' texts; nil without a version of the template.
  init?(_ text: (IdentityField) -> String?) {
    guard let version = text(.template).flatMap({ Int($0) }), version >= 1 else { return nil }
    self.init(
      organ: text(.organ) ?? "",
      year: text(.year).flatMap { Int($0) },
      edition: text(.edition) ?? "",
      templateVersion: version,
      contentHash: text(.content) ?? "",
      initialValues: text(.initialValues).flatMap { InitialValues($0) }
    )
  }

  /// The identity as properties of a file.
  ///
  /// A text that no program keeps as a property is left to the sheet's row.
  var properties: [CustomProperty] {
    IdentityField.allCases.compactMap { field in
      guard let text = field.text(of: self) else { return nil }
      // LibreOffice cuts a property at a NUL, and others write control characters without escapes.
      let hasControl = text.unicodeScalars.contains { $0.properties.generalCategory == .control }
      guard !hasControl, text.utf16.count <= Self.propertyLimit else { return nil }
      return CustomProperty(name: field.property, value: text)
    }
  }

  /// The most UTF-16 units of a property that programs keep.
  private static let propertyLimit = 255
}
