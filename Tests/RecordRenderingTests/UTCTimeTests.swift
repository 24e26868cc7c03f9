import FoundationEssentials
import Testing

@testable import RecordRendering

struct UTCTimeTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (951_782_400_007, "2000-02-29T00:00:00.007Z"),
        (4_107_542_399_999, "2100-02-28T23:59:59.999Z"),
        (1_736_393_892_040, "2025-01-09T03:38:12.040Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"),
    ])
    func `an instant has milliseconds`(milliseconds: Int64, text: String) {
        #expect(UTCTime.text(milliseconds) == text)
        #expect(UTCTime.milliseconds(of: text) == Int64(milliseconds))
    }

    @Test func `every day of four centuries is the calendar's`() {
        let style = Date.ISO8601FormatStyle()
        for day in Int64(-80_000)...80_000 {
            let seconds = day * 86_400 + 45_296
            let expected = Date(timeIntervalSince1970: Double(seconds)).formatted(style).dropLast() + ".000Z"
            #expect(UTCTime.text(seconds * 1000) == String(expected))
        }
    }

    @Test(arguments: [
        "", "2025-01-09T03:38:12Z", "2025-13-09T03:38:12.040Z", "2025-02-29T03:38:12.040Z", "2025-01-09 03:38:12.040Z",
        "2025-01-09T24:00:00.000Z", "2025-01-09T03:38:60.000Z", "+025-01-09T03:38:12.040Z", "二〇二五",
    ])
    func `a text in another form is not an instant`(text: String) {
        #expect(UTCTime.milliseconds(of: text) == nil)
    }

    @Test(arguments: [Int64.min, Int64.max])
    func `no instant traps`(milliseconds: Int64) {
        #expect(UTCTime.text(milliseconds).hasSuffix("Z"))
    }
}
