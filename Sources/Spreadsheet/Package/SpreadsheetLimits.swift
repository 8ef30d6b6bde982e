public import Archive
import XML

/// The sizes past which a workbook is refused.
public struct SpreadsheetLimits: Sendable, Equatable {
  /// What is limited; the raw value is how an error names it.
  public enum Quantity: String, Sendable, CaseIterable {
    /// The sheets of a workbook.
    case sheets
    /// The cells of one sheet that hold something.
    case cells = "cells of a sheet"
    /// The texts that cells share.
    case sharedStrings = "shared strings"
    /// The UTF-16 units of the text of one cell, or of one formula.
    case cellText = "UTF-16 units of a cell's text"
    /// The merged ranges of one sheet.
    case mergedRanges = "merged ranges of a sheet"
    /// The names that a workbook defines.
    case definedNames = "defined names"
    /// The formats of cells.
    case cellFormats = "cell formats"
    /// The links of a sheet.
    case hyperlinks = "links of a sheet"
  }

  /// The most UTF-16 units that a cell can hold in any program, 32,767.
  public static let cellTextLength = 32_767
  /// The most UTF-16 units of a sheet's name, 31.
  public static let sheetNameLength = 31

  /// The most sheets; 1,000 unless set.
  public var sheets = 1000
  /// The most cells of a sheet that hold something; 5 million unless set.
  public var cells = 5_000_000
  /// The most shared strings; a million unless set.
  public var sharedStrings = 1_000_000
  /// The most UTF-16 units of a cell's text; ``cellTextLength`` unless set.
  public var cellText = cellTextLength
  /// The most merged ranges of a sheet; 10,000 unless set.
  public var mergedRanges = 10_000
  /// The most defined names; 100,000 unless set.
  public var definedNames = 100_000
  /// The most cell formats; 65,000 unless set, and no more than 65,535.
  public var cellFormats = 65_000
  /// The most elements of a part open at once; 64 unless set, and at most 250.
  public var depth = XMLLimits.default.depth
  /// The most bytes of one start tag of a part; 64 KiB unless set.
  public var startTagBytes = XMLLimits.default.startTagBytes
  /// The most bytes of text between two tags of a part; 1 MiB unless set.
  public var textBytes = XMLLimits.default.textBytes
  /// The limits of the archive.
  public var archive = ArchiveLimits.default

  /// Creates the default limits, to be changed.
  public init() {}

  /// The limits that hold unless others are given.
  public static let `default` = SpreadsheetLimits()
}

extension SpreadsheetLimits {
  /// What one part may hold.
  var xml: XMLLimits {
    var limits = XMLLimits()
    limits.documentBytes = archive.partBytes
    limits.depth = depth
    limits.startTagBytes = startTagBytes
    limits.textBytes = textBytes
    return limits
  }
}
