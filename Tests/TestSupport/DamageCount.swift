import Glibc

/// How many damages the tests of damaged reports try.
public enum DamageCount {
  /// How many of each kind: 200, or as many as NIANBAO_DAMAGES says.
  public static let each: Int = {
    guard let text = getenv("NIANBAO_DAMAGES"), let count = Int(String(cString: text)) else {
      return 200
    }
    return count
  }()
}
