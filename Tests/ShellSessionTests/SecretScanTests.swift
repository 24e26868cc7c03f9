import Foundation
import Testing

@testable import ShellSession

@Suite struct SecretScanTests {
    private static let secret = "NhqPtm+SJYdKjVHj/7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    private static func encodings(of secret: String) -> [(String, String)] {
        let bytes = Array(secret.utf8)
        let hexadecimal = bytes.map { String(format: "%02x", $0) }
        let base64 = Data(bytes).base64EncodedString()
        let shifted = [Data([1] + bytes), Data([1, 2] + bytes)].map { $0.base64EncodedString() }
        let forURLs = base64.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        let percent: String = hexadecimal.map { "%" + $0.uppercased() }.joined()
        let json: String = hexadecimal.map { "\\u00" + $0 }.joined()
        let forms: [(String, String)] = [
            ("itself", secret), ("hexadecimal", hexadecimal.joined()),
            ("upper case", hexadecimal.joined().uppercased()),
            ("hexadecimal with colons", hexadecimal.joined(separator: ":")), ("base64", base64),
            ("base64 for URLs", forURLs), ("base64 after one byte", shifted[0]),
            ("base64 after two bytes", shifted[1]), ("percent", percent), ("JSON", json),
            ("letters with spaces", secret.map(String.init).joined(separator: " ")),
            ("a part", String(secret.dropFirst(20).prefix(20))),
            ("lines", String(secret.prefix(32)) + "\n" + String(secret.dropFirst(32))),
        ]
        return forms + forms.map { ("\($0.0), backwards", String($0.1.reversed())) }
    }

    @Test(arguments: encodings(of: secret))
    func `a secret is found in every encoding`(_ name: String, _ text: String) {
        var scan = SecretScan()
        scan.add(Array(Self.secret.utf8))
        #expect(scan.finds(in: Array("before \(text) after".utf8)), "\(name)")
    }

    @Test func `the bytes within a PEM text are found as well`() {
        let key = (0..<48).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
        var scan = SecretScan()
        let pem = "-----BEGIN PRIVATE KEY-----\n\(Data(key).base64EncodedString())\n-----END PRIVATE KEY-----\n"
        scan.add(Array(pem.utf8))
        #expect(scan.finds(in: Array(key.map { String(format: "%02X", $0) }.joined().utf8)))
        #expect(scan.finds(in: Array(Data(key.dropFirst(16)).base64EncodedString().utf8)))
    }

    @Test func `what contains no secret passes`() throws {
        var scan = SecretScan()
        scan.add(Array(Self.secret.utf8))
        scan.add(Array("hunter2".utf8))
        let line = #"{"at":15808152,"response":{"number":1,"status":200,"body":{"json":{"amount":"2.2072072"}}}"#
        #expect(!scan.finds(in: Array(line.utf8)))
        #expect(scan.finds(in: Array("it is Hunter2!".utf8)))
    }
}
