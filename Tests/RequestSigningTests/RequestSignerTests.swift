import RequestSigning
import Testing

@Suite struct RequestSignerTests {
    struct Vector: CustomTestStringConvertible {
        let secret: String
        let payload: String
        let signature: String
        var testDescription: String { payload }
    }

    /// Source: binance-spot-api-docs:rest-api.md, "SIGNED Endpoint Examples", and binance-signature-examples:README.md.
    static let documented = [
        Vector(
            secret: documentedSecret,
            payload: "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000"
                + "&timestamp=1499827319559",
            signature: "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71"
        ),
        Vector(
            secret: documentedSecret,
            payload: "symbol=%EF%BC%91%EF%BC%92%EF%BC%93%EF%BC%94%EF%BC%95%EF%BC%96&side=BUY&type=LIMIT"
                + "&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000&timestamp=1499827319559",
            signature: "e1353ec6b14d888f1164ae9af8228a3dbd508bc82eb867db8ab6046442f33ef3"
        ),
        Vector(
            secret: documentedSecret,
            payload: "timestamp=1578963600000",
            signature: "d84e6641b1e328e7b418fff030caed655c266299c9355e36ce801ed14631eed4"
        ),
        Vector(
            secret: documentedSecret,
            payload: "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTCquantity=1&price=0.1&recvWindow=5000"
                + "&timestamp=1499827319559",
            signature: "0fd168b8ddb4876a0358a8d14d0c9f3da0e9b20c5d52b2a00fcf7d1c602f9a77"
        ),
    ]

    /// Source: binance-connector-java:clients/margin-trading/src/test, BorrowRepayApiTest, AccountApiTest,
    /// MarketDataApiTest and TransferApiTest; the two without a window were made with the official Python connector.
    static let connectors = [
        Vector(
            secret: "secretKey",
            payload: "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336"
        ),
        Vector(
            secret: "secretKey",
            payload: "asset=BTC&timestamp=1736393892000",
            signature: "5bb6b5cd7d6fff0142b2aaddd853d4425ba2526659f5f05e43360ff91584071b"
        ),
        Vector(
            secret: "secretKey",
            payload: "asset=%E8%BF%99%E6%98%AF%E6%B5%8B%E8%AF%95%E5%B8%81&timestamp=1736393892000",
            signature: "c908a12f53193c5a395b2e511b6d7b4f670c25ee6b2050c6b6b95d43290176be"
        ),
        Vector(
            secret: "secretKey",
            payload: "assets=BTC%2CETH&isIsolated=TRUE&timestamp=1736393892000",
            signature: "ce42d7d2f9cda5c0fd781420f7e8d4e60ec1c56b3003888573449623341962a7"
        ),
        Vector(
            secret: "secretKey",
            payload: "asset=USDT&isolatedSymbol=BNBUSDT&startTime=1623319461670&endTime=1641782889000&current=1&size=10"
                + "&recvWindow=5000&timestamp=1736393892000",
            signature: "a9713be993d941a0f191adc129144cf2fcc0a379d668d8db7c877ffcf2fb6c2b"
        ),
        Vector(
            secret: "secretKey",
            payload: "asset=BTC&vipLevel=1&startTime=1623319461670&endTime=1641782889000"
                + "&recvWindow=5000&timestamp=1736393892000",
            signature: "5dd2d2da84e45c1048b2e917120a0de1f10fa8471711a6eee7a0755679736ca0"
        ),
        Vector(
            secret: "secretKey",
            payload: "recvWindow=5000&timestamp=1736393892000",
            signature: "2cdd1e484bce80021437bee6b762e6a276b1954c3a0c011a16f6f2f6a47aba75"
        ),
        Vector(
            secret: "secretKey",
            payload: "vipLevel=1&coin=BTC&recvWindow=5000&timestamp=1736393892000",
            signature: "2c22ef830ed6fa7ca93fd85d9ac9cfdb8728945aea2db6b5cdddb8a8aa9e3ce3"
        ),
        Vector(
            secret: "secretKey",
            payload: "vipLevel=1&symbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "c507a43589780a442d0f6be3a81a6835e0e2ad0653cb7a9ce7f60466cc500ff1"
        ),
        Vector(
            secret: "secretKey",
            payload: "symbols=BTCUSDT%2CBNBUSDT%2CADAUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "c99ad6feba260e244f377c7b9aeff38f4a51b48770fe6f382e5b7e96710c0b37"
        ),
        Vector(
            secret: "secretKey",
            payload: "symbol=BTCUSDT&tier=1&recvWindow=5000&timestamp=1736393892000",
            signature: "6a3f13f882bdae42ff9efe4de4c0a5d0ecbda82dbc9ad537d8b599903eee8635"
        ),
    ]

    private static let documentedSecret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    @Test(arguments: documented + connectors)
    func `HMAC signatures are the published ones`(_ vector: Vector) throws {
        let signer = RequestSigner(key: SigningKey(hmacSecret: Secret(utf8: vector.secret)))
        #expect(try signer.signature(over: vector.payload) == vector.signature)
    }
}

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
