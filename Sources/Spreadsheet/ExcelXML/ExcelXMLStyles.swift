internal import TextTools
import XML

/// The namespaces of a workbook of Excel 2003 as one XML file.
enum ExcelXMLNamespace {
  static let spreadsheet: StaticString = "urn:schemas-microsoft-com:office:spreadsheet"
  static let excel: StaticString = "urn:schemas-microsoft-com:office:excel"
  /// The vocabulary of the stretches of a text.
  static let page: StaticString = "http://www.w3.org/TR/REC-html40"
}

/// The formats of the cells of a workbook of Excel 2003.
struct ExcelXMLStyles {
  /// A format, with what it takes over from its parent.
  private struct Style {
    var isStruck = false
    var isDot = false
    var isOfSigns = false
    var position = TextLook.plain
    var color: SheetColor?
    var fill = SheetColor.of(.white)
    var code = "General"
    /// Whether it shows digits of its own beside a text.
    var showsDigitsAroundText = false

    var look: FormatLooks.Format {
      let font: TextLook = isDot ? .hidden : isStruck ? .struck : isOfSigns ? .signs : position
      return FormatLooks.Format(ink: color, paper: fill, font: font)
    }
  }

  /// The name of the format of cells that name none.
  private static let defaultName = "Default"

  /// The formats in the order of the file, behind the one that holds where there is none.
  private var styles = [Style()]
  private var numbers: [String: Int] = [:]
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// Begins a format.
  mutating func start(_ tag: borrowing XMLTag) throws(SpreadsheetError) {
    guard styles.count < min(limit, 65_535) else { throw .limit(.cellFormats, limit) }
    let parent = tag.attribute("Parent", in: ExcelXMLNamespace.spreadsheet)?.string()
    styles.append(styles[numbers[parent ?? Self.defaultName] ?? 0])
    if let name = tag.attribute("ID", in: ExcelXMLNamespace.spreadsheet)?.string() {
      numbers[name] = styles.count - 1
    }
  }

  /// Takes what a format says.
  mutating func take(_ tag: borrowing XMLTag) {
    func text(_ name: StaticString) -> String? {
      tag.attribute(name, in: ExcelXMLNamespace.spreadsheet)?.string()
    }
    let last = styles.count - 1
    if tag.isNamed("Font") {
      styles[last].isStruck = text("StrikeThrough").map { $0 == "1" } ?? styles[last].isStruck
      styles[last].color = text("Color").map(Self.color) ?? styles[last].color
      if let place = text("VerticalAlign") {
        styles[last].position =
          place == "Superscript" ? .raised : place == "Subscript" ? .lowered : .plain
      }
      if let font = text("FontName") { styles[last].isOfSigns = SymbolFont.replacesDigits(font) }
      if let size = text("Size").flatMap({ Double($0) }) {
        styles[last].isDot = Legibility.isDot(points: size)
      }
    } else if tag.isNamed("Interior") {
      let pattern = text("Pattern") ?? "None"
      styles[last].fill =
        pattern == "Solid"
        ? text("Color").map(Self.color) ?? .unknown
        : pattern == "None" ? .of(.white) : .unknown
    } else if tag.isNamed("NumberFormat") {
      styles[last].code = text("Format").map(Self.code) ?? "General"
      styles[last].showsDigitsAroundText =
        NumberFormat(code: styles[last].code).showsDigitsAroundText
    }
  }

  /// A colour by its digits; others are not known.
  static func color(_ text: String) -> SheetColor {
    text.hasPrefix("#")
      ? ShownColor(hexadecimal: text.dropFirst()).map { .of($0) } ?? .unknown : .unknown
  }

  /// The code of a number format, which some go by a name for.
  private static func code(_ format: String) -> String {
    switch format {
    case "General Number": "General"
    case "Fixed": "0.00"
    case "Standard": "#,##0.00"
    case "Percent": "0.00%"
    case "Scientific": "0.00E+00"
    case "Yes/No": "\"Yes\";\"Yes\";\"No\""
    case "True/False": "\"True\";\"True\";\"False\""
    case "On/Off": "\"On\";\"On\";\"Off\""
    case let name where name.hasSuffix(" Date") || name.hasSuffix(" Time"): "yyyy/m/d h:mm"
    default: format
    }
  }

  /// The number of a format by its name.
  func number(of name: String?) -> UInt16 {
    UInt16(numbers[name ?? Self.defaultName] ?? numbers[Self.defaultName] ?? 0)
  }

  /// Whether a format shows digits of its own beside a text, and beside one without characters as well.
  func showsDigitsAroundText(_ number: UInt16) -> Bool {
    styles[Int(number)].showsDigitsAroundText
  }

  /// The number formats, by the numbers of the formats.
  var numberFormats: [NumberFormat] { styles.map { NumberFormat(code: $0.code) } }

  /// How text looks, by the numbers of the formats.
  var formatLooks: FormatLooks { FormatLooks(formats: styles.map(\.look)) }
}
