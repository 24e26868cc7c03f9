import Testing

@testable import ShellSession

@Suite struct SafeTextTests {
    @Test(arguments: [
        ("borrow BTC ETH isolated BTCUSDT", "borrow BTC ETH isolated BTCUSDT"),
        ("echo NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j", "echo REDACTED"),
        ("signature=c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71 x", "REDACTED x"),
        ("see https://api.binance.com/sapi?signature=1 now", "see https://redacted.invalid now"),
        ("\"ftp://a.b/c\"; borrow BTC", "\"https://redacted.invalid\"; borrow BTC"),
        (
            "1KohSdsEYUHEO2qTbkkjbmFdufaUTF9dKat6oUwE2RHT+zThFX4i1MMeNC5nqH0Eya07jbRN9/Lq1HaTgjD2Aw==",
            "REDACTED/REDACTED"
        ),
        ("request ip: 203.0.113.77", "request ip: 192.0.2.1"),
        ("0.10000000000000000000000001", "0.10000000000000000000000001"),
        (
            "source scripts/morning-check/limits-of-all-the-assets.msh",
            "source scripts/morning-check/limits-of-all-the-assets.msh"
        ),
        ("/tmp/3F2504E0-4F89-11D3-9A0C-0305E82C3301/a.msh", "/tmp/3F2504E0-4F89-11D3-9A0C-0305E82C3301/a.msh"),
        ("GET /sapi/v1/margin/maxBorrowable", "GET /sapi/v1/margin/maxBorrowable"),
        ("> /tmp/NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP.csv", "> /tmp/REDACTED.csv"),
        ("这是测试币", "这是测试币"),
    ])
    func `keys and addresses are replaced, and nothing else`(_ text: String, _ safe: String) {
        #expect(SafeText.make(text) == safe)
        #expect(SafeText.make(safe) == safe)
    }
}
