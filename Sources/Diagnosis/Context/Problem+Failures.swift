import ShellRuntime
import ShellSession

extension Problem {
    /// What a failure to get a secret, a key or a host amounts to.
    static func of(_ failure: ShellFailure) -> Problem {
        switch failure.cause {
        case .apiKeyMalformed: .apiKeyMalformed
        case .baseURLUnusable: .baseURLUnusable
        case .hostUnapproved: .hostUnapproved
        case .noProfile: .noProfile
        case .passphraseWrong: .passphraseWrong
        case .proxyLoginMalformed: .proxyLogin
        case .secretCommandFailed: .secretCommandFailed
        case .secretFileOpen: .secretFileOpen
        case .secretLiteral: .secretLiteral
        case .secretMissing: .secretMissing
        case .secretUnattended: .secretUnattended
        case .signingKeyUnusable: .signingKeyUnusable
        default: .secretUnreadable
        }
    }
}
