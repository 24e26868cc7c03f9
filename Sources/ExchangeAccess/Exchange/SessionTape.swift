package import BinanceMargin

/// What keeps a session so that it can be replayed, as far as its requests go.
package protocol SessionTape: Sendable {
    /// Whether a recording is under way.
    var isRecording: Bool { get }

    /// Counts a client that is made for a statement.
    ///
    /// - Returns: its number, from 1; 0 where no recording is under way.
    func nextClient() -> Int

    /// The address that the session is to show for where its requests go.
    func alias(of baseURL: BaseURL) -> BaseURL

    /// The same for the host of portfolio margin.
    func portfolioAlias(of url: BaseURL) -> BaseURL

    /// `transport`, which leads to `baseURL`, with what comes back kept while a recording is under way.
    func taping(_ transport: any Transport, to baseURL: BaseURL) -> any Transport

    /// Keeps that the secrets for the client of this number are there now.
    func noteFetch(client: Int)

    /// Keeps what the embedded exchange said to a drill.
    func noteDrill(isDone: Bool)

    /// Says that nothing secret can come to light any more that the lines so far could contain.
    func secretsAreKnown()
}

/// A session of which nothing is kept.
package struct NoTape: SessionTape {
    package let isRecording = false

    package init() {}

    package func nextClient() -> Int { 0 }

    package func alias(of baseURL: BaseURL) -> BaseURL { baseURL }

    package func portfolioAlias(of url: BaseURL) -> BaseURL { url }

    package func taping(_ transport: any Transport, to baseURL: BaseURL) -> any Transport { transport }

    package func noteFetch(client: Int) {}

    package func noteDrill(isDone: Bool) {}

    package func secretsAreKnown() {}
}
