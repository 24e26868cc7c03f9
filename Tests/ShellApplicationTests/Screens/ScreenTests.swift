import Foundation
import Testing
import TerminalText

/// What people see of each command, at the usual widths and in both languages.
@Suite struct ScreenTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../Fixtures/screens")
        .standardizedFileURL

    @Test(arguments: Screen.all)
    func `a screen is as it was kept, and fits`(_ screen: Screen) async throws {
        var page = ""
        for surface in screen.surfaces {
            let shown = try await show(screen, on: surface)
            page += "\(surface.heading)\n\(shown)"
            let plain = Self.withoutColour(shown)
            for line in plain.split(separator: "\n") {
                #expect(CellWidth.columns(of: String(line)) <= surface.columns, "\(surface.heading): \(line)")
            }
            if screen.fits, surface.columns == 80 { #expect(plain.filter { $0 == "\n" }.count <= 22, "\(plain)") }
            guard !surface.usesColour else { continue }
            var coloured = surface
            coloured.usesColour = true
            #expect(Self.withoutColour(try await show(screen, on: coloured)) == shown, "colours only add to it")
        }
        try compare(page, with: Self.folder.appending(path: screen.name + ".txt"))
    }

    @Test func `every golden file belongs to a screen`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(Set(files) == Set(Screen.all.map { $0.name + ".txt" }))
        #expect(Set(Screen.all.map(\.name)).count == Screen.all.count)
    }

    /// The output of the statement and its notices, control sequences spelled with `\e`.
    private func show(_ screen: Screen, on surface: Screen.Surface) async throws -> String {
        let shell = VirtualShell(
            language: surface.language,
            terminalColumns: surface.columns,
            terminalRows: 24,
            noticesToTerminal: true,
            allowsColour: surface.usesColour,
            usesASCII: surface.usesASCII,
            scenario: try screen.exchange,
            home: "/home/me"
        )
        for statement in screen.setup {
            #expect(await shell.run(statement) == 0, "\(statement): \(shell.errors.text)")
        }
        let (printed, noticed) = (shell.output.text.count, shell.errors.text.count)
        let status = await shell.run(screen.statement)
        let shown = shell.output.text.dropFirst(printed) + shell.errors.text.dropFirst(noticed)
        return Self.withoutKeys(shown).replacing("\u{1B}", with: #"\e"#)
            + (status == 0 ? "" : "exit status \(status)\n")
    }

    /// The sandbox makes a new key each time.
    private static func withoutKeys(_ text: Substring) -> String {
        String(text).replacing(/[A-Za-z0-9]{4}…[A-Za-z0-9]{4}/, with: "vmPU…eh8A")
            .replacing(/(?<word>fingerprint\s+|指纹 )[0-9a-f]{8}/) { $0.word + "3593e3a4" }
    }

    private static func withoutColour(_ text: String) -> String { text.replacing(/\\e\[[0-9;]*m/, with: "") }

    private func compare(_ page: String, with file: URL) throws {
        let kept = try? String(contentsOf: file, encoding: .utf8)
        if kept != page, ProcessInfo.processInfo.environment["MARGINSH_RECORD"] != nil {
            try Data(page.utf8).write(to: file)
        }
        #expect(kept == page, "run the tests with MARGINSH_RECORD=1 to write \(file.lastPathComponent) again")
    }
}
