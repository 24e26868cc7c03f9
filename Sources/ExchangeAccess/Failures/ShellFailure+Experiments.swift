package import BilingualText
package import BinanceMargin
import CommandLanguage
import ShellRuntime

extension ShellFailure {
    /// The one test that separates the causes of `error`; nil if its code has only one.
    package static func experiment(after error: ExchangeError) -> Message? {
        switch error.code {
        case -1021:
            switch error.clockFault {
            case .ahead(let milliseconds):
                .clockAheadNext(Int(milliseconds))
            case .behind(let milliseconds):
                .clockBehindNext(Int(milliseconds))
            case nil: .clockExperiment
            }
        default: error.code.flatMap(experiment)
        }
    }

    /// The one test that separates the causes of `code`; nil if it needs none.
    package static func experiment(for code: ExchangeCode) -> Message? {
        switch code {
        case -1021: .clockExperiment
        case -1022: .signatureExperiment
        case -2015: .keyExperiment
        default: nil
        }
    }

    /// The test that separates the causes of an amount of 0.
    package static func zeroExperiment(of asset: String) -> Message {
        .zeroExperiment("why \(asset)")
    }
}
