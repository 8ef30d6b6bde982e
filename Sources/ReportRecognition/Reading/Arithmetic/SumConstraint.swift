/// Numbers of several runs that must add up to nothing.
struct SumConstraint {
  /// A number of a run.
  struct Term {
    let run: Int
    let position: Int
    let sign: Int
  }

  let terms: [Term]
  let constant: Int
}
