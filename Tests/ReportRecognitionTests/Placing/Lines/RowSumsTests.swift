import ReportModel
import Testing

@testable import ReportRecognition

@Suite("the sums of rows")
struct RowSumsTests {
  private static let rows = Small.formTable(.applications).layout.dataRows

  /// Whether rows of numbers are proof; nil is a cell whose number is not known.
  private func areProof(_ rows: [[Int?]], of kind: TableKind = .applications) -> Bool {
    var sums = RowSums(of: Small.form)
    for (numbers, row) in zip(rows, Small.formTable(kind).layout.dataRows) {
      let pairs = zip(row.cells, numbers).compactMap { cell, number in number.map { (cell, $0) } }
      sums.add(row.cells, Dictionary(uniqueKeysWithValues: pairs))
    }
    return sums.areProof
  }

  @Test("prove the columns where all add up, and one has two unequal parts")
  func proof() {
    #expect(areProof([[5, 2, 0, 0, 0, 0, 7], [0, 0, 0, 0, 0, 0, 0]]))
    #expect(!areProof([[5, 5, 0, 0, 0, 0, 10], [0, 0, 0, 0, 0, 0, 0]]))
    #expect(!areProof([[5, 0, 0, 0, 0, 0, 5], [0, 0, 0, 0, 0, 0, 0]]))
    #expect(!areProof([[5, 2, 0, 0, 0, 0, 7], [1, 0, 0, 0, 0, 0, 2]]))
  }

  @Test("may have a blank that they can fill, if most rows are whole")
  func blanks() {
    let whole = [5, 2, 0, 0, 0, 0, 7]
    #expect(areProof([whole, whole, [1, 0, 0, 0, 0, 0, nil]]))
    #expect(!areProof([whole, whole, [3, nil, 0, 0, 0, 0, 2]]))
    #expect(!areProof([whole, [1, 0, 0, 0, 0, 0, nil]]))
  }

  @Test("prove nothing of columns that no sum covers")
  func uncovered() { #expect(!areProof([[1, 2, 3]], of: .proactive)) }
}
