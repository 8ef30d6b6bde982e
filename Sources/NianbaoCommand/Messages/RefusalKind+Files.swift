import Nianbao

extension RefusalKind {
  /// The path is not valid.
  static let fileBadPath = RefusalKind(
    code: "FILE-BAD-PATH",
    meaning: Wording(zh: "路径无效", en: "the path is not valid"),
    example: Wording(zh: "路径中有空字符", en: "a NUL in the path"),
    actor: .program,
    since: 1
  )

  /// The file changes while it is read.
  static let fileChanging = RefusalKind(
    code: "FILE-CHANGING",
    meaning: Wording(zh: "文件在读取时被改写", en: "the file changes while it is read"),
    example: Wording(zh: "正在复制或下载的文件", en: "a file that is still being copied or downloaded"),
    actor: .program,
    since: 2
  )

  /// The disk or device failed.
  static let fileDevice = RefusalKind(
    code: "FILE-DEVICE",
    meaning: Wording(zh: "磁盘或设备出错", en: "the disk or device failed"),
    example: Wording(zh: "拔出了 U 盘", en: "a memory stick that was pulled out"),
    actor: .program,
    since: 1
  )

  /// The file is there already.
  static let fileExists = RefusalKind(
    code: "FILE-EXISTS",
    meaning: Wording(zh: "文件已存在", en: "the file is there already"),
    example: Wording(zh: "没有用 --force", en: "--force was not given"),
    actor: .program,
    since: 1
  )

  /// It is a folder, not a file.
  static let fileIsFolder = RefusalKind(
    code: "FILE-IS-FOLDER",
    meaning: Wording(zh: "这是文件夹，不是文件", en: "it is a folder, not a file"),
    example: Wording(zh: "-o 报告/", en: "-o reports/"),
    actor: .program,
    since: 1
  )

  /// The folder to write to is not there.
  static let fileNoFolder = RefusalKind(
    code: "FILE-NO-FOLDER",
    meaning: Wording(zh: "要写入的文件夹不存在", en: "the folder to write to is not there"),
    example: Wording(zh: "-o 没有/某局.xml", en: "-o missing/bureau.xml"),
    actor: .program,
    since: 1
  )

  /// The disk is full.
  static let fileNoSpace = RefusalKind(
    code: "FILE-NO-SPACE",
    meaning: Wording(zh: "磁盘空间不足", en: "the disk is full"),
    example: Wording(zh: "写到已满的磁盘", en: "writing to a full disk"),
    actor: .program,
    since: 1
  )

  /// A part of the path is no folder.
  static let fileNotFolder = RefusalKind(
    code: "FILE-NOT-FOLDER",
    meaning: Wording(zh: "路径中有一级不是文件夹", en: "a step of the path is no folder"),
    example: Wording(zh: "某局.txt/结果.xml", en: "bureau.txt/result.xml"),
    actor: .program,
    since: 1
  )

  /// The file is not there.
  static let fileNotFound = RefusalKind(
    code: "FILE-NOT-FOUND",
    meaning: Wording(zh: "文件不存在", en: "the file is not there"),
    example: Wording(zh: "文件名写错", en: "a mistyped name"),
    actor: .program,
    since: 1
  )

  /// It is no regular file.
  static let fileNotRegular = RefusalKind(
    code: "FILE-NOT-REGULAR",
    meaning: Wording(zh: "不是普通文件", en: "it is no regular file"),
    example: Wording(zh: "设备或管道", en: "a device or a pipe"),
    actor: .program,
    since: 1
  )

  /// The permission is missing.
  static let filePermission = RefusalKind(
    code: "FILE-PERMISSION",
    meaning: Wording(zh: "没有权限", en: "the permission is missing"),
    example: Wording(zh: "别人的文件", en: "somebody else's file"),
    actor: .program,
    since: 1
  )

  /// The file system is read-only.
  static let fileReadOnly = RefusalKind(
    code: "FILE-READ-ONLY",
    meaning: Wording(zh: "文件系统只读", en: "the file system is read-only"),
    example: Wording(zh: "光盘", en: "a disc"),
    actor: .program,
    since: 1
  )

  /// The system is out of resources.
  static let fileResources = RefusalKind(
    code: "FILE-RESOURCES",
    meaning: Wording(zh: "系统资源不足", en: "the system is out of resources"),
    example: Wording(zh: "打开的文件过多", en: "too many open files"),
    actor: .program,
    since: 1
  )

  /// Past the system's limit on the size of files.
  static let fileSizeLimit = RefusalKind(
    code: "FILE-SIZE-LIMIT",
    meaning: Wording(zh: "超过系统对文件大小的限制", en: "past the system's limit on file size"),
    example: Wording(zh: "ulimit -f", en: "ulimit -f"),
    actor: .program,
    since: 1
  )

  /// The system reports another error.
  static let fileSystem = RefusalKind(
    code: "FILE-SYSTEM",
    meaning: Wording(zh: "系统返回了别的错误", en: "the system reports another error"),
    example: Wording(zh: "网络盘断开", en: "a network drive that is gone"),
    actor: .program,
    since: 1
  )

  /// The run was stopped by a signal.
  static let interrupted = RefusalKind(
    code: "INTERRUPTED",
    meaning: Wording(zh: "运行被中断", en: "the run was stopped"),
    example: Wording(zh: "Ctrl-C", en: "Ctrl-C"),
    actor: .program,
    since: 1
  )
}
