package import BilingualText

extension Message {
    package static let metricsOfWatch = Message(
        "watch.metricsOfWatch",
        english: "only a watch can be written as openmetrics; try `watch ETH 30s as openmetrics > FILE`",
        chinese: "只有观察可写成 openmetrics；请试 `watch ETH 30s as openmetrics > FILE`"
    )
}
