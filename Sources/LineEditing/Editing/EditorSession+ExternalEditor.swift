internal import CEditline
internal import SystemCalls

extension EditorSession {
    /// The longest text that is taken back from the external editor, in bytes.
    private static let externalLimit = 1 << 20

    /// Opens the line in the user's editor and takes back what it leaves.
    func editExternally() -> ced_outcome {
        settle()
        terminal.write(painter.finish(frame(for: settled, isFinal: true)))
        leaveTerminal(CED_MODE_FOUND)
        let edited = editedText(of: settled.text)
        takeTerminal()
        // What reached us while the editor had the terminal was meant for the editor.
        printer.wake()
        _ = ced_signals_take()
        takeWindowSize()
        guard let edited else { return CED_BEEP }
        replaceLine(with: edited)
        return CED_CONTINUE
    }

    /// The text as the editor left it, or nothing if it failed or said so.
    private func editedText(of text: String) -> String? {
        let name = String(UInt64.random(in: .min ... .max), radix: 36)
        let path = "\(configuration.temporaryFolder)/\(configuration.programName)-\(name).msh"
        do {
            try AtomicFile.replace(path, with: text + "\n")
        } catch {
            return nil
        }
        defer { ChildProgram.remove(path) }
        // The variable may hold arguments, so a shell splits it; the path is never part of what it reads.
        let program = configuration.externalEditor + Array(" \"$1\"".utf8)
        let words = [Array("-c".utf8), program, Array("sh".utf8), Array(path.utf8)]
        let environment = configuration.externalEnvironment()
        guard ChildProgram.run("/bin/sh", words, environment: environment) else { return nil }
        guard let bytes = try? BoundedFile.read(path, limit: Self.externalLimit) else { return nil }
        return PastedText.cleaned(bytes).droppingLineEnds
    }
}

extension String {
    fileprivate var droppingLineEnds: String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text
    }
}
