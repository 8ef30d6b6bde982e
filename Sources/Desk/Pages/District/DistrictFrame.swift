import ReportModel

/// What the pages of a district have around their own: its name, the way to the other pages, the switch of languages.
struct DistrictFrame {
  /// A page of the district.
  enum Page: CaseIterable {
    /// Who has handed in what.
    case units
    /// What it adds up to.
    case sum
    /// Who did what when.
    case log

    /// Its address.
    var address: String {
      switch self {
      case .units: "/"
      case .sum: "/sum"
      case .log: "/log"
      }
    }

    /// Its name.
    var name: Wording {
      switch self {
      case .units: Wording(zh: "报送情况", en: "Units")
      case .sum: Wording(zh: "汇总", en: "The sum")
      case .log: Wording(zh: "办理记录", en: "Log")
      }
    }
  }

  /// The page.
  let page: Page
  /// The district's organ; empty if it is not given.
  let organ: String
  /// The reporting year; nil if it is not known.
  let year: Int?
  /// The language.
  let language: Language

  /// The whole page.
  ///
  /// - Parameters:
  ///   - dialogs: Questions of the page.
  ///   - make: Puts its main part together.
  /// - Returns: The page.
  func bytes(dialogs: Markup = Markup(), _ make: (inout Markup) -> Void) -> [UInt8] {
    let frame = PageFrame(
      title: windowName,
      language: language,
      titleIdentifier: Self.windowIdentifier
    )
    return frame.page { body in
      body.element("header") { header in
        header.element("h1", [.id(Self.nameIdentifier)], text: name)
        header.element(
          "nav",
          [.label(Wording(zh: "各页", en: "Pages")(language))]
        ) { nav in
          for other in Page.allCases {
            nav.element(
              "a",
              [.named("href", other.address)]
                + (other == page ? [.named("aria-current", "page")] : []),
              text: other.name(language)
            )
          }
        }
        header.add(frame.languageSwitch)
      }
      body.element("main", [.classes("district")], make)
      body.add(dialogs)
    }
  }

  private static let windowIdentifier = "window-name"
  private static let nameIdentifier = "district-name"

  /// What changes as the year of the reports becomes known.
  var parts: [PagePart] {
    [(Self.windowIdentifier, windowName), (Self.nameIdentifier, name)].map { identifier, text in
      PagePart(identifier: identifier, content: .markup(Markup { $0.add(text: text) }.string))
    }
  }

  private var windowName: String { "\(page.name(language)) · \(name)" }

  private var name: String {
    guard let year else {
      return organ.isEmpty ? Wording(zh: "年度报告", en: "Annual reports")(language) : organ
    }
    let name = organ.isEmpty ? Wording(zh: "", en: "Annual reports")(language) : organ
    let ofYear = Wording(zh: "\(year) 年度报告", en: String(year))(language)
    return name.isEmpty ? ofYear : "\(name) \(ofYear)"
  }
}
