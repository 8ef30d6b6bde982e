/// How a page that is written looks, on windows of any width and on paper.
enum PageStyleSheet {
  /// The style sheet.
  ///
  /// On paper it has the page, the sizes and the fonts of official documents (GB/T 9704). The name of a
  /// table, which the heading above it says, is for those who hear the page read.
  static let text = """
    :root { color-scheme: light; }
    body { margin: 0; background: #fff; color: #000; font-size: 18px; line-height: 1.8;
      font-family: "仿宋_GB2312", FangSong_GB2312, "仿宋", FangSong, STFangsong, "Songti SC",
        "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif; }
    main { max-width: 46em; margin: 0 auto; padding: 1.5em 1em 3em; }
    h1, h2, h3, p { margin: 0; overflow-wrap: anywhere; }
    h1 { margin-bottom: 1.2em; font-size: 1.5em; line-height: 1.5; text-align: center;
      font-family: "方正小标宋简体", FZXiaoBiaoSong-B05S, "方正小标宋_GBK", FZXiaoBiaoSong-B05,
        "华文中宋", STZhongsong, "Songti SC", "Noto Serif CJK SC", SimSun, serif; }
    h2 { margin-top: .8em; font-size: 1em; font-weight: 400; text-indent: 2em;
      font-family: "黑体", SimHei, "Heiti SC", "Noto Sans CJK SC", sans-serif; }
    h3 { font-size: 1em; font-weight: 400; text-indent: 2em;
      font-family: "楷体_GB2312", KaiTi_GB2312, "楷体", KaiTi, STKaiti, "Kaiti SC", serif; }
    p { text-indent: 2em; text-align: justify; }
    .indented { text-indent: 0; }
    .frame { position: relative; overflow-x: auto; margin: .8em 0; }
    table { border-collapse: collapse; width: 100%; font-size: .83em; line-height: 1.4; }
    .wide { min-width: 46em; }
    th, td { border: 1px solid #000; padding: .35em .3em; font-weight: 400; text-align: center; }
    th { overflow-wrap: anywhere; }
    .label { text-align: left; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    .draft { position: sticky; top: 0; margin-bottom: 1em; padding: .3em; border: 2px solid #b00020;
      background: #fff; color: #b00020; font-weight: 700; text-align: center; text-indent: 0; }
    @page { size: A4; margin: 37mm 26mm 35mm 28mm;
      @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, serif; } }
    @media print {
      body { font-size: 16pt; line-height: 28.95pt; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 22pt; line-height: 1.5; }
      h2, h3 { break-after: avoid; }
      .frame { overflow: visible; }
      table { font-size: 10.5pt; line-height: 1.3; }
      .wide { min-width: 0; }
      .wide th, .wide td { padding: .2em .1em; }
      thead { display: table-header-group; }
      tr { break-inside: avoid; }
      .draft { position: fixed; top: 45%; left: 0; right: 0; margin: 0; border: 0; background: none;
        font-size: 24pt; white-space: nowrap; opacity: .25; transform: rotate(-40deg); }
    }
    """
}
