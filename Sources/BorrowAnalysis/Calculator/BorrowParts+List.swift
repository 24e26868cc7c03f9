import BinanceMargin
import ExactDecimals

extension BorrowParts {
    /// One part as text, for records.
    public struct Part: Hashable, Sendable {
        /// What it is.
        public let name: String

        /// The asset, or the number of a tier; nil if it is about neither.
        public let of: String?

        /// The value as text: a decimal for most.
        public let value: String

        /// Creates a part.
        public init(_ name: String, of: String? = nil, _ value: String) {
            self.name = name
            self.of = of
            self.value = value
        }

        fileprivate init(_ name: PartName, of: String? = nil, _ value: String) {
            self.init(name.rawValue, of: of, value)
        }
    }

    /// All parts; ``init(_:)-([Part])`` is the inverse. Of the ratios only those of ``positions`` are kept.
    public var list: [Part] {
        var list = [Part(.asset, asset), Part(.amount, amount.description)]
        if let symbol { list.append(Part(.pair, symbol)) }
        if let borrowLimit { list.append(Part(.borrowLimit, borrowLimit.description)) }
        if let inventory { list.append(Part(.inventory, inventory.description)) }
        if let minimum { list.append(Part(.minimum, minimum.description)) }
        list += switches.map { Part(.off, $0.rawValue) }
        if isLikely { list.append(Part(.likely, "true")) }
        for position in positions {
            list += [
                Part(.price, of: position.asset, position.price.description),
                Part(.held, of: position.asset, position.held.description),
                Part(.free, of: position.asset, position.free.description),
                Part(.owed, of: position.asset, position.owed.description),
            ]
        }
        switch terms {
        case .cross(let threshold, let ratios):
            list.append(Part(.threshold, threshold.description))
            list += CollateralRule.allCases.compactMap { rule in
                orderLoss[rule].map { Part(.orderLoss, of: rule.rawValue, $0.description) }
            }
            if isOrderLossPublished { list.append(Part(.orderLossPublished, "true")) }
            list += bases.map { Part(.basis, "\($0.rule.rawValue) \($0.list.rawValue)") }
            for position in positions {
                list += Self.listed(bases).compactMap { list in
                    ratios[position.asset, list].map { Part(.ratio, of: position.asset, "\(list.rawValue) \($0.text)") }
                }
            }
        case .isolated(let tiers):
            if let accountLeverage { list.append(Part(.leverage, accountLeverage.description)) }
            list += tiers.flatMap(Self.parts)
        }
        return list
    }

    /// The lists of ratios of some bases.
    private static func listed(_ bases: [CollateralBasis]) -> [RatioList] {
        RatioList.allCases.filter { list in bases.contains { $0.list == list } }
    }

    private static func parts(of tier: BorrowTier) -> [Part] {
        let number = tier.number.description
        return (tier.leverage.map { [Part(.tierLeverage, of: number, $0.description)] } ?? []) + [
            Part(.initialRiskRatio, of: number, tier.initialRiskRatio.description),
            Part(.baseMaximum, of: number, tier.baseMaximum.description),
            Part(.quoteMaximum, of: number, tier.quoteMaximum.description),
            Part(.isPublic, of: number, String(tier.isPublic)),
        ]
    }

    /// The parts of a record's list; nil if it is not complete or a value is unreadable.
    public init?(_ list: [Part]) {
        let reader = PartReader(list: list)
        guard let asset = reader.text(.asset), let amount = reader.decimal(.amount) else { return nil }
        self.asset = asset
        self.amount = amount
        symbol = reader.text(.pair)
        borrowLimit = reader.decimal(.borrowLimit)
        inventory = reader.decimal(.inventory)
        minimum = reader.decimal(.minimum)
        switches = reader.texts(.off).compactMap { BorrowConstraint.Kind(rawValue: $0) }
        isLikely = reader.text(.likely) == "true"
        guard let positions = reader.positions else { return nil }
        self.positions = positions
        if symbol == nil {
            guard let threshold = reader.decimal(.threshold), threshold > .one, let ratios = reader.ratios else {
                return nil
            }
            terms = .cross(threshold: threshold, ratios)
            bases = reader.bases
            isOrderLossPublished = reader.text(.orderLossPublished) == "true"
            for rule in CollateralRule.allCases { orderLoss[rule] = reader.decimal(.orderLoss, of: rule.rawValue) }
        } else {
            guard let tiers = reader.tiers, !tiers.isEmpty, positions.count == 2 else { return nil }
            terms = .isolated(tiers)
            accountLeverage = reader.decimal(.leverage)
        }
        findRules()
    }

