package import BilingualText

extension Message {
    package static func recordingBegun(_ path: Code) -> Message {
        English("recording.begun", "recording to \(path); `record stop` ends it")
            .chinese("正在录制到 \(path)；`record stop` 结束录制")
    }

    package static func recordingEnded(_ path: Code) -> Message {
        English("recording.ended", "recorded to \(path)").chinese("已录制到 \(path)")
    }

    package static func recordingUnderWay(_ path: Code) -> Message {
        English("recording.underWay", "already recording to \(path)").chinese("正在录制到 \(path)")
    }

    package static let recordingUnderWayNext = English("recording.underWayNext", "`record stop` ends it.")
        .chinese("用 `record stop` 结束录制。")

    package static let recordingNotUnderWay = English("recording.notUnderWay", "nothing is being recorded")
        .chinese("当前没有录制")

    package static let recordingNotUnderWayNext =
        English("recording.notUnderWayNext", "`record FILE` starts a recording.")
        .chinese("用 `record FILE` 开始录制。")

    package static let recordingStandsAlone =
        English("recording.standsAlone", "`record` cannot be used in a block, after `let`, or in a sourced file")
        .chinese("`record` 不能用在代码块中、`let` 之后或被 `source` 的文件里")

    package static let recordingStandsAloneNext =
        English("recording.standsAloneNext", "Write it as a statement of its own, in the outermost file or line.")
        .chinese("请在最外层文件或行中写成单独的语句。")

    package static let recordingJobsRun =
        English("recording.jobsRun", "a recording cannot start while jobs run in the background")
        .chinese("有后台任务时不能开始录制")

    package static let recordingJobsRunNext =
        English("recording.jobsRunNext", "Stop them with `stop all`, or wait for them with `wait`.")
        .chinese("请用 `stop all` 停止它们，或用 `wait` 等待。")

    package static func recordingFileExists(_ path: Code) -> Message {
        English("recording.fileExists", "\(path) already exists; a recording never overwrites a file")
            .chinese("\(path) 已存在；录制不会覆盖文件")
    }

    package static let recordingFileExistsNext =
        English("recording.fileExistsNext", "Choose another file, or move that one away.")
        .chinese("请换一个文件名，或先移走该文件。")

    package static func recordingNumbersForgotten(_ names: String) -> Message {
        English(
            "recording.numbersForgotten",
            "variables with numbers were unset, because they would reveal the factor: \(names)"
        )
        .chinese("含有数字的变量会泄露系数，已被清除：\(names)")
    }

    package static func recordingBrokeOffForSecret(_ path: Code) -> Message {
        English("recording.brokeOffForSecret", "the recording to \(path) ended early: it would have contained a secret")
            .chinese("到 \(path) 的录制提前结束：内容将含有密钥")
    }

    package static func recordingBrokeOffForFile(_ path: Code, reason: Message) -> Message {
        English(
            "recording.brokeOffForFile",
            "the recording to \(path) ended early: the file cannot be written: \(reason)"
        )
        .chinese("到 \(path) 的录制提前结束：无法写入：\(reason)")
    }

    package static let recordingHoldsSecret =
        English("recording.holdsSecret", "the text contains a secret and was neither run nor recorded")
        .chinese("该文本含有密钥，未执行也未录制")

    package static let recordingHoldsSecretNext = English(
        "recording.holdsSecretNext",
        "Give the place where the secret is stored instead, or type it after `record stop`."
    )
    .chinese("请改为写出密钥的存放位置，或在 `record stop` 之后输入。")

    package static let recordingReplaced =
        English("recording.replaced", "text that looks like a key or an address was replaced before it ran")
        .chinese("疑似密钥或地址的内容在执行前已被替换")

    package static func recordingForeign(_ path: Code) -> Message {
        English("recording.foreign", "\(path) is not a recording").chinese("\(path) 不是录制文件")
    }

    package static let recordingForeignNext =
        English("recording.foreignNext", "`record FILE` or `--record FILE` makes one.")
        .chinese("用 `record FILE` 或 `--record FILE` 录制。")

    package static func recordingVersion(_ path: Code, version: Int, known: Int) -> Message {
        English(
            "recording.version",
            "\(path) is a recording of version \(version); this program reads version \(known)"
        )
        .chinese("\(path) 是第 \(version) 版的录制文件；本程序读取第 \(known) 版")
    }

    package static let recordingVersionNext =
        English("recording.versionNext", "Use the program that made it, or a newer one.")
        .chinese("请用录制它的程序或更新的版本。")

    package static func recordingDamaged(_ path: Code, line: Int, offset: Int) -> Message {
        English("recording.damaged", "\(path) is damaged at line \(line) (byte \(offset))")
            .chinese("\(path) 的第 \(line) 行已损坏（第 \(offset) 字节）")
    }

    package static let recordingDamagedNext =
        English("recording.damagedNext", "Get the file again: it was changed after it was recorded.")
        .chinese("请重新获取该文件：录制之后有字节被更改。")

    package static func recordingMalformed(_ path: Code, line: Int, offset: Int) -> Message {
        English("recording.malformed", "\(path) cannot be understood at line \(line) (byte \(offset))")
            .chinese("\(path) 的第 \(line) 行无法理解（第 \(offset) 字节）")
    }

    package static func recordingCut(_ path: Code, line: Int, offset: Int) -> Message {
        English("recording.cut", "\(path) is incomplete: it ends at line \(line) (byte \(offset))")
            .chinese("\(path) 不完整：止于第 \(line) 行（第 \(offset) 字节）")
    }

    package static func recordingCutNext(_ statement: Code) -> Message {
        English("recording.cutNext", "\(statement) replays what is there.").chinese("用 \(statement) 重放已有的部分。")
    }

    package static func recordingLeftOver(_ count: Int, request: Code) -> Message {
        English(
            "recording.leftOver",
            "\(count, "recorded request was", "recorded requests were") not sent; the first is \(request)"
        )
        .chinese("有 \(count) 个录制的请求没有发送；第一个是 \(request)")
    }

    package static let recordingLeftOverNext =
        English("recording.leftOverNext", "Send the same requests as when it was recorded, or replay it `loose`.")
        .chinese("请发送与录制时相同的请求，或用 `loose` 重放。")

    package static func recordingScriptMissing(_ path: Code) -> Message {
        English("recording.scriptMissing", "the recording does not contain the script \(path)")
            .chinese("录制文件中没有脚本 \(path)")
    }
}
