package import BilingualText

extension Message {
    package static func notified(_ text: String) -> Message {
        Message("watch.notified", verbatim: "\(text)")
    }

    // MARK: Jobs

    package static func jobStopped(_ number: Int, statement: Code) -> Message {
        Message(
            "watch.jobStopped",
            english: "[\(number)] stopped: \(statement)",
            chinese: "[\(number)] 已停止：\(statement)"
        )
    }

    package static func jobStatus(_ number: Int, status: Int) -> Message {
        Message(
            "watch.jobStatus",
            english: "job \(number) ended with status \(status); its own output says why",
            chinese: "任务 \(number) 以状态 \(status) 结束；原因见其自身的输出"
        )
    }

    package static func jobTally(_ job: Message, tally: Message) -> Message {
        Message("watch.jobTally", english: "\(job): \(tally)", chinese: "\(job)：\(tally)")
    }

    package static let noJobs = Message("watch.jobsNone", english: "no background jobs", chinese: "没有后台任务")

    package static func jobUnknown(_ number: Int) -> Message {
        Message("watch.jobUnknown", english: "no job \(number)", chinese: "没有任务 \(number)")
    }

    package static let jobUnknownNext = Message(
        "watch.jobUnknownNext",
        english: "`jobs` lists the running jobs.",
        chinese: "`jobs` 列出正在运行的任务。"
    )
}
