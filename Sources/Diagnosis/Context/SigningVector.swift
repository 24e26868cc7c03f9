package import BinanceMargin

/// A payload with its published signature.
package struct SigningVector: Sendable {
    package let key: SigningKey
    package let payload: String
    package let signature: String

    package init(key: SigningKey, payload: String, signature: String) {
        self.key = key
        self.payload = payload
        self.signature = signature
    }

    /// The signature of maxBorrowable.
    ///
    /// Source: the unit tests of the exchange's own Java connector, `BorrowRepayApiTest`.
    package static let published = [
        SigningVector(
            key: SigningKey(hmacSecret: Secret(utf8: "secretKey")),
            payload: "asset=BTC&isolatedSymbol=BTCUSDT&recvWindow=5000&timestamp=1736393892000",
            signature: "ef15bb58e0af88d3e358c8e7b014798133d267e863c514921894375c6bd22336"
        )
    ]
}
