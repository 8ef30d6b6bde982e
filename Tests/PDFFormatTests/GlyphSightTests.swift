import ReportRecognition
import Testing

@testable import PDFFormat

/// What of a cell's characters a person sees.
@Suite struct GlyphSightTests {
  /// Something drawn around or over the number 12 at (54, 64) in a cell, and what is read of it.
  struct Drawing: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let draw: @Sendable (inout TracePages) -> Void
    let text: String

    init(
      _ description: String,
      _ text: String,
      _ draw: @escaping @Sendable (inout TracePages) -> Void
    ) {
      (testDescription, self.text, self.draw) = (description, text, draw)
    }
  }

  static let drawings = [
    Drawing("alone", "12") { $0.text("12", 54, 64) },
    Drawing("drawn twice, as bold letters are", "12") {
      $0.text("12", 54, 64)
      $0.text("12", 54.3, 64, as: "stroke_text")
    },
    Drawing("with a raised mark", "12^3") {
      $0.text("12", 54, 64)
      $0.text("3", 64, 60, size: 6)
    },
    Drawing("with a lowered mark", "12_3") {
      $0.text("12", 54, 64)
      $0.text("3", 64, 66, size: 6)
    },
    Drawing("with a line through it", "-12-") {
      $0.text("12", 54, 64)
      $0.line(53, 60.5, 65, 60.5)
    },
    Drawing("with a line under it", "12") {
      $0.text("12", 54, 64)
      $0.line(56, 65.2, 65, 65.2)
    },
    Drawing("of which a stroke crosses one digit", "<crossed>2") {
      $0.text("12", 54, 64)
      $0.line(53, 66, 60, 55)
    },
    Drawing("under a cross that meets between its digits", "<crossed><crossed>") {
      $0.text("12", 54, 64)
      $0.line(53, 56, 65, 65)
      $0.line(53, 65, 65, 56)
    },
    Drawing("under a zigzag through its lower half", "<crossed><crossed>") {
      $0.text("12", 54, 64)
      for x in stride(from: 52.0, to: 64, by: 4) {
        $0.line(x, 63, x + 2, 61)
        $0.line(x + 2, 61, x + 4, 63)
      }
    },
    Drawing("in boxes, a digit each", "1 2<flanked>") {
      $0.text("1", 55, 64)
      $0.text("2", 63, 64)
      for x in [54.0, 61, 69] { $0.line(x, 55, x, 66) }
      for y in [55.0, 66] { $0.line(54, y, 69, y) }
    },
    Drawing("of which a box is drawn around one digit", "12<flanked>") {
      $0.text("12", 94, 64)
      for x in [93.0, 99.5] { $0.line(x, 55, x, 66) }
      for y in [55.0, 66] { $0.line(93, y, 99.5, y) }
    },
    Drawing("in the colour of the paper", "(9)12") {
      $0.text("9", 54, 64, color: "1 1 1")
      $0.text("12", 60, 64)
    },
    Drawing("in the colour of what is below it", "(12)") {
      $0.box(52, 52, 90, 16, color: "0.2 0.4 0.6")
      $0.text("12", 54, 64, color: "0.2 0.4 0.6")
    },
    Drawing("white on a dark ground", "12") {
      $0.box(52, 52, 90, 16, color: "0.2 0.4 0.6")
      $0.text("12", 54, 64, color: "1 1 1")
    },
    Drawing("under a layer of recognised text", "(12)") {
      $0.text("12", 54, 64, as: "ignore_text")
    },
    Drawing("without ink", "(12)") { $0.text("12", 54, 64, extra: " alpha=\"0\"") },
    Drawing("covered", "(12)<clipped>") {
      $0.text("12", 54, 64)
      $0.box(52, 52, 30, 16, color: "1 1 1")
    },
    Drawing("half covered", "1(2)<clipped>") {
      $0.text("12", 54, 64)
      $0.box(59, 52, 30, 16, color: "1 1 1")
    },
    Drawing("under a marker", "12") {
      $0.text("12", 54, 64)
      $0.add("<group blendmode=\"Multiply\" alpha=\"1\">")
      $0.box(52, 52, 30, 16, color: "1 1 0")
      $0.add("</group>")
    },
    Drawing("cut off within the number", "1(2)<clipped>") {
      $0.box(50, 50, 9, 20, as: "clip_path")
      $0.text("12", 54, 64)
      $0.add("<pop_clip/>")
    },
    Drawing("cut off whole", "(12)<clipped>") {
      $0.box(50, 50, 3, 20, as: "clip_path")
      $0.text("12", 54, 64)
      $0.add("<pop_clip/>")
    },
    Drawing("over another number", "<uneven><uneven>") {
      $0.text("1", 54, 64)
      $0.text("7", 55, 64)
    },
    Drawing("in a font that does not say what it shows", "1<uncoded>") {
      $0.text("1\u{FFFD}", 54, 64)
    },
    Drawing("in a font with characters of its own", "1<uncoded>") { $0.text("1\u{E012}", 54, 64) },
    Drawing("with blanks between its digits", "1  2") {
      $0.text("1", 54, 64)
      $0.text("2", 72, 64)
    },
    Drawing("as a picture", "<picture>") {
      $0.add("<fill_image transform=\"20 0 0 10 54 54\" width=\"9\" height=\"9\"/>")
    },
    Drawing("as a shape", "<picture>") {
      $0.path(
        "fill_path color=\"0 0 0\"",
        "<moveto x=\"54\" y=\"54\"/><curveto x1=\"58\" y1=\"54\" x2=\"58\" y2=\"64\" x3=\"54\" y3=\"64\"/>"
      )
    },
    Drawing("behind a mask", "<clipped><clipped>") {
      $0.add("<clip_mask s=\"alpha\">")
      $0.box(50, 50, 90, 20)
      $0.add("</clip_mask>")
      $0.text("12", 54, 64)
      $0.add("<pop_clip/>")
    },
    Drawing("under a word that leans across the page", "12") {
      $0.text("12", 54, 64)
      $0.text("样稿作废", 0, 0, size: 20, transform: "0.866 -0.5 0.5 0.866 45 80")
    },
    Drawing("under a round patch, also in the paper's colour", "<obscured><obscured>") {
      $0.text("12", 54, 64)
      $0.path("fill_path color=\"1 1 1\"", Self.patch)
    },
    Drawing("on a round patch of another colour", "12") {
      $0.path("fill_path color=\"0.8 0.9 1\"", Self.patch)
      $0.text("12", 54, 64)
    },
    Drawing("under colours that run into each other", "<obscured><obscured>") {
      $0.text("12", 54, 64)
      $0.box(52, 52, 20, 16, as: "clip_path")
      $0.add("<fill_shade transform=\"1 0 0 1 0 0\" type=\"axial\"/><pop_clip/>")
    },
    Drawing("beside a digit that is drawn", "12<flanked>") {
      $0.text("12", 54, 64)
      $0.line(68, 55, 68, 64)
    },
    Drawing("with a curve through it", "<obscured><obscured>") {
      $0.text("12", 54, 64)
      $0.path(
        "stroke_path color=\"0 0 0\" linewidth=\"1\"",
        "<moveto x=\"52\" y=\"60\"/><curveto x1=\"56\" y1=\"59\" x2=\"60\" y2=\"61\" x3=\"66\" y3=\"60\"/>"
      )
    },
    Drawing("of digits that stand higher than others", "1<uneven>") {
      $0.text("1", 54, 64)
      $0.text("2", 60, 61)
    },
    Drawing("behind a raised digit", "<uneven><uneven>2") {
      $0.text("12", 58, 64)
      $0.text("3", 54, 60, size: 6)
    },
    Drawing("in a mirror", "<turned>2") {
      $0.text("1", -60, 64, transform: "-1 0 0 1 0 0")
      $0.text("2", 62, 64)
    },
  ]

  /// An oval over the number.
  private static let patch =
    "<moveto x=\"50\" y=\"60\"/><curveto x1=\"50\" y1=\"50\" x2=\"70\" y2=\"50\" x3=\"70\" y3=\"60\"/><curveto x1=\"70\" y1=\"70\" x2=\"50\" y2=\"70\" x3=\"50\" y3=\"60\"/>"

  @Test(arguments: drawings)
  func whatIsNotSeenIsNoDigit(_ drawing: Drawing) throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["", ""], ["甲", "乙"]])
    drawing.draw(&page)
    #expect(try page.firstTable().first == drawing.text + "|")
  }

  @Test func turnedDigitsAreNotCertain() throws {
    var page = TracePages()
    page.table(columns: [50, 150, 250], rows: [50, 70, 90], [["", ""], ["甲乙", "丙丁"]])
    page.text("12", 54, 64, transform: "0 -1 1 0 0 118")
    #expect(try page.firstTable().first?.contains("12") == false)
  }
}
