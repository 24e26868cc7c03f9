import Foundation
import Testing

/// A server on 127.0.0.1 that responds to every request with the bytes a test wrote, and keeps the requests.
final class ScriptedExchange {
    private static let program = #"""
        import json, socket, sys, threading

        script, log = json.load(open(sys.argv[1])), open(sys.argv[2], "a", buffering=1)
        received = open(sys.argv[2] + ".received", "ab", buffering=0)
        lock, count = threading.Lock(), {}

        def serve(client):
            stream = client.makefile("rb")
            while True:
                head = [stream.readline()]
                while head[-1] not in (b"\r\n", b""):
                    head.append(stream.readline())
                line = head[0].decode("latin-1")
                received.write(b"".join(head))
                if not line:
                    return client.close()
                path = line.split(" ")[1].split("?")[0]
                with lock:
                    replies = script.get(path, script["*"])
                    index = count.get(path, 0)
                    count[path] = index + 1
                    log.write(path + "\n")
                reply = replies[min(index, len(replies) - 1)]
                body = reply.get("body", "").encode()
                head = ["HTTP/1.1 " + reply.get("status", "200 OK"), "Content-Length: %d" % len(body)]
                client.sendall("\r\n".join(head + reply.get("headers", []) + ["", ""]).encode() + body)

        listener = socket.create_server(("127.0.0.1", 0))
        print(listener.getsockname()[1], flush=True)
        while True:
            client, _ = listener.accept()
            threading.Thread(target=serve, args=(client,), daemon=True).start()
        """#

    /// The responses to the requests of a path; the last one is repeated for further requests.
    struct Reply: Encodable {
        var status = "200 OK"
        var headers: [String] = []
        var body = ""
    }

    static let borrowPath = "/sapi/v1/margin/maxBorrowable"
    static let response = Reply(body: #"{"amount":"1.69248805","borrowLimit":"60"}"#)

    let url: String
    private let process: Process
    private let log: URL

    /// - Parameter replies: by path; `*` is for every other path.
    init(in home: TemporaryDirectory, _ replies: [String: [Reply]]) throws {
        let script = try home.write(Self.program, to: "scripted.py")
        let all = ["*": [Reply(status: "404 Not Found")]].merging(replies) { $1 }
        let texts = home.url.appending(path: "scripted.json")
        try JSONEncoder().encode(all).write(to: texts)
        log = home.url.appending(path: "scripted.log")
        try Data().write(to: log)
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script, texts.path, log.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        try #require(!port.isEmpty, "the server did not start")
        url = "http://127.0.0.1:" + port.filter(\.isNumber)
    }

    /// The requested paths, in order.
    var requests: [String] {
        get throws {
            try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init)
        }
    }

    /// All lines of the requests and their headers.
    var received: String {
        get throws { try String(contentsOf: URL(filePath: log.path + ".received"), encoding: .isoLatin1) }
    }

    deinit {
        // A program that a test starts may inherit blocked signals; this one cannot be blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
