/// What `marginsh check` says, in both languages.
enum CheckWording {
    static let english: [CheckMessage: String] = [
        .fine: "{file}: no mistakes",
        .mistaken: "{file}: mistakes: {count}",
        .further: "mistakes that are not shown: {count}; mend these first",
        .exactly: "{count}, weight {weight}",
        .atMost: "at most {count}, weight {weight}",
        .estimated: "about {count}, weight {weight}",
        .endlessly: "{count} a round, weight {weight}, until it is ended",
        .leastTime: "at least {time} at 240 questions a minute; its own waits take {waits}",
        .retries: "not counted: a question that fails in passing is asked again, up to {most} times",
        .requestsTerm: "questions",
        .reasonTerm: "since",
        .retriesTerm: "retries",
        .timeTerm: "takes",
        .filesTerm: "sources",
        .settingsTerm: "settings",
        .pairsTerm: "pairs",
        .allowTerm: "needs",
    ]

    static let chinese: [CheckMessage: String] = [
        .fine: "{file}：没有错误",
        .mistaken: "{file}：错误 {count} 处",
        .further: "另有 {count} 处错误未显示；请先改正以上错误",
        .exactly: "{count} 次，权重 {weight}",
        .atMost: "至多 {count} 次，权重 {weight}",
        .estimated: "约 {count} 次，权重 {weight}",
        .endlessly: "每轮 {count} 次，权重 {weight}，直到被结束",
        .leastTime: "按每分钟 240 次查询至少 {time}；脚本自身等待 {waits}",
        .retries: "未计入：因暂时故障失败的查询会重试，至多 {most} 次",
        .requestsTerm: "查询",
        .reasonTerm: "原因",
        .retriesTerm: "重试",
        .timeTerm: "耗时",
        .filesTerm: "引用",
        .settingsTerm: "设置",
        .pairsTerm: "交易对",
        .allowTerm: "需要",
    ]
}
