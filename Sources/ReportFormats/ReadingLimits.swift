public import ReportModel
internal import TextTools

/// The sizes past which a file is refused, whatever its format.
///
/// A caller of the library may change any of them; the refusal `INPUT-LIMIT` cites the one that is
/// passed, with its value. The defaults are far above what a report needs and low enough that a
/// hostile file is refused within two seconds and 150 MB.
public struct ReadingLimits: Sendable, Hashable {
  // MARK: Files

  /// The most bytes of a file of any format; 64 MiB unless set.
  public var fileBytes = 64 << 20
  /// The most bytes of a text, an XML or a JSON file; 32 MiB unless set.
  public var textBytes = 32 << 20
  /// The most bytes of a web page in UTF-8; 8 MiB unless set.
  public var pageBytes = 8 << 20

  // MARK: Archives

  /// The most entries of an archive, folders and unread parts counted; 1,000 unless set.
  public var archiveEntries = 1000
  /// The most bytes of one part, inflated; 64 MiB unless set.
  public var partBytes = 64 << 20
  /// The most bytes of all parts together, inflated; 128 MiB unless set.
  public var allPartsBytes = 128 << 20
  /// The most inflated bytes for each compressed one, past ``ratioFreeBytes``; 200 unless set.
  public var compressionRatio = 200
  /// The inflated size up to which a part may be compressed however well; 1 MiB unless set.
  public var ratioFreeBytes = 1 << 20

  /// The most bytes of a part of a Word document that is taken apart, inflated; 16 MiB unless set.
  public var documentBytes = 16 << 20

  // MARK: Markup

  /// The most elements, arrays or objects open at once; 64 unless set, and in XML at most 250.
  public var depth = 64
  /// The most elements of a web page open at once; 256 unless set.
  public var pageDepth = 256
  /// The most elements of a Word document or a text of OpenDocument open at once, where tables within tables
  /// and content controls go deep; 200 unless set, and at most 250.
  public var documentDepth = 200
  /// The most bytes of one start tag; 64 KiB unless set.
  public var startTagBytes = 64 << 10
  /// The most rules in the style sheets of a web page; 50,000 unless set.
  public var styleRules = 50_000
  /// The most comparisons of the elements of a web page with the selectors of its style sheets; 20,000,000
  /// unless set.
  public var styleComparisons = 20_000_000
  /// The most values of a JSON file, containers included and keys not; 1,000,000 unless set.
  public var jsonValues = 1_000_000

  // MARK: Contents

  /// The most bytes of a line of text; 1 MiB unless set.
  public var lineBytes = 1 << 20
  /// The most lines of a text; 200,000 unless set.
  public var lines = 200_000
  /// The most paragraphs of a web page or document outside its cells; 100,000 unless set.
  public var paragraphs = 100_000
  /// The most tables of a web page or document; 20,000 unless set.
  public var tables = 20_000
  /// The most cells of all tables or sheets together; 200,000 unless set.
  ///
  /// A report has about 600 cells that hold something: as many in one file are a mistake.
  public var cells = 200_000
  /// The most sheets of a workbook; 200 unless set.
  public var sheets = 200
  /// The most UTF-16 units of the text of a workbook's cell; 32,767 unless set.
  public var cellText = 32_767
  /// The most bytes in UTF-8 of the texts of all cells of a workbook, and of what a text of OpenDocument says
  /// beyond its own bytes; 32 MiB unless set.
  ///
  /// Cells share texts or are repeated: a small file may say a long text in every cell.
  public var allCellsText = 32 << 20

  /// The limits that hold unless others are given.
  public static let `default` = ReadingLimits()

  /// The default limits, to be changed.
  public init() {}

  /// A number of bytes as a message names it.
  public static func name(ofBytes bytes: Int) -> String {
    ByteSize.name(of: bytes)
  }
}

extension Refusal {
  /// A page or document has more paragraphs than ``ReadingLimits/paragraphs``.
  public static func tooManyParagraphs(_ limits: ReadingLimits) -> Refusal {
    .limit(Wording(zh: "段落数", en: "the number of paragraphs"), value: String(limits.paragraphs))
  }

  /// A page or document has more tables than ``ReadingLimits/tables``.
  public static func tooManyTables(_ limits: ReadingLimits) -> Refusal {
    .limit(Wording(zh: "表格个数", en: "the number of tables"), value: String(limits.tables))
  }

  /// The tables of a file hold more cells than ``ReadingLimits/cells``.
  public static func tooManyCells(_ limits: ReadingLimits, at place: Place? = nil) -> Refusal {
    .limit(
      Wording(zh: "表格单元格的个数", en: "the number of table cells"),
      value: String(limits.cells),
      at: place
    )
  }
}
