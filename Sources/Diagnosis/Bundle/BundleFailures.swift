package import BilingualText
import CommandLanguage
import ShellRuntime
import ShellSession

/// Why a file cannot be read as a bundle.
enum BundleFault: Error, Hashable, Sendable {
    /// The first line is not that of a bundle.
    case noBundle
    /// A version that this program does not know.
    case otherVersion
    /// The file or a line is longer than in any bundle, or there are more lines.
    case tooLarge
    /// Bytes that are not text.
    case noText(line: Int)
    /// An unexpected line.
    case damaged(line: Int)
    /// A section that does not match the manifest.
    case changed(section: String)
}

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

extension Message {
    package static func bundleExists(_ path: Code) -> Message {
        English("bundle.exists", "\(path) already exists; a bundle never overwrites a file")
            .chinese("\(path) 已存在，诊断包不会覆盖文件")
    }

    package static let bundleExistsNext = English("bundle.existsNext", "Choose another file.").chinese("请换一个文件名。")

    package static let bundleLeaksSecret =
        English("bundle.leaking", "bundle not written: it would have contained a secret")
        .chinese("未写入诊断包：其中会含有密钥")

    package static func notABundle(_ path: Code) -> Message {
        English("bundle.noBundle", "\(path) is not a bundle").chinese("\(path) 不是诊断包")
    }

    package static func bundleOtherVersion(_ path: Code) -> Message {
        English("bundle.otherVersion", "\(path) is a bundle of a version that this program cannot read")
            .chinese("\(path) 是本程序无法读取的版本的诊断包")
    }

    package static func bundleTooLarge(_ path: Code) -> Message {
        English("bundle.tooLarge", "\(path) or one of its lines is too large for a bundle")
            .chinese("\(path) 或其中某行超过诊断包的上限")
    }

    package static func bundleNotText(_ path: Code, line: Int) -> Message {
        English("bundle.noText", "line \(line) of \(path) is not text").chinese("\(path) 第 \(line) 行不是文本")
    }

    package static func bundleDamaged(_ path: Code, line: Int) -> Message {
        English("bundle.damaged", "\(path) is damaged or incomplete at line \(line)")
            .chinese("\(path) 在第 \(line) 行损坏或被截断")
    }

    package static func bundleSectionChanged(_ path: Code, section: Code) -> Message {
        English("bundle.changed", "section \(section) of \(path) was changed after it was written")
            .chinese("\(path) 的 \(section) 部分在写入后被改动")
    }

    package static let bundleRefusedNext = English("bundle.refusedNext", "Get the file again, as `bundle` wrote it.")
        .chinese("请重新索取由 `bundle` 写出的文件。")

    package static let bundlesAlike = English("bundle.nothingChanged", "no changes between the two").chinese("两者之间没有变化")
}
