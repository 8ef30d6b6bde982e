#if Server
import Glibc

/// The browser of the desktop.
enum Browser {
  /// Opens an address where there is a desktop with a browser; else nothing happens.
  static func open(_ address: String) {
    guard getenv("DISPLAY") != nil || getenv("WAYLAND_DISPLAY") != nil else { return }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    let arguments: [String] = ["xdg-open", address]
    var words = arguments.map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    // What has ended is not waited for.
    signal(SIGCHLD, SIG_IGN)
    var process = pid_t()
    _ = posix_spawnp(&process, "xdg-open", &actions, nil, &words, environ)
  }
}
#endif
