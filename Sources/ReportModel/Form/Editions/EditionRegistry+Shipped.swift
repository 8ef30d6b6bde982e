extension EditionRegistry {
  /// The national editions.
  public static let shipped = EditionRegistry([.edition2019, .edition2021])
}
