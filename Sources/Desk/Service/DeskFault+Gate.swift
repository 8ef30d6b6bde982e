extension DeskFault {
  /// The request names a host that the desk does not go by.
  static let otherHost = DeskFault(
    403,
    zh: "这个地址不是本程序的。请打开 nianbao serve 显示的地址。",
    en: "That is no address of this program. Please open the one that nianbao serve has printed."
  )

  /// The token was used, or is none.
  static let usedToken = DeskFault(
    403,
    zh: "这个地址只能打开一次，已经用过或者不对。请停止 nianbao serve，重新启动，再打开新显示的地址。",
    en:
      "That address opens once, and was used or is wrong. Please stop nianbao serve, start it again and open the new address."
  )

  /// The browser was not let in.
  static let unknownBrowser = DeskFault(
    403,
    zh: "这个浏览器还没有获准进入。请打开 nianbao serve 显示的地址。",
    en: "This browser was not let in. Please open the address that nianbao serve has printed."
  )

  /// A change comes from a page of another site.
  static let otherSite = DeskFault(
    403,
    zh: "这个请求不是由本程序的页面发出的，没有改动任何内容。",
    en: "That request does not come from a page of this program, and nothing was changed."
  )
}
