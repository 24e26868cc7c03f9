import CommandLanguage
import ShellRuntime

extension ShellFailure {
    /// What to do next, which every failure ends with: its own step, or that of its kind.
    ///
    /// - Parameter command: the name of the command that failed, where it is known.
    func step(after command: String?) -> Message {
        nextStep
            ?? {
                switch status {
                case .usage:
                    Message(CauseMessage.usageNext, .code("statement", command.map { "help \($0)" } ?? "help"))
                case .expectationFailed: Message(CauseMessage.expectationNext)
                case .conditionNotMet: Message(CauseMessage.conditionNext)
                case .configuration: Message(CauseMessage.configurationNext)
                case .internal: Message(RuntimeMessage.reportBug)
                default: Message(CauseMessage.errorNext)
                }
            }()
    }
}
