/// The number formats that every program knows by their numbers.
///
/// Source: ECMA-376 part 1, 18.8.30; 5 to 8, 27 to 36, 41 to 44 and 50 to 58 as in a Chinese program.
enum BuiltInNumberFormat {
  /// The first number of formats that a workbook defines itself.
  static let firstCustom = 164

  /// The code for a number, or nil where the standard gives none.
  static func code(_ identifier: Int) -> String? {
    codes[identifier]
  }

  /// The number that any language has for a code.
  static func identifier(of code: String) -> Int? {
    identifiers[code]
  }

  private static let codes: [Int: String] = common.merging(chinese) { common, _ in common }

  // The formats whose looks depend on the language are not written by number.
  private static let identifiers: [String: Int] = Dictionary(
    common.filter { ![14, 22, 37, 38, 39, 40].contains($0.key) }.map { ($1, $0) },
    uniquingKeysWith: min
  )

  private static let common: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm",
    37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
    45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
  ]

  private static let chinese: [Int: String] = [
    5: "\"¥\"#,##0;\"¥\"-#,##0", 6: "\"¥\"#,##0;[Red]\"¥\"-#,##0",
    7: "\"¥\"#,##0.00;\"¥\"-#,##0.00", 8: "\"¥\"#,##0.00;[Red]\"¥\"-#,##0.00",
    27: "yyyy\"年\"m\"月\"", 28: "m\"月\"d\"日\"", 29: "m\"月\"d\"日\"", 30: "m-d-yy",
    31: "yyyy\"年\"m\"月\"d\"日\"", 32: "h\"时\"mm\"分\"", 33: "h\"时\"mm\"分\"ss\"秒\"",
    34: "上午/下午h\"时\"mm\"分\"", 35: "上午/下午h\"时\"mm\"分\"ss\"秒\"", 36: "yyyy\"年\"m\"月\"",
    41: "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
    42: "_ \"¥\"* #,##0_ ;_ \"¥\"* -#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
    43: "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
    44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* -#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    50: "yyyy\"年\"m\"月\"", 51: "m\"月\"d\"日\"", 52: "yyyy\"年\"m\"月\"", 53: "m\"月\"d\"日\"",
    54: "m\"月\"d\"日\"", 55: "上午/下午h\"时\"mm\"分\"", 56: "上午/下午h\"时\"mm\"分\"ss\"秒\"",
    57: "yyyy\"年\"m\"月\"", 58: "m\"月\"d\"日\"",
  ]
}
