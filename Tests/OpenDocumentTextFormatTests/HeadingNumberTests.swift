import TestSupport
import Testing

@Suite("numbers of headings and of paragraphs that are entries of lists by themselves")
struct HeadingNumberTests {
  /// Headings numbered as 一、 and, below, as 1.1; those of the third level have a bullet.
  private static let outline = SampleOverview.styles(
    """
    <text:outline-style style:name="O">\
    <text:outline-level-style text:level="1" style:num-format="一" style:num-suffix="、"/>\
    <text:outline-level-style text:level="2" style:num-format="1" style:num-list-format="%1%.%2%"/>\
    <text:outline-level-style text:level="4" style:num-format=""/>\
    </text:outline-style>
    """
  )

  private func heading(_ level: Int, _ text: String, _ attributes: String = "") -> String {
    "<text:h text:outline-level=\"\(level)\" \(attributes)>\(text)</text:h>"
  }

  @Test("headings are counted by their level, each level anew below the next higher one")
  func levels() throws {
    let content =
      heading(1, "甲") + heading(2, "乙") + heading(2, "丙") + heading(1, "丁") + heading(2, "戊")
    let read = try SampleOverview(content, parts: Self.outline)
    #expect(read.paragraphs == ["一、甲", "一.1 乙", "一.2 丙", "二、丁", "二.1 戊"])
  }

  @Test(
    "a heading begins anew, or where it says; headers of lists and levels without numbers have none"
  )
  func starts() throws {
    let content =
      heading(1, "甲") + heading(1, "乙", "text:start-value=\"5\"") + heading(1, "丙")
      + heading(1, "丁", "text:restart-numbering=\"true\"")
      + heading(1, "戊", "text:is-list-header=\"true\"") + heading(1, "己") + heading(4, "庚")
      + heading(11, "辛")
    let read = try SampleOverview(content, parts: Self.outline)
    #expect(read.paragraphs == ["一、甲", "五、乙", "六、丙", "一、丁", "戊", "二、己", "庚", "辛"])
  }

  @Test("a file without an outline has headings without numbers")
  func none() throws {
    #expect(try SampleOverview(heading(1, "甲")).paragraphs == ["甲"])
  }

  /// Two levels of a list: （1） and, below, the numbers of both.
  private static let list = """
    <text:list-style style:name="L"><text:list-level-style-number text:level="1" \
    style:num-format="1" style:num-prefix="（" style:num-suffix="）"/>\
    <text:list-level-style-number text:level="2" style:num-format="a" text:display-levels="2"/>\
    <text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>
    """

  private func entry(_ text: String, _ attributes: String = "") -> String {
    "<text:numbered-paragraph text:style-name=\"L\" \(attributes)><text:number>旧</text:number><text:p>\(text)</text:p></text:numbered-paragraph>"
  }

  @Test("paragraphs that are entries by themselves go on with their list")
  func entries() throws {
    let content =
      entry("甲", "text:list-id=\"x\"") + entry("乙", "text:list-id=\"x\" text:level=\"2\"")
      + entry("丙", "text:list-id=\"x\"") + entry("丁", "text:list-id=\"y\"")
      + entry("戊", "text:list-id=\"x\" text:start-value=\"8\"")
      + entry("己", "text:list-id=\"x\" text:level=\"3\"")
    let read = try SampleOverview(content, styles: Self.list)
    #expect(read.paragraphs == ["（1）甲", "1.a 乙", "（2）丙", "（1）丁", "（8）戊", "己"])
  }

  @Test("a list in a list counts at the next level and goes on where it is called by its name")
  func continued() throws {
    let item = { (text: String) in "<text:list-item>\(text)</text:list-item>" }
    let inner = "<text:list>\(item("<text:p>乙</text:p>"))\(item("<text:p>丙</text:p>"))</text:list>"
    let first =
      "<text:list xml:id=\"a\" text:style-name=\"L\">\(item("<text:p>甲</text:p><text:p>又</text:p>\(inner)"))</text:list>"
    let other = "<text:list text:style-name=\"L\">\(item("<text:p>丁</text:p>"))</text:list>"
    let next =
      "<text:list text:continue-list=\"a\" text:style-name=\"L\">\(item("<text:p>戊</text:p>"))</text:list>"
    let read = try SampleOverview(first + other + next, styles: Self.list)
    #expect(read.paragraphs == ["（1）甲", "又", "1.a 乙", "1.b 丙", "（1）丁", "（2）戊"])
  }
}
