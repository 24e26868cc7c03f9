package import BilingualText

extension Message {
    package static let noWeight = Message("weight.nothing", verbatim: "0")

    package static func addressWeight(_ address: Int) -> Message {
        English("weight.ofAddress", "\(address) (IP)").chinese("\(address)（IP）")
    }

    package static func accountWeight(_ account: Int) -> Message {
        English("weight.ofAccount", "\(account) (UID)").chinese("\(account)（UID）")
    }

    package static func addressAndAccountWeight(_ address: Int, account: Int) -> Message {
        English("weight.ofBoth", "\(address) (IP) and \(account) (UID)").chinese("\(address)（IP）和 \(account)（UID）")
    }
}
