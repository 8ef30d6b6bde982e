internal import TextTools

/// A cell that leads somewhere when it is clicked.
public struct Hyperlink: Sendable, Equatable {
  /// Where a link leads.
  public enum Target: Sendable, Equatable {
    /// To a cell of a sheet of the same workbook, by the sheet's name.
    case cell(sheet: String, CellReference)
    /// To a file, by its path as seen from the workbook's folder, or from the root; as `PathText` has it.
    case file(path: String)
  }

  /// The cell.
  public var cell: CellReference
  /// Where it leads.
  public var target: Target
  /// What is shown beside the pointer; at most 255 UTF-16 units.
  public var hint: String?

  /// The most links of a sheet that programs open.
  public static let limit = 65_530
  /// The most characters of an address that programs open; a link to a longer one is left out.
  static let addressLimit = 2079

  /// Describes a link.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - target: Where it leads.
  ///   - hint: What is shown beside the pointer.
  public init(_ cell: CellReference, to target: Target, hint: String? = nil) {
    self.cell = cell
    self.target = target
    self.hint = hint
  }
}

extension Hyperlink {
  /// Whether programs open it.
  var isOpened: Bool { target.address?.utf8.count ?? 0 <= Self.addressLimit }
}

extension Hyperlink.Target {
  /// The address of a file; nil for a place in the workbook.
  var address: String? {
    guard case .file(let named) = self else { return nil }
    let path = PathText.bytes(of: named)
    let escaped = FileAddress.escaped(named, keeping: ":@!$&'()*+,;=")
    // A colon before the first slash would make what stands before it the name of a protocol.
    if path.first == UInt8(ascii: "/") { return "file://" + escaped }
    let isLikeProtocol = path.prefix { $0 != UInt8(ascii: "/") }.contains(UInt8(ascii: ":"))
    return (isLikeProtocol ? "./" : "") + escaped
  }
}
