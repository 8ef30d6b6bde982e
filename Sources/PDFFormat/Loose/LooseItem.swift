/// A text of a table without rules, with where it stands in the whole table.
struct LooseItem {
  enum Role { case value, label, heading }

  /// The text.
  var block: TextBlock
  /// The number of the part of the table that it stands in, which is on a page of its own.
  let part: Int
  var role: Role
  var row = 0
  var column = 0
  /// Whether it stands just beside the numbers of its row.
  var isAligned = false

  init(_ block: TextBlock, part: Int) {
    self.block = block
    self.part = part
    role = block.isValue ? .value : .label
  }

  /// Its box, as if the pages of the table stood below one another.
  var boxInTable: Rectangle {
    var box = block.box
    box.top += Double(part) * PDFLimits.side
    box.bottom += Double(part) * PDFLimits.side
    return box
  }
}
