package import BilingualText

extension Message {
    package static func namesListedAgo(_ age: String) -> Message {
        English("prompt.namesFrom", "listed \(age) ago").chinese("列表取自 \(age) 前")
    }
}
