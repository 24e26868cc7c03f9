import ExactDecimals

/// A row of blocks that shows how a number moved.
enum Sparkline {
    private static let blocks = Array("▁▂▃▄▅▆▇█")

    /// The newest `width` of `samples`, lowest to highest.
    static func text(_ samples: [ExactDecimal], width: Int) -> String {
        let shown = samples.suffix(width)
        guard let lowest = shown.min(), let highest = shown.max() else { return "" }
        return String(
            shown.map { blocks[ChartScale(lowest: lowest, highest: highest).step(of: $0, in: blocks.count)] }
        )
    }
}
