internal import Glibc
import LineEditing

/// What the driver is told on its command line, as `name=value`.
struct DriverOptions {
    var configuration = EditorConfiguration()
    var prompt = Prompt([StyledText("demo", .profile), StyledText("> ")], continuation: [StyledText(".. ", .hint)])
    var history: String?
    /// How many background lines are posted, and how many milliseconds apart.
    var backgroundLines = 0
    var backgroundPause: UInt32 = 0

    init(_ arguments: ArraySlice<String>) {
        configuration.terminalType = Self.variable("TERM")
        configuration.externalEditor = Array((Self.variable("EDITOR") ?? "vi").utf8)
        configuration.temporaryFolder = Self.variable("TMPDIR") ?? "/tmp"
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
            take(parts[0], parts.count > 1 ? parts[1] : "")
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        switch name {
        case "keys": configuration.keyStyle = EditorConfiguration.KeyStyle(rawValue: value)
        case "bindings": configuration.bindingsPath = value
        case "prompt": prompt = Prompt(value, continuation: ".. ")
        case "history": history = value
        case "plain": configuration.isPlain = true
        case "colour": configuration.usesColour = value != "no"
        case "lines": backgroundLines = Int(value) ?? 0
        case "pause": backgroundPause = UInt32(value) ?? 0
        default: break
        }
    }

    private static func variable(_ name: String) -> String? {
        unsafe getenv(name).map { unsafe String(cString: $0) }
    }
}
