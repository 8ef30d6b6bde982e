/// How one number becomes another in copying, and how likely that is.
struct NumberSlip {
  let kind: Repair.Kind
  /// Lower is likelier.
  let cost: Double

  /// The slip by which the right number became the wrong one.
  ///
  /// - Parameters:
  ///   - wrong: The number that stands there.
  ///   - right: The number that should.
  ///   - isTotal: Whether the cell is a total, which is worked out and may be wrong by any amount.
  init(from wrong: Int, to right: Int, isTotal: Bool) {
    let old = Self.digits(wrong)
    let new = Self.digits(right)
    if wrong < 0 || right < 0 {
      self.init(.value, 3)
    } else if old.count == new.count {
      let places = old.indices.filter { old[$0] != new[$0] }
      if places.count == 1 {
        // A zero that should be a number is less often a slip of one digit.
        self.init(.digit, wrong == 0 ? 1.7 : old.count == 1 ? 1.25 : 1)
      } else if places.count == 2, places[1] == places[0] + 1,
        old[places[0]] == new[places[1]], old[places[1]] == new[places[0]]
      {
        self.init(.digitsExchanged, 0.6)
      } else {
        self.init(.value, isTotal ? 2.2 : 3)
      }
    } else if Self.isOneDigitMore(old, new) || Self.isOneDigitMore(new, old) {
      // 5 and 50 are no more alike than any two numbers; 512 and 5120 are.
      self.init(.digitCount, min(old.count, new.count) == 1 ? 2 : 1.15)
    } else if wrong == 0 {
      self.init(.value, 2)
    } else {
      self.init(.value, isTotal ? 2.2 : 3)
    }
  }

  private init(_ kind: Repair.Kind, _ cost: Double) {
    self.kind = kind
    self.cost = cost
  }

  private static func digits(_ number: Int) -> [UInt8] { Array(String(number).utf8) }

  private static func isOneDigitMore(_ longer: [UInt8], _ shorter: [UInt8]) -> Bool {
    guard longer.count == shorter.count + 1 else { return false }
    let head = zip(longer, shorter).prefix { $0 == $1 }.count
    return longer[(head + 1)...].elementsEqual(shorter[head...])
  }
}
