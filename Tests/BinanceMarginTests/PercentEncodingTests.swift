import BinanceMargin
import Testing

@Suite struct PercentEncodingTests {
    @Test func `letters, digits and four marks stay bare`() {
        let bare = "ABCXYZabcxyz0189-_.~"
        #expect(PercentEncoding.encode(bare) == bare)
    }

    @Test(arguments: [
        (" ", "%20"), ("+", "%2B"), ("/", "%2F"), ("=", "%3D"), (",", "%2C"), ("@", "%40"), ("*", "%2A"),
        ("%41", "%2541"), ("[\"A\"]", "%5B%22A%22%5D"), ("这是测试币", "%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81"),
    ])
    func `every other byte becomes its upper-case code`(_ text: String, _ encoded: String) {
        #expect(PercentEncoding.encode(text) == encoded)
    }
}
