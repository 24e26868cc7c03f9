package import BilingualText

extension Message {
    package static func historySaved(_ count: Int, path: Code) -> Message {
        Message("history.saved", english: "texts in \(path): \(count)", chinese: "\(path) 中的文本：\(count) 条")
    }

    package static func historyCommented(_ count: Int) -> Message {
        Message(
            "history.commented",
            english: "of them as a comment, since they need what the others do not set: \(count)",
            chinese: "其中作为注释保留（所需的内容未由其他语句设置）：\(count) 条"
        )
    }

    package static func historyFileExists(_ path: Code) -> Message {
        Message("history.fileExists", english: "\(path) is there already", chinese: "\(path) 已存在")
    }

    package static func historyFileExistsNext(_ statement: Code) -> Message {
        Message(
            "history.fileExistsNext",
            english: "name another file, or write over it: \(statement)",
            chinese: "请换一个文件名，或覆盖它：\(statement)"
        )
    }
}
