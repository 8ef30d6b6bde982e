internal import ReportModel

/// The elements of an edition's documents, their order and what they hold.
///
/// The writer, the reader and both schemas follow this one description, which is made from the form.
struct DocumentShape: Sendable {
  /// What an element holds.
  enum Content: Sendable {
    /// Elements, in this order.
    case elements([Int])
    /// Text, with a `character` element for each character that XML forbids.
    case text(TextSlot)
    /// The value of the form's cell with this index.
    case value(Int)
    /// A field of the metadata.
    case field(Metadata.Field)
  }

  /// How often an element stands in its parent.
  enum Occurrence: Sendable {
    case once, optional, any
  }

  /// An element of the document.
  struct Element: Sendable {
    let name: String
    /// The names from the root down to it, each behind a `/`; every value that is read has its place by it.
    let path: String
    let occurrence: Occurrence
    let documentation: Wording
    var content: Content

    var isLeaf: Bool {
      if case .elements = content { false } else { true }
    }
  }

  let edition: Edition
  /// Every element; the first is the root.
  private(set) var elements: [Element] = []
  /// The element of each of the form's cells.
  private(set) var cellElements: [Int]

  static let root = 0

  init(edition: Edition) {
    self.edition = edition
    cellElements = Array(repeating: 0, count: edition.form.cells.count)
  }

  /// Adds an element behind its siblings.
  @discardableResult
  mutating func add(
    _ name: String,
    _ documentation: Wording,
    in parent: Int?,
    occurs occurrence: Occurrence = .once,
    holding content: Content = .elements([])
  ) -> Int {
    let index = elements.count
    elements.append(
      Element(
        name: name,
        path: (parent.map { elements[$0].path } ?? "") + "/" + name,
        occurrence: occurrence,
        documentation: documentation,
        content: content
      )
    )
    if let parent {
      elements[parent].content = .elements(children(of: parent) + [index])
    }
    return index
  }

  /// Makes an element the one that holds a cell's value.
  mutating func hold(cell: Int, in element: Int) {
    elements[element].content = .value(cell)
    cellElements[cell] = element
  }

  /// The elements in an element; none in a leaf.
  func children(of index: Int) -> [Int] {
    if case .elements(let children) = elements[index].content { children } else { [] }
  }

  /// The child of the given name; nil if there is none.
  func child(_ name: String, of index: Int) -> Int? {
    children(of: index).first { elements[$0].name == name }
  }

  /// The element at the end of a path such as `/report/organ`; nil if there is none.
  func element(at path: String) -> Int? {
    let names = path.split(separator: "/").map(String.init)
    guard names.first == elements[Self.root].name else { return nil }
    var index = Self.root
    for name in names.dropFirst() {
      guard let next = child(name, of: index) else { return nil }
      index = next
    }
    return index
  }

  /// The shape of an edition's documents.
  static func shape(of edition: Edition) -> DocumentShape { shapes[edition] }

  private static let shapes = MadeOnce<Edition, DocumentShape> { DocumentShape(of: $0) }
}
