public import Encodings
public import ReportModel
import Synchronization
public import TextTools

/// A file as formats look at it: its bytes, and what follows from them, each made once and on demand.
///
/// The registry asks each format whether the file looks like one of its own; the reader of the format
/// chosen goes on with the same probe, and so does the updater. Nothing that one of them has made, the
/// kind, the decoded text, the opened archive, is made again by another. A probe may be shared between
/// tasks.
public final class Probe: Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// What readers are told besides.
  public let context: FormatContext

  private let detected = Once<FileKind>()
  private let decoded = Once<Result<EncodedText, Refusal>>()
  private let attachments = Mutex<[ObjectIdentifier: Once<any ProbeAttachment>]>([:])

  /// Takes a file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - context: What readers are told besides.
  public init(_ bytes: [UInt8], in context: FormatContext = .default) {
    self.bytes = bytes
    self.context = context
  }

  /// Takes a file that this program made itself, of which more is known than its bytes.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - kind: Its kind.
  ///   - text: Its text, if it is one and the text is known.
  ///   - context: What readers are told besides.
  public init(
    made bytes: [UInt8],
    kind: FileKind,
    text: EncodedText? = nil,
    in context: FormatContext = .default
  ) {
    self.bytes = bytes
    self.context = context
    _ = detected.value { kind }
    if let text {
      _ = decoded.value { Result { () throws(Refusal) in try text.checked() } }
    }
  }

  /// The sizes past which the file is refused.
  public var limits: ReadingLimits { context.limits }

  /// What kind of file it is.
  public var kind: FileKind { detected.value { FileKind(of: bytes) } }

  /// The text that the file is, with its encoding; a web page or an XML document may say itself in which it is
  /// written.
  ///
  /// - Throws: ``Refusal`` for an empty file, and for bytes that are no text in an encoding that is read.
  public func text() throws(Refusal) -> EncodedText {
    try decoded.value {
      Result { () throws(Refusal) in
        try EncodedText(reading: bytes, declared: declaredEncoding)
      }
    }.get()
  }

  private var declaredEncoding: TextEncoding? {
    switch kind {
    case .html: TextEncoding(declaredIn: bytes)
    case .xml: DeclaredEncoding(in: bytes)?.encoding
    default: nil
    }
  }

  /// The XML document that the file is, as parsers read it: one in a Chinese encoding in UTF-8, without the
  /// declaration's name of the encoding; every other as it is.
  ///
  /// - Returns: The document, its lines where they were, and the note that it was in another encoding, if so.
  /// - Throws: ``Refusal`` for a document that is not in the encoding that it declares.
  public func document() throws(Refusal) -> (bytes: [UInt8], finding: Finding?) {
    guard DeclaredEncoding(in: bytes)?.encoding == .gb18030 else { return (bytes, nil) }
    let text = try text()
    var document = text.utf8
    if let range = DeclaredEncoding(in: document)?.range {
      for index in range { document[index] = UInt8(ascii: " ") }
    }
    return (document, text.finding)
  }

  /// What a format or a group of formats has made of the file; made when it is first asked for.
  public func attachment<Attachment: ProbeAttachment>(
    _ type: Attachment.Type = Attachment.self
  ) -> Attachment {
    let made = slot(for: type).value { Attachment(of: self) }
    guard let attachment = made as? Attachment else {
      preconditionFailure("the slot of \(type) holds something else")
    }
    return attachment
  }

  /// Gives the probe of a file that was just made what its format knows of it already.
  ///
  /// - Precondition: Nothing of the kind was asked for before.
  public func attach<Attachment: ProbeAttachment>(_ attachment: Attachment) {
    var isFirst = false
    _ = slot(for: Attachment.self).value {
      isFirst = true
      return attachment
    }
    precondition(isFirst, "\(Attachment.self) is attached already")
  }

  private func slot(for type: any ProbeAttachment.Type) -> Once<any ProbeAttachment> {
    attachments.withLock { slots in
      let key = ObjectIdentifier(type)
      if let slot = slots[key] { return slot }
      let slot = Once<any ProbeAttachment>()
      slots[key] = slot
      return slot
    }
  }
}

/// What is made of a file once and kept with its probe, such as the opened archive.
///
/// It is made also where the file turns out to be damaged: what there is to throw is then part of it.
public protocol ProbeAttachment: Sendable {
  /// Makes it of a file.
  init(of probe: Probe)
}

extension Result {
  /// The outcome of a closure, with the type of what it throws.
  fileprivate init(_ body: () throws(Failure) -> Success) {
    do throws(Failure) {
      self = .success(try body())
    } catch {
      self = .failure(error)
    }
  }
}
