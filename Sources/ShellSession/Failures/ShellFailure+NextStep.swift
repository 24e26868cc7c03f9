package import BilingualText
import CommandLanguage
import ShellRuntime

extension ShellFailure {
    /// What to do next, with which every failure ends: its own step, or that of its category.
    ///
    /// - Parameter command: the name of the failed command, if known.
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
