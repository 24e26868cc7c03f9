package import BilingualText

extension Message {
    package static func sandboxNotListening(_ address: String, reason: Message) -> Message {
        Message(
            "sandbox.notListening",
            english: "\(address) cannot be listened on: \(reason)",
            chinese: "无法监听 \(address)：\(reason)"
        )
    }

    package static let sandboxNotListeningNext = Message(
        "sandbox.notListeningNext",
        english: "name another address or port; port 0 takes a free one",
        chinese: "请另选地址或端口；端口 0 表示任一空闲端口"
    )

    package static func noAuthority(_ path: Code, reason: Message) -> Message {
        Message(
            "sandbox.noAuthority",
            english: "the certificate's authority cannot be written to \(path): \(reason)",
            chinese: "无法将证书颁发者写入 \(path)：\(reason)"
        )
    }

    package static let noAuthorityNext = Message(
        "sandbox.noAuthorityNext",
        english: "name a file behind `--tls` that may be written",
        chinese: "请在 `--tls` 后给出可写入的文件"
    )

    package static func authorityExists(_ path: Code) -> Message {
        Message(
            "sandbox.authorityExists",
            english: "\(path) is there already, and `--tls` replaces no file",
            chinese: "\(path) 已存在，`--tls` 不会覆盖任何文件"
        )
    }

    package static let authorityExistsNext = Message(
        "sandbox.authorityExistsNext",
        english: "remove that file if it is an earlier start's, or name another one",
        chinese: "若该文件来自先前的启动，请先删除；否则请换一个文件名"
    )

    // MARK: Configuration

    package static func sandboxUnavailable(_ reason: Message) -> Message {
        Message(
            "shell.sandboxUnavailable",
            english: "the connection could not be set up: \(reason)",
            chinese: "无法建立连接：\(reason)"
        )
    }

    package static let sandboxUnavailableNext = Message(
        "shell.sandboxUnavailableNext",
        english: "check that this machine lets programs listen on 127.0.0.1, and try again",
        chinese: "请确认本机允许程序监听 127.0.0.1，然后重试"
    )
}
