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
    var rest = name.utf8[...]
    for letter in [UInt8(ascii: "R"), UInt8(ascii: "C")]
    where rest.first.map({ $0 & 0xDF }) == letter {
      rest = rest.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    return rest.isEmpty
  }
}
