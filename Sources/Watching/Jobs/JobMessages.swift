package import BilingualText

extension Message {
    package static func notified(_ text: String) -> Message {
        Message("watch.notified", verbatim: "\(text)")
    }

    // MARK: Jobs

    package static func jobStopped(_ number: Int, statement: Code) -> Message {
        English("watch.jobStopped", "[\(number)] stopped: \(statement)").chinese("[\(number)] 已停止：\(statement)")
    }

    package static func jobStatus(_ number: Int, status: Int) -> Message {
        English("watch.jobStatus", "job \(number) ended with status \(status); its own output says why")
            .chinese("任务 \(number) 以状态 \(status) 结束；原因见其自身的输出")
    }

    package static func jobTally(_ job: Message, tally: Message) -> Message {
        English("watch.jobTally", "\(job): \(tally)").chinese("\(job)：\(tally)")
    }

    package static let noJobs = English("watch.jobsNone", "no background jobs").chinese("没有后台任务")

    package static func jobUnknown(_ number: Int) -> Message {
        English("watch.jobUnknown", "no job \(number)").chinese("没有任务 \(number)")
    }

    package static let jobUnknownNext = English("watch.jobUnknownNext", "`jobs` lists the running jobs.")
        .chinese("`jobs` 列出正在运行的任务。")
}
