internal import Glibc

/// A moment by the calendar and the clock of the machine's time zone.
struct LocalTime {
  private let parts: tm

  /// Looks a moment up; nil for one past all years.
  ///
  /// - Parameter seconds: The seconds since 1970.
  init?(seconds: Int) {
    var time = time_t(seconds)
    var parts = tm()
    guard localtime_r(&time, &parts) != nil else { return nil }
    self.parts = parts
  }

  /// The date as ISO 8601 writes it: `2026-01-12`.
  var date: String {
    "\(parts.tm_year + 1900)-\(Self.two(parts.tm_mon + 1))-\(Self.two(parts.tm_mday))"
  }

  /// The time: `09:30`.
  var clock: String { "\(Self.two(parts.tm_hour)):\(Self.two(parts.tm_min))" }

  /// The second within the minute: `05`.
  var second: String { Self.two(parts.tm_sec) }

  /// How far the time zone is from that of Greenwich: `+08:00`.
  var offset: String {
    let minutes = Int32(parts.tm_gmtoff / 60)
    let size = abs(minutes)
    return "\(minutes < 0 ? "-" : "+")\(Self.two(size / 60)):\(Self.two(size % 60))"
  }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
