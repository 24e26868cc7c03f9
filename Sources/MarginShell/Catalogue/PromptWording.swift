/// The words of the prompt, in both languages.
enum PromptWording {
    static let english: [PromptMessage: String] = [
        .search: "search",
        .production: "PRODUCTION",
        .simulated: "SIMULATED",
        .weight: "weight {percent}%",
        .namesFrom: "as listed {age} ago",
    ]

    static let chinese: [PromptMessage: String] = [
        .search: "搜索",
        .production: "生产环境",
        .simulated: "模拟",
        .weight: "权重 {percent}%",
        .namesFrom: "列表取自 {age} 前",
    ]
}
