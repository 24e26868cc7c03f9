package import BilingualText

extension Message {
    package static func doctorCost(_ requests: Int, weight: Message, seconds: Int) -> Message {
        Message(
            "doctor.budget",
            english: """
                asking at most \(requests, "question", "questions") of weight \(weight) together, for at most \
                \(seconds) s
                """,
            chinese: "最多发送 \(requests) 次查询，权重合计 \(weight)，最长 \(seconds) 秒"
        )
    }

    package static func doctorOffline(_ seconds: Int) -> Message {
        Message(
            "doctor.looking",
            english: "asking the exchange nothing, and looking for at most \(seconds) s",
            chinese: "不向交易所提问，最长检查 \(seconds) 秒"
        )
    }

    package static func checkFailed(_ check: Code, problem: Code, meaning: String) -> Message {
        Message(
            "doctor.failed",
            english: "\(check) does not hold: \(meaning) (\(problem))",
            chinese: "\(check) 未通过：\(meaning)（\(problem)）"
        )
    }

    package static func checkFailedLikely(_ check: Code, problem: Code, meaning: String) -> Message {
        Message(
            "doctor.failedLikely",
            english: "\(check) does not hold, likely because \(meaning) (\(problem))",
            chinese: "\(check) 未通过，可能是因为\(meaning)（\(problem)）"
        )
    }

    package static func checkNext(_ step: String) -> Message {
        Message("doctor.next", verbatim: "\(step)")
    }
}
