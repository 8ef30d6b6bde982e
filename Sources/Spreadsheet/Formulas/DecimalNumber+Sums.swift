extension DecimalNumber: Comparable {
  /// The number with the other sign.
  static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(
      digits: number.digits,
      point: number.point,
      isNegative: !number.isNegative
    )
  }

  /// Tells whether one number is less than another.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    (left + -right).isNegative
  }

  /// The product, exact; nil where it has more digits than any program keeps.
  static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    var places = [Int](repeating: 0, count: left.digits.count + right.digits.count)
    guard places.count <= 2 * exactDigits else { return nil }
    for (row, one) in left.digits.enumerated() {
      for (column, other) in right.digits.enumerated() {
        places[row + column + 1] += (Int(one) - 0x30) * (Int(other) - 0x30)
      }
    }
    for place in places.indices.dropFirst().reversed() {
      places[place - 1] += places[place] / 10
      places[place] %= 10
    }
    return DecimalNumber(
      digits: places.map { UInt8($0) + 0x30 },
      point: left.point + right.point,
      isNegative: left.isNegative != right.isNegative
    )
  }

  /// The quotient; nil where it does not end within the digits that every program keeps.
  static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    guard left.digits.count <= exactDigits, right.digits.count <= exactDigits,
      let divisor = Int(String(decoding: right.digits, as: UTF8.self)), divisor > 0
    else { return nil }
    var digits: [UInt8] = []
    var rest = 0
    var next = left.digits[...]
    while !next.isEmpty || rest > 0 {
      guard digits.count < left.digits.count + 2 * exactDigits else { return nil }
      rest = rest * 10 + Int(next.popFirst() ?? 0x30) - 0x30
      digits.append(UInt8(rest / divisor) + 0x30)
      rest %= divisor
    }
    return DecimalNumber(
      digits: digits,
      point: left.point - right.point + right.digits.count,
      isNegative: left.isNegative != right.isNegative
    )
  }

  /// The sum, exact.
  static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.digits.isEmpty { return right }
    if right.digits.isEmpty { return left }
    let lowest = min(left.point - left.digits.count, right.point - right.digits.count)
    let count = max(left.point, right.point) - lowest + 1
    var places = [Int](repeating: 0, count: count)
    for number in [left, right] {
      for (index, digit) in number.digits.enumerated() {
        let place = number.point - 1 - index - lowest
        places[place] += (Int(digit) - 0x30) * (number.isNegative ? -1 : 1)
      }
    }
    // Where the signs differ no place goes past nine, so that the highest one tells the sum's sign.
    let isNegative = (places.last { $0 != 0 } ?? 0) < 0
    var carry = 0
    for place in places.indices {
      let sum = (isNegative ? -places[place] : places[place]) + carry
      let digit = (sum % 10 + 10) % 10
      carry = (sum - digit) / 10
      places[place] = digit
    }
    return DecimalNumber(
      digits: places.reversed().map { UInt8($0) + 0x30 },
      point: count + lowest,
      isNegative: isNegative
    )
  }
}
