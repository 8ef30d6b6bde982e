internal import Glibc

/// A moment by the machine's clock.
public struct Moment: Sendable {
  /// The seconds since 1970.
  public let seconds: Int

  /// The moment that it is.
  public static var now: Moment { Moment(seconds: time(nil)) }

  /// The date and the time of the machine's time zone with its offset, ISO 8601: `2026-01-12T09:30:05+08:00`; empty for
  /// one past all years.
  public var text: String {
    LocalTime(seconds: seconds).map { "\($0.date)T\($0.clock):\($0.second)\($0.offset)" } ?? ""
  }
}
