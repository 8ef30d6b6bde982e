internal import TextTools

extension WorkbookContents {
  /// Gives the values of a sheet the looks and number formats that its rules give them; of a rule of which it is not
  /// known whether it holds, that is noted where it matters.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - looks: How the text of cells looks without them.
  ///   - number: The number of the sheet.
  mutating func apply(_ rules: LookRules, over looks: FormatLooks, to number: Int) {
    let painted = sheets[number].painted
    guard !rules.isEmpty || !painted.isEmpty else { return }
    var styles: [RuledStyle: UInt16] = [:]
    for (index, cell) in ruledCells(of: number, rules, looks) {
      let reference = sheets[number].cells[index].reference
      for content in cell.overlays { sheets[number].addOverlay(content, in: reference) }
      if cell.hidesZero { sheets[number].hiddenZeros.insert(reference) }
      guard cell.style.changes else { continue }
      if let own = styles[cell.style] ?? addFormat(cell.style) {
        styles[cell.style] = own
        sheets[number].cells[index].style = own
      } else {
        sheets[number].addOverlay(.rule, in: reference)
      }
    }
  }

  /// What rules make of the cells of a sheet, by the places of these among its cells; those that they leave as they are
  /// are left out.
  ///
  /// All are looked at before any is changed, so that what calculates is no copy of the cells.
  private func ruledCells(
    of number: Int,
    _ rules: LookRules,
    _ looks: FormatLooks
  ) -> [(index: Int, cell: RuledCell)] {
    var found: [(index: Int, cell: RuledCell)] = []
    let painted = sheets[number].painted
    var reader = RuledCellReader(self, sheet: number, rules: rules)
    for index in sheets[number].cells.indices {
      let cell = sheets[number].cells[index]
      let isPainted = painted.contains { $0.contains(cell.reference) }
      guard isPainted || rules.mayCover(cell) else { continue }
      var own = looks[cell.style]
      // Of labels only those are looked at that would not be read.
      guard cell.mayBeNumber || cell.runs != nil || own.isUnseen else { continue }
      if isPainted { own.paper = .unknown }
      if let ruled = reader.read(cell, looking: own) { found.append((index, ruled)) }
    }
    return found
  }

  /// Adds a cell format that is as another one but for what rules change; nil where there is no room.
  private mutating func addFormat(_ ruled: RuledStyle) -> UInt16? {
    let style = Int(ruled.style)
    guard style < numberFormats.count, let number = UInt16(exactly: numberFormats.count) else {
      return nil
    }
    if looks.isEmpty { looks = Array(repeating: .plain, count: numberFormats.count) }
    numberFormats.append(ruled.format ?? numberFormats[style])
    looks.append(ruled.look ?? looks[style])
    if style < fills.count { fills.append(ruled.paper ?? fills[style]) }
    if style < fits.count { fits.append(fits[style]) }
    return number
  }
}

extension CellContents {
  /// Whether a number stands in the cell, or a text that may be one.
  fileprivate var mayBeNumber: Bool {
    switch value {
    case .number: true
    case .text(let text):
      text.utf8.count <= Self.digitLimit && text.utf8.contains { (0x30...0x39).contains($0) }
    case .blank, .boolean, .error, .date: false
    }
  }

  private static let digitLimit = 24
}
