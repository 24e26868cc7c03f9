package import BilingualText
import CommandLanguage
package import ShellRuntime
package import SystemCalls

extension ShellFailure.Cause {
    package static let apiKeyMalformed = Self(rawValue: "apiKeyMalformed")
    package static let baseURLUnusable = Self(rawValue: "baseURLUnusable")
    package static let hostUnapproved = Self(rawValue: "hostUnapproved")
    package static let noProfile = Self(rawValue: "noProfile")
    package static let passphraseWrong = Self(rawValue: "passphraseWrong")
    package static let profileOpen = Self(rawValue: "profileOpen")
    package static let proxyLoginMalformed = Self(rawValue: "proxyLoginMalformed")
    package static let secretCommandFailed = Self(rawValue: "secretCommandFailed")
    package static let secretFileOpen = Self(rawValue: "secretFileOpen")
    package static let secretLiteral = Self(rawValue: "secretLiteral")
    package static let secretMissing = Self(rawValue: "secretMissing")
    /// The secret needs a person's input or approval, and standard input is not a terminal.
    package static let secretUnattended = Self(rawValue: "secretUnattended")
    package static let secretUnreadable = Self(rawValue: "secretUnreadable")
    package static let signingKeyUnusable = Self(rawValue: "signingKeyUnusable")
}

// Failures of the session's own settings: status 78.
extension ShellFailure {
    /// - Parameter snapshot: the session, which may have some of what it needs from the environment.
    package static func noProfile(_ snapshot: SessionSnapshot) -> ShellFailure {
        var failure = configuration(.noProfile, cause: .noProfile, next: .noProfileNext)
        failure.notes += EnvironmentAccount(snapshot)?.messages ?? []
        return failure
    }

    package static func sandboxUnavailable(_ error: any Error) -> ShellFailure {
        configuration(.sandboxUnavailable(error.reason), next: .sandboxUnavailableNext)
    }

    package static var noHome: ShellFailure { configuration(.noHome, next: .noHomeNext) }

    package static func configuration(_ message: Message, cause: Cause? = nil, next: Message? = nil) -> ShellFailure {
        ShellFailure(status: .configuration, category: .configuration, cause: cause, message: message, nextStep: next)
    }
}

extension ShellFailure {
    /// A file of a statement or of the command line that cannot be read: status 78.
    package static func unreadable(_ path: String, _ failure: BoundedFile.Failure) -> ShellFailure {
        configuration(.fileUnreadable(Code(path), reason: failure.reason), next: .fileUnreadableNext)
    }

    /// A file of a statement or a flag that cannot be written: status 74 if the device is full or fails, otherwise 78.
    package static func unwritable(_ path: String, _ error: SystemCallError) -> ShellFailure {
        let message = Message.fileUnwritable(Code(path), reason: error.number.reason)
        guard error.number.isDeviceFailure else { return configuration(message, next: .fileUnreadableNext) }
        return ShellFailure(status: .output, category: .output, message: message, nextStep: .outputUnwritableNext)
    }
}

// Errors of the command line.
extension ShellFailure {
    /// A profile that is neither built in nor saved.
    package static func unknownProfile(_ name: String) -> ShellFailure {
        configuration(.unknownProfile(Code(name)), next: .unknownProfileNext)
    }

    package static func unknownClass(_ name: String) -> ShellFailure {
        .usage(.unknownClass(Code(name), allowed: PermissionClass.allCases.map(\.rawValue)))
    }
}

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

extension Message {
    package static func usageNext(_ statement: Code) -> Message {
        English("cause.usageNext", "\(statement) shows the usage.").chinese("用法见 \(statement)。")
    }

    package static let expectationNext =
        English("cause.expectationNext", "`echo $last` shows the last result. `set onError continue` runs the rest.")
        .chinese("`echo $last` 显示最近的结果。`set onError continue` 可继续执行其余语句。")

    package static let conditionNext =
        English("cause.conditionNext", "Give it longer with `for` or `times`, or relax the condition.")
        .chinese("请用 `for` 或 `times` 延长，或放宽条件。")

    package static let configurationNext =
        English("cause.configurationNext", "`show` lists each setting and where it came from.")
        .chinese("`show` 列出各项设置及其来源。")

    package static let errorNext = English("cause.errorNext", "`error` explains it.").chinese("`error` 给出说明。")
}
