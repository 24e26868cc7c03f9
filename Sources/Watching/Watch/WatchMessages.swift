package import BilingualText

extension Message {
    package static func watchFailed(_ time: String, name: String, failure: Message) -> Message {
        English("watch.failed", "\(time) \(name): \(failure); retrying").chinese("\(time) \(name)：\(failure)；继续重试")
    }

    package static func watchFailedIntoSilence(_ time: String, name: String, failure: Message, end: String) -> Message {
        English("watch.failedIntoSilence", "\(time) \(name): \(failure); waiting until \(end), then retrying")
            .chinese("\(time) \(name)：\(failure)；等待至 \(end)，然后重试")
    }

    package static func watchRecovered(_ time: String, names: String, since: String, tally: Message) -> Message {
        English("watch.recovered", "\(time) \(names): recovered; since \(since): \(tally)")
            .chinese("\(time) \(names)：已恢复；自 \(since) 起：\(tally)")
    }

    package static func watchUnrecovered(_ names: String, since: String, tally: Message, failure: Message) -> Message {
        English("watch.unrecovered", "\(names): still failing; since \(since): \(tally); last: \(failure)")
            .chinese("\(names)：仍未恢复；自 \(since) 起：\(tally)；最后一次：\(failure)")
    }

    package static func watchUnlisted(_ time: String, names: String) -> Message {
        English("watch.unlisted", "\(time) inventory: \(names) not listed so far; `assets` lists the margin assets")
            .chinese("\(time) inventory：目前没有 \(names)；`assets` 列出杠杆资产")
    }

    package static func watchSkippedLate(_ time: String, name: String, count: Int) -> Message {
        English("watch.skippedLate", "\(time) \(name): skipped \(count, "tick", "ticks"): a response was late")
            .chinese("\(time) \(name)：响应太慢，跳过 \(count) 次")
    }

    package static func watchSkippedSilent(_ time: String, name: String, count: Int) -> Message {
        English("watch.skippedSilent", "\(time) \(name): skipped \(count, "tick", "ticks"): waiting out the rate limit")
            .chinese("\(time) \(name)：限频等待中，跳过 \(count) 次")
    }

    static func watchEndedGoal(_ time: String, _ what: Message, _ how: Message) -> Message {
        English("watch.endedGoal", "\(time) \(what), \(how).").chinese("\(time) \(what)，\(how)。")
    }

    static func watchGoalFigure(_ name: String, _ value: String, _ comparison: String) -> Message {
        English("watch.goalFigure", "\(name) is \(value) (\(comparison))").chinese("\(name) 为 \(value)（\(comparison)）")
    }

    static func watchGoalMet(_ condition: Code) -> Message {
        English("watch.goalMet", "\(condition) is met").chinese("已满足 \(condition)")
    }

    static func watchAfter(_ ticks: Int, length: Message) -> Message {
        English("watch.after", "after \(ticks, "tick", "ticks") in \(length)").chinese("共 \(ticks) 次，历时 \(length)")
    }

    static func watchWaiting(_ condition: String) -> Message {
        English("watch.waiting", "waiting for \(condition)").chinese("等待 \(condition)")
    }

    static func watchWaitingNow(_ condition: String, _ value: String) -> Message {
        English("watch.waitingNow", "waiting for \(condition) (now \(value))").chinese("等待 \(condition)（当前 \(value)）")
    }

    package static func watchEndedTimes(_ time: String, tally: Message) -> Message {
        English("watch.endedTimes", "\(time) done: `times` reached (\(tally))")
            .chinese("\(time) 结束：已达 `times` 次数（\(tally)）")
    }

    package static func watchEndedLength(_ time: String, tally: Message) -> Message {
        English("watch.endedLength", "\(time) done: `for` reached (\(tally))")
            .chinese("\(time) 结束：已达 `for` 时长（\(tally)）")
    }

    package static func watchEndedInterrupted(_ time: String, tally: Message) -> Message {
        English("watch.endedInterrupted", "\(time) interrupted (\(tally))").chinese("\(time) 已中断（\(tally)）")
    }

    package static func watchEndedFailed(_ time: String, tally: Message) -> Message {
        English("watch.endedFailed", "\(time) ended by a failure (\(tally))").chinese("\(time) 因失败结束（\(tally)）")
    }

    package static func watchResponses(_ count: Int) -> Message {
        English("watch.responses", "\(count, "response", "responses")").chinese("响应 \(count) 次")
    }

    package static func watchFailures(_ count: Int) -> Message {
        English("watch.failures", "\(count, "failure", "failures")").chinese("失败 \(count) 次")
    }

