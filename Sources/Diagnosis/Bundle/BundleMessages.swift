package import BilingualText

extension Message {
    package static func bundleExists(_ path: Code) -> Message {
        Message(
            "bundle.exists",
            english: "\(path) exists, and a bundle is never written over anything",
            chinese: "\(path) 已存在，诊断包不会覆盖任何文件"
        )
    }

    package static let bundleExistsNext = Message("bundle.existsNext", english: "name another file", chinese: "请换一个文件名")

    package static let bundleLeaksSecret = Message(
        "bundle.leaking",
        english: "the bundle was not written: a secret stood in it in some form",
        chinese: "未写入诊断包：其中以某种形式出现了密钥"
    )

    package static func notABundle(_ path: Code) -> Message {
        Message("bundle.noBundle", english: "\(path) is no bundle", chinese: "\(path) 不是诊断包")
    }

    package static func bundleOtherVersion(_ path: Code) -> Message {
        Message(
            "bundle.otherVersion",
            english: "\(path) is a bundle of a version that this program does not know",
            chinese: "\(path) 是本程序不认识的版本的诊断包"
        )
    }

    package static func bundleTooLarge(_ path: Code) -> Message {
        Message(
            "bundle.tooLarge",
            english: "\(path) is larger than any bundle, or a line of it is",
            chinese: "\(path) 或其中某行超过诊断包的上限"
        )
    }

    package static func bundleNotText(_ path: Code, line: Int) -> Message {
        Message("bundle.noText", english: "line \(line) of \(path) is no text", chinese: "\(path) 第 \(line) 行不是文本")
    }

    package static func bundleDamaged(_ path: Code, line: Int) -> Message {
        Message(
            "bundle.damaged",
            english: "\(path) is damaged or cut short at line \(line)",
            chinese: "\(path) 在第 \(line) 行损坏或被截断"
        )
    }

    package static func bundleSectionChanged(_ path: Code, section: Code) -> Message {
        Message(
            "bundle.changed",
            english: "the section \(section) of \(path) was changed since it was written",
            chinese: "\(path) 的 \(section) 部分在写入后被改动"
        )
    }

    package static let bundleRefusedNext = Message(
        "bundle.refusedNext",
        english: "ask for the file again, as `bundle` wrote it",
        chinese: "请重新索取由 `bundle` 写出的文件"
    )

    package static func bundleWithoutProblems(_ path: Code) -> Message {
        Message("bundle.nothingFound", english: "nothing is the matter in \(path)", chinese: "\(path) 中没有问题")
    }

    package static let bundlesAlike = Message(
        "bundle.nothingChanged",
        english: "nothing changed between the two",
        chinese: "两者之间没有变化"
    )
}
