/// A colour, as far as it can be told from what a trace says.
struct InkColor {
  let red: Double
  let green: Double
  let blue: Double

  static let white = InkColor(red: 1, green: 1, blue: 1)

  /// Takes the components of a colour.
  ///
  /// - Parameters:
  ///   - components: Their values from 0 to 1.
  ///   - space: The name of the colour space; of one that mixes inks of its own the colour is not known.
  init?(_ components: [Double], space: String) {
    guard !["Separation", "DeviceN", "Indexed", "Lab", "Pattern"].contains(where: space.hasPrefix)
    else { return nil }
    switch components.count {
    case 1: self.init(red: components[0], green: components[0], blue: components[0])
    case 3: self.init(red: components[0], green: components[1], blue: components[2])
    case 4:
      let light = 1 - components[3]
      self.init(
        red: (1 - components[0]) * light,
        green: (1 - components[1]) * light,
        blue: (1 - components[2]) * light
      )
    default: return nil
    }
  }

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Whether text in the one colour cannot be seen on the other.
  func isLost(on other: InkColor) -> Bool {
    max(
      (red - other.red).magnitude,
      (green - other.green).magnitude,
      (blue - other.blue).magnitude
    ) < 0.15
  }
}
