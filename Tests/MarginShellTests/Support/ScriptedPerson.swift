import MarginClient
import Synchronization

@testable import MarginShell

/// A person who answers as the test has it, or a terminal that is none.
final class ScriptedPerson: QuestionTerminal {
    private let answers: Mutex<[String]>
    private let asked = Mutex<[Question]>([])
    let isPresent: Bool

    /// Somebody who gives these answers in order, and then refuses.
    init(_ answers: String..., isPresent: Bool = true) {
        self.answers = Mutex(answers)
        self.isPresent = isPresent
    }

    /// Nobody: standard input is no terminal.
    static var absent: ScriptedPerson { ScriptedPerson(isPresent: false) }

    var questions: [Question] { asked.withLock { $0 } }

    func ask(_ question: Question, isWanted: () -> Bool) -> Secret? {
        asked.withLock { $0.append(question) }
        return answers.withLock { $0.isEmpty ? nil : Secret(utf8: $0.removeFirst()) }
    }
}

extension QuestionDesk {
    convenience init(_ person: ScriptedPerson) {
        self.init(terminal: person, catalogue: { MessageCatalogue(language: .english) })
    }
}
