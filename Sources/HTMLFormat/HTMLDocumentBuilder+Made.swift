import ReportRecognition
import TextTools
import XML

// What programs put into a text: the numbers of lists, and what style sheets add.
extension HTMLDocumentBuilder {
  /// Counts an entry of a list.
  mutating func number(_ element: HTMLElement) {
    guard case .listItem = element.style.display,
      let list = elements.lastIndex(where: { $0.nextNumber != nil })
    else { return }
    let number = element.attributes.span("value") ?? elements[list].nextNumber ?? 1
    elements[list].nextNumber = number &+ 1
    let isReversed = elements[list].attributes.value(of: "reversed") != nil
    let format = element.style.listStyle
    let numeral = format.text(number)
    if !isReversed, !numeral.isEmpty { mark = numeral + format.listMark }
  }

  mutating func addMark(_ style: ElementStyle) {
    guard let mark, !style.isHidden else { return }
    text.add(TextPiece(mark, range: nil, appearance: .made), scope: .everywhere)
    self.mark = nil
  }

  /// Adds what a style sheet puts before or behind an element.
  mutating func add(_ pseudo: PageStyles.Pseudo, of element: inout HTMLElement) {
    let attributes = element.attributes
    var made = ""
    for content in pseudo.content {
      switch content {
      case .text(let text): made += text
      case .counter(let name, let format): made += format.text(styles.counter(name))
      case .attribute(let name): made += attributes.value(of: name) ?? ""
      case .picture: if !pseudo.style.isHidden { text.add(.picture, range: nil, scope: .cell) }
      }
    }
    noteCover(of: pseudo, saying: pseudo.style.isFaint ? "" : made, in: &element)
    guard !pseudo.style.isHidden else { return }
    // Fonts of pictures have them at characters for private use.
    let isShown = made.unicodeScalars.contains {
      !$0.isBlank && $0.properties.generalCategory != .privateUse
    }
    guard isShown else { return }
    if pseudo.style.isBlock { flush() }
    defer { text.layer = element.layer }
    if pseudo.style.cover?.textMove != nil, !element.isFurniture { text.layer = newLayer() }
    shown.add(made)
    let appearance = pseudo.style.appearance == .plain ? .made : pseudo.style.appearance
    text.add(TextPiece(made, range: nil, appearance: appearance), scope: .everywhere)
    if pseudo.style.isBlock { flush() }
  }
}