    /// Finds parts by name.
    private struct PartReader {
        let list: [Part]

        func texts(_ name: PartName, of: String? = nil) -> [String] {
            list.filter { $0.name == name.rawValue && (of == nil || $0.of == of) }.map(\.value)
        }

        func text(_ name: PartName, of: String? = nil) -> String? { texts(name, of: of).first }

        func decimal(_ name: PartName, of: String? = nil) -> ExactDecimal? {
            text(name, of: of).flatMap { ExactDecimal($0) }
        }

        /// What the parts of a name are about, in their order.
        private func subjects(_ name: PartName) -> [String] {
            list.filter { $0.name == name.rawValue }.compactMap(\.of)
        }

        var positions: [CrossPosition]? {
            var positions: [CrossPosition] = []
            for asset in subjects(.price) {
                guard let price = decimal(.price, of: asset), price > .zero, let held = decimal(.held, of: asset),
                    let free = decimal(.free, of: asset), let owed = decimal(.owed, of: asset)
                else { return nil }
                positions.append(CrossPosition(asset: asset, held: held, owed: owed, price: price, free: free))
            }
            return positions
        }

        var bases: [CollateralBasis] {
            texts(.basis).compactMap { text in
                let words = text.split(separator: " ").map(String.init)
                guard words.count == 2, let rule = CollateralRule(rawValue: words[0]),
                    let list = RatioList(rawValue: words[1])
                else { return nil }
                return CollateralBasis(rule, list)
            }
        }

        var ratios: CollateralRatios? {
            var ratios = CollateralRatios()
            for part in list where part.name == PartName.ratio.rawValue {
                guard let space = part.value.firstIndex(of: " "), let asset = part.of,
                    let list = RatioList(rawValue: String(part.value[..<space])),
                    let bands = RatioBands(text: part.value[part.value.index(after: space)...])
                else { return nil }
                ratios[asset, list] = bands
            }
            return ratios
        }

        var tiers: [BorrowTier]? {
            var tiers: [BorrowTier] = []
            for number in subjects(.initialRiskRatio) {
                guard let ratio = decimal(.initialRiskRatio, of: number), ratio > .one,
                    let base = decimal(.baseMaximum, of: number), let quote = decimal(.quoteMaximum, of: number),
                    let value = ReportedInteger(number)
                else { return nil }
                tiers.append(
                    BorrowTier(
                        number: value,
                        leverage: decimal(.tierLeverage, of: number),
                        initialRiskRatio: ratio,
                        baseMaximum: base,
                        quoteMaximum: quote,
                        isPublic: text(.isPublic, of: number) != "false"
                    )
                )
            }
            return tiers
        }
    }
}

extension RatioBands {
    /// The bands as `1<100000 0.8<250000 0.1`: each ratio with its upper end.
    fileprivate var text: String {
        bands.map { band in band.ratio.description + (band.end.map { "<\($0)" } ?? "") }.joined(separator: " ")
    }

    fileprivate init?(text: Substring) {
        var bands: [Band] = []
        for word in text.split(separator: " ") {
            let numbers = word.split(separator: "<", omittingEmptySubsequences: false).map { ExactDecimal($0) }
            guard numbers.count <= 2, let ratio = numbers.first ?? nil else { return nil }
            let end = numbers.count == 2 ? numbers[1] : nil
            guard numbers.count == 1 || end != nil else { return nil }
            bands.append(Band(upTo: end, ratio: ratio))
        }
        self.init(bands)
    }
}

/// The names of parts.
private enum PartName: String {
    case asset, pair, amount, borrowLimit, inventory, minimum, off, likely
    case price, held, free, owed
    case threshold, basis, ratio, orderLoss, orderLossPublished
    case leverage, tierLeverage, initialRiskRatio, baseMaximum, quoteMaximum, isPublic
}
