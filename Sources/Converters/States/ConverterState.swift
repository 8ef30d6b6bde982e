import ReportFormats
public import ReportModel

/// What there is on this machine of a program that converts files.
public struct ConverterState: Sendable {
  /// One thing that the program is needed for, tried on a file of this program's own.
  public struct Trial: Sendable {
    /// The extensions of the files, in the order in which people name them.
    public let suffixes: [String]
    /// How long it took; or why it failed.
    public let outcome: Result<Duration, Refusal>
  }

  /// The name of the program.
  public let program: String
  /// Its file; nil where it is missing.
  public let path: String?
  /// Its version; empty where it is not known.
  public let version: String
  /// What it was tried on; empty where it is missing.
  public let trials: [Trial]
  /// How to install it.
  public let advice: Wording

  /// Whether it is there and did everything that it was tried on.
  public var works: Bool {
    path != nil
      && trials.allSatisfy { if case .success = $0.outcome { true } else { false } }
  }

  /// The states of all programs that this target has a use for.
  ///
  /// - Parameter searchPath: The folders in which programs are looked for, as in `PATH`; those of this process unless
  ///   given.
  /// - Returns: The states, after a test run of each program.
  public static func all(searchPath: String? = nil) -> [ConverterState] {
    let searchPath = searchPath ?? ForeignProgram.searchPath
    return [.libreOffice(in: searchPath), .pageTrace(in: searchPath)]
  }

  /// Tries a program.
  ///
  /// - Parameters:
  ///   - program: Its name.
  ///   - path: Its file; nil where it is missing.
  ///   - advice: How to install it.
  ///   - trials: What it is tried on: the extensions of such files, and a sound one converted.
  init(
    _ program: String,
    at path: String?,
    advice: Wording,
    _ trials: [(suffixes: [String], convert: () -> Result<ConvertedFile, ConversionFailure>)]
  ) {
    self.program = program
    self.path = path
    self.advice = advice
    var version = ""
    self.trials = (path == nil ? [] : trials).map { suffixes, convert in
      let start = ContinuousClock.now
      let outcome = convert()
      if case .success(let made) = outcome { version = made.step.version }
      return Trial(
        suffixes: suffixes,
        outcome: outcome.map { _ in ContinuousClock.now - start }
          .mapError { $0.refusal(advice) }
      )
    }
    self.version = version
  }
}

extension ConversionFailure {
  /// Why a test run failed.
  fileprivate func refusal(_ advice: Wording) -> Refusal {
    switch self {
    case .refused(let refusal): refusal
    case .missing: .init(.converterFailed, message: advice, remedy: advice)
    case .isOfKind(let kind): .init(.converterFailed, message: kind.name, remedy: advice)
    }
  }
}
