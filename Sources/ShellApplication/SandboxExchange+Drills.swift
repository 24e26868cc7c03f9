import MarginShell
import SandboxExchange

extension SandboxExchange {
    /// Does what the shell's drill says.
    ///
    /// - Returns: false where there is nothing it could be done to, such as no such asset.
    func run(_ drill: SandboxDrill) -> Bool {
        switch drill {
        case .fault(let fault, let extent, let measure):
            guard let kind = Fault.Kind(rawValue: fault.rawValue) else { return false }
            inject(Fault(kind, for: Fault.Extent(extent), parameter: measure))
        case .skew(let offset): skew(offset)
        case .price(let asset, let price): return setPrice(asset, to: price) != nil
        case .reset: reset()
        }
        return true
    }
}

extension Fault.Extent {
    fileprivate init(_ extent: SandboxDrill.Extent) {
        self =
            switch extent {
            case .requests(let count): .requests(count)
            case .duration(let duration): .duration(duration)
            }
    }
}
