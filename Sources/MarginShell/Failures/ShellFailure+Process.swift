import CommandLanguage
package import ShellRuntime
package import SystemCalls

// Flags that are right each by itself, and wrong together.
extension ShellFailure {
    /// Lines behind `-c` and a script.
    package static var linesAndScript: ShellFailure {
        var failure = usage(ProcessMessage.linesAndScript.message())
        failure.nextStep = ProcessMessage.next.message(.code("command", "marginsh --help"))
        return failure
    }

    /// `flag` beside `--replay`.
    package static func replayTakes(no flag: String) -> ShellFailure {
        var failure = usage(ProcessMessage.replayAlone.message(.code("flag", flag)))
        failure.nextStep = ProcessMessage.next.message(.code("command", "marginsh --help"))
        return failure
    }
}

// What the process cannot hand over.
extension ShellFailure {
    /// Standard output that takes nothing more, as on a full disk: status 74.
    package static func outputUnwritable(_ error: SystemCallError) -> ShellFailure {
        ShellFailure(
            status: .output,
            category: .output,
            message: Message(SystemMessage.outputUnwritable, error.number.reason("reason")),
            nextStep: Message(SystemMessage.outputUnwritableNext)
        )
    }
}

extension ShellFailure {
    /// The failure to read a script, with the subcommand in its next step that the file's name may have been meant for.
    func mentioningSubcommand(near name: String) -> ShellFailure {
        guard let near = NearestName.find(name, among: ProcessUsage.subcommands.map(\.name)) else { return self }
        var failure = self
        failure.nextStep = ProcessMessage.subcommandNear.message(.code("command", "marginsh \(near)"))
        return failure
    }
}

// What keeps `marginsh sandbox` from serving.
extension ShellFailure {
    /// An address that the system does not let it listen on: status 7.
    package static func notListening(_ address: String, _ error: any Error) -> ShellFailure {
        ShellFailure(
            status: .network,
            category: .network,
            message: Message(SandboxMessage.notListening, .text("address", address), error.reason("reason")),
            nextStep: Message(SandboxMessage.notListeningNext)
        )
    }

    /// A file for the certificate's authority that cannot be written: status 78.
    package static func noAuthority(_ path: String, _ error: any Error) -> ShellFailure {
        configuration(
            Message(SandboxMessage.noAuthority, .code("path", path), error.reason("reason")),
            next: Message(SandboxMessage.noAuthorityNext)
        )
    }
}
