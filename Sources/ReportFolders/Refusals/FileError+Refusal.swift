public import Files
public import ReportModel

extension Refusal {
  /// Says why the system would not read or write a file.
  ///
  /// - Parameter error: What the system said.
  public init(_ error: FileError) {
    let reason = error.reason
    self.init(
      reason.kind,
      side: error.operation == .write ? .output : .input,
      message: reason.message,
      remedy: reason.remedy
    )
  }
}

extension FileError {
  fileprivate struct Reason {
    let kind: RefusalKind
    let message: Wording
    let remedy: Wording

    init(_ kind: RefusalKind, zh: (String, String), en: (String, String)) {
      self.kind = kind
      message = Wording(zh: zh.0, en: en.0)
      remedy = Wording(zh: zh.1, en: en.1)
    }
  }

  /// What went wrong, in a user's words.
  fileprivate var reason: Reason {
    switch kind {
    case .notFound where operation == .write:
      Reason(
        .fileNoFolder,
        zh: ("没有这个文件夹", "请先建立文件夹，或改用另一位置"),
        en: ("the folder is not there", "make it first, or name another one")
      )
    case .notFound:
      Reason(
        .fileNotFound,
        zh: ("没有这个文件", "请检查名称和位置"),
        en: ("no such file", "check its name and where it is")
      )
    case .isDirectory:
      Reason(
        .fileIsFolder,
        zh: ("这是文件夹，不是文件", "请指明其中的文件"),
        en: ("this is a folder, not a file", "name a file in it")
      )
    case .notADirectory:
      Reason(
        .fileNotFolder,
        zh: ("路径中有一段不是文件夹", "请改用另一位置"),
        en: ("a part of the path is not a folder", "name another place")
      )
    case .notARegularFile(let special):
      special.reason(isOutput: operation == .write)
    case .linkToFolder:
      Reason(
        .fileIsFolder,
        zh: ("这是指向另一文件夹的链接，没有进入", "要处理其中的文件，请直接指明那个文件夹"),
        en: (
          "this is a link to another folder, which is not followed",
          "name that folder itself to take its files"
        )
      )
    case .closed:
      Reason(
        .fileSystem,
        zh: (operation == .write ? "标准输出已关闭" : "标准输入已关闭", "请用 -o 或文件名指明文件"),
        en: (
          operation == .write ? "standard output is closed" : "standard input is closed",
          "name a file"
        )
      )
    case .changing:
      Reason(
        .fileChanging,
        zh: ("读取时另一个程序正在改写这个文件", "等它写完后重试"),
        en: ("another program is writing into the file", "try again when it has finished")
      )
    case .locked:
      Reason(
        .fileResources,
        zh: ("另一个程序一直占用着这个文件夹", "等它结束后重试"),
        en: ("another program keeps the folder locked", "try again when it has ended")
      )
    case .permission:
      Reason(
        .filePermission,
        zh: ("没有权限", "请检查文件和文件夹的权限"),
        en: ("permission denied", "check the permissions of the file and its folder")
      )
    case .tooLarge(let limit):
      Reason(
        .inputLimit,
        zh: ("文件超过 \(limit >> 20) MiB 的限制", "请确认文件是一份年度报告"),
        en: ("past the limit of \(limit >> 20) MiB", "make sure that the file is one annual report")
      )
    case .exists:
      Reason(
        .fileExists,
        zh: ("文件已经存在，没有覆盖", "用 --force 覆盖，或用 -o 另起名称"),
        en: (
          "the file exists and was not replaced", "replace it with --force, or name another with -o"
        )
      )
    case .noSpace:
      Reason(
        .fileNoSpace,
        zh: ("磁盘已满或超过配额", "请腾出空间后重试"),
        en: ("the disk or quota is full", "make room and try again")
      )
    case .fileSizeLimit:
      Reason(
        .fileSizeLimit,
        zh: ("系统不允许写这么大的文件", "请提高文件大小上限（ulimit -f）"),
        en: ("the system allows no file of this size", "raise the limit (ulimit -f)")
      )
    case .readOnly:
      Reason(
        .fileReadOnly,
        zh: ("文件系统只读", "请写到另一位置"),
        en: ("the file system is read-only", "write to another place")
      )
    case .badPath:
      Reason(
        .fileBadPath,
        zh: ("路径无效：太长、含空字符或链接成环", "请改用另一名称"),
        en: ("the path is too long, holds a NUL or goes round in links", "use another name")
      )
    case .outOfResources:
      Reason(
        .fileResources,
        zh: ("打开的文件太多，或内存不足", "请关闭一些程序后重试；命令行可减小 --jobs"),
        en: (
          "too many open files, or out of memory",
          "close other programs and try again; on the command line with fewer --jobs"
        )
      )
    case .device:
      Reason(
        .fileDevice,
        zh: ("设备出错", "请检查磁盘或网络位置"),
        en: ("the device failed", "check the disk or network place")
      )
    case .interrupted:
      Reason(
        .interrupted,
        zh: ("已被中断", "请重新运行"),
        en: ("stopped by a signal", "run it again")
      )
    case .brokenPipe, .other:
      Reason(
        .fileSystem,
        zh: ("系统报告错误 \(code)", "请检查文件和磁盘"),
        en: ("the system reports error \(code)", "check the file and the disk")
      )
    }
  }
}

extension SpecialFile {
  /// What it is and what can be done, in a user's words.
  fileprivate func reason(isOutput: Bool) -> FileError.Reason {
    let name: (zh: String, en: String) =
      switch self {
      case .pipe: ("管道", "a pipe")
      case .socket: ("套接字", "a socket")
      case .device: ("设备", "a device")
      }
    return FileError.Reason(
      .fileNotRegular,
      zh: (
        "这是\(name.zh)，不是普通文件",
        isOutput ? "请写到普通文件，或用 -o - 写到标准输出" : "请换成普通文件；命令行可用 - 从标准输入读取"
      ),
      en: (
        "this is \(name.en), not a regular file",
        isOutput
          ? "name a regular file, or write to standard output with -o -"
          : "put a regular file there; the command line reads standard input with -"
      )
    )
  }
}
