import Converters
import JSON
import Nianbao

/// The states of the programs that convert files as JSON, for programs.
struct DoctorDocument {
  private let states: [ConverterState]

  /// Takes the states.
  init(_ states: [ConverterState]) { self.states = states }

  /// The JSON text in UTF-8: an object with the member `programs`.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.array("programs") { writer in
        for state in states { write(state, to: &writer) }
      }
    }
    return writer.finish()
  }

  private func write(_ state: ConverterState, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", state.program)
      writer.member("path", state.path)
      writer.member("version", state.version)
      writer.member("works", state.works)
      writer.array("trials") { writer in
        for trial in state.trials { write(trial, to: &writer) }
      }
    }
  }

  private func write(_ trial: ConverterState.Trial, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.array("extensions", inline: true) { writer in
        for suffix in trial.suffixes { writer.string(suffix) }
      }
      switch trial.outcome {
      case .success: writer.member("works", true)
      case .failure(let refusal):
        writer.member("works", false)
        writer.object("message") { writer in
          writer.member("zh", refusal.message.zh)
          writer.member("en", refusal.message.en)
        }
      }
    }
  }
}
