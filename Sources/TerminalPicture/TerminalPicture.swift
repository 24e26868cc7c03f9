internal import FoundationEssentials
internal import Glibc
internal import TerminalScreen

/// Plays a session file in a program on a pseudo-terminal, and draws the final screen in a dark theme, and in a light one
/// next to it: `OUTPUT-light.svg`.
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
        let light = arguments[0].replacing(/\.svg$/, with: "") + "-light.svg"
        for (path, theme) in [(arguments[0], ScreenDrawing.Theme.dark), (light, .light)] {
            try ScreenDrawing(terminal.screen, in: theme).svg.write(toFile: path, atomically: true, encoding: .utf8)
        }
    }
}
