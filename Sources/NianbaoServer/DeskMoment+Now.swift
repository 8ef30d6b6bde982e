#if Server
import Desk
import Files

extension DeskMoment {
  /// The moment that it is.
  static var now: DeskMoment {
    let moment = Moment.now
    return DeskMoment(seconds: moment.seconds, text: moment.text)
  }
}
#endif
