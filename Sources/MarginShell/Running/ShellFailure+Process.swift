import BilingualText
import CommandLanguage
package import ShellRuntime
import ShellSession
import SystemCalls

// Flags that are right each by itself, and wrong together.
extension ShellFailure {
    /// Lines behind `-c` and a script.
    package static var linesAndScript: ShellFailure {
        var failure = usage(.linesAndScript)
        failure.nextStep = .flagsNext("marginsh --help")
        return failure
    }

    /// `flag` beside `--replay`.
    package static func replayTakes(no flag: String) -> ShellFailure {
        var failure = usage(.replayAlone(Code(flag)))
        failure.nextStep = .flagsNext("marginsh --help")
        return failure
    }
}

extension ShellFailure {
    /// The failure to read a script, with the subcommand in its next step that the file's name may have been meant for.
    func mentioningSubcommand(near name: String) -> ShellFailure {
        guard let near = NearestName.find(name, among: ProcessUsage.subcommands.map(\.name)) else { return self }
        var failure = self
        failure.nextStep = .subcommandNear("marginsh \(near)")
        return failure
    }
}

// What the process was started with, and cannot begin with.
extension ShellFailure {
    /// An argument, counted from 1, that cannot be read as text: status 2.
    package static func argumentNotUTF8(_ number: Int) -> ShellFailure {
        var failure = usage(.argumentNotUTF8(number))
        failure.nextStep = .argumentNotUTF8Next
        return failure
    }

    /// A limit on open files that leaves too few: status 78.
    package static func tooFewDescriptors(_ free: Int, needed: Int) -> ShellFailure {
        configuration(.tooFewDescriptors(free, needed: needed), next: .tooFewDescriptorsNext)
    }
}

// What keeps `marginsh sandbox` from serving.
extension ShellFailure {
    /// An address that the system does not let it listen on: status 7.
    package static func notListening(_ address: String, _ error: any Error) -> ShellFailure {
        ShellFailure(
            status: .network,
            category: .network,
            message: .sandboxNotListening(address, reason: error.reason),
            nextStep: .sandboxNotListeningNext
        )
    }

    /// A file for the certificate's authority that cannot be written, or is there already: status 78.
    package static func noAuthority(_ path: String, _ error: any Error) -> ShellFailure {
        if (error as? SystemCallError)?.number == .alreadyExists {
            return configuration(.authorityExists(Code(path)), next: .authorityExistsNext)
        }
        return configuration(.noAuthority(Code(path), reason: error.reason), next: .noAuthorityNext)
    }
}
