extension RandomAccessCollection {
  /// The first index whose element is in the second part, found by halving.
  ///
  /// It is what swift-algorithms has under this name, the one thing of it that is needed.
  ///
  /// - Parameter belongsInSecondPartition: Tells the two parts apart; true for every element behind the
  ///   first one that it is true for.
  /// - Returns: The index; `endIndex` where no element is in the second part.
  /// - Throws: What the closure throws.
  @inlinable
  public func partitioningIndex<Failure>(
    where belongsInSecondPartition: (Element) throws(Failure) -> Bool
  ) throws(Failure) -> Index {
    var start = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if try belongsInSecondPartition(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
