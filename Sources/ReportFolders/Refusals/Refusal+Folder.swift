public import Nianbao

extension Refusal {
  /// Another server has the folder.
  public static let folderInUse = Refusal(
    .folderInUse,
    side: .output,
    message: Wording(
      zh: "另一个 nianbao serve 正在用这个文件夹",
      en: "another nianbao serve has this folder"
    ),
    remedy: Wording(
      zh: "请打开那一个的网页，或先停止它",
      en: "open the page of that one, or stop it first"
    )
  )

  /// A file that arrives has a name that no report in a folder may have.
  public static let reservedName = Refusal(
    .fileNameReserved,
    side: .output,
    message: Wording(
      zh: "这个名称是核实说明、退回单、催报通知、修改记录或系统文件用的，放进文件夹也不会当作报告",
      en:
        "files of this name are explanations, slips, notices, protocols of changes or the system's own, and are no reports to the folder"
    ),
    remedy: Wording(
      zh: "如果是报告，请换一个名称再交；核实说明请在网页上写",
      en: "if it is a report, give it another name; write explanations on the page"
    )
  )

  /// A file of the folder is a link to one that lies elsewhere.
  public static let linkElsewhere = Refusal(
    .fileNotRegular,
    message: Wording(
      zh: "这是链接，指向文件夹以外的文件，没有打开",
      en: "this is a link to a file outside of the folder, and was not opened"
    ),
    remedy: Wording(zh: "请把文件本身放进文件夹", en: "put the file itself into the folder")
  )
}
