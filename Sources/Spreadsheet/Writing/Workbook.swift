/// A workbook to be written.
///
/// ```swift
/// var styles = StyleTable()
/// let bold = styles.index(of: CellStyle(font: Font(isBold: true)))
/// var sheet = Worksheet(name: "表一")
/// sheet.rows = [Row(0, cells: [Cell(0, .text("合计"), style: bold), Cell(1, .number("12"))])]
/// let bytes = try Workbook(sheets: [sheet], styles: styles.styleSheet()).bytes()
/// ```
public struct Workbook: Sendable {
  /// The sheets in the order of their tabs; at least one.
  public var sheets: [Worksheet]
  /// The names for cells; print titles are not among them, see ``PageSetup/titleRows``.
  public var definedNames: [DefinedName]
  /// The formats of cells, which workbooks share.
  public var styles: StyleSheet
  /// What the file says about itself.
  public var properties: WorkbookProperties
  /// The sheet that is shown first, counted from 0.
  public var activeSheet: Int

  /// Describes a workbook.
  ///
  /// - Parameters:
  ///   - sheets: The sheets in the order of their tabs.
  ///   - definedNames: The names for cells.
  ///   - styles: The formats of cells.
  ///   - properties: What the file says about itself.
  ///   - activeSheet: The sheet that is shown first.
  public init(
    sheets: [Worksheet],
    definedNames: [DefinedName] = [],
    styles: StyleSheet,
    properties: WorkbookProperties = WorkbookProperties(),
    activeSheet: Int = 0
  ) {
    self.sheets = sheets
    self.definedNames = definedNames
    self.styles = styles
    self.properties = properties
    self.activeSheet = activeSheet
  }
}

/// A name for a cell, a range or a formula.
public struct DefinedName: Sendable, Equatable {
  /// The name, such as `applications.granted.naturalPerson`.
  public var name: String
  /// What it stands for, a formula without `=`, such as `'表三'!$C$5`.
  public var formula: String
  /// The only sheet that knows the name, counted from 0; nil for the whole workbook.
  public var sheet: Int?
  /// Whether programs leave it out of their lists.
  public var isHidden: Bool

  /// Defines a name.
  ///
  /// - Parameters:
  ///   - name: The name.
  ///   - formula: What it stands for; ``SheetName/reference(to:in:)`` makes references.
  ///   - sheet: The only sheet that knows the name.
  ///   - isHidden: Whether programs leave it out of their lists.
  public init(name: String, formula: String, sheet: Int? = nil, isHidden: Bool = false) {
    self.name = name
    self.formula = formula
    self.sheet = sheet
    self.isHidden = isHidden
  }

  /// Tells whether every program accepts the name.
  ///
  /// It begins with a letter, `_` or `\`, goes on with these, digits and `.`, is not longer than 255
  /// UTF-16 units, and is no cell's reference in either notation.
  public static func isValid(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf16.count <= 255 else { return false }
    guard first == "_" || first == "\\" || first.properties.isAlphabetic else { return false }
    let isPart = { (scalar: Unicode.Scalar) in
      switch scalar {
      // Looking up the properties of every letter of many names takes time.
      case "_", "\\", ".", "a"..."z", "A"..."Z", "0"..."9": true
      default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      }
    }
    guard name.unicodeScalars.allSatisfy(isPart) else { return false }
    return CellReference(name) == nil && !isRowColumnReference(name)
  }

  /// Whether it is a reference such as `R1C1`, `R` or `C3`.
  private static func isRowColumnReference(_ name: String) -> Bool {
    var rest = Array(name.utf8)[...]
    for letter in [UInt8(ascii: "R"), UInt8(ascii: "C")]
    where rest.first.map({ $0 & 0xDF }) == letter {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    return rest.isEmpty
  }
}

/// What a workbook says about itself.
public struct WorkbookProperties: Sendable, Equatable {
  /// The name of the program that wrote it.
  public var application: String
  /// The title.
  public var title: String?
  /// What it is about.
  public var subject: String?
  /// Who made it.
  public var creator: String?
  /// When it was made, as `2026-01-31T00:00:00Z`; left out unless given, so that equal workbooks
  /// give equal files.
  public var created: String?
  /// Further properties by name, in order; programs keep them when they save.
  public var custom: [CustomProperty]

  /// Describes a workbook.
  ///
  /// - Parameters:
  ///   - application: The name of the program that wrote it.
  ///   - title: The title.
  ///   - subject: What it is about.
  ///   - creator: Who made it.
  ///   - created: When it was made.
  ///   - custom: Further properties.
  public init(
    application: String = "nianbao",
    title: String? = nil,
    subject: String? = nil,
    creator: String? = nil,
    created: String? = nil,
    custom: [CustomProperty] = []
  ) {
    self.application = application
    self.title = title
    self.subject = subject
    self.creator = creator
    self.created = created
    self.custom = custom
  }
}

/// A property of a workbook that the user or a program has added.
public struct CustomProperty: Sendable, Equatable {
  /// The name.
  public var name: String
  /// The value, of whatever type, as text.
  public var value: String

  /// Describes a property.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}
