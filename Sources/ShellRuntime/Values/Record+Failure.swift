import BilingualText
import CommandLanguage
import ExactDecimals

extension Record {
    /// The value of `$error`: the latest failure, or no value in any field where there was none.
    init(_ failure: ShellFailure?, language: Language) {
        self.init(
            schema: Schema("error", version: 1),
            fields: [
                Field("code", failure?.code.map { .number(ExactDecimal($0)) } ?? .nothing),
                Field("status", failure.map { .number(ExactDecimal(Int($0.status.rawValue))) } ?? .nothing),
                Field("category", failure.map { .text($0.category.rawValue) } ?? .nothing),
                Field("message", failure.map { .text($0.message.text(in: language)) } ?? .nothing),
            ]
        )
    }
}
