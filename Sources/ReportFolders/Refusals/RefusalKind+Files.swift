public import ReportModel

extension RefusalKind {
  /// The path is not valid.
  public static let fileBadPath = RefusalKind(
    code: "FILE-BAD-PATH",
    meaning: Wording(zh: "路径无效", en: "the path is not valid"),
    example: Wording(zh: "路径中有空字符", en: "a NUL in the path"),
    actor: .program,
    since: 1
  )

  /// The file was changed by somebody else since it was read.
  public static let fileChangedElsewhere = RefusalKind(
    code: "FILE-CHANGED-ELSEWHERE",
    meaning: Wording(
      zh: "文件打开以后被别人改动了",
      en: "the file was changed by somebody else since it was opened"
    ),
    example: Wording(
      zh: "在网页上改某局的报告时，同事用 WPS 另存了这个文件",
      en: "a colleague saves the report in an office program while it is edited on the page"
    ),
    actor: .program,
    since: 2
  )

  /// The file changes while it is read.
  public static let fileChanging = RefusalKind(
    code: "FILE-CHANGING",
    meaning: Wording(zh: "文件在读取时被改写", en: "the file changes while it is read"),
    example: Wording(zh: "正在复制或下载的文件", en: "a file that is still being copied or downloaded"),
    actor: .program,
    since: 2
  )

  /// The disk or device failed.
  public static let fileDevice = RefusalKind(
    code: "FILE-DEVICE",
    meaning: Wording(zh: "磁盘或设备出错", en: "the disk or device failed"),
    example: Wording(zh: "拔出了 U 盘", en: "a memory stick that was pulled out"),
    actor: .program,
    since: 1
  )

  /// The file is there already.
  public static let fileExists = RefusalKind(
    code: "FILE-EXISTS",
    meaning: Wording(zh: "文件已存在", en: "the file is there already"),
    example: Wording(zh: "没有用 --force", en: "--force was not given"),
    actor: .program,
    since: 1
  )

  /// It is a folder, not a file.
  public static let fileIsFolder = RefusalKind(
    code: "FILE-IS-FOLDER",
    meaning: Wording(zh: "这是文件夹，不是文件", en: "it is a folder, not a file"),
    example: Wording(zh: "-o 报告/", en: "-o reports/"),
    actor: .program,
    since: 1
  )

  /// The name is one of those that the program or the system gives its own files.
  public static let fileNameReserved = RefusalKind(
    code: "FILE-NAME-RESERVED",
    meaning: Wording(
      zh: "名称是本程序或系统自己的文件用的",
      en: "the name is that of a file of the program's or the system's own"
    ),
    example: Wording(
      zh: "把“甲局-退回单.html”当报告拖进网页",
      en: "a slip that is dropped on the page as if it were a report"
    ),
    actor: .program,
    since: 2
  )

  /// The folder to write to is not there.
  public static let fileNoFolder = RefusalKind(
    code: "FILE-NO-FOLDER",
    meaning: Wording(zh: "要写入的文件夹不存在", en: "the folder to write to is not there"),
    example: Wording(zh: "-o 没有/某局.xml", en: "-o missing/bureau.xml"),
    actor: .program,
    since: 1
  )

  /// The disk is full.
  public static let fileNoSpace = RefusalKind(
    code: "FILE-NO-SPACE",
    meaning: Wording(zh: "磁盘空间不足", en: "the disk is full"),
    example: Wording(zh: "写到已满的磁盘", en: "writing to a full disk"),
    actor: .program,
    since: 1
  )

  /// A part of the path is no folder.
  public static let fileNotFolder = RefusalKind(
    code: "FILE-NOT-FOLDER",
    meaning: Wording(zh: "路径中有一级不是文件夹", en: "a step of the path is no folder"),
    example: Wording(zh: "某局.txt/结果.xml", en: "bureau.txt/result.xml"),
    actor: .program,
    since: 1
  )

  /// The file is not there.
  public static let fileNotFound = RefusalKind(
    code: "FILE-NOT-FOUND",
    meaning: Wording(zh: "文件不存在", en: "the file is not there"),
    example: Wording(zh: "文件名写错", en: "a mistyped name"),
    actor: .program,
    since: 1
  )

  /// It is no regular file.
  public static let fileNotRegular = RefusalKind(
    code: "FILE-NOT-REGULAR",
    meaning: Wording(zh: "不是普通文件", en: "it is no regular file"),
    example: Wording(zh: "设备或管道", en: "a device or a pipe"),
    actor: .program,
    since: 1
  )

  /// The permission is missing.
  public static let filePermission = RefusalKind(
    code: "FILE-PERMISSION",
    meaning: Wording(zh: "没有权限", en: "the permission is missing"),
    example: Wording(zh: "别人的文件", en: "somebody else's file"),
    actor: .program,
    since: 1
  )

  /// The file system is read-only.
  public static let fileReadOnly = RefusalKind(
    code: "FILE-READ-ONLY",
    meaning: Wording(zh: "文件系统只读", en: "the file system is read-only"),
    example: Wording(zh: "光盘", en: "a disc"),
    actor: .program,
    since: 1
  )

  /// The system is out of resources.
  public static let fileResources = RefusalKind(
    code: "FILE-RESOURCES",
    meaning: Wording(zh: "系统资源不足", en: "the system is out of resources"),
    example: Wording(zh: "打开的文件过多", en: "too many open files"),
    actor: .program,
    since: 1
  )

  /// Past the system's limit on the size of files.
  public static let fileSizeLimit = RefusalKind(
    code: "FILE-SIZE-LIMIT",
    meaning: Wording(zh: "超过系统对文件大小的限制", en: "past the system's limit on file size"),
    example: Wording(zh: "ulimit -f", en: "ulimit -f"),
    actor: .program,
    since: 1
  )

  /// The system reports another error.
  public static let fileSystem = RefusalKind(
    code: "FILE-SYSTEM",
    meaning: Wording(zh: "系统返回了别的错误", en: "the system reports another error"),
    example: Wording(zh: "网络盘断开", en: "a network drive that is gone"),
    actor: .program,
    since: 1
  )

  /// The run was stopped by a signal.
  public static let interrupted = RefusalKind(
    code: "INTERRUPTED",
    meaning: Wording(zh: "运行被中断", en: "the run was stopped"),
    example: Wording(zh: "Ctrl-C", en: "Ctrl-C"),
    actor: .program,
    since: 1
  )

  /// Another server has the folder.
  public static let folderInUse = RefusalKind(
    code: "FOLDER-IN-USE",
    meaning: Wording(
      zh: "另一个服务程序正在用这个文件夹",
      en: "another server has the folder"
    ),
    example: Wording(
      zh: "对同一文件夹开了两个 nianbao serve --folder",
      en: "nianbao serve --folder twice on the same folder"
    ),
    actor: .program,
    since: 2
  )

  /// A folder holds no file.
  public static let inputNoFiles = RefusalKind(
    code: "INPUT-NO-FILES",
    meaning: Wording(zh: "文件夹里没有文件", en: "a folder holds no file"),
    example: Wording(zh: "空文件夹", en: "an empty folder"),
    actor: .program,
    since: 1
  )
}
