import BilingualText
import CommandLanguage
package import ShellRuntime
import ShellSession
import SystemCalls

// Flags that cannot be combined.
extension ShellFailure {
    package static var linesAndScript: ShellFailure {
        var failure = usage(.linesAndScript)
        failure.nextStep = .flagsNext("marginsh --help")
        return failure
    }

    /// `flag` and `--replay`.
    package static func replayTakes(no flag: String) -> ShellFailure {
        var failure = usage(.replayAlone(Code(flag)))
        failure.nextStep = .flagsNext("marginsh --help")
        return failure
    }
}

extension ShellFailure {
    /// The failure to read a script, with a next step that names the subcommand that was probably meant.
    func mentioningSubcommand(near name: String) -> ShellFailure {
        guard let near = NearestName.find(name, among: ProcessUsage.subcommands.map(\.name)) else { return self }
        var failure = self
        failure.nextStep = .subcommandNear("marginsh \(near)")
        return failure
    }
}

// Errors in what the process was started with.
extension ShellFailure {
    /// An argument, counted from 1, that is not valid UTF-8: status 2.
    package static func argumentNotUTF8(_ number: Int) -> ShellFailure {
        var failure = usage(.argumentNotUTF8(number))
        failure.nextStep = .argumentNotUTF8Next
        return failure
    }

    /// A limit on open files that is too low: status 78.
    package static func tooFewDescriptors(_ free: Int, needed: Int) -> ShellFailure {
        configuration(.tooFewDescriptors(free, needed: needed), next: .tooFewDescriptorsNext)
    }
}

// Failures of `marginsh sandbox`.
extension ShellFailure {
    /// An address that it cannot listen on: status 7.
    package static func notListening(_ address: String, _ error: any Error) -> ShellFailure {
        ShellFailure(
            status: .network,
            category: .network,
            message: .sandboxNotListening(address, reason: error.reason),
            nextStep: .sandboxNotListeningNext
        )
    }

    /// A file for the CA certificate that cannot be written, or exists already: status 78.
    package static func noAuthority(_ path: String, _ error: any Error) -> ShellFailure {
        if (error as? SystemCallError)?.number == .alreadyExists {
            return configuration(.authorityExists(Code(path)), next: .authorityExistsNext)
        }
        return configuration(.noAuthority(Code(path), reason: error.reason), next: .noAuthorityNext)
    }
}
