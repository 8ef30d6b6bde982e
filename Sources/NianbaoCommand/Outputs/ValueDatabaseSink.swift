import Files
import Nianbao
import ReportFolders
import Synchronization

#if SQLite
import ValueDatabase

/// A database, which appears whole.
final class ValueDatabaseSink: ValueSink {
  private struct State: ~Copyable {
    var file: FileInProgress
    var database: ValueDatabase
  }

  private let state: Mutex<State?>

  init(to path: String, replacing: Bool) throws(Refusal) {
    let file: FileInProgress
    do throws(FileError) {
      file = try FileInProgress(at: path, replacing: replacing)
    } catch {
      throw Refusal(error)
    }
    do throws(SQLiteFailure) {
      let database = try ValueDatabase(at: file.temporaryPath)
      state = Mutex(State(file: file, database: database))
    } catch {
      throw Refusal(error)
    }
  }

  func add(_ report: TabledReport) throws(Refusal) {
    do throws(SQLiteFailure) {
      try state.withLock { state throws(SQLiteFailure) in try state?.database.add(report) }
    } catch {
      throw Refusal(error)
    }
  }

  func finish() throws(Refusal) {
    // Taken out, so that both are ended here.
    guard let state = state.withLock({ state in state.take() }) else { return }
    do throws(SQLiteFailure) {
      try state.database.finish()
    } catch {
      throw Refusal(error)
    }
    do throws(FileError) {
      try state.file.finish()
    } catch {
      throw Refusal(error)
    }
  }
}

extension Refusal {
  fileprivate init(_ failure: SQLiteFailure) {
    self.init(
      .databaseUnwritten,
      side: .output,
      message: Wording(
        zh: "数据库没有写成（代码 \(failure.code)）",
        en: "the database could not be written (code \(failure.code))"
      ),
      remedy: Wording(
        zh: "检查磁盘空间和文件夹的权限，或改写 .csv",
        en: "check the disk's space and the folder's permissions, or write .csv"
      )
    )
  }
}
#endif

extension RefusalKind {
  /// A database cannot be written.
  static let databaseUnwritten = RefusalKind(
    code: "DATABASE-UNWRITTEN",
    meaning: Wording(zh: "数据库没有写成", en: "the database could not be written"),
    example: Wording(zh: "磁盘已满", en: "a full disk"),
    actor: .program,
    since: 2
  )
}
