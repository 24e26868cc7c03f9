import ShellSession
package import BilingualText
import BinanceMargin
import CommandLanguage
package import ShellRuntime
import SystemCalls

extension ShellFailure {
    /// A replay that did not match, or a recording that cannot be replayed: status 9.
    package static func replay(_ message: Message, next: Message?) -> ShellFailure {
        ShellFailure(status: .replay, category: .replay, message: message, nextStep: next)
    }

    package static func recording(_ path: String, _ fault: RecordingFault) -> ShellFailure {
        let (line, offset) = (fault.line, fault.offset)
        let path = Code(path)
        return switch fault.kind {
        case .foreign:
            replay(.recordingForeign(path), next: .recordingForeignNext)
        case .version(let version):
            replay(
                .recordingVersion(
                    path,
                    version: Int(version.clamped(to: .min ... .max)),
                    known: RecordingHeader.version
                ),
                next: .recordingVersionNext
            )
        case .damaged:
            replay(.recordingDamaged(path, line: line, offset: offset), next: .recordingDamagedNext)
        case .malformed:
            replay(.recordingMalformed(path, line: line, offset: offset), next: .recordingVersionNext)
        case .cut:
            replay(
                .recordingCut(path, line: line, offset: offset),
                next: .recordingCutNext("replay \(path.text) loose")
            )
        }
    }

    /// The file of a recording could not be created.
    static func unrecordable(_ path: String, _ error: SystemCallError) -> ShellFailure {
        guard error.number == .alreadyExists else { return unwritable(path, error) }
        return configuration(.recordingFileExists(Code(path)), next: .recordingFileExistsNext)
    }
}
