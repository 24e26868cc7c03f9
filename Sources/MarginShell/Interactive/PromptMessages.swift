package import BilingualText

extension Message {
    package static let promptSearch = English("prompt.search", "search").chinese("搜索")
    package static let promptProduction = English("prompt.production", "PRODUCTION").chinese("实盘")
    package static let promptSimulated = English("prompt.simulated", "SIMULATED").chinese("模拟")

    package static func promptWeight(_ percent: Int) -> Message {
        English("prompt.weight", "weight \(percent)%").chinese("权重 \(percent)%")
    }
}
