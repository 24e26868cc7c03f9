import ArgumentParser
import MarginShell

/// The flags of `marginsh sandbox`.
struct SandboxArguments: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "marginsh sandbox")

    @Option(help: "The port to listen on; 0 takes a free one.")
    var port = Port(number: 8765)

    @Option(
        help: ArgumentHelp(
            """
            Listen on this address, 0.0.0.0 for all, in place of this machine's own: everyone who reaches it can ask, \
            and use up its limits.
            """,
            valueName: "address"
        )
    )
    var exposeToNetwork: String?

    @Option(help: ArgumentHelp("The accounts, prices, limits and keys to begin with.", valueName: "file"))
    var scenario: String?

    @Option(help: ArgumentHelp("Take drills on this port, 0 for a free one.", valueName: "port"))
    var controlPort: Port?

    @Option(help: ArgumentHelp("Serve HTTPS, and write the authority to trust to this file.", valueName: "file"))
    var tls: String?

    @Option(
        name: .customLong("tls-name"),
        help: ArgumentHelp(
            "A further host that the certificate is for, such as one that a proxy leads here; may be given several times.",
            valueName: "host"
        )
    )
    var tlsNames: [String] = []

    @Flag(help: "Say on standard error, a line a request, which check refused it and over which bytes.")
    var explain = false

    /// Where it listens.
    var address: String { exposeToNetwork ?? "127.0.0.1" }
}

/// A port to listen on; 0 takes a free one.
struct Port: ExpressibleByArgument {
    let number: Int

    init(number: Int) {
        self.number = number
    }

    init?(argument: String) {
        guard let number = Int(argument), ProcessUsage.ports.contains(number) else { return nil }
        self.number = number
    }
}
