package import BilingualText

extension Message {
    package static let noWeight = Message("weight.nothing", verbatim: "0")

    package static func addressWeight(_ address: Int) -> Message {
        Message("weight.ofAddress", english: "\(address) (address)", chinese: "\(address)（本机地址）")
    }

    package static func accountWeight(_ account: Int) -> Message {
        Message("weight.ofAccount", english: "\(account) (account)", chinese: "\(account)（账户）")
    }

    package static func addressAndAccountWeight(_ address: Int, account: Int) -> Message {
        Message(
            "weight.ofBoth",
            english: "\(address) (address) and \(account) (account)",
            chinese: "\(address)（本机地址）和 \(account)（账户）"
        )
    }
}
