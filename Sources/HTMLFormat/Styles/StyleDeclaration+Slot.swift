extension StyleDeclaration {
  /// How many kinds of declarations there are that take the place of each other.
  static let slotCount = 45 + StyleDoubt.allCases.count

  /// The number of the kind, of which the strongest alone counts; nil where others may count as well.
  var slot: Int? {
    switch self {
    case .display: 0
    case .visibility: 1
    case .lineThrough: 2
    case .verticalAlign: 3
    case .fontSize: 4
    case .opacity: 5
    case .ink: 6
    case .paper: 7
    case .paperPicture: 8
    case .position: 9
    case .float: 10
    case .textIndent: 11
    case .overflow: 13
    case .transform: 14
    case .whiteSpace: 15
    case .listStyle: 16
    case .content: 17
    case .counterReset: 18
    case .counterIncrement: 19
    case .direction: 20
    case .bidirectional: 21
    case .word: 22
    case .clip(let way, _): 23 + way.rawValue
    case .offset(let edge, _): 27 + edge.rawValue
    case .size(let dimension, _): 31 + dimension.rawValue
    case .letterSpacing: 35
    case .fill: 36
    case .font: 37
    case .paddingLeft: 38
    case .stacking: 12
    case .margin(let edge, _): 39 + edge.rawValue
    case .move(let way, _): 43 + way.rawValue
    case .doubt(let doubt, _): 45 + doubt.rawValue
    case .custom, .referring: nil
    }
  }
}
