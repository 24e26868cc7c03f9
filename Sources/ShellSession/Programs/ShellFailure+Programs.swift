import BilingualText
import CommandLanguage
import ShellRuntime

// Failures of a program after `|`.
extension ShellFailure {
    /// It does not exist, or may not be started: status 78.
    static func programNotStarted(_ name: String, _ reason: ProgramFailure, at range: SourceRange?) -> ShellFailure {
        let isFull = reason == .tooManyOpenFiles
        var failure = configuration(
            isFull ? .programNoDescriptors(Code(name)) : .programNotStarted(Code(name)),
            next: isFull ? .programNoDescriptorsNext : .programNotStartedNext
        )
        failure.range = range
        return failure
    }

    /// It failed: status 1, so that `borrow BTC | grep -q other` works like an expectation.
    ///
    /// - Parameter status: not 0; a signal counts as 128 plus its number.
    static func programFailed(_ name: String, status: Int, at range: SourceRange?) -> ShellFailure {
        let program = Code(name)
        return ShellFailure(
            status: .expectationFailed,
            category: Category(rawValue: "program"),
            message: status > 128
                ? .programEnded(program, signal: status - 128)
                : .programFailed(program, status: status),
            range: range
        )
    }
}
