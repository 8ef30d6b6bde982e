internal import Glibc

/// The date of today.
public enum Today {
  /// Today's date where the machine is, as ISO 8601 writes it: `2026-01-12`.
  public static var text: String { LocalTime(seconds: time(nil))?.date ?? "" }
}