    package static func watchSkippedTicks(_ count: Int) -> Message {
        English("watch.skippedTicks", "\(count, "skipped tick", "skipped ticks")").chinese("跳过 \(count) 次")
    }

    package static func watchTally(_ first: Message, _ second: Message) -> Message {
        English("watch.tally", "\(first), \(second)").chinese("\(first)，\(second)")
    }

    package static func goalMissed(_ condition: Code) -> Message {
        English("watch.goalMissed", "condition not met: \(condition)").chinese("条件未满足：\(condition)")
    }

    package static let goalMissedNext = English("watch.goalMissedNext", "Watch longer, or choose another condition.")
        .chinese("请延长监视时间或更换条件。")

    package static func watchNeverFired(_ condition: Code) -> Message {
        English("watch.neverFired", "condition never met: \(condition)").chinese("条件从未满足：\(condition)")
    }

    package static func watchUnwatchedAsset(_ asset: Code) -> Message {
        English("watch.unwatchedAsset", "\(asset) is not among the assets that are watched")
            .chinese("\(asset) 不在监视的资产之中")
    }

    package static func watchUnaskedName(_ name: Code) -> Message {
        English(
            "watch.unaskedName",
            "a watch of the inventory does not request \(name), so this condition can never be met"
        )
        .chinese("监视库存时不请求 \(name)，因此该条件永远不会满足")
    }

    package static let watchUnaskedNameNext = English(
        "watch.unaskedNameNext",
        "Leave out the word `inventory`: a watch of amounts has `inventory` in its conditions too."
    )
    .chinese("请去掉 `inventory` 一词：监视最大可借额度时，条件中同样可用 `inventory`。")

    /// - Parameter isAboutAccount: whether the watch is about the account.
    package static func watchOfAccount(_ name: Code, isAboutAccount: Bool) -> Message {
        isAboutAccount
            ? English("watch.notOfAccount", "a watch of the account does not request \(name), so this can never be met")
                .chinese("监视账户时不请求 \(name)，因此该条件永远不会满足")
            : English("watch.onlyOfAccount", "only `watch account` has \(name)").chinese("只有 `watch account` 有 \(name)")
    }

    package static let watchAccountInventory =
        English("watch.accountInventory", "`inventory` is about assets, and this watch is about the account")
        .chinese("`inventory` 针对资产，而此处监视的是账户")

    package static func watchDoesNotFit(_ interval: Code) -> Message {
        English("watch.doesNotFit", "every \(interval) would exceed the request weight limit")
            .chinese("每 \(interval) 一次将超出请求权重限制")
    }

    package static func watchDoesNotFitNext(_ shortest: Code) -> Message {
        English(
            "watch.doesNotFitNext",
            "Use at least \(shortest), or `set limitPolicy wait` to slow down automatically."
        )
        .chinese("间隔至少为 \(shortest)，或用 `set limitPolicy wait` 自动延长间隔。")
    }

    package static let watchNeverFits =
        English("watch.neverFits", "other watches and programs use up the request weight limit")
        .chinese("其他监视和程序已用完请求权重限制")

    package static let watchNeverFitsNext =
        English("watch.neverFitsNext", "`weight` shows what uses it. Stop another watch, or raise `set limitShare`.")
        .chinese("`weight` 显示占用情况。请停止其他监视，或调高 `set limitShare`。")

    package static let watchUncounted =
        English("watch.uncounted", "`limitPolicy` is `off`: watches of this exchange are neither counted nor limited")
        .chinese("`limitPolicy` 为 `off`：不统计也不限制对该交易所的监视")

    package static let watchOffElsewhere = English(
        "watch.offElsewhere",
        """
        `limitPolicy off` is only for an exchange on this computer: watches of this one are counted as with \
        `refuse`
        """
    )
    .chinese("`limitPolicy off` 仅用于本机上的交易所：对该交易所的监视仍按 `refuse` 统计")

    package static func watchStretched(_ from: Code, to: Code) -> Message {
        English("watch.stretched", "interval extended from \(from) to \(to) to stay under the request weight limit")
            .chinese("为不超出请求权重限制，间隔由 \(from) 延长到 \(to)")
    }

    package static let watchAccountChanged =
        English("watch.accountChanged", "the watch ended because its block changed the account or the host")
        .chinese("监视的代码块更换了账户或主机，监视因此结束")

    package static let watchAccountChangedNext = English(
        "watch.accountChangedNext",
        "Change the account outside the block, or end the watch first with `until`."
    )
    .chinese("请在代码块之外更换账户，或先用 `until` 结束监视。")
}
