import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

// A damaged bundle ends with status 9, like a damaged recording.
extension ShellFailure {
    static func bundleExists(_ path: String) -> ShellFailure {
        configuration(.bundleExists(Code(path)), next: .bundleExistsNext)
    }

    static var bundleLeaking: ShellFailure { configuration(.bundleLeaksSecret) }

    static func bundle(_ path: String, _ fault: BundleFault) -> ShellFailure {
        let path = Code(path)
        let message: Message =
            switch fault {
            case .noBundle: .notABundle(path)
            case .otherVersion: .bundleOtherVersion(path)
            case .tooLarge: .bundleTooLarge(path)
            case .noText(let line): .bundleNotText(path, line: line)
            case .damaged(let line): .bundleDamaged(path, line: line)
            case .changed(let section): .bundleSectionChanged(path, section: Code(section))
            }
        return ShellFailure(
            status: .replay,
            category: .replay,
            message: message,
            nextStep: .bundleRefusedNext
        )
    }
}
