import BinanceMargin
@testable import Diagnosis
@testable import ExchangeAccess
@testable import MarginCommands
@testable import MarginShell
@testable import RecordRendering
@testable import RequestInspection
@testable import ScriptTools
@testable import SessionRecording
@testable import ShellSession
@testable import Watching
import Foundation

import TestSupport
import Testing

/// Secrets in every place where a person might put one: no byte of them is in a file written for others.
@Suite struct SecrecyTests {
    /// A secret of each shape that people have.
    private static func secrets(_ generator: inout SplitMix64) -> [String] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let hex = Array("0123456789abcdef")
        let base64 = letters + ["+", "/"]
        func text(_ alphabet: [Character], _ count: Int) -> String {
            // Every secret has letters and digits, as made ones have.
            "a1" + String((2..<count).map { _ in alphabet.randomElement(using: &generator) ?? "x" })
        }
        return [text(letters, 64), text(hex, 64), text(base64, 86) + "==", text(letters, 32), text(letters, 14)]
    }

    /// Statements that contain `mark` somewhere.
    private static func statements(_ mark: String) -> [String] {
        [
            "set secret \(mark)", "set apiKey \(mark)", "set passphrase '\(mark)'", "set secret env:\(mark)",
            "set secret \"file:/nowhere/\(mark)\"", "set secret command:\"echo \(mark)\"",
            "set secret keyring:'\(mark)'",
            "borrow '\(mark)'", "borrow BTC isolated '\(mark)'", "use isolated '\(mark)'", "echo \(mark)",
            "let x = '\(mark)'", "# \(mark)", "'\(mark)'", "\(mark) BTC", "source '/nowhere/\(mark)'",
            "expect '\(mark)' == 'x'", "try { borrow '\(mark)' } catch { }", "profile use '\(mark)'",
            "history '\(mark)'", "error \(mark)", "help '\(mark)'", "set baseURL 'https://\(mark).example'",
            "set baseURL 'https://me:\(mark)@api.binance.com'", "watch '\(mark)' 1s times 1", "doctor only \(mark)",
            "set lang '\(mark)'", "set \(mark) 5", "echo $\(mark)", "assets '\(mark)'", "pairs '*\(mark)*'",
            "for a in ['\(mark)' BTC] { borrow $a }", "analyze '/nowhere/\(mark)'", "borrow BTC as '\(mark)'",
            "inventory '\(mark)'", "weight \(mark)", "let \(mark) = 1", "notify '\(mark)'",
        ]
    }

    @Test(arguments: 0..<12)
    func `no byte of a secret is in a bundle, a log or shared text`(_ seed: Int) async throws {
        var generator = SplitMix64(seed: UInt64(seed))
        let folder = try ScriptFolder()
        let secrets = Self.secrets(&generator)
        // Only its origin shows that the short one is a secret.
        let shell = VirtualShell(environment: ["MARGINSH_PASSPHRASE": secrets[4], "MARGINSH_SECRET": secrets[0]])
        #expect(await shell.run("set logFile '\(folder.path)/log'") == 0)
        let statements = secrets.flatMap(Self.statements).shuffled(using: &generator)
        for statement in statements.prefix(60) { _ = await shell.run(statement) }
        _ = await shell.run("use cross; unset baseURL; unset lang")
        let before = shell.output.text.utf8.count
        _ = await shell.run("doctor share as json")
        let shared = String(decoding: Array(shell.output.text.utf8.dropFirst(before)), as: UTF8.self)
        #expect(await shell.run("bundle '\(folder.path)/bundle'") == 0, "\(shell.errors.text.suffix(300))")

        let files = try [folder.read("bundle"), folder.read("log"), shared]
        #expect(files.allSatisfy { $0.count > 500 })
        for (index, secret) in secrets.enumerated() {
            for (file, text) in zip(["bundle", "log", "shared"], files) {
                #expect(!Leak.found(of: secret, in: text), "secret \(index) in \(file)")
            }
        }
    }

    @Test func `the paths that a session names are not part of its bundle`() async throws {
        var generator = SplitMix64(seed: 77)
        let secrets = Self.secrets(&generator)
        var bench = try DoctorBench()
        bench.environment = ["KEY": secrets[0], "SECRET": secrets[1]]
        bench.settings["baseURL"] = "https://\(secrets[3].lowercased()).example"
        bench.settings["passphrase"] = "file:/home/me/\(secrets[4])"
        bench.profile = ChosenProfile(name: secrets[3], reason: .flag)
        bench.terminal.locale = "C.UTF-8 \(secrets[0])"
        bench.approved = ["https://\(secrets[3].lowercased()).example"]
        var report = NetworkPathReport.good(until: 4_000_000_000)
        report.host = "\(secrets[3].lowercased()).example"
        report.proxy = "http://\(secrets[3]):3128"
        bench.way = CannedNetworkPath(report: report)
        let text = try await bench.bundle().text
        for (index, secret) in secrets.enumerated() { #expect(!Leak.found(of: secret, in: text), "secret \(index)") }
        #expect(text.contains("replaced.host="))
    }

    @Test func `what looks for leaks finds them`() {
        let secret = "a1B2c3D4e5F6g7H8i9J0"
        let bytes = Array(secret.utf8)
        #expect(Leak.found(of: secret, in: "x\(secret)y"))
        #expect(Leak.found(of: secret, in: "x\(secret.uppercased())y"))
        #expect(Leak.found(of: secret, in: Data(bytes).base64EncodedString()))
        #expect(Leak.found(of: secret, in: Data([1] + bytes).base64EncodedString()))
        #expect(Leak.found(of: secret, in: bytes.map { String($0, radix: 16) }.joined()))
        #expect(Leak.found(of: secret, in: bytes.map { "%" + String($0, radix: 16) }.joined()))
        #expect(Leak.found(of: secret, in: String(secret.reversed())))
        #expect(!Leak.found(of: secret, in: "marginsh bundle 1 /sapi/v1/margin/maxBorrowable"))
    }
}

/// Looks for a secret's bytes in a text, in the encodings that text has.
private enum Leak {
    /// So many letters and digits in a row are not a coincidence.
    private static let stretch = 10

    static func found(of secret: String, in text: String) -> Bool {
        let letters = Self.letters(text)
        return forms(of: Array(secret.utf8)).contains { form in
            let wanted = Array(Self.letters(form))
            guard wanted.count >= stretch else { return false }
            return (0...wanted.count - stretch).contains { start in
                letters.contains(String(wanted[start..<start + stretch]))
            }
        }
    }

    private static func forms(of bytes: [UInt8]) -> [String] {
        let hex = bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        let base64 = (0..<3).map { Data(bytes.dropFirst($0)).base64EncodedString().filter { $0 != "=" } }
            .map { String($0.dropLast(4)) }
        let plain = [String(decoding: bytes, as: UTF8.self), hex] + base64
        return plain + plain.map { String($0.reversed()) }
    }

    private static func letters(_ text: String) -> String {
        String(decoding: text.utf8.filter(isLetterOrDigit), as: UTF8.self).lowercased()
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
