package import BilingualText

extension Message {
    package static func historySaved(_ count: Int, path: Code) -> Message {
        English("history.saved", "\(count, "statement", "statements") saved to \(path)")
            .chinese("已将 \(count) 条语句保存到 \(path)")
    }

    package static func historyCommented(_ count: Int) -> Message {
        English("history.commented", "\(count) of them commented out: they use variables that the others do not set")
            .chinese("其中 \(count) 条保存为注释：它们使用的变量未由其他语句设置")
    }

    package static func historyFileExists(_ path: Code) -> Message {
        English("history.fileExists", "\(path) already exists").chinese("\(path) 已存在")
    }

    package static func historyFileExistsNext(_ statement: Code) -> Message {
        English("history.fileExistsNext", "Choose another file, or overwrite it: \(statement).")
            .chinese("请换一个文件，或覆盖它：\(statement)。")
    }
}
