import BilingualText
import CommandLanguage
import ShellRuntime

// What goes wrong with a program behind `|`.
extension ShellFailure {
    /// There is none of that name, or it may not be started: status 78.
    static func programNotStarted(_ name: String, _ reason: ProgramFailure, at range: SourceRange?) -> ShellFailure {
        let isFull = reason == .tooManyOpenFiles
        var failure = configuration(
            isFull ? .programNoDescriptors(Code(name)) : .programNotStarted(Code(name)),
            next: isFull ? .programNoDescriptorsNext : .programNotStartedNext
        )
        failure.range = range
        return failure
    }

    /// It says no: status 1, so that `borrow BTC | grep -q other` is an expectation as any other.
    ///
    /// - Parameter status: not 0; a signal counts as 128 and its number.
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
