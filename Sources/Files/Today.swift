internal import Glibc

/// The date of today.
public enum Today {
  /// Today's date where the machine is, as ISO 8601 writes it: `2026-01-12`.
  public static var text: String { LocalTime(seconds: time(nil))?.date ?? "" }

  /// The moment at hand, as ISO 8601 writes it with the offset of the time zone: `2026-01-12T09:30:05+08:00`.
  public static var moment: String { LocalTime(seconds: time(nil))?.moment ?? "" }
}
