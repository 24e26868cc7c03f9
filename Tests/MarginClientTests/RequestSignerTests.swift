import MarginClient
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

    private static let documentedSecret = "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j"

    @Test(arguments: documented)
    func `HMAC signatures are those of the documentation`(_ vector: Vector) throws {
        let signer = RequestSigner(key: SigningKey(hmacSecret: Secret(utf8: vector.secret)))
        #expect(try signer.signature(over: vector.payload) == vector.signature)
    }
}
