import OpenDocument
import ReportRecognition

/// How text looks where the reader is.
extension TextContentReader {
  /// How text appears here.
  var appearance: Appearance {
    let look = looks.last ?? Look()
    if hiddenDepth > 0 || look.isUnseen { return .hidden }
    if look.isStruck ?? false { return .struck }
    switch look.height {
    case .raised: return .raised
    case .lowered: return .lowered
    case .onLine, .movedUp, .movedDown, nil: return .plain
    }
  }

  /// Where letters of full size stand that are moved up or down.
  var shift: Appearance? {
    switch looks.last?.height {
    case .movedUp: .raised
    case .movedDown: .lowered
    default: nil
    }
  }
}
