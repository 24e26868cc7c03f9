internal import FoundationEssentials
internal import Glibc
internal import TerminalScreen

/// Plays a session file in a program on a pseudo-terminal, and draws the final screen.
///
/// `TerminalPicture OUTPUT.svg COLUMNS ROWS PROGRAM [ARGUMENT...]`; the steps come from standard input.
@main
enum TerminalPicture {
    /// An error in the arguments or the steps.
    struct Misuse: Error, CustomStringConvertible {
        let description: String
    }

    static func main() {
        do {
            try draw()
        } catch {
            print("TerminalPicture: \(error)")
            exit(1)
        }
    }

    private static func draw() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count >= 4, let columns = Int(arguments[1]), let rows = Int(arguments[2]) else {
            throw Misuse(description: "usage: TerminalPicture OUTPUT.svg COLUMNS ROWS PROGRAM [ARGUMENT...]")
        }
        var steps: [PictureStep] = []
        while let line = readLine() {
            if let step = try PictureStep(line) { steps.append(step) }
        }
        let terminal = try PseudoTerminal(
            arguments[3],
            Array(arguments.dropFirst(4)),
            environment: ProcessInfo.processInfo.environment,
            columns: columns,
            height: rows
        )
        for step in steps { try step.play(on: terminal) }
        try ScreenDrawing(terminal.screen).svg.write(toFile: arguments[0], atomically: true, encoding: .utf8)
    }
}
