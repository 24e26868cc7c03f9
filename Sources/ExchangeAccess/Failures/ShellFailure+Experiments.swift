package import BilingualText
package import BinanceMargin
import CommandLanguage
import ShellRuntime

extension ShellFailure {
    /// The one experiment that tells the causes of `error` apart, where its code has several; nil where it has not.
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

    /// The one experiment that tells the causes of `code` apart; nil where it needs none.
    package static func experiment(for code: ExchangeCode) -> Message? {
        switch code {
        case -1021: .clockExperiment
        case -1022: .signatureExperiment
        case -2015: .keyExperiment
        default: nil
        }
    }

    /// The experiment that tells the causes of a zero apart.
    package static func zeroExperiment(of asset: String) -> Message {
        .zeroExperiment("why \(asset)")
    }
}
