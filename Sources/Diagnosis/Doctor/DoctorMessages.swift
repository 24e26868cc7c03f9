package import BilingualText

extension Message {
    package static func doctorCost(_ requests: Int, weight: Message, seconds: Int) -> Message {
        Message(
            "doctor.budget",
            english: "sends up to \(requests, "request", "requests"), weight \(weight); takes at most \(seconds) s",
            chinese: "最多发送 \(requests) 个请求，权重 \(weight)；最长 \(seconds) 秒"
        )
    }

    package static func doctorOffline(_ seconds: Int) -> Message {
        Message(
            "doctor.looking",
            english: "sends no requests; takes at most \(seconds) s",
            chinese: "不发送请求；最长 \(seconds) 秒"
        )
    }

    package static func checkFailed(_ check: Code, problem: Code, meaning: String) -> Message {
        Message(
            "doctor.failed",
            english: "check \(check) failed: \(meaning) (\(problem))",
            chinese: "检查项 \(check) 未通过：\(meaning)（\(problem)）"
        )
    }

    package static func checkFailedLikely(_ check: Code, problem: Code, meaning: String) -> Message {
        Message(
            "doctor.failedLikely",
            english: "check \(check) failed, likely because \(meaning) (\(problem))",
            chinese: "检查项 \(check) 未通过，可能是因为\(meaning)（\(problem)）"
        )
    }

    package static func checkNext(_ step: String) -> Message {
        Message("doctor.next", verbatim: "\(step)")
    }
}
