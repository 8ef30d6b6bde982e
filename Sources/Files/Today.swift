internal import Glibc

/// The date of today.
public enum Today {
  /// Today's date where the machine is, as ISO 8601 writes it: `2026-01-12`.
  public static var text: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
