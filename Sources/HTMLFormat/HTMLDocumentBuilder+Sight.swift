import ReportModel
import ReportRecognition

// What lies over others, is folded away, or stands in the place of others.
extension HTMLDocumentBuilder {
  /// Notes what an element that begins may lie over: its cell, and more once it has ended.
  mutating func noteCover(_ element: inout HTMLElement, at place: Int) {
    element.gridsBefore = gridCount
    element.rowsBefore = rowCount
    element.blocksBefore = blockCount
    guard let cover = element.style.cover,
      cover.isOpaque || HTMLCover.pictures.contains(element.name)
    else { return }
    element.cover = made(cover, at: place, in: element)
    if isInCell, element.role != .cell { text.add(.obscured, range: nil, scope: .cell) }
  }

  /// Notes what a style sheet puts before or behind an element and lays over others.
  mutating func noteCover(of pseudo: PageStyles.Pseudo, in element: inout HTMLElement) {
    guard let cover = pseudo.style.cover, cover.isOpaque else { return }
    if isInCell { text.add(.obscured, range: nil, scope: .cell) }
    let own = made(cover, at: text.start, in: element)
    if cover.reachesOut || isInCell || !element.style.isPositioned {
      submit(own)
    } else {
      element.inner.append(own)
    }
  }

  private func made(_ style: StyleCover, at place: Int, in element: HTMLElement) -> HTMLCover {
    HTMLCover(
      place: place,
      blocksBefore: blockCount,
      style: style,
      isFurniture: element.isFurniture
    )
  }

  /// Ends an element that may lie over others: over what is in it, it does not.
  mutating func endCover(_ element: HTMLElement) {
    if gridCount > element.gridsBefore {
      for cover in element.inner { submit(cover) }
      noteWindow(element)
    } else if let cover = element.cover {
      submit(cover)
    }
    if element.isClosed, blockCount > element.blocksBefore {
      folds.append(HTMLFold(place: text.start, blocks: element.blocksBefore..<blockCount))
    }
  }

  /// Tells that an element is too low for the rows of the tables in it.
  private mutating func noteWindow(_ element: HTMLElement) {
    guard let height = element.style.windowHeight, element.style.cutsOffTables,
      Double(rowCount - element.rowsBefore) * Self.rowHeight > height
    else { return }
    collector.add(.textUnseen) { .cutOff(at: places.place(of: text.start)) }
  }

  /// The least height of a row of a table, in pixels.
  private static let rowHeight = 12.0

  /// Passes on what lies over others: to the element from which its place is counted, to the table around it, or to
  /// the page.
  private mutating func submit(_ cover: HTMLCover) {
    if let last = tables.lastIndex(where: { $0.cell != nil }) {
      if cover.style.reachesOut { tables[last].covers.append(cover) }
    } else if !cover.style.reachesOut, let frame = frame {
      elements[frame].inner.append(cover)
    } else {
      covers.append(cover)
    }
  }

  /// The element from which places in the one that is open are counted; nil for the page.
  private var frame: Int? { elements.lastIndex { $0.style.isPositioned } }

  /// Appends what stands in a table that lays out the page, with what lies over it.
  mutating func appendLayout(_ table: HTMLTable) {
    var covers = table.covers.sorted { $0.blocksBefore < $1.blocksBefore }[...]
    func take(_ count: Int?, _ covers: inout ArraySlice<HTMLCover>) -> [HTMLCover] {
      let taken = count.map { count in covers.prefix { $0.blocksBefore <= count } } ?? covers
      covers = covers.dropFirst(taken.count)
      return taken.map { cover in
        var moved = cover
        moved.blocksBefore = blockCount
        return moved
      }
    }
    for (count, block) in table.blocks.enumerated() {
      for cover in take(count, &covers) { submit(cover) }
      append(block)
    }
    for cover in take(nil, &covers) { submit(cover) }
  }

  /// Tells what is anchored in the cells of a table and reaches out of them.
  mutating func addCovers(of table: HTMLTable) {
    for cover in table.covers {
      collector.add(.tableCovered) { .tableCovered(at: places.place(of: cover.place)) }
    }
  }

  /// Notes that the element that is open shows something else than what stands in it.
  mutating func addShadow(at place: Int) {
    if isInCell { return text.add(.uncertain, range: nil, scope: .cell) }
    collector.add(.textUnseen) { .shadowed(at: places.place(of: place)) }
  }

  /// What there is to say of the whole page, once it has ended.
  func sightFindings(_ blocks: [Document.Block]) -> [Finding] {
    if covers.isEmpty, folds.isEmpty { return [] }
    let headings = SectionHeadings.headings(of: EditionRegistry.shipped)
    let first = blocks.firstIndex { block in
      guard case .paragraph(let text) = block else { return false }
      return headings.hasFirstNumber(text.text)
    }
    let last = blocks.lastIndex { block in
      guard case .grid(let grid) = block else { return false }
      return grid.rows.reduce(0) { $0 + $1.cells.count } >= HTMLCover.tableSize
    }
    guard let first, let last else { return [] }
    var collector = FindingCollector()
    for cover in covers {
      guard let severity = cover.severity(from: first, to: last) else { continue }
      collector.add(.tableCovered) {
        var finding = Finding.tableCovered(at: places.place(of: cover.place))
        finding.severity = severity
        return finding
      }
    }
    for fold in folds where fold.blocks.upperBound > first && fold.blocks.lowerBound <= last {
      collector.add(.textUnseen) { .folded(at: places.place(of: fold.place)) }
    }
    return collector.findings
  }
}

extension Finding {
  fileprivate static func folded(at place: Place) -> Finding {
    Finding(
      .textUnseen,
      at: place,
      zh: "到此处为止的一段内容默认折叠，点开后才能看到，已读取",
      en: "the part that ends here is folded away until somebody opens it; it was read"
    )
  }

  fileprivate static func cutOff(at place: Place) -> Finding {
    var finding = Finding(
      .textUnseen,
      at: place,
      zh: "到此处为止的一段内容超出了其显示区域的高度，表格的后几行可能看不见，已读取",
      en:
        "the part that ends here is higher than what is shown of it; the last rows of its tables may not be seen and were read"
    )
    finding.severity = .warning
    return finding
  }

  fileprivate static func shadowed(at place: Place) -> Finding {
    var finding = Finding(
      .textUnseen,
      at: place,
      zh: "此处显示的是 template（shadowrootmode）中的内容，不是所读取的内容",
      en: "here a template with shadowrootmode is shown in the place of what was read"
    )
    // What is not shown may hold tables.
    finding.severity = .error
    return finding
  }
}
