import BilingualText
import CommandLanguage
import ExactDecimals

extension ScriptChecker {
    /// Checks an expression; bare names are those of `command`'s conditions, or of any condition.
    mutating func check(_ expression: Expression, in command: String? = nil) {
        switch expression {
        case .number(let text, let range):
            // A literal is digits with at most one dot: only too many digits and a leading zero can be wrong.
            let isPlain = text.utf8.count <= ExactDecimal.maximumDigits && text.utf8.first != UInt8(ascii: "0")
            if !isPlain, ExactDecimal(text) == nil {
                report(.usage(.badNumber(Code(text)), at: range))
            }
        case .duration: break
        case .text(let word): check(word)
        case .variable(let reference): check(reference)
        case .name(let name): check(name, in: command)
        case .list(let words, _): for word in words { check(word) }
        case .group(let inner, _), .unary(_, let inner, _): check(inner, in: command)
        case .binary(_, let left, let right, _):
            check(left, in: command)
            check(right, in: command)
        }
    }

    private mutating func check(_ name: DottedName, in command: String?) {
        let vocabulary = environment.vocabulary
        guard let last = name.parts.last, let first = name.parts.first else { return }
        let isConstant = name.parts.count == 1 && vocabulary.constants.contains(last)
        let isKnown = vocabulary.names.contains(last) || isConstant
        // Blocks of a watch run with its names, so any command's names are allowed there.
        let further =
            command.map { vocabulary.namesByCommand[$0] ?? [] } ?? vocabulary.namesByCommand.values.flatMap(\.self)
        let isFurther = further.contains(last) || further.contains(first)
        if !isKnown, !isFurther { report(vocabulary.unknownName(name, in: command)) }
    }

    mutating func check(_ word: Word) {
        guard word.bareText == nil else { return }
        for part in word.parts {
            switch part.kind {
            case .bare, .literal: break
            case .quoted(let parts):
                for case .variable(let reference) in parts { check(reference) }
            case .variable(let reference): check(reference)
            case .group(let expression): check(expression)
            case .list(let words): for word in words { check(word) }
            }
        }
    }

    private mutating func check(_ reference: VariableReference) {
        let name = reference.name
        guard name != "last", name != "error", name != "#", !mayKnowMore else { return }
        guard known[name] == nil, name.utf8.first.map({ $0 < 0x30 || $0 > 0x39 }) ?? true else { return }
        // Comparing thousands of errors with thousands of variables would take minutes.
        let candidates =
            diagnostics.count < Self.errorsWithSuggestion ? known.entries.map(\.name).sorted() + ["last", "error"] : []
        report(.unsetVariable(reference, known: candidates))
    }
}
