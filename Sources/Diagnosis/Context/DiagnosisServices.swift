package import ExchangeAccess
package import ShellSession

/// What a diagnosis uses in addition to the session: this program, its terminal, its folders, the network path.
package struct DiagnosisServices: Sendable {
    package var program: ProgramFacts
    package var terminal: TerminalFacts
    package var folders: ShellFolders
    package var probing: any ConnectionProbing
    package var vectors: [SigningVector]

    package init(
        program: ProgramFacts = ProgramFacts(),
        terminal: TerminalFacts = TerminalFacts(),
        folders: ShellFolders = ShellFolders(environment: { _ in nil }),
        probing: any ConnectionProbing = NoProbing(),
        vectors: [SigningVector] = SigningVector.published
    ) {
        self.program = program
        self.terminal = terminal
        self.folders = folders
        self.probing = probing
        self.vectors = vectors
    }
}
