import ReportModel
import ReportRecognition

// What lies over others, is folded away, or stands in the place of others.
extension HTMLDocumentBuilder {
  /// Begins what an element's text is drawn over, unless it is moved from where it would stand: text of several
  /// layers lies on itself.
  mutating func beginLayer(_ element: inout HTMLElement) {
    element.layer = element.role == .cell ? 0 : elements.last?.layer ?? 0
    if element.style.cover?.textMove != nil, element.role != .cell, !element.isFurniture {
      element.layer = newLayer()
    }
    text.layer = element.layer
  }

  /// A layer that nothing stands in yet.
  mutating func newLayer() -> Int {
    layerCount += 1
    return layerCount
  }

  /// Notes what an element that begins may lie over: its cell, and more once it has ended.
  mutating func noteCover(_ element: inout HTMLElement, at place: Int) {
    element.gridsBefore = gridCount
    element.rowsBefore = rowCount
    element.blocksBefore = blockCount
    let isPicture = HTMLCover.pictures.contains(element.name)
    if isPicture, !element.style.isHidden { shown.addPicture() }
    element.shownBefore = shown
    guard let cover = element.style.cover else { return }
    let isBox = cover.isOpaque || isPicture && cover.movesBox
    guard isBox || cover.textMove != nil else { return }
    element.cover = made(cover, isBox: isBox, at: place, in: element)
    if isBox, isInCell, element.role != .cell { text.add(.obscured, range: nil, scope: .cell) }
  }

  /// Notes what a style sheet puts before or behind an element and lays over others.
  mutating func noteCover(
    of pseudo: PageStyles.Pseudo,
    saying words: String,
    in element: inout HTMLElement
  ) {
    guard let cover = pseudo.style.cover else { return }
    var own = made(cover, isBox: cover.isOpaque, at: text.start, in: element)
    own.shown.add(words)
    guard own.isBox || cover.textMove != nil && own.shown.characters > 0 else { return }
    if own.isBox, isInCell { text.add(.obscured, range: nil, scope: .cell) }
    if cover.reachesOut || isInCell || !element.style.isPositioned {
      submit(own)
    } else {
      element.inner.append(own)
    }
  }

  private func made(
    _ style: StyleCover,
    isBox: Bool,
    at place: Int,
    in element: HTMLElement
  ) -> HTMLCover {
    HTMLCover(
      place: place,
      blocksBefore: blockCount,
      style: style,
      isFurniture: element.isFurniture,
      isBox: isBox
    )
  }

  /// Ends an element that may lie over others: over what is in it, it does not.
  ///
  /// - Parameters:
  ///   - element: The element.
  ///   - isTable: Whether it is a table of data, which may itself be moved over another.
  mutating func endCover(_ element: HTMLElement, isTable: Bool = false) {
    let own = shown - element.shownBefore
    if gridCount > element.gridsBefore {
      for cover in element.inner { submit(cover) }
      noteWindow(element)
      if isTable, var cover = element.cover, !cover.isBox, !cover.style.isOutOfFlow {
        cover.shown = own
        submit(cover)
      }
    } else {
      if var cover = element.cover {
        cover.shown = own
        if cover.isBox || own.characters > 0 { submit(cover) }
      }
      submitInner(element, showing: own)
    }
    if element.isClosed, blockCount > element.blocksBefore {
      folds.append(HTMLFold(place: text.start, blocks: element.blocksBefore..<blockCount))
    }
  }

  /// Passes on what is placed within an element without tables and does not stay beside its text.
  private mutating func submitInner(_ element: HTMLElement, showing own: HTMLShown) {
    guard !element.inner.isEmpty else { return }
    let frame = HTMLPlacing(of: element, showing: own)
    for var cover in element.inner {
      cover.reach = frame.reach(of: cover)
      if cover.reach != .unknown { submit(cover) }
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
      if cover.reachesOut || cover.reach == .frame { tables[last].covers.append(cover) }
    } else if !cover.style.reachesOut, cover.reach != .frame, let frame = frame {
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
    for cover in table.covers
    where cover.reachesOut && (cover.isBox || cover.style.textMove == .far) {
      collector.add(.tableCovered) { .tableCovered(at: places.place(of: cover.place)) }
    }
  }

  /// Tells of a number in a paragraph of running text that stands on the text beside it.
  mutating func noteOverlap(in paragraph: HTMLParagraph) {
    guard paragraph.movesDigits, paragraph.layers.count > 1 else { return }
    collector.add(.textUnseen) { .overlaps(at: places.place(of: paragraph.start)) }
  }

  /// Notes that the element that is open shows something else than what stands in it.
  mutating func addShadow(at place: Int) {
    if isInCell { return text.add(.uncertain, range: nil, scope: .cell) }
    collector.add(.textUnseen) { .shadowed(at: places.place(of: place)) }
  }

  /// What there is to say of the whole page, once it has ended.
  ///
  /// - Parameters:
  ///   - blocks: What the page consists of.
  ///   - editions: The editions whose sections it may have.
  /// - Returns: The findings.
  func sightFindings(_ blocks: [Document.Block], among editions: EditionRegistry) -> [Finding] {
    if covers.isEmpty, folds.isEmpty { return [] }
    let headings = SectionHeadings.headings(of: editions)
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
      if cover.reach == .frame {
        collector.add(.textUnseen) { .overlaps(at: places.place(of: cover.place)) }
        continue
      }
      collector.add(.tableCovered) {
        .tableCovered(at: places.place(of: cover.place), severity: severity)
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

  fileprivate static func overlaps(at place: Place) -> Finding {
    var finding = Finding(
      .textUnseen,
      at: place,
      zh: "此处有文字被移到其他文字之上，看到的可能不同于所读取的内容",
      en: "text here is moved onto other text; what is seen may differ from what was read"
    )
    finding.severity = .warning
    return finding
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
