import BinanceMargin
package import ExchangeAccess
package import RequestSigning
package import ShellSession

/// What a diagnosis uses in addition to the session: this program, its terminal, its folders, the network path.
package struct DiagnosisServices: Sendable {
    package var program: ProgramFacts
    package var terminal: TerminalFacts
    package var folders: ShellFolders
    package var probing: any ConnectionProbing
    package var vectors: @Sendable () -> [SigningVector]

    package init(
        program: ProgramFacts = ProgramFacts(),
        terminal: TerminalFacts = TerminalFacts(),
        folders: ShellFolders = ShellFolders(environment: { _ in nil }),
        probing: any ConnectionProbing = NoProbing(),
        vectors: @escaping @Sendable () -> [SigningVector] = { SigningVector.published }
    ) {
        self.program = program
        self.terminal = terminal
        self.folders = folders
        self.probing = probing
        self.vectors = vectors
    }

    /// Probes the network path of `plan`, without what a peer echoes.
    func look(at plan: ConnectionPlan, within limit: Duration, masking mask: EchoMask) async -> NetworkPathReport? {
        await probing.look(at: plan, within: limit)?.masked(by: mask)
    }
}

/// This program and how it was started.
package struct ProgramFacts: Sendable {
    package var version: String
    package var build: String
    package var compiler: String
    package var platform: String

    /// Whether a crash writes this process's memory to a file.
    package var dumpsMemory: Bool
    package var isRoot: Bool

    package init(
        version: String = "0",
        build: String = "release",
        compiler: String = "",
        platform: String = "",
        dumpsMemory: Bool = false,
        isRoot: Bool = false
    ) {
        self.version = version
        self.build = build
        self.compiler = compiler
        self.platform = platform
        self.dumpsMemory = dumpsMemory
        self.isRoot = isRoot
    }
}

/// The terminal, if there is one.
package struct TerminalFacts: Sendable {
    package var inputIsTerminal: Bool
    package var outputIsTerminal: Bool

    /// `TERM`
    package var type: String?

    /// The locale for characters: `LC_ALL`, `LC_CTYPE` or `LANG`.
    package var locale: String
    package var columns: Int?

    package init(
        inputIsTerminal: Bool = false,
        outputIsTerminal: Bool = false,
        type: String? = nil,
        locale: String = "",
        columns: Int? = nil
    ) {
        self.inputIsTerminal = inputIsTerminal
        self.outputIsTerminal = outputIsTerminal
        self.type = type
        self.locale = locale
        self.columns = columns
    }

    var isUTF8: Bool {
        let name = locale.lowercased()
        return name.contains("utf-8") || name.contains("utf8")
    }
}

/// A payload with its published signature.
package struct SigningVector: Sendable {
    package let key: SigningKey
    package let payload: String
    package let signature: String

    package init(key: SigningKey, payload: String, signature: String) {
        self.key = key
        self.payload = payload
        self.signature = signature
    }

    /// The signature of maxBorrowable.
    ///
    /// Source: the unit tests of the exchange's own Java connector, `BorrowRepayApiTest`.
    package static let published = [
        SigningVector(
            key: SigningKey(hmacSecret: Secret(utf8: "secretKey")),
            payload: "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336"
        )
    ]
}
