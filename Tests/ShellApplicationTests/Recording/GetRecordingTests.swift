import Foundation
import ShellRuntime
import Testing
import JSONText

@testable import SessionRecording

struct GetRecordingTests {
    @Test func `a recording keeps the declared members, and replays the same`() async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/get.ndjson"
        let shell = VirtualShell(allowed: [.write, .read])
        let statement = "get margin/interestHistory asset=USDT startTime=2024-12-20 size=2 as csv"
        _ = await shell.run(lines: ["record \(path)", statement, "record stop"])
        #expect(shell.output.text.contains("interestRate,type,isolatedSymbol,profile\r\n"), "\(shell.errors.text)")
        let recording = try String(contentsOfFile: path, encoding: .utf8)
        #expect(recording.contains("\"txId\":") && recording.contains("\"startTime\""), "\(recording)")
        let replay = VirtualShell(allowed: [.write, .read])
        #expect(await replay.run("replay \(path)") == 0, "\(replay.errors.text)")
        #expect(replay.output.text == shell.output.text)
    }

    @Test(arguments: [
        ("get asset/assetDetail as json", "\"BTC\":{\"minWithdrawAmount\""),
        ("get asset/assetDetail asset=BTC as csv", "BTC,profile\r\n"),
        ("get margin/available-inventory type=MARGIN as json", "\"BTC\":\"1520.5\""),
        ("get account/apiTradingStatus as json", "\"GCR\":"),
    ])
    func `members that are named after assets are kept`(_ statement: String, _ part: String) async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/names.ndjson"
        let shell = VirtualShell(allowed: [.write, .read])
        _ = await shell.run(lines: ["record \(path)", statement, "record stop"])
        #expect(shell.output.text.contains(part), "\(shell.output.text) \(shell.errors.text)")
        let replay = VirtualShell(allowed: [.write, .read])
        #expect(await replay.run("replay \(path)") == 0, "\(replay.errors.text)")
        #expect(replay.output.text == shell.output.text)
    }

    @Test func `an error in place of members named after assets stays`() async throws {
        let body =
            #"{"code":-1003,"msg":"no","BTC":{"withdrawFee":"1","apiKey":"k"},"x y":{"withdrawFee":"1"},"z":"1"}"#
        let fields = KeptFields(scale: nil).of("/sapi/v1/asset/assetDetail")
        let kept = JSONWriter().text(fields.kept(of: try JSONValue(parsing: Array(body.utf8))))
        #expect(
            kept.hasPrefix(#"{"code":-1003,"msg":"no","BTC":{"withdrawFee":"1"}"#) && !kept.contains("\"z\""),
            "\(kept)"
        )
    }

    @Test func `a recording has no key's name or address, though the row declares them`() async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/keys.ndjson"
        let shell = VirtualShell(allowed: [.write, .read])
        _ = await shell.run(lines: ["record \(path)", "get margin/api-key-list", "record stop"])
        let recording = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!recording.contains("apiKey\"") && !recording.contains("\"ip\""), "\(recording)")
    }

    @Test func `a scale multiplies the declared amounts`() async throws {
        let folder = try ScriptFolder()
        let path = folder.path + "/scaled.ndjson"
        let shell = VirtualShell(allowed: [.write, .read])
        let statement = "get margin/interestHistory asset=USDT startTime=2024-12-20 size=1 as json"
        _ = await shell.run(lines: ["record \(path) scale", statement, "record stop"])
        #expect(shell.output.text.contains("\"principal\":"), "\(shell.errors.text)")
        #expect(!shell.output.text.contains("5000.00000000"), "\(shell.output.text)")
    }
}
