public import Listings
public import ReportFormats
public import ReportModel
public import ReportRules
import WorkbookFormat

/// A combined report in a format, with further files where one does not hold all units.
public struct CombinedFiles: Sendable {
  /// The file of the report, with what it could not carry.
  public let conversion: Conversion
  private let annexes: SumAnnexes?
  private let language: Language

  fileprivate init(_ conversion: Conversion, _ annexes: SumAnnexes? = nil, _ language: Language) {
    self.conversion = conversion
    self.annexes = annexes
    self.language = language
  }

  /// How many further files there are.
  public var furtherCount: Int { annexes?.chunks.count ?? 0 }

  /// Makes a further file: a workbook with the tables of so many units.
  ///
  /// - Parameter number: Its number, from 1.
  /// - Returns: The whole file.
  /// - Throws: ``Refusal`` if it cannot be written.
  public func further(_ number: Int) throws(Refusal) -> [UInt8] {
    guard let annexes, annexes.chunks.indices.contains(number - 1) else { return [] }
    return try annexes.further(number - 1).written(as: .xlsx, language)
  }
}

extension Combination {
  /// Puts the combined report into a format; a workbook has the tables of its units beside it.
  ///
  /// - Parameters:
  ///   - format: The format wanted.
  ///   - language: The language of the tables.
  ///   - sources: What the sum is compared with.
  ///   - context: What the format's writer is told besides.
  /// - Returns: The whole file, with what it could not carry.
  /// - Throws: ``Refusal`` `COMBINE-NOTHING` if no unit is added up; otherwise as
  ///   ``Report/written(as:)``.
  public func written(
    as format: ReportFormat,
    language: Language,
    with sources: SumSources = SumSources(),
    in context: FormatContext = .default
  ) throws(Refusal) -> CombinedFiles {
    guard !counted.isEmpty else { throw .nothingToCombine }
    guard let writer = format.writer as? any AnnexWriter else {
      return CombinedFiles(try report.written(as: format, in: context), nil, language)
    }
    let annexes = SumAnnexes(self, sources, cellLimit: context.limits.cells)
    let conversion = Conversion(
      bytes: try writer.write(report, besides: annexes.listings, language, in: context),
      findings: writer.notCarried(of: report)
    )
    return CombinedFiles(conversion, annexes, language)
  }
}

extension Combination {
  /// The tables that a workbook of the sum has beside the report: the overview, what is to be done, main figures,
  /// indicators, the units' numbers, the differences to other reports.
  ///
  /// - Parameter sources: What the sum is compared with.
  /// - Returns: The tables in the order of the workbook; without those of units where they need further files.
  public func listings(with sources: SumSources = SumSources()) -> [Listing] {
    SumAnnexes(self, sources).listings
  }
}

extension Refusal {
  fileprivate static let nothingToCombine = Refusal(
    .combineNothing,
    message: Wording(zh: "没有可以汇总的报告", en: "there is no report to add up"),
    remedy: Wording(
      zh: "核对文件夹、年度和各文件的提示",
      en: "check the folder, the year and what is said of each file"
    )
  )
}

extension RefusalKind {
  /// No report can be added up.
  static let combineNothing = RefusalKind(
    code: "COMBINE-NOTHING",
    meaning: Wording(zh: "没有可以汇总的报告", en: "there is no report to add up"),
    example: Wording(zh: "文件夹里没有一份能读取的报告", en: "a folder without one report that can be read"),
    actor: .office,
    since: 1
  )
}
