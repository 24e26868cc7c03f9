package import BilingualText

extension Message {
    package static func recordingBegun(_ path: Code) -> Message {
        Message(
            "recording.begun",
            english: "recording to \(path); `record stop` ends it",
            chinese: "正在录制到 \(path)；`record stop` 结束录制"
        )
    }

    package static func recordingEnded(_ path: Code) -> Message {
        Message("recording.ended", english: "recorded to \(path)", chinese: "已录制到 \(path)")
    }

    package static func recordingUnderWay(_ path: Code) -> Message {
        Message("recording.underWay", english: "a recording to \(path) is under way", chinese: "正在录制到 \(path)")
    }

    package static let recordingUnderWayNext = Message(
        "recording.underWayNext",
        english: "`record stop` ends it",
        chinese: "用 `record stop` 结束"
    )

    package static let recordingNotUnderWay = Message(
        "recording.notUnderWay",
        english: "no recording is under way",
        chinese: "当前没有录制"
    )

    package static let recordingNotUnderWayNext = Message(
        "recording.notUnderWayNext",
        english: "`record FILE` begins one",
        chinese: "用 `record FILE` 开始录制"
    )

    package static let recordingStandsAlone = Message(
        "recording.standsAlone",
        english: "`record` stands in no block, behind no `let` and in no sourced file",
        chinese: "`record` 不能出现在代码块中、`let` 之后或被 source 的文件里"
    )

    package static let recordingStandsAloneNext = Message(
        "recording.standsAloneNext",
        english: "write it as a statement of the outermost file or line",
        chinese: "请写成最外层文件或一行中的语句"
    )

    package static let recordingJobsRun = Message(
        "recording.jobsRun",
        english: "a recording begins with nothing in the background",
        chinese: "开始录制时后台不能有任务"
    )

    package static let recordingJobsRunNext = Message(
        "recording.jobsRunNext",
        english: "`stop all` ends what runs there, `wait` waits for it",
        chinese: "用 `stop all` 结束后台任务，或用 `wait` 等待"
    )

    package static func recordingFileExists(_ path: Code) -> Message {
        Message(
            "recording.fileExists",
            english: "\(path) is there already, and a recording replaces nothing",
            chinese: "\(path) 已存在，录制不会覆盖任何文件"
        )
    }

    package static let recordingFileExistsNext = Message(
        "recording.fileExistsNext",
        english: "name another file, or move that one away",
        chinese: "请换一个文件名，或先移走该文件"
    )

    package static func recordingNumbersForgotten(_ names: String) -> Message {
        Message(
            "recording.numbersForgotten",
            english: "variables with numbers were forgotten, which would tell the factor: \(names)",
            chinese: "含有数字的变量会泄露系数，已被清除：\(names)"
        )
    }

    package static func recordingBrokeOffForSecret(_ path: Code) -> Message {
        Message(
            "recording.brokeOffForSecret",
            english: "the recording to \(path) ended early: it would have held a secret",
            chinese: "到 \(path) 的录制提前结束：内容将含有密钥"
        )
    }

    package static func recordingBrokeOffForFile(_ path: Code, reason: Message) -> Message {
        Message(
            "recording.brokeOffForFile",
            english: "the recording to \(path) ended early: it could not be written: \(reason)",
            chinese: "到 \(path) 的录制提前结束：无法写入：\(reason)"
        )
    }

    package static let recordingHoldsSecret = Message(
        "recording.holdsSecret",
        english: "the text holds a secret, and was neither run nor recorded",
        chinese: "该文本含有密钥，未执行也未录制"
    )

    package static let recordingHoldsSecretNext = Message(
        "recording.holdsSecretNext",
        english: "name the place where the secret lives instead, or type it behind `record stop`",
        chinese: "请改为写出密钥所在，或在 `record stop` 之后输入"
    )

    package static let recordingReplaced = Message(
        "recording.replaced",
        english: "what looked like a key or an address was replaced in the text before it ran",
        chinese: "文本中疑似密钥或地址的内容在执行前已被替换"
    )

    package static func recordingForeign(_ path: Code) -> Message {
        Message("recording.foreign", english: "\(path) is no recording", chinese: "\(path) 不是录制文件")
    }

    package static let recordingForeignNext = Message(
        "recording.foreignNext",
        english: "`record FILE` or `--record FILE` makes one",
        chinese: "用 `record FILE` 或 `--record FILE` 录制"
    )

    package static func recordingVersion(_ path: Code, version: Int, known: Int) -> Message {
        Message(
            "recording.version",
            english: "\(path) is a recording of version \(version); this program knows version \(known)",
            chinese: "\(path) 是第 \(version) 版的录制；本程序只认识第 \(known) 版"
        )
    }

    package static let recordingVersionNext = Message(
        "recording.versionNext",
        english: "use the program that made it, or a newer one",
        chinese: "请用录制它的程序或更新的版本"
    )

    package static func recordingDamaged(_ path: Code, line: Int, offset: Int) -> Message {
        Message(
            "recording.damaged",
            english: "\(path) is damaged at line \(line), which begins at byte \(offset)",
            chinese: "\(path) 的第 \(line) 行（始于第 \(offset) 字节）已损坏"
        )
    }

    package static let recordingDamagedNext = Message(
        "recording.damagedNext",
        english: "ask for the file again: a byte of it is not what was recorded",
        chinese: "请重新获取该文件：其中有字节与录制时不同"
    )

    package static func recordingMalformed(_ path: Code, line: Int, offset: Int) -> Message {
        Message(
            "recording.malformed",
            english: "\(path) says nothing this program understands at line \(line), which begins at byte \(offset)",
            chinese: "\(path) 的第 \(line) 行（始于第 \(offset) 字节）无法理解"
        )
    }

    package static func recordingCut(_ path: Code, line: Int, offset: Int) -> Message {
        Message(
            "recording.cut",
            english: "\(path) ends too early, at line \(line), byte \(offset)",
            chinese: "\(path) 不完整，止于第 \(line) 行、第 \(offset) 字节"
        )
    }

    package static func recordingCutNext(_ statement: Code) -> Message {
        Message("recording.cutNext", english: "\(statement) replays what is there", chinese: "用 \(statement) 重放已有的部分")
    }

    package static func recordingLeftOver(_ count: Int, request: Code) -> Message {
        Message(
            "recording.leftOver",
            english: "recorded questions that were not asked: \(count); the first is \(request)",
            chinese: "有 \(count) 个录制的查询没有被提出；第一个是 \(request)"
        )
    }

    package static let recordingLeftOverNext = Message(
        "recording.leftOverNext",
        english: "ask what was asked when it was recorded, or replay it `loose`",
        chinese: "请提出录制时的查询，或用 `loose` 重放"
    )

    package static func recordingScriptMissing(_ path: Code) -> Message {
        Message(
            "recording.scriptMissing",
            english: "the recording does not hold the script \(path)",
            chinese: "录制中没有脚本 \(path)"
        )
    }
}
