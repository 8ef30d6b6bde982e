import Glibc
public import Testing

extension Tag {
  /// Starts other programs: this one as it is built, or those that read and edit workbooks.
  @Tag public static var programs: Self
}

/// Tests that start other programs: one of them runs at a time, whatever suite it is in, so that none is
/// slow for another's sake; and none runs where `NIANBAO_PROGRAMS` is `no`.
public struct StartedPrograms: SuiteTrait, TestTrait, TestScoping {
  /// Every test of a suite is one of its own.
  public var isRecursive: Bool { true }

  /// Whether the tests around may start programs.
  @TaskLocal static var areExpected = false

  private static let tests = Turn()
  private static let cases = Turn()
  private let turn: Turn

  fileprivate init(_ turn: Turn = Self.tests) { self.turn = turn }

  /// A test waits for its turn before its first case begins, so that the wait is no part of the time that
  /// is reported for it; its cases take turns as well.
  public func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
    test.isSuite ? nil : Self(testCase == nil ? Self.tests : Self.cases)
  }

  /// Runs a test, or a case of it, when no other one runs.
  public func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @Sendable () async throws -> Void
  ) async throws {
    if testCase == nil, !Self.areAllowed { try Test.cancel("NIANBAO_PROGRAMS is no") }
    await turn.begin()
    do {
      try await Self.$areExpected.withValue(true) { try await function() }
    } catch {
      await turn.end()
      throw error
    }
    await turn.end()
  }

  static let areAllowed = getenv("NIANBAO_PROGRAMS").map { String(cString: $0) } != "no"

  /// Makes sure that a test which starts a program says so.
  public static func expect() {
    #expect(areExpected, "a test that starts a program is .tags(.programs) and .startsPrograms")
  }
}

extension Trait where Self == StartedPrograms {
  /// The tests start other programs; they have the tag `programs` beside this.
  public static var startsPrograms: Self { Self() }
}

/// Lets one in at a time.
private actor Turn {
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func begin() async {
    guard isTaken else {
      isTaken = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  func end() {
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
  }
}
