package import BilingualText

extension Message {
    package static func sandboxNotListening(_ address: String, reason: Message) -> Message {
        English("sandbox.notListening", "cannot listen on \(address): \(reason)").chinese("无法监听 \(address)：\(reason)")
    }

    package static let sandboxNotListeningNext =
        English("sandbox.notListeningNext", "Choose another address or port. Port 0 takes any free port.")
        .chinese("请另选地址或端口。端口 0 表示任一空闲端口。")

    package static func noAuthority(_ path: Code, reason: Message) -> Message {
        English("sandbox.noAuthority", "the CA certificate cannot be written to \(path): \(reason)")
            .chinese("无法将 CA 证书写入 \(path)：\(reason)")
    }

    package static let noAuthorityNext = English("sandbox.noAuthorityNext", "Give a writable file after `--tls`.")
        .chinese("请在 `--tls` 后给出可写入的文件。")

    package static func authorityExists(_ path: Code) -> Message {
        English("sandbox.authorityExists", "\(path) already exists, and `--tls` never overwrites a file")
            .chinese("\(path) 已存在，`--tls` 不会覆盖文件")
    }

    package static let authorityExistsNext =
        English("sandbox.authorityExistsNext", "Remove the file if it is from an earlier start, or choose another one.")
        .chinese("若该文件来自先前的启动，请先删除；否则请换一个文件名。")

    // MARK: Configuration

    package static func sandboxUnavailable(_ reason: Message) -> Message {
        English("shell.sandboxUnavailable", "the connection could not be set up: \(reason)").chinese("无法建立连接：\(reason)")
    }

    package static let sandboxUnavailableNext = English(
        "shell.sandboxUnavailableNext",
        "Check that this computer lets programs listen on 127.0.0.1, and try again."
    )
    .chinese("请确认本机允许程序监听 127.0.0.1，然后重试。")
}
