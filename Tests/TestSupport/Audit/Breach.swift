/// Something about a workbook that some program would stumble over.
public struct Breach: Sendable, Hashable, CustomStringConvertible {
  /// What the workbook offends against.
  public enum Rule: String, Sendable, CaseIterable {
    /// The archive is read alike by every program, and its bytes depend on the report alone.
    case archive
    /// The parts are the known ones in the known order.
    case partList
    /// Every part is XML that can be read.
    case markup
    /// Elements of a sheet stand in the order of CT_Worksheet.
    case elementOrder
    /// Nothing but what the first edition of the format had: no extensions, no foreign namespaces.
    case extensions
    /// Conditional formats are classic ones about their own sheet.
    case conditionalFormat
    /// Validations have their ranges, and texts no longer than programs take.
    case validation
    /// Texts are shared strings.
    case inlineString
    /// Targets of relationships are relative and lead to a part; every part has its type.
    case relationship
    /// Protection has no password and leaves widths, heights, filters and sorting free.
    case protection
    /// A text that looks like a number bears no mark of an error.
    case numberAsText
    /// Sheets have names that every program accepts.
    case sheetName
    /// Names are valid, unique, and lead to sheets that there are.
    case definedName
    /// Rows and cells are in order, inside the grid and what they say they are.
    case cell
    /// Formulas have no `=` and a result, and refer to sheets that there are.
    case formula
    /// Texts lie in the table of strings, none longer than a cell may hold.
    case sharedString
    /// Formats lie in the style sheet.
    case style
    /// Merged ranges do not overlap.
    case merge
    /// What stands on every page is short and without control characters.
    case page
    /// Notes have an author, a cell of their own and a box.
    case note
    /// Properties have numbers and names of their own.
    case property
    /// Links lead from cells of their own to cells or files that programs open; filters have their name.
    case link
    /// Charts have elements in the order of their schema, and as many numbers as their cells.
    case chart
    /// A part is valid against the schemas of ECMA-376.
    case schema
  }

  /// What the workbook offends against.
  public let rule: Rule
  /// The part, and the cell or the like in it.
  public let place: String
  /// What is wrong.
  public let text: String

  /// The breach as a line.
  public var description: String { "\(rule.rawValue) \(place): \(text)" }
}
