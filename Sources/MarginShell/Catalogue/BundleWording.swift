/// What `bundle`, `analyze` and the log file say, in both languages.
enum BundleWording {
    static let english: [BundleMessage: String] = [
        .exists: "{path} exists, and a bundle is never written over anything",
        .existsNext: "name another file",
        .leaking: "the bundle was not written: a secret stood in it in some form",
        .noBundle: "{path} is no bundle",
        .otherVersion: "{path} is a bundle of a version that this program does not know",
        .tooLarge: "{path} is larger than any bundle, or a line of it is",
        .noText: "line {line} of {path} is no text",
        .damaged: "{path} is damaged or cut short at line {line}",
        .changed: "the section {section} of {path} was changed since it was written",
        .refusedNext: "ask for the file again, as `bundle` wrote it",
        .nothingFound: "nothing is the matter in {path}",
        .nothingChanged: "nothing changed between the two",
        .logFailed: "the log file {path} cannot be written: {reason}; nothing more is said about it",
    ]

    static let chinese: [BundleMessage: String] = [
        .exists: "{path} 已存在，诊断包不会覆盖任何文件",
        .existsNext: "请换一个文件名",
        .leaking: "未写入诊断包：其中以某种形式出现了密钥",
        .noBundle: "{path} 不是诊断包",
        .otherVersion: "{path} 是本程序不认识的版本的诊断包",
        .tooLarge: "{path} 或其中某行超过诊断包的上限",
        .noText: "{path} 第 {line} 行不是文本",
        .damaged: "{path} 在第 {line} 行损坏或被截断",
        .changed: "{path} 的 {section} 部分在写入后被改动",
        .refusedNext: "请重新索取由 `bundle` 写出的文件",
        .nothingFound: "{path} 中没有问题",
        .nothingChanged: "两者之间没有变化",
        .logFailed: "无法写入日志文件 {path}：{reason}；此后不再提示",
    ]
}
