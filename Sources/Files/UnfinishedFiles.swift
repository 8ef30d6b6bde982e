import Glibc
import Synchronization

/// The names of temporary files that are being written, for an end that leaves nobody time to clean up.
///
/// Where memory runs out nothing may be taken any more, no lock waited for: so there is a fixed number of places,
/// each with a name of its own memory that whoever empties the place frees.
public final class UnfinishedFiles: Sendable {
  /// Those of the program.
  static let shared = UnfinishedFiles()

  /// Removes the temporary files of all writes that are going on, for an end without return.
  ///
  /// It takes no memory and waits for no lock, once ``prepareToRemove()`` has been called.
  public static func remove() { shared.removeAll() }

  /// Makes what ``remove()`` needs, while memory can still be taken.
  public static func prepareToRemove() { _ = shared }

  /// More than there are ever writers at a time; a file beyond them is only not remembered.
  private static let capacity = 256

  nonisolated(unsafe) private let places: UnsafeMutablePointer<Atomic<UInt>>

  init() {
    places = .allocate(capacity: Self.capacity)
    for index in 0..<Self.capacity { (places + index).initialize(to: Atomic(0)) }
  }

  deinit {
    for index in 0..<Self.capacity { forget(index) }
    places.deinitialize(count: Self.capacity)
    places.deallocate()
  }

  /// Remembers a file, from before it is made.
  ///
  /// - Parameter name: Its path.
  /// - Returns: The place to ``forget(_:)``; nil if there was none left.
  func note(_ name: String) -> Int? {
    guard let copy = name.withSystemPath({ strdup($0) }) else { return nil }
    for index in 0..<Self.capacity {
      let (isTaken, _) = places[index].compareExchange(
        expected: 0,
        desired: UInt(bitPattern: copy),
        ordering: .acquiringAndReleasing
      )
      if isTaken { return index }
    }
    free(copy)
    return nil
  }

  /// Forgets a file that is finished or removed.
  func forget(_ place: Int?) {
    guard let place, let name = take(place) else { return }
    free(name)
  }

  /// Removes all files that are remembered; takes no memory.
  func removeAll() {
    for index in 0..<Self.capacity {
      if let name = take(index) { unlink(name) }
    }
  }

  private func take(_ place: Int) -> UnsafeMutablePointer<CChar>? {
    UnsafeMutablePointer(
      bitPattern: places[place].exchange(0, ordering: .acquiringAndReleasing)
    )
  }
}
