internal import TextTools

extension WorkbookContents {
  /// What the rules of a sheet make of one value.
  private struct RuledValue {
    /// The first look that is not plain, and whether it is known that it is so.
    var look: (look: TextLook, isCertain: Bool)?
    /// The number formats, each once.
    var formats: [NumberFormat] = []
    /// Whether all of them hold for certain.
    var areCertain = true
    /// Whether there are too many rules to look at those over it.
    var isPastLimit = false

    /// Whether it is shown as it is without rules.
    var isPlain: Bool { look == nil && formats.isEmpty && !isPastLimit }

    mutating func add(_ format: NumberFormat, isCertain: Bool) {
      if !formats.contains(format) { formats.append(format) }
      if !isCertain { areCertain = false }
    }
  }

  /// Gives the values of a sheet the looks and number formats that its rules give them; of a rule of which it is not
  /// known whether it holds, that is noted.
  ///
  /// - Parameters:
  ///   - rules: The rules.
  ///   - formats: The formats that they give.
  ///   - number: The number of the sheet.
  mutating func apply(_ rules: [SheetRule], _ formats: [RuleFormat], to number: Int) {
    let changing = LookRules(rules, formats)
    guard !changing.isEmpty else { return }
    var styles: [RuledStyle: UInt16] = [:]
    for (index, ruled) in ruledValues(of: number, changing) {
      let cell = sheets[number].cells[index]
      if ruled.isPastLimit { sheets[number].addOverlay(.rule, in: cell.reference) }
      var style = RuledStyle(style: cell.style)
      if let (look, isCertain) = ruled.look {
        if isCertain, look == .hidden, cell.decimal?.digits.isEmpty ?? false {
          sheets[number].hiddenZeros.insert(cell.reference)
        } else if isCertain {
          style.look = look
        } else {
          sheets[number].addOverlay(.rule, in: cell.reference)
        }
      }
      // Which of several formats comes first is not asked: any that shows something else is told.
      if ruled.areCertain, ruled.formats.count == 1 {
        style.format = ruled.formats[0]
      } else {
        for format in ruled.formats {
          sheets[number].addOverlay(.numberFormat(format), in: cell.reference)
        }
      }
      guard style != RuledStyle(style: cell.style) else { continue }
      let own =
        styles[style]
        ?? addFormat(like: Int(cell.style), look: style.look, numberFormat: style.format)
      if let own {
        styles[style] = own
        sheets[number].cells[index].style = own
      } else {
        sheets[number].addOverlay(.rule, in: cell.reference)
      }
    }
  }

  /// What rules make of the values of a sheet, by the places of their cells among its cells; those of which they make
  /// nothing are left out.
  ///
  /// All are looked at before any is changed, so that what calculates is no copy of the cells.
  private func ruledValues(
    of number: Int,
    _ rules: LookRules
  ) -> [(index: Int, value: RuledValue)] {
    var values: [(index: Int, value: RuledValue)] = []
    var calculator = FormulaCalculator(self)
    for index in sheets[number].cells.indices {
      let reference = sheets[number].cells[index].reference
      // A cell is copied only where a rule stands over it.
      guard rules.mayCover(reference), sheets[number].cells[index].mayBeNumber else { continue }
      let cell = sheets[number].cells[index]
      var ruled = value(of: cell, in: number, under: rules.rules(over: reference), &calculator)
      ruled.isPastLimit = rules.isPastLimit(reference)
      if !ruled.isPlain { values.append((index, ruled)) }
    }
    return values
  }

  /// What rules make of the value of a cell.
  private func value(
    of cell: CellContents,
    in sheet: Int,
    under rules: [LookRules.Rule],
    _ calculator: inout FormulaCalculator
  ) -> RuledValue {
    var value = RuledValue()
    for rule in rules {
      let format = rule.format
      let look = rule.hidesValue ? .hidden : format.look(on: paper(of: cell))
      let changesLook = value.look == nil && look != .plain
      let number = format.hidesAll ? nil : format.numberFormat
      // What changes nothing need not be calculated.
      guard changesLook || number != nil else { continue }
      let holds = rule.condition.holds(for: cell, in: sheet, &calculator)
      if holds == false { continue }
      if changesLook { value.look = (look, holds == true) }
      if let number { value.add(number, isCertain: holds == true) }
    }
    return value
  }

  /// A cell format with what rules change in it.
  private struct RuledStyle: Hashable {
    let style: UInt16
    /// The look; nil where it stays.
    var look: TextLook?
    /// The number format; nil where it stays.
    var format: NumberFormat?
  }

  /// Adds a cell format that is as another one but for what is given; nil where there is no room.
  mutating func addFormat(
    like style: Int,
    look: TextLook? = nil,
    numberFormat: NumberFormat? = nil,
    fill: SheetColor? = nil
  ) -> UInt16? {
    guard style < numberFormats.count, let number = UInt16(exactly: numberFormats.count) else {
      return nil
    }
    if looks.isEmpty { looks = Array(repeating: .plain, count: numberFormats.count) }
    numberFormats.append(numberFormat ?? numberFormats[style])
    looks.append(look ?? looks[style])
    if style < fills.count { fills.append(fill ?? fills[style]) }
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
