package import BilingualText
import CommandLanguage
import ShellRuntime

extension ShellFailure {
    /// What to do next, which every failure ends with: its own step, or that of its kind.
    ///
    /// - Parameter command: the name of the command that failed, where it is known.
    package func step(after command: String?) -> Message {
        nextStep
            ?? {
                switch status {
                case .usage:
                    Message.usageNext(Code(command.map { "help \($0)" } ?? "help"))
                case .expectationFailed: .expectationNext
                case .conditionNotMet: .conditionNext
                case .configuration: .configurationNext
                case .internal: .reportBug
                default: .errorNext
                }
            }()
    }
}
