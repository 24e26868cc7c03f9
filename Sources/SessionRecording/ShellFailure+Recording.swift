import CommandLanguage
import BinanceMargin
import ShellRuntime
import SystemCalls

extension ShellFailure {
    /// A replay that did not match, or a recording that cannot be replayed: status 9.
    static func replay(_ message: Message, next: Message?) -> ShellFailure {
        ShellFailure(status: .replay, category: .replay, message: message, nextStep: next)
    }

    /// A recording that is not as it was written.
    static func recording(_ path: String, _ fault: RecordingFault) -> ShellFailure {
        let place: [MessageArgument] = [
            .code("path", path), .number("line", fault.line), .number("offset", fault.offset),
        ]
        return switch fault.kind {
        case .foreign:
            replay(Message(RecordingMessage.foreign, .code("path", path)), next: Message(RecordingMessage.foreignNext))
        case .version(let version):
            replay(
                Message(
                    RecordingMessage.version,
                    .code("path", path),
                    .number("version", Int(version.clamped(to: .min ... .max))),
                    .number("known", RecordingHeader.version)
                ),
                next: Message(RecordingMessage.versionNext)
            )
        case .damaged:
            replay(
                Message(RecordingMessage.damaged, arguments: place),
                next: Message(RecordingMessage.damagedNext)
            )
        case .malformed:
            replay(Message(RecordingMessage.malformed, arguments: place), next: Message(RecordingMessage.versionNext))
        case .cut:
            replay(
                Message(RecordingMessage.cut, arguments: place),
                next: Message(RecordingMessage.cutNext, .code("statement", "replay \(path) loose"))
            )
        }
    }

    /// A file that a recording was to be, and that could not be made.
    static func unrecordable(_ path: String, _ error: SystemCallError) -> ShellFailure {
        guard error.number == .alreadyExists else { return unwritable(path, error) }
        return configuration(
            Message(RecordingMessage.fileExists, .code("path", path)),
            next: Message(RecordingMessage.fileExistsNext)
        )
    }
}
