import Foundation
import Testing

/// An exchange whose responses contain what it is sent and characters that control a terminal; it ends with the value
/// that names it.
final class EchoingExchange {
    /// The kinds of response.
    enum Mode: String {
        /// Refusals whose message contains the target, the key and the given secret, in several encodings.
        case echoes
        /// Responses that succeed and contain the same.
        case echoesInResponses
        /// Refusals with every marked character.
        case steers
        /// Responses that succeed and contain the same.
        case steersInResponses
    }

    let url: String
    private let process: Process

    /// - Parameter signatures: a file to which the signatures of all requests are added, one per line.
    init(_ mode: Mode, secret: String = "", characters: String = "", signatures: String = "/dev/null") throws {
        process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-u", "-c", Self.program, mode.rawValue, secret, characters, signatures]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let port = try #require(String(bytes: output.fileHandleForReading.availableData, encoding: .utf8))
        url = "http://127.0.0.1:\(port.filter(\.isNumber))"
    }

    deinit {
        // It begins with the mask of the thread that starts it, which may block all other signals.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private static let program = #"""
        import sys, json, time, base64, http.server, urllib.parse
        mode, secret, characters, signatures = sys.argv[1:5]

        open(signatures, "a").close()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def log_message(self, *_): pass
            def do_GET(self):
                key = self.headers.get("X-MBX-APIKEY", "")
                query = urllib.parse.parse_qs(self.path.partition("?")[2])
                signature = query.get("signature", [""])[0]
                with open(signatures, "a") as file:
                    if signature: file.write(signature + "\n")
                status = 400
                if self.path.startswith("/api/v3/time"):
                    status, body = 200, {"serverTime": int(time.time() * 1000)}
                elif mode.startswith("steers"):
                    body = {"code": -1121, "msg": "M" + characters}
                else:
                    forms = []
                    for text in (self.path, key, signature, secret):
                        data = text.encode()
                        forms += [text, data.hex(), base64.b64encode(data).decode(), text[::-1],
                            "".join("%%%02X" % byte for byte in data)]
                    body = {"code": -1121, "msg": "M " + " ".join(forms)}
                if mode.endswith("InResponses") and status == 400:
                    status = 200
                    body = {"amount": "1", "borrowLimit": "60", "note": body["msg"]}
                data = json.dumps(body, ensure_ascii=False).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                self.send_header("x-mbx-uuid", "u-" + key)
                self.end_headers()
                self.wfile.write(data)

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_address[1], flush=True)
        server.serve_forever()
        """#
}
