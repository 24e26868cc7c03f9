import BilingualText
import LineEditing
import MarginCommands
import ShellSession
import Testing

struct PrompterTests {
    @Test func `one prompt is shown at a time, so that what comes between two is printed first`() async throws {
        let person = CountingPerson(response: "input")
        let prompts = Prompter(terminal: person) { .english }
        prompts.keepPrompts(lending: ExternalPrinter().loans) {}
        async let first = prompts.line(.askAPIKey)
        async let second = prompts.line(.askAPIKey)
        while person.count < 1 {
            await Task.yield()
            prompts.putNext { true }
        }
        while !prompts.hasWaiting { await Task.yield() }
        #expect(person.count == 1)
        prompts.putNext { true }
        #expect(person.count == 2)
        #expect(try await [first, second] == ["input", "input"])
    }
}
