internal import Spreadsheet

/// Dates as workbooks store them: days since a beginning.
enum SerialDate {
  /// Where the days are counted from.
  enum Calendar {
    /// Day 1 is 1 January 1900, and 1900 is taken for a leap year.
    case from1900
    /// Day 0 is 1 January 1904.
    case from1904
  }

  /// The date in ISO 8601; nil for a number that is no date, or has a time of day.
  static func text(of number: DecimalNumber, _ calendar: Calendar) -> String? {
    guard var day = number.whole, (0...2_958_465).contains(day) else { return nil }
    switch calendar {
    case .from1900:
      guard day >= 1, day != 60 else { return nil }
      // The 29 February 1900 that programs count never was.
      if day < 60 { day += 1 }
      day -= 25_569
    case .from1904: day -= 24_107
    }
    return text(daysSince1970: day)
  }

  private static func text(daysSince1970 days: Int) -> String {
    // Years begin in March here, so that the leap day is a year's last.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let year = yearOfEra + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(calendarMonth, 2))-\(padded(day, 2))"
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
