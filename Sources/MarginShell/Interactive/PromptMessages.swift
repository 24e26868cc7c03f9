package import BilingualText

extension Message {
    package static let promptSearch = Message("prompt.search", english: "search", chinese: "搜索")

    package static let promptProduction = Message("prompt.production", english: "PRODUCTION", chinese: "实盘")

    package static let promptSimulated = Message("prompt.simulated", english: "SIMULATED", chinese: "模拟")

    package static func promptWeight(_ percent: Int) -> Message {
        Message("prompt.weight", english: "weight \(percent)%", chinese: "权重 \(percent)%")
    }
}
