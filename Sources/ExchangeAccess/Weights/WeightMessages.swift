package import BilingualText

extension Message {
    package static let noWeight = Message("weight.nothing", verbatim: "0")

    package static func addressWeight(_ address: Int) -> Message {
        Message("weight.ofAddress", english: "\(address) (IP)", chinese: "\(address)（IP）")
    }

    package static func accountWeight(_ account: Int) -> Message {
        Message("weight.ofAccount", english: "\(account) (UID)", chinese: "\(account)（UID）")
    }

    package static func addressAndAccountWeight(_ address: Int, account: Int) -> Message {
        Message(
            "weight.ofBoth",
            english: "\(address) (IP) and \(account) (UID)",
            chinese: "\(address)（IP）和 \(account)（UID）"
        )
    }
}
