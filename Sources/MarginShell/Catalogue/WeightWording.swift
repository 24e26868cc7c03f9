/// How a weight is told, in both languages.
enum WeightWording {
    static let english: [WeightMessage: String] = [
        .nothing: "0",
        .ofAddress: "{address} (address)",
        .ofAccount: "{account} (account)",
        .ofBoth: "{address} (address) and {account} (account)",
    ]

    static let chinese: [WeightMessage: String] = [
        .nothing: "0",
        .ofAddress: "{address}（本机地址）",
        .ofAccount: "{account}（账户）",
        .ofBoth: "{address}（本机地址）和 {account}（账户）",
    ]
}
