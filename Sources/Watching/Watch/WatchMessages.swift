package import BilingualText

extension Message {
    package static func watchFailed(_ time: String, name: String, failure: Message) -> Message {
        Message(
            "watch.failed",
            english: "\(time) \(name): \(failure); asking on",
            chinese: "\(time) \(name)：\(failure)；继续查询"
        )
    }

    package static func watchFailedIntoSilence(_ time: String, name: String, failure: Message, end: String) -> Message {
        Message(
            "watch.failedIntoSilence",
            english: "\(time) \(name): \(failure); silent until \(end), then asking on",
            chinese: "\(time) \(name)：\(failure)；静默至 \(end)，然后继续查询"
        )
    }

    package static func watchRecovered(
        _ time: String,
        names: String,
        count: Int,
        skipped: Int,
        since: String
    ) -> Message {
        Message(
            "watch.recovered",
            english: """
                \(time) \(names): answered again; \(count, "failure", "failures") and \
                \(skipped, "skipped tick", "skipped ticks") since \(since)
                """,
            chinese: "\(time) \(names)：恢复应答；自 \(since) 起失败 \(count) 次，跳过 \(skipped) 次"
        )
    }

    package static func watchUnrecovered(
        _ names: String,
        count: Int,
        skipped: Int,
        since: String,
        failure: Message
    ) -> Message {
        Message(
            "watch.unrecovered",
            english: """
                \(names): \(count, "failure", "failures") and \(skipped, "skipped tick", "skipped ticks") since \
                \(since), the last: \(failure)
                """,
            chinese: "\(names)：自 \(since) 起失败 \(count) 次，跳过 \(skipped) 次，最后一次：\(failure)"
        )
    }

    package static func watchUnlisted(_ time: String, names: String) -> Message {
        Message(
            "watch.unlisted",
            english: "\(time) inventory: lists no \(names) so far; `assets` lists the names of margin trading",
            chinese: "\(time) inventory：目前没有 \(names)；`assets` 列出杠杆交易的资产名称"
        )
    }

    package static func watchSkippedLate(_ time: String, name: String, count: Int) -> Message {
        Message(
            "watch.skippedLate",
            english: "\(time) \(name): skipped \(count, "tick", "ticks"), since an answer came late",
            chinese: "\(time) \(name)：应答迟到，跳过了 \(count) 次"
        )
    }

    package static func watchSkippedSilent(_ time: String, name: String, count: Int) -> Message {
        Message(
            "watch.skippedSilent",
            english: "\(time) \(name): skipped \(count, "tick", "ticks"), since the exchange is left alone",
            chinese: "\(time) \(name)：不打扰交易所，跳过了 \(count) 次"
        )
    }

    package static func watchEndedGoal(_ time: String, tally: Message) -> Message {
        Message(
            "watch.endedGoal",
            english: "\(time) ended since the condition of `until` came true: \(tally)",
            chinese: "\(time) `until` 的条件成立，观察结束：\(tally)"
        )
    }

    package static func watchEndedTimes(_ time: String, tally: Message) -> Message {
        Message(
            "watch.endedTimes",
            english: "\(time) ended by `times`: \(tally)",
            chinese: "\(time) 达到 `times`，观察结束：\(tally)"
        )
    }

    package static func watchEndedLength(_ time: String, tally: Message) -> Message {
        Message(
            "watch.endedLength",
            english: "\(time) ended by `for`: \(tally)",
            chinese: "\(time) 达到 `for`，观察结束：\(tally)"
        )
    }

    package static func watchEndedInterrupted(_ time: String, tally: Message) -> Message {
        Message(
            "watch.endedInterrupted",
            english: "\(time) ended by an interrupt: \(tally)",
            chinese: "\(time) 观察被中断：\(tally)"
        )
    }

    package static func watchEndedFailed(_ time: String, tally: Message) -> Message {
        Message(
            "watch.endedFailed",
            english: "\(time) ended by a failure: \(tally)",
            chinese: "\(time) 观察因失败结束：\(tally)"
        )
    }

