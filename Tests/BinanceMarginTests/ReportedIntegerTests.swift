import JSONText
import HTTPTypes
import Testing
import InjectedTime

@testable import BinanceMargin

/// Whole numbers from outside, near the bounds of 64 bits.
@Suite struct ReportedIntegerTests {
    static let hostile: [Int64] = [
        .min, .min + 1, -9_223_372_036_854_775, -100_000_000_000, -1, 0, 1, 99_999_999_999, 100_000_000_000,
        253_402_300_799, 253_402_300_799_999, 253_402_300_800_000, 9_223_372_036_854_775, .max - 60_000, .max - 1, .max,
    ]

    @Test(arguments: [
        ("0", 0), ("-1", -1), ("9223372036854775807", Int64.max), ("-9223372036854775808", Int64.min), ("007", 7),
    ])
    func `digits are read`(text: String, number: Int64) {
        #expect(ReportedInteger(text) == ReportedInteger(number))
    }

    @Test(arguments: [
        "", "-", "+1", " 1", "1 ", "1.0", "1e3", "0x1", "９", "9223372036854775808", "-9223372036854775809",
    ])
    func `anything else is not`(text: String) {
        #expect(ReportedInteger(text) == nil)
    }

    @Test(arguments: hostile)
    func `no function of any number traps`(number: Int64) {
        let reported = ReportedInteger(number)
        #expect(reported.description == String(number))
        #expect((0...9).contains(reported.clamped(to: 0...9)))
        #expect(reported.within(0...9) == ((0...9).contains(number) ? number : nil))
        let (product, overflow) = number.multipliedReportingOverflow(by: 1000)
        #expect(reported.multiplied(by: 1000) == (overflow ? nil : ReportedInteger(product)))
        if let instant = reported.instantMilliseconds { #expect(ReportedInteger.instants.contains(instant)) }
        #expect(!(reported < reported))
    }

    @Test(arguments: hostile)
    func `no member of a response traps, and none out of its range is an instant`(number: Int64) throws {
        func read<Value: JSONReadable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
            try Value(json: JSONValue(parsing: Array(text.utf8)))
        }
        let isInstant = ReportedInteger(number).instantMilliseconds != nil
        let inventory = try? read(#"{"assets":{},"updateTime":\#(number)}"#, as: AvailableInventory.self)
        #expect((inventory?.updatedMilliseconds != nil) == isInstant)
        let delisting = try? read(#"[{"delistTime":"\#(number)"}]"#, as: [Delisting].self)
        #expect((delisting != nil) == isInstant)
        #expect(try read(#"{"vipLevel":\#(number)}"#, as: AccountInfo.self).vipLevel == ReportedInteger(number))
        #expect(try read(#"{"status":\#(number)}"#, as: SystemStatus.self).status == ReportedInteger(number))
    }

    @Test(arguments: hostile)
    func `a server's time far from this computer's is odd, and not used`(number: Int64) async throws {
        let time = VirtualTime(automatic: true)
        let transport = ScriptedTransport(time: time) { sent, _ in
            .init(sent.path == Samples.timePath ? #"{"serverTime":\#(number)}"# : Samples.documentedResponse)
        }
        let client = try Samples.client(transport, time: time)
        try await time.active {
            let error = try await #require(throws: ExchangeError.self) { try await client.measureClock() }
            #expect(error.reason == .oddServerTime)
            #expect(error.response?.body == Array(#"{"serverTime":\#(number)}"#.utf8))
            // What is signed and shown next follows this computer's clock.
            let response = try await client.maxBorrowable(asset: try Samples.asset())
            #expect(!response.serverClockMeasured)
            time.advance(by: .seconds(400))
            _ = try? await client.maxBorrowable(asset: try Samples.asset())
        }
    }

    @Test(arguments: hostile.map(String.init) + ["", "x", "1.5", String(repeating: "9", count: 400)])
    func `a used weight beyond a thousand million is passed over`(text: String) async throws {
        let time = VirtualTime(automatic: true)
        let headers = [
            "X-SAPI-USED-IP-WEIGHT-1M": text, "X-SAPI-USED-UID-WEIGHT-1M": text, "X-MBX-USED-WEIGHT-1M": text,
        ]
        let transport = ScriptedTransport(time: time) { _, _ in .init(Samples.documentedResponse, headers: headers) }
        let client = try Samples.client(transport, time: time)
        await time.active {
            for _ in 0..<4 {
                guard let response = try? await client.maxBorrowable(asset: try Samples.asset()) else { continue }
                #expect(response.weights.allSatisfy { (0...1_000_000_000).contains($0.used) })
                let isWeight = Int64(text).map { (0...1_000_000_000).contains($0) } ?? false
                #expect(response.weights.isEmpty != isWeight)
            }
            for use in client.host.limiter.uses { #expect(use.others >= 0) }
        }
    }

    @Test(arguments: [Duration.seconds(Int64.max), .seconds(Int64.min), .milliseconds(Int64.max), .zero])
    func `milliseconds of any duration are counted`(duration: Duration) {
        let expected: Int64 = duration > .seconds(1_000_000_000_000_000) ? .max : duration < .zero ? .min : 0
        #expect(duration.wholeMilliseconds == expected || duration == .milliseconds(Int64.max))
    }
}
