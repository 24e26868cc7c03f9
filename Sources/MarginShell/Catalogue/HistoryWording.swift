/// What `history` says, in both languages.
enum HistoryWording {
    static let english: [HistoryMessage: String] = [
        .saved: "texts in {path}: {count}",
        .commented: "of them as a comment, since they need what the others do not set: {count}",
        .fileExists: "{path} is there already",
        .fileExistsNext: "name another file, or write over it: {statement}",
    ]

    static let chinese: [HistoryMessage: String] = [
        .saved: "{path} 中的文本：{count} 条",
        .commented: "其中作为注释保留（所需的内容未由其他语句设置）：{count} 条",
        .fileExists: "{path} 已存在",
        .fileExistsNext: "请换一个文件名，或覆盖它：{statement}",
    ]
}
