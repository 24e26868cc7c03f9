import BilingualText
import LineEditing
import ShellRuntime
import Testing

@testable import MarginShell
@testable import ShellSession

@Suite struct ShellPromptTests {
    private func prompt(
        _ settings: [String: String] = [:],
        profile: String? = "work",
        used: Int? = nil,
        simulated: Bool = false,
        language: Language = .english
    ) -> Prompt {
        let session = ShellSession(
            schema: ShellSettings(),
            profile: profile.map { ChosenProfile(name: $0, reason: .typed) }
        )
        for (name, value) in settings { session.update { $0.settings.set(name, to: value, from: .typed) } }
        return ShellPrompt(
            snapshot: session.snapshot,
            usedPercent: used,
            isSimulated: simulated,
            language: language,
            lastStatus: nil
        ).prompt
    }

    @Test func `it names profile and scope`() {
        #expect(prompt().text == "work cross> ")
        #expect(prompt(profile: nil).text == "- cross> ")
        #expect(prompt().pieces.first == StyledText("work", .profile))
    }

    @Test func `the statement's further lines are typed below its first`() {
        #expect(prompt().continuation.map(\.text) == ["........... "])
        #expect(prompt(["prompt": "{scope}\n%% "]).continuation.map(\.text) == [".. "])
    }

    @Test(
        arguments: [(nil, "work cross> "), (50, "work cross> "), (51, "work cross weight 51%> ")] as [(Int?, String)]
    )
    func `a budget is shown once it is more than half used`(used: Int?, text: String) {
        #expect(prompt(used: used).text == text)
    }

    @Test func `production is marked in a word and in red, in the reader's language`() {
        #expect(prompt(["production": "on"]).text == "work PRODUCTION cross> ")
        #expect(prompt(["production": "on"], language: .chinese).text == "work 实盘 cross> ")
        #expect(prompt(["production": "on"]).pieces.filter { $0.role == .production }.count == 2)
        #expect(prompt(["production": "off"]).text == "work cross> ")
    }

    @Test func `a profile's use of an embedded exchange is shown, whatever the prompt text leaves out`() {
        #expect(prompt(simulated: true).text == "work SIMULATED cross> ")
        #expect(prompt(simulated: true, language: .chinese).text == "work 模拟 cross> ")
        #expect(prompt(["prompt": "> "], simulated: true).text == "SIMULATED > ")
        #expect(prompt(["prompt": "{simulated}: "], simulated: true).text == "SIMULATED: ")
        #expect(prompt(["prompt": "{profile} {simulated}> "]).text == "work> ")
    }

    @Test(arguments: [
        ("> ", "> "), ("{scope}: ", "cross: "), ("{weight} {scope} ", "cross "), ("{nope} {profile", "{nope} {profile"),
        ("{profile}{production}> ", "work> "), ("a\u{1B}b ", "a\\u{1B}b "), ("", ""),
    ])
    func `its text can be chosen`(template: String, text: String) {
        #expect(prompt(["prompt": template]).text == text)
    }

    @Test func `what must be visible is shown, whatever the prompt text leaves out`() {
        #expect(prompt(["prompt": "> ", "production": "on"]).text == "PRODUCTION > ")
        #expect(prompt(["prompt": "> ", "baseURL": "https://strange.example"]).text == "work@strange.example > ")
    }

    @Test func `the search speaks the reader's language`() {
        #expect(prompt().searchLabel == "search")
        #expect(prompt(language: .chinese).searchLabel == "搜索")
    }
}
