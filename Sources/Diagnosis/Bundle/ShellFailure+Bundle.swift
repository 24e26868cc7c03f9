import CommandLanguage
import ShellRuntime

// What goes wrong with bundles: a damaged one ends with 9, as a damaged recording does.
extension ShellFailure {
    static func bundleExists(_ path: String) -> ShellFailure {
        configuration(Message(BundleMessage.exists, .code("path", path)), next: Message(BundleMessage.existsNext))
    }

    static var bundleLeaking: ShellFailure { configuration(Message(BundleMessage.leaking)) }

    static func bundle(_ path: String, _ fault: BundleFault) -> ShellFailure {
        let path = MessageArgument.code("path", path)
        let message =
            switch fault {
            case .noBundle: Message(BundleMessage.noBundle, path)
            case .otherVersion: Message(BundleMessage.otherVersion, path)
            case .tooLarge: Message(BundleMessage.tooLarge, path)
            case .noText(let line): Message(BundleMessage.noText, path, .number("line", line))
            case .damaged(let line): Message(BundleMessage.damaged, path, .number("line", line))
            case .changed(let section): Message(BundleMessage.changed, path, .code("section", section))
            }
        return ShellFailure(
            status: .replay,
            category: .replay,
            message: message,
            nextStep: Message(BundleMessage.refusedNext)
        )
    }
}
