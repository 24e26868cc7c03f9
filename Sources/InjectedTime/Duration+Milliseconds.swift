extension Duration {
    /// The whole milliseconds in this duration, cut towards zero; the nearest number of 64 bits where they take more.
    public var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1000)
        let (sum, sumOverflow) = whole.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
        return overflow || sumOverflow ? (seconds < 0 ? .min : .max) : sum
    }
}

extension Duration {
    /// The next whole second: nobody waits by the millisecond.
    package var roundedUpToSeconds: Duration {
        .seconds(components.seconds + (components.attoseconds > 0 ? 1 : 0))
    }
}
