/// The desk behind HTTP.
@main
enum Main {
  static func main() {}
}
