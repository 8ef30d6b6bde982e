extension Array {
  /// Asks at once for the room of elements that are about to be appended, where they are more than there are.
  ///
  /// An array that grows by itself doubles its room again and again: of a long one, half of it is never used, and
  /// while it grows the old one is there as well. Few elements behind many are left to that, since room for
  /// them alone would have all be copied at each asking.
  ///
  /// - Parameter count: How many elements there will be besides.
  package mutating func makeRoom(for count: Int) {
    if count > self.count { reserveCapacity(self.count + count) }
  }
}
