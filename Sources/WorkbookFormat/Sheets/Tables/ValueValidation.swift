internal import ReportModel
internal import Spreadsheet

/// What may be typed into the cells of a table's values, by their type.
///
/// Every program asks before it keeps anything else, and does not insist: a `/` or a number with a note
/// stands in many a cell. Pasting goes past it, so that the import and the colours look again.
enum ValueValidation {
  /// The greatest number that all programs keep exactly.
  private static let greatest = "999999999999999"
  private static let marksHint = "没有发生填 0，不适用填“/”，尚不清楚留空。"
  private static let keepHint = "确需保留所填内容，选“是”。"

  /// The validations of a table.
  ///
  /// - Parameter cells: The value cells with their places, in reading order.
  /// - Returns: One for each type that the table has.
  static func validations(of cells: [(type: ValueType, place: CellReference)]) -> [DataValidation] {
    [ValueType.count, .change, .amountInTenThousandYuan, .amountWithUnit].compactMap { type in
      let places = cells.filter { $0.type == type }.map(\.place)
      return places.first.map { validation(of: type, places, first: $0.description) }
    }
  }

  private static func validation(
    of type: ValueType,
    _ places: [CellReference],
    first: String
  ) -> DataValidation {
    let ranges = CellRange.rectangles(of: places)
    var validation: DataValidation
    switch type {
    case .count:
      validation = DataValidation(
        ranges,
        .whole,
        .between,
        formula: "0",
        secondFormula: greatest
      )
      validation.promptTitle = "件数"
      validation.prompt = "填不小于 0 的整数，只写数字。" + marksHint
      validation.error = "这里应填不小于 0 的整数。没有这项内容可填“/”。" + keepHint
    case .change:
      validation = DataValidation(
        ranges,
        .whole,
        .between,
        formula: "-" + greatest,
        secondFormula: greatest
      )
      validation.promptTitle = "本年增/减"
      validation.prompt = "填整数，减少填负数（如 -3）。没有变化填 0，不适用填“/”，尚不清楚留空。"
      validation.error = "这里应填整数，减少填负数。没有这项内容可填“/”。" + keepHint
    case .amountInTenThousandYuan:
      validation = DataValidation(ranges, .decimal, .greaterThanOrEqual, formula: "0")
      validation.promptTitle = "金额（万元）"
      validation.prompt = "以万元为单位，填不小于 0 的数，小数照实填写，不写单位。" + marksHint
      validation.error = "这里应填以万元为单位、不小于 0 的数，不写单位。没有这项内容可填“/”。" + keepHint
    case .amountWithUnit:
      // A text that ends in 元 is an amount with its unit, as reports write it.
      validation = DataValidation(
        ranges,
        .custom,
        formula: "OR(AND(ISNUMBER(\(first)),\(first)>=0),RIGHT(\(first),1)=\"元\")"
      )
      validation.promptTitle = "金额"
      validation.prompt = "填金额并写明单位，如 160.5964万元、251000元。" + marksHint
      validation.error = "这里应填不小于 0 的金额，可带单位（元、万元、亿元）。没有这项内容可填“/”。" + keepHint
    }
    validation.severity = .warning
    validation.errorTitle = "请核对所填内容"
    return validation
  }
}