    package static func watchTally(_ answered: Int, failed: Int, skipped: Int) -> Message {
        Message(
            "watch.tally",
            english: """
                \(answered, "answer", "answers"), \(failed, "failure", "failures"), \
                \(skipped, "skipped tick", "skipped ticks")
                """,
            chinese: "应答 \(answered) 次，失败 \(failed) 次，跳过 \(skipped) 次"
        )
    }

    package static func goalMissed(_ condition: Code) -> Message {
        Message("watch.goalMissed", english: "\(condition) did not come true", chinese: "\(condition) 没有成立")
    }

    package static let goalMissedNext = Message(
        "watch.goalMissedNext",
        english: "watch longer, or choose another condition",
        chinese: "请观察更久，或换一个条件"
    )

    package static func watchNeverFired(_ condition: Code) -> Message {
        Message("watch.neverFired", english: "\(condition) never came true", chinese: "\(condition) 从未成立")
    }

    package static func watchUnaskedName(_ name: Code) -> Message {
        Message(
            "watch.unaskedName",
            english: "\(name) is not asked for in a watch of the inventory alone, so that this could never come true",
            chinese: "只观察库存时不查询 \(name)，因此该条件永远不会成立"
        )
    }

    package static let watchUnaskedNameNext = Message(
        "watch.unaskedNameNext",
        english: "leave out the word `inventory`: a watch of amounts knows `inventory` in its conditions too",
        chinese: "请去掉 `inventory` 一词：观察借款额度时，条件中同样可用 `inventory`"
    )

    package static func watchDoesNotFit(_ interval: Code) -> Message {
        Message(
            "watch.doesNotFit",
            english: "asking every \(interval) does not fit under the weight limit beside what runs already",
            chinese: "加上已在运行的查询，每 \(interval) 查询一次超出权重限额"
        )
    }

    package static func watchDoesNotFitNext(_ shortest: Code) -> Message {
        Message(
            "watch.doesNotFitNext",
            english: "the shortest interval that fits is \(shortest); `set limitPolicy wait` stretches by itself",
            chinese: "可行的最短间隔为 \(shortest)；`set limitPolicy wait` 会自动放宽"
        )
    }

    package static let watchNeverFits = Message(
        "watch.neverFits",
        english: "other watches and programs leave no room under the weight limit",
        chinese: "其他观察和程序已占满权重限额"
    )

    package static let watchNeverFitsNext = Message(
        "watch.neverFitsNext",
        english: "`weight` shows who uses it; stop another watch, or raise `set limitShare`",
        chinese: "`weight` 显示占用者；请停止其他观察，或用 `set limitShare` 调大"
    )

    package static let watchUncounted = Message(
        "watch.uncounted",
        english: "`limitPolicy` is `off`: watches of this exchange are neither counted nor held back",
        chinese: "`limitPolicy` 为 `off`：不统计也不限制对该交易所的监视"
    )

    package static let watchOffElsewhere = Message(
        "watch.offElsewhere",
        english: """
            `limitPolicy off` is for an exchange on this machine only: watches of this one are counted as with `refuse`
            """,
        chinese: "`limitPolicy off` 仅用于本机上的交易所：对该交易所的监视仍按 `refuse` 统计"
    )

    package static func watchStretched(_ from: Code, to: Code) -> Message {
        Message(
            "watch.stretched",
            english: "stretched from \(from) to \(to), to fit under the weight limit",
            chinese: "为符合权重限额，间隔由 \(from) 放宽到 \(to)"
        )
    }

    package static let watchAccountChanged = Message(
        "watch.accountChanged",
        english: "a block of the watch changed the account or the host, so the watch ended",
        chinese: "监视的代码块更换了账户或主机，监视因此结束"
    )

    package static let watchAccountChangedNext = Message(
        "watch.accountChangedNext",
        english: "change the account outside of the block, or end the watch first with `until`",
        chinese: "请在代码块之外更换账户，或先用 `until` 结束监视"
    )
}
