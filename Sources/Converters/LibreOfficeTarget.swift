import ReportFormats
import TextTools

/// What LibreOffice makes of old files.
enum LibreOfficeTarget: CaseIterable {
  /// A Word document.
  case document
  /// A workbook.
  case workbook

  /// What becomes of a file; nil for one that is not handed to LibreOffice.
  init?(for file: ForeignFile) {
    switch file.kind {
    // XML of Word 2003 is not: what is struck, raised or hidden in it becomes plain on the way.
    case .oldWordDocument, .rtf: self = .document
    case .compoundFile:
      if CompoundFile(file.bytes)?.isWorkbook == true {
        self = .workbook
      } else if Self.document.suffixes.contains(file.suffix) {
        // Programs older than the streams that are known today; LibreOffice knows some of them.
        self = .document
      } else {
        return nil
      }
    default: return nil
    }
  }

  /// The extensions that files which become one mostly have.
  var suffixes: Set<String> {
    switch self {
    case .document: ["doc", "wps", "dot", "wpt", "rtf"]
    case .workbook: ["xls", "et", "xlt", "ett"]
    }
  }

  /// The extension of what is written, without the dot.
  var suffix: String { self == .document ? "docx" : "xlsx" }

  /// What LibreOffice is told to write.
  var filter: String {
    self == .document ? "docx:MS Word 2007 XML" : "xlsx:Calc MS Excel 2007 XML"
  }

  /// The part without which what is written is none of the kind.
  var mainPart: String { self == .document ? "word/document.xml" : "xl/workbook.xml" }

  /// The extension under which LibreOffice is given a file: what it is, not what its name says.
  func inputSuffix(of file: ForeignFile) -> String {
    switch file.kind {
    case .rtf: "rtf"
    // In a test run alone.
    case .text: "csv"
    default: self == .document ? "doc" : "xls"
    }
  }
}
