import Glibc

/// How many damages the tests of damaged reports try.
public enum DamageCount {
  /// How many of each kind: 200, or as many as NIANBAO_DAMAGES says.
  public static let each = count(byDefault: 200)

  /// How many of a kind that takes its time: as many as given, or as NIANBAO_DAMAGES says.
  public static func count(byDefault count: Int) -> Int {
    getenv("NIANBAO_DAMAGES").flatMap { Int(String(cString: $0)) } ?? count
  }
}
